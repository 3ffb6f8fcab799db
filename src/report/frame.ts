/** Code frames: the lines of a place with the columns to underline, whatever the file holds. */
import type { Place, Source } from '../place.js'
import { MASK_MARGIN, maskSource } from '../secrets.js'
import { visible } from './escape.js'
import { lineRange, spanOf } from './position.js'

export interface FrameLine {
  readonly line: number
  readonly code: string
  /** In terminal cells of `code`. */
  readonly underline?: { readonly from: number; readonly width: number }
}

/** Lines of a place that is longer than this are left out in its middle. */
const MOST_LINES = 5
const TAB = 4
/** Characters that are masked together: the lines of a finding, and those of others near it. */
const BLOCK = 10_000

const maskedBlocks = new WeakMap<Source, Map<number, string>>()

interface Mark {
  readonly start: number
  readonly end: number
}

/** Terminal cells of a string without control characters. */
export function cells(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  const wide =
    /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
  const zero = /[\p{Mn}\p{Me}]/u
  let sum = 0
  for (const character of text) sum += wide.test(character) ? 2 : zero.test(character) ? 0 : 1
  return sum
}

function masked(source: Source, start: number, end: number): string {
  const first = Math.floor(start / BLOCK)
  let text = ''
  for (let block = first; block * BLOCK < end; block++) text += maskedBlock(source, block)
  return text.slice(start - first * BLOCK, end - first * BLOCK)
}

function maskedBlock(source: Source, block: number): string {
  const known = maskedBlocks.get(source) ?? new Map<number, string>()
  maskedBlocks.set(source, known)
  const found = known.get(block)
  if (found !== undefined) return found
  const start = block * BLOCK
  const from = Math.max(0, start - MASK_MARGIN)
  const around = maskSource(source.text.slice(from, start + BLOCK + MASK_MARGIN))
  const made = around.slice(start - from, start - from + BLOCK)
  known.set(block, made)
  return made
}

function indentOf(source: Source, line: number): number {
  const { start, end } = lineRange(source, line)
  let at = start
  while (at < end && (source.text[at] === ' ' || source.text[at] === '\t')) at++
  return at === end ? Infinity : at - start
}

interface Rendered {
  readonly code: string
  readonly from: number
  readonly to: number
  /** The whole mark is in it. */
  readonly marked: boolean
}

/** Renders from an offset until the room is full; `lead` stands for what is left out before. */
function render(
  source: Source,
  start: number,
  end: number,
  mark: Mark,
  room: number,
  lead: string,
): Rendered {
  let [code, width, offset] = [lead, cells(lead), start]
  let from: number | undefined
  let to: number | undefined
  for (const character of masked(source, start, Math.min(end, start + 4 * room))) {
    if (offset >= mark.start) from ??= width
    if (offset >= mark.end) to ??= width
    const piece = character === '\t' ? ' '.repeat(TAB - (width % TAB)) : visible(character)
    const next = width + cells(piece)
    const last = offset + character.length >= end
    if (next > (last ? room : room - 1))
      return { code: `${code}…`, from: from ?? width, to: to ?? width, marked: to !== undefined }
    ;[code, width, offset] = [code + piece, next, offset + character.length]
  }
  return { code, from: from ?? width, to: to ?? width, marked: offset >= Math.min(mark.end, end) }
}

/** A line, or the window of it around the mark where the room is too small. */
function window(source: Source, line: number, indent: number, mark: Mark, room: number): Rendered {
  const { start, end } = lineRange(source, line)
  if (source.generated === true) return alone(source, { start, end }, mark, room)
  const first = Math.min(start + indent, end)
  const whole = render(source, first, end, mark, room, '')
  if (whole.marked || mark.start - first <= room / 4) return whole
  const before = Math.max(
    Math.floor(room / 4),
    Math.min(Math.floor(room / 2), room - (mark.end - mark.start) - 4),
  )
  let from = Math.max(first, mark.start - Math.min(before, Math.floor(room / 2)))
  if (/[\udc00-\udfff]/.test(source.text.charAt(from))) from--
  return render(source, from, end, mark, room, from > first ? '…' : '')
}

/** What stands around a place in a tool's output may be secret, and is read by nobody. */
function alone(source: Source, line: Mark, mark: Mark, room: number): Rendered {
  const lead = mark.start > line.start ? '…' : ''
  const shown = render(source, mark.start, Math.min(mark.end, line.end), mark, room - 1, lead)
  const isCut = shown.marked && mark.end < line.end
  return isCut ? { ...shown, code: `${shown.code}…` } : shown
}

/** Lines to show; `undefined` stands where some are left out. */
function chosen(first: number, last: number): (number | undefined)[] {
  const all = Array.from({ length: Math.min(last - first + 1, MOST_LINES + 1) }, (_, i) => first + i)
  return all.length <= MOST_LINES ? all : [...all.slice(0, MOST_LINES - 2), undefined, last]
}

/** The frame of a place, without the indentation that its lines share, `room` cells wide at most. */
export function frame(place: Place, room: number): (FrameLine | undefined)[] {
  const { source } = place
  if (source.origin) return []
  const span = spanOf(place)
  const first = span.start.line
  const last = span.end.column === 1 && span.end.line > first ? span.end.line - 1 : span.end.line
  const lines = chosen(first, last)
  const indent = Math.min(...lines.map((line) => (line === undefined ? Infinity : indentOf(source, line))))
  return lines.map((line) => {
    if (line === undefined) return undefined
    const { start, end } = lineRange(source, line)
    const own = Math.min(indentOf(source, line), end - start)
    const mark = {
      start: line === first ? Math.min(span.startOffset, end) : start + own,
      end: line === last ? Math.min(span.endOffset, end) : end,
    }
    const { code, from, to } = window(source, line, Math.min(indent, own), mark, Math.max(room, 20))
    const underlined = line === first || line === last
    return { line, code, ...(underlined && { underline: { from, width: Math.max(1, to - from) } }) }
  })
}
