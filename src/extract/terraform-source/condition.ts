/** The identity of an open condition, so that two facts can be seen to rest on the same one. */
import type { Expression } from '../../parse/hcl/syntax.js'
import type { Value } from '../../value.js'
import { evaluate } from './evaluate.js'
import { labelOf, sourceText, type Frame } from './frame.js'
import type { Condition } from './run.js'
import { asBoolean, constant, isOpen } from './values.js'
import { spanPlace } from '../../parse/hcl/syntax.js'

/** Locals and arguments that are followed to what they were written as. */
const MAX_STEPS = 10

/** The condition that a test poses, and whether the test is its negation. */
export function conditionOf(
  test: Expression,
  frame: Frame,
  value: Value,
): { condition: Condition; negated: boolean } {
  const known = asBoolean(value)
  const { expression, frame: at, negated } = unwrapped(test, frame)
  const equality = equalityOf(expression)
  const flipped = negated !== (equality?.negated ?? false)
  const written = equality
    ? `${sourceText(equality.subject)} == ${sourceText(equality.to)}`
    : sourceText(expression)
  const byDefault = known === undefined ? undefined : known !== flipped
  const condition = {
    id: identity(expression === test ? value : evaluate(expression, at), at, written),
    label: labelOf(written),
    byDefault,
    ...saying(expression, at, equality),
  }
  return { condition, negated: flipped }
}

interface Equality {
  readonly subject: Expression
  readonly to: Expression
  readonly negated: boolean
}

function equalityOf(e: Expression): Equality | undefined {
  if (e.kind !== 'binary' || (e.operator !== '==' && e.operator !== '!=')) return undefined
  const negated = e.operator === '!='
  if (isConstant(e.right)) return { subject: e.left, to: e.right, negated }
  return isConstant(e.left) ? { subject: e.right, to: e.left, negated } : undefined
}

function isConstant(e: Expression): boolean {
  return e.kind === 'literal' || (e.kind === 'template' && e.parts.every(({ kind }) => kind === 'text'))
}

interface Unwrapped {
  readonly expression: Expression
  readonly frame: Frame
  readonly negated: boolean
}

/** What the test was written as, behind `!` and names that stand for it. */
function unwrapped(test: Expression, frame: Frame): Unwrapped {
  let found: Unwrapped = { expression: test, frame, negated: false }
  for (let i = 0; i < MAX_STEPS; i++) {
    const { expression, negated } = found
    if (expression.kind === 'unary' && expression.operator === '!') {
      found = { ...found, expression: expression.of, negated: !negated }
      continue
    }
    const name = reference(expression)
    const definition = name && found.frame.scope.definition(name[0], name[1])
    if (definition === undefined) return found
    found = { expression: definition.expression(), frame: definition.frame, negated }
  }
  return found
}

function reference(e: Expression): readonly [namespace: string, name: string] | undefined {
  return e.kind === 'attribute' && e.of.kind === 'name' ? [e.of.name, e.name] : undefined
}

function identity(value: Value, frame: Frame, written: string): string {
  const named = isOpen(value) && !value.hole.id.startsWith('expression:')
  return named ? value.hole.id : `condition:${frame.id}#${written}`
}

function saying(e: Expression, frame: Frame, equality: Equality | undefined): Pick<Condition, 'says'> {
  const subject = reference(equality?.subject ?? e)
  if (subject?.[0] !== 'var') return {}
  const value: Value = equality ? evaluate(equality.to, frame) : constant(true, spanPlace(e))
  return { says: { variable: `${frame.scope.id} ${subject[1]}`, value } }
}
