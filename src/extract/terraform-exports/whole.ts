/** The facts of all resources of one plan or state together: what one says of another is settled here. */
import type { AttachmentFact, Fact, RoleFact } from '../../facts.js'
import { literal } from '../../text.js'
import { textAt } from '../../value.js'
import { scopeOfArn } from '../arn-scope.js'
import { resourceFacts } from '../terraform-resources/facts.js'
import { arnOf, attribute, type TerraformResource } from '../terraform-resources/resource.js'

/** The argument that says which role a policy goes to. */
const ROLE_ARGUMENT = new Map([
  ['aws_iam_role_policy', 'role'],
  ['aws_iam_role_policy_attachment', 'role'],
  ['aws_iam_policy_attachment', 'roles'],
])

/** Facts in the order of the resources. */
export function documentFacts(resources: readonly TerraformResource[]): readonly Fact[] {
  const loose = resources.some(isLoose)
  const facts = resources.flatMap((resource) => resourceFacts(settled(resource)))
  const roles = facts.filter((fact) => fact.kind === 'role')
  return facts.map((fact) => {
    if (fact.kind === 'role' && loose) return withMore(fact)
    return fact.kind === 'attachment' ? ofRole(fact, roles) : fact
  })
}

/** A state names no accounts but those in ARNs. */
function settled(resource: TerraformResource): TerraformResource {
  if (literal(resource.scope.account) !== undefined) return resource
  return { ...resource, scope: scopeOfArn(arnOf(resource), resource.scope) }
}

/** A policy that goes to a role nobody knows may be any role's: then no role's policies are all known. */
function isLoose(resource: TerraformResource): boolean {
  const argument = ROLE_ARGUMENT.get(resource.type)
  if (argument === undefined) return false
  const role = attribute(resource, argument)
  if (role?.kind === 'list') return role.partial === true
  return textAt(role) === undefined && (role !== undefined || argument === 'role')
}

function withMore(fact: RoleFact): RoleFact {
  return { ...fact, coverage: { ...fact.coverage, inline: 'partial', managed: 'partial' } }
}

/** In a state of several accounts a role's name says which account, where one role alone has it. */
function ofRole(fact: AttachmentFact, roles: readonly RoleFact[]): AttachmentFact {
  const name = fact.role && literal(fact.role.value)
  if (fact.role === undefined || name === undefined || literal(fact.scope.account) !== undefined) return fact
  const [role, ...others] = roles.filter((each) => literal(each.name) === name)
  if (role === undefined || others.length > 0) return fact
  return { ...fact, scope: role.scope, role: { value: role.arn, at: fact.role.at } }
}
