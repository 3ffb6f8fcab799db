/** How far two short words are apart, and which known word a misspelt one was meant to be. */

/** Insertions, deletions, substitutions and swaps of neighbours from one to the other; `limit + 1` for more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, at(beforeLast, j - 2) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return Math.min(at(last, b.length), limit + 1)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}

/** The known word that a misspelt one is closest to: another letter case first, then at most two edits away. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const lower = word.toLowerCase()
  let [best, bestDistance] = ['', 3]
  for (const candidate of known) {
    const limit = Math.min(2, Math.floor(candidate.length / 3))
    const distance = editDistance(lower, candidate.toLowerCase(), limit)
    if (distance <= limit && distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return bestDistance < 3 ? best : undefined
}
