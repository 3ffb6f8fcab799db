/** Writes files that are not there yet. */
import { writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { UsageError } from '../usage-error.js'
import { makeFolder, refuseLedOut } from './write.js'

/** Whether it was written; what is there already is never touched. */
export function createText(path: string, text: string, cwd: string): boolean {
  const target = resolve(cwd, path)
  refuseLedOut(path, cwd)
  try {
    makeFolder(dirname(target))
    writeFileSync(target, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw new UsageError(
      `cannot write ${path}: ${error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : ''}`,
    )
  }
}
