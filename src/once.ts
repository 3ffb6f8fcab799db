/** Answers that are computed once and kept. */

/** A function that computes each answer once. */
export function once<K, V>(compute: (key: K) => V): (key: K) => V {
  return answered(new Map<K, V>(), compute)
}

/** The same about objects, which are not kept for it: for what belongs to no run. */
export function onceEach<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  return answered(new WeakMap<K, V>(), compute)
}

interface Answers<K, V> {
  get(key: K): V | undefined
  has(key: K): boolean
  set(key: K, value: V): unknown
}

function answered<K, V>(known: Answers<K, V>, compute: (key: K) => V): (key: K) => V {
  return (key) => {
    const found = known.get(key)
    if (found !== undefined || known.has(key)) return found as V
    const value = compute(key)
    known.set(key, value)
    return value
  }
}
