/** What a policy document is for, as far as its content alone tells. */
import { literal } from '../text.js'
import type { Policy, PolicyKind, PrincipalEntry, Statement } from './policy.js'

/**
 * `trust`, `resource` or `identity` where the elements settle it, else `unknown`. Boundaries and service
 * control policies have the grammar of identity policies and count as such.
 */
export function kindOf({ statements }: Policy): PolicyKind {
  const known = statements.filter(({ partial }) => partial !== true)
  if (known.length === 0) return 'unknown'
  const named = known.filter(({ principals }) => principals !== undefined)
  const scoped = known.filter(({ resources }) => resources !== undefined)
  if (named.length === 0) return scoped.length > 0 ? 'identity' : 'unknown'
  if (named.some(isTrust) && known.every((one) => speaksOfSts(one) || isTrust(one))) return 'trust'
  return scoped.length > 0 || named.every(speaksOfOthers) ? 'resource' : 'unknown'
}

/** With a Resource (TRUST-2) it may be the endpoint policy of STS, unless it names a caller. */
function isTrust(statement: Statement): boolean {
  const entries = statement.principals?.entries ?? []
  if (statement.resources === undefined) return speaksOfSts(statement) || entries.some(isTasks)
  return entries.length > 0 && entries.every(({ value }) => literal(value) !== '*') && onlyAssumes(statement)
}

function isTasks({ type, value }: PrincipalEntry): boolean {
  return type === 'Service' && literal(value)?.startsWith('ecs-tasks.') === true
}

function actionsOf(statement: Statement): string[] {
  return (statement.actions?.values ?? []).map(({ value }) => (literal(value) ?? '').toLowerCase())
}

/** An action that was meant to be one of STS, misspelt or not, and none that is plainly another service's. */
function speaksOfSts(statement: Statement): boolean {
  const actions = actionsOf(statement)
  return actions.some((action) => action.includes('assum') || /^sts\b/.test(action))
}

/** As in repository policies of ECR, which have no Resource either. */
function speaksOfOthers(statement: Statement): boolean {
  const actions = actionsOf(statement)
  return (
    actions.length > 0 &&
    statement.actions?.partial !== true &&
    actions.every((action) => action.includes(':'))
  )
}

function onlyAssumes(statement: Statement): boolean {
  return actionsOf(statement).every((action) =>
    /^sts:(?:assumerole|tagsession|setsourceidentity)/.test(action),
  )
}
