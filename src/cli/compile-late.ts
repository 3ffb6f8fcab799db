/** How V8 optimises and gives memory, for a run of some length. */
import type { OnStage } from '../run.js'

/** Characters; a run over fewer is done before V8 would optimise anything. */
export const MUCH = 100_000

interface Flag {
  readonly flag: string
  /** Of V8 itself. */
  readonly usual: number
  readonly late: number
  /** Characters; over more text it stays as usual. */
  readonly upTo: number
}

/**
 * By Node's major version: V8 complains of flags that it does not know. That of Node 24 takes no compiled code any
 * more once a flag was set, whatever it is set to afterwards.
 */
const FLAGS: Readonly<Record<number, readonly Flag[]>> = {
  20: [
    { flag: '--interrupt-budget', usual: 67_584, late: 500_000, upTo: Infinity },
    // New objects go round in a megabyte or two, in place of 32: to come by a page takes longer than to collect one.
    { flag: '--semi-space-growth-factor', usual: 2, late: 1, upTo: 8_000_000 },
  ],
  22: [{ flag: '--invocation-count-for-turbofan', usual: 3000, late: 12_000, upTo: Infinity }],
}

let under: <T>(run: () => T) => T = (run) => run()

let isLate = false

/** Whether the run was over much text. */
export function compilesLate(): boolean {
  return isLate
}

/** For every command that reads files: what it has read tells how long it will take. */
export const lateOverMuch: OnStage = (_, characters = 0) => {
  if (characters > MUCH) void compileLate(characters)
}

/**
 * V8 optimises a function after a few thousand rounds, which takes a third of the time of a run of a second and
 * seldom pays within it (bench/README.md): four times as many, and only what a run is long for is optimised.
 * Node's modules are loaded only here: they take 2 ms.
 */
async function compileLate(characters: number): Promise<void> {
  isLate = true
  const { versions } = await import('node:process')
  const flags = FLAGS[Number.parseInt(versions.node)]?.filter(({ upTo }) => characters <= upTo)
  if (flags === undefined) return
  const { setFlagsFromString } = await import('node:v8')
  const set = (which: 'usual' | 'late'): void => {
    for (const one of flags) setFlagsFromString(`${one.flag}=${String(one[which])}`)
  }
  set('late')
  under = (run) => {
    set('usual')
    try {
      return run()
    } finally {
      set('late')
    }
  }
}

/** V8 takes compiled code only under the flags that it was made under: those that every run begins with. */
export function underUsualFlags<T>(run: () => T): T {
  return under(run)
}
