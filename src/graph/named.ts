/** Every place where a fact names a role or writes an ARN. */
import type { Fact, TaskDefinitionFact, TaskRunFact } from '../facts.js'
import type { Policy } from '../iam/policy.js'
import { isUsualRole, parseRoleArn } from '../iam/arn.js'
import type { At } from '../place.js'
import { literal, type Text } from '../text.js'
import type { When } from '../value.js'
import type { NamedArn } from './graph.js'
import type { Fill } from './learn.js'
import { isExactRole, rolesInContainer, rolesPermitted, rolesTrusted } from './mentions.js'
import { valueOf } from './profiles.js'
import { isResidue, isShortName, type Mention, type RoleTable } from './roles.js'

/** The policy documents that a fact carries. */
export function policiesOf(fact: Fact): readonly Policy[] {
  switch (fact.kind) {
    case 'role':
      return [...(fact.trust ? [fact.trust] : []), ...fact.inline]
    case 'raw-policy':
      return [fact.policy]
    case 'attachment':
    case 'managed-policy':
      return fact.policy ? [fact.policy] : []
    default:
      return []
  }
}

function nameAll(found: readonly At<Text>[], as: Mention['in'], when: When, table: RoleTable): void {
  for (const { value, at } of found) table.named(value, when, { at, in: as })
}

/** Makes a role of everything that is named as one, so that near misses can be looked for among them. */
export function nameMentioned(facts: readonly Fact[], table: RoleTable, fill: Fill): void {
  for (const fact of facts) {
    for (const policy of policiesOf(fact)) {
      nameAll(rolesPermitted(policy), 'resource', fact.when, table)
      nameAll(rolesTrusted(policy), 'principal', fact.when, table)
    }
    if (fact.kind === 'task-run') nameRolesOf(fact, table)
    else if (fact.kind === 'task-definition') {
      nameRolesOf(fact, table)
      for (const container of fact.containers)
        nameAll(rolesInContainer(container), 'container', fact.when, table)
    } else if (fact.kind === 'profile') {
      const role = valueOf(fact, 'role_arn')
      const value = role && fill(role.value)
      if (role && value && isExactRole(value)) nameAll([{ value, at: role.at }], 'profile', fact.when, table)
    }
  }
}

function nameRolesOf(fact: TaskDefinitionFact | TaskRunFact, table: RoleTable): void {
  for (const [role, as] of [
    [fact.taskRole, 'task-role'],
    [fact.executionRole, 'execution-role'],
  ] as const) {
    const arn = role && table.expand(role.value, fact.scope)
    if (role && arn && !isResidue(role.value) && parseRoleArn(arn))
      nameAll([{ value: arn, at: role.at }], as, fact.when, table)
  }
}

/** Resources of other services are theirs to judge. */
function isOfIam(value: Text): boolean {
  if (isUsualRole(value)) return true
  return value.some(
    (piece) => typeof piece === 'string' && /\b(?:iam|sts)\b|\b(?:role|user|policy)\//.test(piece),
  )
}

function* arnsOfPolicy(policy: Policy): Generator<NamedArn> {
  for (const { principals, resources } of policy.statements) {
    for (const { type, value, at } of principals?.entries ?? [])
      if (type === 'AWS' || type === 'Federated') yield { value, at, where: 'principal' }
    for (const { value, at } of resources?.values ?? [])
      if (isOfIam(value)) yield { value, at, where: 'resource' }
  }
}

function* arnsOf(fact: Fact): Generator<NamedArn> {
  for (const policy of policiesOf(fact)) yield* arnsOfPolicy(policy)
  if (fact.kind === 'task-definition' || fact.kind === 'task-run') {
    if (fact.taskRole) yield { ...fact.taskRole, where: 'taskRoleArn' }
    if (fact.executionRole) yield { ...fact.executionRole, where: 'executionRoleArn' }
  }
  if (fact.kind === 'task-definition')
    for (const container of fact.containers)
      for (const found of rolesInContainer(container)) yield { ...found, where: 'container' }
  if (fact.kind === 'profile') {
    const role = valueOf(fact, 'role_arn')
    if (role) yield { ...role, where: 'profile' }
  }
  if (fact.kind === 'role') {
    for (const arn of fact.managed) yield { ...arn, where: 'attachment' }
    if (fact.boundary) yield { ...fact.boundary, where: 'attachment' }
  }
  if (fact.kind === 'attachment' && fact.policyArn) yield { ...fact.policyArn, where: 'attachment' }
}

/** Every value that should be an ARN; short names of roles are not among them. */
export function namedArns(facts: readonly Fact[]): readonly NamedArn[] {
  const found: NamedArn[] = []
  for (const fact of facts)
    for (const arn of arnsOf(fact))
      if (literal(arn.value) !== '*' && !(isRoleKey(arn) && isShortName(arn.value))) found.push(arn)
  return found
}

function isRoleKey({ where }: NamedArn): boolean {
  return where === 'taskRoleArn' || where === 'executionRoleArn'
}
