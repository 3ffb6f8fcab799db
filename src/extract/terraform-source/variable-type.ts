/** Type constraints of variables, as far as they add to a value: attributes that are optional. */
import type { CallExpression, Expression } from '../../parse/hcl/syntax.js'
import { literalString, spanPlace } from '../../parse/hcl/syntax.js'
import type { Place } from '../../place.js'
import { listValue, mapValue, type MapValue, type Value } from '../../value.js'
import { evaluate } from './evaluate.js'
import type { Frame } from './frame.js'
import { setOf } from './sets.js'
import { asBoolean, asNumber, asTextValue, constant, entriesOf, isNull } from './values.js'

/** The value with the optional attributes that it does not give: their default, else null. */
export function withOptionals(value: Value, type: Expression | undefined, frame: Frame): Value {
  if (type?.kind === 'name') return converted(value, type.name)
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

/** A string, number or boolean as Terraform converts it; what cannot be converted is left as it is. */
function converted(value: Value, type: string): Value {
  if (type === 'string' && value.kind === 'constant') return asTextValue(value) ?? value
  if (value.kind !== 'text') return value
  const known = type === 'number' ? asNumber(value) : type === 'bool' ? asBoolean(value) : undefined
  return known === undefined ? value : constant(known, value.at)
}

/** What the type does not name is dropped; a default counts also where null is given. */
function completed(value: MapValue, type: CallExpression, frame: Frame): Value {
  const [attributes] = type.args
  if (attributes?.kind !== 'object' || value.partial) return value
  const entries = new Map<string, { value: Value; keyAt: Place }>()
  for (const { key, value: constraint } of attributes.entries) {
    const name = literalString(key)
    if (name === undefined) return value
    const optional = constraint.kind === 'call' && constraint.name === 'optional' ? constraint : undefined
    const [wanted, fallback] = optional?.args ?? [constraint]
    const given = value.get(name)
    if (given !== undefined && !(fallback && isNull(given))) {
      entries.set(name, { value: withOptionals(given, wanted, frame), keyAt: value.keyAt(name) })
    } else if (optional !== undefined) {
      const filled = fallback === undefined ? constant(null, spanPlace(key)) : evaluate(fallback, frame)
      entries.set(name, { value: withOptionals(filled, wanted, frame), keyAt: spanPlace(key) })
    }
  }
  return mapValue(entries, value.at)
}
