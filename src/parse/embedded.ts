/** JSON that stands in a string of another document, at any depth, with places in the outermost file. */
import type { At } from '../place.js'
import { flat, holes } from '../text.js'
import type { TextValue, Value } from '../value.js'
import { isFailure, type ParseFailure } from './failure.js'
import { readJson, type JsonDocument } from './json.js'
import { decodedPlace, percentEscapes } from './offsets.js'
import { placeholderEnd } from './placeholders.js'

/** The value in the string; `undefined` where the string does not look like an object or a list. */
export function embeddedJson(value: TextValue): Value | ParseFailure | undefined {
  if (value.encodes !== undefined) return value.encodes
  const document = embeddedDocument(value)
  return document === undefined || isFailure(document) ? document : document.root
}

/** The same as a document of its own, which can tell its duplicate keys. */
export function embeddedDocument(value: TextValue): JsonDocument | ParseFailure | undefined {
  // A string as it was read keeps its placeholders: inside inner quotes and outside they mean different things.
  const written = value.raw ?? { value: flat(value.text), at: value.at }
  const { value: text, at } = /^\s*%7b/i.test(written.value) ? urlDecoded(written) : written
  if (!looksLikeJson(text)) return undefined
  return readJson({
    source: at.source,
    text,
    scopeId: at.source.path,
    holes: value.raw === undefined ? holes(value.text) : [],
    place: (start, end) => at.part(start, end),
  })
}

/** Brackets must go on as an object's or a list's: `[profile x]`, `[a-z]+`, `{proxy+}`, `{{ name }}` are no JSON. */
function looksLikeJson(text: string): boolean {
  const opening = /^\s*(?:\{\s*(?:["}$%{<#/\uE000-\uF8FF]|$)|\[\s*(?:[{["\]$%<#/\uE000-\uF8FF]|$))/.exec(text)
  return opening !== null && placeholderEnd(text, text.search(/\S/)) === undefined
}

/** SHAPE-1: raw IAM API responses carry documents as URL-encoded strings. */
function urlDecoded({ value, at }: At<string>): At<string> {
  try {
    return { value: decodeURIComponent(value), at: decodedPlace(at, () => percentEscapes(value)) }
  } catch {
    return { value, at }
  }
}
