/** `format` and `formatlist`, for the verbs that write strings and whole numbers. */
import type { Place } from '../../place.js'
import { flat, holes, joinTexts, literal, unflat, type Text } from '../../text.js'
import { listValue, type Value } from '../../value.js'
import { lengthOf, LONGEST_TEXT } from './lengths.js'
import { asText, isOpen, undivided } from './values.js'

/** A verb, which may say which argument it writes: `%[2]s`. */
const VERB = /%(?:%|(?:\[(\d{1,3})\])?-?\d*[sdvq])/g

/** `format` */
export function format(args: readonly Value[], at: Place): Value | undefined {
  const [first, ...rest] = args
  const pattern = asText(first)
  if (pattern === undefined) return undefined
  const written = flat(pattern)
  const parts: Text[] = []
  const between = (slice: string): boolean => {
    parts.push(unflat(slice, holes(pattern)))
    return !slice.includes('%')
  }
  let [from, length, next] = [0, 0, 0]
  for (const match of written.matchAll(VERB)) {
    if (!between(written.slice(from, match.index))) return undefined
    from = match.index + match[0].length
    if (match[1] !== undefined) next = Number(match[1]) - 1
    const value = match[0] === '%%' ? ['%'] : verb(match[0].replace(/\[\d+\]/, ''), rest[next++])
    if (value === undefined) return undefined
    length += lengthOf(value)
    if (length > LONGEST_TEXT) return undefined
    parts.push(value)
  }
  if (!between(written.slice(from))) return undefined
  return { kind: 'text', text: joinTexts(parts), at: undivided(at) }
}

function verb(written: string, value: Value | undefined): Text | undefined {
  const found = asText(value)
  if (found === undefined) return undefined
  if (written === '%v' && value?.kind === 'constant' && typeof value.value === 'number')
    return [general(value.value)]
  if (written === '%s' || written === '%d' || written === '%v') return found
  const known = literal(found)
  if (known === undefined) return undefined
  if (written === '%q') return [JSON.stringify(known)]
  const padded = known.startsWith('-') ? undefined : /^%(0?)(\d+)d$/.exec(written)
  if (Number(padded?.[2] ?? 0) > LONGEST_TEXT) return undefined
  return padded ? [known.padStart(Number(padded[2]), padded[1] === '0' ? '0' : ' ')] : undefined
}

/** A number as `%v` writes it: an account id comes to 1.11122223333e+11. */
function general(value: number): string {
  const size = Math.abs(value)
  if (size === 0 || (size >= 1e-4 && size < 1e6)) return String(value)
  return value.toExponential().replace(/(?<=e[+-])(?=\d$)/, '0')
}

/** `formatlist`: once for each item of the lists, what is no list each time. */
export function formatList(args: readonly Value[], at: Place): Value | undefined {
  const lists = args.flatMap((arg) => (arg.kind === 'list' ? [arg] : []))
  const [first] = lists
  if (lists.some(({ partial }) => partial === true)) return undefined
  // What is open may be a list.
  if (first === undefined && args.some(isOpen)) return undefined
  const length = first?.items().length ?? 1
  const items = Array.from({ length }, (_, i) =>
    format(
      args.flatMap((arg) => (arg.kind === 'list' ? (arg.items()[i] ?? []) : [arg])),
      at,
    ),
  )
  const known = items.filter((item) => item !== undefined)
  return known.length < items.length ? undefined : listValue(known, at)
}
