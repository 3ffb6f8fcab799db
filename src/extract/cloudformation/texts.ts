/** Texts put together from parts, each of which still knows where it stands. */
import { placeAt, placeKey, type Place, type Range, type Source } from '../../place.js'
import { lazyPart } from '../../parse/offsets.js'
import { findPlaceholders, placeholderText } from '../../parse/placeholders.js'
import {
  fill,
  flat,
  flatLength,
  joinTexts,
  splitText,
  type Hole,
  type HoleKind,
  type Text,
} from '../../text.js'
import type { TextValue, Value } from '../../value.js'

/** A piece of a composed string. */
export interface Segment {
  readonly text: Text
  /** Where the template writes it. */
  readonly at: Place
  /** Where its characters stand; elsewhere than `at` when it is a reference to a parameter's default. */
  readonly origin: Place
}

export function hole(id: string, label: string, kind: HoleKind = 'any'): Hole {
  return { id, label, kind }
}

/** The text of a value that is a string or stands for one; CloudFormation turns numbers and booleans into strings. */
export function stringText(value: Value | undefined): Text | undefined {
  if (value?.kind === 'text') return value.text
  if (value?.kind !== 'constant' || value.value === null) return undefined
  // To ask a number how it is written is to locate it; safe integers are all that occurs.
  return [Number.isSafeInteger(value.value) ? String(value.value) : value.raw]
}

/** A plain string of the template: what its author still has to fill in are holes. */
export function plainText(value: TextValue, scopeId: string): TextValue {
  // The JSON reader has looked for placeholders already.
  if (value.raw !== undefined) return value.raw.value.includes('{{') ? withSsmHoles(value) : value
  const written = flat(value.text)
  if (findPlaceholders(written).length === 0) return value
  return withSsmHoles({ kind: 'text', ...placeholderText(written, value.at, scopeId) })
}

/** An SSM parameter, whichever template reads it and in whichever way. */
export function ssmHole(name: string): Hole {
  return hole(`ssm:${name}`, `SSM parameter ${name}`)
}

/** Dynamic references name what another template may define: the version is of no matter. */
function withSsmHoles(value: TextValue): TextValue {
  const named = fill(value.text, ({ label }) => {
    const [, name] = /^resolve:ssm:([^:]+)(?::\d+)?$/.exec(label) ?? []
    return name === undefined ? undefined : [ssmHole(name)]
  })
  return named === value.text ? value : { kind: 'text', text: named, at: value.at }
}

/** The string as the file has it, placeholders and all. */
export function rawString(
  value: Value | undefined,
): { readonly value: string; readonly at: Place } | undefined {
  if (value?.kind === 'constant') return { value: value.raw, at: value.at }
  if (value?.kind !== 'text') return undefined
  return value.raw ?? { value: flat(value.text), at: value.at }
}

/** A place that shows at one spot, and whose parts are those of another. */
export function viaPlace(shown: Place, origin: Place): Place {
  return new ShownPlace(shown, origin)
}

/** A place without parts: a reference is one thing, however long its value is. */
export function wholePlace(at: Place): Place {
  return new ShownPlace(at, undefined)
}

/** Stands where another place does, and has parts of its own or none. */
class ShownPlace implements Place {
  constructor(
    private readonly shown: Place,
    private readonly origin: Pick<Place, 'part'> | undefined,
  ) {}

  get source(): Source {
    return this.shown.source
  }

  range(): Range {
    return this.shown.range()
  }

  part(start: number, end: number): Place {
    return this.origin?.part(start, end) ?? this
  }

  pointer(): string | undefined {
    return this.shown.pointer()
  }
}

/** Longer strings are put together only by templates that mean harm. */
const LONGEST = 1_000_000

/** One text out of segments, standing at `at`; a part of it is found in the segments that it touches. */
export function joined(at: Place, segments: readonly Segment[]): TextValue {
  const size = segments.reduce((sum, segment) => sum + flatLength(segment.text), 0)
  if (size > LONGEST) return { kind: 'text', text: [hole(`long:${placeKey(at)}`, 'a very long string')], at }
  const whole = joinTexts(segments.map(({ text }) => text))
  return { kind: 'text', text: whole, at: new ShownPlace(at, new Joined(at, segments)) }
}

class Joined implements Pick<Place, 'part'> {
  constructor(
    private readonly at: Place,
    private readonly segments: readonly Segment[],
  ) {}

  part(start: number, end: number): Place {
    return partOf(this.at, this.segments, start, end)
  }
}

interface Touched {
  readonly segment: Segment
  readonly from: number
  readonly to: number
  readonly length: number
}

function partOf(at: Place, segments: readonly Segment[], start: number, end: number): Place {
  const touched: Touched[] = []
  let offset = 0
  for (const segment of segments) {
    const length = flatLength(segment.text)
    const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, length)]
    if (from < to || (start === end && from === to && from >= 0 && to >= 0))
      touched.push({ segment, from, to, length })
    offset += length
  }
  const [first, last] = [touched[0], touched.at(-1)]
  if (first === undefined || last === undefined) return at
  if (first === last) return first.segment.origin.part(first.from, first.to)
  const range = spanOf(first, last)
  return range && first.segment.at.source === at.source
    ? placeAt(at.source, range.start, range.end, at.pointer())
    : at
}

/** From the first character in the one to the last in the other, where the template writes them in that order. */
function spanOf(first: Touched, last: Touched): Range | undefined {
  const { start } = written(first).range()
  const { end } = written(last).range()
  return start <= end ? { start, end } : undefined
}

/** A segment's part in the template: of a reference, all of it. */
function written({ segment, from, to }: Touched): Place {
  return segment.origin === segment.at ? segment.at.part(from, to) : segment.at
}

/** The parts of a text between separators; `undefined` where a hole may hold a separator. */
export function splitValue(value: TextValue, separator: string): readonly TextValue[] | undefined {
  if (
    separator === '' ||
    !value.text.every((piece) => typeof piece === 'string' || cannotHold(piece, separator))
  ) {
    return undefined
  }
  let from = 0
  return splitText(value.text, separator).map((part) => {
    const [start, end] = [from, from + flat(part).length]
    from = end + separator.length
    return { kind: 'text', text: part, at: lazyPart(value.at, start, end, () => value.at.part(start, end)) }
  })
}

const NEVER: Readonly<Record<HoleKind, RegExp | undefined>> = {
  account: /[^0-9]/,
  partition: /[^a-z0-9-]/,
  region: /[^a-z0-9-]/,
  segment: /[:/]/,
  any: undefined,
}

function cannotHold({ kind }: Hole, separator: string): boolean {
  return NEVER[kind]?.test(separator) ?? false
}
