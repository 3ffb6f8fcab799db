/** Keeps what V8 has compiled of dist/ for later runs; bin/xrole-lint.js takes it (bench/README.md). */
import { dirname } from 'node:path'
import type { Script } from 'node:vm'
import { makeFolder, replaceFile } from '../files/write.js'
import { compilesLate, underUsualFlags } from './compile-late.js'

/** A file of dist/ that the run has loaded. */
export interface Loaded {
  readonly script: Script
  /** Of the file that keeps its compiled form. */
  readonly path: string
  /** The last bytes of that file: how many runs of which day have added to it. */
  readonly trailer: readonly number[]
  /** Whether it has no others. */
  readonly isEmptied: boolean
}

/** So many runs a day add the functions that they had to compile: another repository needs others. */
const LEARNING_RUNS = 4

/**
 * Stands for the number where a run over much text has stored it: to what that has executed often V8 gives in every
 * later run what pays only in long ones, a third of a small run. A small run empties it, and the next ones begin anew;
 * until then, and ever after, runs over much text take what there is and add nothing, so that the two can alternate.
 */
const OF_MUCH = 255

export function keepCompiled(loaded: readonly Loaded[]): void {
  const today = Math.floor(Date.now() / 86_400_000) % 2 ** 16
  const day = [today % 256, today >> 8]
  try {
    for (const one of loaded) {
      const runs = nextRuns(one, day)
      if (runs !== undefined) write(one, runs, day)
    }
  } catch {
    // A package that may not be written to is compiled anew in every run.
  }
}

/** The number to be stored; `undefined` where what is stored stays as it is. */
function nextRuns(one: Loaded, day: readonly number[]): number | undefined {
  const [runs = 0, ...stored] = isTaken(one) ? one.trailer : []
  if (compilesLate()) return isTaken(one) || one.isEmptied ? undefined : OF_MUCH
  if (runs === OF_MUCH) return 0
  const ofDay = stored.every((byte, i) => byte === day[i]) ? runs : 0
  return ofDay < LEARNING_RUNS ? ofDay + 1 : undefined
}

function write({ script, path }: Loaded, runs: number, day: readonly number[]): void {
  const compiled = runs === 0 ? Buffer.of() : underUsualFlags(() => script.createCachedData())
  makeFolder(dirname(path))
  replaceFile(path, Buffer.concat([compiled, Buffer.of(runs, ...day)]))
}

function isTaken({ script }: Loaded): boolean {
  return script.cachedDataRejected === false
}
