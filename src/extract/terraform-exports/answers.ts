/**
 * What the expressions of a plan refer to and what that is, each read and answered once: many instances have one
 * expression, and modules that pass two values on to each other would ask twice as often at each step.
 */
import type { ChoiceValue, Value } from '../../value.js'
import { nameAt, stepsOf, type Step } from './address.js'
import { referencesOf } from './configuration.js'

export interface Expression {
  readonly references: readonly (readonly Step[])[]
  /** Its value is another for each instance. */
  readonly keyed: boolean
}

interface Answered<T> extends Expression {
  readonly answers: Map<string, readonly T[]>
}

export class Answers<T> {
  readonly #known = new Map<Value, Answered<T>>()

  /** @param open what is answered to an expression that refers to itself */
  of(
    expression: Value,
    keyOf: (read: Expression) => string,
    answer: (read: Expression) => readonly T[],
    open: T,
  ): readonly T[] {
    const read = this.#read(expression)
    const key = keyOf(read)
    const known = read.answers.get(key)
    if (known) return known
    read.answers.set(key, [open])
    const found = answer(read)
    read.answers.set(key, found)
    return found
  }

  #read(expression: Value): Answered<T> {
    const known = this.#known.get(expression)
    if (known) return known
    const references = referencesOf(expression).map(stepsOf)
    const read = { references, keyed: references.some(isIterator), answers: new Map<string, readonly T[]>() }
    this.#known.set(expression, read)
    return read
  }
}

function isIterator(steps: readonly Step[]): boolean {
  return /^(?:each|count)$/.test(nameAt(steps, 0) ?? '')
}

/** One value, or one of several; nothing where one of them is not known at all. */
export function chosen(values: readonly (Value | undefined)[]): Value | undefined {
  const [first, ...others] = values
  if (first === undefined || others.includes(undefined)) return undefined
  if (others.length === 0) return first
  const id = `which:${values.map((value) => value?.at.pointer() ?? '').join()}`
  const options = values.map((value, i) => {
    const label = value?.at.pointer() ?? String(i)
    return { value, case: { id, outcome: String(i), label: `when it is ${label}` } }
  })
  const choice: ChoiceValue = {
    kind: 'choice',
    at: first.at,
    condition: 'which of several is meant',
    options,
  }
  return choice
}
