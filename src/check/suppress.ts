/** Suppressions as a list of steps over the findings; what suppresses nothing becomes a note of its own. */
import type { Draft, Finding, Suppression } from '../finding.js'
import type { Rule } from '../rule.js'
import { inOrder, type RuleSeverity } from './check.js'
import { fingerprints } from './fingerprint.js'

/** What hides findings: one rule id in a comment, one entry of the configuration, one row of the baseline. */
export interface Suppressor {
  hides(finding: Finding): boolean
  readonly as: Suppression
  /** What is said when it hides nothing; `undefined` where that is no news. */
  readonly unused: Draft | undefined
}

/** What `unused-suppression` is in this run. */
export interface UnusedRule {
  readonly rule: Rule
  readonly severity: RuleSeverity | undefined
}

/** Marks what each suppressor hides; the first that does is the one that is named. */
export function suppress(
  findings: readonly Finding[],
  suppressors: readonly Suppressor[],
  unused: UnusedRule | undefined,
): readonly Finding[] {
  const used = new Set<Suppressor>()
  const marked = findings.map((finding): Finding => {
    if (finding.suppressed) return finding
    const by = suppressors.find((one) => one.hides(finding))
    if (!by) return finding
    used.add(by)
    return { ...finding, suppressed: by.as }
  })
  const idle = suppressors.flatMap((one) => (used.has(one) ? [] : (one.unused ?? [])))
  return inOrder([...marked, ...notes(idle, unused)])
}

function notes(drafts: readonly Draft[], unused: UnusedRule | undefined): readonly Finding[] {
  if (!unused || unused.severity === 'off') return []
  const { id, severity } = unused.rule
  const set = unused.severity
  const found = drafts.map((draft) => ({ ...draft, ruleId: id, severity: set ?? draft.severity ?? severity }))
  const marks = fingerprints(found)
  return found.map((finding, i) => ({ ...finding, fingerprint: marks[i] ?? '' }))
}
