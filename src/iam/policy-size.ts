/** The length of a policy document as IAM's quotas count it: without white space (GRAM-7). */
import { flat } from '../text.js'
import type { Value } from '../value.js'

/**
 * A count that is made on demand. It is a lower bound: holes, unknown values and the items of a partial list
 * (statements of which each may be left out) count as nothing, and a list of one as its item, which is how
 * Terraform writes it.
 */
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
      const items = value.partial === true ? [] : value.items()
      if (items.length !== 1) total += 1 + Math.max(1, items.length)
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
