/** Gives roles the policies that their definitions, attachments and managed policies name. */
import type { AttachmentFact, Fact, ManagedPolicyFact, RoleFact, Scope } from '../facts.js'
import { push } from '../groups.js'
import type { NamedPolicy, PolicyForm } from '../iam/decision.js'
import { awsManagedName } from '../iam/managed-policies.js'
import type { Policy, PolicyKind } from '../iam/policy.js'
import type { At, Place } from '../place.js'
import { show, textKey, type Text } from '../text.js'
import { without } from '../value.js'
import type { PolicyUse } from './graph.js'
import type { Fill } from './learn.js'
import { isShortName, type RoleNode, type RoleTable } from './roles.js'

/** Text of an AWS-managed policy, where the table has it (EVAL-21). */
export type AwsManaged = (arn: Text, at: Place) => NamedPolicy | undefined

const NONE: readonly string[] = []

export class Documents {
  readonly uses: PolicyUse[] = []
  readonly #managed = new Map<string, ManagedPolicyFact[]>()

  constructor(
    readonly table: RoleTable,
    readonly fill: Fill,
    readonly awsManaged: AwsManaged,
  ) {}

  /** Managed policies first, so that attachments find them whatever the order of files. */
  read(facts: readonly Fact[]): void {
    for (const fact of facts) if (fact.kind === 'managed-policy') this.#addManaged(fact)
    for (const fact of facts) if (fact.kind === 'role') this.#addRole(fact)
    const bare: AttachmentFact[] = []
    for (const fact of facts)
      if (fact.kind === 'attachment' && fact.role !== undefined)
        if (fact.policy ?? fact.policyArn) this.#attach(fact)
        else bare.push(fact)
    // A name alone tells of a document that is missing unless another source has given it.
    for (const fact of bare) this.#attach(fact)
    this.#addUnattached(facts)
  }

  use(
    policy: NamedPolicy,
    kind: PolicyKind,
    scope: Scope,
    role?: RoleNode,
    boundBy?: PolicyUse['boundBy'],
  ): void {
    this.uses.push({ policy: policy.policy, named: policy, kind, role, scope, boundBy, candidates: NONE })
  }

  /** Joins a document to a role and remembers the use. */
  give(
    role: RoleNode,
    kind: 'trust' | 'identity' | 'boundary',
    policy: NamedPolicy,
    scope: Scope,
    by: PolicyUse['boundBy'],
  ): void {
    const isNew = !role.holds(policy.policy)
    role.addDocument(kind, policy)
    if (isNew) this.use(policy, kind, scope, role, by)
  }

  /** Attaches a policy that is given by ARN. */
  attachArn(
    role: RoleNode,
    kind: 'identity' | 'boundary',
    { value: arn, at }: At<Text>,
    scope: Scope,
    only: Pick<NamedPolicy, 'when'> = {},
  ): void {
    const filled = this.fill(arn)
    const facts = this.#managed.get(textKey(filled)) ?? []
    const named = facts.flatMap((fact) => (fact.policy ? managedPolicy(filled, fact.policy, fact) : []))
    for (const policy of named) this.give(role, kind, { ...policy, ...only }, scope, 'definition')
    if (named.length > 0) return
    const aws = this.awsManaged(filled, at)
    if (aws) role.addDocument(kind, { ...aws, ...only })
    else role.addMissing(kind, `the document of policy ${show(filled)}`)
  }

  #addManaged(fact: ManagedPolicyFact): void {
    push(this.#managed, textKey(this.fill(fact.arn)), fact)
  }

  #addRole(fact: RoleFact): void {
    const role = this.table.define(fact)
    if (fact.trust)
      this.give(role, 'trust', { policy: fact.trust, label: 'trust policy' }, fact.scope, 'definition')
    for (const policy of fact.inline)
      this.give(role, 'identity', inlinePolicy(policy, fact), fact.scope, 'definition')
    for (const arn of fact.managed) this.attachArn(role, 'identity', arn, fact.scope)
    if (fact.boundary) this.attachArn(role, 'boundary', fact.boundary, fact.scope)
  }

  /** An attachment may name its role by ARN, or by name within its own account. */
  #attach(fact: AttachmentFact): void {
    if (fact.role === undefined) return
    const reference = this.fill(fact.role.value)
    const arn = isShortName(reference) ? this.table.expand(reference, fact.scope) : reference
    for (const role of this.table.named(arn, fact.when, { at: fact.role.at, in: 'config' }))
      this.attachTo(role, fact, 'definition')
  }

  attachTo(role: RoleNode, fact: AttachmentFact, by: PolicyUse['boundBy']): void {
    if (fact.exhaustive) role.listed.add(fact.as)
    const kind = fact.as === 'trust' || fact.as === 'boundary' ? fact.as : 'identity'
    const label =
      fact.as === 'trust' ? 'trust policy' : `${fact.as} policy${fact.address ? ` "${fact.address}"` : ''}`
    const when = without(fact.when, role.given)
    const only = when.length > 0 ? { when } : {}
    const form = fact.as === 'inline' ? formOf('inline', fact) : {}
    if (fact.policy) this.give(role, kind, { policy: fact.policy, label, ...form, ...only }, fact.scope, by)
    else if (fact.policyArn && kind !== 'trust') this.attachArn(role, kind, fact.policyArn, fact.scope, only)
    else if (fact.address !== undefined && !fact.exhaustive && !this.#hasInline(role, fact.address))
      role.addMissing(kind, `inline policy "${fact.address}"`)
  }

  #hasInline(role: RoleNode, name: string): boolean {
    return role.documents.identity.some(
      ({ policy }) => policy.name !== undefined && show(this.fill(policy.name.value)) === name,
    )
  }

  /** Managed policies that nothing attaches are still judged as documents. */
  #addUnattached(facts: readonly Fact[]): void {
    if (this.#managed.size === 0) return
    const used = new Set(this.uses.map(({ policy }) => policy))
    for (const fact of facts)
      if (fact.kind === 'managed-policy' && fact.policy && !used.has(fact.policy))
        this.use(managedPolicy(this.fill(fact.arn), fact.policy, fact), 'identity', fact.scope)
  }
}

/**
 * How the document is attached, by which its quota goes. One that is there in some cases alone may hold what nobody
 * ever deploys together: its length proves nothing.
 */
function formOf(form: PolicyForm, { when }: Fact): Pick<NamedPolicy, 'form'> {
  return when.length === 0 ? { form } : {}
}

function inlinePolicy(policy: Policy, fact: Fact): NamedPolicy {
  const name = policy.name && show(policy.name.value)
  const label = `inline policy${name === undefined ? '' : ` "${name}"`}`
  return { policy, label, ...formOf('inline', fact) }
}

/** The policies of AWS itself have no quota. */
function managedPolicy(arn: Text, policy: Policy, fact: Fact): NamedPolicy {
  const isOwn = awsManagedName(arn) === undefined
  return { policy, label: `managed policy ${show(arn)}`, ...(isOwn && formOf('customer-managed', fact)) }
}

export function namedPolicy(policy: Policy, label: string): NamedPolicy {
  return { policy, label }
}
