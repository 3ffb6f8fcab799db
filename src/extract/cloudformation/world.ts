/** What a template leaves open until deployment, and one set of answers to it, under which values are evaluated. */
import type { Place } from '../../place.js'
import type { Case, When } from '../../value.js'

/** Something with several possible outcomes: a condition, a parameter with allowed values, a parameter file. */
export interface Question {
  readonly id: string
  readonly options: readonly Case[]
}

export interface World {
  /** The answer; `undefined` when this world has none, so that what depends on it is unknown. */
  ask(question: Question): string | undefined
  /** The same without asking: what has been assumed already. */
  answer(id: string): string | undefined
  /** Takes note that a value rests on the default of a parameter. */
  assume(parameter: string, at: Place): void
  /** A part that is built once for all worlds that do not differ in what it takes from them. */
  share<T>(part: string, build: (world: World) => T): T
}

/** A world that assumes nothing. */
export const openWorld: World = {
  ask: () => undefined,
  answer: () => undefined,
  assume: () => undefined,
  share: (_, build) => build(openWorld),
}

/** Ends a build at the first question that its world does not answer; what it gave would be thrown away. */
export class OpenQuestion extends Error {
  constructor(readonly question: Question) {
    super(question.id)
  }
}

/** Which of some strings a hole holds. */
export function valueQuestion(id: string, label: string, values: readonly string[]): Question {
  const asked = `value:${id}`
  return {
    id: asked,
    options: values.map((outcome) => ({ id: asked, outcome, label: `when ${label} is "${outcome}"` })),
  }
}

/** One of the cases of a result. */
export class CaseWorld implements World {
  readonly assumed = new Map<string, Place>()
  readonly #answers: ReadonlyMap<string, string>
  readonly #parts: Parts
  #stopsAtOpen: boolean

  /** With `stopsAtOpen` an open question ends the build, so that it is built anew with each of the answers. */
  constructor(chosen: When, parts: Parts, stopsAtOpen: boolean) {
    this.#answers = new Map(chosen.map(({ id, outcome }) => [id, outcome]))
    this.#parts = parts
    this.#stopsAtOpen = stopsAtOpen
  }

  ask(question: Question): string | undefined {
    const answer = this.#answers.get(question.id)
    if (answer === undefined && this.#stopsAtOpen) throw new OpenQuestion(question)
    return answer
  }

  answer(id: string): string | undefined {
    return this.#answers.get(id)
  }

  assume(parameter: string, at: Place): void {
    this.assumed.set(parameter, at)
  }

  share<T>(part: string, build: (world: World) => T): T {
    return this.#parts.share(this, part, build)
  }

  /** What is read of values once all is built raises no questions. */
  close(): void {
    this.#stopsAtOpen = false
  }
}

interface Built {
  readonly part: unknown
  /** What it took from the world that it was built in. */
  readonly taken: Taken
  /** What was built under the same name in another world. */
  readonly before: Built | undefined
}

/** Parts that worlds share, by name. */
export class Parts {
  readonly #built = new Map<string, Built>()

  share<T>(world: World, name: string, build: (world: World) => T): T {
    for (let known = this.#built.get(name); known !== undefined; known = known.before) {
      if (!known.taken.isSameIn(world)) continue
      known.taken.assumeIn(world)
      return known.part as T
    }
    const taken = new Taken(world, this)
    const part = build(taken)
    this.#built.set(name, { part, taken, before: this.#built.get(name) })
    return part
  }
}

/** A world that keeps record of what is taken from it, which for most parts is nothing. */
class Taken implements World {
  #answers: Map<string, string | undefined> | undefined
  #open: Question[] | undefined
  #assumed: Map<string, Place> | undefined

  constructor(
    readonly world: World,
    readonly parts: Parts,
  ) {}

  ask(question: Question): string | undefined {
    const answer = this.world.ask(question)
    this.#note(question.id, answer)
    if (answer === undefined) (this.#open ??= []).push(question)
    return answer
  }

  answer(id: string): string | undefined {
    const answer = this.world.answer(id)
    this.#note(id, answer)
    return answer
  }

  assume(parameter: string, at: Place): void {
    this.world.assume(parameter, at)
    this.#assumed ??= new Map()
    this.#assumed.set(parameter, at)
  }

  share<T>(part: string, build: (world: World) => T): T {
    return this.parts.share(this, part, build)
  }

  /** Whether another world would give the same answers; it may stop at one that was left open here. */
  isSameIn(other: World): boolean {
    if (this.#answers === undefined) return true
    for (const [id, answer] of this.#answers) if (other.answer(id) !== answer) return false
    return this.#open?.every((question) => other.ask(question) === undefined) !== false
  }

  assumeIn(other: World): void {
    if (this.#assumed) for (const [parameter, at] of this.#assumed) other.assume(parameter, at)
  }

  #note(id: string, answer: string | undefined): void {
    this.#answers ??= new Map()
    this.#answers.set(id, answer)
  }
}
