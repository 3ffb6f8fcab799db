/** Suppressions as a list of steps over the findings; what suppresses nothing becomes a note of its own. */
import type { Draft, Finding, Suppression } from '../finding.js'
import { positionAt } from '../report/position.js'
import type { Rule } from '../rule.js'
import { inOrder, type RuleSeverity } from './check.js'
import { fingerprints } from './fingerprint.js'

/** What hides findings: one rule id in a comment, one entry of the configuration, one row of the baseline. */
export interface Suppressor {
  /** One of the findings' keys: only those that have it are asked about. */
  readonly about: string
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
  const first = finder(suppressors)
  const marked = findings.map((finding): Finding => {
    const by = finding.suppressed ? undefined : first(finding)
    if (!by) return finding
    used.add(by)
    return { ...finding, suppressed: by.as }
  })
  const idle = suppressors.flatMap((one) => (used.has(one) ? [] : (one.unused ?? [])))
  return inOrder([...marked, ...notes(idle, unused)])
}

/** The key of what is about findings of a rule, wherever they are, or in one file, or at one line of it. */
export function aboutRule(rule: string, path?: string, line?: number): string {
  return [rule, ...(path === undefined ? [] : [path]), ...(line === undefined ? [] : [String(line)])].join(
    '\0',
  )
}

function keysOf({ ruleId, at, fingerprint }: Finding): readonly string[] {
  const { path } = at.source
  const { line } = positionAt(at.source, at.range().start)
  return [aboutRule(ruleId), aboutRule(ruleId, path), aboutRule(ruleId, path, line), fingerprint]
}

/** Many findings and many suppressors meet by their keys, so that not each is asked about each. */
function finder(suppressors: readonly Suppressor[]): (finding: Finding) => Suppressor | undefined {
  const byKey = new Map<string, (readonly [order: number, one: Suppressor])[]>()
  for (const [order, one] of suppressors.entries()) {
    const known = byKey.get(one.about)
    if (known) known.push([order, one])
    else byKey.set(one.about, [[order, one]])
  }
  return (finding) => {
    const found = keysOf(finding).flatMap((key) => {
      const hit = byKey.get(key)?.find(([, one]) => one.hides(finding))
      return hit ? [hit] : []
    })
    return found.sort(([a], [b]) => a - b)[0]?.[1]
  }
}

function notes(drafts: readonly Draft[], unused: UnusedRule | undefined): readonly Finding[] {
  if (!unused || unused.severity === 'off') return []
  const { id, severity } = unused.rule
  const set = unused.severity
  const found = drafts.map((draft) => ({ ...draft, ruleId: id, severity: set ?? draft.severity ?? severity }))
  const marks = fingerprints(found)
  return found.map((finding, i) => ({ ...finding, fingerprint: marks[i] ?? '' }))
}
