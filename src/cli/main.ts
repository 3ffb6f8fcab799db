/** The command line: finds the command, and turns what it throws into one line and an exit status. */
import { logLines } from '../report/escape.js'
import { UsageError } from '../usage-error.js'
import type { Io } from './io.js'
import { version } from './version.js'

type Command = (io: Io, args: readonly string[]) => Promise<number>

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  lint: async () => (await import('./lint.js')).lintCommand,
  explain: async () => (await import('./explain.js')).explainCommand,
  graph: async () => (await import('./graph.js')).graphCommand,
  facts: async () => (await import('./facts.js')).factsCommand,
  rules: async () => (await import('./rules.js')).rulesCommand,
  init: async () => (await import('./init.js')).initCommand,
  action: async () => (await import('./action.js')).actionCommand,
}

/** Exit status of a run that could not be done. */
const FAILED = 2

export async function main(io: Io): Promise<number> {
  try {
    return await dispatch(io)
  } catch (error) {
    return report(error, io)
  }
}

async function dispatch(io: Io): Promise<number> {
  const [first, ...rest] = io.argv
  const command = first !== undefined && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined
  const args = command ? rest : io.argv
  const options = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined)
  if (options.includes('--version')) {
    io.stdout.write(`${version}\n`)
    return 0
  }
  if (options.includes('--help') || options.includes('-h')) {
    io.stdout.write((await import('./help.js')).help)
    return 0
  }
  const load = command ?? COMMANDS.lint
  return load ? (await load())(io, args) : FAILED
}

function report(error: unknown, { stderr, argv }: Io): number {
  if (error instanceof UsageError) stderr.write(logLines([`xrole-lint: ${error.message}`]))
  else {
    const message = error instanceof Error ? error.message : String(error)
    const first = message.split('\n', 1)[0] ?? ''
    const lines = [
      `xrole-lint: this is a defect of xrole-lint, please report it: ${first} (--verbose shows where)`,
    ]
    if (argv.includes('--verbose') && error instanceof Error) lines.push(...(error.stack ?? '').split('\n'))
    stderr.write(logLines(lines))
  }
  return FAILED
}
