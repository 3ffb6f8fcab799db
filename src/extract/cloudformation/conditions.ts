/** The Conditions section: what decides itself, and what only the deployment decides. */
import { compare, holes, literal, type Text } from '../../text.js'
import { field, itemsOf, stringOf, type Value } from '../../value.js'
import type { Question } from './cases.js'
import { evaluate, visit, type Context } from './evaluate.js'
import type { SimpleCondition, Stack } from './stack.js'
import { functionOf } from './template.js'
import { hole, stringText } from './texts.js'

/** The outcome of a named condition in this world; `undefined` where the world leaves it open. */
export function condition(context: Context, name: string): boolean | undefined {
  const expression = field(context.stack.root, 'Conditions', name)
  const inner = visit({ ...context, strict: true }, `condition ${name}`)
  if (expression === undefined || inner === undefined) return undefined
  const decided = truth(inner, expression)
  if (decided !== undefined) return decided
  const question = conditionQuestion(context.stack, name)
  const answer = context.calm ? context.world.answer(question.id) : context.world.ask(question)
  return answer === undefined ? undefined : answer === 'true'
}

/** A condition that only the deployment decides. */
export function conditionQuestion({ id: stack }: Stack, name: string): Question {
  const id = `condition:${stack}#${name}`
  const options = ['true', 'false'].map((outcome) => ({
    id,
    outcome,
    label: `when condition ${name} is ${outcome}`,
  }))
  return { id, options }
}

function truth(context: Context, expression: Value): boolean | undefined {
  const name = functionOf(expression)
  const argument = name === undefined ? undefined : field(expression, name)
  if (name === undefined || argument === undefined) return undefined
  const operands = itemsOf(argument)
  switch (name) {
    case 'Condition':
      return condition(context, stringOf(argument) ?? '')
    case 'Fn::Equals':
      return equals(context, operands)
    case 'Fn::Not':
      return not(operands[0] && truth(context, operands[0]))
    case 'Fn::And':
      return every(operands.map((operand) => truth(context, operand)))
    case 'Fn::Or':
      return not(every(operands.map((operand) => not(truth(context, operand)))))
    default:
      return undefined
  }
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value
}

function every(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(false)) return false
  return values.includes(undefined) ? undefined : true
}

function equals(context: Context, [left, right]: readonly Value[]): boolean | undefined {
  const [a, b] = [stringText(evaluate(context, left)), stringText(evaluate(context, right))]
  if (a === undefined || b === undefined) return undefined
  const answer = compare(a, b)
  if (answer !== 'unknown') return answer === 'same'
  return isExcluded(context, a, b) || isExcluded(context, b, a) ? false : undefined
}

/** The world has answered already that this value is not that one. */
function isExcluded(context: Context, subject: Text, value: Text): boolean {
  const [only] = holes(subject)
  const known = literal(value)
  return (
    subject.length === 1 &&
    only !== undefined &&
    known !== undefined &&
    comparisons(context, only.id).some((one) => one.value === known && !one.outcome)
  )
}

interface Comparison {
  readonly value: string
  readonly outcome: boolean
}

const NONE: readonly Comparison[] = []

/** What the answers of this world say of a parameter, where conditions compare it with a string. */
export function comparisons({ stack, world }: Context, parameter: string): readonly Comparison[] {
  const conditions = stack.simpleConditions().get(parameter)
  if (conditions === undefined) return NONE
  return conditions.flatMap(({ name, value, negated }) => {
    const answer = world.answer(`condition:${stack.id}#${name}`)
    return answer === undefined ? [] : [{ value, outcome: (answer === 'true') !== negated }]
  })
}

/** Identity of a parameter's value. */
export function parameterHole(stack: Pick<Stack, 'id'>, parameter: string): string {
  return `parameter:${stack.id}#${parameter}`
}

const NO_STRING: Text = [hole('', '')]

/** Conditions of a template that hold when one parameter is one string, or is not; by the parameter's hole. */
export function simpleConditions({
  root,
  id,
}: Pick<Stack, 'root' | 'id'>): ReadonlyMap<string, readonly SimpleCondition[]> {
  const section = root.get('Conditions')
  const found = new Map<string, SimpleCondition[]>()
  for (const name of section?.kind === 'map' ? section.keys() : []) {
    const negation = itemsOf(field(section, name, 'Fn::Not'))[0]
    const operands = itemsOf(field(negation ?? field(section, name), 'Fn::Equals'))
    const [parameter] = operands.flatMap((operand) => stringOf(field(operand, 'Ref')) ?? [])
    const [value] = operands.flatMap((operand) => literal(stringText(operand) ?? NO_STRING) ?? [])
    if (parameter === undefined || value === undefined) continue
    const hole = parameterHole({ id }, parameter)
    const others = found.get(hole) ?? []
    found.set(hole, [...others, { name, value, negated: negation !== undefined }])
  }
  return found
}
