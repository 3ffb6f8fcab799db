/**
 * YAML that a template engine fills in first (Go, Helm, Jinja, ERB): its tags break the grammar, so they are
 * covered with as many plain characters before parsing. Offsets stay; scalars are decoded from the original.
 */
import { isTemplated } from './template-marks.js'

export interface Covered {
  /** What the parser gets; as long as the original. */
  readonly text: string
  /** Offsets, ascending, at which something may be put in, left out or repeated. */
  readonly gaps: readonly number[]
}

interface Tag {
  readonly start: number
  readonly end: number
  /** Gives no text of its own: a condition, a loop, a comment, an assignment. */
  readonly control: boolean
}

const OPENERS = /\{\{|\{%|\{#|<%/g
const CLOSERS = new Map([
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>'],
])
const CONTROL =
  /^(?:\{%|\{#|<%(?!=)|\{\{-?\s*(?:(?:if|else|end|range|with|define|block|break|continue)\b|\/\*|\$\w+\s*:?=))/
/** Longest tag that is looked for; keeps the search linear on hostile input. */
const LONGEST = 4000

/** Whether a scalar's text depends on conditions or loops, so that no part of it can be relied on. */
export function hasControlTag(text: string): boolean {
  return isTemplated(text) && [...tagsIn(text)].some(({ control }) => control)
}

/** Covers all tags, a line of them at a time. */
export function coverTags(text: string): Covered {
  const gaps: number[] = []
  let covered = ''
  let from = 0
  for (const { tags, lineStart, lineEnd } of byLine(text)) {
    const { masked, open } = coverLine(text, tags, lineStart, lineEnd)
    for (const { start } of open) gaps.push(start)
    covered += text.slice(from, lineStart) + masked
    from = lineEnd
  }
  return { text: covered + text.slice(from), gaps }
}

function* tagsIn(text: string): Generator<Tag> {
  OPENERS.lastIndex = 0
  let from = 0
  for (;;) {
    OPENERS.lastIndex = from
    const match = OPENERS.exec(text)
    if (match === null) return
    const start = match.index
    const closer = CLOSERS.get(match[0]) ?? ''
    const close = text.slice(start + 2, start + LONGEST).indexOf(closer)
    if (close === -1) {
      from = start + 2
      continue
    }
    const end = start + 2 + close + closer.length
    yield { start, end, control: CONTROL.test(text.slice(start, start + 40)) }
    from = end
  }
}

interface TagLine {
  readonly tags: readonly Tag[]
  readonly lineStart: number
  readonly lineEnd: number
}

/** Tags that share a line, with the whole of the lines they stand on. */
function* byLine(text: string): Generator<TagLine> {
  let tags: Tag[] = []
  let [lineStart, lineEnd] = [0, -1]
  for (const tag of tagsIn(text)) {
    if (tag.start >= lineEnd) {
      if (tags.length > 0) yield { tags, lineStart, lineEnd }
      tags = []
      lineStart = text.lastIndexOf('\n', tag.start) + 1
    }
    tags.push(tag)
    const newline = text.indexOf('\n', tag.end)
    lineEnd = newline === -1 ? text.length : newline
  }
  if (tags.length > 0) yield { tags, lineStart, lineEnd }
}

/** The line covered, and the tags at which there may be more than it shows. */
function coverLine(
  text: string,
  tags: readonly Tag[],
  lineStart: number,
  lineEnd: number,
): { masked: string; open: readonly Tag[] } {
  const line = text.slice(lineStart, lineEnd)
  if (withoutTags(text, tags, lineStart, lineEnd).trim() === '') return { masked: blank(line), open: tags }
  const controls = tags.filter(({ control }) => control)
  const [first, last] = [controls[0], controls.at(-1)]
  const inner = first && last ? withoutTags(text, tags, first.start, last.end) : ''
  const isValue = inner.trim() !== '' && !/:\s|^\s*- /.test(inner)
  if (first === undefined || last === undefined || !isValue) {
    return { masked: replace(text, tags, lineStart, lineEnd), open: controls }
  }
  const whole = { start: first.start, end: last.end, control: false }
  const outside = tags.filter(({ start, end }) => end <= first.start || start >= last.end)
  const all = [...outside, whole].sort((a, b) => a.start - b.start)
  return { masked: replace(text, all, lineStart, lineEnd), open: [] }
}

function withoutTags(text: string, tags: readonly Tag[], from: number, to: number): string {
  let rest = ''
  let at = from
  for (const { start, end } of tags) {
    if (start < from || end > to) continue
    rest += text.slice(at, start)
    at = end
  }
  return rest + text.slice(at, to)
}

/** Tags that give text become letters, others white space. */
function replace(text: string, tags: readonly Tag[], from: number, to: number): string {
  let out = ''
  let at = from
  for (const { start, end, control } of tags) {
    const tag = text.slice(start, end)
    out += text.slice(at, start) + (control ? blank(tag) : tag.replace(/[^\r\n]/g, 'x'))
    at = end
  }
  return out + text.slice(at, to)
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}
