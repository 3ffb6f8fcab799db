/** The known word that a misspelt one is closest to. */

/** `undefined` where none is close: more than a third of the word would have to change. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 100) return undefined
  const plain = normalised(word)
  let best: { word: string; distance: number } | undefined
  for (const candidate of known) {
    const distance = editDistance(plain, normalised(candidate))
    const close = distance <= Math.max(1, Math.floor(candidate.length / 3))
    if (close && distance < (best?.distance ?? Infinity)) best = { word: candidate, distance }
  }
  return best?.word
}

/** Letter case and separators are the commonest slips and count for nothing. */
function normalised(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '')
}

/** Insertions, deletions and replacements. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}
