/** White space that templates lose: beside a `~` mark, and the indentation that lines of `<<-` share. */
import type { Cursor } from './cursor.js'
import type { TemplatePart, TextPart } from './syntax.js'

/** Takes white space off the end of what was read so far. */
export function trimBefore(parts: TemplatePart[]): void {
  for (let last = parts.at(-1); last?.kind === 'text'; last = parts.at(-1)) {
    parts.pop()
    const value = last.value.trimEnd()
    if (value === '') continue
    parts.push({ ...last, value, end: last.end - (last.value.length - value.length) })
    return
  }
}

/** Moves on to the next character that is no white space. */
export function trimAfter(c: Cursor): void {
  while (c.at < c.limit && /\s/.test(c.text.charAt(c.at))) c.at++
}

/** The parts of a `<<-` heredoc, line by line, without the indentation of the least indented line. */
export function withoutIndentation(parts: readonly TemplatePart[]): TemplatePart[] {
  const pieces = linesOf(parts)
  const indents = pieces.flatMap(({ part, opensLine }, i) => {
    if (!opensLine) return []
    if (part.kind !== 'text') return [0]
    const indent = /^[ \t]*/.exec(part.value)?.[0].length ?? 0
    const blank = indent === part.value.replace(/\r?\n$/, '').length
    return blank && (part.value.endsWith('\n') || i === pieces.length - 1) ? [] : [indent]
  })
  const shared = indents.reduce((least, indent) => Math.min(least, indent), Infinity)
  return pieces.flatMap(({ part, opensLine }) => {
    if (!opensLine || part.kind !== 'text') return [part]
    const cut = Math.min(shared, /^[ \t]*/.exec(part.value)?.[0].length ?? 0)
    return cut === part.value.length
      ? []
      : [{ ...part, value: part.value.slice(cut), start: part.start + cut }]
  })
}

interface Piece {
  readonly part: TemplatePart
  readonly opensLine: boolean
}

function linesOf(parts: readonly TemplatePart[]): Piece[] {
  const pieces: Piece[] = []
  let opensLine = true
  for (const part of parts) {
    const lines =
      part.kind === 'text' && part.value.length === part.end - part.start ? splitLines(part) : [part]
    for (const line of lines) {
      pieces.push({ part: line, opensLine })
      opensLine = line.kind === 'text' && line.value.endsWith('\n')
    }
  }
  return pieces
}

function splitLines(part: TextPart): TextPart[] {
  const lines: TextPart[] = []
  let start = part.start
  for (const value of part.value.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    lines.push({ kind: 'text', value, origin: part.origin, start, end: start + value.length })
    start += value.length
  }
  return lines
}
