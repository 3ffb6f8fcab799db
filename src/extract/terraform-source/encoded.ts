/** JSON that Terraform writes of a value: `jsonencode`, policy documents. */
import type { Place } from '../../place.js'
import { text, type Hole, type Text } from '../../text.js'
import type { TextValue, Value } from '../../value.js'
import { lengthOf, LONGEST_TEXT } from './lengths.js'
import { entriesOf, isOpen, numeral } from './values.js'

/** JSON text that encodes a value (`jsonencode`, a policy document); only written when somebody needs it. */
export function encodedText(encodes: Value, at: Place): TextValue {
  return new EncodedText(encodes, at)
}

class EncodedText implements TextValue {
  readonly kind = 'text'
  private written: Text | undefined

  constructor(
    readonly encodes: Value,
    readonly at: Place,
  ) {}

  get text(): Text {
    return (this.written ??= jsonOf(this.encodes))
  }
}

const MAX_JSON_DEPTH = 60

/** JSON that is too long stays open as a whole. */
function jsonOf(value: Value): Text {
  const room = { left: LONGEST_TEXT }
  const written = toJson(value, 0, room)
  return room.left < 0 ? [hole('a text too long to be evaluated')] : written
}

function hole(label: string): Hole {
  return { id: label, label, kind: 'any' }
}

function toJson(value: Value, depth: number, room: { left: number }): Text {
  if (depth > MAX_JSON_DEPTH || room.left < 0) return []
  switch (value.kind) {
    case 'constant':
      room.left -= value.raw.length
      return [numeral(value)]
    case 'text':
      room.left -= 2 * lengthOf(value.text)
      return room.left < 0 ? [] : quoted(value.text)
    case 'list':
      room.left -= value.items().length
      return bracketed(
        '[',
        ']',
        value.items().map((item) => toJson(item, depth + 1, room)),
        value.partial,
      )
    case 'map':
      room.left -= value.keys().length
      return bracketed(
        '{',
        '}',
        entriesOf(value).map(([key, inner]) =>
          text(JSON.stringify(key), ':', toJson(inner, depth + 1, room)),
        ),
        value.partial,
      )
    default:
      return [isOpen(value) ? value.hole : hole('an open value')]
  }
}

function quoted(value: Text): Text {
  const inner = value.map((piece) => (typeof piece === 'string' ? JSON.stringify(piece).slice(1, -1) : piece))
  return text('"', inner, '"')
}

function bracketed(open: string, close: string, known: readonly Text[], partial = false): Text {
  const items = partial ? [...known, [hole('what else there is')]] : known
  return text(open, ...items.flatMap((item, i) => (i === 0 ? [item] : [[','], item])), close)
}
