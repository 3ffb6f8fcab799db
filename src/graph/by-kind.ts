/** Facts sorted by what they tell, once for all who look for one kind. */
import type { Fact } from '../facts.js'

export type FactsByKind = { readonly [K in Fact['kind']]: readonly Extract<Fact, { kind: K }>[] }

export function byKind(facts: readonly Fact[]): FactsByKind {
  const sorted: Record<Fact['kind'], Fact[]> = {
    'task-definition': [],
    service: [],
    'task-run': [],
    role: [],
    'managed-policy': [],
    attachment: [],
    'raw-policy': [],
    profile: [],
    'duplicate-key': [],
    'reference-as-string': [],
    'account-number': [],
    known: [],
    'parse-error': [],
  }
  for (const fact of facts) sorted[fact.kind].push(fact)
  return sorted as FactsByKind
}
