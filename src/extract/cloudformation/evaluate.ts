/**
 * Values of a template as CloudFormation would make them: functions are resolved as far as the files tell,
 * lazily, and what only the deployment knows becomes a hole or an unknown value.
 */
import type { Place } from '../../place.js'
import { flat, literal, text, type Text } from '../../text.js'
import type { ListValue, MapValue, TextValue, UnknownValue, Value } from '../../value.js'
import { functions } from './functions.js'
import { expandLoops, loopKey, substitute, type LoopEntry } from './loops.js'
import type { Stack, Stacks } from './stack.js'
import { functionAmong, functionOf } from './template.js'
import { hole, plainText, stringText } from './texts.js'
import type { World } from './world.js'

/** Where and under which assumptions a value is evaluated. */
export interface Context {
  readonly stacks: Stacks
  readonly stack: Stack
  readonly world: World
  /** What identifiers of `Fn::ForEach` stand for. */
  readonly locals: ReadonlyMap<string, Text>
  /** References being resolved, against circles. */
  readonly visiting: Visit | undefined
  /** Functions within functions. */
  readonly depth: number
  /** Conditions are decided by what is certain: a parameter's default is only one of its values. */
  readonly strict: boolean
  /** Nothing is asked: what a condition decides is a choice, for readers that look at every option. */
  readonly calm: boolean
  /** Sees every plain string that is used. */
  readonly notice: (value: TextValue, context: Pick<Context, 'stack' | 'calm'>) => void
}

/** Outside of loops. */
export const NO_LOCALS: Context['locals'] = new Map()

/** A chain of references. */
export interface Visit {
  readonly key: string
  readonly before: Visit | undefined
  readonly length: number
}

/** Functions within functions, and references through references, that are followed. */
const MAX_DEPTH = 60

/** The value; `undefined` where it is `AWS::NoValue`, so that nothing stands there. */
export function evaluate(context: Context, value: Value | undefined): Value | undefined {
  if (value === undefined) return undefined
  if (value.kind === 'text') {
    context.notice(value, context)
    return localText(context, plainText(value, context.stack.id))
  }
  if (value.kind === 'list') return new EvaluatedList(context, value)
  if (value.kind !== 'map') return value
  const keys = value.keys()
  const name = functionAmong(keys)
  return name === undefined ? new EvaluatedMap(context, value, keys) : call(context, name, value)
}

/** The text of a value; what is no string is a hole, and what is nothing is empty. */
export function evaluateText(context: Context, value: Value | undefined): Text | undefined {
  const found = evaluate(context, value)
  if (found === undefined) return undefined
  return stringText(found) ?? [holeFor(context, found)]
}

/** A hole for what cannot be told; the same place always gives the same hole. */
export function holeFor(context: Context, value: Value) {
  const why = value.kind === 'unknown' ? value.why : 'a value'
  return hole(`unknown:${context.stack.id}#${value.at.pointer() ?? ''}`, why)
}

/** Something whose reference is being resolved; `undefined` when that is so already. */
export function visit(context: Context, what: string): Context | undefined {
  const key = `${context.stack.id}#${what}`
  const length = (context.visiting?.length ?? 0) + 1
  for (let at = context.visiting; at !== undefined; at = at.before) if (at.key === key) return undefined
  return length > MAX_DEPTH || !affords(context)
    ? undefined
    : { ...context, visiting: { key, before: context.visiting, length } }
}

/** What a name means here depends on nothing but the world. */
export function isAlone({ visiting, locals }: Context): boolean {
  return visiting === undefined && locals.size === 0
}

export function unknown(at: Place, why: string): UnknownValue {
  return { kind: 'unknown', at, why }
}

function call(context: Context, name: string, node: MapValue): Value | undefined {
  const argument = node.get(name)
  const run = functions.get(name)
  if (argument === undefined || run === undefined) {
    if (loopKey(name) !== undefined) return new EvaluatedMap(context, node, [name])
    return unknown(node.at, `the value of ${name}`)
  }
  if (context.depth >= MAX_DEPTH || !affords(context)) return unknown(node.at, `the value of ${name}`)
  return run({ ...context, depth: context.depth + 1 }, argument, node)
}

/** What the document itself holds is read without limit; only references can multiply. */
function affords({ visiting, stack }: Context): boolean {
  return (visiting?.length ?? 0) < 2 || stack.budget.left-- > 0
}

/** Items that are `AWS::NoValue` are left out. */
class EvaluatedList implements ListValue {
  readonly kind = 'list'
  readonly #context: Context
  readonly #list: ListValue
  #items: readonly Value[] | undefined

  constructor(context: Context, list: ListValue) {
    this.#context = context
    this.#list = list
  }

  get at(): Place {
    return this.#list.at
  }

  get partial(): boolean {
    return this.#list.partial === true
  }

  items(): readonly Value[] {
    return (this.#items ??= this.#evaluated())
  }

  #evaluated(): readonly Value[] {
    const items: Value[] = []
    for (const item of this.#list.items()) {
      const value = evaluate(this.#context, item)
      if (value !== undefined) items.push(value)
    }
    return items
  }
}

/** So many keys are compared faster than looked up. */
const FEW = 12

/** Keys whose value is `AWS::NoValue` are left out, loops are unrolled, transforms may add keys. */
class EvaluatedMap implements MapValue {
  readonly kind = 'map'
  readonly partial: boolean
  readonly #context: Context
  readonly #map: MapValue
  readonly #written: readonly string[]
  readonly #unrolled: ReadonlyMap<string, LoopEntry> | undefined
  #keys: readonly string[] | undefined
  #values: Map<string, Value | undefined> | undefined

  constructor(context: Context, map: MapValue, written: readonly string[]) {
    const isPlain = context.locals.size === 0 && !written.some((key) => key.startsWith('Fn::'))
    this.partial = map.partial === true || (!isPlain && written.includes('Fn::Transform'))
    this.#context = context
    this.#map = map
    this.#written = written
    this.#unrolled = isPlain ? undefined : expandLoops(context, map)
  }

  get at(): Place {
    return this.#map.at
  }

  keys(): readonly string[] {
    return (this.#keys ??= this.#present())
  }

  #present(): readonly string[] {
    const keys = this.#unrolled ? [...this.#unrolled.keys()] : this.#written
    return keys.every((key) => this.#isThere(key)) ? keys : keys.filter((key) => this.#isThere(key))
  }

  get(key: string): Value | undefined {
    if (this.#isWithout(key)) return undefined
    const known = this.#values?.get(key)
    if (known !== undefined || this.#values?.has(key) === true) return known
    const context = this.#unrolled?.get(key)?.context ?? this.#context
    const value = evaluate(context, this.#source(key))
    this.#values ??= new Map()
    this.#values.set(key, value)
    return value
  }

  keyAt(key: string): Place {
    return this.#unrolled?.get(key)?.keyAt() ?? this.#map.keyAt(key)
  }

  #source(key: string): Value | undefined {
    return this.#unrolled ? this.#unrolled.get(key)?.value : this.#map.get(key)
  }

  /** Readers try every spelling of a key, and nothing need be kept of those that are not there. */
  #isWithout(key: string): boolean {
    return this.#unrolled === undefined && this.#written.length <= FEW && !this.#written.includes(key)
  }

  #isThere(key: string): boolean {
    return functionOf(this.#source(key)) === undefined || this.get(key) !== undefined
  }
}

/** Loops replace their identifier in plain strings too. */
function localText(context: Context, value: TextValue): TextValue {
  if (context.locals.size === 0) return value
  const written = value.raw?.value ?? flat(value.text)
  const replaced = substitute(context, written)
  return literal(replaced) === written ? value : { kind: 'text', text: text(replaced), at: value.at }
}
