/** Time of each stage, for --stats. */
import { logLines, type Told } from '../report/escape.js'

export interface Stopwatch {
  stage(name: string): void
  /** A line a stage, in milliseconds. */
  summary(): Told
}

export function stopwatch(now: () => number = () => performance.now()): Stopwatch {
  const marks: { name: string; at: number }[] = []
  return {
    stage: (name) => void marks.push({ name, at: now() }),
    summary: () => {
      const end = now()
      const lines = marks.map(({ name, at }, i) => {
        const took = ((marks[i + 1]?.at ?? end) - at).toFixed(1)
        return `${name.padEnd(10)}${took.padStart(9)} ms`
      })
      return logLines(lines)
    },
  }
}

/** One line on a terminal that says which stage a long run is in. */
export interface Progress {
  stage(name: string): void
  end(): void
}

/** A run that is over sooner needs no telling. */
const PATIENCE = 500

/** Silent where nobody watches. */
export function progress(
  stderr: { write(text: string): unknown; readonly isTTY?: boolean | undefined },
  now: () => number = () => Date.now(),
): Progress {
  const start = now()
  let isShown = false
  return {
    stage: (name) => {
      if (now() - start < PATIENCE || stderr.isTTY !== true) return
      stderr.write(`\r\u001b[Kxrole-lint: ${name}…`)
      isShown = true
    },
    end: () => {
      if (isShown) stderr.write('\r\u001b[K')
    },
  }
}
