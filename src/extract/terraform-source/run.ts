/**
 * The state of one evaluation: how much may still be computed, and which outcomes of open conditions are being
 * looked at. A fact is evaluated once for every combination of the conditions that it meets.
 */
import type { Expression } from '../../parse/hcl/syntax.js'
import type { Case, Value } from '../../value.js'

/** A condition that the files leave open. */
export interface Condition {
  /** Identity in the run, the same for `x` and `!x`. */
  readonly id: string
  readonly label: string
  /** What it says of a variable when it holds: `var.env` is `"prod"`. */
  readonly says?: { readonly variable: string; readonly value: Value }
  /** What it comes to by the variables' defaults. */
  readonly byDefault: boolean | undefined
}

export interface Assigned {
  readonly condition: Condition
  readonly outcome: boolean
}

/** A value that was computed once; `defaulted`: it rests on the default of a root module's variable. */
interface Memo {
  readonly value: Value
  readonly defaulted: boolean
  /** The variables that it rests on, each as a bit (several may share one). */
  readonly variables: number
  /** It rests on the outcome of an open condition. */
  readonly conditional: boolean
}

/** What was computed, by what it belongs to and its name there. */
type Memos = Map<object, Map<string, Memo>>

export interface Run {
  /** Expressions that may still be evaluated. */
  budget: number
  /** Expressions that are being evaluated, one within another. */
  height: number
  /** References that are being followed, one in the other. */
  depth: number
  /** Numbers for holes that have no name of their own. */
  serial: number
  /** Defaults of a root module's variables that were taken. */
  defaulted: number
  /** Variables that were read, as bits. */
  variables: number
  /** Open conditions whose outcome was asked. */
  consulted: number
  /** Variables that the outcomes being looked at say something of. */
  said: number
  /** Whether an open condition is looked at under each of its outcomes; where not, what rests on it is open. */
  asking: boolean
  assigned: readonly Assigned[]
  /** What was computed under these outcomes. */
  memo: Memos
  /** What was computed under none: it holds under those that say nothing of its variables. */
  readonly baseMemo: Memos
  /** What was computed under these outcomes where no further condition may be opened. */
  closedMemo: Memos
  /** What was computed where only existence is asked. */
  readonly quietMemo: Memos
  /** Strings without interpolation. */
  readonly literals: Map<Expression, Value>
}

const MAX_CONDITIONS = 3
const MAX_DEPTH = 150

/** A run in which nothing has been computed. */
export function newRun(): Run {
  const baseMemo = new Map<object, Map<string, Memo>>()
  return {
    budget: allowanceFor(0),
    height: 0,
    depth: 0,
    serial: 0,
    defaulted: 0,
    variables: 0,
    consulted: 0,
    said: 0,
    asking: false,
    assigned: [],
    memo: baseMemo,
    baseMemo,
    closedMemo: new Map(),
    quietMemo: new Map(),
    literals: new Map(),
  }
}

/** What may be computed for a text of some length; configurations that are meant so need a hundredth of it. */
export function allowanceFor(length: number): number {
  return 10_000 + 4 * length
}

/** Evaluates on an allowance of its own: one configuration that costs much takes nothing from others. */
export function spending<T>(run: Run, allowance: number, evaluate: () => T): T {
  const { budget } = run
  run.budget = allowance
  try {
    return evaluate()
  } finally {
    run.budget = budget
  }
}

/** Thrown by an evaluation that cannot go on before an outcome is chosen. */
class OpenCondition extends Error {
  constructor(readonly condition: Condition) {
    super(condition.label)
  }
}

/** Evaluates once for every combination of outcomes of the conditions that are met on the way. */
export function* byCases<T>(run: Run, evaluate: () => T): Iterable<{ result: T; when: readonly Case[] }> {
  const pending: (readonly Assigned[])[] = [[]]
  for (let assigned = pending.pop(); assigned !== undefined; assigned = pending.pop()) {
    const found = under(run, assigned, evaluate)
    if ('result' in found) yield { result: found.result, when: assigned.map(caseOf) }
    else {
      const { asked: condition } = found
      const first = condition.byDefault ?? true
      pending.push(
        [...assigned, { condition, outcome: !first }],
        [...assigned, { condition, outcome: first }],
      )
    }
  }
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
  run.closedMemo = new Map()
  if (assigned.length > 0) run.memo = new Map()
  try {
    return { result: evaluate() }
  } catch (error) {
    if (error instanceof OpenCondition) return { asked: error.condition }
    throw error
  } finally {
    Object.assign(run, { asking, assigned: outer, memo, depth, said })
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

/**
 * Evaluates what only asks whether something exists: no condition is opened for it, and none that is open has
 * an outcome there, so that it is the same for all facts.
 */
export function quietly<T>(run: Run, evaluate: () => T): T {
  const { asking, assigned, memo, said, variables, consulted } = run
  Object.assign(run, { asking: false, assigned: [], memo: run.quietMemo, said: 0 })
  try {
    return evaluate()
  } finally {
    Object.assign(run, { asking, assigned, memo, said, variables, consulted })
  }
}

/** Evaluates under the outcomes that are being looked at, and opens no further condition. */
export function asAssigned<T>(run: Run, evaluate: () => T): T {
  const { asking, memo } = run
  run.asking = false
  run.memo = run.closedMemo
  try {
    return evaluate()
  } finally {
    Object.assign(run, { asking, memo })
  }
}

/** A variable's bit; `undefined` has none. */
export function bitOf(variable: string | undefined): number {
  if (variable === undefined) return 0
  let hash = 0
  for (let i = 0; i < variable.length; i++) hash = (hash * 31 + variable.charCodeAt(i)) | 0
  return 1 << (hash & 31)
}

/** What was computed already. */
export function recalled(run: Run, owner: object, name: string): Value | undefined {
  const found = run.memo.get(owner)?.get(name) ?? free(run, owner, name)
  if (found === undefined) return undefined
  if (found.defaulted) run.defaulted++
  if (found.conditional) run.consulted++
  run.variables |= found.variables
  return found.value
}

/** Computes a value once; one that comes back to itself is an error to Terraform, and open here. */
export function remembered(
  run: Run,
  owner: object,
  name: string,
  cycle: () => Value,
  compute: () => Value,
): Value {
  const found = recalled(run, owner, name)
  if (found !== undefined) return found
  if (run.depth > MAX_DEPTH) return cycle()
  const { defaulted, memo, depth, variables, consulted } = run
  const mine = memosOf(memo, owner)
  mine.set(name, { value: cycle(), defaulted: false, variables: 0, conditional: false })
  run.depth++
  run.variables = 0
  let value: Value | undefined
  try {
    value = compute()
    return value
  } finally {
    run.depth = depth
    mine.delete(name)
    if (value !== undefined) {
      const conditional = run.consulted !== consulted
      const isDefaulted = run.defaulted !== defaulted
      keep(run, owner, name, { value, defaulted: isDefaulted, variables: run.variables, conditional })
    }
    run.variables |= variables
  }
}

function memosOf(memos: Memos, owner: object): Map<string, Memo> {
  const found = memos.get(owner)
  if (found !== undefined) return found
  const made = new Map<string, Memo>()
  memos.set(owner, made)
  return made
}

/** What no outcome bears on is kept for all of them. */
function keep(run: Run, owner: object, name: string, memo: Memo): void {
  const { quietMemo, baseMemo, said } = run
  const everywhere = run.memo !== quietMemo && !memo.conditional && (memo.variables & said) === 0
  memosOf(everywhere ? baseMemo : run.memo, owner).set(name, memo)
}

/** What was computed under no outcome, if none that is being looked at bears on it. */
function free({ memo, baseMemo, quietMemo, said }: Run, owner: object, name: string): Memo | undefined {
  if (memo === quietMemo || memo === baseMemo) return undefined
  const found = baseMemo.get(owner)?.get(name)
  return found !== undefined && (found.variables & said) === 0 ? found : undefined
}
