/** Open conditions looked at under each of their outcomes: a fact is evaluated once for every combination that it meets. */
import type { Case, Value } from '../../value.js'
import { bitOf, UNANSWERED } from './memo.js'
import { NONE, within, type Assigned, type Condition, type Run } from './run.js'

const MAX_CONDITIONS = 3

/** Thrown where values were taken that the outcome of a condition says something of. */
class Anew extends Error {}

interface InCase<T> {
  readonly result: T
  readonly assigned: readonly Assigned[]
  readonly when: readonly Case[]
  /** These are the outcomes that the defaults of variables give. */
  readonly byDefault: boolean
}

/**
 * Evaluates once for every combination of outcomes of the conditions that are met on the way, and all of it under
 * `start`, which no case tells of.
 */
export function byCases<T>(run: Run, evaluate: () => T, start = NONE): readonly InCase<T>[] {
  const found: InCase<T>[] = []
  const untried: (readonly Assigned[])[] = [start]
  return within(run, { asking: true, untried }, () => {
    for (let assigned = untried.pop(); assigned !== undefined; assigned = untried.pop()) {
      lookAt(run, assigned)
      run.seen = 0
      const outcome = attempted(evaluate)
      if (outcome !== undefined) found.push(inCase(outcome.result, run.assigned, start.length))
    }
    return found
  })
}

function lookAt(run: Run, assigned: readonly Assigned[]): void {
  run.assigned = assigned
  run.said = assigned.reduce((bits, { variables }) => bits | variables, 0)
}

function attempted<T>(evaluate: () => T): { readonly result: T } | undefined {
  try {
    return { result: evaluate() }
  } catch (error) {
    if (error instanceof Anew) return undefined
    throw error
  }
}

function inCase<T>(result: T, assigned: readonly Assigned[], start: number): InCase<T> {
  const chosen = assigned.slice(start)
  const byDefault = chosen.every(({ condition, outcome }) => condition.byDefault === outcome)
  return { result, assigned, when: chosen.map(caseOf), byDefault }
}

function caseOf({ condition, outcome }: Assigned): Case {
  const { id, label } = condition
  return { id, outcome: String(outcome), label: `when ${label} is ${String(outcome)}` }
}

/** The outcome under which the condition is being looked at; `undefined` where it stays open. */
export function outcomeOf(run: Run, condition: Condition): boolean | undefined {
  const { asking, assigned } = run
  const known = outcomeIn(run, condition)
  if (known !== undefined) return known
  if (asking && assigned.length < MAX_CONDITIONS) return chosen(run, condition)
  run.rests |= UNANSWERED
  return undefined
}

function outcomeIn(run: Run, { id, asWritten, says }: Condition): boolean | undefined {
  const { assigned } = run
  const own = assigned.findIndex(({ condition }) => condition.id === id || condition.asWritten === asWritten)
  if (own >= 0) {
    run.rests |= 1 << own
    return assigned[own]?.outcome
  }
  // `var.env == "prod"` holds, so `var.env == "dev"` does not.
  const other = assigned.findIndex(
    ({ condition, outcome }) => outcome && says !== undefined && condition.says?.variable === says.variable,
  )
  if (other < 0) return undefined
  run.rests |= 1 << other
  return false
}

/** Goes on under the more usual outcome, and leaves the other for later. */
function chosen(run: Run, condition: Condition): boolean {
  const { assigned, untried, seen } = run
  const first = condition.byDefault ?? true
  const one = assignedTo(condition, first)
  const usual = [...assigned, one]
  untried.push([...assigned, assignedTo(condition, !first)])
  if ((seen & one.variables) !== 0) {
    untried.push(usual)
    throw new Anew()
  }
  lookAt(run, usual)
  run.rests |= 1 << assigned.length
  return first
}

/** A condition with an outcome under which it is looked at. */
export function assignedTo(condition: Condition, outcome: boolean): Assigned {
  const { says, defaults } = condition
  const against = isAgainstDefault(condition, outcome) ? defaults : []
  const variables = against.reduce((bits, name) => bits | bitOf(name), bitOf(says?.variable))
  return { condition, outcome, variables }
}

function isAgainstDefault({ byDefault }: Condition, outcome: boolean): boolean {
  return byDefault !== undefined && byDefault !== outcome
}

/** What the outcomes being looked at say of a variable: its value, or only that it need not be the default. */
export function saidOf(run: Run, variable: string): { readonly value: Value | undefined } | undefined {
  const { assigned } = run
  const saying = assigned.findIndex(
    ({ condition, outcome }) => outcome && condition.says?.variable === variable,
  )
  const found =
    saying >= 0
      ? saying
      : assigned.findIndex(
          ({ condition, outcome }) =>
            isAgainstDefault(condition, outcome) && condition.defaults.includes(variable),
        )
  if (found < 0) return undefined
  run.rests |= 1 << found
  return { value: assigned[saying]?.condition.says?.value }
}
