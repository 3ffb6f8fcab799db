/** Keys that stand twice in one object: readers keep the last and say nothing. */
import type { Range } from '../place.js'
import { afterString, decodeKey } from './json-locate.js'

export interface DuplicateKey {
  readonly key: string
  readonly at: Range
  readonly first: Range
}

/** One pass over a text that is known to parse; arrays are `undefined` on the stack. */
export function duplicateKeys(text: string): readonly DuplicateKey[] {
  const found: DuplicateKey[] = []
  const stack: (Map<string, Range> | undefined)[] = []
  let isKey = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x22) {
      const end = afterString(text, i)
      const keys = stack.at(-1)
      if (isKey && keys !== undefined) {
        const at = { start: i, end }
        const key = decodeKey(text, at)
        const first = keys.get(key)
        if (first === undefined) keys.set(key, at)
        else found.push({ key, at, first })
      }
      isKey = false
      i = end - 1
    } else if (c === 0x7b || c === 0x5b) {
      isKey = c === 0x7b
      stack.push(isKey ? new Map() : undefined)
    } else if (c === 0x7d || c === 0x5d) stack.pop()
    else if (c === 0x2c) isKey = stack.at(-1) !== undefined
  }
  return found
}
