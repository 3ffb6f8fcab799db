/** The identity of an open condition, so that two facts can be seen to rest on the same one. */
import type { Expression } from '../../parse/hcl/syntax.js'
import { onceEach } from '../../once.js'
import type { Value } from '../../value.js'
import { evaluate } from './evaluate.js'
import { labelOf, sourceText, type Frame, type NameScope } from './frame.js'
import type { Condition } from './run.js'
import { asBoolean, constant, isOpen } from './values.js'
import { visit } from './walk.js'
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
  const { expression, frame: at, negated, inverted } = unwrapped(test, frame)
  const { equality, variable, written, label } = formOf(expression)
  const flipped = negated !== (equality?.negated ?? false)
  const byDefault = known === undefined ? undefined : known !== flipped
  const asWritten = `condition:${usesNames(expression, at) ? at.id : at.scope.id}#${written}`
  const id = openId(inverted ? evaluate(expression, at) : value) ?? asWritten
  const defaults = known === undefined ? [] : defaultsOf(test, frame)
  const condition: Condition = { id, asWritten, label, byDefault, defaults }
  if (variable === undefined) return { condition, negated: flipped }
  const says = {
    variable: `${at.scope.id} ${variable}`,
    value: equality ? evaluate(equality.to, at) : constant(true, spanPlace(expression)),
  }
  return { condition: { ...condition, says }, negated: flipped }
}

/** What a test is, wherever it is evaluated. */
interface Form {
  readonly equality: Equality | undefined
  /** The variable that it says something of. */
  readonly variable: string | undefined
  readonly written: string
  readonly label: string
}

const formOf = onceEach((e: Expression): Form => {
  const equality = equalityOf(e)
  const written = equality ? `${sourceText(equality.subject)} == ${sourceText(equality.to)}` : sourceText(e)
  const [namespace, name] = reference(equality?.subject ?? e) ?? []
  return { equality, variable: namespace === 'var' ? name : undefined, written, label: labelOf(written) }
})

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
  /** A `!` was taken away: the value is not that of the test. */
  readonly inverted: boolean
}

/** What the test was written as, behind `!` and names that stand for it. */
function unwrapped(test: Expression, frame: Frame): Unwrapped {
  let found: Unwrapped = { expression: test, frame, negated: false, inverted: false }
  for (let i = 0; i < MAX_STEPS; i++) {
    const { expression, negated, inverted } = found
    if (expression.kind === 'unary' && expression.operator === '!') {
      found = { expression: expression.of, frame: found.frame, negated: !negated, inverted: true }
      continue
    }
    const name = reference(expression)
    const definition = name && found.frame.scope.definition(name[0], name[1])
    if (definition === undefined) return found
    found = { expression: definition.expression(), frame: definition.frame, negated, inverted }
  }
  return found
}

function reference(e: Expression): readonly [namespace: string, name: string] | undefined {
  return e.kind === 'attribute' && e.of.kind === 'name' ? [e.of.name, e.name] : undefined
}

/** Whether it may come to something else in another instance of a block, or in another round of a loop. */
function usesNames(e: Expression, { names }: Frame): boolean {
  let uses = false
  visit(e, (inner) => {
    uses ||= inner.kind === 'name' && (names.has(inner.name) || OF_INSTANCE.has(inner.name))
  })
  return uses
}

const OF_INSTANCE = new Set(['count', 'each', 'self'])

function openId(value: Value): string | undefined {
  return isOpen(value) && !value.hole.id.startsWith('expression:') ? value.hole.id : undefined
}

/**
 * The variables, by the names that they have in the run, whose defaults an expression may take; and where it takes
 * any, all with an empty default, which stand for what is given together with them.
 */
export function defaultsOf(e: Expression, frame: Frame): readonly string[] {
  const found = new Set<string>()
  const followed = new Set<Expression>()
  const follow = (expression: Expression, at: Frame): void => {
    if (followed.has(expression)) return
    followed.add(expression)
    visit(expression, (inner) => {
      const name = reference(inner)
      const definition = name && at.scope.definition(name[0], name[1])
      if (definition) follow(definition.expression(), definition.frame)
      else if (name?.[0] === 'var') for (const taken of takenFrom(at.scope, name[1])) found.add(taken)
    })
  }
  follow(e, frame)
  return [...found]
}

function takenFrom({ id, unset }: NameScope, name: string): readonly string[] {
  return unset === undefined ? [] : [name, ...unset()].map((each) => `${id} ${each}`)
}
