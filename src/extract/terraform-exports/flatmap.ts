/**
 * Attributes as states of version 3 keep them (Terraform before 0.12): one map of strings, in which a list
 * is spread over `name.#` and `name.0`, a set over `name.<hash>` and a map over `name.%` and `name.key`.
 */
import { grouped } from '../../groups.js'
import { listValue, mapValue, type MapValue, type Value } from '../../value.js'

interface Entry {
  /** The key, step by step. */
  readonly steps: readonly string[]
  readonly key: string
}

/** The attributes as later states write them. */
export function unflattened(flat: MapValue): MapValue {
  const entries = flat.keys().map((key): Entry => ({ steps: key.split('.'), key }))
  return nested(entries, 0, flat)
}

function nested(entries: readonly Entry[], depth: number, flat: MapValue): MapValue {
  const groups = grouped(entries, ({ steps }) => {
    const step = steps[depth]
    return step === '#' || step === '%' ? undefined : step
  })
  const values = [...groups].flatMap(([name, group]) => {
    const value = valueOf(group, depth + 1, flat)
    return value === undefined ? [] : [[name, { value, keyAt: flat.keyAt(group[0].key) }] as const]
  })
  return mapValue(new Map(values), flat.at)
}

function valueOf(group: readonly Entry[], depth: number, flat: MapValue): Value | undefined {
  const whole = group.find(({ steps }) => steps.length === depth)
  if (whole !== undefined) return flat.get(whole.key)
  const inner = nested(group, depth, flat)
  if (!group.some(({ steps }) => steps[depth] === '#')) return inner
  return listValue(
    inner.keys().flatMap((key) => inner.get(key) ?? []),
    inner.get(inner.keys()[0] ?? '')?.at ?? flat.at,
  )
}
