/** Time of each stage, for --stats. */

export interface Stopwatch {
  stage(name: string): void
  /** A line a stage, in milliseconds. */
  summary(): string
}

export function stopwatch(now: () => number = () => performance.now()): Stopwatch {
  const marks: { name: string; at: number }[] = []
  return {
    stage: (name) => void marks.push({ name, at: now() }),
    summary: () => {
      const end = now()
      return marks.map(({ name, at }, i) => `${name.padEnd(10)}${((marks[i + 1]?.at ?? end) - at).toFixed(1).padStart(9)} ms\n`).join('')
    },
  }
}
