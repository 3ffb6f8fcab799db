/** Maps of lists. */

/** Adds to the list under a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

/** Sorts by a key, in the order of the first of each; what has none is left out. */
export function grouped<K, V>(
  all: Iterable<V>,
  keyOf: (each: V) => K | undefined,
): ReadonlyMap<K, readonly [V, ...V[]]> {
  const groups = new Map<K, [V, ...V[]]>()
  for (const each of all) {
    const key = keyOf(each)
    const group = key === undefined ? undefined : groups.get(key)
    if (group) group.push(each)
    else if (key !== undefined) groups.set(key, [each])
  }
  return groups
}
