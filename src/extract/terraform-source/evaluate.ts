/** Expressions evaluated as far as the files tell; what they do not tell is open, never a guess. */
import { push } from '../../groups.js'
import {
  spanPlace,
  type Expression,
  type ForExpression,
  type LiteralExpression,
  type ObjectExpression,
} from '../../parse/hcl/syntax.js'
import type { AttributeExpression, IndexExpression, SplatExpression, Step } from '../../parse/hcl/syntax.js'
import type { Place } from '../../place.js'
import { listValue, mapValue, type ListValue, type Value } from '../../value.js'
import { callFunction } from './functions.js'
import { openHere, withNames, type Frame } from './frame.js'
import { binary, conditional, unary } from './operators.js'
import { isPerhapsEmpty, perhapsEmpty } from './perhaps.js'
import { templateValue } from './template-value.js'
import { lengthOf, LONGEST_TEXT } from './lengths.js'
import { isSet, listOf } from './sets.js'
import {
  asBoolean,
  asNumber,
  asString,
  computedText,
  constant,
  entriesOf,
  failedValue,
  isFailed,
} from './values.js'
import { isNull, isOpen, literalValue, openValue, textValue } from './values.js'

const LONGEST_LIST = 20_000

/** Items of a collection that are looked at; more make it partial. */
const MAX_ITEMS = 1000

/** Longer chains of operators, steps and calls within calls are left open before they exhaust the stack. */
const MAX_HEIGHT = 800

/** The value of an expression; open where it costs too much. */
export function evaluate(e: Expression, frame: Frame): Value {
  const { run } = frame
  if (--run.budget < 0 || run.height >= MAX_HEIGHT) return openHere(e, frame)
  if (e.kind === 'literal') return literalValue(e)
  run.height++
  try {
    return affordable(evaluated(e, frame), e, frame)
  } finally {
    run.height--
  }
}

/** Values that double with each definition are left open; what is large costs as what is much. */
function affordable(value: Value, e: Expression, frame: Frame): Value {
  // The text of an encoded value is made on demand, and bounded there.
  if (value.kind === 'text') {
    if (value.encodes !== undefined) return value
    const length = lengthOf(value.text)
    frame.run.budget -= length >> 6
    return length > LONGEST_TEXT ? openHere(e, frame) : value
  }
  if (value.kind !== 'list') return value
  const { length } = value.items()
  frame.run.budget -= length >> 4
  return length > LONGEST_LIST ? openHere(e, frame) : value
}

function evaluated(e: Exclude<Expression, LiteralExpression>, frame: Frame): Value {
  switch (e.kind) {
    case 'template':
      return templateValue(e, frame)
    case 'list':
      return listValue(
        e.items.map((item) => evaluate(item, frame)),
        spanPlace(e),
      )
    case 'object':
      return objectValue(e, frame)
    case 'for':
      return forValue(e, frame)
    case 'name':
      return moved(frame.names.get(e.name) ?? frame.scope.lookup(e.name, frame, e), e)
    case 'attribute':
      return moved(attributeValue(e, frame), e)
    case 'index':
      return moved(indexed(e, frame), e)
    case 'splat':
      return splat(e, frame)
    case 'call':
      return callFunction(e, frame)
    case 'unary':
      return unary(e, frame)
    case 'binary':
      return binary(e, frame)
    case 'conditional':
      return conditional(e, frame)
    case 'invalid':
      return openHere(e, frame)
  }
}

/** What Terraform computes, and what is open, stands where it is used; what was written stays where it was. */
function moved(value: Value, e: Expression): Value {
  if (value.kind === 'text' && 'computed' in value) return computedText(value.text, spanPlace(e))
  if (isOpen(value)) return { ...value, at: spanPlace(e) }
  return value
}

function attributeValue(e: AttributeExpression, frame: Frame): Value {
  const { of, name } = e
  const direct =
    of.kind === 'name' && !frame.names.has(of.name) ? frame.scope.member?.(of.name, name, e) : undefined
  return direct ?? stepInto(evaluate(of, frame), { kind: 'attribute', name }, e, frame)
}

function indexed(e: IndexExpression, frame: Frame): Value {
  return stepInto(evaluate(e.of, frame), { kind: 'index', key: e.key }, e, frame)
}

/** One step of a traversal. */
function stepInto(of: Value, step: Step, e: Expression, frame: Frame): Value {
  if (isFailed(of)) return of
  const key = step.kind === 'attribute' ? undefined : evaluate(step.key, frame)
  const name = step.kind === 'attribute' ? step.name : asString(key)
  if (isOpen(of)) {
    if (name === undefined) return openHere(e, frame)
    const suffix = step.kind === 'attribute' ? `.${name}` : `[${name}]`
    return openValue(of.hole.id + suffix, of.hole.label + suffix, spanPlace(e))
  }
  if (of.kind === 'list' || of.kind === 'map') {
    if (name === undefined)
      return ('any' in of ? (of.any as Value | undefined) : undefined) ?? openHere(e, frame)
    // What is missing in a list that is partial may be anywhere in it.
    if (of.kind === 'list' && of.partial) return openHere(e, frame)
    const found = of.kind === 'map' ? of.get(name) : isSet(of) ? undefined : of.items()[asNumber(key) ?? -1]
    if (found !== undefined) return found
    return of.partial ? openHere(e, frame) : failedValue(`${name} in a collection without it`, spanPlace(e))
  }
  if (of.kind === 'unknown' || of.kind === 'choice') return openHere(e, frame)
  return failedValue(`${name ?? 'a part'} of what has no parts`, spanPlace(e))
}

function splat(e: SplatExpression, frame: Frame): Value {
  const of = listOf(evaluate(e.of, frame))
  if (isFailed(of)) return of
  if (of.kind === 'unknown' || of.kind === 'choice') return openHere(e, frame)
  const items = of.kind === 'list' ? of.items() : isNull(of) ? [] : [of]
  const each = (item: Value): Value => e.then.reduce((value, step) => stepInto(value, step, e, frame), item)
  const found = items.map((item) => moved(each(item), e))
  const list = listValue(found, spanPlace(e), of.kind === 'list' && of.partial === true)
  return found.find(isFailed) ?? (isPerhapsEmpty(of) ? perhapsEmpty(list) : list)
}

function objectValue(e: ObjectExpression, frame: Frame): Value {
  const entries = new Map<string, { value: Value; keyAt: Place }>()
  let partial = false
  for (const { key, value } of e.entries) {
    const name = asString(evaluate(key, frame))
    if (name === undefined) partial = true
    else entries.set(name, { value: evaluate(value, frame), keyAt: spanPlace(key) })
  }
  return mapValue(entries, spanPlace(e), partial)
}

interface Iteration {
  readonly entries: readonly { readonly key: Value; readonly value: Value }[]
  readonly partial: boolean
}

/** The keys and values of a collection; `undefined` where it is none, or open. */
export function iterate(value: Value): Iteration | undefined {
  if (value.kind === 'list') {
    const items = value.items()
    const entries = items.slice(0, MAX_ITEMS).map((item, i) => ({ key: keyOf(value, item, i), value: item }))
    return { entries, partial: value.partial === true || items.length > MAX_ITEMS }
  }
  if (value.kind !== 'map') return undefined
  const all = entriesOf(value)
  const entries = all
    .slice(0, MAX_ITEMS)
    .map(([key, inner]) => ({ key: textValue(key, value.keyAt(key)), value: inner }))
  return { entries, partial: value.partial === true || all.length > MAX_ITEMS }
}

function keyOf(list: ListValue, item: Value, i: number): Value {
  if (isSet(list)) return item
  return list.partial ? { kind: 'unknown', why: 'the items before', at: item.at } : constant(i, item.at)
}

function forValue(e: ForExpression, frame: Frame): Value {
  const over = evaluate(e.over, frame)
  if (isFailed(over)) return over
  const items = iterate(over)
  if (items === undefined) return openHere(e, frame)
  return e.resultKey === undefined ? forList(e, over, items, frame) : forMap(e, e.resultKey, items, frame)
}

function forList(e: ForExpression, over: Value, { entries, partial }: Iteration, frame: Frame): Value {
  const results: Value[] = []
  let rest = partial || (isSet(over) && !over.inOrder)
  for (const entry of entries) {
    const inner = withNames(frame, namesOf(e, entry))
    const kept = isKept(e, inner)
    if (kept === undefined) rest = true
    if (kept !== true) continue
    const result = evaluate(e.result, inner)
    if (isFailed(result)) return result
    results.push(result)
  }
  return listValue(results, spanPlace(e), rest)
}

/** Where the key of an item is open, any group may have it. */
function forMap(e: ForExpression, key: Expression, { entries, partial }: Iteration, frame: Frame): Value {
  const results = new Map<string, { value: Value; keyAt: Place }[]>()
  let rest = partial
  for (const entry of entries) {
    const inner = withNames(frame, namesOf(e, entry))
    const kept = isKept(e, inner)
    const value = kept === true ? evaluate(e.result, inner) : undefined
    if (isFailed(value)) return value
    const name = value && asString(evaluate(key, inner))
    if (kept === undefined || (value && name === undefined)) rest = true
    if (value === undefined || name === undefined) continue
    push(results, name, { value, keyAt: entry.key.at })
  }
  const at = spanPlace(e)
  const all = [...results].flatMap(([name, found]) => {
    const last = found.at(-1)
    if (last === undefined) return []
    const { value, keyAt } = last
    const group = found.map((each) => each.value)
    return [[name, { value: e.grouped ? listValue(group, value.at, rest) : value, keyAt }] as const]
  })
  return mapValue(new Map(all), at, rest)
}

function namesOf(e: ForExpression, { key, value }: Iteration['entries'][number]): [string, Value][] {
  const names: [string, Value][] = [[e.value, value]]
  if (e.key !== undefined) names.push([e.key, key])
  return names
}

/** Whether the item is among the results; `undefined` where that is open. */
function isKept(e: ForExpression, frame: Frame): boolean | undefined {
  return e.test === undefined ? true : asBoolean(evaluate(e.test, frame))
}
