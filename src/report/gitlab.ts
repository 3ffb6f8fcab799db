/** GitLab Code Quality: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
import type { Severity } from '../finding.js'
import { jsonText } from './escape.js'
import { spanOf } from './position.js'
import { messageOf, type Reporter, shown } from './report.js'
import type { ToldFinding } from './told.js'

const LEVELS: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', note: 'info' }

function issue(finding: ToldFinding): object {
  const { at, ruleId, severity, fingerprint } = finding
  const { path, start, end } = spanOf(at)
  return {
    description: messageOf(finding),
    check_name: ruleId,
    fingerprint,
    severity: LEVELS[severity],
    location: { path, lines: { begin: start.line, end: end.line } },
  }
}

/** A list of issues; what is suppressed is not in it, since GitLab has no word for that. */
export const gitlab: Reporter = (report) => jsonText(shown(report).map(issue))
