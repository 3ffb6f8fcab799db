/** The report for people. */
import { logLine } from './escape.js'
import { frame, type FrameLine } from './frame.js'
import { hopLines } from './hops.js'
import { labelled, type Paint, painter, severityStyle, type Style } from './paint.js'
import { pathLineColumn, spanOf } from './position.js'
import { count, type Report, type Reporter, type ReportOptions, shown } from './report.js'
import type { ToldFinding, ToldRelated } from './told.js'

/** Related places with a frame, and places at all, that are shown without `--verbose`. */
const MOST_FRAMES = 3
const MOST_RELATED = 8

function frameLine(
  line: FrameLine | undefined,
  gutter: number,
  caret: string,
  style: Style,
  paint: Paint,
): string[] {
  const bar = paint('dim', '│')
  if (line === undefined) return [`  ${' '.repeat(gutter)} ${paint('dim', '⋮')}`]
  const number = paint('dim', String(line.line).padStart(gutter))
  const code = `  ${number} ${bar} ${line.code}`
  if (line.underline === undefined) return [code.trimEnd()]
  const { from, width } = line.underline
  return [
    code.trimEnd(),
    `  ${' '.repeat(gutter)} ${bar} ${' '.repeat(from)}${paint(style, caret.repeat(width))}`,
  ]
}

function relatedLines(
  related: readonly ToldRelated[],
  options: ReportOptions,
  gutter: number,
  paint: Paint,
): string[] {
  const most = options.verbose ? related.length : MOST_RELATED
  const lines = related.slice(0, most).flatMap(({ at, note }, i) => {
    const head = labelled(`${pathLineColumn(at)}  `, note, options.width, '  ')
    const [first] = options.verbose || i < MOST_FRAMES ? frame(at, options.width - gutter - 5) : []
    return first === undefined ? head : [...head, ...frameLine(first, gutter, '-', 'cyan', paint)]
  })
  const left = related.length - most
  return left > 0 ? [...lines, `  and ${count(left, 'more place')} (--verbose shows all)`] : lines
}

/** The widest line number of the finding's frames, so that they stand below each other. */
function gutterOf({ at, related }: ToldFinding): number {
  const last = Math.max(spanOf(at).end.line, ...related.map((other) => spanOf(other.at).start.line))
  return Math.max(2, String(last).length)
}

function advice({ hint, fix }: ToldFinding, { width }: ReportOptions, paint: Paint): string[] {
  const lines = (hint?.split('\n') ?? []).flatMap((line, i) =>
    labelled(i === 0 ? 'help: ' : '      ', line, width, '  '),
  )
  if (fix !== undefined) {
    const how = fix.safe ? ' (--fix does it)' : ''
    lines.push(...labelled('fix:  ', fix.description + how, width, '  '))
  }
  return lines.map((line) => line.replace(/^ {2}(help|fix):/, (label) => paint('green', label)))
}

function findingLines(finding: ToldFinding, options: ReportOptions, paint: Paint): string[] {
  const { at, severity, ruleId, message, related } = finding
  const style = severityStyle[severity]
  const gutter = gutterOf(finding)
  return [
    `${paint('bold', pathLineColumn(at))}  ${paint(style, severity)}  ${ruleId}`,
    ...labelled('', message, options.width, '  '),
    ...frame(at, options.width - gutter - 5).flatMap((line) => frameLine(line, gutter, '^', style, paint)),
    ...relatedLines(related, options, gutter, paint),
    ...advice(finding, options, paint),
    '',
  ]
}

function suppressedLines({ findings }: Report): string[] {
  return findings.flatMap(({ at, ruleId, suppressed }) => {
    if (suppressed === undefined) return []
    const reason = suppressed.reason === undefined ? '' : `: ${suppressed.reason}`
    return [`  ${pathLineColumn(at)}  ${ruleId}  ${suppressed.kind}${reason}`]
  })
}

function undecidedLines({ undecided, options }: Report): string[] {
  return undecided.flatMap(({ what, decide, at }) => [
    ...labelled('', what + (at === undefined ? '' : ` (${pathLineColumn(at)})`), options.width, '  '),
    ...labelled('decided by: ', decide, options.width, '    '),
  ])
}

/** Heads a part of the report that has lines; an empty part is not there. */
function part(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : [paint('bold', title), ...lines, '']
}

/** One line that says how it went, in numbers that do not depend on `--quiet`. */
function total({ summary, hops }: Report, paint: Paint): string {
  const { errors, warnings, notes, suppressed, filesRead, filesScanned } = summary
  if (filesRead === 0) {
    return `nothing to check: no task definition, role, policy or AWS profile in ${count(filesScanned, 'file')}`
  }
  const found = [
    errors > 0 ? paint(severityStyle.error, count(errors, 'error')) : '',
    warnings > 0 ? paint(severityStyle.warning, count(warnings, 'warning')) : '',
    notes > 0 ? paint(severityStyle.note, count(notes, 'note')) : '',
  ].filter((piece) => piece !== '')
  const kinds = (['denied', 'unknown', 'allowed'] as const)
    .map((verdict) => ({ verdict, n: hops.filter((hop) => hop.verdict === verdict).length }))
    .filter(({ n }) => n > 0)
    .map(({ verdict, n }) => `${String(n)} ${verdict}`)
  return [
    `${found.length === 0 ? 'no findings' : found.join(', ')} in ${count(filesRead, 'file')}`,
    suppressed > 0 ? ` (${String(suppressed)} suppressed)` : '',
    kinds.length > 0 ? `; ${count(hops.length, 'hop')}: ${kinds.join(', ')}` : '',
  ].join('')
}

function pointers({ tool, options, undecided }: Report, findings: readonly ToldFinding[]): string[] {
  const first = findings.find(({ severity }) => severity === 'error') ?? findings[0]
  if (options.quiet) return []
  return [
    ...(undecided.length > 0 && !options.verbose
      ? [`${count(undecided.length, 'thing')} could not be decided; --verbose says what would decide`]
      : []),
    ...(first === undefined ? [] : [`more about a rule: ${tool.name} explain ${first.ruleId}`]),
  ]
}

/** Findings with their code, then every hop with what breaks it, then one line of counts. */
export const stylish: Reporter = (report) => {
  const { options } = report
  const paint = painter(options.color)
  const findings = shown(report)
  const lines = [
    ...findings.flatMap((finding) => findingLines(finding, options, paint)),
    ...part('hops', hopLines(report, paint), paint),
    ...(options.verbose ? part('suppressed', suppressedLines(report), paint) : []),
    ...(options.verbose ? part('not decided', undecidedLines(report), paint) : []),
    total(report, paint),
    ...pointers(report, findings).map((line) => paint('dim', line)),
  ]
  return `${lines.map(logLine).join('\n')}\n`
}
