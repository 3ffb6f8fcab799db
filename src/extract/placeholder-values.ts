/**
 * Placeholders in YAML. Its reader leaves `${…}` alone because CloudFormation's Fn::Sub needs it; where no
 * Fn::Sub can be, the same spellings stand for what is filled in later, as they do in JSON (ECS-31).
 */
import { placeholderText } from '../parse/placeholders.js'
import { flat, holes } from '../text.js'
import type { TextValue, Value } from '../value.js'
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
      return { ...value, items: () => value.items().map((item) => withPlaceholders(item, scopeId)) }
    case 'map':
      return {
        ...value,
        get: (key) => {
          const found = value.get(key)
          return found && withPlaceholders(found, scopeId)
        },
      }
    default:
      return value
  }
}

function filledText(value: TextValue, scopeId: string): TextValue {
  return { ...value, ...placeholderText(flat(value.text), value.at, scopeId, holes(value.text)) }
}
