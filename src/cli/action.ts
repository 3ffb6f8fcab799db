/** `xrole-lint action`: what action.yml runs. Its inputs become one run, its results outputs and a summary. */
import { randomUUID } from 'node:crypto'
import { commandData } from '../report/escape.js'
import { appendText, readReport, scratchFolder, type Scratch } from '../files/scratch.js'
import { UsageError } from '../usage-error.js'
import type { Io } from './io.js'
import { lintCommand } from './lint.js'

interface Inputs {
  readonly paths: readonly string[]
  readonly config: string
  readonly failOn: string
  readonly sarif: string
  readonly category: string
  readonly annotations: boolean
  readonly summary: boolean
  readonly args: readonly string[]
  /** A file to write facts to. */
  readonly facts: string
}

function lines(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function inputsOf(env: Io['env']): Inputs {
  const text = (name: string): string => (env[name] ?? '').trim()
  return {
    paths: lines(env.INPUT_PATHS),
    config: text('INPUT_CONFIG'),
    failOn: text('INPUT_FAIL_ON'),
    sarif: text('INPUT_SARIF'),
    category: text('INPUT_CATEGORY'),
    annotations: text('INPUT_ANNOTATIONS') !== 'false',
    summary: text('INPUT_SUMMARY') !== 'false',
    args: lines(env.INPUT_ARGS),
    facts: text('INPUT_FACTS'),
  }
}

/** Options first and paths behind `--`, so that a path cannot be taken for an option. */
function argvOf(inputs: Inputs, scratch: Scratch): string[] {
  const option = (name: string, value: string): string[] => (value === '' ? [] : [`${name}=${value}`])
  const report = (format: string, file: string): string[] => ['-f', format, '-o', file]
  return [
    ...option('--config', inputs.config),
    ...option('--fail-on', inputs.failOn),
    ...option('--category', inputs.category),
    ...inputs.args,
    ...report('json', scratch.path('report.json')),
    ...report('stylish', scratch.path('report.txt')),
    ...(inputs.annotations ? report('github', scratch.path('annotations.txt')) : []),
    ...(inputs.summary ? report('markdown', scratch.path('summary.md')) : []),
    ...(inputs.sarif === '' ? [] : report('sarif', inputs.sarif)),
    '--',
    ...inputs.paths,
  ]
}

const COUNTS = ['errors', 'warnings', 'notes', 'suppressed'] as const

/** `name<<delimiter`: a value cannot end itself and go on as another output. */
function outputs(values: Readonly<Record<string, string>>): string {
  const delimiter = `end-${randomUUID()}`
  const text = Object.entries(values).map(
    ([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`,
  )
  return text.join('')
}

/** The status is the step's. */
export async function actionCommand(io: Io): Promise<number> {
  const inputs = inputsOf(io.env)
  const scratch = scratchFolder(io.env.RUNNER_TEMP)
  const warnings: string[] = []
  try {
    const stderr = { write: (text: string) => warnings.push(text) }
    await writeFacts(io, inputs)
    const status = await lintCommand({ ...io, stderr }, argvOf(inputs, scratch))
    tell(io, inputs, scratch, warnings.join(''))
    return status
  } catch (error) {
    if (error instanceof UsageError)
      io.stdout.write(`::error title=xrole-lint::${commandData([error.message])}\n`)
    throw error
  } finally {
    scratch.remove()
  }
}

/** Before linting, so that they are there whatever comes of it. */
async function writeFacts(io: Io, { facts, config, paths }: Inputs): Promise<void> {
  if (facts === '') return
  const { factsCommand } = await import('./facts.js')
  const configured = config === '' ? [] : [`--config=${config}`]
  await factsCommand(io, [`--output=${facts}`, ...configured, '--', ...paths])
  if (io.env.GITHUB_OUTPUT) appendText(io.env.GITHUB_OUTPUT, outputs({ facts }))
}

function tell(io: Io, inputs: Inputs, scratch: Scratch, warnings: string): void {
  const { env, stdout } = io
  for (const line of lines(warnings)) stdout.write(`::warning title=xrole-lint::${commandData([line])}\n`)
  stdout.write(scratch.read('report.txt'))
  if (inputs.annotations) stdout.write(scratch.read('annotations.txt'))
  const counts = readReport(scratch.read('report.json'))
  const found = Object.fromEntries(COUNTS.map((name) => [name, String(counts[name] ?? 0)]))
  const values = inputs.sarif === '' ? found : { ...found, sarif: inputs.sarif }
  if (env.GITHUB_OUTPUT) appendText(env.GITHUB_OUTPUT, outputs(values))
  if (inputs.summary && env.GITHUB_STEP_SUMMARY)
    appendText(env.GITHUB_STEP_SUMMARY, scratch.read('summary.md'))
}
