/** Draws hops for people: who takes which role, and where the chain breaks. */
import type { Verdict } from '../iam/decision.js'
import { labelled, type Paint, verdictStyle } from './paint.js'
import { pathAndLine } from './position.js'
import type { Because, HopReport, Report, ReportOptions, StepName } from './report.js'

const ARROWS: Readonly<Record<Verdict, string>> = { allowed: '──▶', denied: '─╳▶', unknown: '─?▶' }
const STEPS: Readonly<Record<StepName, string>> = {
  taskTrust: 'trust policy of the task role',
  permission: 'permission',
  trust: 'trust policy',
}
/** Hops of one verdict that are shown without `--verbose`; denied ones are never left out. */
const MOST_HOPS = 5
const COLUMN = 11

/** `my-role (111122223333)`; what is no role's ARN stays as it is. A hole's label may hold any character. */
function roleName(arn: string): string {
  const [, account, rest] = /^arn:[^:]*:iam::(<[^>]*>|[^:]*):role\/(.+)$/s.exec(arn) ?? []
  const name = rest?.match(/(?:<[^>]*>|[^/])+/g)?.at(-1)
  return account === undefined || name === undefined ? arn : `${name} (${account})`
}

function tasks({ taskDefinitions: [first, second, ...rest] }: HopReport): string | undefined {
  if (first === undefined) return undefined
  const name = `task definition ${first.label} (${pathAndLine(first.at)})`
  if (second === undefined) return name
  return `${name} and ${rest.length === 0 ? second.label : `${String(rest.length + 1)} more`}`
}

/** The verdict that the arrow from role to role shows. */
function callVerdict({ steps: { permission, trust } }: HopReport): Verdict {
  if (permission === 'denied' || trust === 'denied') return 'denied'
  return permission === 'allowed' && trust === 'allowed' ? 'allowed' : 'unknown'
}

function reasons(hop: HopReport, of: (step: StepName | undefined) => boolean): Because[] {
  return hop.because.filter(
    ({ step }) =>
      of(step) && (step === undefined || hop.verdict === 'allowed' || hop.steps[step] !== 'allowed'),
  )
}

function reasonLines(because: readonly Because[], { width }: ReportOptions, indent: string): string[] {
  return because.flatMap(({ text, at, step }) => {
    const place = at === undefined ? '' : ` (${pathAndLine(at)})`
    const label = step === undefined ? '' : `${STEPS[step]}: `
    return labelled('', `${label}${text}${place}`, width, indent)
  })
}

function arrow(verdict: Verdict, paint: Paint): string {
  return paint(verdictStyle[verdict], ARROWS[verdict])
}

/** A hop over several lines, each break under the arrow that it breaks. */
function drawing(hop: HopReport, options: ReportOptions, paint: Paint): string[] {
  const start = tasks(hop)
  const indent = ' '.repeat(COLUMN)
  const below = ' '.repeat(COLUMN + 4)
  const role = `task role ${roleName(hop.source)}`
  const when = hop.when.map((label) => ` ${label}`).join(',')
  return [
    ...(start === undefined
      ? [roleName(hop.source) + when]
      : [start + when, `${indent}${arrow(hop.steps.taskTrust, paint)} ${role}`]),
    ...reasonLines(
      reasons(hop, (step) => step === 'taskTrust'),
      options,
      below,
    ),
    `${indent}${arrow(callVerdict(hop), paint)} ${roleName(hop.destination)}`,
    ...reasonLines(
      reasons(hop, (step) => step !== 'taskTrust'),
      options,
      below,
    ),
  ]
}

/** A hop that needs nobody's attention, on one line; an unknown one says why. */
function brief(hop: HopReport, options: ReportOptions, paint: Paint): string[] {
  const when = hop.when.map((label) => ` ${label}`).join(',')
  const line = `${roleName(hop.source)} ${arrow(callVerdict(hop), paint)} ${roleName(hop.destination)}${when}`
  const because = hop.verdict === 'unknown' ? reasons(hop, (step) => step !== 'taskTrust') : []
  return [line, ...reasonLines(because.slice(0, 2), options, ' '.repeat(COLUMN))]
}

/** Hops from roles that no file tells of come last. */
function knownFirst(a: HopReport, b: HopReport): number {
  const isKnown = ({ sourceAt, taskDefinitions }: HopReport): boolean =>
    sourceAt !== undefined || taskDefinitions.length > 0
  return Number(isKnown(b)) - Number(isKnown(a))
}

/** The drawing of all hops, broken ones first. */
export function hopLines({ hops, options }: Report, paint: Paint): string[] {
  const verdicts: readonly Verdict[] = options.quiet ? ['denied'] : ['denied', 'unknown', 'allowed']
  return verdicts.flatMap((verdict) => {
    const all = hops.filter((hop) => hop.verdict === verdict).sort(knownFirst)
    const most = options.verbose || verdict === 'denied' ? all.length : MOST_HOPS
    const draw = options.verbose || verdict === 'denied' ? drawing : brief
    const word = paint(verdictStyle[verdict], verdict) + ' '.repeat(COLUMN - 2 - verdict.length)
    const lines = all.slice(0, most).flatMap((hop) => {
      const [head = '', ...rest] = draw(hop, options, paint)
      return [`  ${word}${head}`, ...rest]
    })
    if (all.length > most) lines.push(`  ${word}and ${String(all.length - most)} more (--verbose shows them)`)
    return lines
  })
}
