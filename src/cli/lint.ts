/** `xrole-lint lint`: config, run, reports, exit status. */
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { rules as ownRules } from '../../rules/index.js'
import { loadConfig } from '../config/load.js'
import type { Config, FailOn } from '../config/config.js'
import type { Finding } from '../finding.js'
import { lintFiles, type LintInput } from '../lint.js'
import type { Source } from '../place.js'
import { logLines } from '../report/escape.js'
import type { Rule } from '../rule.js'
import type { OnStage, Run } from '../run.js'
import { lateOverMuch } from './compile-late.js'
import { factsFiles } from './facts-files.js'
import { readAll, type Io } from './io.js'
import { lintOptions, ruleSeverities, type LintOptions } from './options.js'
import { progress, stopwatch } from './stats.js'
import { writeReports } from './write-reports.js'

const RANK = { never: 3, error: 2, warning: 1, note: 0 } as const satisfies Record<FailOn, number>

function failed(findings: readonly Finding[], failOn: FailOn): boolean {
  return findings.some(
    ({ severity, suppressed }) => suppressed === undefined && RANK[severity] >= RANK[failOn],
  )
}

async function rulesOf({ rulesFiles }: LintOptions, io: Io): Promise<readonly Rule[]> {
  if (rulesFiles.length === 0) return ownRules
  const { loadRules } = await import('./load-rules.js')
  return loadRules(ownRules, rulesFiles, io)
}

async function overlayOf({ stdinPath }: LintOptions, io: Io): Promise<readonly Source[]> {
  if (stdinPath === undefined) return []
  return [{ path: portable(stdinPath, io.cwd), text: (await readAll(io.stdin)).replace(/^\ufeff/, '') }]
}

/** A path as findings tell it. */
function portable(path: string, cwd: string): string {
  const way = relative(cwd, resolve(cwd, path))
  return (isAbsolute(way) ? path : way).split(sep).join('/')
}

/** A glob that means this path, whatever characters are in it, and all below it. */
function globOf(path: string, cwd: string): string {
  const plain = portable(path, cwd)
  return plain === '' ? '**' : plain.replace(/[\\*?[\]{},!]/g, '\\$&')
}

async function inputOf(
  options: LintOptions,
  config: Config,
  rules: readonly Rule[],
  io: Io,
): Promise<LintInput> {
  const { cwd } = io
  const ids = rules.map(({ id }) => id)
  return {
    cwd,
    paths: options.paths,
    config,
    rules,
    severities: new Map([...config.rules, ...ruleSeverities(options.rules, ids)]),
    account: options.account,
    overlay: await overlayOf(options, io),
    facts: await factsFiles(options.facts, config, cwd, io.stderr),
    only: [...options.only, ...options.onlyPaths.map((path) => globOf(path, cwd))],
    baseline: options.baseline === undefined ? undefined : await baselineOf(options.baseline, options, cwd),
  }
}

async function baselineOf(path: string, options: LintOptions, cwd: string): Promise<LintInput['baseline']> {
  const { readBaseline } = await import('./baseline.js')
  return readBaseline(path, options.updateBaseline, cwd)
}

/** Lints, and does what else was asked for; the run is what is reported. */
async function outcome(input: LintInput, options: LintOptions, io: Io): Promise<Run> {
  if (options.fix !== undefined) {
    const { fixCommand } = await import('./fix.js')
    return fixCommand(input, options.fix, io)
  }
  if (options.updateBaseline) {
    const { updateBaseline } = await import('./baseline.js')
    return updateBaseline(input, io)
  }
  return lintFiles(input)
}

async function warnOfConfig(config: Config, files: readonly string[], io: Io): Promise<void> {
  if (config.path === undefined) return
  const { unmatchedGlobs } = await import('../config/unmatched.js')
  for (const { message } of unmatchedGlobs(config, files))
    io.stderr.write(logLines([`xrole-lint: warning: ${message}`]))
}

export async function lintCommand(io: Io, args: readonly string[]): Promise<number> {
  const options = lintOptions(args)
  const rules = await rulesOf(options, io)
  const ruleIds = rules.map(({ id }) => id)
  const config = await loadConfig({
    cwd: io.cwd,
    configPath: options.config,
    search: options.searchConfig,
    ruleIds,
  })
  const watch = options.stats ? stopwatch() : undefined
  const shown = progress(io.stderr)
  const onStage: OnStage = (name, characters) => {
    lateOverMuch(name, characters)
    watch?.stage(name)
    shown.stage(name)
  }
  const input = await inputOf(options, config, rules, io)
  const done = await outcome({ ...input, onStage }, options, io)
  shown.end()
  await warnOfConfig(config, done.files, io)
  await writeReports(done, rules, options, io)
  if (watch) io.stderr.write(watch.summary())
  return failed(done.findings, options.failOn ?? config.failOn) ? 1 : 0
}
