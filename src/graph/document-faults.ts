/** Faults of policy documents by the rule that speaks of them; the kind of each document decides its grammar. */
import type { Draft } from '../finding.js'
import { push } from '../groups.js'
import { inlineSizeFault } from '../iam/faults.js'
import { allFaults } from '../iam/known-faults.js'
import type { Policy, PolicyFault, PolicyKind } from '../iam/policy.js'
import { onceEach } from '../once.js'
import { isWithin, type Place } from '../place.js'
import type { Graph, Role } from './graph.js'

interface Found {
  readonly fault: PolicyFault
  readonly role: Role | undefined
}

/** The faults of all documents by their rules, found once for all of these: most documents have none. */
const faultsByRule = onceEach(
  (policies: Graph['policies']): ReadonlyMap<PolicyFault['rule'], readonly Found[]> => {
    const byRule = new Map<PolicyFault['rule'], Found[]>()
    for (const { policy, kind, role, named } of policies)
      for (const fault of allFaults(policy, kind, named.form)) push(byRule, fault.rule, { fault, role })
    return byRule
  },
)

export function* faultsOfRule({ policies }: Graph, rule: PolicyFault['rule']): Generator<Draft> {
  for (const { fault, role } of faultsByRule(policies).get(rule) ?? []) yield drafted(fault, role)
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
    // One alone is judged as a document.
    if (role.identity.policies.length < 2) continue
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
