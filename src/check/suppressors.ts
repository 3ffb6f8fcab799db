/** Finds what suppresses findings in one run; each kind's code is loaded when there is one of it. */
import type { Config } from '../config/config.js'
import type { Syntax } from '../files/recognise.js'
import type { Finding } from '../finding.js'
import type { Source } from '../place.js'
import type { Rule } from '../rule.js'
import type { RuleSeverity } from './check.js'
import type { Suppressor } from './suppress.js'

export interface Suppressing {
  readonly config: Config
  readonly rules: readonly Rule[]
  readonly severities: ReadonlyMap<string, RuleSeverity>
  readonly sources: readonly { readonly source: Source; readonly syntax: Syntax }[]
  readonly files: readonly string[]
  /** ISO date; by default that of the run. */
  readonly today?: string
  readonly isWhole: boolean
}

const UNUSED = 'unused-suppression'

/** Findings with those marked that a comment, a template's metadata or the configuration hides. */
export async function suppressFindings(
  findings: readonly Finding[],
  run: Suppressing,
): Promise<readonly Finding[]> {
  let { today } = run
  const context = {
    ruleIds: run.rules.map(({ id }) => id),
    isOff: (id: string) => run.severities.get(id) === 'off',
    get today() {
      return (today ??= new Date().toISOString().slice(0, 10))
    },
    isWhole: run.isWhole,
  }
  const inline = await inlineSuppressors(findings, run, context)
  let marked = findings
  if (inline.length > 0) marked = await applied(marked, inline, run)
  if (run.config.ignores.length === 0) return marked
  const { ignoreSuppressors } = await import('./ignores.js')
  return applied(marked, ignoreSuppressors(run.config.ignores, run.files, context), run)
}

/** Applies one kind of suppressors; notes of the kinds before it can be hidden like any finding. */
export async function applied(
  findings: readonly Finding[],
  suppressors: readonly Suppressor[],
  { rules, severities }: Pick<Suppressing, 'rules' | 'severities'>,
): Promise<readonly Finding[]> {
  const { suppress } = await import('./suppress.js')
  const rule = rules.find(({ id }) => id === UNUSED)
  return suppress(findings, suppressors, rule && { rule, severity: severities.get(UNUSED) })
}

async function inlineSuppressors(
  findings: readonly Finding[],
  { sources }: Suppressing,
  context: Parameters<typeof import('./comments.js').commentSuppressors>[2],
): Promise<readonly Suppressor[]> {
  const withFindings = new Set(findings.map(({ at }) => at.source))
  const suppressors: Suppressor[] = []
  for (const { source, syntax } of sources) {
    // JSON has no comments, and JSON exports are large: only those with findings are searched for metadata.
    if (syntax === 'json' && !withFindings.has(source)) continue
    if (!source.text.includes('xrole-lint')) continue
    if (syntax !== 'json') {
      const { commentSuppressors } = await import('./comments.js')
      for (const one of commentSuppressors(source, syntax, context)) suppressors.push(one)
    }
    if (syntax !== 'json' && syntax !== 'yaml') continue
    const { mayHaveMetadata, metadataSuppressors } = await import('./metadata.js')
    if (mayHaveMetadata(source.text))
      for (const one of await metadataSuppressors(source, syntax, context)) suppressors.push(one)
  }
  return suppressors
}
