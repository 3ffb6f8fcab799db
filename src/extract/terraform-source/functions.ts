/** Calls: the functions that need more than their arguments' values; all others are in tables. */
import { isFailure } from '../../parse/failure.js'
import { embeddedJson } from '../../parse/embedded.js'
import { spanPlace, type CallExpression } from '../../parse/hcl/syntax.js'
import { placeAt, type Place } from '../../place.js'
import type { Value } from '../../value.js'
import { arnFunctions } from './arn-functions.js'
import { collectionFunctions } from './collection-functions.js'
import { encodedText } from './encoded.js'
import { evaluate } from './evaluate.js'
import { openHere, type Frame, type NameScope } from './frame.js'
import { regexFunctions } from './regex-functions.js'
import { matchingFunctions, setFunctions } from './set-functions.js'
import { stringFunctions } from './string-functions.js'
import { filledFile, filledString } from './template-function.js'
import { listOf } from './sets.js'
import { asString, constant, decoded, failedValue, isFailed, isNull, isOpen, isThere } from './values.js'

/**
 * Computes a value from known arguments; `undefined` where they do not decide it. `open` gives a part of the
 * result that they do not decide.
 */
export type PureFunction = (args: readonly Value[], at: Place, open: () => Value) => Value | undefined

type SpecialFunction = (e: CallExpression, frame: Frame) => Value | undefined

const SPECIAL: ReadonlyMap<string, SpecialFunction> = new Map<string, SpecialFunction>([
  ['try', tryValue],
  ['can', canValue],
  ['file', fileValue],
  ['fileexists', fileExists],
  ['templatefile', templateFileValue],
  ['templatestring', templateStringValue],
  ['jsonencode', jsonEncode],
  ['jsondecode', jsonDecode],
  ['yamldecode', yamlDecode],
])

/** The value of a call; of a function that is not known here, nothing. */
export function callFunction(e: CallExpression, frame: Frame): Value {
  const special = SPECIAL.get(e.name)
  if (special !== undefined) return special(e, frame) ?? openHere(e, frame)
  const args = argumentsOf(e, frame)
  const failed = args?.find(isFailed)
  if (failed !== undefined && !FORGIVING.has(e.name)) return failed
  if (args === undefined) return openHere(e, frame)
  if (regexFunctions.has(e.name)) frame.run.budget -= SEARCH
  const open = (): Value => openHere(e, frame)
  const ofSets = setFunctions.get(e.name)
  const found = ofSets
    ? ofSets(args, spanPlace(e), open)
    : (PURE.get(e.name)?.(args.map(listOf), spanPlace(e), open) ?? frame.scope.call?.(e.name, args, e))
  return found ?? open()
}

/** What looking for a pattern costs, in expressions. */
const SEARCH = 500

const PURE: ReadonlyMap<string, PureFunction> = new Map([
  ...stringFunctions,
  ...collectionFunctions,
  ...matchingFunctions,
  ...regexFunctions,
  ...arnFunctions,
])

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
    const failed = holdsFailed(value)
    if (i === last || (!failed && (!isOpen(value) || isThere(value.hole)))) return value
    if (!failed) return openHere(e, frame)
  }
  return failedValue('no argument of try can be evaluated', spanPlace(e))
}

/** Whether it, or a part of it, is what Terraform cannot evaluate. */
function holdsFailed(value: Value | undefined, depth = 0): boolean {
  if (isFailed(value) || depth > DEEPEST_PART) return isFailed(value)
  if (value?.kind === 'list') return value.items().some((item) => holdsFailed(item, depth + 1))
  return value?.kind === 'map' && value.keys().some((key) => holdsFailed(value.get(key), depth + 1))
}

const DEEPEST_PART = 5

function canValue(e: CallExpression, frame: Frame): Value | undefined {
  const [arg] = e.args
  const value = arg && evaluate(arg, frame)
  if (value === undefined || (value.kind === 'unknown' && !isFailed(value))) return undefined
  return constant(!holdsFailed(value), spanPlace(e))
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

function templateFileValue(e: CallExpression, frame: Frame): Value | undefined {
  const source = read(e, frame)
  const [, second] = e.args
  return source && filledFile(source, second && evaluate(second, frame), frame)
}

function templateStringValue(e: CallExpression, frame: Frame): Value | undefined {
  const [first, second] = e.args
  const value = first && evaluate(first, frame)
  return value?.kind === 'text' ? filledString(value, second && evaluate(second, frame), frame) : undefined
}

/** A file that is not there may be made before Terraform runs. */
function fileExists(e: CallExpression, frame: Frame): Value | undefined {
  return read(e, frame) && constant(true, spanPlace(e))
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

/** YAML of a file; of a string that was put together there is no source to read. */
function yamlDecode(e: CallExpression, frame: Frame): Value | undefined {
  const [arg] = e.args
  const value = arg && evaluate(arg, frame)
  if (value === undefined || isFailed(value)) return value
  const { source } = value.at
  return asString(value) === source.text ? frame.scope.yaml?.(source) : undefined
}
