/** Condition operators of the policy language (COND-1, COND-2), for their grammar and for their evaluation. */

export type OperatorFamily = 'String' | 'Numeric' | 'Date' | 'Bool' | 'Binary' | 'IpAddress' | 'Arn' | 'Null'

const orderings = [
  'Equals',
  'NotEquals',
  'LessThan',
  'LessThanEquals',
  'GreaterThan',
  'GreaterThanEquals',
] as const

const names = {
  String: [
    'StringEquals',
    'StringNotEquals',
    'StringEqualsIgnoreCase',
    'StringNotEqualsIgnoreCase',
    'StringLike',
    'StringNotLike',
  ],
  Numeric: orderings.map((name) => `Numeric${name}` as const),
  Date: orderings.map((name) => `Date${name}` as const),
  Bool: ['Bool'],
  Binary: ['BinaryEquals'],
  IpAddress: ['IpAddress', 'NotIpAddress'],
  Arn: ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'],
  Null: ['Null'],
} as const satisfies Record<OperatorFamily, readonly string[]>

/** An operator without set prefix and `IfExists`, as AWS spells it. */
export type BaseOperator = (typeof names)[OperatorFamily][number]

/** A condition operator taken apart. */
export interface Operator {
  readonly base: BaseOperator
  readonly family: OperatorFamily
  /** Holds when the key is missing, and its values are NOR-ed (COND-3, COND-4). */
  readonly negated: boolean
  readonly ifExists: boolean
  readonly set: 'ForAnyValue' | 'ForAllValues' | undefined
}

const families = Object.keys(names) as OperatorFamily[]

/** All operator names, for suggestions. */
export const baseOperators: readonly BaseOperator[] = Object.values(names).flat()

function plainOperator(name: string): Pick<Operator, 'base' | 'family' | 'negated'> | undefined {
  const base = baseOperators.find((one) => one === name)
  const family = families.find((one) => names[one].some((other) => other === base))
  return base && family && { base, family, negated: base.includes('Not') }
}

const shape = /^(?:(ForAnyValue|ForAllValues):)?([A-Za-z]+?)(IfExists)?$/

const taken = new Map<string, Operator>()

/** Takes an operator apart; `undefined` for what IAM refuses, such as `StringMatches` or `NullIfExists`. */
export function parseOperator(name: string): Operator | undefined {
  const known = taken.get(name) ?? takeApart(name)
  if (known) taken.set(name, known)
  return known
}

function takeApart(name: string): Operator | undefined {
  const plain = plainOperator(name)
  if (plain !== undefined) return { ...plain, ifExists: false, set: undefined }
  const [, set, word = '', ifExists] = shape.exec(name) ?? []
  const known = plainOperator(word)
  if (known === undefined || (known.family === 'Null' && ifExists !== undefined)) return undefined
  return { ...known, ifExists: ifExists !== undefined, set: set as Operator['set'] }
}
