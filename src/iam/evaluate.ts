/** Statements held against a request, one trial each: which element matches, which does not, and where it stands. */
import type { Place } from '../place.js'
import { literal, show, type Text } from '../text.js'
import { tryCondition, variablesOf } from './condition.js'
import type {
  ElementTrial,
  NamedPolicy,
  PolicySet,
  Request,
  RequestContext,
  StatementTrial,
  Truth,
} from './decision.js'
import { matchAction, matchResource } from './match.js'
import type { Variables } from './pattern.js'
import type { Matcher, Policy, Statement } from './policy.js'
import { refusalOf, type EvaluatedKind } from './refusal.js'
import { tryPrincipal, unknownPrincipal, type PrincipalTrial, type Requester } from './principal.js'
import { all, any, not } from './truth.js'

/** A trust policy's action in another letter case: one report says that IAM refuses it (OPEN-2). */
function trustAction(pattern: Text, action: string): Truth {
  const written = literal(pattern)
  if (written === undefined || /[*?]/.test(written)) return matchAction(pattern, action)
  if (written === action) return 'yes'
  return written.toLowerCase() === action.toLowerCase() ? 'unknown' : 'no'
}

function listedIn(matcher: Matcher, truths: readonly Truth[]): Truth {
  return any([...truths, matcher.partial ? 'unknown' : 'no'])
}

function tryMatcher(
  matcher: Matcher,
  element: 'action' | 'resource',
  wanted: string,
  match: (pattern: Text) => Truth,
): ElementTrial {
  const truths = matcher.values.map(({ value }) => match(value))
  const listed = listedIn(matcher, truths)
  const truth = matcher.not ? not(listed) : listed
  const deciding = listed === 'no' ? undefined : matcher.values[truths.indexOf(listed)]
  const value = deciding ?? (matcher.values.length === 1 ? matcher.values[0] : undefined)
  const name = `${matcher.not ? 'Not' : ''}${element === 'action' ? 'Action' : 'Resource'}`
  const written = value ? `${name} "${show(value.value)}"` : `no value of ${name}`
  const why =
    truth === 'unknown'
      ? `${value ? written : name} may cover ${wanted}: the files leave it open`
      : `${written} ${listed === 'no' && value ? 'does not cover' : 'covers'} ${wanted}`
  return { element, truth, at: value?.at ?? matcher.at, why }
}

function missing(element: ElementTrial['element'], at: Place): ElementTrial {
  return { element, truth: 'unknown', at, why: `the files do not say what the ${element} element holds` }
}

function tryActions({ actions, at }: Statement, kind: EvaluatedKind, action: string): ElementTrial {
  if (actions === undefined) return missing('action', at)
  if (kind !== 'trust') return tryMatcher(actions, 'action', action, (p) => matchAction(p, action))
  const trial = tryMatcher(actions, 'action', action, (p) => trustAction(p, action))
  // Whether a trust policy may have NotAction is not known (OPEN-10).
  return actions.not && trial.truth === 'yes' ? { ...trial, truth: 'unknown' } : trial
}

/** What one statement is held against. */
interface Question {
  readonly kind: EvaluatedKind
  readonly request: Request
  readonly requester: Requester | undefined
  /** The resource as messages show it. */
  readonly asked: string
}

function tryElements(
  statement: Statement,
  variables: Variables | undefined,
  question: Question,
): ElementTrial[] {
  const { kind, request, requester } = question
  const elements: ElementTrial[] = []
  if (requester !== undefined && (kind === 'trust' || kind === 'rcp')) {
    const { principals } = statement
    elements.push(principals ? tryPrincipal(principals, requester) : unknownPrincipal(statement.at))
  }
  const action = tryActions(statement, kind, request.action)
  elements.push(action)
  // Most statements of a permissions policy are about something else: nobody asks for the rest of them.
  if (action.truth === 'no' && kind !== 'trust') return elements
  if (kind !== 'trust') {
    const covers = (p: Text) => matchResource(p, request.resource, variables)
    elements.push(
      statement.resources
        ? tryMatcher(statement.resources, 'resource', question.asked, covers)
        : missing('resource', statement.at),
    )
  }
  for (const test of statement.conditions) elements.push(tryCondition(test, request.context, variables))
  if (statement.conditionUnknown) elements.push(missing('condition', statement.at))
  return elements
}

/** GRAM-4: only version 2012-10-17 has policy variables, `${…}` is literal text in the older one. */
function variablesIn({ version }: Policy, context: RequestContext): Variables | undefined {
  if (version === undefined) return undefined
  const written = literal(version.value)
  if (written === undefined)
    return (key) => [{ id: `variable:${key}`, label: `value of ${key}`, kind: 'any' }]
  return written === '2008-10-17' ? undefined : variablesOf(context)
}

function tryStatement(
  policy: NamedPolicy,
  statement: Statement,
  variables: Variables | undefined,
  question: Question,
): StatementTrial {
  const elements = tryElements(statement, variables, question)
  const truth = all(elements.map((element) => element.truth))
  const trial = { policy, statement, effect: statement.effect?.value, truth, elements }
  // What does not apply grants nothing anyway.
  if (truth === 'no') return trial
  const principal = elements.find((element): element is PrincipalTrial => 'covers' in element)
  const refused = refusalOf(policy, question.kind)
  return {
    ...trial,
    ...(principal?.match && { principalMatch: principal.match }),
    ...(principal && { principalCovers: principal.covers }),
    ...(refused && { refused }),
  }
}

/** Holds every statement of one document against the request. */
function tryPolicy(policy: NamedPolicy, question: Question): StatementTrial[] {
  const variables = variablesIn(policy.policy, question.request.context)
  return policy.policy.statements.map((statement) => tryStatement(policy, statement, variables, question))
}

/** Holds every statement of a set of documents against the request; `requester` for documents with principals. */
export function evaluate(
  set: PolicySet,
  kind: EvaluatedKind,
  request: Request,
  requester?: Requester,
): readonly StatementTrial[] {
  const question = { kind, request, requester, asked: show(request.resource) }
  return set.policies.flatMap((policy) => tryPolicy(policy, question))
}
