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

export function not(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : truth === 'yes' ? 'no' : 'yes'
}

/** What several possible worlds say together: their answer where they agree. */
export function agreed(truths: readonly Truth[]): Truth {
  const [first = 'unknown'] = truths
  return truths.every((truth) => truth === first) ? first : 'unknown'
}
