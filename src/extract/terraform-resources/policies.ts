/** Roles and everything that gives them policies, as facts. */
import type { AttachmentFact, Coverage, ManagedPolicyFact, RoleFact } from '../../facts.js'
import { parsePolicy } from '../../iam/parse-policy.js'
import { fault } from '../../iam/fault.js'
import type { Policy, PolicyFault } from '../../iam/policy.js'
import { embeddedJson } from '../../parse/embedded.js'
import { jsonFault } from '../../parse/json-fault.js'
import { openingOf, type At } from '../../place.js'
import { literal, type Text } from '../../text.js'
import { itemsOf, stringOf, textAt, type TextValue, type Value } from '../../value.js'
import { mapsIn } from '../containers.js'
import { decoded } from '../terraform-source/values.js'
import { arnOf, attribute, nameOf, type TerraformResource } from './resource.js'
import { openWhereEmpty, takesUnset } from './unset.js'

/** The document that an argument holds: JSON in a string, or what Terraform encodes as such. */
export function policyIn(value: Value | undefined): Policy | undefined {
  // Terraform writes a policy that is not there as an empty string.
  if (value === undefined) return undefined
  const inner = decoded(value)
  if (stringOf(inner) === '') return undefined
  const written = parsePolicy(inner)
  const policy = takesUnset(value) ? openWhereEmpty(written) : written
  const refused = inner.kind === 'text' ? refusedAsJson(inner) : undefined
  return refused === undefined ? policy : { ...policy, faults: [...policy.faults, refused] }
}

/** Terraform takes a policy as strict JSON: what a file may have for people, a comment or a last comma, it refuses. */
function refusedAsJson(value: TextValue): PolicyFault | undefined {
  const written = value.raw === undefined ? literal(value.text) : undefined
  if (written === undefined || isJson(written) || embeddedJson(value)?.kind !== 'map') return undefined
  const { start, end, message } = jsonFault(written)
  const extra = { hint: 'correct it: Terraform refuses the policy as it is' }
  return fault(
    'policy-syntax',
    'GRAM-1',
    value.at.part(start, end),
    `the document is not JSON: ${message}`,
    extra,
  )
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** `aws_iam_role`, and a role that `data "aws_iam_role"` has looked up. */
export function roleFact(resource: TerraformResource): RoleFact {
  const { scope, when, address, mode } = resource
  const looked = mode === 'data'
  const trust = policyIn(attribute(resource, 'assume_role_policy'))
  const managed = attribute(resource, 'managed_policy_arns')
  const name = nameOf(resource)
  const fact: RoleFact = {
    kind: 'role',
    scope,
    when,
    at: placeOf(resource),
    address,
    arn: arnOf(resource, name) ?? name,
    name,
    trust,
    inline: inlineOf(resource),
    managed: itemsOf(managed).flatMap((item) => textAt(item) ?? []),
    boundary: textAt(attribute(resource, 'permissions_boundary')),
    coverage: {
      trust: trust === undefined ? 'silent' : 'complete',
      inline: looked ? 'silent' : coverageOf(attribute(resource, 'inline_policy')),
      managed: looked ? 'silent' : coverageOf(managed),
      boundary: looked && trust === undefined ? 'silent' : 'complete',
    },
    definedHere: !looked,
  }
  // The ARN is the provider's to tell, and it does so when there is a role.
  return textAt(attribute(resource, 'arn')) === undefined ? fact : { ...fact, existing: true }
}

/** Where the fact as a whole stands: its name, else its opening. */
function placeOf(resource: TerraformResource) {
  return textAt(attribute(resource, 'name'))?.at ?? openingOf(resource.at)
}

/** What a role has besides its own arguments stands in other resources, which are read as well. */
function coverageOf(list: Value | undefined): Coverage {
  if (list === undefined || list.kind === 'constant') return 'complete'
  if (list.kind !== 'list' || list.partial === true) return 'partial'
  return list.items().every((item) => item.kind === 'text' || item.kind === 'map') ? 'complete' : 'partial'
}

/** A role that may have further policies, which nobody here sees. */
export function withMore(fact: RoleFact): RoleFact {
  return { ...fact, coverage: { ...fact.coverage, inline: 'partial', managed: 'partial' } }
}

function inlineOf(resource: TerraformResource): readonly Policy[] {
  return mapsIn(attribute(resource, 'inline_policy')).flatMap((block) => {
    const policy = policyIn(block.get('policy'))
    // An empty block says that there is no inline policy.
    if (policy === undefined) return []
    const name = textAt(block.get('name'))
    return [name === undefined ? policy : { ...policy, name }]
  })
}

/** `aws_iam_policy`, as a resource or looked up. */
export function managedPolicyFact(resource: TerraformResource): ManagedPolicyFact | undefined {
  const { scope, when, address } = resource
  const name = nameOf(resource)
  const arn = arnOf(resource, name)
  if (arn === undefined) return undefined
  const policy = policyIn(attribute(resource, 'policy'))
  return { kind: 'managed-policy', scope, when, at: placeOf(resource), address, arn, name, policy }
}

type Attached = Partial<Pick<AttachmentFact, 'as' | 'policy' | 'policyArn'>>

function attached(resource: TerraformResource, role: At<Text> | undefined, rest: Attached): AttachmentFact[] {
  if (role === undefined) return []
  const { scope, when, address } = resource
  const { as = 'managed', policy, policyArn } = rest
  const at = policyArn?.at ?? openingOf(resource.at)
  return [{ kind: 'attachment', scope, when, at, address, role, as, policy, policyArn, exhaustive: false }]
}

/** `aws_iam_role_policy` */
export function inlineAttachment(resource: TerraformResource): AttachmentFact[] {
  const policy = policyIn(attribute(resource, 'policy'))
  const name = textAt(attribute(resource, 'name'))
  const named = policy && name ? { ...policy, name } : policy
  return attached(resource, textAt(attribute(resource, 'role')), { as: 'inline', policy: named })
}

/** `aws_iam_role_policy_attachment` */
export function managedAttachment(resource: TerraformResource): AttachmentFact[] {
  const policyArn = textAt(attribute(resource, 'policy_arn'))
  return attached(resource, textAt(attribute(resource, 'role')), { policyArn })
}

/** `aws_iam_policy_attachment`: one policy, any number of roles. */
export function rolesAttachment(resource: TerraformResource): AttachmentFact[] {
  const policyArn = textAt(attribute(resource, 'policy_arn'))
  return itemsOf(attribute(resource, 'roles')).flatMap((role) =>
    attached(resource, textAt(role), { policyArn }),
  )
}

/** `aws_iam_role_policy_attachments_exclusive`: all managed policies of a role, or none with an empty list. */
export function exclusiveAttachments(resource: TerraformResource): AttachmentFact[] {
  const role = textAt(attribute(resource, 'role_name'))
  return itemsOf(attribute(resource, 'policy_arns')).flatMap((item) => {
    const policyArn = textAt(item)
    return policyArn === undefined ? [] : attached(resource, role, { policyArn })
  })
}

/** `aws_iam_role_policies_exclusive`: a name that no other resource gives is of a policy that is not seen. */
export function exclusivePolicies(resource: TerraformResource): AttachmentFact[] {
  const role = textAt(attribute(resource, 'role_name'))
  return itemsOf(attribute(resource, 'policy_names')).flatMap((item) => {
    const name = stringOf(item)
    if (name === undefined) return []
    return attached(resource, role, { as: 'inline' }).map((fact) => ({ ...fact, address: name }))
  })
}
