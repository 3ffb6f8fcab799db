/**
 * JSON that strict readers refuse and people keep in repositories: with comments, with trailing commas, as a
 * template whose holes stand outside strings. Everything foreign is overwritten by something of the same
 * length, so that what parses afterwards has the offsets of the original.
 */
import { holeIndex } from '../text.js'
import { directiveAt } from './directives.js'
import { placeholderEnd } from './placeholders.js'

export interface Repaired {
  readonly text: string
  /** What stood where a value is wanted, by offset. */
  readonly unknown: ReadonlyMap<number, string>
  /** Offsets of brackets between which there may be more than can be read. */
  readonly partial: ReadonlySet<number>
  /** There are directives, so that of two values under one key either may hold. */
  readonly conditional: boolean
}

interface Container {
  readonly open: number
  readonly isObject: boolean
}

interface State {
  readonly source: string
  readonly holeCount: number
  readonly edits: { readonly start: number; readonly end: number; readonly by: string }[]
  readonly unknown: Map<number, string>
  readonly partial: Set<number>
  readonly stack: Container[]
  last: 'open' | 'value' | 'comma' | 'colon'
  lastComma: number
  /** Index of the edit that put the last comma there; -1 where the source has it. */
  commaEdit: number
  /** Something was taken out since the last token, and its commas may have been left. */
  gap: boolean
  conditional: boolean
}

/** `holeCount`: how many of the characters of `flat` (text.ts) the source holds in place of holes. */
export function repairJson(source: string, holeCount = 0): Repaired {
  const state: State = {
    source,
    holeCount,
    edits: [],
    unknown: new Map(),
    partial: new Set(),
    stack: [],
    last: 'open',
    lastComma: -1,
    commaEdit: -1,
    gap: false,
    conditional: false,
  }
  for (let i = 0; i < source.length;) i = step(state, i)
  const { unknown, partial, conditional } = state
  return { text: edited(state), unknown, partial, conditional }
}

function edited({ source, edits }: State): string {
  let out = ''
  let from = 0
  for (const { start, end, by } of edits.sort((a, b) => a.start - b.start)) {
    out += source.slice(from, start) + by
    from = end
  }
  return out + source.slice(from)
}

/** Reads one token; gives the offset behind it. */
function step(state: State, i: number): number {
  const { source } = state
  const c = source.charAt(i)
  if (/\s/.test(c)) return i + 1
  if (c === '/' && /[/*]/.test(source.charAt(i + 1))) return blank(state, i, commentEnd(source, i))
  const directive = directiveAt(source, i)
  if (directive !== undefined) return takeDirective(state, i, directive)
  if (c === '"') {
    state.last = 'value'
    state.gap = false
    return stringEnd(state, i)
  }
  if (/[{[]/.test(c) && placeholderAt(source, i, state.holeCount) === undefined) {
    state.stack.push({ open: i, isObject: c === '{' })
    state.last = 'open'
    state.gap = false
    return i + 1
  }
  if (/[}\]:,]/.test(c)) return punctuation(state, i, c)
  return bareWord(state, i)
}

function punctuation(state: State, i: number, c: string): number {
  if (c === ',' && state.gap && state.last !== 'value') return blank(state, i, i + 1)
  if (c === '}' || c === ']') {
    if (state.last === 'comma') withoutLastComma(state)
    state.stack.pop()
  }
  if (c === ',') {
    state.lastComma = i
    state.commaEdit = -1
  }
  state.last = c === ',' ? 'comma' : c === ':' ? 'colon' : 'value'
  state.gap = false
  return i + 1
}

function withoutLastComma(state: State): void {
  const edit = state.edits[state.commaEdit]
  if (edit === undefined) blank(state, state.lastComma, state.lastComma + 1)
  else state.edits[state.commaEdit] = { ...edit, by: ` ${edit.by.slice(1)}` }
}

function blank(state: State, start: number, end: number): number {
  const by = state.source.slice(start, end).replace(/[^\r\n]/g, ' ')
  state.edits.push({ start, end, by })
  return end
}

/** Takes something out whose content would have been keys, items or nothing. */
function takeOut(state: State, start: number, end: number): number {
  state.gap = true
  const container = state.stack.at(-1)
  if (container !== undefined) state.partial.add(container.open)
  return blank(state, start, end)
}

function asValue(state: State, start: number, end: number): number {
  state.unknown.set(start, state.source.slice(start, end))
  state.last = 'value'
  state.gap = false
  const by = end - start === 1 ? '0' : `"${'_'.repeat(end - start - 2)}"`
  state.edits.push({ start, end, by })
  return end
}

/** A directive around a value makes the value unknown; elsewhere only the directive itself goes. */
function takeDirective(state: State, start: number, first: { end: number; nesting: number }): number {
  state.conditional = true
  if (state.last !== 'colon' || first.nesting !== 1) {
    const end = takeOut(state, start, first.end)
    if (state.last === 'value' && goesOn(state.source, end)) separate(state, start)
    return end
  }
  let depth = 1
  let i = first.end
  while (i < state.source.length && depth > 0) {
    const directive = directiveAt(state.source, i)
    depth += directive?.nesting ?? 0
    i = directive?.end ?? i + 1
  }
  return asValue(state, start, i)
}

/** Whether a key or value follows, such as that of another branch. */
function goesOn(source: string, from: number): boolean {
  const space = /^\s*/.exec(source.slice(from, from + 1000))
  const next = from + (space?.[0].length ?? 0)
  return (
    next < source.length && !/[,\]}\s]/.test(source.charAt(next)) && directiveAt(source, next) === undefined
  )
}

/** Puts a comma in place of a directive: branches that exclude each other have none between them. */
function separate(state: State, at: number): void {
  const blanked = state.edits.pop()
  if (blanked === undefined) return
  state.edits.push({ ...blanked, by: `,${blanked.by.slice(1)}` })
  state.last = 'comma'
  state.lastComma = at
  state.commaEdit = state.edits.length - 1
}

/** A number, `true`, a placeholder, or a run of them without white space, as in `${A}-1`. */
function bareWord(state: State, start: number): number {
  const { source } = state
  let end = start
  let isTemplate = false
  while (directiveAt(source, end) === undefined) {
    const hole = placeholderAt(source, end, state.holeCount)
    isTemplate ||= hole !== undefined
    if (hole !== undefined) end = hole
    else if (/[\w.+*-]/.test(source.charAt(end))) end++
    else break
  }
  if (isTemplate) return placeRun(state, start, end)
  state.last = 'value'
  state.gap = false
  return Math.max(end, start + 1)
}

function placeRun(state: State, start: number, end: number): number {
  const container = state.stack.at(-1)
  const next = /\S/.exec(state.source.slice(end, end + 1000))?.[0] ?? ''
  if (container === undefined)
    return state.last === 'value' ? takeOut(state, start, end) : asValue(state, start, end)
  if (container.isObject) {
    if (state.last === 'colon') return asValue(state, start, end)
    if (next !== ':' || end - start < 2) return takeOut(state, start, end)
    state.partial.add(container.open)
    state.edits.push({ start, end, by: `"${'_'.repeat(end - start - 2)}"` })
    return end
  }
  // One hole in a list may stand for many items.
  state.partial.add(container.open)
  return state.last === 'value' || !/[,\]]/.test(next)
    ? takeOut(state, start, end)
    : asValue(state, start, end)
}

function commentEnd(source: string, start: number): number {
  const isLine = source[start + 1] === '/'
  const end = isLine ? source.indexOf('\n', start) : source.indexOf('*/', start + 2)
  if (end < 0) return source.length
  return isLine ? end : end + 2
}

/** Pairs of quotes within a placeholder (`"${lookup(x, "y")}"`) do not end the string, and may not stay in it. */
function stringEnd(state: State, open: number): number {
  const { source, edits } = state
  let i = open + 1
  while (i < source.length) {
    const c = source.charAt(i)
    if (c === '"') return i + 1
    const end = /[$%#{<]/.test(c) ? placeholderAt(source, i, 0) : undefined
    const inner = end === undefined ? '' : source.slice(i, end)
    if (end !== undefined && /["\\]/.test(inner) && !inner.includes('\n') && hasPairs(inner)) {
      edits.push({ start: i, end, by: inner.replaceAll('"', "'").replaceAll('\\', '/') })
      i = end
    } else i += c === '\\' ? 2 : 1
  }
  return source.length
}

/** With one quote alone the string ends there: what opened the placeholder is text. */
function hasPairs(inner: string): boolean {
  return inner.split('"').length % 2 === 1
}

/** End of what gives a value: a placeholder, or the character of a hole that is known already. */
function placeholderAt(source: string, start: number, holeCount: number): number | undefined {
  const hole = holeIndex(source, start)
  return hole >= 0 && hole < holeCount ? start + 1 : placeholderEnd(source, start)
}
