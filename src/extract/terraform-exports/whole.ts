/** The facts of all resources of one plan or state together. */
import type { Fact } from '../../facts.js'
import { textAt } from '../../value.js'
import { resourceFacts } from '../terraform-resources/facts.js'
import { attribute, type TerraformResource } from '../terraform-resources/resource.js'

/** The argument that says which role a policy goes to. */
const ROLE_ARGUMENT = new Map([
  ['aws_iam_role_policy', 'role'],
  ['aws_iam_role_policy_attachment', 'role'],
  ['aws_iam_policy_attachment', 'roles'],
])

/** A policy that goes to a role nobody knows may be any role's: then no role's policies are all known. */
export function* documentFacts(resources: readonly TerraformResource[]): Iterable<Fact> {
  const loose = resources.some(isLoose)
  for (const resource of resources) {
    for (const fact of resourceFacts(resource)) {
      if (fact.kind !== 'role' || !loose) yield fact
      else yield { ...fact, coverage: { ...fact.coverage, inline: 'partial', managed: 'partial' } }
    }
  }
}

function isLoose(resource: TerraformResource): boolean {
  const argument = ROLE_ARGUMENT.get(resource.type)
  if (argument === undefined) return false
  const role = attribute(resource, argument)
  if (role?.kind === 'list') return role.partial === true
  return textAt(role) === undefined && (role !== undefined || argument === 'role')
}
