/** How eagerly V8 optimises, for a run of some length. */
import type { OnStage } from '../run.js'

/** Characters; a run over fewer is done before V8 would optimise anything. */
export const MUCH = 100_000

interface Eagerness {
  readonly flag: string
  /** Of V8 itself. */
  readonly usual: number
  readonly late: number
}

/**
 * By Node's major version: V8 complains of flags that it does not know. That of Node 24 takes no compiled code any
 * more once a flag was set, whatever it is set to afterwards.
 */
const EAGERNESS = new Map<number, Eagerness>([
  [20, { flag: '--interrupt-budget', usual: 67_584, late: 500_000 }],
  [22, { flag: '--invocation-count-for-turbofan', usual: 3000, late: 12_000 }],
])

let under: <T>(run: () => T) => T = (run) => run()

let isLate = false

/** Whether the run was over much text. */
export function compilesLate(): boolean {
  return isLate
}

/** For every command that reads files: what it has read tells how long it will take. */
export const lateOverMuch: OnStage = (_, characters = 0) => {
  if (characters > MUCH) void compileLate()
}

/**
 * V8 optimises a function after a few thousand rounds, which takes a third of the time of a run of a second and
 * seldom pays within it (bench/README.md): four times as many, and only what a run is long for is optimised.
 * Node's modules are loaded only here: they take 2 ms.
 */
async function compileLate(): Promise<void> {
  isLate = true
  const { versions } = await import('node:process')
  const eagerness = EAGERNESS.get(Number.parseInt(versions.node))
  if (eagerness === undefined) return
  const { setFlagsFromString } = await import('node:v8')
  const { flag, usual, late } = eagerness
  const set = (count: number): void => {
    setFlagsFromString(`${flag}=${String(count)}`)
  }
  set(late)
  under = (run) => {
    set(usual)
    try {
      return run()
    } finally {
      set(late)
    }
  }
}

/** V8 takes compiled code only under the flags that it was made under: those that every run begins with. */
export function underUsualFlags<T>(run: () => T): T {
  return under(run)
}
