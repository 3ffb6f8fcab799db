/**
 * Templates choose by environment: an account or a role for each. What one choice does not allow and another
 * does is no break: the files do not say that both are deployed, and the value shows what was meant instead.
 */
import { push } from '../groups.js'
import { editDistance, isSwap } from '../iam/edit-distance.js'
import { parseArn } from '../iam/arn-parts.js'
import { literal, textKey } from '../text.js'
import { compatible } from '../value.js'
import type { Break, Hop } from './graph.js'

type Side = 'permission' | 'trust'

const SIDES: ReadonlyMap<Break['kind'], Side> = new Map<Break['kind'], Side>([
  ['not-allowed', 'permission'],
  ['resource-mismatch', 'permission'],
  ['principal-missing', 'trust'],
  ['principal-mismatch', 'trust'],
])

/** Tells whether a break of a hop is only that its case chose otherwise. */
export function choices(hops: readonly Hop[]): (hop: Hop, broken: Break) => boolean {
  let byName: ReadonlyMap<string, readonly Hop[]> | undefined
  return (hop, broken) => {
    const side = SIDES.get(broken.kind)
    if (hop.when.length === 0 || side === undefined || isSlip(broken)) return false
    byName ??= inCases(hops)
    const others = byName.get(nameOf(hop)) ?? []
    return others.some((other) => other[side].verdict === 'allowed' && !compatible(other.when, hop.when))
  }
}

function inCases(hops: readonly Hop[]): ReadonlyMap<string, readonly Hop[]> {
  const byName = new Map<string, Hop[]>()
  for (const hop of hops) if (hop.when.length > 0) push(byName, nameOf(hop), hop)
  return byName
}

function nameOf({ source, destination }: Hop): string {
  return `${textKey(source.arn)} ${textKey(destination.arn)}`
}

/** A near miss that is no other account altogether. */
function isSlip({ near }: Break): boolean {
  if (near === undefined) return false
  if (near.part !== 'account') return true
  const [written, meant] = [literal(parseArn(near.value)?.account ?? []), literal(near.role.account)]
  return (
    written !== undefined &&
    meant !== undefined &&
    (editDistance(written, meant, 2) <= 2 || isSwap(written, meant))
  )
}
