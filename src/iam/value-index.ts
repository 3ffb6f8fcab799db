/** Long lists of values, looked up instead of read through: a role that may assume a hundred roles is asked of each. */
import { literal, type Text } from '../text.js'
import type { Truth } from './decision.js'
import { anyOf } from './truth.js'

interface Valued {
  readonly value: Text
}

interface ValueIndex<T> {
  readonly plain: ReadonlySet<string>
  readonly others: readonly T[]
}

/** How one value of a list is held against a text. */
export interface Covering<T> {
  readonly covers: (one: T) => Truth
  /** Whether a value without holes covers an equal text, and no other that has no holes. */
  readonly isPlain: (one: T, written: string) => boolean
}

/** Shorter ones are read as fast as they are looked up. */
const LONG = 12
const indexes = new WeakMap<readonly Valued[], ValueIndex<Valued>>()

function indexOf<T extends Valued>(values: readonly T[], { isPlain }: Covering<T>): ValueIndex<T> {
  const known = indexes.get(values) as ValueIndex<T> | undefined
  if (known) return known
  const plain = new Set<string>()
  const others: T[] = []
  for (const one of values) {
    const written = literal(one.value)
    if (written !== undefined && isPlain(one, written)) plain.add(written)
    else others.push(one)
  }
  const index = { plain, others }
  indexes.set(values, index)
  return index
}

/** Whether any of the values covers a text; `found` is what is known without them. */
export function anyCovers<T extends Valued>(
  values: readonly T[],
  wanted: Text,
  covering: Covering<T>,
  found: Truth,
): Truth {
  const written = values.length < LONG ? undefined : literal(wanted)
  if (written === undefined) return anyOf(values, covering.covers, found)
  const { plain, others } = indexOf(values, covering)
  return plain.has(written) ? 'yes' : anyOf(others, covering.covers, found)
}
