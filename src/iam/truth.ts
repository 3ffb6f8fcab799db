/** Three-valued logic: what is unknown decides nothing, and does not hide what is decided without it. */
import type { Truth } from './decision.js'

/** Conjunction; true of nothing. */
export function all(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no'
  return truths.includes('unknown') ? 'unknown' : 'yes'
}

/** Disjunction; false of nothing. */
export function any(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes'
  return truths.includes('unknown') ? 'unknown' : 'no'
}

/** Conjunction of two. */
export function both(a: Truth, b: Truth): Truth {
  if (a === 'no' || b === 'no') return 'no'
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'yes'
}

/** Disjunction over items, looked at no further than to the first `yes`; `found` is what is known without them. */
export function anyOf<T>(items: readonly T[], truthOf: (item: T) => Truth, found: Truth): Truth {
  let truth = found
  for (const item of items) {
    if (truth === 'yes') return 'yes'
    truth = either(truth, truthOf(item))
  }
  return truth
}

/** Disjunction of two. */
export function either(a: Truth, b: Truth): Truth {
  if (a === 'yes' || b === 'yes') return 'yes'
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'no'
}

export function not(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : truth === 'yes' ? 'no' : 'yes'
}

/** What several possible worlds say together: their answer where they agree. */
export function agreed(truths: readonly Truth[]): Truth {
  const [first = 'unknown'] = truths
  return truths.every((truth) => truth === first) ? first : 'unknown'
}
