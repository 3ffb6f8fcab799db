/** Faults of policy documents by the rule that speaks of them; the kind of each document decides its grammar. */
import type { Draft } from '../finding.js'
import { faultsOf } from '../iam/faults.js'
import type { PolicyFault } from '../iam/policy.js'
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
