/** Lists the files that are looked at, below the paths that were given. Runs no code of the tree. */
import { execFileSync } from 'node:child_process'
import { lstatSync, realpathSync, statSync, type Stats } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { matcher } from '../config/globs.js'
import { IGNORED_FOLDERS, syntaxByName } from './names.js'
import { isWithin } from './read.js'

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
}

/** Files of the given paths: a file as it is, a folder with all in it that git does not ignore. */
export async function discover(paths: readonly string[], options: DiscoverOptions): Promise<Discovered> {
  const { cwd, exclude } = options
  const files = new Set<string>()
  const missing: string[] = []
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const stat = attempt(() => statSync(resolve(cwd, path)))
    if (stat?.isFile() === true) files.add(portable(relative(cwd, resolve(cwd, path))))
    else if (stat?.isDirectory() === true) for (const file of await filesBelow(path, cwd)) files.add(file)
    else missing.push(path)
  }
  const excluded = exclude.length === 0 ? () => false : matcher(exclude)
  return { files: [...files].filter((file) => !excluded(file)).sort(), missing }
}

async function filesBelow(path: string, cwd: string): Promise<readonly string[]> {
  const folder = resolve(cwd, path)
  const listed = await list(folder)
  const candidates = new Map<string, Stats>()
  for (const name of listed) {
    const stat = attempt(() => lstatSync(join(folder, name)))
    if (stat?.isFile() === true || stat?.isSymbolicLink() === true) candidates.set(name, stat)
  }
  const prefix = portable(relative(cwd, folder))
  return [...candidates.keys()]
    .filter((name) => candidates.get(name)?.isFile() === true || isUsefulLink(name, folder, cwd, candidates))
    .map((name) => (prefix === '' ? name : `${prefix}/${name}`))
}

/** Names below the folder, with forward slashes, that may be ours. */
async function list(folder: string): Promise<readonly string[]> {
  const fromGit = listByGit(folder)
  // Nothing at all: the folder itself is ignored (`cdk.out`), and was given all the same.
  const names = fromGit === undefined || fromGit.length === 0 ? await listByGlob(folder) : fromGit
  const found: string[] = []
  for (const name of new Set(names)) {
    if (name.split('/').some((segment) => IGNORED_FOLDERS.includes(segment))) continue
    const nested = attempt(
      () => fromGit !== undefined && mayBeRepository(name) && lstatSync(join(folder, name)).isDirectory(),
    )
    if (nested === true) {
      const inner = name.replace(/\/$/, '')
      for (const below of await list(join(folder, inner))) found.push(`${inner}/${below}`)
    } else if (syntaxByName(name) !== undefined) found.push(name)
  }
  return found
}

/** Git lists a repository within the tree (a submodule) as one name. */
function mayBeRepository(name: string): boolean {
  return name.endsWith('/') || !/\.[A-Za-z]\w*$/.test(name)
}

/** Settings by which a repository's own configuration could run a program, or reach out for missing objects. */
const SAFE_SETTINGS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.excludesFile=/dev/null',
  'core.sshCommand=false',
  'safe.bareRepository=explicit',
  'protocol.allow=never',
  ...['ext', 'file', 'git', 'http', 'https', 'ssh'].map((protocol) => `protocol.${protocol}.allow=never`),
].flatMap((setting) => ['-c', setting])

/**
 * Tracked and untracked files by the tree's own `.gitignore` files alone, so that the same tree gives the
 * same list on every machine.
 */
function listByGit(folder: string): readonly string[] | undefined {
  const command = ['ls-files', '-z', '--cached', '--others', '--exclude-per-directory=.gitignore']
  const output = attempt(() =>
    execFileSync('git', ['--no-optional-locks', ...SAFE_SETTINGS, ...command], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 29,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    }),
  )
  return output?.split('\0').filter((name) => name !== '')
}

async function listByGlob(folder: string): Promise<readonly string[]> {
  const { default: glob } = await import('fast-glob')
  return glob
    .sync('**/*', {
      cwd: folder,
      dot: true,
      followSymbolicLinks: false,
      ignore: IGNORED_FOLDERS.map((name) => `**/${name}/**`),
      objectMode: true,
      onlyFiles: false,
      suppressErrors: true,
    })
    .filter(({ dirent }) => dirent.isFile() || dirent.isSymbolicLink())
    .map(({ path }) => path)
}

/**
 * A link is followed to a regular file within the tree, where that file is not listed itself; a Terraform
 * module's link always, since the module needs the file under this name.
 */
function isUsefulLink(
  name: string,
  folder: string,
  cwd: string,
  listed: ReadonlyMap<string, Stats>,
): boolean {
  const target = attempt(() => realpathSync(join(folder, name)))
  if (target === undefined || attempt(() => statSync(target).isFile()) !== true) return false
  const home = realpathSync(folder)
  if (!isWithin(home, target) && !isWithin(realpathSync(cwd), target)) return false
  return syntaxByName(name) === 'hcl' || !listed.has(portable(relative(home, target)))
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
