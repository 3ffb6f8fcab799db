/**
 * SARIF 2.1.0, as code scanning reads it:
 * https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning
 */
import { severities, type Severity } from '../finding.js'
import { type Place, placeKey } from '../place.js'
import { clean, jsonText, relativeUri, type Told } from './escape.js'
import { lineRange, spanOf } from './position.js'
import {
  count,
  type HopReport,
  type Report,
  type Reporter,
  type RuleMeta,
  shown,
  type StepName,
} from './report.js'
import type { ToldFinding, ToldFix, ToldRelated } from './told.js'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
/** GitHub's limits: characters of a description; locations shown of a result. */
const MOST_DESCRIPTION = 1024
const MOST_RELATED = 100
/** GitHub shows 5,000 results of a run and refuses a file over 10 MB gzipped; a report of ours stays well below. */
const MOST_RESULTS = 5000
/** More links than this bury a message. */
const MOST_LINKS = 5
/** Nobody writes longer lines; upload-sarif tells findings apart by the text of their lines. */
const HUGE_LINE = 1000

const PROBLEM: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'recommendation',
}

/** A title or message as a sentence, which is how viewers show them. */
function sentence(text: string): string {
  const first = text.replace(/^[a-z](?=[a-z]* )/, (letter) => letter.toUpperCase())
  return /[.!?:]$/.test(first) ? first : `${first}.`
}

/** The page's first paragraph below its headings. */
function description({ title, help = '' }: RuleMeta): string {
  const paragraph = help
    .split(/\n\s*\n/)
    .find((block) => block.trim() !== '' && !block.trimStart().startsWith('#'))
  const text = paragraph?.replace(/\s+/g, ' ').trim() ?? sentence(title)
  return text.length <= MOST_DESCRIPTION ? text : `${text.slice(0, MOST_DESCRIPTION - 1)}…`
}

/** What a rule is about, by the first words of its id. */
function subjects(id: string): string[] {
  if (/^(?:task-role|ecs|execution-role|static-credentials|pass-role)/.test(id)) return ['ecs']
  return /^(?:trust|assume-role|profile|chained)/.test(id) ? ['sts', 'cross-account'] : []
}

function descriptor(rule: RuleMeta): object {
  const { id, title, severity, help, helpUri, securitySeverity } = rule
  return {
    id,
    shortDescription: { text: sentence(title) },
    fullDescription: { text: description(rule) },
    ...(helpUri !== undefined && { helpUri }),
    help: { text: help ?? sentence(title), ...(help !== undefined && { markdown: help }) },
    defaultConfiguration: { level: severity },
    properties: {
      tags: ['aws', 'iam', ...subjects(id), ...(securitySeverity === undefined ? [] : ['security'])],
      precision: 'high',
      ...(securitySeverity === undefined
        ? { 'problem.severity': PROBLEM[severity] }
        : { 'security-severity': securitySeverity.toFixed(1) }),
    },
  }
}

function regionOf(place: Place): object {
  const { start, end } = spanOf(place)
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

/** Another repository's file does not lie below the directory that was linted. */
function artifactLocation({ source: { path, origin } }: Place): object {
  return { uri: relativeUri(path), ...(!origin && { uriBaseId: '%SRCROOT%' }) }
}

function locationOf(place: Place): object {
  const pointer = place.pointer()
  return {
    physicalLocation: { artifactLocation: artifactLocation(place), region: regionOf(place) },
    ...(pointer !== undefined && { logicalLocations: [{ fullyQualifiedName: clean(pointer) }] }),
  }
}

/** Words from files must not become links. */
function plain(text: Told): string {
  return text.replace(/\](?=\()/g, '\\]')
}

function linkText(text: Told): string {
  return text.replace(/[\\[\]]/g, '\\$&')
}

function textOf(
  { message, hint, related: { length: all } }: ToldFinding,
  related: readonly ToldRelated[],
): string {
  const more = all > MOST_LINKS ? `; and ${count(all - MOST_LINKS, 'more place')}` : ''
  const links = related.slice(0, MOST_LINKS).map(({ note }, i) => `[${linkText(note)}](${String(i + 1)})`)
  return [
    sentence(plain(message)),
    ...(hint === undefined ? [] : [sentence(plain(hint))]),
    ...(links.length === 0 ? [] : [`See: ${links.join('; ')}${more}.`]),
  ].join(' ')
}

function relatedOf(related: readonly ToldRelated[]): object[] {
  return related.map(({ at, note }, i) => ({
    id: i + 1,
    ...locationOf(at),
    message: { text: plain(note) },
  }))
}

/** In a one-line plan all findings of a rule would be one alert, because their line is the same. */
function fingerprintsOf({ at, fingerprint }: ToldFinding): object {
  const { start, end } = lineRange(at.source, spanOf(at).start.line)
  return {
    'xroleLint/v1': fingerprint,
    ...(end - start > HUGE_LINE && { primaryLocationLineHash: `${fingerprint}:1` }),
  }
}

/** The hop, document by document: task definition, task role, permission, trust; the finding's place ends it. */
function codeFlow({ at, hop, message }: ToldFinding, hops: readonly HopReport[]): object | undefined {
  const found = hops.find(
    ({ source, destination }) => source === hop?.source && destination === hop.destination,
  )
  if (found === undefined) return undefined
  const steps = new Map<string, { at: Place; text: Told }>()
  const add = (place: Place | undefined, text: Told): void => {
    if (place !== undefined) steps.set(placeKey(place), { at: place, text })
  }
  const because = (step: StepName): void => {
    for (const reason of found.because) if (reason.step === step) add(reason.at, reason.text)
  }
  const [task] = found.taskDefinitions
  if (task) add(task.at, clean(`task definition ${task.label} runs as ${found.source}`))
  add(found.sourceAt, clean(`${found.source} is defined here`))
  because('taskTrust')
  because('permission')
  add(found.destinationAt, clean(`${found.destination} is defined here`))
  because('trust')
  steps.delete(placeKey(at))
  add(at, message)
  if (steps.size < 2) return undefined
  const locations = [...steps.values()].map((step) => ({
    location: { ...locationOf(step.at), message: { text: plain(step.text) } },
    importance: step.at === at ? 'essential' : 'important',
  }))
  return {
    message: { text: plain(clean(`${found.source} -> ${found.destination}`)) },
    threadFlows: [{ locations }],
  }
}

function fixOf({ description: text, edits }: ToldFix): object {
  const first = new Map([...edits].reverse().map(({ at }) => [at.source.path, at]))
  return {
    description: { text },
    artifactChanges: [...first].reverse().map(([path, place]) => ({
      artifactLocation: artifactLocation(place),
      replacements: edits
        .filter(({ at }) => at.source.path === path)
        .map(({ at, newText }) => ({ deletedRegion: regionOf(at), insertedContent: { text: newText } })),
    })),
  }
}

function suppressionOf({ kind, reason }: NonNullable<ToldFinding['suppressed']>): object {
  return {
    kind: kind === 'inline' ? 'inSource' : 'external',
    ...(reason !== undefined && { justification: reason }),
  }
}

function resultOf(finding: ToldFinding, report: Report, ruleIndex: ReadonlyMap<string, number>): object {
  const { ruleId, severity, at, fix, suppressed } = finding
  const index = ruleIndex.get(ruleId)
  const related = finding.related.slice(0, MOST_RELATED)
  const flow = codeFlow(finding, report.hops)
  return {
    ruleId,
    ...(index !== undefined && { ruleIndex: index }),
    level: severity,
    message: { text: textOf(finding, related) },
    locations: [locationOf(at)],
    ...(related.length > 0 && { relatedLocations: relatedOf(related) }),
    ...(flow !== undefined && { codeFlows: [flow] }),
    partialFingerprints: fingerprintsOf(finding),
    // Present on every result, so that an empty list says: not suppressed.
    suppressions: suppressed === undefined ? [] : [suppressionOf(suppressed)],
    ...(fix !== undefined && { fixes: [fixOf(fix)] }),
  }
}

/** As many as are shown, the gravest first to stay; their order is kept. */
function worst(findings: readonly ToldFinding[]): readonly ToldFinding[] {
  if (findings.length <= MOST_RESULTS) return findings
  const rank = ({ severity, suppressed }: ToldFinding): number =>
    suppressed ? -1 : severities.indexOf(severity)
  const chosen = new Set([...findings].sort((a, b) => rank(b) - rank(a)).slice(0, MOST_RESULTS))
  return findings.filter((finding) => chosen.has(finding))
}

function leftOut(n: number): object[] {
  if (n === 0) return []
  const text = `${count(n, 'more finding')} left out: code scanning shows ${String(MOST_RESULTS)} of a run. The json format has all.`
  return [{ level: 'warning', message: { text } }]
}

/** For code scanning and editors. Suppressed findings are in it, and say so. */
export const sarif: Reporter = (report) => {
  const { tool, rules, options } = report
  const ruleIndex = new Map(rules.map(({ id }, i) => [id, i]))
  const findings = new Set(shown(report))
  const included = report.findings.filter(
    (finding) => findings.has(finding) || (finding.suppressed !== undefined && !options.quiet),
  )
  const kept = worst(included)
  const left = leftOut(included.length - kept.length)
  return jsonText({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            ...(tool.uri !== undefined && { informationUri: tool.uri }),
            rules: rules.map(descriptor),
          },
        },
        ...(options.category !== undefined && {
          automationDetails: { id: `${tool.name}/${options.category}/` },
        }),
        invocations: [
          { executionSuccessful: true, ...(left.length > 0 && { toolExecutionNotifications: left }) },
        ],
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The directory that was linted.' } } },
        columnKind: 'utf16CodeUnits',
        results: kept.map((finding) => resultOf(finding, report, ruleIndex)),
      },
    ],
  })
}
