/**
 * The state of one evaluation: how much may still be computed, and which outcomes of open conditions are being
 * looked at. A fact is evaluated once for every combination of the conditions that it meets.
 */
import type { Case, Value } from '../../value.js'

/** A condition that the files leave open. */
export interface Condition {
  /** Identity in the run, the same for `x` and `!x`. */
  readonly id: string
  readonly label: string
  /** What it says of a variable when it holds: `var.env` is `"prod"`. */
  readonly says?: { readonly variable: string; readonly value: Value | undefined }
  /** What it comes to by the variables' defaults. */
  readonly byDefault: boolean | undefined
}

export interface Assigned {
  readonly condition: Condition
  readonly outcome: boolean
}

/** A value that was computed once; `defaulted`: it rests on the default of a root module's variable. */
export interface Memo {
  readonly value: Value
  readonly defaulted: boolean
}

export interface Run {
  /** Expressions that may still be evaluated. */
  budget: number
  /** References that are being followed, one in the other. */
  depth: number
  /** Numbers for holes that have no name of their own. */
  serial: number
  /** Conditions that were met without an outcome: what rests on them is not kept. */
  opened: number
  /** Defaults of a root module's variables that were taken. */
  defaulted: number
  /** Above 0: only whether something exists is asked, and no condition is to be opened for it. */
  quiet: number
  assigned: readonly Assigned[]
  /** What was computed under these outcomes. */
  memo: Map<string, Memo>
  /** The first condition that was met without an outcome. */
  asked: Condition | undefined
}

export const MAX_CONDITIONS = 3
export const MAX_DEPTH = 150
const BUDGET = 3_000_000

export function newRun(): Run {
  return {
    budget: BUDGET,
    depth: 0,
    serial: 0,
    opened: 0,
    defaulted: 0,
    quiet: 0,
    assigned: [],
    memo: new Map(),
    asked: undefined,
  }
}

/** Evaluates once for every combination of outcomes of the conditions that are met on the way. */
export function* byCases<T>(run: Run, evaluate: () => T): Iterable<{ result: T; when: readonly Case[] }> {
  const pending: (readonly Assigned[])[] = [[]]
  for (let assigned = pending.pop(); assigned !== undefined; assigned = pending.pop()) {
    const result = under(run, assigned, evaluate)
    const asked = run.asked
    run.asked = undefined
    if (asked === undefined) {
      yield { result, when: assigned.map(caseOf) }
      continue
    }
    const first = asked.byDefault ?? true
    pending.push([...assigned, { condition: asked, outcome: !first }])
    pending.push([...assigned, { condition: asked, outcome: first }])
  }
}

function under<T>(run: Run, assigned: readonly Assigned[], evaluate: () => T): T {
  const before = { assigned: run.assigned, memo: run.memo }
  if (assigned.length > 0) run.memo = new Map()
  run.assigned = assigned
  run.asked = undefined
  const result = evaluate()
  Object.assign(run, before)
  return result
}

function caseOf({ condition, outcome }: Assigned): Case {
  const { id, label } = condition
  return { id, outcome: String(outcome), label: `when ${label} is ${String(outcome)}` }
}

/** The outcome under which the condition is being looked at; asks for one where there is none yet. */
export function outcomeOf(run: Run, condition: Condition): boolean | undefined {
  const known = run.assigned.find((each) => each.condition.id === condition.id) ?? implied(run, condition)
  if (known !== undefined) return known.outcome
  run.opened++
  if (run.quiet > 0 || run.assigned.length >= MAX_CONDITIONS) return undefined
  run.asked ??= condition
  return condition.byDefault ?? true
}

/** `var.env == "prod"` holds, so `var.env == "dev"` does not. */
function implied(run: Run, { says }: Condition): { outcome: boolean } | undefined {
  const value = says?.value
  if (value === undefined) return undefined
  const other = run.assigned.some(
    ({ condition, outcome }) =>
      outcome && condition.says?.variable === says?.variable && condition.says?.value !== undefined,
  )
  return other ? { outcome: false } : undefined
}

/** What the outcomes being looked at say of a variable whose default they contradict. */
export function saidOf(run: Run, variable: string): { readonly value: Value | undefined } | undefined {
  for (const { condition, outcome } of run.assigned) {
    const { says, byDefault } = condition
    if (says?.variable !== variable) continue
    if (outcome && says.value !== undefined) return { value: says.value }
    if (byDefault !== undefined && byDefault !== outcome) return { value: undefined }
  }
  return undefined
}

/** Evaluates what only asks whether something exists. */
export function quietly<T>(run: Run, evaluate: () => T): T {
  run.quiet++
  const result = evaluate()
  run.quiet--
  return result
}

/** Computes a value once; one that comes back to itself is an error to Terraform. */
export function remembered(run: Run, key: string, cycle: () => Value, compute: () => Value): Value {
  const found = run.memo.get(key)
  if (found !== undefined) {
    if (found.defaulted) run.defaulted++
    return found.value
  }
  if (run.depth > MAX_DEPTH) return cycle()
  const { opened, defaulted, memo } = run
  memo.set(key, { value: cycle(), defaulted: false })
  run.depth++
  const value = compute()
  run.depth--
  if (run.opened === opened) memo.set(key, { value, defaulted: run.defaulted !== defaulted })
  else memo.delete(key)
  return value
}
