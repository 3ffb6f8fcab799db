/** Lists of which it is open whether they are empty: instances of a block whose count is open, and what is made of them. */
import type { ListValue, Value } from '../../value.js'

interface PerhapsEmpty extends ListValue {
  readonly isPerhapsEmpty: true
}

export function isPerhapsEmpty(value: Value): value is PerhapsEmpty {
  return value.kind === 'list' && 'isPerhapsEmpty' in value
}

export function perhapsEmpty(list: ListValue): PerhapsEmpty {
  const { at, partial = false } = list
  return { kind: 'list', isPerhapsEmpty: true, at, partial, items: () => list.items() }
}

/** Whether lists that are put together may each be there in place of another, as one for each outcome of a condition. */
export function mayExclude(lists: readonly Value[]): boolean {
  return lists.filter(isPerhapsEmpty).length > 1
}
