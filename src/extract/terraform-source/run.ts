/**
 * The state of one evaluation: how much may still be computed, which outcomes of open conditions are being looked
 * at (cases.ts), and what was computed under them (memo.ts).
 */
import type { Expression } from '../../parse/hcl/syntax.js'
import type { Value } from '../../value.js'
import type { Computed } from './memo.js'

/** A condition that the files leave open. */
export interface Condition {
  /** Identity in the run, the same for `x` and `!x`. */
  readonly id: string
  /** The same by where it is written: what its values are, depends on the outcomes that are being looked at. */
  readonly asWritten: string
  readonly label: string
  /** What it says of a variable when it holds: `var.env` is `"prod"`. */
  readonly says?: { readonly variable: string; readonly value: Value }
  /** What it comes to by the variables' defaults. */
  readonly byDefault: boolean | undefined
  /** The variables that it takes these defaults of; with the other outcome one of them is given. */
  readonly defaults: readonly string[]
}

/** An outcome under which an open condition is being looked at. */
export interface Assigned {
  readonly condition: Condition
  readonly outcome: boolean
  /** The variables that it says something of, as bits (memo.ts). */
  readonly variables: number
}

export const NONE: readonly Assigned[] = []

/** What was computed, by what it belongs to and its name there. */
export type Memos = Map<object, Map<string, Computed>>

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
  /** Those of them that were empty. */
  unset: number
  /** Variables that were read by what is being computed, as bits. */
  variables: number
  /** Variables whose values, not only answers to questions about them, went into what is being looked at. */
  seen: number
  /** Those of the outcomes that what is being computed rests on, as bits by their order, and `UNANSWERED` (memo.ts). */
  rests: number
  /** Variables that the outcomes being looked at say something of. */
  said: number
  /** Whether an open condition is looked at under each of its outcomes; where not, what rests on it is open. */
  asking: boolean
  /** Whether only existence is asked. */
  quiet: boolean
  assigned: readonly Assigned[]
  /** Combinations of outcomes that are still to be looked at. */
  untried: (readonly Assigned[])[]
  readonly memos: Memos
  /** Strings without interpolation. */
  readonly literals: Map<Expression, Value>
}

/** A run in which nothing has been computed. */
export function newRun(): Run {
  return {
    budget: allowanceFor(0),
    height: 0,
    depth: 0,
    serial: 0,
    defaulted: 0,
    unset: 0,
    variables: 0,
    seen: 0,
    rests: 0,
    said: 0,
    asking: false,
    quiet: false,
    assigned: NONE,
    untried: [],
    memos: new Map(),
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

/** What is looked at, and what was noticed on the way. */
type Looking = Pick<
  Run,
  'variables' | 'seen' | 'rests' | 'said' | 'asking' | 'quiet' | 'assigned' | 'untried'
>

/** Evaluates with something looked at in another way, of which nothing remains but what was computed and spent. */
export function within<T>(run: Run, looking: Partial<Looking>, evaluate: () => T): T {
  const { variables, seen, rests, said, asking, quiet, assigned, untried } = run
  Object.assign(run, looking)
  try {
    return evaluate()
  } finally {
    Object.assign(run, { variables, seen, rests, said, asking, quiet, assigned, untried })
  }
}

/**
 * Evaluates what only asks whether something exists: no condition is opened for it, and none that is open has
 * an outcome there, so that it is the same for all facts.
 */
export function quietly<T>(run: Run, evaluate: () => T): T {
  return within(run, { asking: false, quiet: true, assigned: NONE, said: 0 }, evaluate)
}

/** Evaluates under the outcomes that are being looked at, which is done anew when there are more; opens none itself. */
export function asAssigned<T>(run: Run, evaluate: () => T): T {
  return within(run, { asking: false }, evaluate)
}
