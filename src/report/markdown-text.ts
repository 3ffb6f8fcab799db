/** Words from files in Markdown: they must not become links, mentions, HTML, mathematics or layout. */
import type { Place } from '../place.js'
import { clean, relativeUri } from './escape.js'
import { positionAt } from './position.js'
import type { ReportOptions } from './report.js'

/** One line of plain text. */
export function inline(text: string): string {
  return clean(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]|#!~$]/g, '\\$&')
    .replace(/@/g, '&#64;')
    .replace(/:\/\//g, ':&#47;/')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}&#46;`)
}

function longestRun(runs: readonly string[]): number {
  return runs.reduce((longest, { length }) => Math.max(longest, length), 0)
}

/** `path:line` as code, with a link where it is known where the files can be seen. */
export function linkTo(at: Place, { linkBase }: ReportOptions): string {
  const { line, column } = positionAt(at.source, at.range().start)
  const text = `${clean(at.source.path)}:${String(line)}:${String(column)}`
  const ticks = '`'.repeat(1 + longestRun(text.match(/`+/g) ?? []))
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  const code = `${ticks}${pad}${text}${pad}${ticks}`
  // Another repository's file cannot be seen at this one's address.
  return linkBase === undefined || at.source.origin
    ? code
    : `[${code}](${linkBase}/${relativeUri(at.source.path)}#L${String(line)})`
}
