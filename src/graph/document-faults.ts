/** Faults of policy documents by the rule that speaks of them; the kind of each document decides its grammar. */
import type { Draft } from '../finding.js'
import type { PolicyForm } from '../iam/decision.js'
import { faultsOf, inlineSizeFault } from '../iam/faults.js'
import type { Policy, PolicyFault, PolicyKind } from '../iam/policy.js'
import { isWithin, type Place } from '../place.js'
import type { Graph, Role } from './graph.js'

type Faults = readonly PolicyFault[]

const known = new WeakMap<Policy, Map<string, Faults>>()

/** Every rule about documents asks for the same faults: they are looked for once. */
function allFaults(policy: Policy, kind: PolicyKind, form?: PolicyForm): Faults {
  const found = known.get(policy) ?? new Map<string, Faults>()
  const key = `${kind} ${form ?? ''}`
  const faults = found.get(key) ?? [...policy.faults, ...faultsOf(policy, kind, form)]
  known.set(policy, found.set(key, faults))
  return faults
}

export function* faultsOfRule({ policies }: Graph, rule: PolicyFault['rule']): Generator<Draft> {
  for (const { policy, kind, role, named } of policies)
    for (const fault of allFaults(policy, kind, named.form))
      if (fault.rule === rule) yield drafted(fault, role)
  if (rule === 'policy-syntax') yield* tooMuchInline(policies)
}

function drafted({ at, message, severity, hint, fix, fact }: PolicyFault, role: Role | undefined): Draft {
  return {
    at,
    message,
    severity,
    fact,
    ...(hint !== undefined && { hint }),
    ...(role &&
      role.definitions.length > 0 && {
        related: [{ at: role.at, note: `the document belongs to ${role.label}` }],
      }),
    ...(fix && {
      fix: { description: fix.description, safe: true, edits: [{ at: fix.at, newText: fix.newText }] },
    }),
  }
}

/** What one file, stack or module gives a role inline: another one may tell the same role once more. */
function* tooMuchInline(policies: Graph['policies']): Generator<Draft> {
  const together = new Map<Role, Map<string, Policy[]>>()
  for (const { role, named, policy, scope } of policies) {
    if (role === undefined || named.form !== 'inline' || named.when !== undefined) continue
    const byScope = together.get(role) ?? new Map<string, Policy[]>()
    together.set(role, byScope.set(scope.id, [...(byScope.get(scope.id) ?? []), policy]))
  }
  for (const [role, byScope] of together)
    for (const inline of byScope.values()) {
      const fault = inlineSizeFault(inline)
      if (fault) yield drafted(fault, role)
    }
}

/** Whether a rule about documents speaks of a fault in this place, so that others need not. */
export function hasFaultWithin(policy: Policy, kind: PolicyKind, place: Place): boolean {
  return allFaults(policy, kind).some(({ severity, at }) => severity === 'error' && isWithin(at, place))
}
