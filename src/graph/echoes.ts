/**
 * A value that is found at fault wants nothing: where a trust policy names nearly the task role, the role that it
 * does name is not missing a permission. One cause, one error.
 */
import { placeKey } from '../place.js'
import type { Hop } from './graph.js'

/** The hops but those that are denied and that nobody wants except by a value that another hop shows to be wrong. */
export function withoutEchoes<T extends Hop>(hops: readonly T[]): readonly T[] {
  const wrong = wrongValues(hops)
  if (wrong.size === 0) return hops
  const sound = wrongValues(hops.filter((hop) => !isEcho(hop, wrong)))
  return sound.size === 0 ? hops : hops.filter((hop) => !isEcho(hop, sound))
}

/** Places of principals and resources that miss by one slip the role that is meant. */
function wrongValues(hops: readonly Hop[]): ReadonlySet<string> {
  return new Set(
    hops.flatMap(({ breaks }) => breaks.flatMap(({ near }) => (near ? [placeKey(near.valueAt)] : []))),
  )
}

function isEcho({ verdict, demands }: Hop, wrong: ReadonlySet<string>): boolean {
  return verdict === 'denied' && demands.length > 0 && demands.every(({ at }) => wrong.has(placeKey(at)))
}
