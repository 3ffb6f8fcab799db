/** Policy documents in files of their own: they say what is allowed, and nothing of whose they are. */
import { fileScope, type RawPolicyFact } from '../facts.js'
import { looksLikePolicy, parsePolicy } from '../iam/parse-policy.js'
import { embeddedJson } from '../parse/embedded.js'
import { openingOf } from '../place.js'
import type { Value } from '../value.js'
import type { Document, Extractor } from './extractor.js'
import { filledRoot } from './placeholder-values.js'

/** The documents in a file: the root, one that stands as a JSON string (SHAPE-1), or several in an array. */
function policiesIn(root: Value): readonly Value[] {
  if (root.kind === 'list') return root.items().filter((item) => item.kind === 'map' && looksLikePolicy(item))
  const inner = root.kind === 'text' ? embeddedJson(root) : root
  return inner?.kind === 'map' && looksLikePolicy(inner) ? [root] : []
}

function* factsOf(document: Document): Iterable<RawPolicyFact> {
  const scope = fileScope(document.source)
  for (const value of policiesIn(filledRoot(document))) {
    const policy = parsePolicy(value)
    yield { kind: 'raw-policy', scope, when: [], at: openingOf(value.at), policy }
  }
}

/** Raw IAM policy documents. */
export const iamPolicy: Extractor = {
  name: 'iam-policy',
  accepts: ({ syntax, root }) => (syntax === 'json' || syntax === 'yaml') && policiesIn(root).length > 0,
  *extract(documents) {
    for (const document of documents) yield* factsOf(document)
  },
}
