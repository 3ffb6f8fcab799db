/** A stack's account, where ARNs of things that must lie in it are written out. */
import { isAccountId } from '../../iam/account-id.js'
import type { KnownFact } from '../../facts.js'
import { parseArn } from '../../iam/arn.js'
import type { At } from '../../place.js'
import { literal, type Text } from '../../text.js'
import { field, itemsOf, stringOf, type Value } from '../../value.js'
import type { Context } from './evaluate.js'
import { propertyOf, resourcesOf, type Resource } from './resources.js'
import { stringText } from './texts.js'

/**
 * Properties that take nothing from another account. The task role is not among them: that it is of another
 * account is what is to be found (ECS-23).
 */
const LOCAL_ONLY: ReadonlyMap<string, readonly string[]> = new Map([
  ['AWS::IAM::Role', ['ManagedPolicyArns', 'PermissionsBoundary']],
  ['AWS::ECS::TaskDefinition', ['ExecutionRoleArn']],
  ['AWS::ECS::Service', ['Cluster', 'TaskDefinition', 'Role']],
  ['AWS::Lambda::Function', ['Role']],
  ['AWS::Serverless::Function', ['Role']],
])

/** Without one there is no evidence, and nothing needs to be evaluated. */
const WRITTEN_ACCOUNT = /:\d{12}:/

/** What a stack proves of its own account; nothing where its ARNs do not agree. */
export function provenAccount(context: Context): KnownFact | undefined {
  const { stack } = context
  const [hole] = stack.scope.account
  if (hole === undefined || typeof hole === 'string' || hole.id !== `account:${stack.source.path}`)
    return undefined
  if (!WRITTEN_ACCOUNT.test(stack.source.text)) return undefined
  const [first, ...others] = evidenceIn(context)
  if (first === undefined || others.some(({ value }) => value !== first.value)) return undefined
  return { kind: 'known', scope: stack.scope, when: [], at: first.at, hole: hole.id, value: [first.value] }
}

function evidenceIn(context: Context): readonly At<string>[] {
  return resourcesOf(context, LOCAL_ONLY).flatMap((resource) => {
    const keys = LOCAL_ONLY.get(resource.type) ?? []
    const own = keys.flatMap((key) => (isOwnRole(resource, key) ? [] : itemsOf(propertyOf(resource, key))))
    const found = own.flatMap(accountAt)
    if (found.length === 0 || resource.type !== 'AWS::ECS::TaskDefinition') return found
    // Where the two roles of a task differ, one of them is wrong, and nobody knows which.
    const taskRole = propertyOf(resource, 'TaskRoleArn')
    return taskRole === undefined ? found : [...found, ...accountAt(taskRole)]
  })
}

/** The role of the same template, which says nothing of the account. */
function isOwnRole({ value }: Resource, key: string): boolean {
  return stringOf(field(value, 'Properties', key, 'Fn::GetAtt'))?.endsWith('.Arn') === true
}

function accountAt(value: Value): readonly At<string>[] {
  const text: Text | undefined = stringText(value)
  const account = text && literal(parseArn(text)?.account ?? [])
  return account !== undefined && isAccountId(account) ? [{ value: account, at: value.at }] : []
}
