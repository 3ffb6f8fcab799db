/** Lists a work tree by git, without running anything that the repository's settings name. */
import { execFileSync } from 'node:child_process'
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { IGNORED_FOLDERS, syntaxByName } from './names.js'
import type { Listed } from './walk.js'

/** Settings by which a repository's own configuration could run a program, or reach out for missing objects. */
export const SAFE_SETTINGS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.excludesFile=/dev/null',
  'core.sshCommand=false',
  'safe.bareRepository=explicit',
  'protocol.allow=never',
  ...['ext', 'file', 'git', 'http', 'https', 'ssh'].map((protocol) => `protocol.${protocol}.allow=never`),
].flatMap((setting) => ['-c', setting])

const COMMAND = ['ls-files', '-z', '--cached', '--others', '--exclude-per-directory=.gitignore']

/**
 * What may be ours below a folder, tracked or not, by the tree's own `.gitignore` files alone, so that the same
 * tree gives the same list on every machine; `undefined` outside a work tree.
 */
export async function listWorkTree(folder: string): Promise<readonly Listed[] | undefined> {
  const names = lsFiles(folder)
  if (names === undefined) return undefined
  const found: Listed[] = []
  for (const name of new Set(names)) {
    if (name.split('/').some((segment) => IGNORED_FOLDERS.includes(segment))) continue
    const isOurs = syntaxByName(name) !== undefined
    if (!isOurs && !mayBeRepository(name)) continue
    const stat = lstatSync(join(folder, name), { throwIfNoEntry: false })
    if (stat?.isDirectory() === true) found.push(...(await listNested(folder, name.replace(/\/$/, ''))))
    else if (isOurs && (stat?.isFile() === true || stat?.isSymbolicLink() === true))
      found.push({ name, isLink: stat.isSymbolicLink() })
  }
  return found
}

/** Git lists a repository within the tree (a submodule) as one name. */
function mayBeRepository(name: string): boolean {
  return name.endsWith('/') || !/\.[A-Za-z]\w*$/.test(name)
}

async function listNested(folder: string, repository: string): Promise<readonly Listed[]> {
  const below = join(folder, repository)
  const listed = (await listWorkTree(below)) ?? (await import('./glob.js')).listByGlob(below)
  return listed.map((one) => ({ ...one, name: `${repository}/${one.name}` }))
}

function lsFiles(folder: string): readonly string[] | undefined {
  try {
    const output = execFileSync('git', ['--no-optional-locks', ...SAFE_SETTINGS, ...COMMAND], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 29,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    })
    return output.split('\0').filter((name) => name !== '')
  } catch {
    return undefined
  }
}
