/** Calls: the functions that need more than their arguments' values; all others are in tables. */
import { isFailure } from '../../parse/failure.js'
import { embeddedJson } from '../../parse/embedded.js'
import { originOf } from '../../parse/hcl.js'
import { spanPlace, type CallExpression } from '../../parse/hcl/syntax.js'
import { parseTemplate } from '../../parse/hcl/template.js'
import { placeAt, type Place } from '../../place.js'
import type { Value } from '../../value.js'
import { collectionFunctions } from './collection-functions.js'
import { evaluate } from './evaluate.js'
import { openHere, type Frame, type NameScope } from './frame.js'
import { stringFunctions } from './string-functions.js'
import { templateValue } from './template-value.js'
import {
  asString,
  constant,
  decoded,
  encodedText,
  entriesOf,
  failedValue,
  isFailed,
  isNull,
  isOpen,
  isThere,
} from './values.js'

/** Computes a value from known arguments; `undefined` where they do not decide it. */
export type PureFunction = (args: readonly Value[], at: Place) => Value | undefined

type SpecialFunction = (e: CallExpression, frame: Frame) => Value | undefined

const SPECIAL: ReadonlyMap<string, SpecialFunction> = new Map<string, SpecialFunction>([
  ['try', tryValue],
  ['can', canValue],
  ['file', fileValue],
  ['templatefile', templateFileValue],
  ['jsonencode', jsonEncode],
  ['jsondecode', jsonDecode],
])

/** The value of a call; of a function that is not known here, nothing. */
export function callFunction(e: CallExpression, frame: Frame): Value {
  const special = SPECIAL.get(e.name)
  if (special !== undefined) return special(e, frame) ?? openHere(e, frame)
  const args = argumentsOf(e, frame)
  const failed = args?.find(isFailed)
  if (failed !== undefined && !FORGIVING.has(e.name)) return failed
  if (args === undefined) return openHere(e, frame)
  const pure = stringFunctions.get(e.name) ?? collectionFunctions.get(e.name)
  const found = pure?.(args, spanPlace(e)) ?? frame.scope.call?.(e.name, args, e)
  return found ?? openHere(e, frame)
}

/** Functions that pass over arguments which Terraform could not evaluate. */
const FORGIVING = new Set(['coalesce', 'coalescelist'])

/** The arguments, the last one taken apart where it is written with `...`. */
function argumentsOf(e: CallExpression, frame: Frame): readonly Value[] | undefined {
  const args = e.args.map((arg) => evaluate(arg, frame))
  if (!e.expanded) return args
  const last = args.at(-1)
  if (last?.kind !== 'list' || last.partial) return undefined
  return [...args.slice(0, -1), ...last.items()]
}

/** The first argument that Terraform can evaluate; open where it is open whether one can be. */
function tryValue(e: CallExpression, frame: Frame): Value {
  const last = e.args.length - 1
  for (const [i, arg] of e.args.entries()) {
    const value = evaluate(arg, frame)
    if (i === last || (!isFailed(value) && (!isOpen(value) || isThere(value.hole)))) return value
    if (!isFailed(value)) return openHere(e, frame)
  }
  return failedValue('no argument of try can be evaluated', spanPlace(e))
}

function canValue(e: CallExpression, frame: Frame): Value | undefined {
  const [arg] = e.args
  const value = arg && evaluate(arg, frame)
  if (value === undefined || (value.kind === 'unknown' && !isFailed(value))) return undefined
  return constant(!isFailed(value), spanPlace(e))
}

function read(e: CallExpression, frame: Frame): ReturnType<NameScope['read']> {
  const [first] = e.args
  const path = first && asString(evaluate(first, frame))
  return path === undefined ? undefined : frame.scope.read(path)
}

function fileValue(e: CallExpression, frame: Frame): Value | undefined {
  const source = read(e, frame)
  if (source === undefined) return undefined
  return {
    kind: 'text',
    text: source.text === '' ? [] : [source.text],
    at: placeAt(source, 0, source.text.length),
  }
}

/** A template file sees the variables of its call and nothing else. */
function templateFileValue(e: CallExpression, frame: Frame): Value | undefined {
  const source = read(e, frame)
  const [, second] = e.args
  if (source === undefined) return undefined
  const variables = second && evaluate(second, frame)
  const names = new Map(variables?.kind === 'map' ? entriesOf(variables) : [])
  const scope: NameScope = {
    ...frame.scope,
    id: `${frame.scope.id} ${source.path}`,
    lookup: (_name, inner, at) => openHere(at, inner),
    definition: () => undefined,
    read: () => undefined,
  }
  const template = parseTemplate(originOf(source), 0, source.text.length, [])
  return templateValue(template, { run: frame.run, scope, id: scope.id, names })
}

function jsonEncode(e: CallExpression, frame: Frame): Value | undefined {
  const [arg] = e.args
  const value = arg && evaluate(arg, frame)
  if (value === undefined || isFailed(value)) return value
  return value.kind === 'unknown' || isNull(value) ? undefined : encodedText(value, spanPlace(e))
}

function jsonDecode(e: CallExpression, frame: Frame): Value | undefined {
  const [arg] = e.args
  const value = arg && evaluate(arg, frame)
  if (value === undefined || isFailed(value)) return value
  const inner = decoded(value)
  if (inner !== value) return inner
  if (value.kind !== 'text') return undefined
  const found = embeddedJson(value)
  return isFailure(found) ? failedValue(found.message, spanPlace(e)) : found
}
