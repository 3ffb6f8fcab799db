/** `xrole-lint facts`: what the files say, a line a fact, for other repositories to join. */
import { parseArgs } from 'node:util'
import { rules } from '../../rules/index.js'
import { loadConfig } from '../config/load.js'
import { bindingsAsFacts } from '../facts-io/bindings.js'
import { writeFacts } from '../facts-io/write.js'
import { repositoryOf } from '../files/repository.js'
import { writeText } from '../files/write.js'
import { linkOptions } from '../graph/from-config.js'
import { run } from '../run.js'
import { UsageError } from '../usage-error.js'
import { lateOverMuch } from './compile-late.js'
import type { Io } from './io.js'

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  repository: { type: 'string' },
  commit: { type: 'string' },
  config: { type: 'string', short: 'c' },
  'no-config': { type: 'boolean' },
  account: { type: 'string' },
} as const

export async function factsCommand(io: Io, args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args)
  const { commit, repository } = values
  if (commit !== undefined && !/^[0-9a-f]{1,64}$/.test(commit))
    throw new UsageError(`--commit ${commit}: a commit is written in hexadecimal digits`)
  const { config: configPath } = values
  const search = values['no-config'] !== true
  const config = await loadConfig({ cwd: io.cwd, configPath, search, ruleIds: rules.map(({ id }) => id) })
  const { graph, facts } = await run({
    cwd: io.cwd,
    paths: positionals,
    exclude: config.exclude.matches,
    link: linkOptions(config, values.account),
    check: { rules: [], severities: new Map() },
    overlay: [],
    onStage: lateOverMuch,
  })
  const here = repositoryOf(io.cwd)
  const checkout = { ...here, commit: commit ?? here.commit, repository: repository ?? here.repository }
  const lines = writeFacts(bindingsAsFacts(facts, graph), checkout, graph.fill)
  const text = lines.map((line) => `${line}\n`).join('')
  if (values.output === undefined) io.stdout.write(text)
  else writeText(values.output, text, io.cwd)
  return 0
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : String(error))
  }
}
