/** Reviewdog's format, columns in UTF-8 bytes: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf */
import type { Severity } from '../finding.js'
import type { Place, Source } from '../place.js'
import { jsonText } from './escape.js'
import { lineStarts, pathAndLine, spanOf, type Position } from './position.js'
import { messageOf, type Report, type Reporter, type RuleMeta, shown } from './report.js'
import type { ToldFinding, ToldFix } from './told.js'

const LEVELS: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' }

function bytePosition(source: Source, { line, column }: Position): Position {
  // Another repository's text is not here; most lines are ASCII.
  if (source.origin) return { line, column }
  const from = lineStarts(source)[line - 1] ?? 0
  return { line, column: Buffer.byteLength(source.text.slice(from, from + column - 1), 'utf8') + 1 }
}

function rangeOf(place: Place): object {
  const { start, end } = spanOf(place)
  return { start: bytePosition(place.source, start), end: bytePosition(place.source, end) }
}

/** A suggestion is a single replacement in the file itself; a fix of several cannot be told. */
function suggestions(fix: ToldFix | undefined, source: Source): object[] {
  const [edit, ...more] = fix?.edits ?? []
  if (!fix?.safe || edit?.at.source !== source || more.length > 0) return []
  return [{ range: rangeOf(edit.at), text: edit.newText }]
}

function diagnostic(finding: ToldFinding, rules: ReadonlyMap<string, RuleMeta>): object {
  const { at, ruleId, severity, related, fix } = finding
  const url = rules.get(ruleId)?.helpUri
  const offered = suggestions(fix, at.source)
  const lines = [messageOf(finding), ...related.map((other) => `${pathAndLine(other.at)} ${other.note}`)]
  return {
    message: lines.join('\n'),
    location: { path: at.source.path, range: rangeOf(at) },
    severity: LEVELS[severity],
    code: { value: ruleId, ...(url !== undefined && { url }) },
    ...(offered.length > 0 && { suggestions: offered }),
  }
}

export const rdjson: Reporter = (report: Report) => {
  const { tool } = report
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]))
  return jsonText({
    source: { name: tool.name, ...(tool.uri !== undefined && { url: tool.uri }) },
    diagnostics: shown(report).map((finding) => diagnostic(finding, rules)),
  })
}
