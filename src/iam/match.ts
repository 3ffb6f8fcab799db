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
  readonly variables?: Variables
}

/** Beyond the product of two texts of 4,096 characters no document is one that IAM takes. */
const limit = 2 ** 23

/** Matches strings without `?` piece by piece, each at its first place: linear in practice. */
function glob(pattern: string, value: string): boolean {
  const chunks = pattern.split('*')
  const [first = '', last = ''] = [chunks[0], chunks.at(-1)]
  if (chunks.length === 1) return pattern === value
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

/** Steps through the value with the set of all positions that the pattern can be at. */
function simulate(pattern: readonly Atom[], value: readonly Atom[], surely: boolean): boolean {
  let at = new Uint8Array(pattern.length + 1)
  let next = new Uint8Array(pattern.length + 1)
  at[0] = 1
  const skips = pattern.map((p) => p.run && (!surely || p.hole === undefined))
  const close = (states: Uint8Array) => {
    for (let i = 0; i < skips.length; i++) if (states[i] === 1 && skips[i]) states[i + 1] = 1
  }
  close(at)
  for (const v of value) {
    next.fill(0)
    let alive = 0
    // A hole of the value may be empty, and may hold more than one character.
    if (v.run && !surely) next.set(at)
    const source = v.run && !surely ? next : at
    for (const [i, p] of pattern.entries()) {
      if (source[i] !== 1 || !(surely ? surelyTakes(p, v) : canTake(p, v))) continue
      const stays = p.run && (!surely || p.hole === undefined)
      next[stays ? i : i + 1] = 1
      if (stays && source === next) next[i + 1] = 1
    }
    close(next)
    for (const state of next) alive |= state
    if (alive === 0) return false
    ;[at, next] = [next, at]
  }
  return at[pattern.length] === 1
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

function lower(t: Text): Text {
  return t.map((piece) => (typeof piece === 'string' ? piece.toLowerCase() : piece))
}

/** The answer for two literals where plain string work gives it. */
function plain(pattern: Text, value: Text, mode: PatternMode): Truth | undefined {
  const [p, v] = [literal(pattern), literal(value)]
  if (p === undefined || v === undefined) return undefined
  if (mode === 'exact' || !/[*?]/.test(p)) return p === v ? 'yes' : 'no'
  if (p.includes('?')) return undefined
  if (!glob(p, v)) return 'no'
  const free = mode === 'like' || (mode === 'resource' ? !/\*[^:*]/.test(p) : /^(?:[^:*]*:){5}/.test(p))
  return free ? 'yes' : undefined
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
  const atoms = patternAtoms(pattern, mode, hasVariables ? variables : undefined)
  if (atoms === undefined) return 'no'
  const [p, v] = trimmed(atoms, valueAtoms(value))
  if (p.length * v.length > limit) return 'unknown'
  if (!simulate(p, v, false)) return 'no'
  return simulate(p, v, true) ? 'yes' : 'unknown'
}

/**
 * Whether an Action value covers an action. Letter case is free, wildcards stand in the name only, or alone
 * (MATCH-1); IAM refuses one in the vendor, so what it would cover is not known.
 */
export function matchAction(pattern: Text, action: string): Truth {
  const matched = matchPattern(pattern, [action], { caseInsensitive: true })
  const [first] = pattern
  const vendor = typeof first === 'string' && first !== '*' ? first.split(':', 1)[0] : ''
  return matched === 'yes' && vendor !== undefined && /[*?]/.test(vendor) ? 'unknown' : matched
}

/** Five fields without a variable: the part of an ARN where AWS documents none. */
const plainFields = /^(?:(?:[^:$]|\$(?!\{))*:){5}/

/**
 * Whether a Resource value covers a resource; `variables` in version 2012-10-17 only (MATCH-4). A variable is
 * documented behind the fifth colon alone (MATCH-10): elsewhere a match is not certain.
 */
export function matchResource(pattern: Text, resource: Text, variables?: Variables): Truth {
  if (literal(pattern) === '*') return 'yes'
  const matched = matchPattern(pattern, resource, { mode: 'resource', ...(variables && { variables }) })
  if (matched !== 'yes' || variables === undefined) return matched
  const whole = flat(pattern)
  return !whole.includes('${') || plainFields.test(whole) ? 'yes' : 'unknown'
}

/** Whether an ARN fits the value of an Arn operator; `*` alone fits every ARN (COND-6, COND-7). */
export function matchArn(pattern: Text, value: Text, variables?: Variables): Truth {
  if (literal(pattern) === '*') return 'yes'
  return matchPattern(pattern, value, { mode: 'arn', ...(variables && { variables }) })
}
