/**
 * Policies that are attached only under conditions that the files leave open: the decision is taken under every
 * outcome, and holds where all agree.
 */
import type { Caller, Decision, NamedPolicy, PolicySet, Reason, Step } from '../iam/decision.js'
import { compatible, without, type Case, type When } from '../value.js'

/** So many conditions are looked at in every combination; of more, all together and none. */
const MOST = 6

/** Decides under every outcome that the caller's policies leave open; `given` holds anyway. */
export function decideInWorlds(
  caller: Caller,
  givenBy: () => When,
  decide: (caller: Caller) => Decision,
): Decision {
  const attached = [caller.identity, caller.boundary].flatMap((set) =>
    set?.policies.some(({ when }) => when !== undefined) ? set.policies : [],
  )
  if (attached.length === 0) return decide(caller)
  const given = givenBy()
  const conditional = attached.filter(({ when = [] }) => without(when, given).length > 0)
  if (conditional.length === 0) return decide(caller)
  const worlds = worldsOf(conditional, given)
  const decided = worlds.map((world) => ({ world, ...decide(callerIn(caller, [...given, ...world])) }))
  const [first] = decided
  if (
    first === undefined ||
    decided.every(({ permission }) => permission.verdict === first.permission.verdict)
  )
    return first ?? decide(caller)
  const permission = disagreement(decided, conditional)
  const verdict = first.trust.verdict === 'denied' ? 'denied' : 'unknown'
  return { verdict, permission, trust: first.trust }
}

function callerIn(caller: Caller, world: When): Caller {
  const attached = (set: PolicySet): PolicySet => ({
    ...set,
    policies: set.policies.filter(({ when = [] }) => compatible(when, world)),
  })
  const boundary = caller.boundary && attached(caller.boundary)
  const isGone = boundary?.policies.length === 0 && caller.boundary?.policies.length !== 0
  return { ...caller, identity: attached(caller.identity), boundary: isGone ? undefined : boundary }
}

/** Every combination of outcomes, the ones that are named in the files first. */
function worldsOf(policies: readonly NamedPolicy[], given: When): readonly When[] {
  const outcomes = new Map<string, Case[]>()
  for (const one of policies.flatMap(({ when = [] }) => without(when, given))) {
    const known = outcomes.get(one.id) ?? []
    if (!known.some(({ outcome }) => outcome === one.outcome)) outcomes.set(one.id, [...known, one])
  }
  const questions = [...outcomes.values()].map(withOpposite)
  if (questions.length > MOST) return [0, 1].map((i) => questions.flatMap((cases) => cases[i] ?? []))
  let worlds: When[] = [[]]
  for (const cases of questions) worlds = worlds.flatMap((world) => cases.map((one) => [...world, one]))
  return worlds
}

/** A condition of which only one outcome attaches something has the other one too. */
function withOpposite(cases: readonly Case[]): readonly Case[] {
  const [only] = cases
  if (only === undefined || cases.length > 1) return cases
  const outcome = only.outcome === 'true' ? 'false' : 'true'
  if (only.outcome !== 'true' && only.outcome !== 'false') return cases
  const label = / is (?:true|false)$/.test(only.label)
    ? only.label.replace(/(?:true|false)$/, outcome)
    : 'otherwise'
  return [only, { id: only.id, outcome, label }]
}

function disagreement(
  decided: readonly (Decision & { readonly world: When })[],
  conditional: readonly NamedPolicy[],
): Step {
  const [one] = decided
  const other = decided.find(({ permission }) => permission.verdict !== one?.permission.verdict)
  const told = [one, other].flatMap((each) =>
    each ? [`${each.permission.verdict} ${each.world.map(({ label }) => label).join(' and ')}`] : [],
  )
  const names = [...new Set(conditional.map(({ label }) => label))].join(', ')
  const message = `${names} is attached under an open condition: the permission is ${told.join(', ')}`
  const reason: Reason = {
    cause: 'unknown-condition',
    layer: 'identity',
    message,
    at: conditional[0]?.policy.at,
    trial: undefined,
  }
  return { verdict: 'unknown', reasons: [reason], trials: one?.permission.trials ?? [] }
}
