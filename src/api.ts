/** The linter as a function: what the command line does, without files written or a process ended. */
import { resolve } from 'node:path'
import { rules as ownRules } from '../rules/index.js'
import type { RuleSeverity } from './check/check.js'
import type { Config } from './config/config.js'
import { loadConfig } from './config/load.js'
import { factsFiles } from './cli/facts-files.js'
import { readText } from './files/config-file.js'
import { rulePage } from './files/rule-pages.js'
import type { Graph } from './graph/graph.js'
import { lintFiles, type LintInput } from './lint.js'
import { reportOf } from './report/from-run.js'
import { formats, isFormat, type Format } from './report/index.js'
import type { JsonReport } from './report/json-report.js'
import type { ReportOptions } from './report/report.js'
import type { Rule } from './rule.js'
import type { Run } from './run.js'
import { UsageError } from './usage-error.js'

export interface LintOptions {
  /** Paths are relative to it; the working directory by default. */
  readonly cwd?: string
  /** Files and folders; `.` by default. */
  readonly paths?: readonly string[]
  /** A configuration file; `false`: none. By default it is searched for. */
  readonly config?: string | false
  /** Rules of your own, besides those that come with the package. */
  readonly rules?: readonly Rule[]
  /** Severities by rule id; they win over the configuration's. */
  readonly severities?: Readonly<Record<string, RuleSeverity>>
  /** Account of files that the configuration assigns to none. */
  readonly account?: string
  /** Globs of the files whose findings are reported; everything is linked all the same. */
  readonly only?: readonly string[]
  /** A baseline file. */
  readonly baseline?: string
  /** Facts files of other repositories, or globs of them. */
  readonly facts?: readonly string[]
  /** Texts by path that take the place of files, or of files that are not there. */
  readonly files?: Readonly<Record<string, string>>
}

export interface LintResult {
  /** What `--format json` prints, as data. */
  readonly report: JsonReport
  /** What rules see. */
  readonly graph: Graph
  /** The report as one of the formats writes it. */
  format(name: Format, options?: Partial<ReportOptions>): Promise<string>
}

const SHOWN: ReportOptions = { color: false, quiet: false, verbose: false, width: 100 }

/** Lints; throws `UsageError` where a path, the configuration or an option is wrong. */
export async function lint(options: LintOptions = {}): Promise<LintResult> {
  const cwd = resolve(options.cwd ?? '.')
  const rules = allRules(options.rules ?? [])
  const ruleIds = rules.map(({ id }) => id)
  const { config: asked } = options
  const configPath = typeof asked === 'string' ? asked : undefined
  const config = await loadConfig({ cwd, configPath, search: asked !== false, ruleIds })
  const facts = await factsFiles(options.facts ?? [], config, cwd)
  const baseline = options.baseline === undefined ? undefined : await baselineOf(options.baseline, cwd)
  const done = await lintFiles({ ...inputOf(options, { cwd, rules, config }), facts, baseline })
  const { jsonReport } = await import('./report/json.js')
  return {
    report: jsonReport(reportOf(done, rules, SHOWN)),
    graph: done.graph,
    format: (name, shownAs) => formatted(name, { ...SHOWN, ...shownAs }, done, rules),
  }
}

async function formatted(
  name: string,
  shownAs: ReportOptions,
  done: Run,
  rules: readonly Rule[],
): Promise<string> {
  if (!isFormat(name))
    throw new UsageError(`unknown format "${name}"; there are ${Object.keys(formats).join(', ')}`)
  const { reporter, needsPages } = await formats[name]()
  return reporter(reportOf(done, rules, shownAs, needsPages === true ? rulePage : undefined))
}

function allRules(added: readonly Rule[]): readonly Rule[] {
  const all = [...ownRules, ...added]
  for (const { id } of added)
    if (all.filter((rule) => rule.id === id).length > 1)
      throw new UsageError(`there is a rule "${id}" already`)
  return all.sort((a, b) => (a.id < b.id ? -1 : 1))
}

type Settled = Pick<LintInput, 'cwd' | 'rules'> & { readonly config: Config }

function inputOf(
  options: LintOptions,
  { cwd, rules, config }: Settled,
): Omit<LintInput, 'baseline' | 'facts'> {
  const given = Object.entries(options.severities ?? {})
  for (const [id] of given)
    if (!rules.some((rule) => rule.id === id)) throw new UsageError(`there is no rule "${id}"`)
  return {
    cwd,
    rules,
    config,
    paths: options.paths ?? [],
    severities: new Map([...config.rules, ...given]),
    account: options.account,
    overlay: Object.entries(options.files ?? {}).map(([path, text]) => ({ path, text })),
    only: options.only ?? [],
  }
}

async function baselineOf(path: string, cwd: string): Promise<LintInput['baseline']> {
  const { parseBaseline } = await import('./check/baseline.js')
  const text = readText(resolve(cwd, path))
  if (text === undefined) throw new UsageError(`baseline ${path}: no such file`)
  return parseBaseline({ path, text })
}
