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
      return marks
        .map(
          ({ name, at }, i) =>
            `${name.padEnd(10)}${((marks[i + 1]?.at ?? end) - at).toFixed(1).padStart(9)} ms\n`,
        )
        .join('')
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
