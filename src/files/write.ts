/** Writes what the user asked to be written: whole or not at all. */
import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UsageError } from '../usage-error.js'
import { isLedOut } from './tree.js'

/** Writes beside the target and renames, so that an interrupted run leaves the old file or the new one. */
export function writeText(path: string, text: string, cwd: string): void {
  const target = resolve(cwd, path)
  refuseLedOut(path, cwd)
  try {
    makeFolder(dirname(target))
    if (isDevice(target)) writeFileSync(target, text)
    else replaceFile(target, text)
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : ''
    throw new UsageError(`cannot write ${path}: ${reason}`)
  }
}

/** Folders of the tree may be links to others, whose files are not this tree's to write. */
export function refuseLedOut(path: string, cwd: string): void {
  if (isLedOut(dirname(path), cwd))
    throw new UsageError(`cannot write ${path}: a symbolic link on the way leads out of the tree`)
}

/** Folder by folder: Node's own recursive way never ends where a file system refuses new names (`/proc`). */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

/** Puts a new file in the place of what has this name; a link of this name is replaced, not followed. */
export function replaceFile(target: string, content: string | Buffer, mode?: number): void {
  writeBeside(target, content, mode, renameSync)
}

/** Writes a file under another name, and has it moved to its own when it is whole. */
export function writeBeside<T>(
  target: string,
  content: string | Buffer,
  mode: number | undefined,
  move: (beside: string, target: string) => T,
): T {
  const unique = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
  const beside = join(dirname(target), `.xrole-lint-${unique}.tmp`)
  try {
    writeFileSync(beside, content, { flag: 'wx', ...(mode !== undefined && { mode }) })
    return move(beside, target)
  } finally {
    rmSync(beside, { force: true })
  }
}

/** `/dev/stdout`, `/dev/null`, a pipe: written to, never replaced. A folder is neither. */
function isDevice(target: string): boolean {
  const stat = lstatSync(target, { throwIfNoEntry: false })
  if (stat === undefined || stat.isFile() || stat.isDirectory()) return false
  return !stat.isSymbolicLink() || target.startsWith('/dev/')
}
