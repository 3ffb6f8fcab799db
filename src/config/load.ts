/** The one way to a configuration: found by search, named on the command line, or none. */
import { basename, dirname, extname, relative, resolve, sep } from 'node:path'
import { pathExists, readText } from '../files/config-file.js'
import { isLedOut, rootOf } from '../files/tree.js'
import { UsageError } from '../usage-error.js'
import { defaultConfig, type Config } from './config.js'
import { findConfig, type Found } from './search.js'

export interface ConfigRequest {
  /** Absolute; the search starts here. */
  readonly cwd: string
  /** The file of `--config`, which ends the search before it begins. */
  readonly configPath?: string | undefined
  /** `false` for `--no-config`. */
  readonly search: boolean
  readonly ruleIds: readonly string[]
}

/** Throws a usage error, with the place, where the configuration is wrong. */
export async function loadConfig({ cwd, configPath, search, ruleIds }: ConfigRequest): Promise<Config> {
  const found = configPath !== undefined ? named(cwd, configPath) : search ? await findConfig(cwd) : undefined
  if (!found) return defaultConfig(cwd)
  const path = relative(cwd, found.file).split(sep).join('/')
  const { readConfig } = await import('./read.js')
  const root = await readConfig({ path, text: found.text.replace(/^\ufeff/, '') })
  if (root === undefined) return { ...defaultConfig(found.directory), path }
  const [{ checkConfig }, { buildConfig }] = await Promise.all([import('./check.js'), import('./build.js')])
  checkConfig(root, ruleIds)
  return buildConfig(root, path, {
    cwd,
    directory: found.directory,
    tree: configPath === undefined ? rootOf(found.directory) : undefined,
  })
}

function named(cwd: string, configPath: string): Found {
  const file = resolve(cwd, configPath)
  if (!['.json', '.yaml', '.yml', ''].includes(extname(file))) {
    throw new UsageError(`${configPath}: a configuration is JSON or YAML, never code`)
  }
  if (isLedOut(configPath, cwd)) throw new UsageError(`${configPath}: a symbolic link leads out of the tree`)
  const text = readText(file)
  if (text === undefined) {
    throw new UsageError(`${configPath}: ${pathExists(file) ? 'cannot be read' : 'no such file'}`)
  }
  const folder = dirname(file)
  return { file, text, directory: basename(folder) === '.config' ? dirname(folder) : folder }
}
