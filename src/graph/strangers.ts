/**
 * Hops of which the destination alone speaks: its trust policy names a role of another account, and no file
 * tells of that role. Whether a task runs as it, and what it may do, another repository knows: such a hop is
 * unknown whatever the trust policy says, and no rule speaks of it.
 */
import { isAccountId } from '../iam/account-id.js'
import { roleArn } from '../iam/arn.js'
import type { Step } from '../iam/decision.js'
import { compare, literal, type Text } from '../text.js'
import { compatible } from '../value.js'
import { demandOf, type Demands, type Trusted, type WantedHop } from './demands.js'
import type { Hop, PolicyUse } from './graph.js'
import { rolesTrusted } from './mentions.js'
import { RoleNode } from './roles.js'

/** People who signed on, and services that act by themselves (ARN-9): no task runs as these. */
const NO_TASKS = /:role\/(?:aws-reserved|aws-service-role)\//

/** A role of another account that is named and nothing more. */
function isStranger(role: RoleNode, destination: RoleNode): boolean {
  const { arn, account, name, documents, tasks, executes } = role
  if (role.isDefined || tasks.length > 0 || executes.length > 0 || literal(name) === undefined) return false
  if (documents.trust.length + documents.identity.length + documents.boundary.length > 0) return false
  // An account that is none is arn-malformed's business.
  const id = literal(account)
  if ((id !== undefined && !isAccountId(id)) || NO_TASKS.test(literal(arn) ?? '')) return false
  return compatible(role.when, destination.when) && compare(account, destination.account) !== 'same'
}

/** No role trusts more roles by name in earnest, and each is held against all that is trusted. */
const MOST_OF_ONE = 50

/** The hops from strangers to destinations that nobody else wants: where somebody does, a slip may be all that the name is. */
export function strangersWant(demands: Demands, uses: readonly PolicyUse[]): readonly WantedHop[] {
  const wanted = new Map<number, WantedHop>()
  const counts = new Map<RoleNode, number>()
  for (const { role, destination, found } of [...demands.undefinedTrusted(), ...ofUnbound(demands, uses)]) {
    if (destination.hopsIn.length > 0 || !isStranger(role, destination)) continue
    const key = demands.pair(role, destination)
    const demand = demandOf('trust', found)
    const known = wanted.get(key)
    const count = counts.get(destination) ?? 0
    if (known) known.demands.push(demand)
    else if (count < MOST_OF_ONE) {
      counts.set(destination, count + 1)
      wanted.set(key, { source: role, destination, demands: [demand], ...BY_ITSELF })
    }
  }
  return [...wanted.values()]
}

const BY_ITSELF = { profile: undefined, via: undefined, session: undefined }

/** What trust policies say that belong to no role as far as the files tell: that role has no name yet. */
function ofUnbound(demands: Demands, uses: readonly PolicyUse[]): readonly Trusted[] {
  return uses.flatMap((use): Trusted[] => {
    if (use.role !== undefined || use.kind !== 'trust' || use.candidates.length > 0) return []
    const destination = nameless(use, demands)
    return rolesTrusted(use.policy).flatMap((found) =>
      demands.resolve(found.value).map((role) => ({ role, destination, found })),
    )
  })
}

function nameless({ policy, named, scope }: PolicyUse, { fill }: Demands): RoleNode {
  const { path } = policy.at.source
  const name: Text = [{ id: `role:${path}`, label: `role of ${path}`, kind: 'segment' }]
  const [partition, account] = [fill(scope.partition), fill(scope.account)]
  const role = new RoleNode(roleArn({ partition, account, path: ['/'], name }), account, name, [], fill)
  role.addDocument('trust', named)
  return role
}

/** The hop as it is for whoever cannot see its other side. */
export function unseen(hop: Hop): Hop {
  const { permission, trust } = hop
  return { ...hop, permission: undenied(permission), trust: undenied(trust), verdict: 'unknown', breaks: [] }
}

/** What keeps a task from the destination may not keep another caller. */
function undenied(step: Step): Step {
  return step.verdict === 'denied' ? { verdict: 'unknown', reasons: step.reasons, trials: step.trials } : step
}
