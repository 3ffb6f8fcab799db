/** Runs the rules over the graph: adds ids and severities, merges, removes duplicates, sorts. */
import type { Finding, Severity } from '../finding.js'
import type { Graph } from '../graph/graph.js'
import { comparePlaces, placeKey } from '../place.js'
import type { Rule } from '../rule.js'
import { withCertainFix } from './certain.js'
import { fingerprints } from './fingerprint.js'

export type RuleSeverity = Severity | 'off'

export interface CheckOptions {
  readonly rules: readonly Rule[]
  /** By rule id; a severity set here replaces the rule's own and every lower one that it chose. */
  readonly severities: ReadonlyMap<string, RuleSeverity>
}

type Unmarked = Omit<Finding, 'fingerprint'>

function findingsOf(rule: Rule, graph: Graph, set: RuleSeverity | undefined): readonly Unmarked[] {
  if (set === 'off') return []
  return Array.from(rule.check(graph), (draft) => ({
    ...draft,
    ruleId: rule.id,
    severity: set ?? draft.severity ?? rule.severity,
  }))
}

/** One place, one rule, one finding: what else breaks there becomes related. */
function mergeSamePlace(findings: readonly Unmarked[]): readonly Unmarked[] {
  const merged = new Map<string, Unmarked>()
  for (const finding of findings) {
    const key = `${finding.ruleId} ${placeKey(finding.at)}`
    const first = merged.get(key)
    merged.set(key, first ? merge(first, finding) : finding)
  }
  return [...merged.values()]
}

const rank: Record<Severity, number> = { note: 0, warning: 1, error: 2 }

/** The graver one speaks; both tell what takes part. */
function merge(first: Unmarked, second: Unmarked): Unmarked {
  const [main, other] = rank[second.severity] > rank[first.severity] ? [second, first] : [first, second]
  const related = new Map((main.related ?? []).map((one) => [`${placeKey(one.at)} ${one.note}`, one]))
  for (const one of other.related ?? []) related.set(`${placeKey(one.at)} ${one.note}`, one)
  return related.size > 0 ? { ...main, related: [...related.values()] } : main
}

/** The order of a report: path, line, column, rule id. */
export function inOrder<T extends Unmarked>(findings: readonly T[]): readonly T[] {
  return [...findings].sort(byPlace)
}

function byPlace(a: Unmarked, b: Unmarked): number {
  return comparePlaces(a.at, b.at) || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
}

/** The finding's own place is not related to it. */
function withoutOwnPlace(finding: Unmarked): Unmarked {
  const own = placeKey(finding.at)
  const related = finding.related?.filter(({ at }) => placeKey(at) !== own)
  return related === undefined ? finding : { ...finding, related }
}

/** What another file says of the same (a plan of a configuration) takes part. */
function withOtherPlace(finding: Unmarked): Unmarked {
  const { also } = finding.at
  return also === undefined ? finding : { ...finding, related: [...(finding.related ?? []), also] }
}

/** Address of a resource and its argument, before the pointer into a document that stands there. */
const ADDRESS = /^(?:[^"/]|"(?:[^"\\]|\\.)*")+/

/** A line and column of a tool's output mean nothing to people: the message says which resource it is. */
function withAddress(finding: Unmarked): Unmarked {
  const { source } = finding.at
  const address = source.generated === true ? ADDRESS.exec(finding.at.pointer() ?? '')?.[0] : undefined
  return address === undefined ? finding : { ...finding, message: `${finding.message} (${address})` }
}

/** All findings in their order; suppressions come after. */
export function check(graph: Graph, { rules, severities }: CheckOptions): readonly Finding[] {
  const found = rules.flatMap((rule) => findingsOf(rule, graph, severities.get(rule.id)))
  const merged = mergeSamePlace(found).map(withoutOwnPlace).map(withOtherPlace)
  const sorted = inOrder(merged.map(withAddress).map(withCertainFix))
  const marks = fingerprints(sorted)
  return sorted.map((finding, i) => ({ ...finding, fingerprint: marks[i] ?? '' }))
}
