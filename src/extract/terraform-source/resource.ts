/** Resources and data sources as values: their instances by `count` and `for_each`, their attributes on demand. */
import { spanPlace, type Block, type Body, type Expression, type Span } from '../../parse/hcl/syntax.js'
import type { Place } from '../../place.js'
import type { ListValue, MapValue, Value } from '../../value.js'
import type { TerraformResource } from '../terraform-resources/resource.js'
import { terraformResource } from './attributes.js'
import { computedAttribute } from './computed-attributes.js'
import { evaluate, iterate } from './evaluate.js'
import { withNames, type Frame } from './frame.js'
import { namespace, type Instance } from './instance.js'
import { recalled, remembered, UNANSWERED } from './memo.js'
import { perhapsEmpty } from './perhaps.js'
import { quietly } from './run.js'
import { plainValue } from './template-value.js'
import { asNumber, asString, constant, isNull, openValue, textValue } from './values.js'

/** A collection with an instance that stands for those whose keys are not known. */
interface Collection {
  readonly any?: Value
}

const MAX_INSTANCES = 100

/** The value of `type.name`: an object, or a collection of them. */
export function resourceValue(
  instance: Instance,
  block: Block | undefined,
  mode: 'resource' | 'data',
): Value | undefined {
  const [type, name] = block?.labels ?? []
  if (block === undefined || type === undefined || name === undefined) return undefined
  const { run, owners } = instance
  const prefix = mode === 'data' ? 'data.' : ''
  const local = `${prefix}${type.value}.${name.value}`
  const known = recalled(run, owners.resource, local)
  if (known !== undefined) return known
  const address = instance.addressPrefix + local
  const make = (suffix: string, names: Names): Resource => {
    const own = address + suffix
    const frame = frameOf(instance, `${instance.id} ${own}`, names)
    return new Resource(instance, block, prefix + type.value, own, frame)
  }
  const open = (): Value => openValue(`resource:${instance.id} ${address}`, address, spanPlace(block.header))
  return remembered(run, owners.resource, local, open, () => expanded(block, instance.frame, make))
}

type Names = readonly (readonly [string, Value])[]

export type Make<T extends Value> = (suffix: string, names: Names) => T

/** One object, a list by `count`, or a map by `for_each`; what is only perhaps there is there. */
export function expanded<T extends Value>(block: Block, frame: Frame, make: Make<T>): Value {
  const body = block.body()
  const at = spanPlace(block.header)
  const count = body.attributes.get('count')
  if (count !== undefined) {
    const { run } = frame
    const { defaulted } = run
    const { known, isOpen } = quietly(run, () => {
      run.rests = 0
      const number = asNumber(evaluate(count.expression(), frame))
      return { known: number, isOpen: number === undefined || (run.rests & UNANSWERED) !== 0 }
    })
    const sure = known !== undefined && (known > 0 || run.defaulted === defaulted)
    const length = sure ? Math.min(known, MAX_INSTANCES) : 1
    const items = Array.from({ length }, (_, index) => {
      const object = namespace(at, (key) => (key === 'index' ? constant(index, at) : undefined))
      return make(`[${String(index)}]`, [['count', object]])
    })
    const list: ListValue = { kind: 'list', at, items: () => items, partial: length < (known ?? 0) }
    return withAny(sure && !isOpen ? list : perhapsEmpty(list), items[0])
  }
  const forEach = body.attributes.get('for_each')
  return forEach === undefined ? make('', []) : byKeys(block, frame, make, forEach.expression())
}

function byKeys<T extends Value>(block: Block, frame: Frame, make: Make<T>, forEach: Expression): Value {
  const at = spanPlace(block.header)
  const id = `${frame.id} ${block.labels.map(({ value }) => value).join('.')}`
  const one = (key: Value, value: Value): T => {
    const each = namespace(at, (name) => (name === 'key' ? key : name === 'value' ? value : undefined))
    const shown = asString(key)
    return make(shown === undefined ? '' : `["${shown}"]`, [['each', each]])
  }
  const value = (key = ''): Value => openValue(`each.value:${id}${key}`, 'each.value', at)
  const any = one(openValue(`each.key:${id}`, 'each.key', at), value())
  const { run } = frame
  const { defaulted } = run
  const over = quietly(run, () => evaluate(forEach, frame))
  const found = iterate(over)
  if (found === undefined || (found.entries.length === 0 && run.defaulted !== defaulted)) {
    // A key that is written out is a key of the collection, whatever else is in it.
    const get = (key: string): Value => one(textValue(key, at), value(`[${key}]`))
    return withAny({ kind: 'map', at, keys: () => [], get, keyAt: () => at, partial: true }, any)
  }
  const items = new Map<string, T>()
  let { partial } = found
  for (const entry of found.entries.slice(0, MAX_INSTANCES)) {
    const key = over.kind === 'list' ? entry.value : entry.key
    const name = asString(key)
    if (name === undefined) partial = true
    else items.set(name, one(textValue(name, key.at), entry.value))
  }
  const keys = [...items.keys()]
  const get = (key: string): Value | undefined => items.get(key)
  const only = keys.length === 1 ? items.get(keys[0] ?? '') : undefined
  return withAny({ kind: 'map', at, keys: () => keys, get, keyAt: () => at, partial }, partial ? any : only)
}

function withAny(collection: ListValue | MapValue, any: Value | undefined): Value & Collection {
  return any === undefined ? collection : { ...collection, any }
}

/** The instance that stands for those of unknown keys. */
export function representativeOf(value: Value): Value | undefined {
  return 'any' in value ? (value.any as Value | undefined) : undefined
}

/** Every instance in the value of a resource or a module call. */
export function instancesIn(value: Value | undefined): readonly Value[] {
  if (value === undefined) return []
  if (value instanceof Resource || 'instances' in value) return [value]
  if (value.kind === 'list') return value.items()
  if (value.kind !== 'map') return []
  const known = value.keys().flatMap((key) => value.get(key) ?? [])
  const any = value.partial ? representativeOf(value) : undefined
  return any === undefined ? known : [...known, any]
}

/** One instance of a resource or data source; as a value, an object of its attributes. */
export class Resource implements MapValue {
  readonly kind = 'map'
  readonly partial = true
  readonly at: Place
  private inAllFormats: TerraformResource | undefined

  constructor(
    readonly instance: Instance,
    readonly block: Block,
    /** `aws_iam_role`, `data.aws_iam_role`. */
    readonly type: string,
    /** `module.x.aws_iam_role.task["a"]`. */
    readonly address: string,
    readonly frame: Frame,
  ) {
    this.at = spanPlace(block.header)
  }

  get body(): Body {
    return this.block.body()
  }

  /** In the shape that all of Terraform's formats share. */
  get shared(): TerraformResource {
    return (this.inAllFormats ??= terraformResource(this))
  }

  keys(): readonly string[] {
    return [...this.body.attributes.keys()]
  }

  keyAt(name: string): Place {
    return spanPlace(this.body.attributes.get(name)?.name ?? this.block.header)
  }

  /** What Terraform computes for an attribute, what is written for it, else a hole of its own. */
  get(name: string): Value {
    const { run } = this.instance
    const open = (): Value => openAttribute(this, name, this.block.header)
    return remembered(run, this, name, open, () => {
      const computed = computedAttribute(this, name)
      if (computed !== undefined) return computed
      const written = this.body.attributes.get(name)
      return written === undefined ? open() : evaluate(written.expression(), this.frame)
    })
  }
}

function frameOf({ frame }: Instance, id: string, names: Names): Frame {
  const { run, scope, names: outer } = frame
  return { run, scope, id, names: names.length === 0 ? outer : withNames(frame, names).names }
}

/** The value written for an attribute; nothing where it is missing or null. */
export function written(resource: Resource, name: string): Value | undefined {
  const found = resource.body.attributes.get(name)
  if (found === undefined) return undefined
  const { instance, frame } = resource
  const e = found.expression()
  const value =
    plainValue(e) ??
    remembered(
      instance.run,
      frame,
      name,
      () => openAttribute(resource, name, found.name),
      () => evaluate(e, frame),
    )
  return isNull(value) ? undefined : value
}

function openAttribute({ instance, address }: Resource, name: string, at: Span): Value {
  return openValue(`resource:${instance.id} ${address}.${name}`, `${address}.${name}`, spanPlace(at))
}
