/**
 * A Terraform resource, wherever it was read: configuration, plan or state. What the provider computes
 * (ARNs, generated names) is told by the same texts everywhere, so that references and definitions meet.
 */
import type { Scope } from '../../facts.js'
import { roleArn } from '../../iam/arn.js'
import type { Place } from '../../place.js'
import { literal, splitText, text, type Hole, type Text } from '../../text.js'
import { textAt, type MapValue, type Value, type When } from '../../value.js'

/** A resource or data source, one of its instances. */
export interface TerraformResource {
  readonly mode: 'managed' | 'data'
  readonly type: string
  /** `module.app.aws_iam_role.task["blue"]` */
  readonly address: string
  /** The address made unique in the run; holes for what the provider generates are named by it. */
  readonly id: string
  /** Arguments and what is known of computed attributes; blocks are lists of maps. */
  readonly attributes: MapValue
  readonly at: Place
  readonly scope: Scope
  readonly when: When
}

/** An attribute that is set: the provider takes `null` and the empty string for "not given". */
export function attribute(resource: TerraformResource, name: string): Value | undefined {
  const value = resource.attributes.get(name)
  return value === undefined || isUnset(value) ? undefined : value
}

function isUnset(value: Value): boolean {
  if (value.kind === 'constant') return value.value === null
  return value.kind === 'text' && value.encodes === undefined && literal(value.text) === ''
}

function known(resource: TerraformResource, name: string): Text | undefined {
  return textAt(attribute(resource, name))?.value
}

function generated(resource: TerraformResource, what: string, kind: Hole['kind']): Hole {
  return { id: `${what}:${resource.id}`, label: `${what} of ${resource.address}`, kind }
}

/** The name, as far as the files tell: given, begun by `name_prefix`, or generated. */
export function nameOf(resource: TerraformResource): Text {
  const given = known(resource, 'name')
  if (given !== undefined) return given
  // The two exclude each other: where a prefix is given, a name that a plan does not know yet begins with it.
  const prefix = known(resource, 'name_prefix') ?? []
  return text(prefix, generated(resource, 'name', 'segment'))
}

/** What IAM calls a resource that has a path and a name in its ARN (ARN-7); roles are put together with more care. */
const IAM_TYPES = new Map([
  ['aws_iam_policy', 'policy'],
  ['aws_iam_instance_profile', 'instance-profile'],
  ['aws_iam_user', 'user'],
  ['aws_iam_group', 'group'],
])

/** The ARN: as the provider told it, else put together from what it consists of, such as a name that is known already. */
export function arnOf(resource: TerraformResource, name?: Text): Text | undefined {
  const told = known(resource, 'arn')
  if (told !== undefined) return told
  const { partition, account, region } = resource.scope
  const path = known(resource, 'path') ?? ['/']
  const iam = IAM_TYPES.get(resource.type)
  if (iam !== undefined)
    return text('arn:', partition, ':iam::', account, `:${iam}`, slashed(path), name ?? nameOf(resource))
  switch (resource.type) {
    case 'aws_iam_role':
      return roleArn({ partition, account, path, name: name ?? nameOf(resource) })
    case 'aws_ecs_cluster':
      return text('arn:', partition, ':ecs:', region, ':', account, ':cluster/', nameOf(resource))
    case 'aws_ecs_task_definition': {
      const family = known(resource, 'family') ?? [generated(resource, 'family', 'segment')]
      const revision = generated(resource, 'revision', 'segment')
      return text(
        'arn:',
        partition,
        ':ecs:',
        region,
        ':',
        account,
        ':task-definition/',
        family,
        ':',
        revision,
      )
    }
    default:
      return undefined
  }
}

function slashed(path: Text): Text {
  const whole = literal(path)
  return whole === undefined ? path : [`/${whole}/`.replace(/\/{2,}/g, '/')]
}

/** Attributes that the provider derives, by the name under which they are referred to. */
export function computed(resource: TerraformResource, name: string): Text | undefined {
  const { type } = resource
  if (name === 'arn') return arnOf(resource)
  if (type === 'aws_iam_role' && (name === 'name' || name === 'id')) return nameOf(resource)
  if (IAM_TYPES.has(type) && name === 'name') return nameOf(resource)
  if (IAM_TYPES.has(type) && name === 'id')
    return type === 'aws_iam_policy' ? arnOf(resource) : nameOf(resource)
  if (type !== 'aws_ecs_task_definition') return undefined
  if (name === 'revision') return [generated(resource, 'revision', 'segment')]
  if (name === 'family' || name === 'id')
    return known(resource, 'family') ?? [generated(resource, 'family', 'segment')]
  const arn = name === 'arn_without_revision' ? arnOf(resource) : undefined
  if (arn)
    return splitText(arn, ':')
      .slice(0, -1)
      .reduce((whole, part) => text(whole, whole.length > 0 ? ':' : [], part), [])
  return undefined
}
