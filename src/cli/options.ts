/** Options of `lint`, checked; a wrong one is a usage error that says what would be right. */
import { parseArgs } from 'node:util'
import { isAccountId } from '../iam/account-id.js'
import { nearest } from '../iam/edit-distance.js'
import { formats, isFormat, type Format } from '../report/index.js'
import { UsageError } from '../usage-error.js'
import type { RuleSeverity } from '../check/check.js'
import type { FailOn } from '../config/config.js'

export interface Target {
  readonly format: Format
  /** `undefined`: standard output. */
  readonly output: string | undefined
}

export interface LintOptions {
  readonly paths: readonly string[]
  readonly targets: readonly Target[]
  readonly config: string | undefined
  readonly searchConfig: boolean
  /** `<id>=<level>` as given. */
  readonly rules: readonly string[]
  readonly failOn: FailOn | undefined
  readonly only: readonly string[]
  /** Paths that `--only-paths` made of the arguments: everything is linked, only these are reported. */
  readonly onlyPaths: readonly string[]
  /** Files of rules to load besides ours. */
  readonly rulesFiles: readonly string[]
  /** Files, or patterns of them, with facts of other repositories. */
  readonly facts: readonly string[]
  readonly baseline: string | undefined
  readonly updateBaseline: boolean
  readonly fix: 'write' | 'dry-run' | undefined
  readonly account: string | undefined
  readonly stdinPath: string | undefined
  /** Tells SARIF uploads of one commit apart. */
  readonly category: string | undefined
  readonly quiet: boolean
  readonly verbose: boolean
  readonly stats: boolean
  readonly color: boolean | undefined
}

/** Made only where there is an argument. */
const options = () =>
  ({
    format: { type: 'string', short: 'f', multiple: true },
    output: { type: 'string', short: 'o', multiple: true },
    config: { type: 'string', short: 'c' },
    rule: { type: 'string', multiple: true },
    'fail-on': { type: 'string' },
    rules: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    'only-paths': { type: 'boolean' },
    facts: { type: 'string', multiple: true },
    baseline: { type: 'string' },
    'update-baseline': { type: 'boolean' },
    fix: { type: 'boolean' },
    'fix-dry-run': { type: 'boolean' },
    account: { type: 'string' },
    stdin: { type: 'boolean' },
    'stdin-filename': { type: 'string' },
    category: { type: 'string' },
    quiet: { type: 'boolean' },
    verbose: { type: 'boolean' },
    stats: { type: 'boolean' },
    color: { type: 'boolean' },
  }) as const

const SEVERITIES: readonly string[] = ['off', 'note', 'warning', 'error']
const LEVELS: readonly string[] = ['error', 'warning', 'note', 'never']

function parsed(args: readonly string[]) {
  // The usual call of a hook, which need not load what reads options.
  if (args.length === 0) return { values: {}, positionals: [], tokens: [], searchConfig: true }
  const { config, args: rest } = withoutNoConfig(args)
  try {
    const { values, positionals, tokens } = parseArgs({
      args: rest,
      options: options(),
      allowPositionals: true,
      allowNegative: true,
      strict: true,
      tokens: true,
    })
    return { values, positionals, tokens, searchConfig: config }
  } catch (error) {
    throw new UsageError(plain(error))
  }
}

/** `--no-config` takes no value, though `--config` does. */
function withoutNoConfig(args: readonly string[]): { config: boolean; args: string[] } {
  const end = args.includes('--') ? args.indexOf('--') : args.length
  const kept = args.filter((arg, i) => arg !== '--no-config' || i > end)
  return { config: kept.length === args.length, args: kept }
}

/** Node's own messages, without advice on positional arguments. */
function plain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const unknown = /^Unknown option '(--?[^']*)'/.exec(message)?.[1]
  if (unknown === undefined) return (message.split('. ', 1)[0] ?? '').replace(/^O/, 'o')
  const meant = nearest(unknown.replace(/^-+/, ''), [
    ...Object.keys(options()),
    'no-config',
    'help',
    'version',
  ])
  return `unknown option ${unknown}${meant ? `; did you mean --${meant}?` : ''} (xrole-lint --help lists them)`
}

function formatOf(name: string): Format {
  if (isFormat(name)) return name
  throw new UsageError(`unknown format "${name}"; there are ${Object.keys(formats).join(', ')}`)
}

/** Each `-o` belongs to the `-f` before it. */
function targetsOf(tokens: ReturnType<typeof parsed>['tokens']): readonly Target[] {
  const targets: { format: Format; output: string | undefined }[] = []
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const value = token.value ?? ''
    if (token.name === 'format') targets.push({ format: formatOf(value), output: undefined })
    if (token.name !== 'output') continue
    const last = targets.at(-1)
    if (last?.output === undefined && last) last.output = value
    else targets.push({ format: 'stylish', output: value })
  }
  if (targets.filter(({ output }) => output === undefined).length > 1)
    throw new UsageError('only one format can go to standard output; give the others a file with -o')
  return targets.length > 0 ? targets : [{ format: 'stylish', output: undefined }]
}

function ruleSeverity(setting: string, ids: readonly string[]): [string, RuleSeverity] {
  const [id = '', severity = ''] = setting.split('=', 2)
  if (!ids.includes(id)) {
    const meant = nearest(id, ids)
    throw new UsageError(`--rule ${setting}: no rule "${id}"${meant ? `; did you mean ${meant}?` : ''}`)
  }
  if (!SEVERITIES.includes(severity))
    throw new UsageError(`--rule ${setting}: the level is one of ${SEVERITIES.join(', ')}`)
  return [id, severity as RuleSeverity]
}

/** Rule ids are checked when all rules are loaded, those of `--rules` included. */
export function ruleSeverities(
  settings: readonly string[],
  ids: readonly string[],
): ReadonlyMap<string, RuleSeverity> {
  return new Map(settings.map((setting) => ruleSeverity(setting, ids)))
}

type Values = ReturnType<typeof parsed>['values']

function refuse(values: Values, positionals: readonly string[]): void {
  const failOn = values['fail-on']
  if (failOn !== undefined && !LEVELS.includes(failOn))
    throw new UsageError(`--fail-on ${failOn}: one of ${LEVELS.join(', ')}`)
  if (values.account !== undefined && !isAccountId(values.account))
    throw new UsageError(`--account ${values.account}: an account id has 12 digits`)
  if (values.stdin === true && values['stdin-filename'] === undefined)
    throw new UsageError('--stdin needs --stdin-filename')
  if (values['update-baseline'] === true && values.baseline === undefined)
    throw new UsageError('--update-baseline needs --baseline <file>')
  const isFixing = values.fix === true || values['fix-dry-run'] === true
  if (isFixing && values['update-baseline'] === true)
    throw new UsageError('--update-baseline records findings; fix them in a run of its own')
  if (values.fix === true && values.stdin === true)
    throw new UsageError('--fix cannot change standard input; --fix-dry-run prints what it would do')
  if (values['only-paths'] === true && positionals.length === 0)
    throw new UsageError('--only-paths needs paths')
}

/** Reads the arguments. */
export function lintOptions(args: readonly string[]): LintOptions {
  const { values, positionals, tokens, searchConfig } = parsed(args)
  refuse(values, positionals)
  const isOnlyPaths = values['only-paths'] === true
  return {
    paths: isOnlyPaths ? [] : positionals,
    targets: targetsOf(tokens),
    config: values.config,
    searchConfig,
    rules: values.rule ?? [],
    rulesFiles: values.rules ?? [],
    failOn: values['fail-on'] as FailOn | undefined,
    only: values.only ?? [],
    onlyPaths: isOnlyPaths ? positionals : [],
    facts: values.facts ?? [],
    baseline: values.baseline,
    updateBaseline: values['update-baseline'] ?? false,
    fix: values['fix-dry-run'] === true ? 'dry-run' : values.fix === true ? 'write' : undefined,
    account: values.account,
    stdinPath: values.stdin === true ? values['stdin-filename'] : undefined,
    category: values.category,
    quiet: values.quiet ?? false,
    verbose: values.verbose ?? false,
    stats: values.stats ?? false,
    color: values.color,
  }
}
