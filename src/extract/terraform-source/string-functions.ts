/** Terraform's functions on strings. What rests on an open string is open, save where the parts that are known stay so. */
import { posix } from 'node:path'
import type { Place } from '../../place.js'
import { holes, joinTexts, splitText, type Text } from '../../text.js'
import { listValue, type Value } from '../../value.js'
import type { PureFunction } from './functions.js'
import { format, formatList } from './format.js'
import { lengthOf, LONGEST_TEXT } from './lengths.js'
import {
  asBoolean,
  asNumber,
  asString,
  asText,
  asTextValue,
  computedText,
  constant,
  failedValue,
  isNull,
} from './values.js'

/** The function on whole strings, where all arguments are known. */
function onStrings(compute: (...args: string[]) => string | undefined): PureFunction {
  return (args, at) => {
    const known = args.map(asString)
    const result = known.includes(undefined) ? undefined : compute(...known.map(String))
    return result === undefined ? undefined : computedText([result], at)
  }
}

/** A question about strings that holes may leave undecided. */
function asking(answer: (subject: string, other: string) => boolean): PureFunction {
  return ([subject, other], at) => {
    const [a, b] = [asString(subject), asString(other)]
    return a === undefined || b === undefined ? undefined : constant(answer(a, b), at)
  }
}

/** Strings that stay where they are written if the function changes nothing. */
function kept(compute: (value: string) => string): PureFunction {
  return (args, at) => {
    const [value] = args
    const known = asString(value)
    if (value === undefined || known === undefined) return undefined
    const result = compute(known)
    return result === known && value.kind === 'text' ? value : computedText([result], at)
  }
}

/** Letter case: of an account id or a region nothing changes. */
function letterCase(compute: (value: string) => string): PureFunction {
  return ([value], at) => {
    const found = asText(value)
    if (
      found?.some((piece) => typeof piece !== 'string' && (piece.kind === 'any' || piece.kind === 'segment'))
    ) {
      return undefined
    }
    return (
      found &&
      computedText(
        found.map((piece) => (typeof piece === 'string' ? compute(piece) : piece)),
        at,
      )
    )
  }
}

function join(args: readonly Value[], at: Place): Value | undefined {
  const [first, ...lists] = args
  const separator = asText(first)
  const texts: Text[] = []
  let length = 0
  for (const list of lists) {
    if (list.kind !== 'list' || list.partial) return undefined
    for (const item of list.items()) {
      const found = asText(item)
      if (found === undefined) return undefined
      length += lengthOf(found) + (separator === undefined ? 0 : lengthOf(separator))
      if (length > LONGEST_TEXT) return undefined
      texts.push(found)
    }
  }
  if (separator === undefined) return undefined
  return computedText(joinTexts(texts.flatMap((each, i) => (i === 0 ? [each] : [separator, each]))), at)
}

function split([separator, subject]: readonly Value[], at: Place): Value | undefined {
  const [mark, whole] = [asString(separator), asText(subject)]
  if (mark === undefined || mark === '' || whole === undefined) return undefined
  // A hole without bounds may hold the separator.
  if (holes(whole).some(({ kind }) => kind === 'any')) return undefined
  return listValue(
    splitText(whole, mark).map((part) => computedText(part, at)),
    at,
  )
}

function substring([subject, from, length]: readonly Value[], at: Place): Value | undefined {
  const [whole, start, count] = [asString(subject), asNumber(from), asNumber(length)]
  if (whole === undefined || start === undefined || count === undefined) return undefined
  const begin = start < 0 ? whole.length + start : start
  return computedText([whole.slice(begin, count < 0 ? undefined : begin + count)], at)
}

const stripEnds = (subject: string, characters: string): string => {
  let [start, end] = [0, subject.length]
  while (start < end && characters.includes(subject.charAt(start))) start++
  while (end > start && characters.includes(subject.charAt(end - 1))) end--
  return subject.slice(start, end)
}

/** By Terraform's name. */
export const stringFunctions: ReadonlyMap<string, PureFunction> = new Map<string, PureFunction>([
  ['format', format],
  ['formatlist', formatList],
  ['join', join],
  ['split', split],
  ['substr', substring],
  ['lower', letterCase((s) => s.toLowerCase())],
  ['upper', letterCase((s) => s.toUpperCase())],
  [
    'title',
    kept((s) =>
      s.replace(/(^|[^\p{L}\p{N}'_])(\p{Ll})/gu, (_, before: string, c: string) => before + c.toUpperCase()),
    ),
  ],
  ['trimspace', kept((s) => s.trim())],
  ['chomp', kept((s) => s.replace(/[\r\n]+$/, ''))],
  ['basename', kept((s) => posix.basename(s))],
  [
    'dirname',
    kept((s) => posix.normalize(s.slice(0, s.lastIndexOf('/') + 1)).replace(/(?<=.)\/$/, '') || '.'),
  ],
  ['abspath', kept((s) => s)],
  ['trimprefix', onStrings((s, prefix = '') => (s.startsWith(prefix) ? s.slice(prefix.length) : s))],
  [
    'trimsuffix',
    onStrings((s, suffix = '') => (suffix !== '' && s.endsWith(suffix) ? s.slice(0, -suffix.length) : s)),
  ],
  ['trim', onStrings((s, characters = '') => stripEnds(s, characters))],
  ['strrev', onStrings((s) => Array.from(s).reverse().join(''))],
  ['base64encode', onStrings((s) => Buffer.from(s).toString('base64'))],
  ['base64decode', onStrings((s) => Buffer.from(s, 'base64').toString())],
  ['startswith', asking((s, prefix) => s.startsWith(prefix))],
  ['endswith', asking((s, suffix) => s.endsWith(suffix))],
  ['strcontains', asking((s, part) => s.includes(part))],
  ['tostring', ([value]) => (value && isNull(value) ? value : value && asTextValue(value))],
  ['tonumber', converted(asNumber)],
  ['parseint', parseInteger],
  ['tobool', converted(asBoolean)],
])

/** A conversion that Terraform refuses for a string of another kind. */
function converted(convert: (value: Value | undefined) => number | boolean | undefined): PureFunction {
  return ([value], at) => {
    if (value !== undefined && isNull(value)) return value
    const found = convert(value)
    if (found !== undefined) return constant(found, at)
    return asString(value) === undefined ? undefined : failedValue('a string that cannot be converted', at)
  }
}

function parseInteger([written, base]: readonly Value[], at: Place): Value | undefined {
  const [digits, radix] = [asString(written), asNumber(base)]
  if (digits === undefined || radix === undefined) return undefined
  const isDecimal = radix === 10 && /^-?\d{1,15}$/.test(digits)
  return isDecimal ? constant(Number(digits), at) : undefined
}
