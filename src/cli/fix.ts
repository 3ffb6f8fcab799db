/** `--fix` and `--fix-dry-run`. */
import { unifiedDiff } from '../check/diff.js'
import { rewriteFile } from '../files/rewrite.js'
import { fixFiles, type Fixed } from '../fix.js'
import { lintFiles, type LintInput } from '../lint.js'
import { logLines, patchText, type Told } from '../report/escape.js'
import { count } from '../report/report.js'
import { pathAndLine } from '../report/position.js'
import type { Run } from '../run.js'
import { maskSource } from '../secrets.js'
import type { Io } from './io.js'

/** The run to report: the files as they are when it ends. */
export async function fixCommand(input: LintInput, mode: 'write' | 'dry-run', io: Io): Promise<Run> {
  const fixed = await fixFiles(input)
  if (mode === 'write') return write(fixed, input, io)
  for (const { original, text } of fixed.changes)
    io.stdout.write(patchText(unifiedDiff(original.path, maskSource(original.text), maskSource(text))))
  io.stderr.write(summary('would fix', fixed))
  return fixed.before
}

async function write(fixed: Fixed, input: LintInput, io: Io): Promise<Run> {
  let isWhole = true
  for (const { original, text } of fixed.changes) {
    const result = rewriteFile(original, text, input.cwd)
    if (result === 'written') continue
    isWhole = false
    io.stderr.write(logLines([`xrole-lint: warning: ${original.path} was not fixed: ${result}`]))
  }
  if (isWhole) {
    io.stderr.write(summary('fixed', fixed))
    return fixed.after
  }
  return lintFiles(input)
}

function summary(verb: string, { done, changes }: Fixed): Told {
  const lines = done.map(
    ({ at, ruleId, fix }) => `  ${pathAndLine(at)}  ${ruleId}  ${fix?.description ?? ''}`,
  )
  const total = `xrole-lint: ${verb} ${count(done.length, 'finding')} in ${count(changes.length, 'file')}`
  return logLines(
    done.length === 0 ? ['xrole-lint: nothing that could be fixed with certainty'] : [total, ...lines],
  )
}
