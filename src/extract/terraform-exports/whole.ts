/** The facts of all resources of one plan or state together: what one says of another is settled here. */
import type { AttachmentFact, Fact, RoleFact } from '../../facts.js'
import { literal, textKey } from '../../text.js'
import { textAt } from '../../value.js'
import { scopeOfArn } from '../arn-scope.js'
import { resourceFacts } from '../terraform-resources/facts.js'
import { withMore } from '../terraform-resources/policies.js'
import { arnOf, attribute, type TerraformResource } from '../terraform-resources/resource.js'

/** The argument that says which role a policy goes to. */
const ROLE_ARGUMENT = new Map([
  ['aws_iam_role_policy', 'role'],
  ['aws_iam_role_policy_attachment', 'role'],
  ['aws_iam_policy_attachment', 'roles'],
])

/** Policies that are taken from roles, by the role's name and the policy's name or ARN. */
export type Detached = ReadonlySet<string>

/** Facts in the order of the resources. */
export function documentFacts(
  resources: readonly TerraformResource[],
  detached: Detached = new Set(),
): readonly Fact[] {
  const loose = resources.some(isLoose)
  const facts = resources.flatMap((resource) => resourceFacts(settled(resource)))
  const roles = byName(facts.filter((fact) => fact.kind === 'role'))
  const attached = new Set(facts.flatMap((fact) => (fact.kind === 'attachment' ? inlineKey(fact) : [])))
  return facts.map((fact) => {
    if (fact.kind === 'attachment') return ofRole(fact, roles)
    if (fact.kind !== 'role') return fact
    const own = withoutCopies(fact, attached, detached)
    return loose ? withMore(own) : own
  })
}

/** What policies of roles are told apart by. */
export function policyKey(role: string, policy: string): string {
  return `${role} ${policy}`
}

function inlineKey({ as, role, policy }: AttachmentFact): readonly string[] {
  const name = policy?.name && literal(policy.name.value)
  if (as !== 'inline' || role === undefined || name === undefined) return []
  return [policyKey(textKey(role.value), name)]
}

/**
 * The provider lists with a role whatever policies it has, as they were when it looked: those that resources of
 * their own give it stand there, as they will be, and those that lose it are no longer.
 */
function withoutCopies(fact: RoleFact, attached: ReadonlySet<string>, detached: Detached): RoleFact {
  const names = [fact.name, fact.arn].map(textKey)
  const isIn = (keys: ReadonlySet<string>, policy: string | undefined): boolean =>
    policy !== undefined && names.some((name) => keys.has(policyKey(name, policy)))
  const inline = fact.inline.filter(({ name }) => {
    const own = name && literal(name.value)
    return !isIn(attached, own) && !isIn(detached, own)
  })
  const managed = fact.managed.filter(({ value }) => !isIn(detached, literal(value)))
  return inline.length === fact.inline.length && managed.length === fact.managed.length
    ? fact
    : { ...fact, inline, managed }
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

/** Roles by name; `undefined` where several have it. */
type RolesByName = ReadonlyMap<string, RoleFact | undefined>

function byName(roles: readonly RoleFact[]): RolesByName {
  const named = new Map<string, RoleFact | undefined>()
  for (const role of roles) {
    const name = literal(role.name)
    if (name !== undefined) named.set(name, named.has(name) ? undefined : role)
  }
  return named
}

/** In a state of several accounts a role's name says which account, where one role alone has it. */
function ofRole(fact: AttachmentFact, roles: RolesByName): AttachmentFact {
  const name = fact.role && literal(fact.role.value)
  if (fact.role === undefined || name === undefined || literal(fact.scope.account) !== undefined) return fact
  const role = roles.get(name)
  if (role === undefined) return fact
  return { ...fact, scope: role.scope, role: { value: role.arn, at: fact.role.at } }
}
