/**
 * What Terraform's expressions come to: the values that every extractor works on, and three more things that
 * an evaluator has to tell apart: what is open, what is an error to Terraform, and text that encodes a value.
 */
import type { Place, Range, Source } from '../../place.js'
import { spanPlace, type LiteralExpression } from '../../parse/hcl/syntax.js'
import { literal, text, textKey, type Hole, type HoleKind, type Piece, type Text } from '../../text.js'
import {
  type ConstantValue,
  type MapValue,
  type TextValue,
  type UnknownValue,
  type Value,
} from '../../value.js'

/** Something that the files do not say; in a string it is this hole. */
export interface OpenValue extends UnknownValue {
  readonly hole: Hole
}

/** What Terraform would refuse: an index beyond the list, a name that is not declared. `try` goes on. */
export interface FailedValue extends UnknownValue {
  readonly failed: true
}

/** A string that Terraform computes; it stands where it is used, not where the resource is. */
export interface ComputedText extends TextValue {
  readonly computed: true
}

export function openValue(id: string, label: string, at: Place, kind: HoleKind = 'any'): OpenValue {
  return { kind: 'unknown', why: `the value of ${label}`, at, hole: { id, label, kind } }
}

export function failedValue(why: string, at: Place): FailedValue {
  return { kind: 'unknown', why, at, failed: true }
}

/** Its parts are not to be found in the source: each stands where the whole does. */
export function computedText(value: Text, at: Place): ComputedText {
  return { kind: 'text', text: value, at: undivided(at), computed: true }
}

export function undivided(at: Place): Place {
  return at instanceof Undivided ? at : new Undivided(at)
}

class Undivided implements Place {
  constructor(private readonly whole: Place) {}

  get source(): Source {
    return this.whole.source
  }

  range(): Range {
    return this.whole.range()
  }

  part(): Place {
    return this
  }

  pointer(): string | undefined {
    return this.whole.pointer()
  }
}

export function textValue(value: Text | string, at: Place): TextValue {
  return { kind: 'text', text: typeof value === 'string' ? text(value) : value, at }
}

export function constant(value: number | boolean | null, at: Place): ConstantValue {
  return { kind: 'constant', value, raw: String(value), at }
}

export function literalValue(e: LiteralExpression): ConstantValue {
  return { kind: 'constant', value: e.value, raw: e.raw, at: spanPlace(e) }
}

export function isOpen(value: Value | undefined): value is OpenValue {
  return value?.kind === 'unknown' && 'hole' in value
}

/** What a resource computes is there, whatever it is; a variable may be null or empty. */
export function isThere({ id }: Hole): boolean {
  return /^(?:resource|name|revision|family|account|region|partition|path):/.test(id)
}

/** What an expression of the files comes to, which nobody could tell; not what is left to be given from outside. */
export function isUntold(piece: Piece): boolean {
  return typeof piece !== 'string' && piece.id.startsWith('expression:')
}

export function isFailed(value: Value | undefined): value is FailedValue {
  return value?.kind === 'unknown' && 'failed' in value
}

export function isNull(value: Value): boolean {
  return value.kind === 'constant' && value.value === null
}

/** The value that a string encodes, or the value itself. */
export function decoded(value: Value): Value {
  return (value.kind === 'text' ? value.encodes : undefined) ?? value
}

/** Converts to a string as Terraform does; `undefined` for collections and null. */
export function asText(value: Value | undefined): Text | undefined {
  if (value?.kind === 'text') return value.text
  if (isOpen(value)) return [value.hole]
  return value?.kind === 'constant' && value.value !== null ? [numeral(value)] : undefined
}

/** A number as Terraform writes it: `1.50` as `1.5`, `1e3` as `1000`; leading zeros are `account-id-number`'s. */
export function numeral({ value, raw }: ConstantValue): string {
  return typeof value === 'boolean' || /^-?\d+$/.test(raw) ? raw : String(value)
}

/** The string of a value without holes. */
export function asString(value: Value | undefined): string | undefined {
  const found = asText(value)
  return found && literal(found)
}

/** The string as it is written, with what in it looks like a placeholder. */
export function asWritten(value: Value | undefined): string | undefined {
  return (value?.kind === 'text' ? value.raw?.value : undefined) ?? asString(value)
}

/** The value as a string value, where it is one or can become one. */
export function asTextValue(value: Value): TextValue | undefined {
  if (value.kind === 'text') return value
  const found = asText(value)
  if (found === undefined) return undefined
  return value.kind === 'constant' ? textValue(found, value.at) : computedText(found, value.at)
}

export function asNumber(value: Value | undefined): number | undefined {
  if (value?.kind === 'constant' && typeof value.value === 'number') return value.value
  const written = value?.kind === 'text' ? literal(value.text) : undefined
  return written === undefined || !/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(written)
    ? undefined
    : Number(written)
}

export function asBoolean(value: Value | undefined): boolean | undefined {
  if (value?.kind === 'constant' && typeof value.value === 'boolean') return value.value
  const written = value?.kind === 'text' ? literal(value.text) : undefined
  return written === 'true' ? true : written === 'false' ? false : undefined
}

/** An identity for values without holes of their own, for sets and comparisons; `undefined` where it is open. */
export function valueKey(value: Value, depth = 0): string | undefined {
  if (value.kind === 'text') return `t${textKey(value.text)}`
  if (value.kind === 'constant') return value.value === null ? 'null' : `t${numeral(value)}`
  if (isOpen(value)) return `t\u0000${value.hole.id}\u0000`
  if (depth > 20) return undefined
  const parts =
    value.kind === 'list'
      ? value.items().map((item) => valueKey(item, depth + 1))
      : value.kind === 'map'
        ? value.keys().map((key) => {
            const inner = value.get(key)
            return inner && `${JSON.stringify(key)}:${valueKey(inner, depth + 1) ?? '?'}`
          })
        : [undefined]
  const partial = (value.kind === 'list' || value.kind === 'map') && value.partial === true
  return partial || parts.includes(undefined)
    ? undefined
    : `${'isSet' in value ? 'set' : value.kind}(${parts.join(',')})`
}

/** The entries of a map, in Terraform's order. */
export function entriesOf(map: MapValue): (readonly [key: string, value: Value])[] {
  return [...map.keys()].sort().flatMap((key) => {
    const value = map.get(key)
    return value === undefined ? [] : [[key, value] as const]
  })
}
