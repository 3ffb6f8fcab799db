/** Open conditions looked at under each of their outcomes: a fact is evaluated once for every combination that it meets. */
import type { Case, Value } from '../../value.js'
import { bitOf } from './memo.js'
import type { Assigned, Condition, Run } from './run.js'

const MAX_CONDITIONS = 3

/** Thrown by an evaluation that cannot go on before an outcome is chosen. */
class OpenCondition extends Error {
  constructor(readonly condition: Condition) {
    super(condition.label)
  }
}

interface InCase<T> {
  readonly result: T
  readonly when: readonly Case[]
  /** These are the outcomes that the defaults of variables give. */
  readonly byDefault: boolean
}

/** Evaluates once for every combination of outcomes of the conditions that are met on the way. */
export function byCases<T>(run: Run, evaluate: () => T): readonly InCase<T>[] {
  const found: InCase<T>[] = []
  const pending: (readonly Assigned[])[] = [[]]
  for (let assigned = pending.pop(); assigned !== undefined; assigned = pending.pop()) {
    const outcome = under(run, assigned, evaluate)
    if ('result' in outcome) {
      const byDefault = assigned.every(({ condition, outcome }) => condition.byDefault === outcome)
      found.push({ result: outcome.result, when: assigned.map(caseOf), byDefault })
    } else {
      const { asked: condition } = outcome
      const first = condition.byDefault ?? true
      pending.push(
        [...assigned, { condition, outcome: !first }],
        [...assigned, { condition, outcome: first }],
      )
    }
  }
  return found
}

function under<T>(
  run: Run,
  assigned: readonly Assigned[],
  evaluate: () => T,
): { readonly result: T } | { readonly asked: Condition } {
  const { asking, assigned: outer, memo, depth, said } = run
  run.asking = true
  run.assigned = assigned
  run.said = assigned.reduce((bits, { condition }) => bits | bitOf(condition.says?.variable), 0)
  if (run.closedMemo.size > 0) run.closedMemo = new Map()
  if (assigned.length > 0) run.memo = new Map()
  try {
    return { result: evaluate() }
  } catch (error) {
    if (error instanceof OpenCondition) return { asked: error.condition }
    throw error
  } finally {
    run.asking = asking
    run.assigned = outer
    run.memo = memo
    run.depth = depth
    run.said = said
  }
}

function caseOf({ condition, outcome }: Assigned): Case {
  const { id, label } = condition
  return { id, outcome: String(outcome), label: `when ${label} is ${String(outcome)}` }
}

/** The outcome under which the condition is being looked at; `undefined` where it stays open. */
export function outcomeOf(run: Run, condition: Condition): boolean | undefined {
  run.consulted++
  const known = run.assigned.find((each) => each.condition.id === condition.id) ?? implied(run, condition)
  if (known !== undefined) return known.outcome
  if (!run.asking || run.assigned.length >= MAX_CONDITIONS) return undefined
  throw new OpenCondition(condition)
}

/** `var.env == "prod"` holds, so `var.env == "dev"` does not. */
function implied(run: Run, { says }: Condition): { outcome: boolean } | undefined {
  if (says === undefined) return undefined
  const other = run.assigned.some(
    ({ condition, outcome }) => outcome && condition.says?.variable === says.variable,
  )
  return other ? { outcome: false } : undefined
}

/** What the outcomes being looked at say of a variable: its value, or only that it is not the default. */
export function saidOf(run: Run, variable: string): { readonly value: Value | undefined } | undefined {
  for (const { condition, outcome } of run.assigned) {
    const { says, byDefault } = condition
    if (says?.variable !== variable) continue
    if (outcome) return { value: says.value }
    if (byDefault !== undefined && byDefault !== outcome) return { value: undefined }
  }
  return undefined
}
