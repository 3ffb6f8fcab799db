/** The cases that follow from what a template leaves open until deployment. */
import { grouped } from '../../groups.js'
import { placeKey, type At, type Place } from '../../place.js'
import type { When } from '../../value.js'
import { CaseWorld, OpenQuestion, type Parts, type World } from './world.js'

export interface InCase<T> {
  readonly result: T
  /** Parameters on whose defaults it rests, with where those stand. */
  readonly assumes: readonly At<string>[]
  readonly when: When
}

/** Questions that one fact is split by; what further ones decide is unknown. */
const MAX_QUESTIONS = 3
const MAX_CASES = 8

/**
 * Builds a result once for every combination of answers that it depends on. Results that do not differ
 * between the answers to a question are given once, without it.
 */
export function inEveryCase<T>(parts: Parts, build: (world: World) => T | undefined): readonly InCase<T>[] {
  const found: InCase<T | undefined>[] = []
  const asked = new Map<string, number>()
  const pending: When[] = [[]]
  for (let chosen = pending.pop(); chosen !== undefined; chosen = pending.pop()) {
    const hasRoom = chosen.length < MAX_QUESTIONS && found.length + pending.length < MAX_CASES
    const outcome = attempt(build, new CaseWorld(chosen, parts, hasRoom))
    if (!(outcome instanceof OpenQuestion)) {
      found.push({ ...outcome, when: chosen })
      continue
    }
    const { id, options } = outcome.question
    asked.set(id, options.length)
    for (const option of options.toReversed()) pending.push([...chosen, option])
  }
  const merged = found.length > 1 ? withoutIdle(found, asked) : found
  return merged.flatMap(({ result, ...rest }) => (result === undefined ? [] : [{ result, ...rest }]))
}

function attempt<T>(
  build: (world: World) => T | undefined,
  world: CaseWorld,
): Omit<InCase<T | undefined>, 'when'> | OpenQuestion {
  try {
    const result = build(world)
    const assumed = result === undefined ? [] : [...world.assumed]
    return { result, assumes: assumed.map(([value, at]) => ({ value, at })) }
  } catch (error) {
    if (error instanceof OpenQuestion) return error
    throw error
  } finally {
    world.close()
  }
}

/** Drops questions whose answer changes nothing, until there is none. */
function withoutIdle<T>(all: readonly InCase<T>[], asked: ReadonlyMap<string, number>): readonly InCase<T>[] {
  let cases = all
  for (let before = 0; before !== cases.length;) {
    before = cases.length
    for (const [id, options] of asked) cases = mergeOver(cases, id, options)
  }
  return cases
}

function mergeOver<T>(cases: readonly InCase<T>[], id: string, options: number): readonly InCase<T>[] {
  const groups = grouped(cases, ({ when }) => {
    const rest = when.filter((one) => one.id !== id).map((one) => `${one.id}=${one.outcome}`)
    return JSON.stringify([when.length > rest.length, rest])
  })
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (group.length < options) return group
    const isSame = group.every(
      ({ result, assumes }) => saysTheSame(result, first.result) && saysTheSame(assumes, first.assumes),
    )
    if (!isSame) return group
    return [{ ...first, when: first.when.filter((one) => one.id !== id) }]
  })
}

/** Equal content at equal places. */
function saysTheSame(a: unknown, b: unknown): boolean {
  if (a === b || (typeof a === 'function' && typeof b === 'function')) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (isPlace(a)) return isPlace(b) && placeKey(a) === placeKey(b)
  if (a instanceof Map || b instanceof Map) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => saysTheSame(a[key as keyof typeof a], b[key as keyof typeof b]))
}

function isPlace(value: object): value is Place {
  return 'range' in value && 'part' in value
}
