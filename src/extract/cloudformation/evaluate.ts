/**
 * Values of a template as CloudFormation would make them: functions are resolved as far as the files tell,
 * lazily, and what only the deployment knows becomes a hole or an unknown value.
 */
import type { Place } from '../../place.js'
import { flat, literal, text, type Text } from '../../text.js'
import type { ListValue, MapValue, TextValue, UnknownValue, Value } from '../../value.js'
import type { World } from './cases.js'
import { functions } from './functions.js'
import { expandLoops, loopKey, substitute } from './loops.js'
import type { Stack, Stacks } from './stack.js'
import { functionOf } from './template.js'
import { hole, plainText, stringText } from './texts.js'

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
  /** Takes note of the defaults that values rest on. */
  readonly assume: (parameter: string, at: Place) => void
  /** Sees every plain string that is used. */
  readonly notice: (value: TextValue, context: Pick<Context, 'stack' | 'calm'>) => void
}

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
  if (value.kind === 'list') return evaluatedList(context, value)
  if (value.kind !== 'map') return value
  const name = functionOf(value)
  return name === undefined ? evaluatedMap(context, value) : call(context, name, value)
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

export function unknown(at: Place, why: string): UnknownValue {
  return { kind: 'unknown', at, why }
}

function call(context: Context, name: string, node: MapValue): Value | undefined {
  const argument = node.get(name)
  const run = functions.get(name)
  if (argument === undefined || run === undefined) {
    if (loopKey(name) !== undefined) return evaluatedMap(context, node)
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
function evaluatedList(context: Context, list: ListValue): ListValue {
  let items: readonly Value[] | undefined
  return {
    kind: 'list',
    at: list.at,
    items: () => (items ??= list.items().flatMap((item) => evaluate(context, item) ?? [])),
    ...(list.partial === true && { partial: true }),
  }
}

/** Keys whose value is `AWS::NoValue` are left out, loops are unrolled, transforms may add keys. */
function evaluatedMap(context: Context, map: MapValue): MapValue {
  const written = map.keys()
  const isPlain = context.locals.size === 0 && !written.some((key) => key.startsWith('Fn::'))
  const unrolled = isPlain ? undefined : expandLoops(context, map)
  const source = (key: string): Value | undefined => (unrolled ? unrolled.get(key)?.value : map.get(key))
  const values = new Map<string, Value | undefined>()
  const get = (key: string): Value | undefined => {
    if (!values.has(key)) values.set(key, evaluate(unrolled?.get(key)?.context ?? context, source(key)))
    return values.get(key)
  }
  const isThere = (key: string): boolean => functionOf(source(key)) === undefined || get(key) !== undefined
  return {
    kind: 'map',
    at: map.at,
    keys: () => (unrolled ? [...unrolled.keys()] : written).filter(isThere),
    get,
    keyAt: (key) => unrolled?.get(key)?.keyAt() ?? map.keyAt(key),
    ...((map.partial === true || written.includes('Fn::Transform')) && { partial: true }),
  }
}

/** Loops replace their identifier in plain strings too. */
function localText(context: Context, value: TextValue): TextValue {
  if (context.locals.size === 0) return value
  const written = value.raw?.value ?? flat(value.text)
  const replaced = substitute(context, written)
  return literal(replaced) === written ? value : { kind: 'text', text: text(replaced), at: value.at }
}
