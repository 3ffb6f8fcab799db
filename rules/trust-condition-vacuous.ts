import { parseOperator } from '../src/iam/operators.js'
import type { ConditionTest, Statement } from '../src/iam/policy.js'
import { defineRule } from '../src/rule.js'
import { literal, show } from '../src/text.js'

/** Keys that guard a trust and that a call may lack (COND-10): a test that passes without them guards nothing. */
const GUARDS =
  /^(sts:(externalid|sourceidentity)|aws:(principalorgid|principalorgpaths|sourceaccount|sourcearn|sourceorgid|sourceorgpaths|principaltag\/.*|requesttag\/.*|multifactorauthpresent|sourcevpce?))$/

function isRequired({ conditions }: Statement, key: string): boolean {
  return conditions.some(
    (test) =>
      test.operator.value === 'Null' &&
      test.key.value.toLowerCase() === key &&
      test.values.every(({ value }) => literal(value) === 'false'),
  )
}

/** Why a condition lets everybody through, if it does (COND-4, COND-6). */
function emptiness(test: ConditionTest, statement: Statement): string | undefined {
  const operator = parseOperator(test.operator.value)
  const key = test.key.value.toLowerCase()
  if (!operator) return undefined
  const exact = operator.base === 'StringEquals' || operator.base === 'StringEqualsIgnoreCase'
  const wild = test.values.find(({ value }) =>
    /[*?]/.test(show(value).replaceAll(/\$\{[^}]*\}|<[^>]*>/g, '')),
  )
  if (exact && wild)
    return `${operator.base} compares "${show(wild.value)}" letter by letter, so that its wildcard is no wildcard`
  if (!GUARDS.test(key) || isRequired(statement, key)) return undefined
  if (operator.ifExists) return `${test.operator.value} lets every call through that lacks ${test.key.value}`
  if (operator.set === 'ForAllValues')
    return `ForAllValues lets every call through that lacks ${test.key.value}`
  if (operator.negated) return `${test.operator.value} lets every call through that lacks ${test.key.value}`
  return undefined
}

export default defineRule({
  id: 'trust-condition-vacuous',
  title: 'a condition of a trust policy that guards nothing',
  severity: 'warning',
  group: 'Destination role',
  security: 7,
  *check({ policies, hops }) {
    const unmet = new Set(
      hops.flatMap(({ breaks }) => breaks.flatMap(({ element }) => element?.condition ?? [])),
    )
    for (const { policy, kind } of policies) {
      if (kind !== 'trust') continue
      for (const statement of policy.statements) {
        const isForRoles = statement.principals?.entries.some(({ type }) => type === 'AWS' || type === '*')
        if (statement.effect?.value !== 'Allow' || !isForRoles) continue
        for (const test of statement.conditions) {
          const found = emptiness(test, statement)
          if (found !== undefined && !unmet.has(test))
            yield {
              at: test.at,
              message: found,
              hint: 'use the plain operator (StringEquals, ArnLike, StringLike for wildcards), or add Null with "false" for the key',
            }
        }
      }
    }
  },
})
