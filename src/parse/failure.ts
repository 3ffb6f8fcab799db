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

/**
 * What a reader gives, or why it could not: strangers' files find the reader's limits, and one file's fault
 * must not hide what stands in the others.
 */
export function attempted<T>(read: () => T): { readonly value: T } | { readonly problem: string } {
  try {
    return { value: read() }
  } catch (error) {
    if (error instanceof RangeError) return { problem: 'is nested too deeply, or is too large, to be read' }
    const message = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)
    return { problem: `cannot be read, by a defect of xrole-lint; please report it: ${message}` }
  }
}
