/** CloudFormation's intrinsic functions, in their long form; those that are not here are unknown. */
import type { Place, Range } from '../../place.js'
import { literal, textKey, type Text } from '../../text.js'
import { field, itemsOf, listValue, stringOf, type MapValue, type Value } from '../../value.js'
import { condition, conditionQuestion } from './conditions.js'
import { evaluate, holeFor, unknown, type Context } from './evaluate.js'
import { loopKey } from './loops.js'
import { importedValue, refer, referAttribute } from './references.js'
import { joined, plainText, rawString, splitValue, stringText, wholePlace, type Segment } from './texts.js'
import { valueQuestion } from './world.js'

/** `node` is the whole call, whose place messages show. */
type IntrinsicFunction = (context: Context, argument: Value, node: MapValue) => Value | undefined

/** By long name; the short YAML tags are read as these. */
export const functions: ReadonlyMap<string, IntrinsicFunction> = new Map<string, IntrinsicFunction>([
  ['Ref', reference],
  ['Fn::GetAtt', getAttribute],
  ['Fn::Sub', substituted],
  ['Fn::Join', join],
  ['Fn::Split', split],
  ['Fn::Select', select],
  ['Fn::If', either],
  ['Fn::FindInMap', findInMap],
  [
    'Fn::ImportValue',
    (context, argument, node) => importedValue(context, evaluate(context, argument), node.at),
  ],
  // Policies may be given as strings; what reads them takes the object as well.
  ['Fn::ToJsonString', (context, argument) => evaluate(context, argument)],
])

function reference(context: Context, argument: Value, node: MapValue): Value | undefined {
  const name = stringOf(evaluate(context, argument))
  return name === undefined ? unknown(node.at, 'the value of Ref') : refer(context, name, node.at)
}

/** `Resource.Attribute`, or the two in a list. */
function getAttribute(context: Context, argument: Value, node: MapValue): Value | undefined {
  const parts = itemsOf(argument).map((item) => stringOf(evaluate(context, item)))
  const written = parts.includes(undefined) ? '' : parts.join('.')
  const dot = written.indexOf('.')
  if (dot < 0) return unknown(node.at, 'the value of Fn::GetAtt')
  return referAttribute(context, written.slice(0, dot), written.slice(dot + 1), node.at)
}

/** A string with `${…}`, alone or with a map of its own variables. */
function substituted(context: Context, argument: Value, node: MapValue): Value | undefined {
  const items = argument.kind === 'list' ? argument.items() : undefined
  const raw = rawString(items ? items[0] : argument)
  if (raw === undefined) return unknown(node.at, 'the value of Fn::Sub')
  const { value, at } = raw
  const segments = partsOf(value).map(({ start, end, isVariable }) =>
    isVariable
      ? variable(context, value.slice(start + 2, end - 1), items?.[1], at.part(start, end))
      : literalSegment(context, value.slice(start, end), at.part(start, end)),
  )
  return joined(at, segments)
}

interface Part extends Range {
  readonly isVariable: boolean
}

/** What the string is made of: `${…}` and the text between them. */
function partsOf(value: string): readonly Part[] {
  const parts: Part[] = []
  let from = 0
  const literal = (end: number): void => {
    if (end > from) parts.push({ start: from, end, isVariable: false })
  }
  for (let start = value.indexOf('${'); start >= 0; start = value.indexOf('${', start + 2)) {
    const length = lengthOfVariable(value, start)
    if (length === undefined) continue
    literal(start)
    from = start + length
    parts.push({ start, end: from, isVariable: true })
  }
  literal(value.length)
  return parts
}

const VARIABLE = /\$\{[^{}]{0,300}\}/y

/** How many characters `${…}` has, where it is one. */
function lengthOfVariable(value: string, start: number): number | undefined {
  VARIABLE.lastIndex = start
  return VARIABLE.test(value) ? VARIABLE.lastIndex - start : undefined
}

function literalSegment(context: Context, written: string, place: Place): Segment {
  const { text, at } = plainText({ kind: 'text', text: [written], at: place }, context.stack.id)
  return { text, at, origin: at }
}

function variable(context: Context, inner: string, variables: Value | undefined, at: Place): Segment {
  // ${!Name} is the text ${Name}, as policy variables need it.
  if (inner.startsWith('!')) return { text: ['${' + inner.slice(1) + '}'], at, origin: wholePlace(at) }
  const name = inner.trim()
  const own = variables?.kind === 'map' ? variables.get(name) : undefined
  const dot = name.indexOf('.')
  const value = own
    ? evaluate(context, own)
    : dot > 0
      ? referAttribute(context, name.slice(0, dot), name.slice(dot + 1), at)
      : refer(context, name, at)
  const { text, origin } = segmentOf(context, value, at)
  return { text, at, origin }
}

/** A value within a longer string. */
function segmentOf(context: Context, value: Value | undefined, at: Segment['at']): Segment {
  if (value === undefined) return { text: [], at, origin: wholePlace(at) }
  const text = stringText(value)
  if (text === undefined) return { text: [holeFor(context, value)], at, origin: wholePlace(at) }
  return { text, at: value.at, origin: value.at }
}

function join(context: Context, argument: Value, node: MapValue): Value {
  const [delimiter, list] = argument.kind === 'list' ? argument.items() : []
  const glue = stringText(evaluate(context, delimiter))
  const items = evaluate(context, list)
  if (glue === undefined || items?.kind !== 'list' || items.partial === true) {
    return unknown(node.at, items?.kind === 'unknown' ? items.why : 'the value of Fn::Join')
  }
  const between: Segment = { text: glue, at: node.at, origin: wholePlace(node.at) }
  const segments = items
    .items()
    .flatMap((item) => itemsOf(item))
    .flatMap((item, i) => {
      const segment = segmentOf(context, item, item.at)
      return i === 0 || glue.length === 0 ? [segment] : [between, segment]
    })
  return joined(node.at, segments)
}

function split(context: Context, argument: Value, node: MapValue): Value {
  const [delimiter, source] = argument.kind === 'list' ? argument.items() : []
  const separator = stringOf(evaluate(context, delimiter))
  const value = evaluate(context, source)
  const parts = separator === undefined || value?.kind !== 'text' ? undefined : splitValue(value, separator)
  return parts === undefined ? unknown(node.at, 'the parts that Fn::Split gives') : listValue(parts, node.at)
}

function select(context: Context, argument: Value, node: MapValue): Value | undefined {
  const [index, source] = argument.kind === 'list' ? argument.items() : []
  const position = positionOf(evaluate(context, index))
  const list = evaluate(context, source)
  const item = list?.kind === 'list' && list.partial !== true ? list.items()[position] : undefined
  return item ?? unknown(node.at, list?.kind === 'unknown' ? list.why : 'the item that Fn::Select takes')
}

function positionOf(index: Value | undefined): number {
  const written = literal(stringText(index) ?? [])
  return written === undefined || written === '' ? NaN : Number(written)
}

function either(context: Context, argument: Value, node: MapValue): Value | undefined {
  const [name, whenTrue, whenFalse] = argument.kind === 'list' ? argument.items() : []
  const named = stringOf(name)
  if (named === undefined) return unknown(node.at, 'a condition')
  const outcome = condition(context, named)
  if (outcome !== undefined) return evaluate(context, outcome ? whenTrue : whenFalse)
  if (!context.calm) return unknown(node.at, `condition ${named}`)
  const branches = [whenTrue, whenFalse]
  const { options } = conditionQuestion(context.stack, named)
  return {
    kind: 'choice',
    at: node.at,
    condition: named,
    options: options.map((each, i) => ({ case: each, value: evaluate(context, branches[i]) })),
  }
}

/** `[Map, TopKey, SecondKey]`; AWS::LanguageExtensions adds `{ DefaultValue }`. */
function findInMap(context: Context, argument: Value, node: MapValue): Value | undefined {
  const [map, top, second, options] = argument.kind === 'list' ? argument.items() : []
  const name = stringOf(evaluate(context, map))
  const mapping = name === undefined ? undefined : field(context.stack.root, 'Mappings', name)
  const entry = entryOf(context, mapping, evaluate(context, top))
  const value = entryOf(context, entry, evaluate(context, second))
  if (value !== undefined) return evaluate(context, value)
  const isMissing =
    mapping !== undefined && [top, second].every((key) => stringOf(evaluate(context, key)) !== undefined)
  const fallback = isMissing ? field(options, 'DefaultValue') : undefined
  return fallback === undefined
    ? unknown(node.at, `a value of mapping ${name ?? ''}`.trim())
    : evaluate(context, fallback)
}

/** Keys of a mapping that are tried one by one where the files leave the key open. */
const MAX_KEYS = 4

function entryOf(context: Context, map: Value | undefined, key: Value | undefined): Value | undefined {
  const text = stringText(key)
  if (map?.kind !== 'map' || text === undefined) return undefined
  const known = literal(text)
  if (known !== undefined) return map.get(known)
  const keys = map.keys().filter((each) => loopKey(each) === undefined && each !== 'Fn::Transform')
  const [only] = text.length === 1 ? text : []
  if (only === undefined || typeof only === 'string' || keys.length > MAX_KEYS) return sameInAll(map, keys)
  if (context.strict || context.calm) return undefined
  const answer = context.world.ask(valueQuestion(only.id, only.label, keys))
  return answer === undefined ? undefined : map.get(answer)
}

/** The entry, where all keys have the same one: an account id that does not differ between regions. */
function sameInAll(map: MapValue, keys: readonly string[]): Value | undefined {
  const entries = keys.map((key) => map.get(key))
  const [first] = entries
  return entries.every((entry) => entry !== undefined && dataKey(entry) === dataKey(first))
    ? first
    : undefined
}

function dataKey(value: Value | undefined): string {
  const text: Text | undefined = stringText(value)
  if (text !== undefined) return textKey(text)
  if (value?.kind === 'list') return JSON.stringify(value.items().map(dataKey))
  if (value?.kind !== 'map') return ''
  return JSON.stringify(value.keys().map((key) => [key, dataKey(value.get(key))]))
}
