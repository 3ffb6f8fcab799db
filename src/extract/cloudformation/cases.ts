/** What a template leaves open until deployment, and the cases that follow from it. */
import { placeKey, type Place } from '../../place.js'
import type { Case, When } from '../../value.js'

/** Something with several possible outcomes: a condition, a parameter with allowed values, a parameter file. */
export interface Question {
  readonly id: string
  readonly options: readonly Case[]
}

/** One set of answers, under which values are evaluated. */
export interface World {
  /** The answer; `undefined` when this world has none, so that what depends on it is unknown. */
  ask(question: Question): string | undefined
  /** The same without asking: what has been assumed already. */
  answer(id: string): string | undefined
}

export interface InCase<T> {
  readonly result: T
  readonly when: When
}

/** Questions that one fact is split by; what further ones decide is unknown. */
const MAX_QUESTIONS = 3
const MAX_CASES = 8

interface OpenWorld extends World {
  readonly first: () => Question | undefined
}

function worldOf(chosen: readonly Case[]): OpenWorld {
  const answers = new Map(chosen.map(({ id, outcome }) => [id, outcome]))
  let first: Question | undefined
  return {
    ask: (question) => {
      const known = answers.get(question.id)
      if (known === undefined) first ??= question
      return known
    },
    answer: (id) => answers.get(id),
    first: () => first,
  }
}

/** A world that assumes nothing. */
export function openWorld(): World {
  return worldOf([])
}

/**
 * Builds a result once for every combination of answers that it depends on. Results that do not differ
 * between the answers to a question are given once, without it.
 */
export function inEveryCase<T>(build: (world: World) => T | undefined): readonly InCase<T>[] {
  const found: InCase<T | undefined>[] = []
  const asked = new Map<string, number>()
  const pending: When[] = [[]]
  for (let chosen = pending.pop(); chosen !== undefined; chosen = pending.pop()) {
    const world = worldOf(chosen)
    const result = build(world)
    const question = world.first()
    const room = chosen.length < MAX_QUESTIONS && found.length + pending.length < MAX_CASES
    if (question === undefined || !room) {
      found.push({ result, when: chosen })
      continue
    }
    asked.set(question.id, question.options.length)
    for (const option of question.options.toReversed()) pending.push([...chosen, option])
  }
  const merged = found.length > 1 ? withoutIdle(found, asked) : found
  return merged.flatMap(({ result, when }) => (result === undefined ? [] : [{ result, when }]))
}

interface Keyed<T> extends InCase<T> {
  readonly key: string
}

/** Drops questions whose answer changes nothing, until there is none. */
function withoutIdle<T>(all: readonly InCase<T>[], asked: ReadonlyMap<string, number>): readonly InCase<T>[] {
  let cases: readonly Keyed<T>[] = all.map((each) => ({ ...each, key: contentKey(each.result) }))
  for (let before = 0; before !== cases.length;) {
    before = cases.length
    for (const [id, options] of asked) cases = mergeOver(cases, id, options)
  }
  return cases
}

function mergeOver<T>(cases: readonly Keyed<T>[], id: string, options: number): readonly Keyed<T>[] {
  const groups = new Map<string, Keyed<T>[]>()
  for (const each of cases) {
    const rest = each.when.filter((one) => one.id !== id).map((one) => `${one.id}=${one.outcome}`)
    const isAsked = each.when.length > rest.length
    const key = JSON.stringify([isAsked, each.key, rest])
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined || group.length < options) return group
    return [{ ...first, when: first.when.filter((one) => one.id !== id) }]
  })
}

/** Equal for results that say the same at the same places. */
function contentKey(result: unknown): string {
  return JSON.stringify([result], (_, value: unknown) => {
    if (isPlace(value)) return placeKey(value)
    return value instanceof Map ? [...value] : value
  })
}

/** Which of some strings a hole holds. */
export function valueQuestion(id: string, label: string, values: readonly string[]): Question {
  const asked = `value:${id}`
  return {
    id: asked,
    options: values.map((outcome) => ({ id: asked, outcome, label: `when ${label} is "${outcome}"` })),
  }
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'range' in value && 'part' in value
}
