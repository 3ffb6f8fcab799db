/**
 * Annotations in a GitHub Actions log, by workflow commands:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
import { severities, type Severity } from '../finding.js'
import { commandData, commandProperty } from './escape.js'
import { pathAndLine, spanOf } from './position.js'
import { count, messageOf, type Reporter, shown } from './report.js'
import type { ToldFinding } from './told.js'

/** GitHub shows so many annotations of a level and step, and drops the others without a word. */
const MOST_PER_LEVEL = 10

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

function command(finding: ToldFinding): string {
  const { at, severity, ruleId, related } = finding
  const { path, start, end } = spanOf(at)
  const oneLine = start.line === end.line
  // A runner drops columns that come with two different lines.
  // A file of another repository cannot be annotated here: the message says where it is.
  const isHere = at.source.origin === undefined
  const properties = {
    ...(isHere && { file: path, line: start.line, endLine: end.line }),
    ...(isHere && oneLine && { col: start.column, endColumn: end.column }),
    title: ruleId,
  }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${commandProperty(String(value))}`)
  const lines = [
    ...(isHere ? [] : [pathAndLine(at)]),
    ...messageOf(finding).split('\n'),
    ...related.map((other) => `${pathAndLine(other.at)} ${other.note}`),
  ]
  return `::${LEVELS[severity]} ${list.join(',')}::${commandData(lines)}`
}

/** Worst findings first, and what GitHub would swallow counted in a last line. */
export const github: Reporter = (report) => {
  const findings = shown(report)
  const left: string[] = []
  const commands = [...severities].reverse().flatMap((severity) => {
    const all = findings.filter((finding) => finding.severity === severity)
    if (all.length > MOST_PER_LEVEL) left.push(count(all.length - MOST_PER_LEVEL, `more ${severity}`))
    return all.slice(0, MOST_PER_LEVEL).map(command)
  })
  const lines =
    left.length === 0
      ? commands
      : [...commands, `${left.join(', ')}: GitHub shows ten annotations of a level`]
  return lines.map((line) => `${line}\n`).join('')
}
