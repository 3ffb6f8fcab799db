/** Policies as the decision reads them: with what the run has learnt in place of holes. */
import type { NamedPolicy } from '../iam/decision.js'
import type { ConditionTest, Matcher, Policy, PrincipalMatcher, Statement } from '../iam/policy.js'
import { literal, textKey, type Text } from '../text.js'
import type { Fill } from './learn.js'

interface Valued {
  readonly value: Text
}

/** Items with their values filled; the very same list where nothing in it changes. */
function filledAll<T extends Valued>(items: readonly T[], fill: Fill): readonly T[] {
  const filled = items.map((item) => {
    if (literal(item.value) !== undefined) return item
    const value = fill(item.value)
    return textKey(value) === textKey(item.value) ? item : { ...item, value }
  })
  return filled.every((item, i) => item === items[i]) ? items : filled
}

function matcher(of: Matcher | undefined, fill: Fill): Matcher | undefined {
  const values = of && filledAll(of.values, fill)
  return of && values && values !== of.values ? { ...of, values } : of
}

function principal(of: PrincipalMatcher | undefined, fill: Fill): PrincipalMatcher | undefined {
  const entries = of && filledAll(of.entries, fill)
  return of && entries && entries !== of.entries ? { ...of, entries } : of
}

function condition(of: ConditionTest, fill: Fill): ConditionTest {
  const values = filledAll(of.values, fill)
  return values === of.values ? of : { ...of, values }
}

function statement(of: Statement, fill: Fill): Statement {
  const actions = matcher(of.actions, fill)
  const resources = matcher(of.resources, fill)
  const principals = principal(of.principals, fill)
  const conditions = of.conditions.map((test) => condition(test, fill))
  const isSame =
    actions === of.actions &&
    resources === of.resources &&
    principals === of.principals &&
    conditions.every((test, i) => test === of.conditions[i])
  return isSame ? of : { ...of, actions, resources, principals, conditions }
}

function filled(policy: Policy, fill: Fill): Policy {
  const statements = policy.statements.map((one) => statement(one, fill))
  return statements.every((one, i) => one === policy.statements[i]) ? policy : { ...policy, statements }
}

/**
 * Faults and fixes are found in the text as it is written; only the decision reads this. Policies in
 * which nothing has been learnt stay the objects that they are.
 */
export function fillPolicies(policies: readonly NamedPolicy[], fill: Fill): readonly NamedPolicy[] {
  return policies.map((named) => {
    const policy = filled(named.policy, fill)
    return policy === named.policy ? named : { ...named, policy }
  })
}
