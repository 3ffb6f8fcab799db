/** A resource of a configuration in the shape that all of Terraform's formats share: its arguments as values. */
import { spanPlace } from '../../parse/hcl/syntax.js'
import type { Scope } from '../../facts.js'
import type { Place } from '../../place.js'
import { listValue, type MapValue, type Value } from '../../value.js'
import type { TerraformResource } from '../terraform-resources/resource.js'
import { nestedBlocks, type Nested } from './blocks.js'
import { evaluate } from './evaluate.js'
import { scopeOf } from './provider.js'
import { written, type Resource } from './resource.js'
import { asTextValue, isNull, isOpen, openValue } from './values.js'

/** Arguments that are strings, so that one whose value is open is a string with a hole. */
const STRINGS = new Set([
  'execution_role_arn',
  'family',
  'name',
  'name_prefix',
  'path',
  'permissions_boundary',
  'policy_arn',
  'role',
  'role_name',
  'sid',
  'task_definition',
  'task_definition_arn',
  'task_role_arn',
])

/** Deepest blocks that are read; the resources of interest have three levels. */
const MAX_DEPTH = 10

/** The resource as its facts are read from it. */
export function terraformResource(resource: Resource): TerraformResource {
  const { instance, block, type, address } = resource
  const isData = type.startsWith('data.')
  let scope: Scope | undefined
  return {
    mode: isData ? 'data' : 'managed',
    type: isData ? type.slice('data.'.length) : type,
    address,
    id: `${instance.id} ${address}`,
    attributes: argumentsOf(resource),
    at: spanPlace(block.header),
    get scope() {
      return (scope ??= scopeOf(resource))
    },
    when: [],
  }
}

/** What is written in a resource: arguments evaluated, blocks as lists of maps. */
export function argumentsOf(resource: Resource): MapValue {
  const { body, frame, block } = resource
  const whole: Nested = { body, frame, at: spanPlace(block.header) }
  return asMap(whole, (name) => written(resource, name), 0)
}

function asMap(nested: Nested, argument: (name: string) => Value | undefined, depth: number): MapValue {
  const { body, at } = nested
  return {
    kind: 'map',
    at,
    keys: () => [
      ...body.attributes.keys(),
      ...body.blocks.map(({ type, labels }) => labels[0]?.value ?? type.value),
    ],
    get: (name) => {
      const value = argument(name)
      if (value !== undefined) return STRINGS.has(name) && isOpen(value) ? asTextValue(value) : value
      const blocks = depth < MAX_DEPTH ? blockList(nested, name, depth + 1) : undefined
      return blocks ?? unread(nested, name)
    },
    keyAt: (name) => keyPlace(nested, name),
  }
}

/** What tells resources apart; where it was not written is not what a syntax error hides. */
const IDENTITY = new Set(['arn', 'family', 'id', 'name', 'name_prefix', 'path'])

/** What is not found in a block with a syntax error may be what could not be read. */
function unread({ body: { damaged } }: Nested, name: string): Value | undefined {
  if (damaged === undefined || IDENTITY.has(name)) return undefined
  const at = spanPlace(damaged)
  const value = openValue(
    `unread:${at.source.path}:${String(damaged.start)}:${name}`,
    `${name}, not readable`,
    at,
  )
  return STRINGS.has(name) ? asTextValue(value) : value
}

function keyPlace({ body, at }: Nested, name: string): Place {
  const found = body.attributes.get(name)?.name
  return found ? spanPlace(found) : at
}

function blockList({ body, frame, at }: Nested, name: string, depth: number): Value | undefined {
  const { blocks, partial } = nestedBlocks(body, frame, name)
  if (blocks.length === 0 && !partial) return undefined
  const maps = blocks.map((block) => asMap(block, (key) => argument(block, key), depth))
  return listValue(maps, blocks[0]?.at ?? at, partial)
}

function argument({ body, frame }: Nested, name: string): Value | undefined {
  const found = body.attributes.get(name)
  const value = found && evaluate(found.expression(), frame)
  return value === undefined || isNull(value) ? undefined : value
}
