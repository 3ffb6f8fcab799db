/** Names the one cause of each denied step, so that exactly one rule speaks of it (rules.md). */
import type { PrincipalMatch } from '../iam/decision.js'
import { matchResource } from '../iam/match.js'
import type { Statement } from '../iam/policy.js'
import { compare, type Text } from '../text.js'
import { executionRoles, type JudgedHop } from './break-parts.js'
import type { Break } from './graph.js'
import { allowsAssumeRole } from './mentions.js'
import { permissionBreaks } from './permission-breaks.js'
import type { RoleNode } from './roles.js'
import { trustBreaks, trusts } from './trust-breaks.js'

/** The breaks of a hop: none, or one for each cause on each side. */
export function breaksOf(hop: JudgedHop): readonly Break[] {
  if (hop.permission.verdict !== 'denied' && hop.trust.verdict !== 'denied') return []
  const deniedFor = [hop.permission, hop.trust].flatMap((step) =>
    step.verdict === 'denied' ? step.reasons : [],
  )
  // `arn-malformed` speaks of it.
  if (deniedFor.some(({ cause }) => cause === 'malformed')) return []
  const partition = deniedFor.find(({ cause }) => cause === 'partition')
  if (partition) return [{ kind: 'partition', at: partition.at ?? hop.demandAt, reason: partition }]
  const [permission, trust] = [permissionBreaks(hop), trustBreaks(hop)]
  const swapped = onExecutionRole(hop)
  if (swapped) {
    // The trust policy that names the execution role is the other half of the same confusion.
    const others = trust.filter(({ instead }) => instead === undefined)
    return [swapped, ...without(permission, 'not-allowed', 'resource-mismatch', 'document-fault'), ...others]
  }
  return [...(isMoot(hop, trust) ? without(permission, 'not-allowed') : permission), ...trust]
}

function without(breaks: readonly Break[], ...kinds: readonly Break['kind'][]): readonly Break[] {
  return breaks.filter(({ kind }) => !kinds.includes(kind))
}

/**
 * In one account a trust policy that names the role is permission enough (EVAL-1): once the trust is put right,
 * nobody misses the permission, unless it is the account that is trusted.
 */
function isMoot({ source, destination }: JudgedHop, trust: readonly Break[]): boolean {
  if (compare(source.account, destination.account) !== 'same') return false
  return trust.some(
    ({ kind, trial }) => kind !== 'trust-denied' && kind !== 'scp' && principalOf(trial) !== 'account',
  )
}

function principalOf(trial: Break['trial']): PrincipalMatch | undefined {
  const [principal] = trial?.elements.flatMap(({ match }) => match ?? []) ?? []
  return principal
}

/** A statement of the role that allows the hop. */
function permits(role: RoleNode, destination: RoleNode, fill: (value: Text) => Text): Statement | undefined {
  return role.documents.identity
    .flatMap(({ policy }) => policy.statements)
    .filter(allowsAssumeRole)
    .find(
      ({ resources }) =>
        resources?.not === false &&
        resources.values.some(({ value }) => matchResource(fill(value), destination.arn) === 'yes'),
    )
}

/** The permission is the agent's and not the container's (ECS-7), or the two ARNs are swapped. */
function onExecutionRole(hop: JudgedHop): Break | undefined {
  const { source, destination, permission, trust } = hop
  for (const instead of executionRoles(source)) {
    const statement = permits(instead, destination, hop.fill)
    if (statement === undefined) continue
    const isMissing =
      permission.verdict === 'denied' &&
      permission.reasons.some(({ cause, layer }) => cause === 'no-allow' && layer === 'identity')
    const isSwapped =
      trust.verdict === 'denied' && permission.verdict !== 'allowed' && trusts(destination, instead)
    if (isMissing || isSwapped) return { kind: 'on-execution-role', at: statement.at, instead }
  }
  return undefined
}
