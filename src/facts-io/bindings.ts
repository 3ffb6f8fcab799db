/** What the configuration says of a document's role, told as facts: elsewhere the configuration is not read. */
import type { AttachmentFact, Fact } from '../facts.js'
import { push } from '../groups.js'
import type { Policy } from '../iam/policy.js'
import type { Graph, PolicyUse } from '../graph/graph.js'

const AS = { trust: 'trust', boundary: 'boundary', identity: 'inline' } as const

function attachment(fact: Extract<Fact, { kind: 'raw-policy' }>, use: PolicyUse): AttachmentFact | undefined {
  const { role, kind } = use
  if (role === undefined || (kind !== 'trust' && kind !== 'boundary' && kind !== 'identity')) return undefined
  return {
    kind: 'attachment',
    scope: fact.scope,
    when: fact.when,
    at: fact.at,
    role: { value: role.arn, at: fact.at },
    as: AS[kind],
    policy: fact.policy,
    policyArn: undefined,
    exhaustive: false,
  }
}

/** The same facts, raw documents that the configuration gives to roles being attached to them. */
export function bindingsAsFacts(facts: readonly Fact[], { policies }: Graph): readonly Fact[] {
  const uses = new Map<Policy, PolicyUse[]>()
  for (const use of policies) if (use.boundBy === 'config') push(uses, use.policy, use)
  return facts.flatMap((fact): readonly Fact[] => {
    const bound = fact.kind === 'raw-policy' ? (uses.get(fact.policy) ?? []) : []
    const attached = bound.flatMap((use) => (fact.kind === 'raw-policy' ? (attachment(fact, use) ?? []) : []))
    return attached.length > 0 ? attached : [fact]
  })
}
