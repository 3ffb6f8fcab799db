/** Markdown for job summaries and comments: the hops as a diagram, the findings as lists. */
import { severities, type Severity } from '../finding.js'
import { logLine } from './escape.js'
import { code, inline, linkTo } from './markdown-text.js'
import { mermaid } from './mermaid.js'
import { pathAndLine } from './position.js'
import { count, type HopReport, type Report, type Reporter, shown } from './report.js'
import type { ToldFinding } from './told.js'

/** GitHub takes 1 MiB of a step; the rest of the page needs room too. */
const MOST_BYTES = 900_000
/** More related places bury the finding. */
const MOST_RELATED = 10

const HEADINGS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', note: 'ℹ️' }

function findingLines(finding: ToldFinding, report: Report): string {
  const { at, ruleId, message, hint, related } = finding
  const url = report.rules.find(({ id }) => id === ruleId)?.helpUri
  const rule = url === undefined ? `**${inline(ruleId)}**` : `[**${inline(ruleId)}**](${url})`
  const more = related
    .slice(0, MOST_RELATED)
    .map((other) => `  - ${linkTo(other.at, report.options)} ${inline(other.note)}`)
  if (related.length > MOST_RELATED)
    more.push(`  - and ${count(related.length - MOST_RELATED, 'more place')}`)
  const help = hint === undefined ? '' : inline(hint).replaceAll('\n', ' ')
  const lines = [
    `- ${linkTo(at, report.options)} ${rule}: ${inline(message)}${help === '' ? '' : `; *${help}*`}`,
    ...more,
  ]
  return `${lines.join('\n')}\n`
}

function section(severity: Severity, report: Report, room: number): { text: string; left: number } {
  const all = shown(report).filter((finding) => finding.severity === severity)
  if (all.length === 0) return { text: '', left: 0 }
  let text = `\n### ${HEADINGS[severity]} ${count(all.length, severity)}\n\n`
  for (const [i, finding] of all.entries()) {
    const next = findingLines(finding, report)
    if (Buffer.byteLength(text) + Buffer.byteLength(next) > room) return { text, left: all.length - i }
    text += next
  }
  return { text, left: 0 }
}

function total({ summary, hops }: Report): string {
  const { errors, warnings, notes, suppressed, filesRead, filesScanned } = summary
  if (filesRead === 0) return `Nothing to check in ${count(filesScanned, 'file')}.`
  const parts = [count(errors, 'error'), count(warnings, 'warning'), count(notes, 'note')]
  const hidden = suppressed > 0 ? `, ${String(suppressed)} suppressed` : ''
  return `${parts.join(', ')}${hidden} in ${count(filesRead, 'file')}; ${count(hops.length, 'hop')}.`
}

function hopSection(hops: readonly HopReport[]): string {
  if (hops.length === 0) return ''
  const { diagram, left } = mermaid(hops)
  const rest = left > 0 ? `\n${count(left, 'more hop')} not drawn.\n` : ''
  return `\n### Hops\n\n\`\`\`mermaid\n${diagram}\`\`\`\n${rest}${reasons(hops)}`
}

function reasons(hops: readonly HopReport[]): string {
  const broken = hops.filter(({ verdict }) => verdict === 'denied').slice(0, 20)
  const lines = broken.flatMap(({ source, destination, because, steps }) => [
    `- ${code(source)} → ${code(destination)}`,
    ...because
      .filter(({ step }) => step === undefined || steps[step] === 'denied')
      .map(({ text, at }) => `  - ${inline(text)}${at === undefined ? '' : ` (${inline(pathAndLine(at))})`}`),
  ])
  return lines.length === 0
    ? ''
    : `\n<details><summary>Why hops break</summary>\n\n${lines.join('\n')}\n\n</details>\n`
}

function suppressedSection({ findings, options }: Report): string {
  const hidden = findings.filter(({ suppressed }) => suppressed !== undefined).slice(0, 200)
  if (hidden.length === 0) return ''
  const lines = hidden.map(({ at, ruleId, suppressed }) => {
    const reason = suppressed?.reason === undefined ? '' : `: ${inline(suppressed.reason)}`
    return `- ${linkTo(at, options)} ${inline(ruleId)}, ${suppressed?.kind ?? ''}${reason}`
  })
  return `\n<details><summary>Suppressed</summary>\n\n${lines.join('\n')}\n\n</details>\n`
}

export const markdown: Reporter = (report) => {
  let text = `## xrole-lint\n\n${total(report)}\n${hopSection(report.hops)}`
  let left = 0
  for (const severity of [...severities].reverse()) {
    const part = section(severity, report, MOST_BYTES - Buffer.byteLength(text))
    text += part.text
    left += part.left
  }
  if (left > 0) text += `\n${count(left, 'more finding')} left out, because a summary has at most 1 MiB.\n`
  const hidden = suppressedSection(report)
  const whole = Buffer.byteLength(text) + Buffer.byteLength(hidden) > MOST_BYTES ? text : text + hidden
  return whole.split('\n').map(logLine).join('\n')
}
