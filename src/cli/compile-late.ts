/** How eagerly V8 optimises, for a run of some length. */

/** Characters; a run over fewer is done before V8 would optimise anything. */
export const MUCH = 100_000

/** V8 complains of flags that it does not know. */
const NEWEST_NODE = 24

/**
 * V8 optimises a function after a few thousand rounds, which takes a third of the time of a run of a second and
 * seldom pays within it (bench/README.md): four times as many, and only what a run is long for is optimised.
 * Node's modules are loaded only here: they take 2 ms.
 */
export async function compileLate(): Promise<void> {
  const { versions } = await import('node:process')
  if (Number.parseInt(versions.node) > NEWEST_NODE) return
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString('--interrupt-budget=500000')
}
