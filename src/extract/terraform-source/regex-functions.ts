/** Terraform's functions on regular expressions, for those that may be run here. */
import { placeholderText } from '../../parse/placeholders.js'
import type { Place } from '../../place.js'
import { listValue, mapValue, type Value } from '../../value.js'
import type { PureFunction } from './functions.js'
import { plainMatches } from './plain-pattern.js'
import { replace } from './replace.js'
import { asString, asWritten, computedText, constant, failedValue } from './values.js'

function matches(args: readonly Value[], at: Place): readonly Value[] | undefined {
  const [pattern, subject] = [asWritten(args[0]), asString(args[1])]
  if (pattern === undefined || subject === undefined) return undefined
  return plainMatches(pattern, subject)?.map((match) => told(match, at))
}

/** Its groups by name, or in order; where it has none, the whole. */
function told(match: RegExpExecArray, at: Place): Value {
  const { groups } = match
  const [whole, ...inOrder] = match
  if (groups !== undefined) {
    const entries = Object.entries(groups).map(
      ([name, taken]) => [name, { value: group(taken, at), keyAt: at }] as const,
    )
    return mapValue(new Map(entries), at)
  }
  if (inOrder.length === 0) return computedText([whole], at)
  return listValue(
    inOrder.map((taken) => group(taken, at)),
    at,
  )
}

/** What a group took; null where it took no part. */
function group(taken: string | undefined, at: Place): Value {
  return taken === undefined ? constant(null, at) : computedText([taken], at)
}

const first: PureFunction = (args, at) => {
  const all = matches(args, at)
  return all && (all[0] ?? failedValue('regex without a match', at))
}

const every: PureFunction = (args, at) => {
  const all = matches(args, at)
  return all && listValue(all, at)
}

/** What is to be replaced is often what would be taken for a placeholder; what is left is still one. */
function replaced([subject, ...rest]: readonly Value[], at: Place): Value | undefined {
  const [old, by] = rest.map(asWritten)
  const result = replace(asWritten(subject), old, by)
  if (result === undefined) return undefined
  return computedText(placeholderText(result, at, at.source.path, []).text, at)
}

/** By Terraform's name. */
export const regexFunctions: ReadonlyMap<string, PureFunction> = new Map<string, PureFunction>([
  ['regex', first],
  ['regexall', every],
  ['replace', replaced],
])
