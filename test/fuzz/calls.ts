/** What a round of fuzzing asks of a tree, and what must hold of every answer. */
import { cli, type Ran } from '../support/cli.js'
import type { Random } from './mutate.js'

/** Reports of every format, each fix, drawing and fact; what a run takes besides the tree may be mutated, too. */
const CALLS: readonly (readonly string[])[] = [
  ...['stylish', 'json', 'sarif', 'github', 'markdown', 'gitlab', 'junit', 'rdjson'].map((format) => [
    '--verbose',
    '-f',
    format,
  ]),
  ['--fix-dry-run'],
  ['--fix-dry-run'],
  ['--fix'],
  ...['mermaid', 'dot', 'svg', 'html', 'json'].map((format) => ['graph', '-f', format]),
  ['facts'],
  ['init'],
  ['--baseline', 'baseline.json'],
  ['--facts', 'facts.jsonl'],
  ['--update-baseline', '--baseline', 'baseline.json'],
]

const JSON_FORMATS = ['json', 'sarif', 'gitlab', 'rdjson']

/** What no terminal obeys and no reader overlooks; a patch and a drawing's line ends and tabs are their own. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u
/** A patch repeats lines as they are, and only what acts on a terminal is shown otherwise. */
const HARMFUL = /(?![\r\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

export interface Answer extends Ran {
  readonly argv: readonly string[]
  readonly ms: number
  /** What should not be. */
  readonly faults: readonly string[]
}

/** Asks one thing of a tree. */
export async function ask(cwd: string, random: Random): Promise<Answer> {
  const argv = CALLS[Math.floor(random() * CALLS.length)] ?? []
  const before = process.cpuUsage()
  const ran = await cli(argv, { cwd })
  const ms = process.cpuUsage(before).user / 1000
  return { ...ran, argv, ms, faults: [...faultsOf(argv, ran)] }
}

function* faultsOf(argv: readonly string[], { status, stdout, stderr }: Ran): Generator<string> {
  const refused = /xrole-lintrc|baseline|facts/.test(stderr)
  if (status === 2 && !refused) yield 'a run that could not be done'
  if ((stdout + stderr).includes('defect of xrole-lint')) yield 'a defect'
  if (INVISIBLE.test(stderr)) yield 'invisible characters on standard error'
  const isPatch = argv.includes('--fix-dry-run')
  if ((isPatch ? HARMFUL : INVISIBLE).test(stdout)) yield 'invisible characters on standard output'
  if (status !== 2 && JSON_FORMATS.includes(argv.at(-1) ?? '') && !isJson(stdout)) yield 'broken JSON'
  if (status !== 2 && argv[0] === 'facts' && !stdout.trimEnd().split('\n').every(isJsonLine))
    yield 'broken facts'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const isJsonLine = (line: string): boolean => line === '' || isJson(line)
