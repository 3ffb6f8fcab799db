/** Condition elements held against a request: operators, set prefixes, missing keys (COND-1 to COND-14). */
import type { At } from '../place.js'
import { literal, show, type Text } from '../text.js'
import { callTime, describeContext, publicAddress, sessionTime } from './context.js'
import type { ContextValue, ElementTrial, RequestContext, Truth } from './decision.js'
import { isTemplateKey } from './fault.js'
import { matchArn, matchPattern } from './match.js'
import { parseOperator, type Operator } from './operators.js'
import type { Variables } from './pattern.js'
import type { ConditionTest } from './policy.js'
import { agreed, all, any, anyOf, not } from './truth.js'

/** A context as policy variables see it: one value, a hole for an unknown one (MATCH-10). */
export function variablesOf(context: RequestContext): Variables {
  return (key) => {
    const value = context(key)
    if (value.state === 'unknown') return [{ id: `variable:${key}`, label: `value of ${key}`, kind: 'any' }]
    return value.state === 'present' && value.values.length === 1 ? value.values[0] : undefined
  }
}

function ordered(base: string, left: number, right: number): Truth {
  if (Number.isNaN(left) || Number.isNaN(right)) return 'no'
  const holds = base.endsWith('LessThan')
    ? left < right
    : base.endsWith('LessThanEquals')
      ? left <= right
      : base.endsWith('GreaterThan')
        ? left > right
        : base.endsWith('GreaterThanEquals')
          ? left >= right
          : left === right
  return holds ? 'yes' : 'no'
}

/** Seconds since 1970, of a W3C date or of such a number. */
function seconds(date: string): number {
  return /^-?\d+$/.test(date.trim()) ? Number(date) : Date.parse(date) / 1000
}

/** No call that is judged is made before this: dates ahead of it are past (sessions revoked, grants expired). */
const past = Date.UTC(2026, 0) / 1000

function dateFits(base: string, value: Text, wanted: number): Truth {
  const known = literal(value)
  if (known !== undefined) return ordered(base, seconds(known), wanted)
  const [only] = value
  const isTime = typeof only === 'object' && (only.id === callTime || only.id === sessionTime)
  return isTime && wanted < past ? ordered(base, past, wanted) : 'unknown'
}

const decimal = /^\s*[-+]?\d+(?:\.\d+)?\s*$/

/** Ranges from which no call reaches STS: a task's own address is never the source address (COND-10). */
const privateRanges: readonly (readonly [start: RegExp, length: number])[] = [
  [/^(?:10|127)\./, 8],
  [/^(?:192\.168|169\.254)\./, 16],
  [/^172\.(?:1[6-9]|2\d|3[01])\./, 12],
  [/^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./, 10],
  [/^f[cd][0-9a-f]{2}:/i, 7],
  [/^fe[89ab][0-9a-f]:/i, 10],
]

function isPrivate(cidr: string): boolean {
  const [network = '', length] = cidr.split('/')
  return privateRanges.some(
    ([start, least]) => start.test(network) && (length === undefined || Number(length) >= least),
  )
}

/** Addresses are in no file, so a range is decided only where no address of a caller can be in it. */
function addressFits(range: Text, value: Text): Truth {
  const cidr = literal(range)
  const [only] = value
  const isCaller = typeof only === 'object' && only.id === publicAddress
  return isCaller && cidr !== undefined && isPrivate(cidr) ? 'no' : 'unknown'
}

/** Whether one value of the request fits one value of the policy; negation comes later. */
function fits(operator: Operator, wanted: Text, value: Text, variables: Variables | undefined): Truth {
  const { base, family } = operator
  if (family === 'Arn') return matchArn(wanted, value, variables)
  if (family === 'IpAddress') return addressFits(wanted, value)
  if (family === 'String') {
    return matchPattern(wanted, value, {
      mode: base.endsWith('Like') ? 'like' : 'exact',
      caseInsensitive: base.endsWith('IgnoreCase'),
      variables,
    })
  }
  if (family === 'Numeric' || family === 'Date') {
    const [left, right] = [literal(value), literal(wanted)]
    if (family === 'Date' && right !== undefined) return dateFits(base, value, seconds(right))
    if (left === undefined || right === undefined) return 'unknown'
    const number = (s: string) => (decimal.test(s) ? Number(s) : NaN)
    return ordered(base, number(left), number(right))
  }
  return matchPattern(wanted, value, { mode: 'exact', caseInsensitive: family === 'Bool' })
}

interface Trial {
  readonly test: ConditionTest
  readonly operator: Operator
  readonly variables: Variables | undefined
}

/** One value of the request against all of the test: OR of its values, NOR when negated (COND-3). */
function valueHolds({ test, operator, variables }: Trial, value: Text): Truth {
  const open = test.partial ? 'unknown' : 'no'
  const found = anyOf(test.values, (wanted) => fits(operator, wanted.value, value, variables), open)
  return operator.negated ? not(found) : found
}

function nullHolds(test: ConditionTest, isMissing: boolean): Truth {
  const found = any(
    test.values.map(({ value }) =>
      matchPattern(value, [String(isMissing)], { mode: 'exact', caseInsensitive: true }),
    ),
  )
  return found === 'no' && test.partial ? 'unknown' : found
}

function missingHolds({ negated, ifExists, set }: Operator): Truth {
  if (ifExists || set === 'ForAllValues') return 'yes'
  return negated && set === undefined ? 'yes' : 'no'
}

function holds(trial: Trial, value: ContextValue): Truth {
  const { test, operator } = trial
  if (value.state === 'unknown') {
    const anything: Text = [
      { id: `request:${test.key.value.toLowerCase()}`, label: test.key.value, kind: 'any' },
    ]
    const options = value.options ?? [{ state: 'absent' }, { state: 'present', values: [anything] }]
    return agreed(options.map((option) => holds(trial, option)))
  }
  if (operator.family === 'Null') return nullHolds(test, value.state === 'absent')
  if (value.state === 'absent') return missingHolds(operator)
  const results = value.values.map((v) => valueHolds(trial, v))
  if (operator.set === 'ForAllValues') return all(results)
  if (operator.set === 'ForAnyValue') return any(results)
  // Several values without a set operator: AWS asks for one and does not say what happens (COND-8).
  return agreed(results)
}

function wish({ test, operator }: Trial): string {
  const values = test.values.map(({ value }) => `"${show(value)}"`).join(' or ') || 'nothing'
  const verb = operator.family === 'Null' ? 'is' : operator.negated ? 'excludes' : 'asks for'
  return `${test.operator.value} ${test.key.value} ${verb} ${values}`
}

/** The value of the test that alone decides, for its place. */
function decidingValue(trial: Trial, context: ContextValue): At<Text> | undefined {
  const { test, operator, variables } = trial
  if (test.values.length === 1) return test.values[0]
  if (context.state !== 'present' || operator.family === 'Null') return undefined
  return test.values.find(({ value }) =>
    context.values.some((v) => fits(operator, value, v, variables) === 'yes'),
  )
}

/** A key that a template has not filled in may become any key. */
function contextValue(key: string, context: RequestContext): ContextValue {
  if (isTemplateKey(key)) return { state: 'unknown', why: 'the template leaves open which key it is' }
  return context(key.toLowerCase())
}

/** Whether one test of a Condition holds for the request; `variables` in version 2012-10-17 only. */
export function conditionTruth(
  test: ConditionTest,
  context: RequestContext,
  variables: Variables | undefined,
): Truth {
  const operator = parseOperator(test.operator.value)
  if (operator === undefined) return 'unknown'
  return holds({ test, operator, variables }, contextValue(test.key.value, context))
}

/** The same with what decided it. */
export function tryCondition(
  test: ConditionTest,
  context: RequestContext,
  variables: Variables | undefined,
): ElementTrial {
  const operator = parseOperator(test.operator.value)
  if (operator === undefined) {
    const why = `${test.operator.value} is no condition operator`
    return { element: 'condition', truth: 'unknown', at: test.operator.at, why, condition: test }
  }
  const trial: Trial = { test, operator, variables }
  const value = contextValue(test.key.value, context)
  const truth = holds(trial, value)
  const at = truth === 'yes' ? (decidingValue(trial, value)?.at ?? test.key.at) : test.key.at
  const why = `${wish(trial)}; ${describeContext(value)}`
  return { element: 'condition', truth, at, why, condition: test, context: value }
}
