/** Type constraints of variables, as far as they add to a value: attributes that are optional. */
import type { CallExpression, Expression } from '../../parse/hcl/syntax.js'
import { literalString, spanPlace } from '../../parse/hcl/syntax.js'
import { listValue, mapValue, type MapValue, type Value } from '../../value.js'
import { evaluate } from './evaluate.js'
import type { Frame } from './frame.js'
import { setOf } from './sets.js'
import { asTextValue, constant, entriesOf } from './values.js'

/** The value with the optional attributes that it does not give: their default, else null. */
export function withOptionals(value: Value, type: Expression | undefined, frame: Frame): Value {
  if (type?.kind === 'name' && type.name === 'string' && value.kind === 'constant')
    return asTextValue(value) ?? value
  if (type?.kind !== 'call') return value
  const [inner] = type.args
  if (type.name === 'object' && value.kind === 'map') return completed(value, type, frame)
  if ((type.name === 'list' || type.name === 'set') && value.kind === 'list') {
    const list = listValue(
      value.items().map((item) => withOptionals(item, inner, frame)),
      value.at,
      value.partial,
    )
    return type.name === 'set' ? setOf(list) : list
  }
  if (type.name !== 'map' || value.kind !== 'map') return value
  const entries = entriesOf(value).map(
    ([key, each]) => [key, { value: withOptionals(each, inner, frame), keyAt: value.keyAt(key) }] as const,
  )
  return mapValue(new Map(entries), value.at, value.partial)
}

function completed(value: MapValue, type: CallExpression, frame: Frame): Value {
  const [attributes] = type.args
  if (attributes?.kind !== 'object' || value.partial) return value
  const entries = new Map(
    entriesOf(value).map(([key, each]) => [key, { value: each, keyAt: value.keyAt(key) }] as const),
  )
  for (const { key, value: constraint } of attributes.entries) {
    const name = literalString(key)
    const optional = constraint.kind === 'call' && constraint.name === 'optional' ? constraint : undefined
    const wanted = optional?.args[0] ?? constraint
    const given = name === undefined ? undefined : entries.get(name)
    if (name === undefined) continue
    if (given !== undefined) {
      entries.set(name, { ...given, value: withOptionals(given.value, wanted, frame) })
    } else if (optional !== undefined) {
      const fallback = optional.args[1]
      const filled = fallback === undefined ? constant(null, spanPlace(key)) : evaluate(fallback, frame)
      entries.set(name, { value: withOptionals(filled, wanted, frame), keyAt: spanPlace(key) })
    }
  }
  return mapValue(entries, value.at)
}
