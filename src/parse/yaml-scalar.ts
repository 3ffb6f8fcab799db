/** Where the characters of a decoded YAML scalar stand in the source. */
import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import type { Range } from '../place.js'
import { sourceOffset, type Breakpoint } from './offsets.js'

/** Where the part of a decoded scalar stands; `known` are its `breakpoints`. */
export function scalarPart(
  text: string,
  scalar: ScalarEvent,
  known: readonly Breakpoint[],
  start: number,
  end: number,
): Range {
  const offset = (decoded: number): number => Math.min(sourceOffset(known, decoded), scalar.valueEnd)
  const to = end > start ? offset(end - 1) + written(text, scalar, offset(end - 1)) : offset(start)
  return { start: offset(start), end: Math.min(to, scalar.valueEnd) }
}

/** Decoded offsets from which source offsets run in step again. */
export function breakpoints(text: string, scalar: ScalarEvent): readonly Breakpoint[] {
  const first = { decoded: 0, source: scalar.valueStart }
  if (scalar.fast) return [first]
  return scalar.style === SCALAR_STYLE.LITERAL_BLOCK
    ? blockLines(text, scalar)
    : flowLines(text, scalar, first)
}

function blockLines(text: string, { valueStart, valueEnd, indent }: ScalarEvent): readonly Breakpoint[] {
  const found: Breakpoint[] = []
  let decoded = 0
  for (let line = valueStart; line < valueEnd;) {
    const newline = text.indexOf('\n', line)
    const next = newline === -1 || newline >= valueEnd ? valueEnd : newline + 1
    const broken = newline === -1 || newline >= valueEnd ? valueEnd : newline
    const end = text.charAt(broken - 1) === '\r' && broken > line ? broken - 1 : broken
    const content = Math.min(line + Math.max(indent, 0), end)
    found.push({ decoded, source: content })
    decoded += end - content
    found.push({ decoded, source: end })
    decoded += 1
    line = next
  }
  return found
}

/** Plain and quoted scalars: escapes are several characters for one, a line break with its white space is one. */
function flowLines(
  text: string,
  { valueStart, valueEnd, style }: ScalarEvent,
  first: Breakpoint,
): readonly Breakpoint[] {
  const found = [first]
  let decoded = 0
  for (let at = valueStart; at < valueEnd;) {
    const length = lengthAt(text, at, valueEnd, style)
    if (length.decoded !== 1 || length.source !== 1) {
      found.push({ decoded, source: at }, { decoded: decoded + length.decoded, source: at + length.source })
    }
    decoded += length.decoded
    at += length.source
  }
  return found
}

/** How many source characters the decoded character at a source offset is written with. */
function written(text: string, scalar: ScalarEvent, at: number): number {
  if (scalar.fast || scalar.style === SCALAR_STYLE.LITERAL_BLOCK) return 1
  return lengthAt(text, at, scalar.valueEnd, scalar.style).source
}

interface Length {
  readonly source: number
  readonly decoded: number
}

const ONE: Length = { source: 1, decoded: 1 }

function lengthAt(text: string, at: number, end: number, style: ScalarEvent['style']): Length {
  const c = text.charAt(at)
  if (c === "'" && style === SCALAR_STYLE.SINGLE_QUOTED) return { source: 2, decoded: 1 }
  if (c === '\\' && style === SCALAR_STYLE.DOUBLE_QUOTED) return escapeLength(text, at, end)
  if (c === ' ' || c === '\t' || c === '\n' || c === '\r') return foldLength(text, at, end)
  return ONE
}

function escapeLength(text: string, at: number, end: number): Length {
  const c = text.charAt(at + 1)
  if (c === '\n' || c === '\r') return { source: 1 + whiteSpace(text, at + 1, end), decoded: 0 }
  if (c === 'x') return { source: 4, decoded: 1 }
  if (c === 'u') return { source: 6, decoded: 1 }
  if (c === 'U') return { source: 10, decoded: parseInt(text.slice(at + 2, at + 10), 16) > 0xffff ? 2 : 1 }
  return { source: 2, decoded: 1 }
}

/** White space with a line break in it folds to one space, or to as many breaks as there are empty lines. */
function foldLength(text: string, at: number, end: number): Length {
  const length = whiteSpace(text, at, end)
  const breaks = text.slice(at, at + length).match(/\r\n?|\n/g)?.length ?? 0
  return breaks === 0
    ? { source: length, decoded: length }
    : { source: length, decoded: Math.max(breaks - 1, 1) }
}

function whiteSpace(text: string, from: number, end: number): number {
  let at = from
  while (at < end && ' \t\r\n'.includes(text.charAt(at))) at++
  return at - from
}
