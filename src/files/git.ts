/** Lists a work tree by git, without running anything that the repository's settings name. */
import { lstatSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { IGNORED_FOLDERS, syntaxByName } from './names.js'
import { runGit } from './run-git.js'
import type { Listed } from './walk.js'

const COMMAND = ['ls-files', '-z', '--cached', '--others', '--exclude-per-directory=.gitignore']

/**
 * What may be ours below a folder, tracked or not, by the tree's own `.gitignore` files alone, so that the same
 * tree gives the same list on every machine; `undefined` outside a work tree.
 */
export async function listWorkTree(folder: string): Promise<readonly Listed[] | undefined> {
  const names = lsFiles(folder)
  if (names === undefined) return undefined
  const found: Listed[] = []
  const isInPlace = realFolders(folder)
  for (const name of new Set(names)) {
    if (name.split('/').some((segment) => IGNORED_FOLDERS.includes(segment))) continue
    const isOurs = syntaxByName(name) !== undefined
    if ((!isOurs && !mayBeRepository(name)) || !isInPlace(name.replace(/\/$/, ''))) continue
    const stat = statOf(join(folder, name))
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
  // In a submodule that was not checked out git would answer for the repository around it, and name it again.
  const isRepository = statOf(join(below, '.git')) !== undefined
  const listed =
    (isRepository ? await listWorkTree(below) : undefined) ?? (await import('./glob.js')).listByGlob(below)
  return listed.map((one) => ({ ...one, name: `${repository}/${one.name}` }))
}

function lsFiles(folder: string): readonly string[] | undefined {
  return runGit(folder, COMMAND, 60_000)
    ?.split('\0')
    .filter((name) => name !== '')
}

/**
 * Git tells what its index holds, below folders that may have been replaced by links since, or never were folders:
 * whether the real folder of a name is the one that it is written in.
 */
function realFolders(root: string): (name: string) => boolean {
  const known = new Map([['', true]])
  const isReal = (folder: string): boolean => {
    const found = known.get(folder)
    if (found !== undefined) return found
    const real = statOf(join(root, folder))?.isDirectory() === true && isReal(parentOf(folder))
    known.set(folder, real)
    return real
  }
  return (name) => isReal(parentOf(name))
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}

function parentOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')))
}
