/** Statements held against a request, one trial each: which element matches, which does not, and where it stands. */
import type { At, Place } from '../place.js'
import { literal, show, type Text } from '../text.js'
import { conditionTruth, tryCondition, variablesOf } from './condition.js'
import type {
  ElementTrial,
  NamedPolicy,
  PolicySet,
  Request,
  RequestContext,
  StatementTrial,
  Truth,
} from './decision.js'
import { isPattern, matchAction, matchResource } from './match.js'
import type { Variables } from './pattern.js'
import type { Matcher, Policy, Statement } from './policy.js'
import { principalTruth, tryPrincipal, type Requester } from './principal.js'
import { refusalOf, type EvaluatedKind } from './refusal.js'
import { all, anyOf, both, not } from './truth.js'
import { anyCovers, type Covering } from './value-index.js'

/** A trust policy's action in another letter case: one report says that IAM refuses it (OPEN-2). */
function trustAction(pattern: Text, action: string): Truth {
  const written = literal(pattern)
  if (written === undefined || /[*?]/.test(written)) return matchAction(pattern, action)
  if (written === action) return 'yes'
  return written.toLowerCase() === action.toLowerCase() ? 'unknown' : 'no'
}

/** What a document is held against. */
export interface Question {
  readonly kind: EvaluatedKind
  readonly request: Request
  /** For documents with principals. */
  readonly requester: Requester | undefined
}

function isOpen({ partial }: Matcher): Truth {
  return partial ? 'unknown' : 'no'
}

function actionMatch(kind: EvaluatedKind, pattern: Text, action: string): Truth {
  return kind === 'trust' ? trustAction(pattern, action) : matchAction(pattern, action)
}

function listsAction(actions: Matcher, kind: EvaluatedKind, action: string): Truth {
  return anyOf(actions.values, ({ value }) => actionMatch(kind, value, action), isOpen(actions))
}

function actionTruth({ actions }: Statement, kind: EvaluatedKind, action: string): Truth {
  if (actions === undefined) return 'unknown'
  const listed = listsAction(actions, kind, action)
  if (!actions.not) return listed
  // Whether a trust policy may have NotAction is not known (OPEN-10).
  return listed === 'no' && kind === 'trust' ? 'unknown' : not(listed)
}

function isPlainValue(_: At<Text>, written: string): boolean {
  return !isPattern(written)
}

function listsResource(resources: Matcher, resource: Text, variables: Variables | undefined): Truth {
  const covering: Covering<At<Text>> = {
    covers: ({ value }) => matchResource(value, resource, variables),
    isPlain: isPlainValue,
  }
  return anyCovers(resources.values, resource, covering, isOpen(resources))
}

function resourceTruth({ resources }: Statement, resource: Text, variables: Variables | undefined): Truth {
  if (resources === undefined) return 'unknown'
  const listed = listsResource(resources, resource, variables)
  return resources.not ? not(listed) : listed
}

function hasPrincipals({ kind, requester }: Question): boolean {
  return requester !== undefined && (kind === 'trust' || kind === 'rcp')
}

/** Whether a statement applies: the elements that decide most often, and cost least, come first. */
export function statementTruth({ version }: Policy, statement: Statement, question: Question): Truth {
  const { kind, request, requester } = question
  let truth = actionTruth(statement, kind, request.action)
  if (truth !== 'no' && requester && hasPrincipals(question))
    truth = both(truth, statement.principals ? principalTruth(statement.principals, requester) : 'unknown')
  if (truth === 'no') return truth
  const variables = variablesIn(version, request.context)
  if (kind !== 'trust') truth = both(truth, resourceTruth(statement, request.resource, variables))
  for (const test of statement.conditions)
    if (truth !== 'no') truth = both(truth, conditionTruth(test, request.context, variables))
  return statement.conditionUnknown ? both(truth, 'unknown') : truth
}

/** Shorter documents are read as fast as they are looked up. */
const LONG = 4
const about = new WeakMap<Policy, Map<string, readonly Statement[]>>()

/** The statements of a permissions policy that may be about an action; most are about other services. */
export function statementsAbout(policy: Policy, action: string): readonly Statement[] {
  const { statements } = policy
  if (statements.length < LONG) return statements
  const known = about.get(policy) ?? new Map<string, readonly Statement[]>()
  const found = known.get(action) ?? statements.filter((one) => actionTruth(one, 'identity', action) !== 'no')
  about.set(policy, known.set(action, found))
  return found
}

/** Which value decides, where one does, and what the element says in words. */
function tryMatcher(
  matcher: Matcher,
  element: 'action' | 'resource',
  asked: { readonly truth: Truth; readonly listed: Truth; readonly wanted: string },
  match: (pattern: Text) => Truth,
): ElementTrial {
  const { truth, listed, wanted } = asked
  const deciding = listed === 'no' ? undefined : matcher.values.find(({ value }) => match(value) === listed)
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

function tryActions(statement: Statement, kind: EvaluatedKind, action: string): ElementTrial {
  const { actions } = statement
  if (actions === undefined) return missing('action', statement.at)
  const listed = listsAction(actions, kind, action)
  const asked = { truth: actions.not ? not(listed) : listed, listed, wanted: action }
  const trial = tryMatcher(actions, 'action', asked, (p) => actionMatch(kind, p, action))
  return { ...trial, truth: actionTruth(statement, kind, action) }
}

function tryResources(statement: Statement, resource: Text, variables: Variables | undefined): ElementTrial {
  const { resources } = statement
  if (resources === undefined) return missing('resource', statement.at)
  const truth = resourceTruth(statement, resource, variables)
  const listed = listsResource(resources, resource, variables)
  const asked = { truth, listed, wanted: show(resource) }
  return tryMatcher(resources, 'resource', asked, (p) => matchResource(p, resource, variables))
}

function tryElements(
  statement: Statement,
  variables: Variables | undefined,
  question: Question,
): ElementTrial[] {
  const { kind, request, requester } = question
  const elements: ElementTrial[] = []
  if (requester && hasPrincipals(question)) {
    const { principals } = statement
    elements.push(principals ? tryPrincipal(principals, requester) : missing('principal', statement.at))
  }
  const action = tryActions(statement, kind, request.action)
  elements.push(action)
  // Most statements of a permissions policy are about something else: nobody asks for the rest of them.
  if (action.truth === 'no' && kind !== 'trust') return elements
  if (kind !== 'trust') elements.push(tryResources(statement, request.resource, variables))
  for (const test of statement.conditions) elements.push(tryCondition(test, request.context, variables))
  if (statement.conditionUnknown) elements.push(missing('condition', statement.at))
  return elements
}

/** GRAM-4: only version 2012-10-17 has policy variables, `${…}` is literal text in the older one. */
function variablesIn(version: Policy['version'], context: RequestContext): Variables | undefined {
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
  const refused = refusalOf(policy, question.kind)
  return {
    ...trial,
    ...(refused && { refused }),
  }
}

/** Holds every statement of one document against the request, and tells what decided each. */
function tryPolicy(policy: NamedPolicy, question: Question): StatementTrial[] {
  const variables = variablesIn(policy.policy.version, question.request.context)
  return policy.policy.statements.map((statement) => tryStatement(policy, statement, variables, question))
}

/** Holds every statement of a set of documents against the request, and tells what decided each. */
export function evaluate(set: PolicySet, question: Question): readonly StatementTrial[] {
  return set.policies.flatMap((policy) => tryPolicy(policy, question))
}
