/** Open conditions looked at under each of their outcomes: a fact is evaluated once for every combination that it meets. */
import type { Case, Value } from '../../value.js'
import { bitOf, UNANSWERED } from './memo.js'
import { NONE, within, type Assigned, type Condition, type Run } from './run.js'

const MAX_CONDITIONS = 3

/** Thrown where values were taken that the outcome of a condition says something of. */
class Anew extends Error {}

interface InCase<T> {
  readonly result: T
  readonly when: readonly Case[]
  /** These are the outcomes that the defaults of variables give. */
  readonly byDefault: boolean
}

/** Evaluates once for every combination of outcomes of the conditions that are met on the way. */
export function byCases<T>(run: Run, evaluate: () => T): readonly InCase<T>[] {
  const found: InCase<T>[] = []
  const untried: (readonly Assigned[])[] = [NONE]
  return within(run, { asking: true, untried }, () => {
    for (let assigned = untried.pop(); assigned !== undefined; assigned = untried.pop()) {
      lookAt(run, assigned)
      run.seen = 0
      const outcome = attempted(evaluate)
      if (outcome !== undefined) found.push(inCase(outcome.result, run.assigned))
    }
    return found
  })
}

function lookAt(run: Run, assigned: readonly Assigned[]): void {
  run.assigned = assigned
  run.said = assigned.reduce((bits, { variable }) => bits | variable, 0)
}

function attempted<T>(evaluate: () => T): { readonly result: T } | undefined {
  try {
    return { result: evaluate() }
  } catch (error) {
    if (error instanceof Anew) return undefined
    throw error
  }
}

function inCase<T>(result: T, assigned: readonly Assigned[]): InCase<T> {
  const byDefault = assigned.every(({ condition, outcome }) => condition.byDefault === outcome)
  return { result, when: assigned.map(caseOf), byDefault }
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

function outcomeIn(run: Run, { id, says }: Condition): boolean | undefined {
  const { assigned } = run
  const own = assigned.findIndex(({ condition }) => condition.id === id)
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
  const variable = bitOf(condition.says?.variable)
  const first = condition.byDefault ?? true
  const usual = [...assigned, { condition, outcome: first, variable }]
  untried.push([...assigned, { condition, outcome: !first, variable }])
  if ((seen & variable) !== 0) {
    untried.push(usual)
    throw new Anew()
  }
  lookAt(run, usual)
  run.rests |= 1 << assigned.length
  return first
}

/** What the outcomes being looked at say of a variable: its value, or only that it is not the default. */
export function saidOf(run: Run, variable: string): { readonly value: Value | undefined } | undefined {
  for (const [i, { condition, outcome }] of run.assigned.entries()) {
    const { says, byDefault } = condition
    if (says?.variable !== variable) continue
    if (!outcome && (byDefault === undefined || byDefault === outcome)) continue
    run.rests |= 1 << i
    return { value: outcome ? says.value : undefined }
  }
  return undefined
}
