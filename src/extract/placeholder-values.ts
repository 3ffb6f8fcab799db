/**
 * Placeholders in YAML. Its reader leaves `${…}` alone because CloudFormation's Fn::Sub needs it; where no
 * Fn::Sub can be, the same spellings stand for what is filled in later, as they do in JSON (ECS-31).
 */
import { placeholderText } from '../parse/placeholders.js'
import { flat, holes } from '../text.js'
import type { ListValue, MapValue, TextValue, Value } from '../value.js'
import type { Document } from './extractor.js'

/** The root of a document with placeholders as holes, whatever its syntax. */
export function filledRoot({ root, syntax, source }: Document): Value {
  return syntax === 'yaml' ? withPlaceholders(root, source.path) : root
}

/** A value whose strings are searched for placeholders when they are walked to. */
function withPlaceholders(value: Value, scopeId: string): Value {
  switch (value.kind) {
    case 'text':
      return filledText(value, scopeId)
    case 'list':
      return filledList(value, scopeId)
    case 'map':
      return filledMap(value, scopeId)
    default:
      return value
  }
}

function filledText(value: TextValue, scopeId: string): TextValue {
  return { ...value, ...placeholderText(flat(value.text), value.at, scopeId, holes(value.text)) }
}

function filledList(list: ListValue, scopeId: string): ListValue {
  const { at, partial = false } = list
  return {
    kind: 'list',
    at,
    partial,
    items: () => list.items().map((item) => withPlaceholders(item, scopeId)),
  }
}

function filledMap(map: MapValue, scopeId: string): MapValue {
  const { at, partial = false } = map
  const get = (key: string): Value | undefined => {
    const found = map.get(key)
    return found && withPlaceholders(found, scopeId)
  }
  return { kind: 'map', at, partial, get, keys: () => map.keys(), keyAt: (key) => map.keyAt(key) }
}
