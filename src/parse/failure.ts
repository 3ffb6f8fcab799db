/** What a reader gives instead of a document: the one thing that stopped it, and where. */
import type { Place } from '../place.js'

export interface ParseFailure {
  readonly kind: 'failure'
  /** One clause, no capital, no full stop: `a comma is missing`. */
  readonly message: string
  readonly at: Place
}

export function failure(message: string, at: Place): ParseFailure {
  return { kind: 'failure', message, at }
}

/** Tells a failure from a document or a value. */
export function isFailure(result: object | undefined): result is ParseFailure {
  return result !== undefined && 'kind' in result && result.kind === 'failure'
}
