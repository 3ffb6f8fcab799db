/**
 * JSON files: strict ones by JSON.parse, the others as far as they can be read. Values and places are made
 * only for what is walked to.
 */
import type { Document } from '../extract/extractor.js'
import { placeAt, type Place, type Source } from '../place.js'
import type { Hole } from '../text.js'
import type { Value } from '../value.js'
import { failure, isFailure, type ParseFailure } from './failure.js'
import { duplicateKeys } from './json-duplicates.js'
import { afterSpace, afterValue } from './json-locate.js'
import { repairJson, type Repaired } from './json-repair.js'
import { jsonValue } from './json-value.js'
import { jsonFault } from './json-fault.js'

export interface JsonDocument extends Document {
  readonly syntax: 'json'
  /** It took comments, trailing commas or template marks out to read it: strict readers refuse it as it is. */
  readonly repaired: boolean
}

/** A JSON text within a source, whatever it is embedded in. */
export interface JsonInput {
  readonly source: Source
  readonly text: string
  readonly scopeId: string
  /** Holes whose characters (see `flat`) stand in the text. */
  readonly holes: readonly Hole[]
  place(start: number, end: number): Place
}

/** Reads a file as one document. */
export function parseJson(source: Source): JsonDocument | ParseFailure {
  return readJson(partOf(source, 0, source.text.length))
}

/**
 * Reads a file of one document, of several that follow each other, or of one a line; what cannot be read is
 * a failure among the others.
 */
export function parseJsonStream(source: Source): readonly (JsonDocument | ParseFailure)[] {
  const { text } = source
  const whole = partOf(source, 0, text.length)
  const strict = parsed(text)
  if (strict !== undefined) return [documentOf(whole, strict.data)]
  const documents: (JsonDocument | ParseFailure)[] = []
  for (const [start, end] of valuesIn(text)) documents.push(readJson(partOf(source, start, end)))
  return documents.length < 2 || documents.every(isFailure) ? [readJson(whole)] : documents
}

/** Ranges of values that follow each other; none where it is not objects and lists that do. */
function valuesIn(text: string): [start: number, end: number][] {
  const ranges: [number, number][] = []
  for (let start = afterSeparators(text, 0); start < text.length;) {
    if (!/[{[]/.test(text.charAt(start))) return ranges.length > 1 ? [...ranges, [start, text.length]] : []
    const end = afterValue(text, start)
    ranges.push([start, end])
    start = afterSeparators(text, end)
  }
  return ranges
}

/** RFC 7464 puts a record separator before each text. */
function afterSeparators(text: string, from: number): number {
  let i = afterSpace(text, from)
  while (text.charAt(i) === '\u001e') i = afterSpace(text, i + 1)
  return i
}

/** Reads a JSON text; the first fault ends it where no repair helps. */
export function readJson(input: JsonInput): JsonDocument | ParseFailure {
  const strict = parsed(input.text)
  if (strict !== undefined) return documentOf(input, strict.data)
  const repaired = repairJson(input.text, input.holes.length)
  const tolerant = parsed(repaired.text)
  if (tolerant !== undefined) return documentOf(input, tolerant.data, repaired)
  const { message, start, end } = jsonFault(repaired.text)
  return failure(message, input.place(start, end))
}

function parsed(text: string): { readonly data: unknown } | undefined {
  try {
    return { data: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

function documentOf(input: JsonInput, data: unknown, repaired?: Repaired): JsonDocument {
  const text = repaired?.text ?? input.text
  const root: Value = jsonValue(data, { ...input, text, ...(repaired && { repaired }) })
  return {
    source: input.source,
    syntax: 'json',
    root,
    repaired: repaired !== undefined,
    duplicateKeys: () => {
      if (repaired?.conditional === true) return []
      return duplicateKeys(text).map(({ key, at, first }) => ({
        key,
        at: input.place(at.start, at.end),
        first: input.place(first.start, first.end),
      }))
    },
  }
}

function partOf(source: Source, start: number, end: number): JsonInput {
  return {
    source,
    text: source.text.slice(start, end),
    scopeId: source.path,
    holes: [],
    place: (from, to) => placeAt(source, start + from, start + to),
  }
}
