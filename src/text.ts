/**
 * Strings that may have holes: values that an export knows only in part, such as an ARN whose account
 * is the stack's own. Comparison is three-valued, and what has a hole is never called different
 * unless no filling could make it the same.
 */

/** What can stand in a hole; narrower kinds let more comparisons be decided. */
export type HoleKind = 'account' | 'partition' | 'region' | 'segment' | 'any'

/** An unknown part. Two holes with one id hold the same value, whatever it is. */
export interface Hole {
  /** Identity, unique in the run: what it is and where it belongs (`account:infra/stack.yaml`). */
  readonly id: string
  /** What a message shows in angle brackets (`account of infra/stack.yaml`). */
  readonly label: string
  /**
   * `account`: 12 digits. `partition`, `region`: lower case letters, digits, hyphens.
   * `segment`: anything without `:` and `/`. `any`: anything at all.
   */
  readonly kind: HoleKind
}

export type Piece = string | Hole

/** Literal pieces and holes; no two strings stand side by side and none is empty. */
export type Text = readonly Piece[]

export type Sameness = 'same' | 'different' | 'unknown'

/** Joins pieces and texts into one normalised text. */
export function text(...parts: readonly (Piece | Text)[]): Text {
  return joinTexts(parts)
}

/** The same of a list, however long. */
export function joinTexts(parts: readonly (Piece | Text)[]): Text {
  const out: Piece[] = []
  for (const part of parts)
    if (isText(part)) for (const piece of part) append(piece, out)
    else append(part, out)
  return out
}

function isText(part: Piece | Text): part is Text {
  return Array.isArray(part)
}

function append(piece: Piece, out: Piece[]): void {
  const last = out.length - 1
  const before = out[last]
  if (typeof piece === 'string' && typeof before === 'string') out[last] = before + piece
  else if (piece !== '') out.push(piece)
}

/** The string, where there is no hole. */
export function literal(t: Text): string | undefined {
  if (t.length === 0) return ''
  const first = t[0]
  return t.length === 1 && typeof first === 'string' ? first : undefined
}

export function holes(t: Text): readonly Hole[] {
  return t.filter((piece) => typeof piece !== 'string')
}

/** An injective key for hash joins: equal keys mean the same text. */
export function textKey(t: Text): string {
  const only = t.length === 1 ? t[0] : undefined
  if (typeof only === 'string') return only
  return t.map((piece) => (typeof piece === 'string' ? piece : `\u0000${piece.id}\u0000`)).join('')
}

/** How a message shows a text: holes named in angle brackets. */
export function show(t: Text): string {
  return t.map((piece) => (typeof piece === 'string' ? piece : `<${piece.label}>`)).join('')
}

/** First of the private-use characters that stand for holes in a flat string. */
const HOLE_BASE = 0xe000
const HOLE_LIMIT = 0xf8ff

/** The text as one string in which the n-th hole is the one character U+E000 + n. */
export function flat(t: Text): string {
  const first = t[0] ?? ''
  if (t.length <= 1 && typeof first === 'string') return first
  let n = 0
  return t
    .map((piece) =>
      typeof piece === 'string' ? piece : String.fromCharCode(Math.min(HOLE_BASE + n++, HOLE_LIMIT)),
    )
    .join('')
}

/** Length of that string. */
export function flatLength(t: Text): number {
  let length = 0
  for (const piece of t) length += typeof piece === 'string' ? piece.length : 1
  return length
}

/** Which hole a character of a flat string stands for; out of 0…6399 where it stands for none. */
export function holeIndex(s: string, at: number): number {
  return s.charCodeAt(at) - HOLE_BASE
}

/** Reads a flat string (or a piece of one) back into a text, given the holes in their order. */
export function unflat(s: string, inOrder: readonly Hole[]): Text {
  if (inOrder.length === 0) return s === '' ? [] : [s]
  const out: Piece[] = []
  let from = 0
  for (let i = 0; i < s.length; i++) {
    // An array asked for what lies before its first element takes V8's slowest way.
    const n = s.charCodeAt(i) - HOLE_BASE
    const hole = n < 0 ? undefined : inOrder[n]
    if (hole === undefined) continue
    if (i > from) out.push(s.slice(from, i))
    out.push(hole)
    from = i + 1
  }
  if (from < s.length) out.push(s.slice(from))
  return out
}

/** A part of a text, by offsets in its flat form. */
export function sliceText(t: Text, start: number, end?: number): Text {
  return unflat(flat(t).slice(start, end), holes(t))
}

/** Splits at a separator that stands in literal pieces; the last part keeps the rest. */
export function splitText(t: Text, separator: string, limit = Infinity): Text[] {
  let part: Piece[] = []
  const parts = [part]
  for (const piece of t) {
    if (typeof piece !== 'string') {
      part.push(piece)
      continue
    }
    let from = 0
    for (let at = piece.indexOf(separator); at >= 0 && parts.length < limit;) {
      if (at > from) part.push(piece.slice(from, at))
      from = at + separator.length
      parts.push((part = []))
      at = piece.indexOf(separator, from)
    }
    if (from < piece.length) part.push(piece.slice(from))
  }
  return parts
}

/** Replaces holes by what has been learnt about them. */
export function fill(t: Text, known: (hole: Hole) => Text | undefined): Text {
  if (literal(t) !== undefined) return t
  return joinTexts(t.map((piece) => (typeof piece === 'string' ? piece : (known(piece) ?? piece))))
}

const HOLE_CHARACTERS: Record<HoleKind, RegExp> = {
  account: /^[0-9]$/,
  partition: /^[a-z0-9-]$/,
  region: /^[a-z0-9-]$/,
  segment: /^[^:/]$/,
  any: /^[^]$/,
}

/** Ends of all ways in which the hole can stand at `from`. */
function fillings(hole: Hole, s: string, from: number): number[] {
  const ends: number[] = []
  const allowed = HOLE_CHARACTERS[hole.kind]
  let to = from
  while (to < s.length && allowed.test(s.charAt(to))) to++
  if (hole.kind === 'account') return to - from >= 12 ? [from + 12] : []
  for (let end = from; end <= to; end++) ends.push(end)
  return ends
}

/** Whether some filling of the holes gives this very string. */
export function canBe(t: Text, s: string): boolean {
  let positions = new Set([0])
  for (const piece of t) {
    const next = new Set<number>()
    for (const from of positions) {
      if (typeof piece === 'string') {
        if (s.startsWith(piece, from)) next.add(from + piece.length)
      } else for (const end of fillings(piece, s, from)) next.add(end)
    }
    positions = next
    if (positions.size === 0) return false
  }
  return positions.has(s.length)
}

/** Removes what both texts begin with; `undefined` when they differ before either has a hole. */
function withoutCommonStart(a: Text, b: Text): [Text, Text] | undefined {
  const [x, y] = [[...a], [...b]]
  for (;;) {
    const [p, q] = [x[0], y[0]]
    if (p === undefined || q === undefined) return [x, y]
    if (typeof p === 'string' && typeof q === 'string') {
      const shared = Math.min(p.length, q.length)
      if (p.slice(0, shared) !== q.slice(0, shared)) return undefined
      if (p.length === shared) x.shift()
      else x[0] = p.slice(shared)
      if (q.length === shared) y.shift()
      else y[0] = q.slice(shared)
    } else if (typeof p !== 'string' && typeof q !== 'string' && p.id === q.id) {
      x.shift()
      y.shift()
    } else return [x, y]
  }
}

/** By UTF-16 units, on both sides of a comparison alike. */
function backwards(s: string): string {
  let out = ''
  for (let i = s.length - 1; i >= 0; i--) out += s.charAt(i)
  return out
}

function reversed(t: Text): Text {
  return t.map((piece) => (typeof piece === 'string' ? backwards(piece) : piece)).reverse()
}

/** Three-valued equality. */
export function compare(a: Text, b: Text): Sameness {
  const [x, y] = [literal(a), literal(b)]
  if (x !== undefined && y !== undefined) return x === y ? 'same' : 'different'
  if (textKey(a) === textKey(b)) return 'same'
  if (x !== undefined) return canBe(b, x) ? 'unknown' : 'different'
  if (y !== undefined) return canBe(a, y) ? 'unknown' : 'different'
  const tails = withoutCommonStart(a, b)
  const heads = tails && withoutCommonStart(reversed(tails[0]), reversed(tails[1]))
  return heads === undefined ? 'different' : 'unknown'
}
