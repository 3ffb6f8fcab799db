/** Why a layer is as it is: the statements that made it so, or the absence of one and what came closest. */
import type { Place } from '../place.js'
import { literal, show, type Text } from '../text.js'
import type { ElementTrial, Reason, Refusal, Request, StatementTrial } from './decision.js'
import { allows, denies, kinds, names, wouldAllow, type Layer } from './layer.js'
import { refusalOf } from './refusal.js'

type Cause = Reason['cause']

function reason(
  layer: Layer,
  cause: Cause,
  message: string,
  trial?: StatementTrial,
  element?: ElementTrial,
  at?: Place,
): Reason {
  const place = at ?? element?.at ?? trial?.statement.at
  return { cause, layer: layer.name, message, at: place, trial, ...(element && { element }) }
}

/** `inline policy "assume", statement "AllowHop"`. */
export function statementLabel({ policy, statement }: StatementTrial): string {
  const sid = statement.sid && literal(statement.sid.value)
  const which = sid === undefined || sid === '' ? String(statement.index + 1) : `"${sid}"`
  return `${policy.label}, statement ${which}`
}

function asked({ action, resource }: Request): string {
  return resource.length === 0 ? action : `${action} on ${show(resource)}`
}

/** The statements that deny for certain, each a reason of its own. */
export function denyReasons(layer: Layer): Reason[] {
  return layer.trials
    .filter((trial) => denies(trial) === 'yes')
    .map((trial) => {
      const message = `${statementLabel(trial)} denies ${asked(layer.request)}`
      return reason(layer, 'explicit-deny', message, trial, undefined, trial.statement.at)
    })
}

/** The statement that allows. */
export function allowReasons(layer: Layer): Reason[] {
  const trial = layer.trials.find((one) => allows(one) === 'yes')
  if (trial === undefined) return []
  const message = `${statementLabel(trial)} allows ${asked(layer.request)}`
  return [reason(layer, 'allow', message, trial, undefined, trial.statement.at)]
}

/** How far a failed element is from what was asked: another action is farther off than a condition. */
const distance: Record<ElementTrial['element'], number> = {
  action: 8,
  principal: 4,
  resource: 4,
  condition: 1,
}

function failed(trial: StatementTrial): ElementTrial[] {
  return trial.elements.filter((element) => element.truth === 'no')
}

function namesService(trial: StatementTrial, action: string): boolean {
  const prefix = action.split(':', 1)[0] ?? ''
  const starts = (value: Text) =>
    typeof value[0] === 'string' && value[0].toLowerCase().startsWith(`${prefix}:`)
  return trial.statement.actions?.values.some(({ value }) => starts(value)) ?? false
}

function farness(trial: StatementTrial, action: string): number {
  const sum = failed(trial).reduce((total, { element }) => total + distance[element], 0)
  return namesService(trial, action) ? sum : sum + 2
}

/** The Allow that came closest: fewest elements failed, then the first in the document. */
export function nearestAllow(layer: Layer): StatementTrial | undefined {
  let best: StatementTrial | undefined
  let least = Infinity
  for (const trial of layer.trials) {
    if (trial.effect !== 'Allow') continue
    const far = farness(trial, layer.request.action)
    if (far < least) [best, least] = [trial, far]
  }
  return best
}

function refusedReason(layer: Layer, refused: Refusal, trial?: StatementTrial): Reason {
  const label = trial ? statementLabel(trial) : names[layer.name]
  return reason(layer, 'refused', `${label} grants nothing: ${refused.why}`, trial, undefined, refused.at)
}

function refusedDocument(layer: Layer): Refusal | undefined {
  for (const named of layer.set.policies) {
    if (named.policy.statements.length > 0) continue
    const refused = refusalOf(named, kinds[layer.name])
    if (refused) return refused
  }
  return undefined
}

/** Why the layer allows nothing: the refused statement that would, else the absence and what came closest. */
export function noAllowReason(layer: Layer): Reason {
  const refused = layer.trials.find((trial) => trial.refused && wouldAllow(trial) !== 'no')
  if (refused?.refused) return refusedReason(layer, refused.refused, refused)
  const unreadable = refusedDocument(layer)
  if (unreadable) return refusedReason(layer, unreadable)
  const nearest = nearestAllow(layer)
  const absence = `no statement of the ${names[layer.name]} allows ${asked(layer.request)}`
  if (nearest === undefined)
    return reason(layer, 'no-allow', absence, undefined, undefined, onlyDocument(layer))
  const [element] = failed(nearest).sort((a, b) => distance[b.element] - distance[a.element])
  const message = element ? `${absence}: in ${statementLabel(nearest)} ${element.why}` : absence
  return reason(layer, 'no-allow', message, nearest, element)
}

function onlyDocument({ set }: Layer): Place | undefined {
  return set.policies.length === 1 ? set.policies[0]?.policy.statementsAt : undefined
}

function openElement(trial: StatementTrial): ElementTrial | undefined {
  const open = trial.elements.filter((element) => element.truth === 'unknown')
  return open.find((element) => element.element === 'condition') ?? open[0]
}

function openReason(layer: Layer, trial: StatementTrial, verb: string): Reason {
  const element = openElement(trial)
  const cause = element?.element === 'condition' ? 'unknown-condition' : 'unknown-value'
  const why = element?.why ?? 'the files do not say what its Effect is'
  return reason(
    layer,
    cause,
    `${statementLabel(trial)} may ${verb} ${asked(layer.request)}: ${why}`,
    trial,
    element,
  )
}

/** What would decide: statements that hold under an open condition or value, and what is missing. */
export function openReasons(layer: Layer, what: 'allow' | 'deny'): Reason[] {
  const judged = what === 'allow' ? allows : denies
  const reasons = layer.trials
    .filter((trial) => judged(trial) === 'unknown')
    .map((trial) => openReason(layer, trial, what))
  const unread = layer.set.policies.filter(({ policy }) => !policy.complete)
  for (const { label, policy } of unread) {
    const message = `a part of ${label} could not be resolved from the files`
    reasons.push(reason(layer, 'unknown-policy', message, undefined, undefined, policy.at))
  }
  if (what === 'deny' || layer.set.complete) return reasons
  const missing = layer.set.missing.length > 0 ? layer.set.missing : [`the ${names[layer.name]}`]
  for (const one of missing) reasons.push(reason(layer, 'unknown-policy', `not among the files: ${one}`))
  return reasons
}
