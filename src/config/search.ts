/**
 * Finds the configuration that holds for a directory: the nearest one upward, to the root of the git work
 * tree. What is found is data, whoever wrote it: no module is ever loaded.
 */
import { dirname, join } from 'node:path'
import type { OptionsSync, PublicExplorerSync } from 'cosmiconfig'
import { fileExists, isLink, pathExists, readText } from '../files/config-file.js'
import { isOfTree, rootOf } from '../files/tree.js'
import { UsageError } from '../usage-error.js'
import { PACKAGE_KEY } from './config.js'

/** In one directory the first of these wins. */
export const SEARCH_PLACES = [
  'package.json',
  '.xrole-lintrc',
  '.xrole-lintrc.json',
  '.xrole-lintrc.yaml',
  '.xrole-lintrc.yml',
  '.config/xrole-lintrc',
  '.config/xrole-lintrc.json',
  '.config/xrole-lintrc.yaml',
  '.config/xrole-lintrc.yml',
] as const

export interface Found {
  readonly file: string
  readonly text: string
  /** What its globs are relative to: where `.config` stands, not `.config` itself. */
  readonly directory: string
}

/** Loads cosmiconfig only where it has something to find. */
export async function findConfig(start: string): Promise<Found | undefined> {
  for (const directory of upward(start)) {
    const root = rootOf(directory)
    const place = SEARCH_PLACES.find((name) => isCandidate(directory, name, root))
    if (place === undefined) continue
    const file = join(directory, place)
    // What is wrong in a configuration is told with its words: of a file elsewhere they are nobody's business.
    if (!isOfTree(file, root)) throw new UsageError(`${place} is a symbolic link that leads out of the tree`)
    const text = readText(file)
    // cosmiconfig reads without a limit, and what a link leads to by then: it chooses the file, and is not asked for more.
    if (text === undefined) throw new UsageError(`${place}: cannot be read`)
    const chosen = (await explorer()).search(directory)?.filepath
    if (chosen === file) return { file, text, directory }
  }
  return undefined
}

function* upward(start: string): Generator<string> {
  for (let directory = start; ; directory = dirname(directory)) {
    yield directory
    if (pathExists(join(directory, '.git')) || dirname(directory) === directory) return
  }
}

function isCandidate(directory: string, place: string, root: string): boolean {
  // Not `join`, which looks at each character of the path, and does so for every place.
  const path = `${directory}/${place}`
  if (place !== 'package.json') return fileExists(path)
  return (!isLink(path) || isOfTree(path, root)) && hasPackageKey(readText(path) ?? '')
}

/** Most package.json that speak of xrole-lint only depend on it. */
function hasPackageKey(text: string): boolean {
  if (!text.includes(PACKAGE_KEY)) return false
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'object' && data !== null && Object.hasOwn(data, PACKAGE_KEY)
  } catch {
    return false
  }
}

/**
 * cosmiconfig's own constructor first looks for its "meta" configuration in the working directory and runs
 * `.config/config.js` there, whatever it is told. On a stranger's pull request that is a stranger's code, so
 * its explorer class is used without that constructor. Loaders load nothing: what it finds
 * is read as other files are.
 */
async function explorer(): Promise<PublicExplorerSync> {
  const module = (await import('cosmiconfig/dist/ExplorerSync.js')) as unknown as ExplorerModule
  const load = (): unknown => ({})
  const loadJson = (path: string, text: string): unknown =>
    path.endsWith('package.json') && hasPackageKey(text) ? { [PACKAGE_KEY]: {} } : {}
  return new module.ExplorerSync({
    moduleName: 'xrole-lint',
    packageProp: PACKAGE_KEY,
    searchPlaces: [...SEARCH_PLACES],
    searchStrategy: 'none',
    ignoreEmptySearchPlaces: false,
    mergeImportArrays: false,
    mergeSearchPlaces: false,
    cache: false,
    loaders: { noExt: load, '.json': loadJson, '.yaml': load, '.yml': load },
    transform: (result) => result,
  })
}

interface ExplorerModule {
  readonly ExplorerSync: new (options: OptionsSync & { readonly moduleName: string }) => PublicExplorerSync
}
