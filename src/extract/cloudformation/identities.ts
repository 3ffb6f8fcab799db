/** Names and ARNs of what a stack creates; what CloudFormation generates is a hole of its own. */
import { roleArn } from '../../iam/arn.js'
import { literal, text, textKey, type Text } from '../../text.js'
import type { Context } from './evaluate.js'
import { propertyOf, resourceOf, resourcesOf } from './resources.js'
import type { Stack } from './stack.js'
import { hole, stringText } from './texts.js'

export interface RoleIdentity {
  readonly arn: Text
  readonly name: Text
}

/** A role that the template defines. */
export function roleIdentity(context: Context, logicalId: string): RoleIdentity {
  return roleNamed(
    context.stack,
    textProperty(context, logicalId, 'RoleName') ?? generatedName(context.stack, logicalId),
    {
      path: textProperty(context, logicalId, 'Path'),
    },
  )
}

/** All roles of a stack, by the key of their name. */
export function rolesByName(context: Context): ReadonlyMap<string, Text> {
  const roles = resourcesOf(context, new Set(['AWS::IAM::Role']))
  const identities = roles.map((role) => roleIdentity(role.context, role.logicalId))
  return new Map(identities.map(({ name, arn }) => [textKey(name), arn]))
}

/** A role of this stack by its name. */
export function roleNamed(
  { scope }: Stack,
  name: Text,
  { path }: { path?: Text | undefined } = {},
): RoleIdentity {
  const { partition, account } = scope
  return { name, arn: roleArn({ partition, account, path: path ?? ['/'], name }) }
}

/** A physical name that CloudFormation makes up. */
export function generatedName(stack: Stack, logicalId: string): Text {
  return [hole(`name:${stack.id}#${logicalId}`, `name of ${logicalId} in ${stack.scope.label}`, 'segment')]
}

/** The ARN of a managed policy that the template defines. */
export function policyArn(context: Context, logicalId: string): Text {
  const { scope } = context.stack
  const name = managedPolicyName(context, logicalId)
  const path = literal(textProperty(context, logicalId, 'Path') ?? ['/']) ?? '/'
  return text(
    'arn:',
    scope.partition,
    ':iam::',
    scope.account,
    `:policy${`/${path}/`.replace(/\/{2,}/g, '/')}`,
    name,
  )
}

export function managedPolicyName(context: Context, logicalId: string): Text {
  return textProperty(context, logicalId, 'ManagedPolicyName') ?? generatedName(context.stack, logicalId)
}

/** The ARN of a task definition; its revision is known only after deployment. */
export function taskDefinitionArn(context: Context, logicalId: string): Text {
  const { stack } = context
  const { partition, region, account } = stack.scope
  const family = textProperty(context, logicalId, 'Family') ?? generatedName(stack, logicalId)
  const revision = hole(
    `revision:${stack.id}#${logicalId}`,
    `revision of ${logicalId} in ${stack.scope.label}`,
    'segment',
  )
  return text('arn:', partition, ':ecs:', region, ':', account, ':task-definition/', family, ':', revision)
}

function textProperty(context: Context, logicalId: string, key: string): Text | undefined {
  const resource = resourceOf(context, logicalId)
  const found = resource && stringText(propertyOf(resource, key))
  // An empty name, as defaults of parameters often are, is none.
  return found?.length === 0 ? undefined : found
}
