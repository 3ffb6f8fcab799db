/**
 * The attributes of a planned resource as one value: what is known, holes for what is sensitive, and what the
 * configuration refers to where the plan does not know yet. Looked at attribute by attribute.
 */
import { withPointer, type Place, type Source } from '../../place.js'
import { literal } from '../../text.js'
import {
  field,
  itemsOf,
  listValue,
  stringOf,
  type ConstantValue,
  type ListValue,
  type MapValue,
  type Value,
} from '../../value.js'
import { constantOf, referencesOf } from './configuration.js'
import { hiddenValue, isMarked } from './hidden.js'

/** Which of the unknown items of a list. */
export interface UnknownItem {
  readonly index: number
  readonly of: number
}

/** What takes the place of an unknown attribute, or of an unknown item of one. */
export type Resolve = (
  expression: Value | undefined,
  attribute: string,
  item?: UnknownItem,
) => Value | undefined

/** A value and what the plan says of it in other places, all of the same shape. */
export interface Layers {
  readonly known: Value | undefined
  readonly unknown: Value | undefined
  readonly sensitive: Value | undefined
  readonly expression: Value | undefined
}

interface Spot extends Layers {
  /** For pointers: `aws_iam_role.task.inline_policy[0].policy`. */
  readonly path: string
  /** The argument that the value belongs to. */
  readonly attribute: string
  readonly source: Source
  /** Where it stands, or what holds it. */
  readonly at: Place
}

/** The attributes of an instance. */
export function overlaid(
  values: MapValue,
  layers: Omit<Layers, 'known'>,
  { address, source }: { readonly address: string; readonly source: Source },
  resolve: Resolve,
): MapValue {
  const spot = { ...layers, known: values, path: address, attribute: '', source, at: values.at }
  return mapAt(spot, values, resolve)
}

function valueAt(spot: Spot, resolve: Resolve): Value | undefined {
  const { known, unknown, sensitive, expression, path, at } = spot
  const open = isMarked(unknown)
  if (isMarked(sensitive)) return known === undefined && !open ? undefined : hiddenValue(path, at)
  if (open || (known === undefined && referencesOf(expression).length > 0)) return opened(spot, resolve)
  if (known?.kind === 'map') return mapAt(spot, known, resolve)
  if (known?.kind === 'list') return listAt(spot, known, resolve)
  if (known === undefined) return undefined
  return addressed(known, spot)
}

/** What is not known yet: what the configuration refers to, or nothing where it does not set the argument. */
function opened(spot: Spot, resolve: Resolve): Value | undefined {
  const { expression, attribute, path, at } = spot
  if (expression === undefined) return undefined
  return usedAt(spot, resolve(expression, attribute)) ?? { kind: 'unknown', at, why: `the value of ${path}` }
}

/** A text that is referred to stands where it is used: where the plan writes the reference down. */
function usedAt({ expression, path, source, at }: Spot, value: Value | undefined): Value | undefined {
  const [reference = expression] = itemsOf(field(expression, 'references'))
  const place = withPointer(wholeOf(reference?.at ?? at), path, source)
  const placed = (one: Value): Value =>
    one.kind === 'text' && one.encodes === undefined ? { kind: 'text', text: one.text, at: place } : one
  return value?.kind === 'list'
    ? listValue(value.items().map(placed), place, value.partial)
    : value && placed(value)
}

/** The reference is no part of the value: what is said of a part is said of the whole. */
function wholeOf(place: Place): Place {
  return {
    source: place.source,
    range: () => place.range(),
    part: () => wholeOf(place),
    pointer: () => place.pointer(),
  }
}

function mapAt(spot: Spot, known: MapValue, resolve: Resolve): MapValue {
  const values = new Map<string, Value | undefined>()
  const at = withPointer(known.at, spot.path, spot.source)
  const get = (key: string): Value | undefined => {
    if (!values.has(key)) values.set(key, valueAt(below(spot, key), resolve))
    return values.get(key)
  }
  return {
    kind: 'map',
    at,
    keys: () => keysOf(spot).filter((key) => get(key) !== undefined),
    get,
    keyAt: (key) => withPointer(known.keyAt(key), `${spot.path}.${key}`, spot.source),
    ...(known.partial === true && { partial: true }),
  }
}

function keysOf({ known, unknown, expression }: Layers): readonly string[] {
  const all = [known, unknown, expression].flatMap((layer) => (layer?.kind === 'map' ? layer.keys() : []))
  return [...new Set(all)]
}

function below(spot: Spot, key: string): Spot {
  const known = field(spot.known, key)
  return {
    known,
    unknown: field(spot.unknown, key),
    sensitive: field(spot.sensitive, key),
    expression: field(spot.expression, key),
    path: `${spot.path}.${key}`,
    attribute: key,
    source: spot.source,
    at: withPointer(known?.at ?? spot.at, `${spot.path}.${key}`, spot.source),
  }
}

function listAt(spot: Spot, known: ListValue, resolve: Resolve): ListValue {
  let items: readonly Value[] | undefined
  const read = (): readonly Value[] => (items ??= itemsAt(spot, known, resolve))
  return {
    kind: 'list',
    at: withPointer(known.at, spot.path, spot.source),
    items: read,
    get partial() {
      return known.partial === true || read().length < known.items().length
    },
  }
}

function itemsAt(spot: Spot, known: ListValue, resolve: Resolve): readonly Value[] {
  const items = known.items()
  const isUnknown = (i: number): boolean => isMarked(at(spot.unknown, i)) && !isMarked(at(spot.sensitive, i))
  const of = items.filter((_, i) => isUnknown(i)).length
  let index = 0
  return items.flatMap((item, i) => {
    const layers = { known: item, unknown: at(spot.unknown, i), sensitive: at(spot.sensitive, i) }
    const path = `${spot.path}[${String(i)}]`
    if (isUnknown(i)) {
      const found = resolve(spot.expression, spot.attribute, { index: index++, of })
      return usedAt({ ...spot, path }, found) ?? []
    }
    const expression = item.kind === 'map' ? blockFor(item, i, items, spot.expression) : undefined
    const value = valueAt(
      { ...spot, ...layers, expression, path, at: withPointer(item.at, path, spot.source) },
      resolve,
    )
    return value ?? []
  })
}

function at(layer: Value | undefined, index: number): Value | undefined {
  return layer?.kind === 'list' ? layer.items()[index] : undefined
}

/**
 * The block behind an item. Sets are sorted otherwise than written, and dynamic blocks are not listed: where
 * there are more items than blocks, a block's own item is the only one that can be it.
 */
function blockFor(
  item: MapValue,
  index: number,
  items: readonly Value[],
  blocks: Value | undefined,
): Value | undefined {
  if (blocks?.kind === 'map' && items.length === 1) return blocks
  if (blocks?.kind !== 'list' || blocks.items().length > items.length) return undefined
  const fitting = blocks.items().filter((block) => fits(item, block))
  const [only] = fitting
  if (blocks.items().length === items.length) {
    const own = blocks.items()[index]
    return own !== undefined && fitting.includes(own) ? own : fitting.length === 1 ? only : undefined
  }
  if (only === undefined || fitting.length > 1) return undefined
  return items.filter((one) => fits(one, only)).length === 1 ? only : undefined
}

/** Whether no constant of the block contradicts the item. */
function fits(item: Value, block: Value): boolean {
  if (item.kind !== 'map' || block.kind !== 'map') return false
  return block.keys().every((key) => {
    const [constant, value] = [stringsOf(constantOf(block.get(key))), stringsOf(item.get(key))]
    return constant === undefined || value === undefined || constant === value
  })
}

/** A string, or a list of them in whatever order, for comparison; `undefined` for anything else. */
function stringsOf(value: Value | undefined): string | undefined {
  if (value?.kind === 'text') return literal(value.text)
  if (value?.kind !== 'list') return undefined
  const strings = value.items().map(stringOf)
  return strings.includes(undefined) ? undefined : JSON.stringify(strings.sort())
}

/** A scalar of the plan with Terraform's address for its pointer. */
function addressed(value: Value, { path, source }: Spot): Value {
  const at = withPointer(value.at, path, source)
  if (value.kind === 'text') return { kind: 'text', text: value.text, at }
  return value.kind === 'constant' ? constantAt(value, at) : { ...value, at }
}

/** The number as written is found only when somebody asks. */
export function constantAt(constant: ConstantValue, at: Place): ConstantValue {
  return {
    kind: 'constant',
    value: constant.value,
    at,
    get raw() {
      return constant.raw
    },
  }
}
