/** Offsets to lines and columns; nothing before the reports needs them. */
import type { Place, Source } from '../place.js'
import { clean, type Told } from './escape.js'

/** 1-based; the column counts UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where a place begins and ends (exclusive), in every way of counting that a report uses. */
export interface Span {
  readonly path: string
  readonly start: Position
  readonly end: Position
  readonly startOffset: number
  readonly endOffset: number
}

const indexes = new WeakMap<Source, readonly number[]>()

/** Offsets at which lines begin; LF, CRLF and a lone CR end a line. */
export function lineStarts(source: Source): readonly number[] {
  const known = indexes.get(source)
  if (known !== undefined) return known
  const starts = [0]
  const { text } = source
  if (text.includes('\r'))
    for (const { index, 0: ending } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + ending.length)
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  indexes.set(source, starts)
  return starts
}

/** The position of an offset; offsets outside the text are taken to its ends. */
export function positionAt(source: Source, offset: number): Position {
  if (source.lineStarts) return toldPosition(source.lineStarts, offset)
  const starts = lineStarts(source)
  const inside = Math.max(0, Math.min(offset, source.text.length))
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= inside) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: inside - (starts[low] ?? 0) + 1 }
}

/** By the lines that facts tell of. */
function toldPosition(lines: ReadonlyMap<number, number>, offset: number): Position {
  let [line, start] = [1, 0]
  for (const [number, at] of lines) if (at <= offset && at >= start) [line, start] = [number, at]
  return { line, column: offset - start + 1 }
}

/** Start and end of a place. */
export function spanOf(place: Place): Span {
  const { start, end } = place.range()
  return {
    path: place.source.path,
    start: positionAt(place.source, start),
    end: positionAt(place.source, Math.max(start, end)),
    startOffset: start,
    endOffset: Math.max(start, end),
  }
}

/** Offsets of a 1-based line, its ending left out. */
export function lineRange(source: Source, line: number): { readonly start: number; readonly end: number } {
  const starts = lineStarts(source)
  const start = starts[line - 1] ?? source.text.length
  let end = starts[line] ?? source.text.length
  if (end > start && source.text[end - 1] === '\n') end--
  if (end > start && source.text[end - 1] === '\r') end--
  return { start, end }
}

/** `path:line`, as messages and reasons name a place. */
export function pathAndLine(place: Place): Told {
  return clean(`${place.source.path}:${String(positionAt(place.source, place.range().start).line)}`)
}

/** `path:line:column`. */
export function pathLineColumn(place: Place): Told {
  const { line, column } = positionAt(place.source, place.range().start)
  return clean(`${place.source.path}:${String(line)}:${String(column)}`)
}
