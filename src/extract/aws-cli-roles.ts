/**
 * Roles as IAM's own answers show them: `get-role`, `list-roles`, `get-account-authorization-details`
 * (SHAPE-3, 4, 7), and `create-role` input. What an answer leaves out is as important as what it says.
 */
import type { Coverage, RoleFact, Scope } from '../facts.js'
import { parseRoleArn, roleArn } from '../iam/arn.js'
import { parsePolicy } from '../iam/parse-policy.js'
import type { Policy } from '../iam/policy.js'
import type { At } from '../place.js'
import type { Text } from '../text.js'
import { field, itemsOf, textAt, type MapValue, type Value } from '../value.js'
import { scopeOfArn } from './arn-scope.js'

/** Which answer a role stands in; it decides what silence means. */
export type RoleAnswer = 'get-role' | 'list-roles' | 'bare'

/** Reads a role object of any of IAM's answers; `undefined` when it has no name. */
export function roleFact(role: MapValue, answer: RoleAnswer, file: Scope): RoleFact | undefined {
  const ownArn = textAt(role.get('Arn'))
  const name = textAt(role.get('RoleName')) ?? nameInArn(ownArn)
  if (name === undefined) return undefined
  const scope = scopeOfArn(ownArn?.value, file)
  const path = textAt(role.get('Path'))?.value ?? ['/']
  const { partition, account } = scope
  return {
    kind: 'role',
    scope,
    when: [],
    at: name.at,
    arn: ownArn?.value ?? roleArn({ partition, account, path, name: name.value }),
    name: name.value,
    ...trustOf(role),
    ...policiesOf(role),
    boundary: boundaryOf(role),
    coverage: coverageOf(role, answer),
    definedHere: true,
  }
}

function nameInArn(arn: At<Text> | undefined): At<Text> | undefined {
  const parsed = arn && parseRoleArn(arn.value)
  return arn && parsed && { value: parsed.name, at: arn.at }
}

function trustOf(role: MapValue): Pick<RoleFact, 'trust'> {
  const document = role.get('AssumeRolePolicyDocument')
  return { trust: document && isDocument(document) ? parsePolicy(document) : undefined }
}

/** Policies inside and attached; AWS's own samples show a list of one as the object alone (SHAPE-8). */
function policiesOf(role: MapValue): Pick<RoleFact, 'inline' | 'managed'> {
  return {
    inline: itemsOf(role.get('RolePolicyList')).flatMap((entry) => namedDocument(entry) ?? []),
    managed: itemsOf(role.get('AttachedManagedPolicies')).flatMap(
      (entry) => textAt(field(entry, 'PolicyArn')) ?? [],
    ),
  }
}

/** `{PolicyName, PolicyDocument}` as a policy that knows its name. */
export function namedDocument(entry: Value): Policy | undefined {
  const document = field(entry, 'PolicyDocument')
  if (document === undefined || !isDocument(document)) return undefined
  const name = textAt(field(entry, 'PolicyName'))
  return name === undefined ? parsePolicy(document) : { ...parsePolicy(document), name }
}

/** A document as the API gives it: an object, or JSON in a string, which may be URL-encoded (SHAPE-1). */
export function isDocument(value: Value): boolean {
  return value.kind === 'map' || value.kind === 'text'
}

/** Answers hold an object, `create-role` input the ARN itself. */
function boundaryOf(role: MapValue): At<Text> | undefined {
  const boundary = role.get('PermissionsBoundary')
  return textAt(boundary) ?? textAt(field(boundary, 'PermissionsBoundaryArn'))
}

/**
 * `list-roles` leaves out PermissionsBoundary, RoleLastUsed and Tags, so there silence on a boundary says
 * nothing (SHAPE-4). A role cut out of its answer came from `get-role` if it has what the list leaves out.
 */
function coverageOf(role: MapValue, answer: RoleAnswer): RoleFact['coverage'] {
  const has = (key: string): boolean => role.get(key) !== undefined
  const detail = has('RolePolicyList') || has('AttachedManagedPolicies')
  const whole = answer === 'get-role' || detail || has('RoleLastUsed') || has('Tags')
  const said = (key: string): Coverage => (has(key) ? 'complete' : 'silent')
  return {
    trust: said('AssumeRolePolicyDocument'),
    inline: said('RolePolicyList'),
    managed: said('AttachedManagedPolicies'),
    boundary: whole ? 'complete' : said('PermissionsBoundary'),
  }
}
