/** Policy documents in templates: objects, or JSON in a string. */
import type { DuplicateKeyFact, ParseErrorFact, Scope } from '../../facts.js'
import { parsePolicy } from '../../iam/parse-policy.js'
import type { Policy } from '../../iam/policy.js'
import { embeddedDocument } from '../../parse/embedded.js'
import { isFailure } from '../../parse/failure.js'
import type { Value } from '../../value.js'

export interface ReadPolicy {
  readonly policy: Policy
  /** What is wrong with the text that the document stands in. */
  readonly faults: readonly (ParseErrorFact | DuplicateKeyFact)[]
}

/** The policy in an evaluated property. */
export function readPolicy(value: Value, scope: Scope): ReadPolicy {
  if (value.kind !== 'text') return { policy: parsePolicy(value), faults: [] }
  const document = embeddedDocument(value)
  if (document === undefined) return { policy: parsePolicy(value), faults: [] }
  if (isFailure(document)) {
    const { message, at } = document
    return {
      policy: parsePolicy(value),
      faults: [{ kind: 'parse-error', scope, when: [], at, message, templated: false }],
    }
  }
  const faults = document
    .duplicateKeys()
    .map(({ key, at, first }) => ({ kind: 'duplicate-key' as const, scope, when: [], at, key, first }))
  return { policy: parsePolicy(document.root), faults }
}
