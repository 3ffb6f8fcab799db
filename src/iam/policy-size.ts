/** The length of a policy document as IAM's quotas count it: without white space (GRAM-7). */
import { flat } from '../text.js'
import type { Value } from '../value.js'

/** A count that is made on demand; holes and unknown values count as nothing, so it is a lower bound. */
export function policySize(document: Value): () => number {
  let size: number | undefined
  return () => (size ??= count(document))
}

function count(document: Value): number {
  let total = 0
  const open: Value[] = [document]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (value.kind === 'text') total += 2 + visible(flat(value.text).replace(/[\ue000-\uf8ff]/g, ''))
    else if (value.kind === 'constant') total += value.raw.length
    else if (value.kind === 'list') {
      const items = value.items()
      total += 2 + Math.max(0, items.length - 1)
      for (const item of items) open.push(item)
    } else if (value.kind === 'map') {
      const keys = value.keys()
      total += 2 + Math.max(0, keys.length - 1)
      for (const key of keys) {
        total += 3 + visible(key)
        const inner = value.get(key)
        if (inner !== undefined) open.push(inner)
      }
    }
  }
  return total
}

function visible(written: string): number {
  return written.replace(/\s+/g, '').length
}
