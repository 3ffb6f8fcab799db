/** Values that are computed once, and for which outcomes of open conditions they hold. */
import type { Value } from '../../value.js'
import type { Memo, Memos, Run } from './run.js'

const MAX_DEPTH = 150

/** A variable's bit; `undefined` has none. */
export function bitOf(variable: string | undefined): number {
  if (variable === undefined) return 0
  let hash = 0
  for (let i = 0; i < variable.length; i++) hash = (hash * 31 + variable.charCodeAt(i)) | 0
  return 1 << (hash & 31)
}

/** What was computed already. */
export function recalled(run: Run, owner: object, name: string): Value | undefined {
  const found = memoOf(run, owner, name)
  return found && valueOf(run, found)
}

function valueOf(run: Run, found: Memo): Value | undefined {
  if (found.defaulted) run.defaulted++
  if (found.conditional) run.consulted++
  run.variables |= found.variables
  return found.value
}

function memoOf(run: Run, owner: object, name: string): Memo | undefined {
  return run.memo.get(owner)?.get(name) ?? free(run, owner, name)
}

/** What is being computed. */
const PENDING: Memo = { value: undefined, defaulted: false, variables: 0, conditional: false }

/** Computes a value once; one that comes back to itself is an error to Terraform, and open here. */
export function remembered(
  run: Run,
  owner: object,
  name: string,
  cycle: () => Value,
  compute: () => Value,
): Value {
  const found = memoOf(run, owner, name)
  const known = found && valueOf(run, found)
  if (known !== undefined) return known
  if (run.depth > MAX_DEPTH || found !== undefined) return cycle()
  const { defaulted, memo, depth, variables, consulted } = run
  const mine = memosOf(memo, owner)
  mine.set(name, PENDING)
  run.depth++
  run.variables = 0
  let value: Value | undefined
  try {
    value = compute()
    return value
  } finally {
    run.depth = depth
    const conditional = run.consulted !== consulted
    if (value === undefined) mine.delete(name)
    else {
      const memo = { value, defaulted: run.defaulted !== defaulted, variables: run.variables, conditional }
      const kept = memosToKeepIn(run, owner, memo)
      if (kept !== mine) mine.delete(name)
      kept.set(name, memo)
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
function memosToKeepIn(run: Run, owner: object, memo: Memo): Map<string, Memo> {
  const { quietMemo, baseMemo, said } = run
  const everywhere = run.memo !== quietMemo && !memo.conditional && (memo.variables & said) === 0
  return memosOf(everywhere ? baseMemo : run.memo, owner)
}

/** What was computed under no outcome, if none that is being looked at bears on it. */
function free({ memo, baseMemo, quietMemo, said }: Run, owner: object, name: string): Memo | undefined {
  if (memo === quietMemo || memo === baseMemo) return undefined
  const found = baseMemo.get(owner)?.get(name)
  return found !== undefined && (found.variables & said) === 0 ? found : undefined
}
