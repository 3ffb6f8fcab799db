import { breaksOfKind, hopName, relatedOf, whenOf } from '../src/graph/tell.js'
import { literalWildcard } from '../src/iam/literal-wildcard.js'
import { parseOperator } from '../src/iam/operators.js'
import type { ConditionTest, Statement } from '../src/iam/policy.js'
import { onceEach } from '../src/once.js'
import { placeKey } from '../src/place.js'
import { defineRule } from '../src/rule.js'
import { literal, show } from '../src/text.js'

/** Keys that guard a trust and that a call may lack (COND-10): a test that passes without them guards nothing. */
const GUARDS =
  /^(sts:(externalid|sourceidentity)|aws:(principalorgid|principalorgpaths|sourceaccount|sourcearn|sourceorgid|sourceorgpaths|principaltag\/.*|requesttag\/.*|multifactorauthpresent|sourcevpce?))$/

/** Keys that a call must have; each condition of a statement asks. */
const requiredBy = onceEach(({ conditions }: Statement): ReadonlySet<string> => {
  const tests = conditions.filter(
    ({ operator, values }) =>
      operator.value === 'Null' && values.every(({ value }) => literal(value) === 'false'),
  )
  return new Set(tests.map(({ key }) => key.value.toLowerCase()))
})

const HINTS = {
  wildcard: 'write StringLike, or ArnLike for an ARN',
  missing: 'use the plain operator, or add Null with "false" for the key',
}

/** Why a condition lets everybody through, if it does (COND-4, COND-6). */
function emptiness(test: ConditionTest, statement: Statement | undefined): string | undefined {
  const operator = parseOperator(test.operator.value)
  const key = test.key.value.toLowerCase()
  if (!operator) return undefined
  const wild = literalWildcard(test)
  if (wild)
    return `${test.operator.value} compares "${show(wild.value)}" letter by letter, so that its wildcard is no wildcard`
  if (!GUARDS.test(key) || !statement || requiredBy(statement).has(key)) return undefined
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
  *check(graph) {
    const unmet = new Set<string>()
    for (const { hop, broken } of breaksOfKind(graph, 'condition-unmet')) {
      const condition = broken.element?.condition
      if (!condition) continue
      unmet.add(placeKey(condition.at))
      if (literalWildcard(condition))
        yield {
          at: condition.key.at,
          severity: 'error',
          message: `${emptiness(condition, undefined) ?? ''}, and "${show(hop.source.arn)}" never meets it${whenOf(hop)}`,
          hint: HINTS.wildcard,
          related: relatedOf(hop),
          hop: hopName(hop),
        }
    }
    for (const { policy, kind } of graph.policies) {
      if (kind !== 'trust') continue
      for (const statement of policy.statements) {
        const isForRoles = statement.principals?.entries.some(({ type }) => type === 'AWS' || type === '*')
        if (statement.effect?.value !== 'Allow' || !isForRoles) continue
        for (const test of statement.conditions) {
          const message = emptiness(test, statement)
          if (message === undefined || unmet.has(placeKey(test.at))) continue
          yield { at: test.key.at, message, hint: literalWildcard(test) ? HINTS.wildcard : HINTS.missing }
        }
      }
    }
  },
})
