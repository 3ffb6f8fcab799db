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
  /** In the order of the text. */
  readonly edits: ReadonlyMap<Source, readonly TextEdit[]>
}

/** Takes every safe fix that does not touch what another one changes; the others wait for the next pass. */
export function planFixes(findings: readonly Finding[]): Plan {
  const edits = new Map<Source, Edits>()
  const taken: Finding[] = []
  for (const finding of findings) {
    const { fix, suppressed } = finding
    if (!fix?.safe || suppressed !== undefined) continue
    const own = fix.edits.map(({ at, newText }) => ({ source: at.source, edit: { ...at.range(), newText } }))
    const isFree = own.every(({ source, edit }) => edits.get(source)?.isFree(edit) !== false)
    if (!isFree) continue
    taken.push(finding)
    for (const { source, edit } of own) {
      const known = edits.get(source) ?? new Edits()
      edits.set(source, known)
      known.add(edit)
    }
  }
  return { findings: taken, edits: new Map([...edits].map(([source, { sorted }]) => [source, sorted])) }
}

/** Edits of one source in their order, none of which touches another. */
class Edits {
  readonly sorted: TextEdit[] = []

  isFree({ start, end }: TextEdit): boolean {
    const next = firstFrom(this.sorted, start)
    const [before, after] = [this.sorted[next - 1], this.sorted[next]]
    return (before === undefined || before.end < start) && (after === undefined || after.start > end)
  }

  add(edit: TextEdit): void {
    this.sorted.splice(firstFrom(this.sorted, edit.start), 0, edit)
  }
}

/** How many edits begin before an offset. */
function firstFrom(sorted: readonly TextEdit[], offset: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
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
function mover(sorted: readonly TextEdit[]): (offset: number) => number {
  let by = 0
  const after = sorted.map(({ start, end, newText }) => (by += newText.length - (end - start)))
  return (offset) => {
    const before = firstFrom(sorted, offset)
    const inside = (sorted[before - 1]?.end ?? 0) > offset
    return offset + (after[before - 1 - Number(inside)] ?? 0)
  }
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
  const movers = new Map([...edits].map(([source, sorted]) => [source, mover(sorted)]))
  const remains = findings.some(({ ruleId, at }) => {
    const { start } = at.range()
    return left.has(key(ruleId, at.source.path, movers.get(at.source)?.(start) ?? start))
  })
  return !remains && errors(after) <= errors(before) && unreadable(after) <= unreadable(before)
}

const errors = (findings: readonly Finding[]): number =>
  findings.filter(({ severity, suppressed }) => severity === 'error' && !suppressed).length

const unreadable = (findings: readonly Finding[]): number =>
  findings.filter(({ ruleId }) => ruleId === 'parse-error').length
