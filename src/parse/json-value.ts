/** Parsed JSON seen as values: made when walked to, located when asked where they stand. */
import { placeAt, type Place, type Range } from '../place.js'
import { holeIndex, show, unflat, type Hole } from '../text.js'
import type { ConstantValue, ListValue, MapValue, TextValue, UnknownValue, Value } from '../value.js'
import { duplicateKeys } from './json-duplicates.js'
import { jsonPointer, locator, type JsonPath, type Located } from './json-locate.js'
import type { Repaired } from './json-repair.js'
import { decodedPlace, jsonEscapes, placeWithParts } from './offsets.js'
import { placeholderText } from './placeholders.js'

/** A JSON text and how its offsets are told in the file that holds it. */
export interface JsonText {
  /** What parses: the source's own text, or the repaired one of the same length. */
  readonly text: string
  /** A part of the text, in the file. */
  place(start: number, end: number): Place
  readonly holes: readonly Hole[]
  /** Equal placeholders in one scope are the same hole. */
  readonly scopeId: string
  readonly repaired?: Repaired
}

interface Reading extends JsonText {
  find(path: JsonPath): Located
  /** Starts of the keys that override an equal one, in texts where that is a matter of conditions. */
  readonly overriding: () => ReadonlySet<number>
}

interface Node {
  readonly reading: Reading
  readonly data: unknown
  readonly parent: Node | undefined
  readonly step: string | number
  readonly depth: number
}

/** Deeper than anything AWS reads; what walks values by recursion stays safe. */
const DEEPEST = 500

/** The root of parsed data as a value. */
export function jsonValue(data: unknown, text: JsonText): Value {
  const places = locator(text.text)
  let overriding: ReadonlySet<number> | undefined
  const reading: Reading = {
    ...text,
    find: (path) => places.find(path) ?? { start: 0, end: 0, key: undefined },
    overriding: () => (overriding ??= new Set(duplicateKeys(text.text).map(({ at }) => at.start))),
  }
  return valueOf({ reading, data, parent: undefined, step: '', depth: 0 })
}

function valueOf(node: Node): Value {
  const { data, depth, reading } = node
  const place = placeOf(node, (found) => found)
  if (depth > DEEPEST)
    return { kind: 'unknown', at: place, why: `what is nested deeper than ${String(DEEPEST)} levels` }
  const unknown = reading.repaired && filledIn(node, reading.repaired, place)
  if (unknown !== undefined) return unknown
  if (typeof data === 'string') return textValue(node, data)
  if (Array.isArray(data)) return listOf(node, data, place)
  if (typeof data === 'object' && data !== null)
    return mapOf(node, data as Readonly<Record<string, unknown>>, place)
  return constantValue(node, data as number | boolean | null, place)
}

function pathOf(node: Node): JsonPath {
  const path: (string | number)[] = []
  for (let at = node; at.parent !== undefined; at = at.parent) path.push(at.step)
  return path.reverse()
}

/** The place of a node or of its key; parts count in the text as written. */
function placeOf(node: Node, choose: (found: Located) => Range): Place {
  const { reading } = node
  let found: Range | undefined
  const range = () => (found ??= choose(reading.find(pathOf(node))))
  const whole = {
    // The source is the same for all; asking for a place costs nothing before its range is wanted.
    source: reading.place(0, 0).source,
    range: () => reading.place(range().start, range().end).range(),
    pointer: () => (reading.place(0, 0).pointer() ?? '') + jsonPointer(pathOf(node)),
  }
  return placeWithParts(whole, (start, end) => {
    const { start: from, end: limit } = range()
    return reading.place(Math.min(from + start, limit), Math.min(from + end, limit))
  })
}

/** The place of a string whose parts count in the decoded string. */
function stringPlace(node: Node, choose: (found: Located) => Range): Place {
  const literal = placeOf(node, choose)
  const content = placeWithParts(literal, (start, end) => {
    const { reading } = node
    const within = choose(reading.find(pathOf(node)))
    const inside = (offset: number) => Math.min(within.start + 1 + offset, within.end - 1)
    return reading.place(inside(start), inside(end))
  })
  return decodedPlace(content, () => {
    const { start, end } = choose(node.reading.find(pathOf(node)))
    return jsonEscapes(node.reading.text.slice(start + 1, end - 1))
  })
}

function textValue(node: Node, decoded: string): TextValue {
  const { holes, scopeId } = node.reading
  const at = stringPlace(node, (found) => found)
  let read: ReturnType<typeof placeholderText> | undefined
  const holed = () => (read ??= placeholderText(decoded, at, scopeId, holes))
  return {
    kind: 'text',
    get text() {
      return holed().text
    },
    get at() {
      return holed().at
    },
    ...(holes.length === 0 && { raw: { value: decoded, at } }),
  }
}

function constantValue(node: Node, value: number | boolean | null, at: Place): ConstantValue {
  return {
    kind: 'constant',
    value,
    at,
    // As written: a number may have more digits than JavaScript keeps.
    get raw() {
      if (typeof value !== 'number') return String(value)
      const { start, end } = node.reading.find(pathOf(node))
      return node.reading.text.slice(start, end)
    },
  }
}

function listOf(node: Node, data: readonly unknown[], at: Place): ListValue {
  let items: readonly Value[] | undefined
  return {
    kind: 'list',
    at,
    items: () => (items ??= data.map((item, i) => valueOf(childOf(node, item, i)))),
    partial: isPartial(node),
  }
}

function mapOf(node: Node, data: Readonly<Record<string, unknown>>, at: Place): MapValue {
  const values = new Map<string, Value>()
  const { holes } = node.reading
  const shown = holes.length === 0 ? undefined : shownKeys(Object.keys(data), holes)
  const writtenKey = (key: string) => (shown === undefined ? key : shown.get(key))
  const child = (key: string) => {
    const written = writtenKey(key)
    if (written === undefined || !Object.hasOwn(data, written)) return undefined
    return childOf(node, data[written], written)
  }
  return {
    kind: 'map',
    at,
    keys: () => (shown === undefined ? Object.keys(data) : [...shown.keys()]),
    get: (key) => {
      const known = values.get(key)
      const found = known === undefined ? child(key) : undefined
      if (found === undefined) return known
      const value = valueOf(found)
      values.set(key, value)
      return value
    },
    keyAt: (key) => {
      const found = child(key)
      return found === undefined ? at : stringPlace(found, (located) => located.key ?? located)
    },
    partial: isPartial(node) || (shown !== undefined && Object.keys(data).some((key) => isHole(key, holes))),
  }
}

/** Keys as messages show them, to the keys as they stand: with characters in place of holes. */
function shownKeys(keys: readonly string[], holes: readonly Hole[]): ReadonlyMap<string, string> {
  return new Map(keys.map((key) => [show(unflat(key, holes)), key]))
}

/** The key is not known at all, so it may be any. */
function isHole(key: string, holes: readonly Hole[]): boolean {
  return key.length === 1 && holes[holeIndex(key, 0)] !== undefined
}

function childOf(parent: Node, data: unknown, step: string | number): Node {
  return { reading: parent.reading, data, parent, step, depth: parent.depth + 1 }
}

function isPartial(node: Node): boolean {
  const { repaired } = node.reading
  return (
    repaired !== undefined &&
    repaired.partial.size > 0 &&
    repaired.partial.has(node.reading.find(pathOf(node)).start)
  )
}

/** Values that the template gives, or one of several that a condition of the template chooses. */
function filledIn(node: Node, repaired: Repaired, at: Place): UnknownValue | undefined {
  if (repaired.unknown.size === 0 && !repaired.conditional) return undefined
  const { start, key } = node.reading.find(pathOf(node))
  const written = repaired.unknown.get(start)
  if (written !== undefined) return { kind: 'unknown', at, why: `the value of ${oneLine(written)}` }
  if (!repaired.conditional || key === undefined || !node.reading.overriding().has(key.start))
    return undefined
  return { kind: 'unknown', at, why: 'a condition of the template' }
}

function oneLine(written: string): string {
  const line = written.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** Offsets of a text that is a part of a file. */
export function placesFrom(whole: Place['source'], base: number): JsonText['place'] {
  return (start, end) => placeAt(whole, base + start, base + end)
}
