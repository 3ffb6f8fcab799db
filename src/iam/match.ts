/**
 * Three-valued matching of patterns against values that may have holes: `yes` when every filling matches,
 * `no` when none does. The work is bounded by the product of the lengths, whatever the pattern.
 */
import { flat, literal, type Text } from '../text.js'
import type { Truth } from './decision.js'
import {
  type Atom,
  Chars,
  type CharSet,
  patternAtoms,
  type PatternMode,
  valueAtoms,
  type Variables,
} from './pattern.js'

export interface PatternOptions {
  /** `like` unless told. */
  readonly mode?: PatternMode
  readonly caseInsensitive?: boolean
  /** Given: `${…}` is a policy variable (documents of version 2012-10-17). */
  readonly variables?: Variables | undefined
}

/** Beyond the product of two texts of 4,096 characters no document is one that IAM takes. */
const limit = 2 ** 23

/** Matches strings without `?` piece by piece, each at its first place: linear in practice. */
function glob(pattern: string, value: string): boolean {
  if (pattern === '*') return true
  if (!pattern.includes('*')) return pattern === value
  const chunks = pattern.split('*')
  const [first = '', last = ''] = [chunks[0], chunks.at(-1)]
  if (!value.startsWith(first) || !value.endsWith(last) || value.length < first.length + last.length)
    return false
  const end = value.length - last.length
  let from = first.length
  for (const chunk of chunks.slice(1, -1)) {
    const found = value.indexOf(chunk, from)
    if (found < 0 || found + chunk.length > end) return false
    from = found + chunk.length
  }
  return true
}

const sets: readonly RegExp[] = [/[0-9]/, /[a-z0-9-]/, /[^:/]/, /[^:]/, /[^]/]

function inSet(char: string, set: CharSet): boolean {
  return set === Chars.any || (sets[set]?.test(char) ?? false)
}

/** Whether the pattern's atom surely takes the whole of the value's atom. */
function surelyTakes(p: Atom, v: Atom): boolean {
  if (p.hole !== undefined) return p.hole === v.hole
  if (p.char !== undefined) return p.char === v.char
  if (v.char !== undefined) return inSet(v.char, p.surely)
  return v.surely <= p.surely && (p.run || !v.run)
}

/** Whether the pattern's atom can take a character of the value's atom. */
function canTake(p: Atom, v: Atom): boolean {
  if (p.char !== undefined && v.char !== undefined) return p.char === v.char
  if (p.char !== undefined) return inSet(p.char, v.maybe)
  return v.char === undefined || inSet(v.char, p.maybe)
}

/**
 * Steps through the value with the set of all positions that the pattern can be at. `surely`: a hole is one
 * thing that only the same hole or a run of enough characters takes; else it is any run that it may hold.
 */
function simulate(pattern: readonly Atom[], value: readonly Atom[], surely: boolean): boolean {
  let at = new Uint8Array(pattern.length + 1)
  let next = new Uint8Array(pattern.length + 1)
  at[0] = 1
  passRuns(pattern, at, surely)
  for (const v of value) {
    const isRun = v.run && !surely
    if (isRun) next.set(at)
    else next.fill(0)
    const from = isRun ? next : at
    let index = 0
    for (const p of pattern) {
      const i = index++
      if (from[i] !== 1 || !(surely ? surelyTakes(p, v) : canTake(p, v))) continue
      const stays = isPassable(p, surely)
      if (stays) next[i] = 1
      if (!stays || isRun) next[i + 1] = 1
    }
    if (!passRuns(pattern, next, surely)) return false
    ;[at, next] = [next, at]
  }
  return at[pattern.length] === 1
}

/** Whether the atom may stand for no character at all, or for more than one. */
function isPassable(p: Atom, surely: boolean): boolean {
  return p.run && (!surely || p.hole === undefined)
}

/** Adds the positions behind runs, which may be empty; `false` when there is no position left. */
function passRuns(pattern: readonly Atom[], states: Uint8Array, surely: boolean): boolean {
  let isAlive = states[pattern.length] === 1
  let i = 0
  for (const p of pattern) {
    if (states[i] === 1) {
      isAlive = true
      if (isPassable(p, surely)) states[i + 1] = 1
    }
    i++
  }
  return isAlive
}

function same(p: Atom | undefined, v: Atom | undefined): boolean {
  if (p === undefined || v === undefined) return false
  return p.char !== undefined ? p.char === v.char : p.hole !== undefined && p.hole === v.hole
}

/** Takes off what both begin and end with: one hole in both places is one value. */
function trimmed(pattern: readonly Atom[], value: readonly Atom[]): [readonly Atom[], readonly Atom[]] {
  let start = 0
  while (same(pattern[start], value[start])) start++
  let end = 0
  const most = Math.min(pattern.length, value.length) - start
  while (end < most && same(pattern.at(-1 - end), value.at(-1 - end))) end++
  return [pattern.slice(start, pattern.length - end), value.slice(start, value.length - end)]
}

/** Whether two literals differ before the pattern's first wildcard or variable, on either end. */
function differAtEnds(pattern: Text, value: Text): boolean {
  const [p, v, pEnd, vEnd] = [pattern[0], value[0], pattern.at(-1), value.at(-1)]
  if (typeof p === 'string' && typeof v === 'string') {
    const plainLength = p.search(special)
    const shared = Math.min(plainLength < 0 ? p.length : plainLength, v.length)
    if (p.slice(0, shared) !== v.slice(0, shared)) return true
  }
  if (typeof pEnd !== 'string' || typeof vEnd !== 'string') return false
  let i = 1
  while (i <= pEnd.length && i <= vEnd.length && !ending.has(pEnd.charAt(pEnd.length - i))) {
    if (pEnd.charAt(pEnd.length - i) !== vEnd.charAt(vEnd.length - i)) return true
    i++
  }
  return false
}

const special = /[*?$]/

/** Whether a value may stand for other texts than itself. */
export function isPattern(written: string): boolean {
  return special.test(written)
}
const ending: ReadonlySet<string> = new Set(['*', '?', '}'])

function lower(t: Text): Text {
  return t.map((piece) => (typeof piece === 'string' ? piece.toLowerCase() : piece))
}

/** The answer for two literals where plain string work gives it. */
function plain(pattern: Text, value: Text, mode: PatternMode): Truth | undefined {
  const [p, v] = [literal(pattern), literal(value)]
  if (p === undefined || v === undefined) return undefined
  if (mode === 'exact' || !/[*?]/.test(p)) return p === v ? 'yes' : 'no'
  if (p.includes('?')) return undefined
  if (mode === 'arn') return fieldsMatch(p, v) ? 'yes' : 'no'
  if (!glob(p, v)) return 'no'
  return mode === 'like' || !/\*[^:*]/.test(p) ? 'yes' : undefined
}

/** The six fields of an ARN, each on its own (COND-6); a value with fewer is none. */
function fieldsMatch(pattern: string, value: string): boolean {
  const [p, v] = [fields(pattern), fields(value)]
  return p.length === v.length && p.every((field, i) => glob(field, v[i] ?? ''))
}

function fields(arn: string): string[] {
  const parts = arn.split(':')
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')]
}

/** Whether the pattern matches the value. */
export function matchPattern(pattern: Text, value: Text, options: PatternOptions = {}): Truth {
  const { mode = 'like', caseInsensitive = false, variables } = options
  if (caseInsensitive)
    return matchPattern(lower(pattern), lower(value), { ...options, caseInsensitive: false })
  const hasVariables =
    variables !== undefined && pattern.some((piece) => typeof piece === 'string' && piece.includes('${'))
  if (!hasVariables) {
    const known = plain(pattern, value, mode)
    if (known !== undefined) return known
  }
  if (mode !== 'exact' && differAtEnds(pattern, value)) return 'no'
  const atoms = patternAtoms(pattern, mode, hasVariables ? variables : undefined)
  if (atoms === undefined) return 'no'
  const [p, v] = trimmed(atoms, valueAtoms(value))
  if (p.length * v.length > limit) return 'unknown'
  if (!simulate(p, v, false)) return 'no'
  return simulate(p, v, true) ? 'yes' : 'unknown'
}

/**
 * Whether an Action value covers an action. Letter case is free, wildcards stand in the name only, or alone
 * (MATCH-1); IAM refuses one in the vendor, so what it would cover is not known. `action` has its vendor in
 * lower case, as AWS writes it.
 */
export function matchAction(pattern: Text, action: string): Truth {
  const [first] = pattern
  if (first === action && pattern.length === 1) return 'yes'
  if (typeof first === 'string' && differsEarly(first, action)) return 'no'
  if (typeof first !== 'string') return matchPattern(pattern, [action], { caseInsensitive: true })
  if (first === '*' && pattern.length === 1) return 'yes'
  const colon = first.indexOf(':')
  const vendor = colon < 0 ? first : first.slice(0, colon)
  const isWild = vendor.includes('*') || vendor.includes('?')
  if (colon >= 0 && !isWild && !startsAlike(vendor, action)) return 'no'
  const matched = matchPattern(pattern, [action], { caseInsensitive: true })
  return isWild && matched === 'yes' ? 'unknown' : matched
}

/** Whether what stands before a wildcard differs, letter case aside: most statements are about other services. */
function differsEarly(pattern: string, action: string): boolean {
  for (let i = 0; i < pattern.length; i++) {
    const code = pattern.charCodeAt(i)
    if (code === 0x2a || code === 0x3f || code > 0x7f) return false
    if (lowerCase(code) !== lowerCase(action.charCodeAt(i))) return true
  }
  return false
}

function lowerCase(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code
}

function startsAlike(vendor: string, action: string): boolean {
  return action.charAt(vendor.length) === ':' && action.startsWith(vendor.toLowerCase())
}

/** Five fields without a variable: the part of an ARN where AWS documents none. */
const plainFields = /^(?:(?:[^:$]|\$(?!\{))*:){5}/

/**
 * Whether a Resource value covers a resource; `variables` in version 2012-10-17 only (MATCH-4). A variable is
 * documented behind the fifth colon alone (MATCH-10): elsewhere a match is not certain.
 */
export function matchResource(pattern: Text, resource: Text, variables?: Variables): Truth {
  const [written, wanted] = [literal(pattern), literal(resource)]
  if (written === '*') return 'yes'
  if (written !== undefined && wanted !== undefined && !isPattern(written))
    return written === wanted ? 'yes' : 'no'
  const matched = matchPattern(pattern, resource, { mode: 'resource', variables })
  if (matched !== 'yes' || variables === undefined) return matched
  const whole = flat(pattern)
  return !whole.includes('${') || plainFields.test(whole) ? 'yes' : 'unknown'
}

/** Whether an ARN fits the value of an Arn operator; `*` alone fits every ARN (COND-6, COND-7). */
export function matchArn(pattern: Text, value: Text, variables?: Variables): Truth {
  if (literal(pattern) === '*') return 'yes'
  return matchPattern(pattern, value, { mode: 'arn', variables })
}
