/** Templates evaluated: strings with holes, whose parts are found again in the source, through heredocs too. */
import type {
  Expression,
  IfPart,
  Origin,
  Span,
  TemplateExpression,
  TemplatePart,
  TextPart,
} from '../../parse/hcl/syntax.js'

import { placeholderText } from '../../parse/placeholders.js'
import { spanPlace } from '../../parse/hcl/syntax.js'
import { lazyPart } from '../../parse/offsets.js'
import type { Place, Range } from '../../place.js'
import { flat, holes, joinTexts, literal, type Piece, type Text } from '../../text.js'
import type { Value } from '../../value.js'
import { evaluate, iterate } from './evaluate.js'
import { openHere, withNames, type Frame } from './frame.js'
import { lengthOf, LONGEST_TEXT } from './lengths.js'
import { decide } from './operators.js'
import { quotedReferences, wholeReference } from './reference-text.js'
import { asText, isFailed, literalValue, textValue } from './values.js'

/** Where a stretch of the evaluated string comes from. */
interface Segment {
  /** Offset in the flat text after it. */
  readonly end: number
  readonly sourceStart: number
  readonly sourceEnd: number
  /** Written in the source as it is. */
  readonly verbatim: boolean
}

interface Writer {
  readonly frame: Frame
  readonly pieces: (Piece | Text)[]
  readonly segments: Segment[]
  length: number
  failed: Value | undefined
}

/** What an expression says by itself, at no cost. */
export function plainValue(e: Expression): Value | undefined {
  if (e.kind === 'literal') return literalValue(e)
  if (e.kind !== 'template') return undefined
  const only = e.parts.length === 1 ? e.parts[0] : undefined
  return only?.kind === 'text' && isPlain(only)
    ? { kind: 'text', text: [only.value], at: new TemplatePlace(e, undefined) }
    : undefined
}

/** The value of a template; one that is a single interpolation is that very value. */
export function templateValue(e: TemplateExpression, frame: Frame): Value {
  const only = e.parts.length === 1 ? e.parts[0] : undefined
  if (only?.kind === 'value') return evaluate(only.expression, frame)
  const plain = plainValue(e)
  if (plain !== undefined) return plain
  // A reference in quotes is a slip of its own: what was meant is not known to be wrong.
  if (wholeReference(e) !== undefined) return openHere(e, frame)
  const { literals } = frame.run
  const known = literals.get(e)
  if (known !== undefined) return known
  const value = writtenValue(e, frame)
  if (e.parts.every(({ kind }) => kind === 'text')) literals.set(e, value)
  return value
}

/** What neither a reference nor a placeholder can be in. */
const PLAIN = /^[a-z0-9:./ -]{1,80}$/i
const NOT_PLAIN = /(?:^|\s)(?:var|local|module)\.|arn:|[xX]{8}|YOUR|REPLACE|CHANGE|PLACEHOLDER/

function isPlain({ value, start, end }: TextPart): boolean {
  return value.length === end - start && PLAIN.test(value) && !NOT_PLAIN.test(value)
}

function writtenValue(e: TemplateExpression, frame: Frame): Value {
  const writer: Writer = { frame, pieces: [], segments: [], length: 0, failed: undefined }
  writeParts(e.parts, writer)
  if (writer.failed !== undefined) return writer.failed
  const value = joinTexts(writer.pieces)
  const at = new TemplatePlace(e, writer.segments)
  if (!value.some(mayHoldPlaceholder)) return textValue(value, at)
  const found = placeholderText(flat(value), at, at.source.path, holes(value))
  const raw = holes(found.text).length > 0 ? literal(value) : undefined
  return { ...textValue(found.text, found.at), ...(raw !== undefined && { raw: { value: raw, at } }) }
}

/**
 * Placeholders are looked for where a string may be an ARN or shows one plainly, not in every word that might
 * be a key; documents are read by their own reader, which looks for them string by string.
 */
const MAY_HOLD_PLACEHOLDER = /arn:|<[A-Za-z]|\{\{|[xX]{8}|REPLACE|YOUR[_-]|CHANGE[_-]?ME|PLACEHOLDER|_HERE/

function mayHoldPlaceholder(piece: Piece, i: number): boolean {
  return typeof piece === 'string' && MAY_HOLD_PLACEHOLDER.test(piece) && !(i === 0 && /^\s*[{[]/.test(piece))
}

function writeParts(parts: readonly TemplatePart[], writer: Writer): void {
  for (const part of parts) {
    if (writer.failed !== undefined) return
    if (part.kind === 'text') writeText(part, writer)
    else if (part.kind === 'value') {
      const value = evaluate(part.expression, writer.frame)
      if (isFailed(value)) writer.failed = value
      // Terraform refuses null in a template: where the string is made at all, another value is given.
      else write(writer, asText(value) ?? [openHere(part, writer.frame).hole], part, false)
    } else if (part.kind === 'if') writeIf(part, writer)
    else {
      const items = iterate(evaluate(part.over, writer.frame))
      if (items === undefined || items.partial)
        write(writer, [openHere(part, writer.frame).hole], part, false)
      else
        for (const { key, value } of items.entries) {
          const names: [string, Value][] = [[part.value, value]]
          if (part.key !== undefined) names.push([part.key, key])
          within(writer, withNames(writer.frame, names), part.body)
        }
    }
  }
}

function writeText(part: TextPart, writer: Writer): void {
  const verbatim = part.value.length === part.end - part.start
  let from = 0
  for (const { start, end } of verbatim ? quotedReferences(part) : []) {
    const span = { start: part.start + start, end: part.start + end }
    write(writer, [part.value.slice(from, start)], { start: part.start + from, end: span.start }, true)
    write(writer, [openHere({ ...part, ...span }, writer.frame).hole], span, false)
    from = end
  }
  write(writer, [part.value.slice(from)], { start: part.start + from, end: part.end }, verbatim)
}

function within(writer: Writer, frame: Frame, parts: readonly TemplatePart[]): void {
  const inner: Writer = { ...writer, frame }
  writeParts(parts, inner)
  writer.length = inner.length
  writer.failed = inner.failed
}

function writeIf(part: IfPart, writer: Writer): void {
  const outcome = decide(part.test, writer.frame)
  if (outcome === undefined) write(writer, [openHere(part, writer.frame).hole], part, false)
  else writeParts(outcome ? part.then : part.otherwise, writer)
}

function write(
  writer: Writer,
  value: Text,
  { start, end }: { start: number; end: number },
  verbatim: boolean,
): void {
  const length = lengthOf(value)
  if (length === 0 || writer.length > LONGEST_TEXT) return
  writer.pieces.push(value)
  writer.length += length
  writer.segments.push({ end: writer.length, sourceStart: start, sourceEnd: end, verbatim })
}

/** `segments`: where they are not told, the one part stands in the source as it is. */
class TemplatePlace implements Place {
  constructor(
    private readonly e: TemplateExpression,
    private readonly segments: readonly Segment[] | undefined,
  ) {}

  get source(): Place['source'] {
    return spanPlace(this.e).source
  }

  range(): Range {
    return spanPlace(this.e).range()
  }

  part(start: number, end: number): Place {
    const { e } = this
    const segments = this.segments ?? e.parts.map(segmentOf)
    return lazyPart(this, start, end, () => partPlace(e.origin, spanPlace(e), segments, start, end))
  }

  pointer(): string | undefined {
    return spanPlace(this.e).pointer()
  }
}

function segmentOf({ start, end }: Span): Segment {
  return { end: end - start, sourceStart: start, sourceEnd: end, verbatim: true }
}

function partPlace(
  origin: Origin,
  whole: Place,
  segments: readonly Segment[],
  start: number,
  end: number,
): Place {
  const first = segmentAt(segments, start)
  const last = end > start ? segmentAt(segments, end - 1) : first
  if (first === undefined || last === undefined) return whole
  const from = first.verbatim ? first.sourceEnd - (first.end - start) : first.sourceStart
  const to = last.verbatim ? last.sourceEnd - (last.end - end) : last.sourceEnd
  return origin.place(from, Math.max(from, to))
}

/** The segment that holds an offset, by halving. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let [low, high] = [0, segments.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return segments[low]
}
