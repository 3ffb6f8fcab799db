/**
 * Codecs: one description of a shape serves to write it, to read it with its types checked, and to publish
 * it as JSON Schema. What is empty or not there is not written.
 */
import type { At, Place } from '../place.js'
import { literal, type Text } from '../text.js'

/** What writing needs besides the value. */
export interface Writer {
  /** @param written what stands there as a whole, where it is known: then its parts can be found too */
  place(at: Place, written?: string): unknown
  text(value: Text): unknown
  string(value: string): string
  path(value: string): string
  /** An identity that other repositories may use as well. */
  id(value: string): string
}

/** What reading needs besides the data. */
export interface Reader {
  place(json: unknown): Place
  text(json: unknown): Text
  path(value: string): string
  /** Ends the reading with the path to what is wrong. */
  fail(expected: string): never
}

type Json = Readonly<Record<string, unknown>>

export interface Codec<T> {
  write(value: T, writer: Writer): unknown
  read(json: unknown, reader: Reader): T
  readonly schema: Json
  /** Stands for a key that is not there; without it the key is needed. */
  readonly absent?: () => T
  /** A value that is not written. */
  readonly isAbsent?: (value: T) => boolean
}

type Codecs<T> = { readonly [K in keyof T]-?: Codec<T[K]> | Codec<Exclude<T[K], undefined>> }

function isObject(json: unknown): json is Json {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

/** A string that is shown to people, or compared. */
export const string: Codec<string> = {
  write: (value, writer) => writer.string(value),
  read: (json, reader) => (typeof json === 'string' ? json : reader.fail('a string')),
  schema: { type: 'string' },
}

/** An identity of the run, kept apart from those of other repositories. */
export const id: Codec<string> = { ...string, write: (value, writer) => writer.id(value) }

/** A file's path. */
export const path: Codec<string> = {
  write: (value, writer) => writer.path(value),
  read: (json, reader) => reader.path(typeof json === 'string' ? json : reader.fail('a path')),
  schema: { type: 'string' },
}

export const integer: Codec<number> = {
  write: (value) => value,
  read: (json, reader) => (Number.isSafeInteger(json) ? (json as number) : reader.fail('a whole number')),
  schema: { type: 'integer' },
}

/** `false` is not written. */
export const flag: Codec<boolean> = {
  write: (value) => value,
  read: (json, reader) => (typeof json === 'boolean' ? json : reader.fail('true or false')),
  schema: { type: 'boolean' },
  absent: () => false,
  isAbsent: (value) => !value,
}

/** `true` and `false` are written, `undefined` is not. */
export const maybeFlag: Codec<boolean> = {
  write: flag.write.bind(flag),
  read: flag.read.bind(flag),
  schema: flag.schema,
}

export const place: Codec<Place> = {
  write: (value, writer) => writer.place(value),
  read: (json, reader) => reader.place(json),
  schema: { $ref: '#/$defs/place' },
}

export const text: Codec<Text> = {
  write: (value, writer) => writer.text(value),
  read: (json, reader) => reader.text(json),
  schema: { $ref: '#/$defs/text' },
}

/** A text and where it stands. */
export const atText: Codec<At<Text>> = {
  write: ({ value, at }, writer) => ({ value: writer.text(value), at: writer.place(at, literal(value)) }),
  read: (json, reader) => {
    if (!isObject(json)) return reader.fail('a text with its place')
    return { value: reader.text(json.value), at: reader.place(json.at) }
  },
  schema: { $ref: '#/$defs/textAt' },
}

/** A string without holes and where it stands. */
export const atString: Codec<At<string>> = {
  write: ({ value, at }, writer) => ({ value: writer.string(value), at: writer.place(at, value) }),
  read: (json, reader) => {
    if (!isObject(json) || typeof json.value !== 'string') return reader.fail('a string with its place')
    return { value: json.value, at: reader.place(json.at) }
  },
  schema: { $ref: '#/$defs/stringAt' },
}

/** A text, where it stands, and what else is told of it beside. */
export function placed<T extends At<Text>>(fields: Codecs<Omit<T, keyof At<Text>>>): Codec<T> {
  const rest = object(fields)
  return {
    write: (value, writer) => ({
      ...(rest.write(value, writer) as object),
      ...(atText.write(value, writer) as object),
    }),
    read: (json, reader) => ({ ...rest.read(json, reader), ...atText.read(json, reader) }) as unknown as T,
    schema: { allOf: [atText.schema, rest.schema] },
  }
}

export function oneOf<const T extends string>(...values: readonly T[]): Codec<T> {
  return {
    write: (value) => value,
    read: (json, reader) =>
      values.find((value) => value === json) ?? reader.fail(`one of ${values.join(', ')}`),
    schema: { enum: values },
  }
}

/** An empty list is not written. */
export function list<T>(item: Codec<T>): Codec<readonly T[]> {
  return {
    write: (values, writer) => values.map((value) => item.write(value, writer)),
    read: (json, reader) =>
      Array.isArray(json) ? json.map((one) => item.read(one, reader)) : reader.fail('a list'),
    schema: { type: 'array', items: item.schema },
    absent: () => [],
    isAbsent: (values) => values.length === 0,
  }
}

/** Its key may be missing: then the property is `undefined`. */
export function optional<T>(codec: Codec<T>): Codec<T | undefined> {
  return {
    write: (value, writer) => (value === undefined ? undefined : codec.write(value, writer)),
    read: (json, reader) => codec.read(json, reader),
    schema: codec.schema,
    absent: () => undefined,
    isAbsent: (value) => value === undefined,
  }
}

/** A value with another form on paper than in memory. */
export function mapped<T, U>(codec: Codec<U>, forth: (value: T) => U, back: (value: U) => T): Codec<T> {
  const { absent, isAbsent } = codec
  return {
    write: (value, writer) => codec.write(forth(value), writer),
    read: (json, reader) => back(codec.read(json, reader)),
    schema: codec.schema,
    ...(absent && { absent: () => back(absent()) }),
    ...(isAbsent && { isAbsent: (value: T) => isAbsent(forth(value)) }),
  }
}

/** Keys that nobody knows are passed over: newer writers may add some. */
export function object<T extends object>(fields: Codecs<T>): Codec<T> {
  const entries = Object.entries(fields) as [string, Codec<unknown>][]
  return {
    write: (value, writer) => {
      const out: Record<string, unknown> = {}
      for (const [key, codec] of entries) {
        const one = (value as Json)[key]
        if (one === undefined || codec.isAbsent?.(one) === true) continue
        out[key] = codec.write(one, writer)
      }
      return out
    },
    read: (json, reader) => {
      if (!isObject(json)) return reader.fail('an object')
      const out: Record<string, unknown> = {}
      for (const [key, codec] of entries) {
        const one = json[key]
        if (one !== undefined) out[key] = codec.read(one, reader)
        else if (codec.absent === undefined) reader.fail(`"${key}"`)
        else {
          const value = codec.absent()
          if (value !== undefined) out[key] = value
        }
      }
      return out as T
    },
    schema: {
      type: 'object',
      properties: Object.fromEntries(entries.map(([key, { schema }]) => [key, schema])),
      required: entries.filter(([, { absent }]) => absent === undefined).map(([key]) => key),
    },
  }
}
