/** `xrole-lint lint`: config, run, reports, exit status. */
import { rules } from '../../rules/index.js'
import { loadConfig } from '../config/load.js'
import type { Config, FailOn } from '../config/config.js'
import { writeText } from '../files/write.js'
import type { Finding } from '../finding.js'
import { linkOptions } from '../graph/from-config.js'
import type { Source } from '../place.js'
import { reportOf } from '../report/from-run.js'
import { formats } from '../report/index.js'
import type { ReportOptions } from '../report/report.js'
import { run, type Run } from '../run.js'
import { readAll, wantsColor, type Io } from './io.js'
import { lintOptions, type LintOptions } from './options.js'
import { stopwatch } from './stats.js'

const RANK = { never: 3, error: 2, warning: 1, note: 0 } as const satisfies Record<FailOn, number>

function failed(findings: readonly Finding[], failOn: FailOn): boolean {
  return findings.some(({ severity, suppressed }) => suppressed === undefined && RANK[severity] >= RANK[failOn])
}

async function overlayOf(options: LintOptions, io: Io): Promise<readonly Source[]> {
  if (options.stdinPath === undefined) return []
  return [{ path: options.stdinPath.replaceAll('\\', '/').replace(/^\.\//, ''), text: await readAll(io.stdin) }]
}

async function onlyIn(done: Run, globs: readonly string[]): Promise<readonly Finding[]> {
  if (globs.length === 0) return done.findings
  const { matcher } = await import('../config/globs.js')
  const matches = matcher(globs)
  return done.findings.filter(({ at }) => matches(at.source.path))
}

async function warnOfConfig(config: Config, files: readonly string[], io: Io): Promise<void> {
  if (config.path === undefined) return
  const { unmatchedGlobs } = await import('../config/unmatched.js')
  for (const { message } of unmatchedGlobs(config, files)) io.stderr.write(`xrole-lint: warning: ${message}\n`)
}

export async function lintCommand(io: Io, args: readonly string[]): Promise<number> {
  const ruleIds = rules.map(({ id }) => id)
  const options = lintOptions(args, ruleIds)
  const { cwd } = io
  const config = await loadConfig({ cwd, configPath: options.config, search: options.searchConfig, ruleIds })
  const watch = stopwatch()
  const overlay = await overlayOf(options, io)
  const done = await run({
    cwd,
    paths: options.paths,
    exclude: config.exclude.matches,
    link: linkOptions(config, options.account),
    check: { rules, severities: new Map([...config.rules, ...options.rules]) },
    overlay,
    onStage: watch.stage,
  })
  await warnOfConfig(config, done.files, io)
  const findings = await onlyIn(done, options.only)
  for (const { format, output } of options.targets) {
    const reporter = await formats[format]()
    const shownAs: ReportOptions = {
      color: output === undefined && wantsColor(io, options.color),
      quiet: options.quiet,
      verbose: options.verbose,
      width: Math.min(Math.max(io.stdout.columns ?? 100, 60), 120),
    }
    const text = reporter(reportOf({ ...done, findings }, rules, shownAs))
    if (output === undefined) io.stdout.write(text)
    else writeText(output, text, cwd)
  }
  if (options.stats) io.stderr.write(watch.summary())
  return failed(findings, options.failOn ?? config.failOn) ? 1 : 0
}
