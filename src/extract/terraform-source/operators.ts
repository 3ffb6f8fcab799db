/** Operators and conditionals, three-valued where a side is open. */
import { spanPlace, type BinaryExpression, type ConditionalExpression } from '../../parse/hcl/syntax.js'
import type { Expression, UnaryExpression } from '../../parse/hcl/syntax.js'
import { compare } from '../../text.js'
import type { Value } from '../../value.js'
import { conditionOf } from './condition.js'
import { evaluate } from './evaluate.js'
import { openHere, type Frame } from './frame.js'
import { outcomeOf } from './cases.js'
import { UNANSWERED } from './memo.js'
import { asBoolean, asNumber, asText, constant, isFailed, isNull, isOpen, valueKey } from './values.js'

/** The value of `!x` or `-x`. */
export function unary(e: UnaryExpression, frame: Frame): Value {
  const of = evaluate(e.of, frame)
  if (isFailed(of)) return of
  if (e.operator === '!') {
    const known = asBoolean(of)
    return known === undefined ? openHere(e, frame) : constant(!known, spanPlace(e))
  }
  const known = asNumber(of)
  return known === undefined ? openHere(e, frame) : constant(-known, spanPlace(e))
}

/** The value of a binary operation. */
export function binary(e: BinaryExpression, frame: Frame): Value {
  const left = evaluate(e.left, frame)
  if (isFailed(left)) return left
  if (e.operator === '&&' || e.operator === '||') return logical(e, left, frame)
  const right = evaluate(e.right, frame)
  if (isFailed(right)) return right
  const result =
    e.operator === '==' || e.operator === '!='
      ? equality(e.operator, left, right)
      : arithmetic(e.operator, left, right)
  return result === undefined ? openHere(e, frame) : constant(result, spanPlace(e))
}

function logical(e: BinaryExpression, left: Value, frame: Frame): Value {
  const decides = e.operator === '||'
  const first = asBoolean(left)
  if (first === decides) return constant(decides, spanPlace(e))
  const right = evaluate(e.right, frame)
  const second = asBoolean(right)
  if (second === decides) return constant(decides, spanPlace(e))
  if (first === undefined || second === undefined) return openHere(e, frame)
  return constant(!decides, spanPlace(e))
}

function equality(operator: string, left: Value, right: Value): boolean | undefined {
  const equal = equals(left, right)
  return equal === undefined ? undefined : equal === (operator === '==')
}

/** Whether two values are equal; `undefined` where that is open. */
export function equals(left: Value, right: Value): boolean | undefined {
  if (isNull(left) || isNull(right)) {
    const other = isNull(left) ? right : left
    return isNull(other) ? true : other.kind === 'unknown' || other.kind === 'choice' ? undefined : false
  }
  // Values of two types are never equal, but of some types Terraform makes others before.
  if (isTextBeside(left, right) || isTextBeside(right, left)) return undefined
  const [a, b] = [asText(left), asText(right)]
  if (a !== undefined && b !== undefined) {
    const answer = compare(a, b)
    return answer === 'unknown' ? undefined : answer === 'same'
  }
  const [x, y] = [valueKey(left), valueKey(right)]
  if (x === undefined || y === undefined) return undefined
  if (x === y) return true
  return left.kind === 'unknown' || right.kind === 'unknown' || `${x}${y}`.includes('\u0000')
    ? undefined
    : false
}

function isTextBeside(one: Value, other: Value): boolean {
  return one.kind === 'text' && other.kind === 'constant'
}

function arithmetic(operator: string, left: Value, right: Value): number | boolean | undefined {
  const [a, b] = [asNumber(left), asNumber(right)]
  if (a === undefined || b === undefined) return undefined
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return b === 0 ? undefined : a / b
    case '%':
      return b === 0 ? undefined : a % b
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    default:
      return a >= b
  }
}

/** The branch that is taken; both are looked at, one after the other, where the files do not decide. */
export function conditional(e: ConditionalExpression, frame: Frame): Value {
  const outcome = decide(e.test, frame)
  if (outcome !== undefined) return evaluate(outcome ? e.then : e.otherwise, frame)
  const [then, otherwise] = [evaluate(e.then, frame), evaluate(e.otherwise, frame)]
  const [x, y] = [valueKey(then), valueKey(otherwise)]
  if (x !== undefined && x === y) return then
  if (isEmpty(then) !== isEmpty(otherwise)) {
    frame.run.rests |= UNANSWERED
    if (!frame.run.asking) return isEmpty(then) ? otherwise : then
  }
  return openHere(e, frame)
}

/** What `count` and `for_each` take for "none". */
function isEmpty(value: Value): boolean {
  if (value.kind === 'constant') return value.value === 0 || value.value === null || value.value === false
  if (value.kind === 'list') return value.items().length === 0 && value.partial !== true
  return value.kind === 'map' && value.keys().length === 0 && value.partial !== true
}

/** Whether a test holds: by the files, else under the outcome that is being looked at. */
export function decide(test: Expression, frame: Frame): boolean | undefined {
  const { run } = frame
  const { defaulted, unset, seen } = run
  const value = evaluate(test, frame)
  if (isFailed(value)) return undefined
  const known = asBoolean(value)
  if (known !== undefined && run.defaulted === defaulted) return known
  if (known === undefined && !isOpen(value) && value.kind !== 'unknown') return undefined
  const { condition, negated } = conditionOf(test, frame, value)
  // What the test read went into the question only.
  run.seen = seen
  run.unset = unset
  const outcome = outcomeOf(run, condition)
  if (outcome === undefined) return undefined
  run.defaulted = defaulted
  return outcome !== negated
}
