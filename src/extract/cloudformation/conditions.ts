/** The Conditions section: what decides itself, and what only the deployment decides. */
import { push } from '../../groups.js'
import { compare, holes, literal, type Text } from '../../text.js'
import { field, itemsOf, stringOf, type Value } from '../../value.js'
import { evaluate, isAlone, visit, type Context } from './evaluate.js'
import type { SimpleCondition, Stack } from './stack.js'
import { functionOf } from './template.js'
import { hole, stringText } from './texts.js'
import type { Question } from './world.js'

/** The outcome of a named condition in this world; `undefined` where the world leaves it open. */
export function condition(context: Context, name: string): boolean | undefined {
  const { calm, stack, world } = context
  const part = `condition ${stack.id}#${name}${calm ? ' in a container' : ''}`
  const decided = isAlone(context)
    ? world.share(part, (own) => decide({ ...context, world: own }, name))
    : decide(context, name)
  if (decided !== 'open') return decided
  const question = conditionQuestion(stack, name)
  const answer = calm ? world.answer(question.id) : world.ask(question)
  return answer === undefined ? undefined : answer === 'true'
}

/** What the files and this world say of it; nothing where there is no such condition, or it rests on itself. */
function decide(context: Context, name: string): boolean | 'open' | undefined {
  const expression = field(context.stack.root, 'Conditions', name)
  const inner = visit({ ...context, strict: true }, `condition ${name}`)
  if (expression === undefined || inner === undefined) return undefined
  return truth(inner, expression) ?? 'open'
}

/** A condition that only the deployment decides. */
export function conditionQuestion(stack: Stack, name: string): Question {
  const id = conditionId(stack, name)
  const options = ['true', 'false'].map((outcome) => ({
    id,
    outcome,
    label: `when condition ${name} is ${outcome}`,
  }))
  return { id, options }
}

function conditionId({ id }: Pick<Stack, 'id'>, name: string): string {
  return `condition:${id}#${name}`
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
  return conditions.flatMap(({ question, value, negated }) => {
    const answer = world.answer(question)
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
    push(found, hole, { question: conditionId({ id }, name), value, negated: negation !== undefined })
  }
  return found
}
