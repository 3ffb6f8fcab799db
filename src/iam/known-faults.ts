/** The faults of documents, found once: the decision, the breaks and every rule about documents ask for them. */
import type { PolicyForm } from './decision.js'
import { faultsOf } from './faults.js'
import type { Policy, PolicyFault, PolicyKind } from './policy.js'

interface Known {
  readonly kind: PolicyKind
  readonly form: PolicyForm | undefined
  readonly faults: readonly PolicyFault[]
}

/** As what it was read last, which is what it is read as again: nearly no document is two things. */
const known = new WeakMap<Policy, Known>()

/** All faults of a document, those of every kind of document first. */
export function allFaults(policy: Policy, kind: PolicyKind, form?: PolicyForm): readonly PolicyFault[] {
  const before = known.get(policy)
  if (before?.kind === kind && before.form === form) return before.faults
  const own = faultsOf(policy, kind, form)
  const faults = own.length === 0 ? policy.faults : [...policy.faults, ...own]
  known.set(policy, { kind, form, faults })
  return faults
}
