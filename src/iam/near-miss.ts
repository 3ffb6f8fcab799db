/**
 * Two role ARNs that differ in the one place a person gets wrong ("near miss" in the rule table). Precision
 * comes first: `role-dev` and `role-prd`, `app1` and `app2` are two roles, not one and a slip.
 */
import { compare, flat, literal, show, type Text } from '../text.js'
import { isAccountId } from './account-id.js'
import { parseArn, roleResource, type Arn } from './arn-parts.js'
import { differingAt, editDistance, isSwap } from './edit-distance.js'
import { isNameSlip } from './name-slip.js'

export type NearMissPart =
  'account' | 'name' | 'path' | 'partition' | 'kind' | 'service' | 'white space' | 'letter case'

/** Offsets count in the flat form of the value that is wrong. */
export interface ArnDifference {
  readonly part: NearMissPart
  /** One clause: `the account is 111122223334 here and 111122223333 there`. */
  readonly difference: string
  readonly start: number
  readonly end: number
  /** What belongs between the offsets, where it has no hole. */
  readonly replacement: string | undefined
}

export interface NearMissOptions {
  /** The whole account may be another: the two sides of a hop are easily swapped. */
  readonly otherAccount?: boolean
  /** The account may be left open: something else shows that the two are meant to be one. */
  readonly openAccount?: boolean
}

/** How `value` misses `target`, a role's ARN; `undefined` where they are equal, may be equal, or are two things. */
export function nearMiss(
  value: Text,
  target: Text,
  options: NearMissOptions = {},
): ArnDifference | undefined {
  const [written, meant] = [flat(value), flat(target)]
  if (written === meant || Math.abs(written.length - meant.length) > 600) return undefined
  // Patterns are held against roles by matching, not by likeness.
  if (/[*?{]/.test(withoutSession(written))) return undefined
  const bare = written.trim()
  if (bare === meant) return difference('white space', [0, written.length], written, meant, target)
  if (bare !== written || compare(value, target) !== 'different') return undefined
  const [mine, theirs] = [parseArn(value), parseArn(target)]
  const role = theirs && roleResource(theirs.resource)
  if (mine === undefined || theirs === undefined || role === undefined) return undefined
  if (written.length === meant.length && sameIgnoringCase(value, target)) return letterCase(written, meant)
  return parts(mine, theirs, role, options)
}

/** Whatever session is written, `*` mostly, it is the role that was meant. */
function withoutSession(written: string): string {
  return written.replace(/(:assumed-role\/[^/]*)\/[^/]*$/, '$1')
}

type Role = NonNullable<ReturnType<typeof roleResource>>

/** The differing part, where there is exactly one and it is a slip. */
function parts(mine: Arn, theirs: Arn, role: Role, options: NearMissOptions): ArnDifference | undefined {
  if (compare(mine.region, theirs.region) === 'different') return undefined
  const found: (ArnDifference | 'too far' | undefined)[] = [
    partitionMiss(mine, theirs),
    accountMiss(mine, theirs, options),
    resourceMiss(mine, role),
  ]
  const misses = found.filter((one) => one !== undefined)
  const [only] = misses
  return misses.length === 1 && only !== 'too far' ? only : undefined
}

function partitionMiss(mine: Arn, theirs: Arn): ArnDifference | undefined {
  if (compare(mine.partition, theirs.partition) !== 'different') return undefined
  const start = 'arn:'.length
  const range: Range = [start, start + flat(mine.partition).length]
  return difference('partition', range, show(mine.partition), show(theirs.partition), theirs.partition)
}

function accountMiss(
  mine: Arn,
  theirs: Arn,
  options: NearMissOptions,
): ArnDifference | 'too far' | undefined {
  const sameness = compare(mine.account, theirs.account)
  if (sameness === 'same') return undefined
  if (sameness === 'unknown' && options.openAccount === true) return undefined
  const [a, b] = [literal(mine.account), literal(theirs.account)]
  if (sameness === 'unknown' || a === undefined || b === undefined) return 'too far'
  if (!isAccountSlip(a, b) && !(options.otherAccount === true && isAccountId(a))) return 'too far'
  const start =
    flat(mine.partition).length + flat(mine.service).length + flat(mine.region).length + 'arn:::'.length + 1
  return difference('account', [start, start + a.length], a, b, theirs.account)
}

/** How a principal that is a whole account (ARN-11) misses the one that is meant. */
export function nearAccount(value: Text, account: Text): ArnDifference | undefined {
  const [written, meant] = [literal(value), literal(account)]
  const [, before = '', own = ''] = /^(arn:[\w-]+:iam::|)(\d{12})(?::root)?$/.exec(written ?? '') ?? []
  if (meant === undefined || own === meant || !isAccountSlip(own, meant)) return undefined
  return difference('account', [before.length, before.length + own.length], own, meant, account)
}

/** One digit wrong, lost or doubled, or two digits swapped. */
function isAccountSlip(a: string, b: string): boolean {
  if (!/^\d{11,13}$/.test(a)) return false
  return editDistance(a, b, 1) <= 1 || isSwap(a, b)
}

function resourceMiss(mine: Arn, role: Role): ArnDifference | 'too far' | undefined {
  const service = literal(mine.service)
  const from = flat(mine.partition).length + 'arn::'.length
  const at = from + flat(mine.service).length + flat(mine.region).length + flat(mine.account).length + 3
  const own = roleResource(mine.resource)
  if (own === undefined) return kindMiss(mine, role, service === 'sts' ? from : at, at)
  const inner = roleMiss(own, role, at + 'role'.length)
  if (service === 'iam') return inner
  if (service !== 'sts' || inner !== undefined) return 'too far'
  return difference('service', [from, from + 'sts'.length], 'sts', 'iam', ['iam'])
}

function roleMiss(mine: Role, theirs: Role, at: number): ArnDifference | 'too far' | undefined {
  const [path, name] = [compare(mine.path, theirs.path), compare(mine.name, theirs.name)]
  if (path === 'unknown' || name === 'unknown') return 'too far'
  if (path === 'same' && name === 'same') return undefined
  const nameAt = at + flat(mine.path).length
  if (name === 'same') {
    // A name is unique in its account whatever its path (ARN-8), so any other path is wrong.
    return difference('path', [at, nameAt], show(mine.path), show(theirs.path), theirs.path)
  }
  const [a, b] = [literal(mine.name), literal(theirs.name)]
  if (path === 'different' || a === undefined || b === undefined || !isNameSlip(a, b)) return 'too far'
  const part = a.toLowerCase() === b.toLowerCase() ? 'letter case' : 'name'
  return difference(part, [nameAt, nameAt + a.length], a, b, theirs.name)
}

/** `assumed-role/name/session` (which has no path, ARN-3), `instance-profile/name`, `roles/name` for `role/name`. */
function kindMiss(mine: Arn, role: Role, start: number, at: number): ArnDifference | 'too far' {
  const written = literal(mine.resource)
  const name = literal(role.name)
  if (written === undefined || name === undefined) return 'too far'
  const [kind = '', ...rest] = written.split('/')
  const session = kind === 'assumed-role'
  const named = session ? rest[0] : rest.at(-1)
  if (
    named !== name ||
    !(session || kind === 'instance-profile' || editDistance(kind.toLowerCase(), 'role', 1) <= 1)
  ) {
    return 'too far'
  }
  const service = literal(mine.service)
  if (service !== 'iam' && !(session && service === 'sts')) return 'too far'
  const moved = start < at
  const path = literal(role.path)
  const account = literal(mine.account)
  const replacement =
    path === undefined || account === undefined
      ? undefined
      : `${moved ? `iam::${account}:` : ''}role${path}${name}`
  const end = at + written.length
  return { part: 'kind', difference: `${kind}/… stands here and role/… there`, start, end, replacement }
}

function sameIgnoringCase(a: Text, b: Text): boolean {
  return literal(a)?.toLowerCase() === (literal(b)?.toLowerCase() ?? '')
}

/** Names the words between the first and the last letter that differ; case never changes the length here. */
function letterCase(written: string, meant: string): ArnDifference {
  const wrong = differingAt(written, meant)
  const range: Range = [wordStart(written, wrong[0] ?? 0), wordEnd(written, wrong.at(-1) ?? 0)]
  const there = meant.slice(...range)
  return difference('letter case', range, written.slice(...range), there, [there])
}

function wordStart(whole: string, from: number): number {
  return Math.max(whole.lastIndexOf(':', from), whole.lastIndexOf('/', from)) + 1
}

function wordEnd(whole: string, from: number): number {
  const next = /[:/]/.exec(whole.slice(from))
  return next ? from + next.index : whole.length
}

type Range = readonly [start: number, end: number]

const subjects: Readonly<Record<NearMissPart, string>> = {
  account: 'the account is',
  name: 'the role name is',
  path: 'the path is',
  partition: 'the partition is',
  kind: 'the kind is',
  service: 'the service is',
  'white space': 'it is',
  'letter case': 'the letter case differs: it is',
}

function difference(
  part: NearMissPart,
  range: Range,
  here: string,
  there: string,
  meant: Text,
): ArnDifference {
  const quote = part === 'account' ? '' : '"'
  const clause = `${subjects[part]} ${quote}${here}${quote} here and ${quote}${there}${quote} there`
  return { part, difference: clause, start: range[0], end: range[1], replacement: literal(meant) }
}
