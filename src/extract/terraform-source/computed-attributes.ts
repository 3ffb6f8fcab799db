/** What the AWS provider computes or looks up, by type; resources by the table that all of Terraform's formats share. */
import { spanPlace } from '../../parse/hcl/syntax.js'
import { literal, text, type Text } from '../../text.js'
import type { Value } from '../../value.js'
import { policyDocument } from '../terraform-resources/policy-document.js'
import { computed, nameOf } from '../terraform-resources/resource.js'
import { argumentsOf } from './attributes.js'
import { scopeOf } from './provider.js'
import { remoteOutputs } from './remote-state.js'
import { written, type Resource } from './resource.js'
import { filledString } from './template-function.js'
import { encodedText } from './encoded.js'
import { asText, computedText } from './values.js'

type Compute = (resource: Resource) => Text | Value | undefined
type Attributes = Readonly<Record<string, Compute>>

const account: Compute = (resource) => scopeOf(resource).account
const partition: Compute = (resource) => scopeOf(resource).partition
const region: Compute = (resource) => scopeOf(resource).region
const document: Compute = (resource) =>
  encodedText(policyDocument(argumentsOf(resource)), spanPlace(resource.block.header))
const name: Compute = (resource) => given(resource, 'name')
/** What names a family names its latest revision. */
const looked: Compute = (resource) => given(resource, 'task_definition')

const DATA: ReadonlyMap<string, Attributes> = new Map<string, Attributes>([
  ['data.aws_iam_policy_document', { json: document, minified_json: document }],
  ['data.aws_caller_identity', { account_id: account, id: account }],
  ['data.aws_partition', { partition, id: partition, dns_suffix: dnsSuffix }],
  ['data.aws_region', { name: region, id: region, region }],
  ['data.aws_iam_role', { name, id: name, arn: roleArn }],
  ['data.aws_iam_policy', { arn: policyArn, id: policyArn }],
  ['data.aws_ecs_task_definition', { arn: looked, id: looked, family: looked }],
  ['data.terraform_remote_state', { outputs: remoteOutputs }],
  ['data.template_file', { rendered }],
])

/** The value of an attribute that the provider computes; `undefined` where it is what is written. */
export function computedAttribute(resource: Resource, attribute: string): Value | undefined {
  const table = DATA.get(resource.type)
  if (table === undefined && resource.type.startsWith('data.')) return undefined
  const found = table ? table[attribute]?.(resource) : managed(resource, attribute)
  if (found === undefined) return undefined
  return 'kind' in found ? found : computedText(found, spanPlace(resource.block.header))
}

function managed(resource: Resource, attribute: string): Text | undefined {
  if (!resource.type.startsWith('aws_')) return undefined
  return computed(resource.shared, attribute)
}

function given(resource: Resource, attribute: string): Text | undefined {
  return asText(written(resource, attribute))
}

/** A role that is looked up by name: that of the tree, where one of that name is there; else its path is not known. */
function roleArn(resource: Resource): Text {
  const { instance, address } = resource
  const scope = scopeOf(resource)
  const role = nameOf(resource.shared)
  const path = instance.world.rolePath(role, scope.account) ?? [
    { id: `path:${instance.id} ${address}`, label: `path of ${address}`, kind: 'any' },
  ]
  return text('arn:', scope.partition, ':iam::', scope.account, ':role', path, role)
}

/** A policy that is looked up by name: the tree's own, or one that nobody here sees, which AWS may manage. */
function policyArn(resource: Resource): Text | undefined {
  const { instance, shared } = resource
  return given(resource, 'arn') ?? instance.world.policyArn(nameOf(shared), scopeOf(resource).account)
}

/** Known where the region is: only China's differs. */
function dnsSuffix(resource: Resource): Text | undefined {
  const known = literal(scopeOf(resource).region)
  return known === undefined ? undefined : [known.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com']
}

/** What became `templatefile`. */
function rendered(resource: Resource): Value | undefined {
  const template = written(resource, 'template')
  return template?.kind === 'text'
    ? filledString(template, written(resource, 'vars'), resource.frame)
    : undefined
}
