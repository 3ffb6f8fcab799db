/** An empty default of a variable stands for what is given when Terraform runs: what is empty by it is open. */
import type { Matcher, Policy, PrincipalMatcher, Statement } from '../../iam/policy.js'
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
  return {
    ...statement,
    principals: principals && withoutEmptyPrincipals(principals),
    resources: resources && withoutEmpty(resources),
  }
}

function withoutEmpty(matcher: Matcher): Matcher {
  const values = matcher.values.filter(({ value }) => !isEmpty(value))
  const isWhole = values.length > 0 && values.length === matcher.values.length
  return { ...matcher, values, partial: matcher.partial || !isWhole }
}

function withoutEmptyPrincipals(matcher: PrincipalMatcher): PrincipalMatcher {
  const entries = matcher.entries.filter(({ value }) => !isEmpty(value))
  const isWhole = entries.length > 0 && entries.length === matcher.entries.length
  return { ...matcher, entries, partial: matcher.partial || !isWhole }
}

function isEmpty(text: Text): boolean {
  return literal(text) === ''
}
