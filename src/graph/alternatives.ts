/**
 * Files of variables that are named to Terraform: each makes a run of its own, and nothing says which of them the
 * other account was made for. What is denied with one file and not with another is not wrong.
 */
import { textKey } from '../text.js'
import { isChosenByUser, type Case } from '../value.js'
import type { Hop } from './graph.js'

/** The hops but those of a run in whose place another run of the same configuration will do. */
export function withoutAlternatives<T extends Hop>(hops: readonly T[]): readonly T[] {
  const met = new Map<string, Set<string>>()
  for (const hop of hops) {
    if (hop.verdict === 'denied') continue
    for (const one of hop.when.filter(isChosenByUser)) {
      const key = keyOf(hop, one)
      met.set(key, (met.get(key) ?? new Set()).add(one.outcome))
    }
  }
  if (met.size === 0) return hops
  const hasAlternative = (hop: Hop): boolean =>
    hop.when
      .filter(isChosenByUser)
      .some((one) => [...(met.get(keyOf(hop, one)) ?? [])].some((outcome) => outcome !== one.outcome))
  return hops.filter((hop) => hop.verdict !== 'denied' || !hasAlternative(hop))
}

function keyOf({ source, destination }: Hop, { id }: Case): string {
  return [id, textKey(source.arn), textKey(destination.arn)].join('\n')
}
