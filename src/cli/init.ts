/** `xrole-lint init`: writes a commented configuration, and on request what starts the linter elsewhere. */
import { parseArgs } from 'node:util'
import { rules } from '../../rules/index.js'
import { defaultConfig } from '../config/config.js'
import { SEARCH_PLACES } from '../config/search.js'
import { createText } from '../files/create.js'
import { pathExists, readText } from '../files/config-file.js'
import { join } from 'node:path'
import { lintFiles } from '../lint.js'
import { UsageError } from '../usage-error.js'
import { lateOverMuch } from './compile-late.js'
import { configFile, preCommitEntry, preCommitFile, workflowFile } from './init-files.js'
import type { Io } from './io.js'

const OPTIONS = { 'pre-commit': { type: 'boolean' }, workflow: { type: 'boolean' } } as const

const CONFIG = '.xrole-lintrc.yaml'
const PRE_COMMIT = '.pre-commit-config.yaml'
const WORKFLOW = '.github/workflows/xrole-lint.yml'

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values
  } catch {
    throw new UsageError(`init ${args.join(' ')}: it takes only --pre-commit and --workflow`)
  }
}

export async function initCommand(io: Io, args: readonly string[]): Promise<number> {
  const options = optionsOf(args)
  const { cwd } = io
  const existing = SEARCH_PLACES.filter((place) => place !== 'package.json').find((place) =>
    pathExists(join(cwd, place)),
  )
  if (existing !== undefined) io.stdout.write(`${existing} is there already and stays as it is\n`)
  else write(CONFIG, configFile(await seen(cwd)), io)
  if (options['pre-commit'] === true) preCommit(io)
  if (options.workflow === true) write(WORKFLOW, workflowFile, io)
  return 0
}

async function seen(cwd: string) {
  const { graph } = await lintFiles({
    cwd,
    paths: [],
    config: defaultConfig(cwd),
    rules: rules.filter(({ id }) => id === 'binding-ambiguous'),
    severities: new Map(),
    account: undefined,
    overlay: [],
    onStage: lateOverMuch,
    only: [],
    baseline: undefined,
  })
  return graph
}

function write(path: string, text: string, { cwd, stdout }: Io): void {
  stdout.write(
    createText(path, text, cwd) ? `wrote ${path}\n` : `${path} is there already and stays as it is\n`,
  )
}

/** An entry is shown where a file is there: where it belongs in it is its owner's to say. */
function preCommit(io: Io): void {
  const present = readText(join(io.cwd, PRE_COMMIT))
  if (present === undefined) write(PRE_COMMIT, preCommitFile, io)
  else if (/\bid:\s*xrole-lint\b/.test(present)) io.stdout.write(`${PRE_COMMIT} has xrole-lint already\n`)
  else
    io.stdout.write(
      `${PRE_COMMIT} is there already and stays as it is; add to its repos:\n\n${preCommitEntry}`,
    )
}
