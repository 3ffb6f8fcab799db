/** From documents to facts, format by format. */
import type { DuplicateKeyFact, Fact } from '../facts.js'
import { fileScope } from '../facts.js'
import type { Document, Project } from './extractor.js'
import { formats } from './index.js'

function* duplicateKeys(document: Document): Generator<DuplicateKeyFact> {
  const scope = fileScope(document.source)
  for (const { key, at, first } of document.duplicateKeys()) yield { kind: 'duplicate-key', scope, when: [], at, key, first }
}

/** All facts of all documents. */
export async function extract(documents: readonly Document[], project: Project): Promise<readonly Fact[]> {
  const facts: Fact[] = []
  const judged = new Set<Document>()
  for (const format of formats) {
    const candidates = documents.filter((document) => format.mayAccept(document))
    if (candidates.length === 0) continue
    const extractor = await format.load()
    const own = candidates.filter((document) => extractor.accepts(document))
    if (own.length === 0) continue
    facts.push(...extractor.extract(own, project))
    if (format.judgesKeys) for (const document of own) judged.add(document)
  }
  for (const document of judged) facts.push(...duplicateKeys(document))
  return facts
}
