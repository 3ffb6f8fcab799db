/** Open conditions looked at under each of their outcomes: a fact is evaluated once for every combination that it meets. */
import type { Case, Value } from '../../value.js'
import { bitOf } from './memo.js'
import type { Assigned, Condition, Run } from './run.js'

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
  const { asking, assigned: outer, depth, said, untried } = run
  const mine: (readonly Assigned[])[] = [[]]
  run.asking = true
  run.untried = mine
  try {
    for (let assigned = mine.pop(); assigned !== undefined; assigned = mine.pop()) {
      run.assigned = assigned
      run.said = assigned.reduce((bits, { variable }) => bits | variable, 0)
      run.seen = 0
      run.depth = depth
      const outcome = attempted(evaluate)
      if (outcome !== undefined) found.push({ ...outcome, ...inCase(run.assigned) })
    }
    return found
  } finally {
    run.asking = asking
    run.assigned = outer
    run.depth = depth
    run.said = said
    run.untried = untried
  }
}

function attempted<T>(evaluate: () => T): { readonly result: T } | undefined {
  try {
    return { result: evaluate() }
  } catch (error) {
    if (error instanceof Anew) return undefined
    throw error
  }
}

function inCase(assigned: readonly Assigned[]): Omit<InCase<unknown>, 'result'> {
  const byDefault = assigned.every(({ condition, outcome }) => condition.byDefault === outcome)
  return { when: assigned.map(caseOf), byDefault }
}

function caseOf({ condition, outcome }: Assigned): Case {
  const { id, label } = condition
  return { id, outcome: String(outcome), label: `when ${label} is ${String(outcome)}` }
}

/** The outcome under which the condition is being looked at; `undefined` where it stays open. */
export function outcomeOf(run: Run, condition: Condition): boolean | undefined {
  const { assigned } = run
  const found = indexOf(assigned, condition)
  if (found >= 0) {
    run.rests |= 1 << found
    const known = assigned[found]
    return known?.condition.id === condition.id && known.outcome
  }
  if (mayChoose(run)) return chosen(run, condition)
  run.unanswered = [...run.unanswered, condition]
  return undefined
}

/** Which of the outcomes answers a condition: its own, or that `var.env == "prod"` holds, so `== "dev"` does not. */
export function indexOf(assigned: readonly Assigned[], { id, says }: Condition): number {
  const direct = assigned.findIndex(({ condition }) => condition.id === id)
  if (direct >= 0 || says === undefined) return direct
  return assigned.findIndex(({ condition, outcome }) => outcome && condition.says?.variable === says.variable)
}

/** Whether a further condition may be given an outcome. */
export function mayChoose({ asking, assigned }: Run): boolean {
  return asking && assigned.length < MAX_CONDITIONS
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
  run.rests |= 1 << assigned.length
  run.assigned = usual
  run.said |= variable
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
