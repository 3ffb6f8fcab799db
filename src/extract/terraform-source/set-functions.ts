/** Terraform's functions on sets, and those that match lists with one another. */
import { push } from '../../groups.js'
import type { Place } from '../../place.js'
import { listValue, mapValue, type Value } from '../../value.js'
import { concat } from './collection-functions.js'
import type { PureFunction } from './functions.js'
import { equals } from './operators.js'
import { isSet, setOf } from './sets.js'
import { asString, constant, entriesOf, failedValue, textValue } from './values.js'

const MAX_PRODUCT = 1000

function setProduct(sets: readonly Value[], at: Place): Value | undefined {
  let rows: readonly (readonly Value[])[] = [[]]
  for (const set of sets) {
    if (set.kind !== 'list' || set.partial || rows.length * set.items().length > MAX_PRODUCT) return undefined
    rows = rows.flatMap((row) => set.items().map((item) => [...row, item]))
  }
  const product = listValue(
    rows.map((row) => listValue(row, at)),
    at,
  )
  return sets.some(isSet) ? setOf(product) : product
}

/** A function whose result is a set. */
function making(compute: PureFunction): PureFunction {
  return (args, at, open) => {
    const found = compute(args, at, open)
    return found?.kind === 'list' ? setOf(found) : found
  }
}

function without(lists: readonly Value[], at: Place): Value | undefined {
  const [first, ...others] = lists
  if (first?.kind !== 'list') return undefined
  let partial = first.partial === true
  const rest = concat(others, at)
  const kept = first.items().filter((item) => {
    const answers = rest.items().map((other) => equals(item, other))
    if (answers.includes(true)) return false
    if (rest.partial === true || answers.includes(undefined)) partial = true
    return true
  })
  return listValue(kept, at, partial)
}

function intersection(sets: readonly Value[], at: Place): Value | undefined {
  const [first, ...others] = sets
  if (first?.kind !== 'list' || others.length === 0) return undefined
  let partial = first.partial === true
  const kept = first.items().filter((item) =>
    others.every((other) => {
      const answer = holds(other, item)
      if (answer === undefined) partial = true
      return answer === true
    }),
  )
  return listValue(kept, at, partial)
}

/** Whether a list has an item; `undefined` where that is open. */
function holds(list: Value, item: Value): boolean | undefined {
  if (list.kind !== 'list') return undefined
  const answers = list.items().map((each) => equals(each, item))
  if (answers.includes(true)) return true
  return list.partial === true || answers.includes(undefined) ? undefined : false
}

function index([list, value]: readonly Value[], at: Place): Value | undefined {
  if (list?.kind !== 'list' || list.partial || value === undefined) return undefined
  const answers = list.items().map((item) => equals(item, value))
  const found = answers.findIndex((answer) => answer !== false)
  if (found < 0) return failedValue('index of what is not there', at)
  return answers[found] === true ? constant(found, at) : undefined
}

/** The values whose keys are among those that are asked for. */
function matchKeys([values, keys, wanted]: readonly Value[], at: Place): Value | undefined {
  if (values?.kind !== 'list' || keys?.kind !== 'list' || wanted === undefined) return undefined
  if (values.partial || keys.partial) return undefined
  const all = keys.items()
  let partial = false
  const kept = values.items().filter((_, i) => {
    const key = all[i]
    const answer = key && holds(wanted, key)
    if (answer === undefined) partial = true
    return answer === true
  })
  return listValue(kept, at, partial)
}

/** A map of lists turned round: for each item the keys that have it. */
function transpose([map]: readonly Value[], at: Place): Value | undefined {
  if (map?.kind !== 'map') return undefined
  const keys = new Map<string, Value[]>()
  let partial = map.partial === true
  for (const [key, list] of entriesOf(map)) {
    if (list.kind !== 'list' || list.partial) partial = true
    for (const item of list.kind === 'list' ? list.items() : []) {
      const name = asString(item)
      if (name === undefined) partial = true
      else push(keys, name, textValue(key, map.keyAt(key)))
    }
  }
  const entries = [...keys].map(
    ([name, list]) => [name, { value: listValue(list, at, partial), keyAt: at }] as const,
  )
  return mapValue(new Map(entries), at, partial)
}

/** By Terraform's name; all others take a set as a list. */
export const setFunctions: ReadonlyMap<string, PureFunction> = new Map<string, PureFunction>([
  ['toset', making(([list]) => list)],
  ['setproduct', setProduct],
  ['setunion', making(concat)],
  ['setsubtract', making(without)],
  ['setintersection', making(intersection)],
])

/** By Terraform's name. */
export const matchingFunctions: ReadonlyMap<string, PureFunction> = new Map<string, PureFunction>([
  ['index', index],
  ['matchkeys', matchKeys],
  ['transpose', transpose],
])
