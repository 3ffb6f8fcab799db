/** Principal elements held against a caller: how, if at all, they cover it (TRUST-5 to TRUST-17, section 3.4). */
import { compare, flat, literal, show, text, type Text } from '../text.js'
import { isAccountId } from './account-id.js'
import { isUsualRole, parseArn, parseRoleArn, type Arn } from './arn.js'
import type { ElementTrial, PrincipalMatch, Truth } from './decision.js'
import { matchPattern } from './match.js'
import type { PrincipalEntry, PrincipalMatcher } from './policy.js'
import { all, any, anyOf, not } from './truth.js'
import { anyCovers, type Covering } from './value-index.js'

/** Who makes the request: a role by a session of it, or an AWS service by its own name. */
export type Requester = RoleRequester | { readonly kind: 'service'; readonly names: readonly string[] }

interface RoleRequester {
  readonly kind: 'role'
  readonly arn: Text
  readonly account: Text
  readonly session?: Text | undefined
}

interface Cover {
  readonly match: PrincipalMatch
  readonly truth: Truth
  readonly entry: PrincipalEntry
}

const truthOf = { same: 'yes', different: 'no', unknown: 'unknown' } as const

function sameText(a: Text, b: Text): Truth {
  return truthOf[compare(a, b)]
}

function hasWildcard(t: Text): boolean {
  return t.some((piece) => typeof piece === 'string' && /[*?]/.test(piece))
}

/** An account by number, hyphens between the digits accepted (ARN-11), or a hole that holds one. */
function accountOf(value: Text): Text | undefined {
  const [only] = value
  if (typeof only === 'object') return value.length === 1 && only.kind === 'account' ? value : undefined
  const digits = literal(value)?.replaceAll('-', '') ?? ''
  return isAccountId(digits) ? [digits] : undefined
}

/** A session's principal names one session of the role, by the role's name without path (ARN-3, TRUST-14). */
function sessionCovers(arn: Arn, caller: RoleRequester): Truth {
  if (caller.session === undefined || !flat(arn.resource).startsWith('assumed-role/')) return 'no'
  const role = parseRoleArn(caller.arn)
  if (role === undefined) return 'unknown'
  const own = text('assumed-role/', role.name, '/', caller.session)
  return all([sameText(arn.account, caller.account), sameText(arn.resource, own)])
}

/** Ways to cover a role's session, the most direct first; what a hole stands for may be any of them. */
const direct: readonly PrincipalMatch[] = ['session', 'role', 'star', 'account']
const byDirectness: readonly PrincipalMatch[] = [...direct, 'service']

/** What nearly every principal is: the ARN of one role, written out. */
const roleArn = /^arn:[^:*?]*:iam::[^:*?]*:role\/[^*?]*$/

function isRoleArn(value: Text): boolean {
  const [first] = value
  return isUsualRole(value) || (value.length === 1 && typeof first === 'string' && roleArn.test(first))
}

function arnCovers(value: Text, caller: RoleRequester): readonly [PrincipalMatch, Truth][] {
  if (isRoleArn(value)) return [['role', sameText(value, caller.arn)]]
  const account = accountOf(value)
  if (account !== undefined) return [['account', sameText(account, caller.account)]]
  const arn = parseArn(value)
  if (arn === undefined) {
    if (typeof value[0] === 'object') return direct.map((match) => [match, 'unknown'])
    return [['role', sameText(value, caller.arn)]]
  }
  if (literal(arn.service) === 'sts') return [['session', sessionCovers(arn, caller)]]
  if (literal(arn.resource) === 'root') {
    const partition = parseArn(caller.arn)?.partition
    const samePartition = partition === undefined ? 'unknown' : sameText(arn.partition, partition)
    return [['account', all([samePartition, sameText(arn.account, caller.account)])]]
  }
  return [['role', sameText(value, caller.arn)]]
}

/** Names of services are written in lower case; what IAM makes of another one is not documented (ARN-12). */
function serviceCovers(value: Text, name: string): Truth {
  const written = literal(value)
  if (written === undefined || written === name) return sameText(value, [name])
  return written.toLowerCase() === name ? 'unknown' : 'no'
}

function covers(entry: PrincipalEntry, caller: Requester): readonly Cover[] {
  const cover = (match: PrincipalMatch, truth: Truth): Cover => ({ match, truth, entry })
  if (entry.type === '*') return [cover('star', 'yes')]
  // Whether {"AWS": "*"} lets an AWS service in, AWS does not say.
  const isStar = entry.type === 'AWS' && literal(entry.value) === '*'
  if (isStar) return [cover('star', caller.kind === 'role' ? 'yes' : 'unknown')]
  if (caller.kind === 'service') {
    if (entry.type !== 'Service') return []
    return [cover('service', any(caller.names.map((name) => serviceCovers(entry.value, name))))]
  }
  if (entry.type !== 'AWS') return []
  // IAM saves no wildcard inside a principal (TRUST-7); in a Deny it is taken for what its author means.
  if (hasWildcard(entry.value)) return [cover('role', matchPattern(entry.value, caller.arn, { mode: 'arn' }))]
  return arnCovers(entry.value, caller).map(([match, truth]) => cover(match, truth))
}

function named(requester: Requester): string {
  return requester.kind === 'role' ? show(requester.arn) : (requester.names[0] ?? 'the service')
}

function entryTruth(entry: PrincipalEntry, caller: Requester): Truth {
  if (caller.kind === 'role' && entry.type === 'AWS' && isRoleArn(entry.value))
    return sameText(entry.value, caller.arn)
  return any(covers(entry, caller).map(({ truth }) => truth))
}

function isPlainRole({ type }: PrincipalEntry, written: string): boolean {
  return type === 'AWS' && roleArn.test(written)
}

/** Whether a Principal or NotPrincipal element covers the one who makes the request. */
export function principalTruth(matcher: PrincipalMatcher, requester: Requester): Truth {
  const open = matcher.partial ? 'unknown' : 'no'
  const covering: Covering<PrincipalEntry> = {
    covers: (entry) => entryTruth(entry, requester),
    isPlain: isPlainRole,
  }
  const listed =
    requester.kind === 'role'
      ? anyCovers(matcher.entries, requester.arn, covering, open)
      : anyOf(matcher.entries, covering.covers, open)
  return matcher.not ? not(listed) : listed
}

/** Whether a Principal element covers a requester in one of some ways; NotPrincipal grants in none. */
export function coverTruth(
  matcher: PrincipalMatcher,
  requester: Requester,
  kinds: readonly PrincipalMatch[],
): Truth {
  if (matcher.not) return 'no'
  const found = matcher.entries.flatMap((entry) => covers(entry, requester))
  const open = matcher.partial ? 'unknown' : 'no'
  return anyOf(found, ({ match, truth }) => (kinds.includes(match) ? truth : 'no'), open)
}

/** The same with the entry that decided it. */
export function tryPrincipal(matcher: PrincipalMatcher, requester: Requester): ElementTrial {
  const found = matcher.entries.flatMap((entry) => covers(entry, requester))
  const covering = (kind: PrincipalMatch, truth: Truth) =>
    found.some((cover) => cover.match === kind && cover.truth === truth)
  const match = byDirectness.find((kind) => covering(kind, 'yes'))
  const deciding =
    found.find((cover) => cover.truth === 'yes' && cover.match === match) ??
    found.find((cover) => cover.truth === 'unknown')
  const only = matcher.entries.length === 1 ? matcher.entries[0] : undefined
  const entry = deciding?.entry ?? only
  const truth = principalTruth(matcher, requester)
  return {
    element: 'principal',
    truth,
    at: entry?.at ?? matcher.at,
    why: principalWhy(matcher, truth, entry, named(requester)),
    ...(entry && { principal: entry }),
    ...(!matcher.not && match !== undefined && { match }),
  }
}

function principalWhy(
  matcher: PrincipalMatcher,
  truth: Truth,
  entry: PrincipalEntry | undefined,
  who: string,
): string {
  const element = matcher.not ? 'NotPrincipal' : 'Principal'
  const value = entry ? `${element} "${show(entry.value)}"` : `no value of ${element}`
  if (truth === 'unknown') return `${value} may cover ${who}: the files leave it open`
  if (matcher.not) return truth === 'yes' ? `${element} does not exempt ${who}` : `${value} exempts ${who}`
  return truth === 'yes' || entry === undefined ? `${value} covers ${who}` : `${value} does not cover ${who}`
}
