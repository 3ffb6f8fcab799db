/** What keeps the source from the destination on its own side: policies, boundary, organization. */
import type { Reason, StatementTrial } from '../iam/decision.js'
import { matchResource } from '../iam/match.js'
import type { Policy, Statement } from '../iam/policy.js'
import { breakOf, nearTo, withoutEcho, type JudgedHop } from './break-parts.js'
import { hasFaultAbout, isMalformed, namesRole } from './faulty.js'
import type { Break, NearMiss } from './graph.js'
import { allowsAssumeRole } from './mentions.js'
import type { RoleNode } from './roles.js'

/** The breaks of a denied permission step: each explicit denial, and each layer that does not allow. */
export function permissionBreaks(hop: JudgedHop): readonly Break[] {
  if (hop.permission.verdict !== 'denied') return []
  return withoutEcho(hop.permission).flatMap((reason): Break[] => {
    const { layer, cause } = reason
    if (cause !== 'explicit-deny' && cause !== 'no-allow') return []
    if (layer !== 'identity')
      return [breakOf(layer === 'boundary' ? 'boundary' : 'scp', reason, hop.source.at)]
    return [
      cause === 'explicit-deny'
        ? breakOf('explicit-deny', reason, hop.source.at)
        : missingPermission(hop, reason),
    ]
  })
}

function missingPermission(hop: JudgedHop, reason: Reason): Break {
  const policies = hop.source.documents.identity.map(({ policy }) => policy)
  const near = nearestResource(hop, policies)
  if (near && !isMalformed(near.value, 'resource'))
    return { kind: 'resource-mismatch', at: near.valueAt, near, reason }
  const target = hop.destination
  for (const policy of policies)
    if (hasFaultAbout(policy, 'identity', (statement) => concerns(statement, target, hop)))
      return { kind: 'document-fault', at: reason.at ?? policy.at, reason }
  const closest = closestTrial(hop.permission.trials)
  const [element, ...also] = closest?.elements.filter(({ truth }) => truth === 'no') ?? []
  const at = element?.at ?? reason.at ?? policies[0]?.statementsAt ?? hop.source.at
  return {
    kind: 'not-allowed',
    at,
    reason,
    ...(closest && { trial: closest }),
    ...(element && { element }),
    ...(also.length > 0 && { also }),
  }
}

/** The resource of a statement that allows AssumeRole and misses the destination by one slip. */
function nearestResource(hop: JudgedHop, policies: readonly Policy[]): NearMiss | undefined {
  for (const { statements } of policies)
    for (const statement of statements.filter(allowsAssumeRole))
      for (const resource of statement.resources?.not === false ? statement.resources.values : []) {
        const found = nearTo(resource, hop.destination, hop, 'resource', hop.source)
        if (found) return found
      }
  return undefined
}

function concerns(statement: Statement, role: RoleNode, { fill }: JudgedHop): boolean {
  const { resources } = statement
  if (resources === undefined) return true
  return resources.values.some(({ value }) => {
    const filled = fill(value)
    return matchResource(filled, role.arn) === 'yes' || namesRole(filled, role)
  })
}

/** The statement with the fewest elements against it. */
function closestTrial(trials: readonly StatementTrial[]): StatementTrial | undefined {
  const against = (trial: StatementTrial): number =>
    trial.elements.filter(({ truth }) => truth === 'no').length
  return trials
    .filter(({ effect, truth }) => effect === 'Allow' && truth !== 'yes')
    .reduce<StatementTrial | undefined>(
      (best, trial) => (best && against(best) <= against(trial) ? best : trial),
      undefined,
    )
}
