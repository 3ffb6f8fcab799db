/**
 * The state of one evaluation: how much may still be computed, which outcomes of open conditions are being looked
 * at (cases.ts), and what was computed under them (memo.ts).
 */
import type { Expression } from '../../parse/hcl/syntax.js'
import type { Value } from '../../value.js'

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
export interface Memo {
  /** `undefined` while it is being computed. */
  readonly value: Value | undefined
  readonly defaulted: boolean
  /** The variables that it rests on, each as a bit (several may share one). */
  readonly variables: number
  /** It rests on the outcome of an open condition. */
  readonly conditional: boolean
}

/** What was computed, by what it belongs to and its name there. */
export type Memos = Map<object, Map<string, Memo>>

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

const NONE: readonly Assigned[] = []

/**
 * Evaluates what only asks whether something exists: no condition is opened for it, and none that is open has
 * an outcome there, so that it is the same for all facts.
 */
export function quietly<T>(run: Run, evaluate: () => T): T {
  const { asking, assigned, memo, said, variables, consulted } = run
  run.asking = false
  run.assigned = NONE
  run.memo = run.quietMemo
  run.said = 0
  try {
    return evaluate()
  } finally {
    run.asking = asking
    run.assigned = assigned
    run.memo = memo
    run.said = said
    run.variables = variables
    run.consulted = consulted
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
    run.asking = asking
    run.memo = memo
  }
}
