/** Changes as a unified diff, as `git apply` and `patch -p1` take it. */

interface Hunk {
  readonly oldStart: number
  readonly newStart: number
  readonly lines: readonly string[]
  readonly oldCount: number
  readonly newCount: number
}

const CONTEXT = 3
/** Beyond this many differing lines the whole middle is replaced. */
const MOST_CELLS = 4_000_000

/** One file's diff; empty where nothing changed. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const [a, b] = [linesOf(before), linesOf(after)]
  const hunks = hunksOf(script(a, b))
  if (hunks.length === 0) return ''
  const head = `--- ${named(`a/${path}`)}\n+++ ${named(`b/${path}`)}\n`
  return head + hunks.map(render).join('')
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Git quotes what would end the name; a blank in it is told by a tab after it. */
function named(path: string): string {
  if (!/["\\\u0000-\u001f\u007f]/.test(path)) return path.includes(' ') ? `${path}\t` : path
  const escaped = [...Buffer.from(path, 'utf8')].map((byte) =>
    byte === 0x22 || byte === 0x5c
      ? `\\${String.fromCharCode(byte)}`
      : byte < 0x20 || byte >= 0x7f
        ? `\\${byte.toString(8).padStart(3, '0')}`
        : String.fromCharCode(byte),
  )
  return `"${escaped.join('')}"`
}

type Step = readonly [' ' | '-' | '+', string]

/** Common lines around, and the longest common subsequence between. */
function script(a: readonly string[], b: readonly string[]): readonly Step[] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const same = (line: string): Step => [' ', line]
  return [
    ...a.slice(0, start).map(same),
    ...middle(a.slice(start, endA), b.slice(start, endB)),
    ...a.slice(endA).map(same),
  ]
}

function middle(a: readonly string[], b: readonly string[]): readonly Step[] {
  const replaced: readonly Step[] = [
    ...a.map((line): Step => ['-', line]),
    ...b.map((line): Step => ['+', line]),
  ]
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_CELLS) return replaced
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const steps: Step[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]]
    if (x !== undefined && x === y) {
      steps.push([' ', x])
      i++
      j++
    } else if (x !== undefined && (y === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push(['-', x])
      i++
    } else {
      steps.push(['+', y ?? ''])
      j++
    }
  }
  return steps
}

function hunksOf(steps: readonly Step[]): readonly Hunk[] {
  const changed = steps.flatMap(([mark], i) => (mark === ' ' ? [] : [i]))
  const ranges: { from: number; to: number }[] = []
  for (const i of changed) {
    const last = ranges.at(-1)
    if (last && i - last.to <= 2 * CONTEXT) last.to = i + 1
    else ranges.push({ from: i, to: i + 1 })
  }
  return ranges.map(({ from, to }) =>
    hunk(steps, Math.max(0, from - CONTEXT), Math.min(steps.length, to + CONTEXT)),
  )
}

function hunk(steps: readonly Step[], from: number, to: number): Hunk {
  const count = (part: readonly Step[], not: Step[0]): number => part.filter(([mark]) => mark !== not).length
  const [before, within] = [steps.slice(0, from), steps.slice(from, to)]
  return {
    oldStart: count(before, '+') + 1,
    newStart: count(before, '-') + 1,
    oldCount: count(within, '+'),
    newCount: count(within, '-'),
    lines: within.map(([mark, line]) => mark + line),
  }
}

function render({ oldStart, oldCount, newStart, newCount, lines }: Hunk): string {
  const range = (start: number, n: number): string => `${String(n === 0 ? start - 1 : start)},${String(n)}`
  const body = lines.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`))
  return `@@ -${range(oldStart, oldCount)} +${range(newStart, newCount)} @@\n${body.join('')}`
}
