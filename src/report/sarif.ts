/**
 * SARIF 2.1.0, as code scanning reads it:
 * https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning
 */
import type { Finding, Fix, Related, Severity, Suppression } from '../finding.js'
import { type Place, placeKey } from '../place.js'
import { jsonText, mask, relativeUri } from './escape.js'
import { lineRange, spanOf } from './position.js'
import { type HopReport, type Report, type Reporter, type RuleMeta, shown } from './report.js'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
/** GitHub's limits: characters of a description; locations shown of a result. */
const MOST_DESCRIPTION = 1024
const MOST_RELATED = 100
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
      tags: securitySeverity === undefined ? ['aws', 'iam'] : ['aws', 'iam', 'security'],
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

function artifactLocation(place: Place): object {
  return { uri: relativeUri(place.source.path), uriBaseId: '%SRCROOT%' }
}

function locationOf(place: Place): object {
  const pointer = place.pointer()
  return {
    physicalLocation: { artifactLocation: artifactLocation(place), region: regionOf(place) },
    ...(pointer !== undefined && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  }
}

/** Words from files must not become links. */
function plain(text: string): string {
  return mask(text).replace(/\](?=\()/g, '\\]')
}

function linkText(text: string): string {
  return mask(text).replace(/[\\[\]]/g, '\\$&')
}

function textOf({ message, hint }: Finding, related: readonly Related[]): string {
  const links = related.slice(0, MOST_LINKS).map(({ note }, i) => `[${linkText(note)}](${String(i + 1)})`)
  return [
    sentence(plain(message)),
    ...(hint === undefined ? [] : [sentence(plain(hint))]),
    ...(links.length === 0 ? [] : [`See: ${links.join('; ')}.`]),
  ].join(' ')
}

function relatedOf(related: readonly Related[]): object[] {
  return related.map(({ at, note }, i) => ({
    id: i + 1,
    ...locationOf(at),
    message: { text: plain(note) },
  }))
}

/** In a one-line plan all findings of a rule would be one alert, because their line is the same. */
function fingerprintsOf({ at, fingerprint }: Finding): object {
  const { start, end } = lineRange(at.source, spanOf(at).start.line)
  return {
    'xroleLint/v1': fingerprint,
    ...(end - start > HUGE_LINE && { primaryLocationLineHash: `${fingerprint}:1` }),
  }
}

/** The hop, document by document, up to the place of the finding. */
function codeFlow({ at, hop, message }: Finding, hops: readonly HopReport[]): object | undefined {
  const found = hops.find(
    ({ source, destination }) => source === hop?.source && destination === hop.destination,
  )
  if (found === undefined) return undefined
  const steps = new Map<string, { at: Place; text: string }>()
  for (const task of found.taskDefinitions.slice(0, 1)) {
    steps.set(placeKey(task.at), { at: task.at, text: `task definition ${task.label}` })
  }
  for (const { at: place, text } of found.because)
    if (place !== undefined) steps.set(placeKey(place), { at: place, text })
  steps.delete(placeKey(at))
  steps.set(placeKey(at), { at, text: message })
  if (steps.size < 2) return undefined
  const locations = [...steps.values()].map((step) => ({
    location: { ...locationOf(step.at), message: { text: plain(step.text) } },
  }))
  return { threadFlows: [{ locations }] }
}

function fixOf({ description: text, edits }: Fix): object {
  const first = new Map([...edits].reverse().map(({ at }) => [at.source.path, at]))
  return {
    description: { text: mask(text) },
    artifactChanges: [...first].reverse().map(([path, place]) => ({
      artifactLocation: artifactLocation(place),
      replacements: edits
        .filter(({ at }) => at.source.path === path)
        .map(({ at, newText }) => ({ deletedRegion: regionOf(at), insertedContent: { text: newText } })),
    })),
  }
}

function suppressionOf({ kind, reason }: Suppression): object {
  return {
    kind: kind === 'inline' ? 'inSource' : 'external',
    ...(reason !== undefined && { justification: reason }),
  }
}

function resultOf(finding: Finding, report: Report, ruleIndex: ReadonlyMap<string, number>): object {
  const { ruleId, severity, at, fix, suppressed } = finding
  const index = ruleIndex.get(ruleId)
  const related = (finding.related ?? []).slice(0, MOST_RELATED)
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

/** For code scanning and editors. Suppressed findings are in it, and say so. */
export const sarif: Reporter = (report) => {
  const { tool, rules, options } = report
  const ruleIndex = new Map(rules.map(({ id }, i) => [id, i]))
  const findings = new Set(shown(report))
  const included = report.findings.filter(
    (finding) => findings.has(finding) || (finding.suppressed !== undefined && !options.quiet),
  )
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
        invocations: [{ executionSuccessful: true }],
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The directory that was linted.' } } },
        columnKind: 'utf16CodeUnits',
        results: included.map((finding) => resultOf(finding, report, ruleIndex)),
      },
    ],
  })
}
