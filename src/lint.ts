/** One run with all that decides what is reported of it: configuration, suppressions, baseline, `only`. */
import type { RuleSeverity } from './check/check.js'
import type { Baseline, BaselineRow } from './check/baseline.js'
import { applied, suppressFindings } from './check/suppressors.js'
import type { Config } from './config/config.js'
import type { Finding } from './finding.js'
import { linkOptions } from './graph/from-config.js'
import type { Source } from './place.js'
import type { Rule } from './rule.js'
import { run, type OnStage, type Run } from './run.js'

export interface LintInput {
  readonly cwd: string
  readonly paths: readonly string[]
  readonly config: Config
  readonly rules: readonly Rule[]
  readonly severities: ReadonlyMap<string, RuleSeverity>
  /** Account of files that the configuration assigns to none. */
  readonly account: string | undefined
  readonly overlay: readonly Source[]
  /** Files of other repositories' facts. */
  readonly facts?: readonly string[]
  /** Globs of the files whose findings are reported; none: all. */
  readonly only: readonly string[]
  readonly baseline: Baseline | undefined
  /** ISO date, for suppressions that end; by default that of the run. */
  readonly today?: string
  readonly onStage?: OnStage
}

/** Runs the whole pipeline; nothing is written. */
export async function lintFiles(input: LintInput): Promise<Run> {
  const { cwd, paths, config, rules, severities, overlay, onStage } = input
  const done = await run({
    cwd,
    paths,
    exclude: config.exclude.matches,
    link: linkOptions(config, input.account),
    check: { rules, severities },
    overlay,
    facts: input.facts ?? [],
    ...(onStage && { onStage }),
  })
  const marked = await suppressFindings(done.findings, {
    ...input,
    sources: done.sources,
    files: done.files,
    isWhole: isWholeRun(input),
  })
  const { baseline } = input
  const isAsked = ({ rule }: BaselineRow): boolean => isWholeRun(input) && severities.get(rule) !== 'off'
  if (!baseline) return { ...done, findings: await onlyIn(marked, input.only) }
  const { baselineSuppressors } = await import('./check/baseline.js')
  const suppressors = await baselineSuppressors(baseline, isAsked)
  return { ...done, findings: await onlyIn(await applied(marked, suppressors, input), input.only) }
}

/** Whether nothing below the working directory is left out, so that what is not found is not there. */
export function isWholeRun({ paths }: Pick<LintInput, 'paths'>): boolean {
  return paths.length === 0 || paths.includes('.')
}

async function onlyIn(findings: readonly Finding[], globs: readonly string[]): Promise<readonly Finding[]> {
  if (globs.length === 0) return findings
  const { matcher } = await import('./config/globs.js')
  const matches = matcher(globs)
  return findings.filter(({ at }) => matches(at.source.path))
}
