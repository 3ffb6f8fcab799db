/** Faults of policy documents by the rule that speaks of them; the kind of each document decides its grammar. */
import type { Draft } from '../finding.js'
import { faultsOf } from '../iam/faults.js'
import type { Policy, PolicyFault, PolicyKind } from '../iam/policy.js'
import { isWithin, type Place } from '../place.js'
import type { Graph } from './graph.js'

type Faults = readonly PolicyFault[]

const known = new WeakMap<Policy, Map<PolicyKind, Faults>>()

/** Every rule about documents asks for the same faults: they are looked for once. */
function allFaults(policy: Policy, kind: PolicyKind): Faults {
  const byKind = known.get(policy) ?? new Map<PolicyKind, Faults>()
  const faults = byKind.get(kind) ?? [...policy.faults, ...faultsOf(policy, kind)]
  known.set(policy, byKind.set(kind, faults))
  return faults
}

export function* faultsOfRule({ policies }: Graph, rule: PolicyFault['rule']): Generator<Draft> {
  for (const { policy, kind, role } of policies)
    for (const fault of allFaults(policy, kind)) {
      if (fault.rule !== rule) continue
      const { at, message, severity, hint, fix, fact } = fault
      yield {
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
}

/** Whether a rule about documents speaks of a fault in this place, so that others need not. */
export function hasFaultWithin(policy: Policy, kind: PolicyKind, place: Place): boolean {
  return allFaults(policy, kind).some(({ severity, at }) => severity === 'error' && isWithin(at, place))
}
