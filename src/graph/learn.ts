/** Fills holes with what any file or the config tells: accounts of scopes, exports, parameters, the partition. */
import type { Fact, Scope } from '../facts.js'
import { fill, holes, literal, text, textKey, type Hole, type Text } from '../text.js'

export type Fill = (value: Text) => Text

/** Longest chain of holes that stand for one another: an export of an import of a parameter … */
const DEPTH = 16

/** Scopes of all facts, each once. */
export function scopesOf(facts: readonly Fact[]): readonly Scope[] {
  return [...new Map(facts.map(({ scope }) => [scope.id, scope])).values()]
}

/** Two sources that tell different values for one hole leave it open. */
function knownHoles(facts: readonly Fact[]): Map<string, Text> {
  const known = new Map<string, Text>()
  const disputed = new Set<string>()
  for (const fact of facts) {
    if (fact.kind !== 'known') continue
    const before = known.get(fact.hole)
    if (before !== undefined && textKey(before) !== textKey(fact.value)) disputed.add(fact.hole)
    known.set(fact.hole, fact.value)
  }
  for (const id of disputed) known.delete(id)
  return known
}

function learnScope(known: Map<string, Text>, part: Text, value: string | undefined): void {
  const [hole] = part
  if (value === undefined || hole === undefined || typeof hole === 'string' || part.length > 1) return
  if (!known.has(hole.id)) known.set(hole.id, [value])
}

/**
 * A function that fills texts.
 * @param accountOf the config's `accounts`: a file's account id
 * @param partitions partitions of the literal ARNs of the run; a lone one holds for every scope
 */
export function learn(
  facts: readonly Fact[],
  accountOf: (path: string) => string | undefined,
  partitions: ReadonlySet<string>,
): Fill {
  const known = knownHoles(facts)
  const [partition = 'aws'] = partitions
  for (const scope of scopesOf(facts)) {
    learnScope(known, scope.account, accountOf(scope.path))
    if (partitions.size <= 1) learnScope(known, scope.partition, partition)
  }
  if (known.size === 0) return (value) => value
  const resolve = (hole: Hole, depth: number): Text | undefined => {
    const value = known.get(hole.id)
    if (value === undefined || depth === 0) return undefined
    return holes(value).length === 0 ? value : fill(value, (inner) => resolve(inner, depth - 1))
  }
  return (value) => (literal(value) === undefined ? text(fill(value, (hole) => resolve(hole, DEPTH))) : value)
}
