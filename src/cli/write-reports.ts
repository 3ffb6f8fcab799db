/** Writes the reports that were asked for, each to its file or to standard output. */
import { reportOf } from '../report/from-run.js'
import { logLines, type Told } from '../report/escape.js'
import { formats } from '../report/index.js'
import type { ReportOptions } from '../report/report.js'
import type { Rule } from '../rule.js'
import type { Run } from '../run.js'
import { wantsColor, type Io } from './io.js'
import type { LintOptions, Target } from './options.js'

/** With `--fix-dry-run` standard output is the diff's. */
export async function writeReports(
  done: Run,
  rules: readonly Rule[],
  options: LintOptions,
  io: Io,
): Promise<void> {
  const targets = options.targets.filter(({ output }) => output !== undefined || options.fix !== 'dry-run')
  for (const target of targets) {
    const { reporter, needsPages } = await formats[target.format]()
    const pages = needsPages ? (await import('../files/rule-pages.js')).rulePage : undefined
    const text = reporter(reportOf(done, rules, shownAs(target, options, io), pages))
    if (target.output === undefined) {
      io.stdout.write(text)
      continue
    }
    const { writeText } = await import('../files/write.js')
    writeText(target.output, text, io.cwd)
  }
  if (options.verbose) io.stderr.write(readLines(done))
}

function shownAs({ output }: Target, options: LintOptions, io: Io): ReportOptions {
  return {
    color: output === undefined && wantsColor(io, options.color),
    quiet: options.quiet,
    verbose: options.verbose,
    width: Math.min(Math.max(io.stdout.columns ?? 100, 60), 120),
    ...(options.category !== undefined && { category: options.category }),
  }
}

/** What was read, for `--verbose`; the rest was looked at and holds nothing of ours. */
function readLines({ sources, filesScanned, filesRead }: Run): Told {
  const rest = `${String(filesScanned - filesRead)} other files hold nothing about tasks, roles, policies or profiles`
  return logLines([...sources.map(({ source, syntax }) => `read ${source.path} (${syntax})`), rest])
}
