/** Fixes as edits of texts: which of them fit together, and what becomes of the files. */
import type { Finding } from '../finding.js'
import type { Source } from '../place.js'

export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly newText: string
}

export interface Plan {
  /** The findings whose fixes are in it. */
  readonly findings: readonly Finding[]
  readonly edits: ReadonlyMap<Source, readonly TextEdit[]>
}

/** Takes every safe fix that does not touch what another one changes; the others wait for the next pass. */
export function planFixes(findings: readonly Finding[]): Plan {
  const edits = new Map<Source, TextEdit[]>()
  const taken: Finding[] = []
  for (const finding of findings) {
    const { fix, suppressed } = finding
    if (!fix?.safe || suppressed !== undefined) continue
    const own = fix.edits.map(({ at, newText }) => ({ source: at.source, edit: { ...at.range(), newText } }))
    const isFree = own.every(
      ({ source, edit }) => !(edits.get(source) ?? []).some((other) => touch(edit, other)),
    )
    if (!isFree) continue
    taken.push(finding)
    for (const { source, edit } of own) edits.set(source, [...(edits.get(source) ?? []), edit])
  }
  return { findings: taken, edits }
}

function touch(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** The text after the edits, which do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let [out, from] = ['', 0]
  for (const { start, end, newText } of ordered) {
    out += text.slice(from, start) + newText
    from = end
  }
  return out + text.slice(from)
}

/** Where an offset lies after the edits before it. */
function movedBy(edits: readonly TextEdit[], offset: number): number {
  return edits
    .filter(({ start, end }) => end <= offset && start < offset)
    .reduce((at, { start, end, newText }) => at + newText.length - (end - start), offset)
}

/** Whether every finding of the plan is gone, and nothing graver came in its place. */
export function isDone(
  { findings, edits }: Plan,
  before: readonly Finding[],
  after: readonly Finding[],
): boolean {
  const key = (rule: string, path: string, offset: number): string => `${rule} ${String(offset)} ${path}`
  const left = new Set(
    after.flatMap(({ ruleId, at, suppressed }) =>
      suppressed ? [] : key(ruleId, at.source.path, at.range().start),
    ),
  )
  const remains = findings.some(({ ruleId, at }) =>
    left.has(key(ruleId, at.source.path, movedBy(edits.get(at.source) ?? [], at.range().start))),
  )
  return !remains && errors(after) <= errors(before) && unreadable(after) <= unreadable(before)
}

const errors = (findings: readonly Finding[]): number =>
  findings.filter(({ severity, suppressed }) => severity === 'error' && !suppressed).length

const unreadable = (findings: readonly Finding[]): number =>
  findings.filter(({ ruleId }) => ruleId === 'parse-error').length
