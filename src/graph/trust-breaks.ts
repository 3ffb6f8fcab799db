/** What keeps the source out at the destination's trust policy. */
import { grouped } from '../groups.js'
import type { ElementTrial, Reason, StatementTrial } from '../iam/decision.js'
import type { Policy, Statement } from '../iam/policy.js'
import type { At } from '../place.js'
import { flat, literal, show, type Text } from '../text.js'
import { breakOf, executionRoles, nearTo, nearToAccount, withoutEcho, type JudgedHop } from './break-parts.js'
import { hasFaultAbout, namesRole } from './faulty.js'
import type { Break, NearMiss } from './graph.js'
import { principalsOfItself } from './mentions.js'
import type { RoleNode } from './roles.js'

/** The breaks of a denied trust step: each explicit denial, and the one absence. */
export function trustBreaks(hop: JudgedHop): readonly Break[] {
  if (hop.trust.verdict !== 'denied') return []
  return withoutEcho(hop.trust).flatMap((reason): readonly Break[] => {
    if (reason.layer === 'rcp') return [breakOf('scp', reason, hop.destination.at)]
    if (reason.cause === 'explicit-deny') return [breakOf('trust-denied', reason, hop.destination.at)]
    return reason.cause === 'no-allow' ? missingTrust(hop, reason) : []
  })
}

/** A fault of the document, and what would break the hop without it. */
function missingTrust(hop: JudgedHop, reason: Reason): readonly Break[] {
  const { source, destination } = hop
  const policies = destination.documents.trust.map(({ policy }) => policy)
  const isAbout = (statement: Statement): boolean => trustsSomehow(statement, source)
  const isFaulty = policies.some((policy) => hasFaultAbout(policy, 'trust', isAbout))
  const inside = closestTrusting(hop.trust.trials)
  const within = inside ? breaksWithin(inside, reason) : []
  if (isFaulty)
    return [
      { kind: 'document-fault', at: reason.at ?? destination.at, reason },
      ...within.filter(({ kind }) => kind === 'condition-unmet'),
    ]
  const session = sessionOf(hop, policies)
  if (session) return [{ kind: 'principal-invalid', at: session.at, reason }]
  if (within.length > 0) return within
  const near = nearestPrincipal(hop, policies)
  if (near) return [{ kind: 'principal-mismatch', at: near.valueAt, near, reason }]
  if (principalsOfItself(destination, hop.fill).length > 0)
    return [{ kind: 'document-fault', at: reason.at ?? destination.at, reason }]
  const instead = executionRoles(source).find((role) => trusts(destination, role))
  const at = policies[0]?.statementsAt ?? destination.at
  return [{ kind: 'principal-missing', at, reason, ...(instead && { instead }) }]
}

function failed(trial: StatementTrial, element: ElementTrial['element']): readonly ElementTrial[] {
  return trial.elements.filter((one) => one.element === element && one.truth === 'no')
}

/** The Allow for the source that comes closest: its action rather than its conditions, then the fewest of these. */
function closestTrusting(trials: readonly StatementTrial[]): StatementTrial | undefined {
  const farness = (trial: StatementTrial): number =>
    failed(trial, 'condition').length + (failed(trial, 'action').length > 0 ? trial.elements.length : 0)
  return trials
    .filter(
      ({ effect, elements }) =>
        effect === 'Allow' &&
        elements.some(({ element, truth }) => element === 'principal' && truth === 'yes'),
    )
    .reduce<StatementTrial | undefined>(
      (best, trial) => (best && farness(best) <= farness(trial) ? best : trial),
      undefined,
    )
}

function breaksWithin(trial: StatementTrial, reason: Reason): readonly Break[] {
  const [action] = failed(trial, 'action')
  const causes = grouped(failed(trial, 'condition'), causeOf)
  const unmet = [...causes.values()].map(([element, ...also]): Break => ({
    kind: 'condition-unmet',
    at: element.at,
    reason,
    trial,
    element,
    ...(also.length > 0 && { also }),
  }))
  if (action === undefined) return unmet
  const other: Break = { kind: 'action-invalid', at: action.at, reason, trial, element: action }
  // A statement about session tags may well have conditions of its own.
  return isCompanion(trial.statement) ? [other] : [other, ...unmet]
}

function isCompanion({ actions }: Statement): boolean {
  const companions = /^sts:(?:TagSession|SetSourceIdentity|SetContext)$/i
  return actions?.values.every(({ value }) => companions.test(literal(value) ?? '')) === true
}

/** Conditions that fail for one cause are one break: all that only an AWS service would bring, all about MFA. */
function causeOf({ context, condition }: ElementTrial): string {
  const why = context?.state === 'present' ? undefined : context?.why?.split(':', 1)[0]
  return why ?? condition?.key.value.toLowerCase() ?? ''
}

/** A principal that names the source in some wrong way, or everybody, or nobody that still exists. */
function trustsSomehow({ principals }: Statement, source: RoleNode): boolean {
  if (principals === undefined || principals.not) return true
  return principals.entries.some(
    ({ type, value }) => type === '*' || namesRole(value, source) || /^A(ROA|IDA)|\*/.test(flat(value)),
  )
}

/** The role itself, nearly; else its account, nearly. */
function nearestPrincipal(hop: JudgedHop, policies: readonly Policy[]): NearMiss | undefined {
  const entries = policies
    .flatMap(({ statements }) => statements)
    .flatMap(({ effect, principals }) =>
      effect?.value === 'Allow' && principals?.not === false ? principals.entries : [],
    )
    .filter(({ type }) => type === 'AWS')
  const { source, destination } = hop
  for (const entry of entries) {
    const found = nearTo(entry, source, hop, 'principal', destination)
    if (found) return found
  }
  for (const entry of entries) {
    const found = nearToAccount(entry, source, hop, destination)
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

/** Whether the destination's trust policy names a role. */
export function trusts(destination: RoleNode, role: RoleNode): boolean {
  return destination.documents.trust.some(({ policy }) =>
    policy.statements.some(
      ({ effect, principals }) =>
        effect?.value === 'Allow' && principals?.entries.some(({ value }) => show(value) === show(role.arn)),
    ),
  )
}
