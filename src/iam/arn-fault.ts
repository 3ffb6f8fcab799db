/** What is wrong with an ARN, and where in it. */

/** Where an ARN stands: patterns are legal in `resource` only, and elsewhere the business of other rules. */
export type ArnWhere = 'role' | 'principal' | 'resource' | 'policy'

/** Offsets count in the value's flat form. */
export interface ArnFault {
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly hint: string
  readonly start: number
  readonly end: number
  /** Fact id in iam-semantics.md. */
  readonly fact: string
  readonly fix?: {
    readonly start: number
    readonly end: number
    readonly newText: string
    readonly description: string
  }
}

/** One field of an ARN, with offsets in the whole. */
export interface Field {
  readonly value: string
  readonly start: number
  readonly end: number
}
