/** Sets: each item once, in Terraform's order, as far as the items are known. */
import { listValue, type ListValue, type Value } from '../../value.js'
import { asString, valueKey } from './values.js'

/** A set, which Terraform keeps in order; it has no indices. */
export interface SetValue extends ListValue {
  readonly isSet: true
  /** Where an item is open, so is the order, and whether it is one more. */
  readonly inOrder: boolean
}

export function isSet(value: Value | undefined): value is SetValue {
  return value?.kind === 'list' && 'isSet' in value
}

/** The set of a list's items: strings by their characters, numbers by size. */
export function setOf(list: ListValue): SetValue {
  const { at, partial = false } = list
  const items = distinct(list).items()
  const ordered = inOrder(items)
  return {
    kind: 'list',
    isSet: true,
    at,
    partial,
    inOrder: ordered !== undefined,
    items: () => ordered ?? items,
  }
}

/** A set as a list; one whose order is open tells of no item where it is, nor how many there are. */
export function listOf(value: Value): Value {
  return isSet(value) ? listValue(value.items(), value.at, value.partial === true || !value.inOrder) : value
}

/** The items sorted as Terraform does; `undefined` where one of several is open. */
export function inOrder(items: readonly Value[]): readonly Value[] | undefined {
  if (items.length < 2) return items
  const keyed = items.map((item) => ({ item, key: asString(item) }))
  if (keyed.some(({ key }) => key === undefined)) return undefined
  const areNumbers = items.every((item) => item.kind === 'constant' && typeof item.value === 'number')
  const order = (a = '', b = ''): number => (areNumbers ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0)
  return keyed.sort((a, b) => order(a.key, b.key)).map(({ item }) => item)
}

/** Keeps the first of equal items. */
export function distinct(list: ListValue): ListValue {
  const seen = new Set<string>()
  const kept = list.items().filter((item) => {
    const key = valueKey(item)
    if (key === undefined) return true
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return listValue(kept, list.at, list.partial)
}
