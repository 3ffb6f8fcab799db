/** Documents for tests of extractors: JSON text, or data that is written as JSON first. */
import type { Document, Extractor } from '../../src/extract/extractor.js'
import type { Fact } from '../../src/facts.js'
import { isFailure } from '../../src/parse/failure.js'
import { parseJson } from '../../src/parse/json.js'
import type { Place } from '../../src/place.js'
import { sourceOf } from './values.js'

export function jsonDocument(data: unknown, path = 'test.json'): Document {
  const document = parseJson(sourceOf(data, path))
  if (isFailure(document)) throw new Error(document.message)
  return document
}

/** What an extractor says of documents that it accepts, in an empty project. */
export function factsIn(extractor: Extractor, ...documents: readonly Document[]): readonly Fact[] {
  const accepted = documents.filter((document) => extractor.accepts(document))
  return [...extractor.extract(accepted, { read: () => undefined })]
}

/** Facts of one kind. */
export function ofKind<K extends Fact['kind']>(
  facts: readonly Fact[],
  kind: K,
): readonly Extract<Fact, { kind: K }>[] {
  return facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind)
}

/** The source text of a place, which shows at once whether the place is right. */
export function written(at: Place | undefined): string | undefined {
  if (at === undefined) return undefined
  const { start, end } = at.range()
  return at.source.text.slice(start, end)
}
