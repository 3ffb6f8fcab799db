/** The baseline: findings that were there when the linter came, known by content and not by line. */
import type { Draft, Finding } from '../finding.js'
import type { Source } from '../place.js'
import { UsageError } from '../usage-error.js'
import { field, itemsOf } from '../value.js'
import type { Suppressor } from './suppress.js'

export interface BaselineRow {
  readonly rule: string
  readonly path: string
  readonly fingerprint: string
  readonly reason?: string
}

export interface Baseline {
  readonly source: Source
  readonly rows: readonly BaselineRow[]
}

/** Reads a baseline; throws a usage error where it is none. */
export function parseBaseline(source: Source): Baseline {
  const data = parsed(source)
  if (data.version !== 1) throw new UsageError(`${source.path}: this is no baseline of version 1`)
  if (!Array.isArray(data.findings)) throw new UsageError(`${source.path}: "findings" must be a list`)
  return { source, rows: data.findings.map((row, i) => rowOf(row, `${source.path}: findings[${String(i)}]`)) }
}

function parsed({ path, text }: Source): Readonly<Record<string, unknown>> {
  try {
    const data: unknown = JSON.parse(text)
    if (typeof data === 'object' && data !== null) return data as Readonly<Record<string, unknown>>
  } catch {
    throw new UsageError(`${path}: the baseline is not JSON`)
  }
  throw new UsageError(`${path}: a baseline is a JSON object`)
}

function rowOf(row: unknown, name: string): BaselineRow {
  const of = (key: string): unknown =>
    typeof row === 'object' && row !== null && key in row ? row[key as keyof typeof row] : undefined
  const [rule, path, fingerprint, reason] = [of('rule'), of('path'), of('fingerprint'), of('reason')]
  if (typeof rule !== 'string' || typeof path !== 'string' || typeof fingerprint !== 'string')
    throw new UsageError(`${name} needs "rule", "path" and "fingerprint"`)
  return { rule, path, fingerprint, ...(typeof reason === 'string' && { reason }) }
}

/** @param isAsked whether the run looks at a path, so that a row for it that hides nothing is idle */
export async function baselineSuppressors(
  { source, rows }: Baseline,
  isAsked: (row: BaselineRow) => boolean,
): Promise<readonly Suppressor[]> {
  const at = await placesOf(source)
  return rows.map((row, i): Suppressor => {
    const { rule, path, fingerprint, reason } = row
    const unused: Draft = {
      at: at(i),
      message: `"${rule}" no longer finds this in ${path}`,
      hint: 'take the row out, or let --update-baseline do it',
    }
    return {
      about: fingerprint,
      hides: (finding) => finding.fingerprint === fingerprint && finding.ruleId === rule,
      as: { kind: 'baseline', reason },
      unused: isAsked(row) ? unused : undefined,
    }
  })
}

async function placesOf(source: Source): Promise<(row: number) => Draft['at']> {
  const { parseJson } = await import('../parse/json.js')
  const { isFailure } = await import('../parse/failure.js')
  const { openingOf, wholeSource } = await import('../place.js')
  const document = parseJson(source)
  const rows = isFailure(document) ? [] : itemsOf(field(document.root, 'findings'))
  return (row) => {
    const found = rows[row]?.at
    return found ? openingOf(found) : wholeSource(source)
  }
}

/** The new content: what is found now, and old rows of files that this run did not look at. */
export function renderBaseline(
  findings: readonly Finding[],
  old: readonly BaselineRow[],
  isAsked: (row: BaselineRow) => boolean,
): string {
  const reasons = new Map(old.map(({ fingerprint, reason }) => [fingerprint, reason]))
  const rows = new Map<string, BaselineRow>()
  for (const row of old) if (!isAsked(row)) rows.set(row.fingerprint, row)
  for (const { ruleId, at, fingerprint, suppressed } of findings) {
    if (suppressed !== undefined || ruleId === 'unused-suppression') continue
    const reason = reasons.get(fingerprint)
    const row = { rule: ruleId, path: at.source.path, fingerprint }
    rows.set(fingerprint, reason === undefined ? row : { ...row, reason })
  }
  const key = ({ path, rule, fingerprint }: BaselineRow): string => `${path}\u0000${rule}\u0000${fingerprint}`
  const sorted = [...rows.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const lines = sorted.map((row) => `    ${JSON.stringify(row)}`)
  return `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`
}
