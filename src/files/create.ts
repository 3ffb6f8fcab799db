/** Writes files that are not there yet. */
import { copyFileSync, constants, linkSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { UsageError } from '../usage-error.js'
import { makeFolder, refuseLedOut, writeBeside } from './write.js'

/** Whether it was written; what is there already is never touched. */
export function createText(path: string, text: string, cwd: string): boolean {
  const target = resolve(cwd, path)
  refuseLedOut(path, cwd)
  try {
    makeFolder(dirname(target))
    writeBeside(target, text, undefined, create)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw new UsageError(
      `cannot write ${path}: ${error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : ''}`,
    )
  }
}

/** Gives a whole file its name, if nothing has it; where a file system knows no second names it is copied. */
function create(beside: string, target: string): void {
  try {
    linkSync(beside, target)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error
    copyFileSync(beside, target, constants.COPYFILE_EXCL)
  }
}
