/**
 * Long lists of a plan looked through without making a value of every entry: most of them are of types that say
 * nothing, and a plan may have tens of thousands.
 */
import { field, type ListData, type Value } from '../../value.js'

/** An entry of a list: its strings by path at once, the entry itself when somebody asks. */
export interface Row {
  string(...path: readonly string[]): string | undefined
  /** Whether there is an object or a list there. */
  has(...path: readonly string[]): boolean
  value(): Value | undefined
}

/** The entries of a list. */
export function rowsOf(list: Value | undefined): readonly Row[] {
  if (list?.kind !== 'list') return []
  const { data } = list
  if (data === undefined) return list.items().map(valueRow)
  return data.items.map((entry, i) => new DataRow(entry, data, i))
}

/** A class, not closures: a plan has one for every entry. */
class DataRow implements Row {
  readonly #entry: unknown
  readonly #list: ListData
  readonly #index: number

  constructor(entry: unknown, list: ListData, index: number) {
    this.#entry = entry
    this.#list = list
    this.#index = index
  }

  string(...path: readonly string[]): string | undefined {
    const found = memberAt(this.#entry, path)
    return typeof found === 'string' ? found : undefined
  }

  has(...path: readonly string[]): boolean {
    const found = memberAt(this.#entry, path)
    return typeof found === 'object' && found !== null
  }

  value(): Value | undefined {
    return this.#list.value(this.#index)
  }
}

function memberAt(entry: unknown, path: readonly string[]): unknown {
  let data = entry
  for (const key of path) {
    if (typeof data !== 'object' || data === null) return undefined
    const found = (data as Readonly<Record<string, unknown>>)[key]
    if (found === undefined || !Object.hasOwn(data, key)) return undefined
    data = found
  }
  return data
}

function valueRow(entry: Value): Row {
  return {
    string: (...path) => exactString(field(entry, ...path)),
    has: (...path) => /^(?:map|list)$/.test(field(entry, ...path)?.kind ?? ''),
    value: () => entry,
  }
}

/** Strings of plans and states are values as they are: nothing in them is a placeholder. */
export function exactString(value: Value | undefined): string | undefined {
  if (value?.kind !== 'text') return undefined
  return value.raw === undefined
    ? value.text.map((piece) => (typeof piece === 'string' ? piece : '')).join('')
    : value.raw.value
}
