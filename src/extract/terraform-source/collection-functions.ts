/** Terraform's functions on lists, sets and maps. An open argument makes the result open, or partial. */
import type { Place } from '../../place.js'
import { literal } from '../../text.js'
import { listValue, mapValue, type ListValue, type Value } from '../../value.js'
import type { PureFunction } from './functions.js'
import { equals } from './operators.js'
import { mayExclude } from './perhaps.js'
import { distinct, inOrder, listOf } from './sets.js'
import {
  asBoolean,
  asNumber,
  asString,
  asText,
  constant,
  entriesOf,
  failedValue,
  isFailed,
  isNull,
  isThere,
} from './values.js'
import { textValue } from './values.js'

const MAX_RANGE = 1000

/** A list of all items; partial where an argument is open. */
export function concat(lists: readonly Value[], at: Place): ListValue {
  const items = lists.flatMap((list) => (list.kind === 'list' ? list.items() : []))
  return listValue(
    items,
    at,
    mayExclude(lists) || lists.some((list) => (list.kind === 'list' ? list.partial === true : !isNull(list))),
  )
}

function flatten(list: Value | undefined, at: Place, depth = 0): Value | undefined {
  if (list?.kind !== 'list') return undefined
  let partial = list.partial === true || mayExclude(list.items())
  const items = list.items().flatMap((item) => {
    if (item.kind === 'unknown' || item.kind === 'choice') partial = true
    const inner = item.kind === 'list' && depth < 20 ? flatten(listOf(item), at, depth + 1) : undefined
    if (inner?.kind !== 'list') return [item]
    partial ||= inner.partial === true
    return inner.items()
  })
  return listValue(items, at, partial)
}

/** Later maps win; what one that is open may replace is open too. */
function merge(maps: readonly Value[], at: Place, open: () => Value): Value {
  const entries = new Map<string, { value: Value; keyAt: Place }>()
  let partial = false
  for (const map of maps) {
    if (isNull(map)) continue
    if (map.kind !== 'map' || map.partial) {
      partial = true
      for (const [key, { keyAt }] of entries) entries.set(key, { value: open(), keyAt })
    }
    if (map.kind !== 'map') continue
    for (const [key, value] of entriesOf(map)) entries.set(key, { value, keyAt: map.keyAt(key) })
  }
  return mapValue(entries, at, partial)
}

/** A question to a list, or nothing where it may have more items. */
function onList(
  compute: (items: readonly Value[], at: Place, rest: readonly Value[]) => Value | undefined,
): PureFunction {
  return ([list, ...rest], at) =>
    list?.kind !== 'list' || list.partial ? undefined : compute(list.items(), at, rest)
}

/** A list made of a list; partial as that is. */
function keeping(compute: (items: readonly Value[]) => readonly Value[]): PureFunction {
  return ([list], at) =>
    list?.kind === 'list' ? listValue(compute(list.items()), at, list.partial) : undefined
}

function lookup([map, key, fallback]: readonly Value[], at: Place): Value | undefined {
  const name = asString(key)
  if (map?.kind !== 'map' || name === undefined) return undefined
  const found = map.get(name)
  if (found !== undefined || map.partial) return found
  return fallback ?? failedValue(`no key ${name}`, at)
}

/** The first that is neither null nor ""; a hole that may be either decides nothing. */
function coalesce(args: readonly Value[], at: Place): Value | undefined {
  for (const arg of args) {
    if (isFailed(arg) || isNull(arg)) continue
    const found = asText(arg)
    if (found === undefined) return undefined
    if (literal(found) === '') continue
    return found.some((piece) => typeof piece === 'string' || isThere(piece)) ? arg : undefined
  }
  return failedValue('coalesce without a value', at)
}

function coalesceList(args: readonly Value[], at: Place): Value | undefined {
  for (const arg of args) {
    if (isNull(arg)) continue
    if (arg.kind !== 'list' || (arg.items().length === 0 && arg.partial)) return undefined
    if (arg.items().length > 0) return arg
  }
  return failedValue('coalescelist without a value', at)
}

function length([value]: readonly Value[], at: Place): Value | undefined {
  if (value?.kind === 'list') return value.partial ? undefined : constant(value.items().length, at)
  if (value?.kind === 'map') return value.partial ? undefined : constant(value.keys().length, at)
  const known = asString(value)
  return known === undefined ? undefined : constant(Array.from(known).length, at)
}

function contains(items: readonly Value[], at: Place, [value]: readonly Value[]): Value | undefined {
  if (value === undefined) return undefined
  const answers = items.map((item) => equals(item, value))
  if (answers.includes(true)) return constant(true, at)
  return answers.includes(undefined) ? undefined : constant(false, at)
}

function element(items: readonly Value[], at: Place, [index]: readonly Value[]): Value | undefined {
  const i = asNumber(index)
  if (i === undefined) return undefined
  return items.length === 0 ? failedValue('element of an empty list', at) : items.at(i % items.length)
}

function one(items: readonly Value[], at: Place): Value | undefined {
  return items.length > 1 ? failedValue('one of several', at) : (items[0] ?? constant(null, at))
}

function slice(items: readonly Value[], at: Place, [from, to]: readonly Value[]): Value | undefined {
  const [start, end] = [asNumber(from), asNumber(to)]
  if (start === undefined || end === undefined) return undefined
  if (start < 0 || start > end || end > items.length) return failedValue('slice beyond the list', at)
  return listValue(items.slice(start, end), at)
}

function chunks(items: readonly Value[], at: Place, [size]: readonly Value[]): Value | undefined {
  const most = asNumber(size)
  if (most === undefined || most < 1 || !Number.isInteger(most)) return undefined
  const starts = items.flatMap((_, i) => (i % most === 0 ? [i] : []))
  return listValue(
    starts.map((start) => listValue(items.slice(start, start + most), at)),
    at,
  )
}

/** Where either list is partial, no key is known to stand beside its value. */
function zipmap([keys, values]: readonly Value[], at: Place, open: () => Value): Value | undefined {
  if (keys?.kind !== 'list' || values?.kind !== 'list') return undefined
  const [names, all] = [keys.items(), values.items()]
  const apart = keys.partial === true || values.partial === true
  if (!apart && names.length !== all.length) return failedValue('zipmap of lists of unequal length', at)
  const entries = new Map<string, { value: Value; keyAt: Place }>()
  let partial = keys.partial === true
  for (const [i, key] of names.entries()) {
    const [name, value] = [asString(key), apart ? open() : all[i]]
    if (name === undefined || value === undefined) partial = true
    else entries.set(name, { value, keyAt: key.at })
  }
  return mapValue(entries, at, partial)
}

function range(args: readonly Value[], at: Place): Value | undefined {
  const numbers = args.map(asNumber)
  if (numbers.includes(undefined)) return undefined
  const [a = 0, b, step = 1] = numbers
  const [from, to] = b === undefined ? [0, a] : [a, b]
  const count = Math.ceil((to - from) / step)
  if (!(count >= 0 && count <= MAX_RANGE)) return undefined
  return listValue(
    Array.from({ length: count }, (_, i) => constant(from + i * step, at)),
    at,
  )
}

function sorted(items: readonly Value[], at: Place): Value | undefined {
  const ordered = inOrder(items)
  return ordered && listValue(ordered, at)
}

function ofAll(items: readonly Value[], at: Place, decides: boolean): Value | undefined {
  const known = items.map(asBoolean)
  if (known.includes(decides)) return constant(decides, at)
  return known.includes(undefined) ? undefined : constant(!decides, at)
}

function numbers(compute: (...values: number[]) => number): PureFunction {
  return (args, at) => {
    const known = args.map(asNumber)
    return known.includes(undefined) ? undefined : constant(compute(...known.map(Number)), at)
  }
}

const itself: PureFunction = ([value]) => value

/** By Terraform's name. */
export const collectionFunctions: ReadonlyMap<string, PureFunction> = new Map<string, PureFunction>([
  ['concat', concat],
  ['flatten', ([list], at) => flatten(list, at)],
  ['merge', merge],
  ['lookup', lookup],
  ['coalesce', coalesce],
  ['coalescelist', coalesceList],
  ['length', length],
  ['zipmap', zipmap],
  ['range', range],
  ['tolist', itself],
  ['tomap', itself],
  ['sensitive', itself],
  ['nonsensitive', itself],
  ['ephemeralasnull', itself],
  [
    'keys',
    ([map], at) =>
      map?.kind === 'map'
        ? listValue(
            [...map.keys()].sort().map((key) => textValue(key, map.keyAt(key))),
            at,
            map.partial,
          )
        : undefined,
  ],
  [
    'values',
    ([map], at) =>
      map?.kind === 'map'
        ? listValue(
            entriesOf(map).map(([, value]) => value),
            at,
            map.partial,
          )
        : undefined,
  ],
  ['compact', keeping((items) => items.filter((item) => !isNull(item) && asString(item) !== ''))],
  ['distinct', ([list]) => (list?.kind === 'list' ? distinct(list) : undefined)],
  ['contains', onList(contains)],
  ['element', onList(element)],
  ['one', onList(one)],
  ['slice', onList(slice)],
  ['chunklist', onList(chunks)],
  ['sort', onList(sorted)],
  ['reverse', onList((items, at) => listValue([...items].reverse(), at))],
  ['anytrue', onList((items, at) => ofAll(items, at, true))],
  ['alltrue', onList((items, at) => ofAll(items, at, false))],
  ['min', numbers(Math.min)],
  ['max', numbers(Math.max)],
  ['abs', numbers(Math.abs)],
  ['ceil', numbers(Math.ceil)],
  ['floor', numbers(Math.floor)],
])
