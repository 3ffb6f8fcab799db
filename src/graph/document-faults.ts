/** Faults of policy documents by the rule that speaks of them; the kind of each document decides its grammar. */
import type { Draft } from '../finding.js'
import { faultsOf } from '../iam/faults.js'
import type { Policy, PolicyFault, PolicyKind } from '../iam/policy.js'
import { isWithin, type Place } from '../place.js'
import type { Graph } from './graph.js'

export function* faultsOfRule({ policies }: Graph, rule: PolicyFault['rule']): Generator<Draft> {
  for (const { policy, kind, role } of policies)
    for (const fault of [...policy.faults, ...faultsOf(policy, kind)]) {
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
  return [...policy.faults, ...faultsOf(policy, kind)].some(
    ({ severity, at }) => severity === 'error' && isWithin(at, place),
  )
}
