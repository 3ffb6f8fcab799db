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

/** Ends a build at the first question that its world does not answer; what it gave would be thrown away. */
class OpenQuestion extends Error {
  constructor(readonly question: Question) {
    super(question.id)
  }
}

function worldOf(chosen: readonly Case[], onOpen: (question: Question) => undefined): World {
  const answers = new Map(chosen.map(({ id, outcome }) => [id, outcome]))
  return {
    ask: (question) => answers.get(question.id) ?? onOpen(question),
    answer: (id) => answers.get(id),
  }
}

function leaveOpen(): undefined {
  return undefined
}

function stopAt(question: Question): never {
  throw new OpenQuestion(question)
}

/** A world that assumes nothing. */
export const openWorld: World = worldOf([], leaveOpen)

/**
 * Builds a result once for every combination of answers that it depends on. Results that do not differ
 * between the answers to a question are given once, without it.
 */
export function inEveryCase<T>(build: (world: World) => T | undefined): readonly InCase<T>[] {
  const found: InCase<T | undefined>[] = []
  const asked = new Map<string, number>()
  const pending: When[] = [[]]
  for (let chosen = pending.pop(); chosen !== undefined; chosen = pending.pop()) {
    const hasRoom = chosen.length < MAX_QUESTIONS && found.length + pending.length < MAX_CASES
    const outcome = attempt(build, worldOf(chosen, hasRoom ? stopAt : leaveOpen))
    if (!(outcome instanceof OpenQuestion)) {
      found.push({ ...outcome, when: chosen })
      continue
    }
    const { id, options } = outcome.question
    asked.set(id, options.length)
    for (const option of options.toReversed()) pending.push([...chosen, option])
  }
  const merged = found.length > 1 ? withoutIdle(found, asked) : found
  return merged.flatMap(({ result, when }) => (result === undefined ? [] : [{ result, when }]))
}

function attempt<T>(build: (world: World) => T, world: World): { readonly result: T } | OpenQuestion {
  try {
    return { result: build(world) }
  } catch (error) {
    if (error instanceof OpenQuestion) return error
    throw error
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
  const groups = new Map<string, InCase<T>[]>()
  for (const each of cases) {
    const rest = each.when.filter((one) => one.id !== id).map((one) => `${one.id}=${one.outcome}`)
    const key = JSON.stringify([each.when.length > rest.length, rest])
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined || group.length < options) return group
    if (!group.every(({ result }) => saysTheSame(result, first.result))) return group
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

/** Which of some strings a hole holds. */
export function valueQuestion(id: string, label: string, values: readonly string[]): Question {
  const asked = `value:${id}`
  return {
    id: asked,
    options: values.map((outcome) => ({ id: asked, outcome, label: `when ${label} is "${outcome}"` })),
  }
}

function isPlace(value: object): value is Place {
  return 'range' in value && 'part' in value
}
