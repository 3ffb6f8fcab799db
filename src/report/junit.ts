/** JUnit XML as CI systems read it: a suite a file, a case a finding. */
import { clean, markup } from './escape.js'
import { pathAndLine, positionAt } from './position.js'
import { messageOf, type Reporter } from './report.js'
import type { ToldFinding } from './told.js'

function xml(text: string): string {
  return markup(clean(text))
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('')
}

function details({ at, related }: ToldFinding): string {
  const lines = [pathAndLine(at), ...related.map((other) => `${pathAndLine(other.at)} ${other.note}`)]
  return lines.map(xml).join('\n')
}

/** Errors and warnings fail; notes are told; what is suppressed is skipped. */
function outcome(finding: ToldFinding): string {
  const { severity, suppressed } = finding
  if (suppressed)
    return `<skipped${attributes({ message: `${suppressed.kind}: ${suppressed.reason ?? 'no reason given'}` })}/>`
  if (severity === 'note') return `<system-out>${xml(messageOf(finding))}\n${details(finding)}</system-out>`
  return `<failure${attributes({ type: severity, message: messageOf(finding) })}>${details(finding)}</failure>`
}

function testcase(finding: ToldFinding, path: string): string {
  const { line, column } = positionAt(finding.at.source, finding.at.range().start)
  const name = `${finding.ruleId} at line ${String(line)}, column ${String(column)}`
  return `    <testcase${attributes({ name, classname: path, file: path, line, time: 0 })}>${outcome(finding)}</testcase>\n`
}

function failures(findings: readonly ToldFinding[]): number {
  return findings.filter(({ severity, suppressed }) => !suppressed && severity !== 'note').length
}

function suite(path: string, findings: readonly ToldFinding[]): string {
  const skipped = findings.filter(({ suppressed }) => suppressed).length
  const counts = { tests: findings.length, failures: failures(findings), errors: 0, skipped, time: 0 }
  const cases = findings.map((finding) => testcase(finding, path))
  return `  <testsuite${attributes({ name: path, ...counts })}>\n${cases.join('')}  </testsuite>\n`
}

/** A run without findings is one case that passes: some systems take no cases for a failure. */
function clear(): string {
  const counts = { name: 'xrole-lint', tests: 1, failures: 0, errors: 0, skipped: 0, time: 0 }
  return `  <testsuite${attributes(counts)}>\n    <testcase name="no findings" classname="xrole-lint" time="0"/>\n  </testsuite>\n`
}

export const junit: Reporter = ({ findings: all, options }) => {
  const findings = all.filter(({ severity }) => !options.quiet || severity === 'error')
  const paths = [...new Set(findings.map(({ at }) => at.source.path))]
  const suites = paths.map((path) =>
    suite(
      path,
      findings.filter(({ at }) => at.source.path === path),
    ),
  )
  const counts = {
    name: 'xrole-lint',
    tests: Math.max(findings.length, 1),
    failures: failures(findings),
    errors: 0,
    time: 0,
  }
  const body = suites.length > 0 ? suites.join('') : clear()
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes(counts)}>\n${body}</testsuites>\n`
}
