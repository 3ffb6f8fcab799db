/** Rules of the user's own, from `--rules <file>`: the only way in which code from outside is run. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { severities } from '../finding.js'
import type { Rule } from '../rule.js'
import { UsageError } from '../usage-error.js'
import type { Io } from './io.js'

type Importing = Pick<Io, 'cwd' | 'importModule'>

/** Ours and theirs, sorted by id. A module exports one rule or a list of rules as its default. */
export async function loadRules(
  own: readonly Rule[],
  files: readonly string[],
  io: Importing,
): Promise<readonly Rule[]> {
  const all = [...own]
  for (const file of files)
    for (const rule of await rulesIn(file, io)) {
      if (all.some(({ id }) => id === rule.id))
        throw new UsageError(`--rules ${file}: there is a rule "${rule.id}" already`)
      all.push(rule)
    }
  return all.sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function rulesIn(file: string, io: Importing): Promise<readonly Rule[]> {
  const exported = await defaultOf(file, io)
  const given: readonly unknown[] = Array.isArray(exported) ? exported : [exported]
  if (given.length === 0) throw new UsageError(`--rules ${file}: its list of rules is empty`)
  return given.map((rule) => {
    const fault = faultOf(rule)
    if (fault !== undefined) throw new UsageError(`--rules ${file}: ${fault}`)
    return rule as Rule
  })
}

async function defaultOf(file: string, { cwd, importModule }: Importing): Promise<unknown> {
  try {
    const module = (await importModule(pathToFileURL(resolve(cwd, file)).href)) as { default?: unknown }
    return module.default ?? []
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)
    throw new UsageError(`--rules ${file}: ${message}`)
  }
}

function faultOf(rule: unknown): string | undefined {
  if (typeof rule !== 'object' || rule === null) return 'the default export is a rule or a list of rules'
  const { id, title, severity, check } = rule as Readonly<Record<string, unknown>>
  if (typeof id !== 'string' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    return 'a rule needs an id in kebab-case'
  if (typeof title !== 'string' || title === '') return `rule "${id}" needs a title`
  if (!severities.some((one) => one === severity))
    return `rule "${id}" needs a severity: ${severities.join(', ')}`
  return typeof check === 'function' ? undefined : `rule "${id}" needs a function check(graph)`
}
