/** From a finished run to what reporters print: hops with their reasons, counts, rule metadata. */
import type { Finding, Severity } from '../finding.js'
import type { Graph, Hop, Role } from '../graph/graph.js'
import type { Place } from '../place.js'
import type { Rule } from '../rule.js'
import { show } from '../text.js'
import { homepage, version } from '../cli/version.js'
import { clean } from './escape.js'
import type { Because, HopReport, Report, ReportOptions, RuleMeta, StepName, Summary } from './report.js'
import { toldFinding } from './told.js'

export interface Finished {
  readonly graph: Graph
  readonly findings: readonly Finding[]
  readonly filesScanned: number
  readonly filesRead: number
  readonly documents: number
}

const STEPS: readonly StepName[] = ['taskTrust', 'permission', 'trust']

function becauseOf(hop: Hop): readonly Because[] {
  const seen = new Set<string>()
  return STEPS.flatMap((step) =>
    hop[step].reasons.flatMap(({ message, at }): Because[] => {
      if (seen.has(message)) return []
      seen.add(message)
      return [{ text: clean(message), step, ...(at && { at }) }]
    }),
  )
}

function definedAt<K extends string>(key: K, { definitions: [first] }: Role): Partial<Record<K, Place>> {
  return first ? ({ [key]: first.at } as Record<K, Place>) : {}
}

export function hopReport(hop: Hop): HopReport {
  return {
    source: clean(show(hop.source.arn)),
    destination: clean(show(hop.destination.arn)),
    ...definedAt('sourceAt', hop.source),
    ...definedAt('destinationAt', hop.destination),
    verdict: hop.verdict,
    steps: {
      taskTrust: hop.taskTrust.verdict,
      permission: hop.permission.verdict,
      trust: hop.trust.verdict,
    },
    taskDefinitions: hop.tasks.map(({ label, fact, at }) => ({
      label: clean(label),
      at: fact.taskRole?.at ?? at,
    })),
    demandedBy: [...new Set(hop.demands.map(({ kind }) => kind))].sort(),
    // A hop's reasons are worked out again when they are asked for, and most hops are shown without them.
    get because() {
      return becauseOf(hop)
    },
    when: hop.when.map(({ label }) => clean(label)),
  }
}

function summaryOf({ graph, findings, filesScanned, filesRead, documents }: Finished): Summary {
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.suppressed === undefined && finding.severity === severity).length
  return {
    filesScanned,
    filesRead,
    documents,
    roles: graph.roles.length,
    taskDefinitions: new Set(graph.taskDefinitions.map(({ fact }) => fact)).size,
    errors: of('error'),
    warnings: of('warning'),
    notes: of('note'),
    suppressed: findings.filter(({ suppressed }) => suppressed !== undefined).length,
  }
}

function byEnds(a: HopReport, b: HopReport): number {
  const [x, y] = [`${a.source} ${a.destination}`, `${b.source} ${b.destination}`]
  return x < y ? -1 : x > y ? 1 : 0
}

function ruleMeta({ id, title, severity, group, security }: Rule, help: string | undefined): RuleMeta {
  return {
    id,
    title,
    severity,
    ...(help !== undefined && { help }),
    ...(group !== 'Own rules' && { helpUri: `${homepage}/blob/main/rules/${id}.md` }),
    ...(security !== undefined && { securitySeverity: security }),
  }
}

/** @param pages the rules' pages, for formats that show them */
export function reportOf(
  finished: Finished,
  rules: readonly Rule[],
  options: ReportOptions,
  pages: (ruleId: string) => string | undefined = () => undefined,
): Report {
  return {
    tool: { name: 'xrole-lint', version, uri: homepage },
    findings: finished.findings.map(toldFinding),
    hops: [...finished.graph.hops, ...finished.graph.unseen].map(hopReport).sort(byEnds),
    // Most reports name rules by their ids alone.
    get rules() {
      return rules.map((rule) => ruleMeta(rule, pages(rule.id)))
    },
    summary: summaryOf(finished),
    undecided: finished.graph.undecided.map(({ what, decide, at }) => ({
      what: clean(what),
      decide: clean(decide),
      ...(at && { at }),
    })),
    options,
  }
}
