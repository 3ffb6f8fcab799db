/**
 * Strings of files that are filled in before they are used: `${ACCOUNT_ID}`, `<account>`, `{{ must_env "X" }}`,
 * `XXXXXXXXXXXX`. What will stand there is unknown, never wrong (ECS-30, ECS-31, TRAP-10).
 */
import { text, unflat, type Hole, type HoleKind, type Piece, type Text } from '../text.js'
import type { Place } from '../place.js'
import { isUsualRoleArn } from '../usual-role.js'
import { directiveAt } from './directives.js'
import { decodedPlace, type Breakpoint } from './offsets.js'

export interface Placeholder {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly kind: HoleKind
}

/** Longest placeholder that is looked for; keeps the search linear on hostile input. */
const LONGEST = 300

const CLOSERS: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '<%': '%>' }

const DELIMITED = [
  // Delimited, with anything inside: the end is found by `closing`.
  String.raw`\${0,4}[$%#]\{|\$\(|\{\{|\{%|<%`,
  // $NAME, $$NAME$$
  String.raw`\${1,4}[A-Za-z_]\w*(?:\${1,4}(?![\w{($]))?`,
  String.raw`<[A-Za-z0-9](?:[\w .\/'-]{0,80}[\w.'])?>`,
  String.raw`\{[A-Za-z_][\w.-]{0,80}\}`,
  String.raw`\(\([A-Za-z_][\w.\/-]{0,80}\)\)`,
  String.raw`%[A-Z_][A-Z0-9_]{2,80}%|@@?[A-Z][A-Z0-9_]{1,80}@@?`,
].join('|')

/** Words that nobody means: __NAME__, YOUR_ROLE, REPLACE_ME_…, XXXXXXXX */
const WORDS = [
  String.raw`(?<![A-Za-z0-9_])(?:__[A-Z][A-Z0-9_]{0,80}?__|YOUR[_-][A-Z0-9_-]{0,80}[A-Z0-9]` +
    String.raw`|REPLACE[_-]?(?:ME|THIS|WITH)[A-Z0-9_-]{0,80}|CHANGE[_-]?ME[A-Z0-9_-]{0,80}` +
    String.raw`|[A-Z0-9_]{1,80}_HERE|[A-Z0-9_]{0,80}PLACEHOLDER[A-Z0-9_]{0,80}` +
    String.raw`|AWS_ACCOUNT_ID|ACCOUNT_ID|aws_account_id|account_id)(?![A-Za-z0-9_])`,
  String.raw`(?<![A-Za-z0-9])[xX]{8,}(?![A-Za-z0-9])`,
].join('|')

/** Without one of these a string has none of the words; to look for them takes longest by far. */
const WORD_MARKS = /__|[xX]{8}|YOUR|REPLACE|CHANGE|_HERE|PLACEHOLDER|ACCOUNT_ID|account_id/

const CANDIDATES = `${DELIMITED}|${WORDS}`

/** Sticky; `lastIndex` is set before every use. */
const CANDIDATE_HERE = new RegExp(CANDIDATES, 'y')

const OPENER = /^(?:\$*[$%#]\{|\$\(|\{\{|\{%|<%)$/

/** The whole value is a name to be replaced; as a role's name it would be legal (ARN-13). */
const WHOLE = /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:ARN|ROLE_NAME)|TODO|TBD|FIXME|\.\.\.|…)$/

/** Nothing of the above can be in a string without one of these. */
const MARKS = new RegExp(
  String.raw`[$<{%#@…]|\(\(|\.\.\.|_ARN|_ROLE_NAME|TODO|TBD|FIXME|${WORD_MARKS.source}`,
)

/** Service prefixes and identity providers whose keys are policy variables, filled in by IAM itself (MATCH-10). */
const POLICY_VARIABLE =
  /^\s*(?:[*?$]|(?:aws|sts|iam|saml|s3|ec2|ecs|kms|iot|redshift|transfer|identitystore|[\w-]+(?:\.[\w/-]+)+):(?!:)[A-Za-z][^}]*)\s*$/i

function endOf(value: string, start: number, written: string): number | undefined {
  return OPENER.test(written) ? closing(value, start, written) : start + written.length
}

/** Offset behind the end of what opens at `start`, by balance for braces and parentheses. */
function closing(value: string, start: number, opener: string): number | undefined {
  const from = start + opener.length
  const limit = Math.min(value.length, from + LONGEST)
  const closer = CLOSERS[opener]
  if (closer !== undefined) {
    const found = value.slice(from, limit).indexOf(closer)
    return found < 0 ? undefined : from + found + closer.length
  }
  const [open, close] = opener.endsWith('(') ? ['(', ')'] : ['{', '}']
  const inner = value.slice(from, limit)
  let depth = 1
  for (let i = 0; i < inner.length; i++) {
    const c = inner[i]
    if (c === '"') i = Math.max(i, inner.indexOf('"', i + 1))
    else if (c === open) depth++
    // Some tools close `#{NAME}#` as they open it.
    else if (c === close && --depth === 0)
      return from + (opener === '#{' && inner[i + 1] === '#' ? i + 2 : i + 1)
  }
  return undefined
}

/** The name within its marks; a word without marks is its own name. */
function nameOf(written: string): string {
  const pairs =
    /^(?:\$*[$%#]\{|\$\(|\{\{|\{%|<%=?|[<{%@[]|\(\(|\$+|_+)[-~\s]*([^]*?)[-~\s]*(?:\}#|\}\}|%\}|%>|\)\)|[>})%@\]]|\$+|_+)?$/
  const name = pairs.exec(written)?.[1] ?? ''
  return name === '' ? written : name
}

/** Placeholders that show by their own spelling. */
function bySpelling(value: string): Placeholder[] {
  const found: Placeholder[] = []
  const candidates = new RegExp(WORD_MARKS.test(value) ? CANDIDATES : DELIMITED, 'g')
  for (let match = candidates.exec(value); match !== null; match = candidates.exec(value)) {
    const [written] = match
    const start = match.index
    const end = endOf(value, start, written)
    if (end === undefined) continue
    candidates.lastIndex = end
    if (written.endsWith('${') && POLICY_VARIABLE.test(value.slice(start + written.length, end - 1))) continue
    found.push({ start, end, name: nameOf(value.slice(start, end)), kind: 'any' })
  }
  return withoutBranches(value, found)
}

/** What stands between the first directive and the last may be there or not, once or often: one hole. */
function withoutBranches(value: string, found: readonly Placeholder[]): Placeholder[] {
  const isDirective = ({ start }: Placeholder) => directiveAt(value, start) !== undefined
  const [first, last] = [found.findIndex(isDirective), found.findLastIndex(isDirective)]
  const [start, end] = [found[first]?.start, found[last]?.end]
  if (start === undefined || end === undefined) return [...found]
  const whole: Placeholder = { start, end, name: value.slice(start, end), kind: 'any' }
  return [...found.slice(0, first), whole, ...found.slice(last + 1)]
}

/** End of the placeholder that begins at an offset, wherever it stands (templates put them outside strings too). */
export function placeholderEnd(value: string, start: number): number | undefined {
  CANDIDATE_HERE.lastIndex = start
  const match = CANDIDATE_HERE.exec(value)
  return match === null ? undefined : endOf(value, start, match[0])
}

/** Words that do stand in account fields. */
const AMAZONS_OWN: ReadonlySet<string> = new Set(['aws', 'aws-marketplace', 'amazon', 'cloudfront'])

const COVERED = '\u0001'
const ARN = /arn:([^:\s"']{0,80}):([^:\s"']{0,80}):([^:\s"']{0,80}):([^:\s"']{0,80})/g
const FIELD_KINDS: readonly (HoleKind | undefined)[] = ['partition', undefined, 'region', 'account']

/**
 * An account field that holds a word (`account-id`, `XXXX`), not digits: a wrong number of digits is a fault
 * (ARN-1), and so is a letter in place of one digit.
 */
function isAccountWord(field: string): boolean {
  if (/^[0-9]*$/.test(field) || AMAZONS_OWN.has(field) || field.includes(COVERED) || /[*?]/.test(field))
    return false
  if (/^[A-Za-z_[(][\w.()[\]-]{2,}$/.test(field)) return true
  return /^[0-9]*[xX]{3,}[0-9xX]*$|^[-._#…]+$|^[\w-]*(?:account|digit)[\w-]*$/i.test(field)
}

function cover(value: string, found: readonly Placeholder[]): string {
  let covered = ''
  let from = 0
  for (const { start, end } of found) {
    covered += value.slice(from, start) + COVERED.repeat(end - start)
    from = end
  }
  return covered + value.slice(from)
}

/** Gives placeholders in an ARN the kind of their field, and finds words in account fields. */
function byField(value: string, spelt: readonly Placeholder[]): readonly Placeholder[] {
  if (!value.includes('arn:')) return spelt
  const covered = cover(value, spelt)
  const fields = new Map<number, { end: number; kind: HoleKind }>()
  const words: Placeholder[] = []
  for (const match of covered.matchAll(ARN)) {
    let start = match.index + 4
    for (const [i, kind] of FIELD_KINDS.entries()) {
      const field = match[i + 1] ?? ''
      const end = start + field.length
      if (kind !== undefined && field.startsWith(COVERED)) fields.set(start, { end, kind })
      // API Gateway's URIs name a service in place of an account.
      if (kind === 'account' && match[2] !== 'apigateway' && isAccountWord(field))
        words.push({ start, end, name: nameOf(field), kind })
      start = end + 1
    }
  }
  const typed = spelt.map((one) => {
    const field = fields.get(one.start)
    return field?.end === one.end ? { ...one, kind: field.kind } : one
  })
  return words.length === 0 ? typed : [...typed, ...words].sort((a, b) => a.start - b.start)
}

/** Where a string is to be filled in, in order; none where all of it stands as it is meant. */
export function findPlaceholders(value: string): readonly Placeholder[] {
  // A URL-encoded document (SHAPE-1) is full of %; its strings are looked at when it is decoded.
  if (!MARKS.test(value)) return value.includes('arn:') && !isUsualRoleArn(value) ? byField(value, []) : []
  if (/^\s*%7b/i.test(value)) return []
  if (WHOLE.test(value)) return [{ start: 0, end: value.length, name: value, kind: 'any' }]
  return byField(value, bySpelling(value))
}

/** The text in which the placeholders are holes; `inOrder` are holes whose characters the string holds already. */
function assemble(
  value: string,
  found: readonly Placeholder[],
  scopeId: string,
  inOrder: readonly Hole[],
): Text {
  const pieces: (Piece | Text)[] = []
  let from = 0
  for (const { start, end, name, kind } of found) {
    const hole = { id: `placeholder:${scopeId}#${name}`, label: name, kind }
    pieces.push(unflat(value.slice(from, start), inOrder), hole)
    from = end
  }
  return text(...pieces, unflat(value.slice(from), inOrder))
}

/** A string with its placeholders as holes; equal names in one scope are the same hole. */
export function placeholders(value: string, scopeId: string, inOrder: readonly Hole[] = []): Text {
  const found = findPlaceholders(value)
  return found.length === 0 ? unflat(value, inOrder) : assemble(value, found, scopeId, inOrder)
}

/** From offsets in the flat form of such a text to offsets in the string. */
export function placeholderBreakpoints(value: string): readonly Breakpoint[] {
  let lost = 0
  return findPlaceholders(value).map(({ start, end }) => {
    lost += end - start - 1
    return { decoded: end - lost, source: end }
  })
}

/** The text with its place: parts of `at` count in the string, parts of the result in the text's flat form. */
export function placeholderText(
  value: string,
  at: Place,
  scopeId: string,
  inOrder: readonly Hole[] = [],
): { readonly text: Text; readonly at: Place } {
  const found = findPlaceholders(value)
  if (found.length === 0) return { text: unflat(value, inOrder), at }
  return {
    text: assemble(value, found, scopeId, inOrder),
    at: decodedPlace(at, () => placeholderBreakpoints(value)),
  }
}
