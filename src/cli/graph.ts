/** `xrole-lint graph`: who can assume whom, as a picture, a page or data. */
import { parseArgs } from 'node:util'
import { rules } from '../../rules/index.js'
import { loadConfig } from '../config/load.js'
import { writeText } from '../files/write.js'
import { viewOf, type View } from '../graph-view/view.js'
import { linkOptions } from '../graph/from-config.js'
import { nearest } from '../iam/edit-distance.js'
import { run } from '../run.js'
import { UsageError } from '../usage-error.js'
import { lateOverMuch } from './compile-late.js'
import { factsFiles } from './facts-files.js'
import type { Io } from './io.js'

const OPTIONS = {
  format: { type: 'string', short: 'f', default: 'mermaid' },
  output: { type: 'string', short: 'o' },
  config: { type: 'string', short: 'c' },
  'no-config': { type: 'boolean' },
  account: { type: 'string' },
  facts: { type: 'string', multiple: true },
} as const

type Draw = (view: View) => string | Promise<string>

const FORMATS: Readonly<Record<string, () => Promise<Draw>>> = {
  mermaid: async () => (await import('../graph-view/text-formats.js')).mermaid,
  dot: async () => (await import('../graph-view/text-formats.js')).dot,
  json: async () => (await import('../graph-view/text-formats.js')).json,
  svg: async () => (await import('../graph-view/svg.js')).svg,
  html: async () => (await import('../graph-view/page.js')).html,
}

function formatOf(name: string): () => Promise<Draw> {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined
  if (format) return format
  const meant = nearest(name, Object.keys(FORMATS))
  const hint = meant === undefined ? `there are ${Object.keys(FORMATS).join(', ')}` : `did you mean ${meant}?`
  throw new UsageError(`graph --format ${name}: ${hint}`)
}

export async function graphCommand(io: Io, args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args)
  const load = formatOf(values.format)
  const config = await loadConfig({
    cwd: io.cwd,
    configPath: values.config,
    search: values['no-config'] !== true,
    ruleIds: rules.map(({ id }) => id),
  })
  const { graph } = await run({
    cwd: io.cwd,
    paths: positionals,
    exclude: config.exclude.matches,
    link: linkOptions(config, values.account),
    check: { rules: [], severities: new Map() },
    overlay: [],
    onStage: lateOverMuch,
    facts: await factsFiles(values.facts ?? [], config, io.cwd, io.stderr),
  })
  const names = new Map(config.accounts.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name]])))
  const draw = await load()
  const text = await draw(viewOf(graph, names))
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
