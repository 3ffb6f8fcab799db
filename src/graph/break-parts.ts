/** What the breaks of both sides of a hop are made of. */
import { nearAccount, nearMiss } from '../iam/arn.js'
import type { Reason, Step } from '../iam/decision.js'
import type { At, Place } from '../place.js'
import { flat, type Text } from '../text.js'
import type { Break, NearMiss } from './graph.js'
import type { RoleNode } from './roles.js'

export interface JudgedHop {
  readonly source: RoleNode
  readonly destination: RoleNode
  readonly permission: Step
  readonly trust: Step
  /** Where the destination is named by whoever wants the hop. */
  readonly demandAt: Place
  readonly fill: (value: Text) => Text
}

/** Where a policy only denies, that no statement of it allows says nothing more. */
export function withoutEcho({ reasons, trials }: Step): readonly Reason[] {
  const denying = new Set(reasons.flatMap(({ cause, layer }) => (cause === 'explicit-deny' ? layer : [])))
  return reasons.filter(
    ({ cause, layer }) =>
      cause !== 'no-allow' || !denying.has(layer) || trials.some(({ effect }) => effect === 'Allow'),
  )
}

/** A break where a reason's statement stands. */
export function breakOf(kind: Break['kind'], reason: Reason, otherwise: Place): Break {
  const [element, ...also] = reason.trial?.elements.filter(({ truth }) => truth === 'no') ?? []
  return {
    kind,
    at: reason.trial?.statement.at ?? reason.at ?? otherwise,
    reason,
    ...(reason.trial && { trial: reason.trial }),
    ...(element && { element }),
    ...(also.length > 0 && { also }),
  }
}

/** A value that was meant to be the role's ARN and misses it by one slip. */
export function nearTo(
  { value, at }: At<Text>,
  role: RoleNode,
  { fill }: Pick<JudgedHop, 'fill'>,
  where: 'resource' | 'principal',
  owner: RoleNode,
): NearMiss | undefined {
  const filled = fill(value)
  const found = nearMiss(filled, role.arn, { otherAccount: true, openAccount: true })
  if (found === undefined) return undefined
  const { part, difference, start, end } = found
  return { at: at.part(start, end), valueAt: at, value: filled, role, part, difference, in: where, owner }
}

/** A whole account that was meant to be the role's and misses it by one slip. */
export function nearToAccount(
  { value, at }: At<Text>,
  role: RoleNode,
  { fill }: Pick<JudgedHop, 'fill'>,
  owner: RoleNode,
): NearMiss | undefined {
  const filled = fill(value)
  const found = nearAccount(filled, role.account)
  if (found === undefined) return undefined
  const { part, difference, start, end, replacement = '' } = found
  const written = flat(filled)
  const meant = written.slice(0, start) + replacement + written.slice(end)
  const place = { at: at.part(start, end), valueAt: at, value: filled }
  return { ...place, role, meant, part, difference, in: 'principal', owner }
}

/** Execution roles of the tasks that run as a role. */
export function executionRoles(source: RoleNode): readonly RoleNode[] {
  return source.tasks.flatMap(({ executionRole }) =>
    executionRole && executionRole !== source ? [executionRole] : [],
  )
}
