/** Lists the files that are looked at, below the paths that were given. Runs no code of the tree. */
import { realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { syntaxByName } from './names.js'
import { isLedOut, isOfTree } from './tree.js'
import { listSmallTree, type Listed } from './walk.js'

export interface DiscoverOptions {
  readonly cwd: string
  /** Globs over the paths as they are returned. */
  readonly exclude: readonly string[]
}

export interface Discovered {
  /** Relative to the working directory, forward slashes, sorted. */
  readonly files: readonly string[]
  /** Given paths that are neither file nor folder. */
  readonly missing: readonly string[]
  /** Given paths that lead out of the tree by a folder that is a link. */
  readonly ledOut: readonly string[]
}

/** Files of the given paths: a file as it is, a folder with all in it that git does not ignore. */
export async function discover(paths: readonly string[], options: DiscoverOptions): Promise<Discovered> {
  const { cwd, exclude } = options
  const files = new Set<string>()
  const [missing, ledOut]: [string[], string[]] = [[], []]
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const stat = attempt(() => statSync(resolve(cwd, path)))
    if (stat && isLedOut(stat.isFile() ? dirname(path) : path, cwd)) ledOut.push(path)
    else if (stat?.isFile() === true) files.add(portable(relative(cwd, resolve(cwd, path))))
    else if (stat?.isDirectory() === true) for (const file of await filesBelow(path, cwd)) files.add(file)
    else missing.push(path)
  }
  return { files: await without(exclude, [...files].sort()), missing, ledOut }
}

async function without(globs: readonly string[], files: readonly string[]): Promise<readonly string[]> {
  if (globs.length === 0) return files
  const { matcher } = await import('../config/globs.js')
  const excluded = matcher(globs)
  return files.filter((file) => !excluded(file))
}

async function filesBelow(path: string, cwd: string): Promise<readonly string[]> {
  const folder = resolve(cwd, path)
  const listed = listSmallTree(folder) ?? (await listLargeTree(folder))
  const names = new Set(listed.flatMap(({ name, isLink }) => (isLink ? [] : [name])))
  const prefix = folder === cwd ? '' : portable(relative(cwd, folder))
  return listed
    .filter(({ name, isLink }) => !isLink || isUsefulLink(name, folder, cwd, names))
    .map(({ name }) => (prefix === '' ? name : `${prefix}/${name}`))
}

async function listLargeTree(folder: string): Promise<readonly Listed[]> {
  const { listWorkTree } = await import('./git.js')
  const listed = await listWorkTree(folder)
  // Nothing at all: the folder itself is ignored (`cdk.out`), and was given all the same.
  if (listed !== undefined && listed.length > 0) return listed
  const { listByGlob } = await import('./glob.js')
  return listByGlob(folder)
}

/**
 * A link is followed to a regular file within the tree, where that file is not listed itself; a Terraform
 * module's link always, since the module needs the file under this name.
 */
function isUsefulLink(name: string, folder: string, cwd: string, listed: ReadonlySet<string>): boolean {
  const target = attempt(() => realpathSync(join(folder, name)))
  if (target === undefined || attempt(() => statSync(target).isFile()) !== true) return false
  if (!isOfTree(name, folder) && !isOfTree(join(folder, name), cwd)) return false
  return syntaxByName(name) === 'hcl' || !listed.has(portable(relative(realpathSync(folder), target)))
}

function portable(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
