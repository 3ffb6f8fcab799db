/** Writes what the user asked to be written: whole or not at all. */
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UsageError } from '../usage-error.js'

/** Writes beside the target and renames, so that an interrupted run leaves the old file or the new one. */
export function writeText(path: string, text: string, cwd: string): void {
  const target = resolve(cwd, path)
  const present = statSync(target, { throwIfNoEntry: false })
  const beside = join(dirname(target), `.xrole-lint-${Date.now().toString(36)}.tmp`)
  try {
    mkdirSync(dirname(target), { recursive: true })
    // `/dev/stdout`, a pipe: nothing may take its place.
    if (present && !present.isFile()) writeFileSync(target, text)
    else {
      writeFileSync(beside, text)
      renameSync(beside, target)
    }
  } catch (error) {
    rmSync(beside, { force: true })
    throw new UsageError(
      `cannot write ${path}: ${error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : ''}`,
    )
  }
}
