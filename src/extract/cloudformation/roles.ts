/** IAM resources of a template: roles, and the policies that name them. */
import type { AttachmentFact, Coverage, Fact, RoleFact, Scope } from '../../facts.js'
import type { Policy } from '../../iam/policy.js'
import type { At } from '../../place.js'
import { textKey, type Text } from '../../text.js'
import { field, itemsOf, textAt, type Value } from '../../value.js'
import { evaluate } from './evaluate.js'
import { managedPolicyName, policyArn, roleIdentity } from './identities.js'
import { readPolicy, type ReadPolicy } from './policies.js'
import { factBase, partOf, propertyOf, type Resource } from './resources.js'

/** A role with the policies that stand in it. */
export function roleFacts(resource: Resource): readonly Fact[] {
  const trust = partOf(resource, 'trust', trustOf)
  const inline = inlinePolicies(resource)
  const managed = partOf(resource, 'managed', (own) => managedPolicies(propertyOf(own, 'ManagedPolicyArns')))
  const boundary = propertyOf(resource, 'PermissionsBoundary')
  const role: RoleFact = {
    kind: 'role',
    ...factBase(resource),
    ...roleIdentity(resource.context, resource.logicalId),
    trust: trust.read?.policy,
    inline: inline.policies,
    managed: managed.arns,
    boundary: textAt(boundary),
    coverage: {
      trust: trust.coverage,
      inline: covered(resource, inline.complete),
      managed: covered(resource, managed.complete),
      boundary: boundary === undefined || boundary.kind === 'text' ? 'complete' : 'partial',
    },
    definedHere: true,
  }
  return [role, ...(trust.read?.faults ?? []), ...inline.faults]
}

function trustOf(resource: Resource): { read: ReadPolicy | undefined; coverage: Coverage } {
  const trust = propertyOf(resource, 'AssumeRolePolicyDocument')
  return {
    read: trust && readPolicy(trust, resource.context.stack.scope),
    coverage: trust === undefined || trust.kind === 'unknown' ? 'partial' : 'complete',
  }
}

/** A transform or include may add policies that the template does not show. */
function covered({ context: { stack } }: Resource, complete: boolean): Coverage {
  return complete && !stack.isOpen() ? 'complete' : 'partial'
}

interface InlinePolicies {
  readonly policies: readonly Policy[]
  readonly faults: readonly Fact[]
  readonly complete: boolean
}

/** Each that is written out in the list is a part of its own. */
function inlinePolicies(resource: Resource): InlinePolicies {
  const { scope } = resource.context.stack
  const written = field(resource.value, 'Properties', 'Policies')
  const list = evaluate(resource.context, written)
  // Which of them there are is asked before what they say.
  const items = itemsOf(list)
  const parts =
    written?.kind === 'list'
      ? written.items().map((item, i) =>
          partOf(resource, `Policies/${String(i)}`, ({ context }) => {
            const policy = evaluate(context, item)
            return policiesIn(policy ? [policy] : [], scope)
          }),
        )
      : [policiesIn(items, scope)]
  return {
    policies: parts.flatMap(({ policies }) => policies),
    faults: parts.flatMap(({ faults }) => faults),
    complete: isWhole(list) && parts.every(({ complete }) => complete),
  }
}

function policiesIn(items: readonly Value[], scope: Scope): InlinePolicies {
  const read = items.flatMap((item) => {
    const document = field(item, 'PolicyDocument')
    const name = textAt(field(item, 'PolicyName'))
    if (document === undefined) return []
    const { policy, faults } = readPolicy(document, scope)
    return [{ policy: name ? { ...policy, name } : policy, faults }]
  })
  return {
    policies: read.map(({ policy }) => policy),
    faults: read.flatMap(({ faults }) => faults),
    complete: read.length === items.length,
  }
}

/** Managed policies that an evaluated list names. */
export function managedPolicies(list: Value | undefined): { arns: readonly At<Text>[]; complete: boolean } {
  const items = itemsOf(list)
  const arns = items.flatMap((item) => textAt(item) ?? [])
  return { arns, complete: isWhole(list) && arns.length === items.length }
}

function isWhole(list: Value | undefined): boolean {
  return list === undefined || (list.kind === 'list' ? list.partial !== true : list.kind === 'text')
}

/** `AWS::IAM::Policy` and `AWS::IAM::RolePolicy`: an inline policy for each role that they name. */
export function inlineAttachments(resource: Resource): readonly Fact[] {
  const { scope } = resource.context.stack
  const document = propertyOf(resource, 'PolicyDocument')
  const read = document && readPolicy(document, scope)
  if (read === undefined) return []
  const roles = itemsOf(propertyOf(resource, 'Roles') ?? propertyOf(resource, 'RoleName'))
  const attachments = roles.flatMap((role) =>
    attachment(resource, role, { as: 'inline', policy: read.policy, policyArn: undefined }),
  )
  return [...attachments, ...read.faults]
}

/** `AWS::IAM::ManagedPolicy`, which may name the roles that it is attached to. */
export function managedPolicyFacts(resource: Resource): readonly Fact[] {
  const { context, logicalId } = resource
  const document = propertyOf(resource, 'PolicyDocument')
  const read = document && readPolicy(document, context.stack.scope)
  const arn = policyArn(context, logicalId)
  const policyArnAt = { value: arn, at: resource.at }
  return [
    {
      kind: 'managed-policy',
      ...factBase(resource),
      arn,
      name: managedPolicyName(context, logicalId),
      policy: read?.policy,
    },
    ...itemsOf(propertyOf(resource, 'Roles')).flatMap((role) =>
      attachment(resource, role, { as: 'managed', policy: undefined, policyArn: policyArnAt }),
    ),
    ...(read?.faults ?? []),
  ]
}

type Attached = Pick<AttachmentFact, 'as' | 'policy' | 'policyArn'>

function attachment(resource: Resource, role: Value, attached: Attached): readonly AttachmentFact[] {
  const name = textAt(role)
  if (name === undefined) return []
  const { stacks, stack } = resource.context
  // Policies name roles without their path; a role of the same template is known by its ARN.
  const value = stacks.roles(stack).get(textKey(name.value)) ?? name.value
  return [
    {
      kind: 'attachment',
      ...factBase(resource),
      role: { value, at: name.at },
      exhaustive: false,
      ...attached,
    },
  ]
}
