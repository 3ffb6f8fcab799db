/** Values that are computed once for all combinations of outcomes of open conditions that they do not rest on. */
import type { Value } from '../../value.js'
import { NONE, type Assigned, type Run } from './run.js'

const MAX_DEPTH = 150

/** So many values are kept for different outcomes. */
const MOST_KEPT = 16

/** Among the bits of what a value rests on: it asked for an outcome that there was none of. */
export const UNANSWERED = 1 << 30

/** A variable's bit, which several may share; `undefined` has none. */
export function bitOf(variable: string | undefined): number {
  if (variable === undefined) return 0
  let hash = 0
  for (let i = 0; i < variable.length; i++) hash = (hash * 31 + variable.charCodeAt(i)) | 0
  return 1 << (hash & 31)
}

/** A value that was computed. */
interface Memo {
  readonly value: Value
  /** It rests on the default of a root module's variable. */
  readonly defaulted: boolean
  /** On an empty one. */
  readonly unset: boolean
  /** The variables that it rests on, as bits. */
  readonly variables: number
  /** The outcomes that it rests on; where one was missing, all that were being looked at. */
  readonly rests: readonly Assigned[]
  /** Where one was missing: whether it could have been chosen. */
  readonly asking: boolean | undefined
}

/** The values of one thing, the last first, and whether it is being computed: for facts, for existence (as bits). */
export interface Computed {
  memos: readonly Memo[]
  pending: number
}

/** What was computed already. */
export function recalled(run: Run, owner: object, name: string): Value | undefined {
  const found = run.memos.get(owner)?.get(name)
  return found && holding(run, found)
}

/** The value that holds under the outcomes being looked at. */
function holding(run: Run, { memos }: Computed): Value | undefined {
  for (const memo of memos) {
    const rests = restsOf(memo, run)
    if (rests === undefined) continue
    if (memo.defaulted) run.defaulted++
    if (memo.unset) run.unset++
    run.variables |= memo.variables
    run.seen |= memo.variables
    run.rests |= rests
    return memo.value
  }
  return undefined
}

/** What it rests on among the outcomes being looked at, as bits; `undefined` where it does not hold under them. */
function restsOf({ rests, variables, asking }: Memo, run: Run): number | undefined {
  const { assigned, said } = run
  const isAnswered = asking === undefined
  if (!isAnswered && (asking !== run.asking || rests.length !== assigned.length)) return undefined
  const found = rests.length === 0 ? 0 : bitsOf(rests, assigned)
  if (found === undefined) return undefined
  const bits = isAnswered ? found : found | UNANSWERED
  if ((variables & said) === 0) return bits
  const differs = assigned.some((one, i) => (one.variables & variables) !== 0 && (bits & (1 << i)) === 0)
  return differs ? undefined : bits
}

function bitsOf(some: readonly Assigned[], all: readonly Assigned[]): number | undefined {
  let bits = 0
  for (const wanted of some) {
    const i = all.findIndex((one) => isSame(one, wanted))
    if (i < 0) return undefined
    bits |= 1 << i
  }
  return bits
}

function isSame(a: Assigned, b: Assigned): boolean {
  return a.outcome === b.outcome && a.condition.id === b.condition.id
}

/** Computes a value once; one that comes back to itself is an error to Terraform, and open here. */
export function remembered(
  run: Run,
  owner: object,
  name: string,
  cycle: () => Value,
  compute: () => Value,
): Value {
  const computed = computedOf(run, owner, name)
  const known = holding(run, computed)
  if (known !== undefined) return known
  const pending = run.quiet ? 2 : 1
  if (run.depth > MAX_DEPTH || (computed.pending & pending) !== 0) return cycle()
  const { defaulted, unset, depth, variables, rests } = run
  computed.pending |= pending
  run.depth++
  run.variables = 0
  run.rests = 0
  try {
    const value = compute()
    const memo = memoOf(run, value, run.defaulted !== defaulted, run.unset !== unset)
    computed.memos = [memo, ...computed.memos.slice(0, MOST_KEPT - 1)]
    return value
  } finally {
    run.depth = depth
    computed.pending &= ~pending
    run.variables |= variables
    run.rests |= rests
  }
}

function memoOf(run: Run, value: Value, defaulted: boolean, unset: boolean): Memo {
  const { variables, rests, assigned, asking } = run
  if ((rests & UNANSWERED) !== 0) return { value, defaulted, unset, variables, rests: assigned, asking }
  const restedOn = rests === 0 ? NONE : assigned.filter((_, i) => (rests & (1 << i)) !== 0)
  return { value, defaulted, unset, variables, rests: restedOn, asking: undefined }
}

function computedOf({ memos }: Run, owner: object, name: string): Computed {
  let owned = memos.get(owner)
  if (owned === undefined) memos.set(owner, (owned = new Map<string, Computed>()))
  let computed = owned.get(name)
  if (computed === undefined) owned.set(name, (computed = { memos: [], pending: 0 }))
  return computed
}
