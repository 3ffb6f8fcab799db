/** Documents that IAM refuses to save: it takes or refuses one as a whole, so that nothing in it is granted. */
import { arnFaults } from './arn.js'
import type { NamedPolicy, PolicyForm, Refusal } from './decision.js'
import { allFaults } from './known-faults.js'
import type { Policy, PolicyFault, PolicyKind } from './policy.js'

/** What documents are evaluated as; a trust policy and an RCP have principals, the others do not. */
export type EvaluatedKind = Exclude<PolicyKind, 'resource' | 'unknown'>

const known: Record<EvaluatedKind, WeakMap<Policy, Refusal | 'none'>> = {
  identity: new WeakMap(),
  trust: new WeakMap(),
  boundary: new WeakMap(),
  scp: new WeakMap(),
  rcp: new WeakMap(),
}

/** Why IAM refuses the document; looked for once, as one trust policy is asked about by many hops. */
export function refusalOf({ policy, form }: NamedPolicy, kind: EvaluatedKind): Refusal | undefined {
  const before = known[kind].get(policy)
  const refusal = before ?? findRefusal(policy, kind, form) ?? 'none'
  if (before === undefined) known[kind].set(policy, refusal)
  return refusal === 'none' ? undefined : refusal
}

function findRefusal(policy: Policy, kind: EvaluatedKind, form?: PolicyForm): Refusal | undefined {
  const fault = allFaults(policy, kind, form).find(refuses)
  if (fault) return { why: `IAM refuses the document: ${fault.message}`, at: fault.at }
  return kind === 'trust' ? malformedPrincipal(policy) : undefined
}

/**
 * Unknown actions are saved, and so are principals that only never match: a unique id (TRUST-10), one session
 * (TRUST-14), a federated user (TRUST-17), a pair of principal and action that do not go together (TRUST-20).
 */
function refuses({ rule, severity, fact }: PolicyFault): boolean {
  if (severity !== 'error' || rule === 'policy-unknown-action') return false
  return !['TRUST-10', 'TRUST-14', 'TRUST-17', 'TRUST-20'].includes(fact)
}

/** IAM looks up whom a trust policy names (TRUST-9), and nobody has an ARN that is none. */
function malformedPrincipal({ statements }: Policy): Refusal | undefined {
  const entries = statements.flatMap(({ principals }) =>
    principals?.not === false ? principals.entries : [],
  )
  for (const { type, value, at } of entries) {
    if (type !== 'AWS') continue
    const fault = arnFaults(value, 'principal').find(({ severity }) => severity === 'error')
    if (fault) return { why: `IAM refuses the document: ${fault.message}`, at }
  }
  return undefined
}
