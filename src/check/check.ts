/** Runs the rules over the graph: adds ids and severities, merges, removes duplicates, sorts. */
import type { Draft, Finding, Severity } from '../finding.js'
import type { Graph } from '../graph/graph.js'
import { comparePlaces, placeKey } from '../place.js'
import type { Rule } from '../rule.js'
import { fingerprints } from './fingerprint.js'

export type RuleSeverity = Severity | 'off'

export interface CheckOptions {
  readonly rules: readonly Rule[]
  /** By rule id; a severity set here replaces the rule's own and every lower one that it chose. */
  readonly severities: ReadonlyMap<string, RuleSeverity>
}

type Unmarked = Omit<Finding, 'fingerprint'>

function* findingsOf(rule: Rule, graph: Graph, set: RuleSeverity | undefined): Generator<Unmarked> {
  if (set === 'off') return
  for (const draft of rule.check(graph)) yield { ...draft, ruleId: rule.id, severity: set ?? draft.severity ?? rule.severity }
}

/** One place, one rule, one finding: what else breaks there becomes related. */
function mergeSamePlace(findings: readonly Unmarked[]): readonly Unmarked[] {
  const merged = new Map<string, Unmarked>()
  for (const finding of findings) {
    const key = `${finding.ruleId} ${placeKey(finding.at)}`
    const first = merged.get(key)
    merged.set(key, first ? { ...first, ...mergedRelated(first, finding) } : finding)
  }
  return [...merged.values()]
}

const rank: Record<Severity, number> = { note: 0, warning: 1, error: 2 }

function mergedRelated(first: Draft & { severity: Severity }, second: Draft & { severity: Severity }): Partial<Unmarked> {
  const related = new Map((first.related ?? []).map((one) => [`${placeKey(one.at)} ${one.note}`, one]))
  for (const one of second.related ?? []) related.set(`${placeKey(one.at)} ${one.note}`, one)
  const severity = rank[second.severity] > rank[first.severity] ? second.severity : first.severity
  return related.size > 0 ? { related: [...related.values()], severity } : { severity }
}

function byPlace(a: Unmarked, b: Unmarked): number {
  return comparePlaces(a.at, b.at) || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
}

/** All findings in their order; suppressions come after. */
export function check(graph: Graph, { rules, severities }: CheckOptions): readonly Finding[] {
  const found = rules.flatMap((rule) => [...findingsOf(rule, graph, severities.get(rule.id))])
  const sorted = [...mergeSamePlace(found)].sort(byPlace)
  const marks = fingerprints(sorted)
  return sorted.map((finding, i) => ({ ...finding, fingerprint: marks[i] ?? '' }))
}
