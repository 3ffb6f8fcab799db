/** An empty default of a variable stands for what is given when Terraform runs: what is empty by it is open. */
import type { Policy, Statement } from '../../iam/policy.js'
import { literal, type Text } from '../../text.js'
import type { Value } from '../../value.js'

/** The value, where an empty default was taken for it. */
export function takingUnset(value: Value): Value {
  const taken = { takesUnset: true }
  if (value.kind !== 'list') return Object.assign({}, value, taken)
  const { kind, at, partial = false } = value
  return Object.assign({ kind, at, partial, items: () => value.items() }, taken)
}

export function takesUnset(value: Value): boolean {
  return 'takesUnset' in value
}

/** The policy without the roles and principals that it would not name by such a default. */
export function openWhereEmpty(policy: Policy): Policy {
  return { ...policy, statements: policy.statements.map(opened) }
}

function opened(statement: Statement): Statement {
  const { principals, resources } = statement
  const [entries, values] = [named(principals?.entries), named(resources?.values)]
  return {
    ...statement,
    principals: principals && {
      ...principals,
      entries,
      partial: principals.partial || isOpen(entries, principals.entries),
    },
    resources: resources && {
      ...resources,
      values,
      partial: resources.partial || isOpen(values, resources.values),
    },
  }
}

function named<T extends { readonly value: Text }>(all: readonly T[] = []): readonly T[] {
  return all.filter(({ value }) => literal(value) !== '')
}

/** What names nothing, or named more with what was empty, may name anything. */
function isOpen(left: readonly unknown[], all: readonly unknown[]): boolean {
  return left.length === 0 || left.length < all.length
}
