/** The little that finding a configuration needs of the disk. */
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import { readAsItIs } from './open.js'
import { LARGEST_FILE } from './read.js'

/** Whether a file, or a link to one, is there. */
export function fileExists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** Whether anything of that name is there: a `.git` is a folder, or a file in worktrees and submodules. */
export function pathExists(path: string): boolean {
  return existsSync(path)
}

export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

/** The text of a regular file without byte order mark; `undefined` where it cannot be read. */
export function readText(path: string): string | undefined {
  try {
    const own = lstatSync(path, { throwIfNoEntry: false })
    const file = own?.isSymbolicLink() === true ? realpathSync(path) : path
    const stat = file === path ? own : statSync(file)
    if (stat?.isFile() !== true || stat.size > LARGEST_FILE) return undefined
    const text = readAsItIs(file).toString()
    return text.startsWith('\ufeff') ? text.slice(1) : text
  } catch {
    return undefined
  }
}
