/** Offsets in a decoded string told in the offsets of the text it was written in. */
import type { Place, Range, Source } from '../place.js'

/** From the decoded offset on, source offsets run in step again. */
export interface Breakpoint {
  readonly decoded: number
  readonly source: number
}

/** The source offset of a decoded one; breakpoints ascend, and before the first both count alike. */
export function sourceOffset(breakpoints: readonly Breakpoint[], decoded: number): number {
  let [low, high] = [0, breakpoints.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((breakpoints[middle]?.decoded ?? Infinity) <= decoded) low = middle + 1
    else high = middle
  }
  const last = breakpoints[low - 1]
  return last === undefined ? decoded : last.source + (decoded - last.decoded)
}

/** A part that is found when its range is asked for, not when it is made; its own parts are parts of the whole. */
export function lazyPart(whole: Place, start: number, end: number, find: () => Place): Place {
  return new LazyPart(whole, start, end, find)
}

class LazyPart implements Place {
  #found: Place | undefined

  constructor(
    readonly whole: Place,
    readonly start: number,
    readonly end: number,
    readonly find: () => Place,
  ) {}

  get source(): Source {
    return this.whole.source
  }

  range(): Range {
    return (this.#found ??= this.find()).range()
  }

  part(from: number, to: number): Place {
    const { start, end } = this
    return this.whole.part(Math.min(start + from, end), Math.min(start + to, end))
  }

  pointer(): string | undefined {
    return this.whole.pointer()
  }
}

/** The same place, whose parts are now asked for in decoded offsets. */
export function decodedPlace(encoded: Place, breakpoints: () => readonly Breakpoint[]): Place {
  let known: readonly Breakpoint[] | undefined
  const offset = (decoded: number) => sourceOffset((known ??= breakpoints()), decoded)
  const place: Place = {
    source: encoded.source,
    range: () => encoded.range(),
    part: (start, end) => lazyPart(place, start, end, () => encoded.part(offset(start), offset(end))),
    pointer: () => encoded.pointer(),
  }
  return place
}

/** Breakpoints of a JSON string's escapes, counted from the first character within the quotes. */
export function jsonEscapes(written: string): Breakpoint[] {
  const found: Breakpoint[] = []
  let lost = 0
  for (let i = written.indexOf('\\'); i >= 0; i = written.indexOf('\\', i)) {
    const length = written[i + 1] === 'u' ? 6 : 2
    i += length
    lost += length - 1
    found.push({ decoded: i - lost, source: i })
  }
  return found
}

/** Breakpoints of percent-encoded characters; `decodeURIComponent` gives two units for one of four bytes. */
export function percentEscapes(written: string): Breakpoint[] {
  const found: Breakpoint[] = []
  let lost = 0
  for (const match of written.matchAll(/%[0-7][0-9a-f]|%[c-f][0-9a-f](?:%[89ab][0-9a-f]){1,3}/gi)) {
    const units = match[0].length === 12 ? 2 : 1
    lost += match[0].length - units
    const source = match.index + match[0].length
    found.push({ decoded: source - lost, source })
  }
  return found
}
