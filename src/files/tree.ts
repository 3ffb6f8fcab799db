/** The tree that is looked at, and what leads out of it: whoever wrote the tree chose its links. */
import { existsSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { VERSION_CONTROL } from './names.js'

/** Whether a resolved path lies in a resolved folder. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way))
}

/**
 * Whether a path, with its links followed, is one of the tree's files: `.git/config` holds the token of the
 * checkout, and is no part of what was checked out.
 */
export function isOfTree(path: string, root: string): boolean {
  const [folder, target] = [real(root), real(resolve(root, path))]
  return folder !== undefined && target !== undefined && isPart(target, folder)
}

function isPart(path: string, folder: string): boolean {
  const names = relative(folder, path).split(/[\\/]/)
  return isWithin(folder, path) && !names.some((name) => VERSION_CONTROL.includes(name.toLowerCase()))
}

/** The root of the git work tree that a folder lies in, else the folder itself. */
export function rootOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return folder
  }
}

/**
 * Whether a path that is written as one of the tree leads out of it by a link, at its end or on the way; it need
 * not be there yet. A path that is written as one outside, or of `.git`, was meant so.
 */
export function isLedOut(path: string, cwd: string): boolean {
  const target = resolve(cwd, path)
  // Where the work is done is no part of what was planted.
  if (target === cwd) return false
  const root = rootOf(cwd)
  return isPart(target, root) && !isPart(whereabouts(target), real(root) ?? root)
}

/** The real place of the longest part of a path that is there. */
function whereabouts(path: string): string {
  const found = real(path)
  return found ?? (dirname(path) === path ? path : whereabouts(dirname(path)))
}

function real(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
