/**
 * Tags and source identities: who is allowed to pass them by name means to, and then the trust policy must
 * allow it as well, or AssumeRole fails as a whole (TRUST-18, TRUST-19).
 */
import { matchAction, matchResource } from '../iam/match.js'
import type { Matcher } from '../iam/policy.js'
import { once } from '../once.js'
import type { Place } from '../place.js'
import { flat, show } from '../text.js'
import type { Graph, Hop, Role } from './graph.js'

const ACTIONS = ['sts:TagSession', 'sts:SetSourceIdentity'] as const

export interface LeftOut {
  readonly hop: Hop
  readonly action: (typeof ACTIONS)[number]
  /** The actions that the trust policy allows the caller instead. */
  readonly at: Place
  /** Where the caller is allowed it. */
  readonly permittedAt: Place
}

function covers(actions: Matcher | undefined, action: string): boolean {
  return (
    actions !== undefined &&
    actions.values.some(({ value }) => matchAction(value, action) !== 'no') !== actions.not
  )
}

/** The action in an identity policy that names it, wildcards aside, for this destination. */
function permitted({ source, destination }: Hop, action: string, fill: Graph['fill']): Place | undefined {
  for (const { policy } of source.identity.policies)
    for (const { effect, actions, resources } of policy.statements) {
      if (effect?.value !== 'Allow' || actions?.not !== false || resources?.not !== false) continue
      const named = actions.values.find(({ value }) => show(value).toLowerCase() === action.toLowerCase())
      if (named === undefined) continue
      const isOnIt = resources.values.some(
        ({ value }) => matchResource(fill(value), destination.arn) === 'yes',
      )
      if (isOnIt) return named.at
    }
  return undefined
}

/** A look that spares most roles the question for each of their hops. */
function namesAny({ identity }: Role): boolean {
  return identity.policies.some(({ policy }) =>
    policy.statements.some(({ actions }) =>
      actions?.values.some(({ value }) => {
        const written = flat(value).toLowerCase()
        return written.startsWith('sts:tags') || written.startsWith('sts:sets')
      }),
    ),
  )
}

/** Every action of the two that a hop's caller means to use and its trust policy does not allow. */
export function* sessionActionsLeftOut({ hops, fill }: Graph): Generator<LeftOut> {
  const named = once(namesAny)
  for (const hop of hops) {
    if (!named(hop.source)) continue
    if (hop.trust.verdict === 'denied' || !hop.destination.trust.complete) continue
    const meant = ACTIONS.flatMap((action) => {
      const permittedAt = permitted(hop, action, fill)
      return permittedAt ? [{ action, permittedAt }] : []
    })
    if (meant.length === 0) continue
    const trusting = hop.trust.trials.filter(
      ({ effect, elements }) =>
        effect === 'Allow' &&
        elements.every(({ element, truth }) => element !== 'principal' || truth !== 'no'),
    )
    const at = trusting.find(({ truth }) => truth !== 'no')?.statement.actions?.at
    for (const { action, permittedAt } of meant) {
      if (at && !trusting.some(({ statement }) => covers(statement.actions, action)))
        yield { hop, action, at, permittedAt }
    }
  }
}
