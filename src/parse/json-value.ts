/** Parsed JSON seen as values: made when walked to, located when asked where they stand. */
import type { At, Place, Source } from '../place.js'
import { shortened } from '../secrets.js'
import { holeIndex, show, unflat, type Hole, type Text } from '../text.js'
import type {
  ConstantValue,
  ListData,
  ListValue,
  MapValue,
  TextValue,
  UnknownValue,
  Value,
} from '../value.js'
import { duplicateKeys } from './json-duplicates.js'
import { locator } from './json-locate.js'
import { JsonKeyPlace, JsonPlace, JsonStringPlace, type LocatedText } from './json-place.js'
import type { Repaired } from './json-repair.js'
import { placeholders } from './placeholders.js'

/** A JSON text and how its offsets are told in the file that holds it. */
export interface JsonText {
  readonly source: Source
  /** What parses: the text as it is written, or the repaired one of the same length. */
  readonly text: string
  /** A part of the text, in the file. */
  place(start: number, end: number): Place
  /** Holes whose characters (see `flat`) stand in the text. */
  readonly holes: readonly Hole[]
  /** Equal placeholders in one scope are the same hole. */
  readonly scopeId: string
  readonly repaired?: Repaired
}

interface Reading extends JsonText, LocatedText {
  /** Starts of the keys that override an equal one, in texts where that is a matter of conditions. */
  readonly overriding: () => ReadonlySet<number>
}

type JsonObject = Readonly<Record<string, unknown>>

/** Deeper than anything AWS reads; what walks values by recursion stays safe. */
const DEEPEST = 500

/** The root of parsed data as a value. */
export function jsonValue(data: unknown, text: JsonText): Value {
  const places = locator(text.text)
  let overriding: ReadonlySet<number> | undefined
  const reading: Reading = {
    ...text,
    place: (start, end) => text.place(start, end),
    find: (path) => places.find(path) ?? { start: 0, end: 0, key: undefined },
    overriding: () => (overriding ??= new Set(duplicateKeys(text.text).map(({ at }) => at.start))),
  }
  return valueOf(data, reading, undefined, '', 0)
}

function valueOf(
  data: unknown,
  reading: Reading,
  parent: JsonPlace | undefined,
  step: string | number,
  depth: number,
): Value {
  if (depth > DEEPEST) {
    const why = `what is nested deeper than ${String(DEEPEST)} levels`
    return { kind: 'unknown', at: new JsonPlace(reading, parent, step), why }
  }
  if (reading.repaired !== undefined) {
    const unknown = filledIn(new JsonPlace(reading, parent, step), reading.repaired, reading)
    if (unknown !== undefined) return unknown
  }
  if (typeof data === 'string')
    return new JsonString(data, new JsonStringPlace(reading, parent, step, data), reading)
  const at = new JsonPlace(reading, parent, step)
  if (Array.isArray(data)) return new JsonList(data, at, reading, depth)
  if (typeof data === 'object' && data !== null) return new JsonMap(data as JsonObject, at, reading, depth)
  return constantValue(data as number | boolean | null, at, reading.text)
}

/** Classes, not closures: large documents have hundreds of thousands of these. */
class JsonString implements TextValue {
  readonly kind = 'text'
  readonly at: JsonStringPlace
  readonly #decoded: string
  readonly #reading: Reading
  #text: Text | undefined

  constructor(decoded: string, at: JsonStringPlace, reading: Reading) {
    this.at = at
    this.#decoded = decoded
    this.#reading = reading
  }

  get text(): Text {
    const { scopeId, holes } = this.#reading
    return (this.#text ??= placeholders(this.#decoded, scopeId, holes))
  }

  get raw(): At<string> | undefined {
    if (this.#reading.holes.length > 0) return undefined
    const { text, parent, step } = this.at
    return { value: this.#decoded, at: new JsonStringPlace(text, parent, step) }
  }
}

class JsonList implements ListValue {
  readonly kind = 'list'
  readonly at: JsonPlace
  readonly partial: boolean
  readonly #data: readonly unknown[]
  readonly #reading: Reading
  readonly #depth: number
  readonly #values: (Value | undefined)[]
  #items: readonly Value[] | undefined

  constructor(data: readonly unknown[], at: JsonPlace, reading: Reading, depth: number) {
    this.at = at
    this.partial = isPartial(at, reading)
    this.#data = data
    this.#values = new Array<Value | undefined>(data.length)
    this.#reading = reading
    this.#depth = depth
  }

  get data(): ListData | undefined {
    const { holes, repaired } = this.#reading
    if (holes.length > 0 || repaired !== undefined) return undefined
    return { items: this.#data, value: (index) => this.#value(index) }
  }

  items(): readonly Value[] {
    return (this.#items ??= this.#data.map((_, i) => this.#value(i)))
  }

  #value(index: number): Value {
    const depth = this.#depth + 1
    return (this.#values[index] ??= valueOf(this.#data[index], this.#reading, this.at, index, depth))
  }
}

class JsonMap implements MapValue {
  readonly kind = 'map'
  readonly at: JsonPlace
  readonly partial: boolean
  readonly #data: JsonObject
  readonly #reading: Reading
  readonly #depth: number
  readonly #values = new Map<string, Value>()
  /** Keys as messages show them, to the keys as they stand, where characters in them stand for holes. */
  readonly #shown: ReadonlyMap<string, string> | undefined

  constructor(data: JsonObject, at: JsonPlace, reading: Reading, depth: number) {
    const { holes } = reading
    this.at = at
    this.#data = data
    this.#reading = reading
    this.#depth = depth
    const keys = holes.length === 0 ? undefined : Object.keys(data)
    this.#shown = keys && new Map(keys.map((key) => [show(unflat(key, holes)), key]))
    this.partial = isPartial(at, reading) || keys?.some((key) => isHole(key, holes)) === true
  }

  keys(): readonly string[] {
    return this.#shown === undefined ? Object.keys(this.#data) : [...this.#shown.keys()]
  }

  get(key: string): Value | undefined {
    const known = this.#values.get(key)
    const written = this.#written(key)
    if (known !== undefined || written === undefined) return known
    const value = valueOf(this.#data[written], this.#reading, this.at, written, this.#depth + 1)
    this.#values.set(key, value)
    return value
  }

  keyAt(key: string): Place {
    const written = this.#written(key)
    return written === undefined ? this.at : new JsonKeyPlace(this.#reading, this.at, written)
  }

  /** The key as it stands, where there is one. */
  #written(key: string): string | undefined {
    const written = this.#shown === undefined ? key : this.#shown.get(key)
    return written !== undefined && Object.hasOwn(this.#data, written) ? written : undefined
  }
}

function constantValue(value: number | boolean | null, at: JsonPlace, text: string): ConstantValue {
  const raw = () => {
    const { start, end } = at.located()
    return text.slice(start, end)
  }
  if (typeof value !== 'number') return { kind: 'constant', value, raw: String(value), at }
  // As written: a number may have more digits than JavaScript keeps.
  return {
    kind: 'constant',
    value,
    at,
    get raw() {
      return raw()
    },
  }
}

/** The key is not known at all, so it may be any. */
function isHole(key: string, holes: readonly Hole[]): boolean {
  return key.length === 1 && holes[holeIndex(key, 0)] !== undefined
}

function isPartial(at: JsonPlace, { repaired }: Reading): boolean {
  return repaired !== undefined && repaired.partial.size > 0 && repaired.partial.has(at.located().start)
}

/** Values that the template gives, or one of several that a condition of the template chooses. */
function filledIn(at: JsonPlace, repaired: Repaired, reading: Reading): UnknownValue | undefined {
  if (repaired.unknown.size === 0 && !repaired.conditional) return undefined
  const { start, key } = reading.find(at.path())
  const written = repaired.unknown.get(start)
  if (written !== undefined) return { kind: 'unknown', at, why: `the value of ${oneLine(written)}` }
  if (!repaired.conditional || key === undefined || !reading.overriding().has(key.start)) return undefined
  return { kind: 'unknown', at, why: 'a condition of the template' }
}

function oneLine(written: string): string {
  return shortened(written.replace(/\s+/g, ' '), 60)
}
