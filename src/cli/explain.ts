/** `xrole-lint explain`: a rule's page, or why one hop is as it is. */
import { parseArgs } from 'node:util'
import { rules } from '../../rules/index.js'
import { loadConfig } from '../config/load.js'
import { rulePage } from '../files/rule-pages.js'
import { linkOptions } from '../graph/from-config.js'
import type { Finding } from '../finding.js'
import type { Graph, Hop } from '../graph/graph.js'
import type { Asked } from '../graph/options.js'
import { explainDecision, type ExplainedLine } from '../iam/explain.js'
import { nearest } from '../iam/edit-distance.js'
import { logLines } from '../report/escape.js'
import { pathAndLine } from '../report/position.js'
import { run, type Run } from '../run.js'
import { show } from '../text.js'
import { UsageError } from '../usage-error.js'
import { askedRole, isRoleArn, withoutAccount } from './asked-role.js'
import { lateOverMuch } from './compile-late.js'
import { factsFiles } from './facts-files.js'
import type { Io } from './io.js'

const OPTIONS = {
  'task-role': { type: 'string' },
  destination: { type: 'string' },
  config: { type: 'string', short: 'c' },
  account: { type: 'string' },
  facts: { type: 'string', multiple: true },
} as const

function explainRule(id: string, io: Io): number {
  const ids = rules.map((rule) => rule.id)
  const page = ids.includes(id) ? rulePage(id) : undefined
  if (page === undefined) {
    const meant = nearest(id, ids)
    throw new UsageError(
      `no rule "${id}"${meant ? `; did you mean ${meant}?` : ''} (xrole-lint rules lists them)`,
    )
  }
  io.stdout.write(page)
  return 0
}

const MARKS = { yes: '✓', no: '✗', unknown: '?', info: ' ' } as const

function lineOf({ indent, text, at, mark }: ExplainedLine): string {
  const where = at ? `  ${pathAndLine(at)}` : ''
  return `${'  '.repeat(indent)}${MARKS[mark]} ${text}${where}`
}

/** Whose session makes the call, and with which settings: two profiles may make one hop two calls. */
function madeBy({ via, profile, when }: Hop): readonly string[] {
  const lines = [
    ...(via ? [`as the session that ${show(via.source.arn)} got there`] : []),
    ...(profile ? [`by profile "${profile.name.value}" (${pathAndLine(profile.at)})`] : []),
    ...when.map(({ label }) => label),
  ]
  return lines.map((line) => `  ${line}`)
}

function explainHop(hop: Hop, findings: readonly Finding[]): readonly string[] {
  const { source, destination, taskTrust, permission, trust, verdict } = hop
  return [
    show(source.arn),
    `  -> ${show(destination.arn)}: ${verdict}`,
    ...madeBy(hop),
    '',
    ...explainDecision({ verdict, permission, trust }, taskTrust).map(lineOf),
    ...toDo(hop, findings),
  ]
}

/** What the rules say of this hop, each with its remedy. */
function toDo({ source, destination }: Hop, findings: readonly Finding[]): readonly string[] {
  const [from, to] = [show(source.arn), show(destination.arn)]
  const own = findings.filter(
    ({ hop, severity }) => severity === 'error' && hop?.source === from && hop.destination === to,
  )
  if (own.length === 0) return []
  const told = own.flatMap(({ ruleId, message, hint, at }) => [
    `  ${message}`,
    ...(hint === undefined ? [] : hint.split('\n').map((line) => `    ${line}`)),
    `    ${pathAndLine(at)}  ${ruleId}`,
  ])
  return ['', 'what to do:', ...told]
}

function hopsBetween({ hops }: Graph, { source, destination }: Asked): readonly Hop[] {
  const [from, to] = [show(source), show(destination)]
  return hops.filter((hop) => show(hop.source.arn) === from && show(hop.destination.arn) === to)
}

export async function explainCommand(io: Io, args: readonly string[]): Promise<number> {
  const { values, positionals } = arguments_(args)
  const [source, destination] = [values['task-role'], values.destination]
  if (source === undefined && destination === undefined && positionals.length === 1)
    return explainRule(positionals[0] ?? '', io)
  if (source === undefined || destination === undefined)
    throw new UsageError('explain takes a rule id, or --task-role <arn> and --destination <arn>')
  const runFor = await runner(values, positionals, io)
  const known = [source, destination].every(isRoleArn) ? [] : (await runFor()).graph.roles
  const asked = { source: askedRole(source, known), destination: askedRole(destination, known) }
  const { graph, findings } = await runFor(asked)
  const hops = hopsBetween(graph, asked)
  const lines = hops.flatMap((hop, i) => [...(i === 0 ? [] : ['']), ...explainHop(hop, findings)])
  io.stdout.write(logLines(lines))
  const hints = [asked.source, asked.destination].flatMap((arn) => withoutAccount(arn, graph))
  for (const hint of hints) io.stderr.write(logLines([`xrole-lint: ${hint}`]))
  return hops.some(({ verdict }) => verdict === 'denied') ? 1 : 0
}

type Options = ReturnType<typeof arguments_>['values']

/** The run over the files, with the hop that is asked about. */
async function runner(
  values: Options,
  paths: readonly string[],
  io: Io,
): Promise<(asked?: Asked) => Promise<Run>> {
  const { cwd } = io
  const ruleIds = rules.map(({ id }) => id)
  const config = await loadConfig({ cwd, configPath: values.config, search: true, ruleIds })
  const facts = await factsFiles(values.facts ?? [], config, cwd, io.stderr)
  const options = linkOptions(config, values.account)
  return (asked) =>
    run({
      cwd,
      paths,
      exclude: config.exclude.matches,
      link: { ...options, ...(asked && { asked }) },
      check: { rules, severities: new Map() },
      overlay: [],
      onStage: lateOverMuch,
      facts,
    })
}

function arguments_(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : String(error))
  }
}
