/** A resource of a configuration in the shape that all of Terraform's formats share: its arguments as values. */
import { spanPlace, type Span } from '../../parse/hcl/syntax.js'
import type { Scope } from '../../facts.js'
import type { Place } from '../../place.js'
import { listValue, type MapValue, type Value, type When } from '../../value.js'
import type { TerraformResource } from '../terraform-resources/resource.js'
import { takingUnset } from '../terraform-resources/unset.js'
import { nestedBlocks, type Nested } from './blocks.js'
import { evaluate } from './evaluate.js'
import { scopeOf } from './provider.js'
import { Resource, written } from './resource.js'
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
  return new WrittenResource(resource)
}

const ALWAYS: When = []

class WrittenResource implements TerraformResource {
  readonly mode: TerraformResource['mode']
  readonly type: string
  readonly address: string
  readonly id: string
  readonly attributes: MapValue
  readonly at: Place
  readonly when = ALWAYS
  private known: Scope | undefined

  constructor(private readonly resource: Resource) {
    const { type, address, frame, at } = resource
    const isData = type.startsWith('data.')
    this.mode = isData ? 'data' : 'managed'
    this.type = isData ? type.slice('data.'.length) : type
    this.address = address
    this.id = frame.id
    this.attributes = argumentsOf(resource)
    this.at = at
  }

  get scope(): Scope {
    return (this.known ??= scopeOf(this.resource))
  }
}

/** What is written in a resource: arguments evaluated, blocks as lists of maps. */
export function argumentsOf(resource: Resource): MapValue {
  return new Arguments(resource, 0)
}

/** Of a resource, or of a block in it at some depth. */
class Arguments implements MapValue {
  readonly kind = 'map'

  constructor(
    private readonly of: Resource | Nested,
    private readonly depth: number,
  ) {}

  get at(): Place {
    return this.of.at
  }

  keys(): readonly string[] {
    const { attributes, blocks } = this.of.body
    return [...attributes.keys(), ...blocks.map(({ type, labels }) => labels[0]?.value ?? type.value)]
  }

  get(name: string): Value | undefined {
    const { of, depth } = this
    const { run } = of.frame
    const { unset } = run
    const value = of instanceof Resource ? written(of, name) : argument(of, name)
    if (value !== undefined) {
      const shown = STRINGS.has(name) && isOpen(value) ? asTextValue(value) : value
      return shown && POLICIES.has(name) && run.unset !== unset ? takingUnset(shown) : shown
    }
    const { blocks, damaged } = of.body
    const nested = blocks.length > 0 && depth < MAX_DEPTH ? blockList(of, name, depth + 1) : undefined
    return nested ?? (damaged && unread(damaged, name))
  }

  keyAt(name: string): Place {
    const found = this.of.body.attributes.get(name)?.name
    return found ? spanPlace(found) : this.of.at
  }
}

/** Documents, and of what makes one the lists that are left out where they are empty. */
const POLICIES = new Set(['assume_role_policy', 'policy', 'not_resources', 'resources'])

/** What tells resources apart; where it was not written is not what a syntax error hides. */
const IDENTITY = new Set(['arn', 'family', 'id', 'name', 'name_prefix', 'path'])

/** What is not found in a block with a syntax error may be what could not be read. */
function unread(damaged: Span, name: string): Value | undefined {
  if (IDENTITY.has(name)) return undefined
  const at = spanPlace(damaged)
  const value = openValue(
    `unread:${at.source.path}:${String(damaged.start)}:${name}`,
    `${name}, not readable`,
    at,
  )
  return STRINGS.has(name) ? asTextValue(value) : value
}

function blockList({ body, frame, at }: Nested, name: string, depth: number): Value | undefined {
  const { blocks, partial } = nestedBlocks(body, frame, name)
  if (blocks.length === 0 && !partial) return undefined
  const maps = blocks.map((block) => new Arguments(block, depth))
  return listValue(maps, blocks[0]?.at ?? at, partial)
}

function argument({ body, frame }: Nested, name: string): Value | undefined {
  const found = body.attributes.get(name)
  const value = found && evaluate(found.expression(), frame)
  return value === undefined || isNull(value) ? undefined : value
}
