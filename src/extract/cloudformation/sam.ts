/** AWS SAM: functions and state machines without a role of their own get one that the transform makes. */
import type { Fact, RoleFact } from '../../facts.js'
import { parsePolicy } from '../../iam/parse-policy.js'
import type { Place } from '../../place.js'
import { literal, text, type Text } from '../../text.js'
import { field, itemsOf, listValue, mapValue, type Value } from '../../value.js'
import { evaluate, type Context } from './evaluate.js'
import { generatedName, roleNamed, type RoleIdentity } from './identities.js'
import { readPolicy } from './policies.js'
import { addressOf, factBase, propertyOf, resourceOf, type Resource } from './resources.js'
import { stringText } from './texts.js'

/** Resources that get a role, with the service that it trusts and their section in Globals. */
const MAKERS = new Map([
  ['AWS::Serverless::Function', { service: 'lambda.amazonaws.com', globals: 'Function' }],
  ['AWS::Serverless::StateMachine', { service: 'states.amazonaws.com', globals: 'StateMachine' }],
])

/** The role `<LogicalId>Role` that the transform makes, where it makes one. */
export function generatedRole(context: Context, logicalId: string): RoleIdentity | undefined {
  const maker = logicalId.endsWith('Role')
    ? resourceOf(context, logicalId.slice(0, -'Role'.length))
    : undefined
  return maker && makesRole(maker) ? identityOf(maker) : undefined
}

function makesRole(resource: Resource): boolean {
  return MAKERS.has(resource.type) && samProperty(resource, 'Role') === undefined
}

function identityOf(resource: Resource): RoleIdentity {
  const { stack } = resource.context
  return roleNamed(stack, generatedName(stack, `${resource.logicalId}Role`), {
    path: stringText(samProperty(resource, 'RolePath')),
  })
}

/** A property of the resource itself, else of Globals. */
function samProperty(resource: Resource, key: string): Value | undefined {
  const own = propertyOf(resource, key)
  if (own !== undefined) return own
  const globals = MAKERS.get(resource.type)?.globals ?? ''
  return evaluate(resource.context, field(resource.context.stack.root, 'Globals', globals, key))
}

/** The generated role with the policies that the resource asks for. */
export function generatedRoleFacts(resource: Resource): readonly Fact[] {
  const maker = MAKERS.get(resource.type)
  if (maker === undefined || !makesRole(resource)) return []
  const { scope } = resource.context.stack
  const own = samProperty(resource, 'AssumeRolePolicyDocument')
  const policies = itemsOf(samProperty(resource, 'Policies'))
  const documents = policies
    .filter((policy) => field(policy, 'Statement') !== undefined)
    .map((policy) => readPolicy(policy, scope))
  const managed = policies.flatMap((policy) =>
    policy.kind === 'text' ? [{ value: managedArn(policy.text, scope.partition), at: policy.at }] : [],
  )
  const boundary = samProperty(resource, 'PermissionsBoundary')
  const boundaryText = stringText(boundary)
  const isWhole = documents.length + managed.length === policies.length && !resource.context.stack.isOpen()
  // The policy templates of SAM, tracing, queues and VPCs add permissions for other services.
  const coverage = isWhole ? 'complete' : 'partial'
  const role: RoleFact = {
    kind: 'role',
    ...factBase(resource),
    address: `${addressOf(resource)}Role`,
    ...identityOf(resource),
    trust: own ? readPolicy(own, scope).policy : parsePolicy(serviceTrust(maker.service, resource.at)),
    inline: documents.map(({ policy }) => policy),
    managed,
    boundary: boundary && boundaryText ? { value: boundaryText, at: boundary.at } : undefined,
    coverage: { trust: 'complete', inline: coverage, managed: coverage, boundary: 'complete' },
    definedHere: true,
  }
  return [role, ...documents.flatMap(({ faults }) => faults)]
}

/** SAM takes the bare name of an AWS managed policy too. */
function managedArn(policy: Text, partition: Text): Text {
  const name = literal(policy)
  return name === undefined || name.startsWith('arn:')
    ? policy
    : text('arn:', partition, ':iam::aws:policy/', name)
}

function serviceTrust(service: string, at: Place): Value {
  return written(
    {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: service } }],
    },
    at,
  )
}

type Data = string | readonly Data[] | { readonly [key: string]: Data }

/** Data that the transform writes; all of it stands at the resource that it is written for. */
function written(data: Data, at: Place): Value {
  if (typeof data === 'string') return { kind: 'text', text: [data], at }
  if (Array.isArray(data))
    return listValue(
      (data as readonly Data[]).map((item) => written(item, at)),
      at,
    )
  const entries = Object.entries(data as Readonly<Record<string, Data>>)
  return mapValue(new Map(entries.map(([key, value]) => [key, { value: written(value, at), keyAt: at }])), at)
}
