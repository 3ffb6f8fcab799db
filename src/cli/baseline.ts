/** `--baseline` and `--update-baseline`. */
import { resolve } from 'node:path'
import { parseBaseline, renderBaseline, type Baseline } from '../check/baseline.js'
import { readText } from '../files/config-file.js'
import { isLedOut } from '../files/tree.js'
import { writeText } from '../files/write.js'
import { isWholeRun, lintFiles, type LintInput } from '../lint.js'
import { logLines } from '../report/escape.js'
import type { Run } from '../run.js'
import { UsageError } from '../usage-error.js'
import type { Io } from './io.js'

/** @param isNew whether it may be missing, because this run writes it */
export function readBaseline(path: string, isNew: boolean, cwd: string): Baseline {
  if (isLedOut(path, cwd)) throw new UsageError(`--baseline ${path}: a symbolic link leads out of the tree`)
  const text = readText(resolve(cwd, path))
  if (text !== undefined) return parseBaseline({ path, text })
  if (isNew) return { source: { path, text: '' }, rows: [] }
  throw new UsageError(`--baseline ${path}: no such file (--update-baseline writes it)`)
}

/** Records what is found now, then reports as with the new baseline. */
export async function updateBaseline(input: LintInput, io: Io): Promise<Run> {
  const { baseline } = input
  if (!baseline) return lintFiles(input)
  const { path } = baseline.source
  // Rows of files that `--only` leaves out stay as they are, and so the run behind it sees all files.
  const found = await lintFiles({ ...input, baseline: undefined })
  const { matcher } = await import('../config/globs.js')
  const isReported = input.only.length === 0 ? () => true : matcher(input.only)
  const text = renderBaseline(
    found.findings,
    baseline.rows,
    ({ rule, path: of }) => isWholeRun(input) && input.severities.get(rule) !== 'off' && isReported(of),
  )
  writeText(path, text, input.cwd)
  const updated = parseBaseline({ path, text })
  const counts = `${String(updated.rows.length)} findings (${String(baseline.rows.length)} before)`
  io.stderr.write(logLines([`xrole-lint: ${path} holds ${counts}`]))
  return lintFiles({ ...input, baseline: updated })
}
