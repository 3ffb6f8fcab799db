/** Names the one cause of each denied step, so that exactly one rule speaks of it (rules.md). */
import { arnFaults, nearMiss, parseRoleArn } from '../iam/arn.js'
import type { ElementTrial, Reason, StatementTrial, Step } from '../iam/decision.js'
import { faultsOf } from '../iam/faults.js'
import { matchResource } from '../iam/match.js'
import type { Policy, PolicyKind, Statement } from '../iam/policy.js'
import { isWithin, type At, type Place } from '../place.js'
import { show, type Text } from '../text.js'
import type { Break, NearMiss } from './graph.js'
import { allowsAssumeRole } from './mentions.js'
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

/** The breaks of a hop: none, one, or one for each side. */
export function breaksOf(hop: JudgedHop): readonly Break[] {
  if (hop.permission.verdict !== 'denied' && hop.trust.verdict !== 'denied') return []
  if (isMalformed(hop.source.arn, 'role') || isMalformed(hop.destination.arn, 'role')) return []
  const partition = [...hop.permission.reasons, ...hop.trust.reasons].find(
    ({ cause }) => cause === 'partition',
  )
  if (partition) return [{ kind: 'partition', at: partition.at ?? hop.demandAt, reason: partition }]
  const swapped = onExecutionRole(hop)
  if (swapped) return [swapped]
  return [...permissionBreaks(hop), ...trustBreaks(hop)]
}

/** Where a policy only denies, that no statement of it allows says nothing more. */
function withoutEcho(reasons: readonly Reason[], trials: readonly StatementTrial[]): readonly Reason[] {
  const denying = new Set(reasons.flatMap(({ cause, layer }) => (cause === 'explicit-deny' ? layer : [])))
  return reasons.filter(
    ({ cause, layer }) =>
      cause !== 'no-allow' || !denying.has(layer) || trials.some(({ effect }) => effect === 'Allow'),
  )
}

function permissionBreaks(hop: JudgedHop): readonly Break[] {
  if (hop.permission.verdict !== 'denied') return []
  return withoutEcho(hop.permission.reasons, hop.permission.trials).flatMap((reason): Break[] => {
    if (reason.layer === 'boundary' || reason.layer === 'scp' || reason.layer === 'rcp') {
      if (reason.cause !== 'explicit-deny' && reason.cause !== 'no-allow') return []
      return [of(reason.layer === 'boundary' ? 'boundary' : 'scp', reason, hop.source.at)]
    }
    if (reason.cause === 'explicit-deny') return [of('explicit-deny', reason, hop.source.at)]
    return reason.cause === 'no-allow' ? [missingPermission(hop, reason)] : []
  })
}

function of(kind: Break['kind'], reason: Reason, otherwise: Place): Break {
  const element = reason.trial?.elements.find(({ truth }) => truth === 'no')
  return {
    kind,
    at: reason.trial?.statement.at ?? reason.at ?? otherwise,
    reason,
    ...(reason.trial && { trial: reason.trial }),
    ...(element && { element }),
  }
}

function missingPermission(hop: JudgedHop, reason: Reason): Break {
  const policies = hop.source.documents.identity.map(({ policy }) => policy)
  const near = nearestResource(hop, policies)
  if (near) return { kind: 'resource-mismatch', at: near.valueAt, near, reason }
  const target = hop.destination
  for (const policy of policies)
    if (hasFaultAbout(policy, 'identity', (statement) => concerns(statement, target, hop)))
      return { kind: 'document-fault', at: reason.at ?? policy.at, reason }
  const closest = closestTrial(hop.permission.trials)
  const element = closest?.elements.find(({ truth }) => truth === 'no')
  const at = element?.at ?? reason.at ?? policies[0]?.statementsAt ?? hop.source.at
  return { kind: 'not-allowed', at, reason, ...(closest && { trial: closest }), ...(element && { element }) }
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

function nearTo(
  { value, at }: At<Text>,
  role: RoleNode,
  { fill }: JudgedHop,
  where: 'resource' | 'principal',
  owner: RoleNode,
): NearMiss | undefined {
  const filled = fill(value)
  const found = nearMiss(filled, role.arn, { otherAccount: true })
  if (found === undefined) return undefined
  const { part, difference, start, end } = found
  return { at: at.part(start, end), valueAt: at, value: filled, role, part, difference, in: where, owner }
}

/** An ARN that no AWS ARN can be: `arn-malformed` speaks of it. */
function isMalformed(value: Text, where: 'role' | 'resource' | 'principal'): boolean {
  return arnFaults(value, where).some(({ severity }) => severity !== 'warning')
}

function namesRole(value: Text, role: RoleNode): boolean {
  return lettersOf(value).includes(lettersOf(parseRoleArn(role.arn)?.name ?? role.name))
}

/** Dashes, white space and letter case aside, of which the malformed ones hold wrong kinds. */
function lettersOf(value: Text): string {
  return show(value)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

function concerns(statement: Statement, role: RoleNode, { fill }: JudgedHop): boolean {
  const { resources } = statement
  if (resources === undefined) return true
  return resources.values.some(({ value }) => {
    const filled = fill(value)
    return matchResource(filled, role.arn) === 'yes' || namesRole(filled, role)
  })
}

/** A fault of which a document rule speaks, in a statement that is about this role. */
function hasFaultAbout(
  policy: Policy,
  kind: PolicyKind,
  isAbout: (statement: Statement) => boolean,
): boolean {
  const faults = [...policy.faults, ...faultsOf(policy, kind)].filter(({ severity }) => severity === 'error')
  const allows = policy.statements.filter(({ effect }) => effect?.value !== 'Deny')
  const about = allows.filter(isAbout)
  const malformed = about.some((statement) => hasMalformedArn(statement))
  if (malformed) return true
  if (faults.length === 0) return false
  const faulty = allows.filter((statement) => faults.some(({ at }) => isWithin(at, statement.at)))
  const ofDocument = faults.some(
    ({ at }) => !policy.statements.some((statement) => isWithin(at, statement.at)),
  )
  return (
    ofDocument ||
    faulty.some((statement) => about.includes(statement)) ||
    (faulty.length > 0 && faulty.length === allows.length)
  )
}

function hasMalformedArn({ resources, principals }: Statement): boolean {
  const arns = [
    ...(resources?.values ?? []).map(({ value }) => ({ value, where: 'resource' as const })),
    ...(principals?.entries ?? [])
      .filter(({ type }) => type === 'AWS')
      .map(({ value }) => ({ value, where: 'principal' as const })),
  ]
  return arns.some(({ value, where }) => isMalformed(value, where))
}

/** The statement with the fewest elements against it. */
export function closestTrial(trials: readonly StatementTrial[]): StatementTrial | undefined {
  const against = (trial: StatementTrial): number =>
    trial.elements.filter(({ truth }) => truth === 'no').length
  return trials
    .filter(({ effect, truth }) => effect === 'Allow' && truth !== 'yes')
    .reduce<StatementTrial | undefined>(
      (best, trial) => (best && against(best) <= against(trial) ? best : trial),
      undefined,
    )
}

function trustBreaks(hop: JudgedHop): readonly Break[] {
  if (hop.trust.verdict !== 'denied') return []
  return withoutEcho(hop.trust.reasons, hop.trust.trials).flatMap((reason): Break[] => {
    if (reason.layer === 'rcp') return [of('scp', reason, hop.destination.at)]
    if (reason.cause === 'explicit-deny') return [of('trust-denied', reason, hop.destination.at)]
    return reason.cause === 'no-allow' ? [missingTrust(hop, reason)] : []
  })
}

function missingTrust(hop: JudgedHop, reason: Reason): Break {
  const { source, destination } = hop
  const policies = destination.documents.trust.map(({ policy }) => policy)
  const near = nearestPrincipal(hop, policies)
  const isAbout = (statement: Statement): boolean => trustsSomehow(statement, source)
  if (policies.some((policy) => hasFaultAbout(policy, 'trust', isAbout)))
    return { kind: 'document-fault', at: reason.at ?? destination.at, reason }
  const session = sessionOf(hop, policies)
  if (session) return { kind: 'principal-invalid', at: session.at, reason }
  const trusting = hop.trust.trials.filter(
    ({ effect, elements }) => effect === 'Allow' && isYes(elements, 'principal'),
  )
  for (const [kind, element] of [
    ['action-invalid', 'action'],
    ['condition-unmet', 'condition'],
  ] as const) {
    const trial = trusting.find(({ elements }) =>
      elements.some((one) => one.element === element && one.truth === 'no'),
    )
    const failed = trial?.elements.find((one) => one.element === element && one.truth === 'no')
    if (trial && failed) return { kind, at: failed.at, reason, trial, element: failed }
  }
  if (near) return { kind: 'principal-mismatch', at: near.valueAt, near, reason }
  const instead = executionRoles(source).find((role) => trusts(destination, role))
  return {
    kind: 'principal-missing',
    at: policies[0]?.statementsAt ?? destination.at,
    reason,
    ...(instead && { instead }),
  }
}

function isYes(elements: readonly ElementTrial[], name: ElementTrial['element']): boolean {
  return elements.some(({ element, truth }) => element === name && truth === 'yes')
}

/** A principal that names the source in some wrong way, or everybody, or nobody that still exists. */
function trustsSomehow({ principals }: Statement, source: RoleNode): boolean {
  if (principals === undefined || principals.not) return true
  return principals.entries.some(
    ({ type, value }) => type === '*' || namesRole(value, source) || /^A(ROA|IDA)|\*/.test(show(value)),
  )
}

function nearestPrincipal(hop: JudgedHop, policies: readonly Policy[]): NearMiss | undefined {
  for (const { statements } of policies)
    for (const { effect, principals } of statements)
      for (const entry of effect?.value === 'Allow' && principals?.not === false ? principals.entries : []) {
        const found =
          entry.type === 'AWS' ? nearTo(entry, hop.source, hop, 'principal', hop.destination) : undefined
        if (found) return found
      }
  return undefined
}

/** A session of the source among the principals: it names one task that is long gone (TRUST-14). */
function sessionOf({ source, fill }: JudgedHop, policies: readonly Policy[]): At<Text> | undefined {
  return policies
    .flatMap(({ statements }) => statements.flatMap(({ principals }) => principals?.entries ?? []))
    .find(({ value }) => show(fill(value)).includes(`:assumed-role/${show(source.name)}/`))
}

function executionRoles(source: RoleNode): readonly RoleNode[] {
  return source.tasks.flatMap(({ executionRole }) =>
    executionRole && executionRole !== source ? [executionRole] : [],
  )
}

function trusts(destination: RoleNode, role: RoleNode): boolean {
  return destination.documents.trust.some(({ policy }) =>
    policy.statements.some(
      ({ effect, principals }) =>
        effect?.value === 'Allow' && principals?.entries.some(({ value }) => show(value) === show(role.arn)),
    ),
  )
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
