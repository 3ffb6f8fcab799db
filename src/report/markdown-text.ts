/** Words from files in Markdown: they must not become links, mentions, HTML, mathematics or layout. */
import type { Place } from '../place.js'
import { relativeUri, type Told } from './escape.js'
import { pathLineColumn, positionAt } from './position.js'
import type { ReportOptions } from './report.js'

/** One line of plain text. */
export function inline(text: Told): string {
  return text
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

/** A code span. */
export function code(text: Told): string {
  const ticks = '`'.repeat(1 + longestRun(text.match(/`+/g) ?? []))
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return ticks + pad + text + pad + ticks
}

/** `path:line:column` as code, with a link where it is known where the files can be seen. */
export function linkTo(at: Place, { linkBase }: ReportOptions): string {
  const text = code(pathLineColumn(at))
  // Another repository's file cannot be seen at this one's address.
  if (linkBase === undefined || at.source.origin) return text
  const { line } = positionAt(at.source, at.range().start)
  return `[${text}](${linkBase}/${relativeUri(at.source.path)}#L${String(line)})`
}
