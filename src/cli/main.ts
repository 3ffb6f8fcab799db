/** The command line: finds the command, and turns what it throws into one line and an exit status. */
import { UsageError } from '../usage-error.js'
import type { Io } from './io.js'
import { version } from './version.js'

type Command = (io: Io, args: readonly string[]) => Promise<number>

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  lint: async () => (await import('./lint.js')).lintCommand,
  explain: async () => (await import('./explain.js')).explainCommand,
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
  if (error instanceof UsageError) stderr.write(`xrole-lint: ${error.message}\n`)
  else {
    const message = error instanceof Error ? error.message : String(error)
    stderr.write(
      `xrole-lint: this is a defect of xrole-lint, please report it: ${message.split('\n', 1)[0] ?? ''} (--verbose shows where)\n`,
    )
    if (argv.includes('--verbose') && error instanceof Error) stderr.write(`${error.stack ?? ''}\n`)
  }
  return FAILED
}
