/** Where a value stands. Nothing here computes a position before somebody asks for it. */

/** The repository that facts were written in. */
export interface Origin {
  readonly repository: string
  readonly commit: string | undefined
  /** Relative to the root of the repository. */
  readonly path: string
}

/** A file that was read, or (with `origin`) one that another repository's facts tell of. */
export interface Source {
  /** Relative to the working directory, forward slashes. */
  readonly path: string
  /** Decoded text without byte order mark; UTF-16 offsets of every range count in it. */
  readonly text: string
  /**
   * A tool wrote it, and it may hold secrets (a Terraform plan or state): reports show of it what a finding
   * stands at and nothing around it, and no fix changes it.
   */
  readonly generated?: boolean
  /** Another repository's file: its text is not here. */
  readonly origin?: Origin
  /** Offsets at which the lines begin that its places stand in, by line number; only with `origin`. */
  readonly lineStarts?: ReadonlyMap<number, number>
}

/** Half-open range of UTF-16 offsets in a source's text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A handle on a place in a source. Cheap to carry; `range()` does the work, once. */
export interface Place {
  readonly source: Source
  /** The literal as it is written: quotes of a JSON string included. */
  range(): Range
  /**
   * Part of a string value. Offsets count in the decoded string, where a hole is one character long
   * (see `flat` in text.ts); the result is mapped back through escapes to the source.
   */
  part(start: number, end: number): Place
  /** JSON pointer, Terraform address or template path, where there is one. */
  pointer(): string | undefined
  /** Where another file says the same: findings here name it as related. */
  readonly also?: { readonly at: Place; readonly note: string }
}

/** A value and where it was read. */
export interface At<T> {
  readonly value: T
  readonly at: Place
}

/** A place by plain offsets, for formats whose reader knows them from the start. */
export function placeAt(source: Source, start: number, end: number, pointer?: string): Place {
  return new PlaceAt(source, start, end, pointer)
}

/** A class, for of no other thing are there so many. */
class PlaceAt implements Place {
  constructor(
    readonly source: Source,
    private readonly start: number,
    private readonly end: number,
    private readonly address: string | undefined,
  ) {}

  range(): Range {
    const { start, end } = this
    return { start, end }
  }

  part(from: number, to: number): Place {
    const { source, start, end, address } = this
    return new PlaceAt(source, Math.min(start + from, end), Math.min(start + to, end), address)
  }

  pointer(): string | undefined {
    return this.address
  }
}

/** The whole of a source; what is said about a file as such stands at its first character. */
export function wholeSource(source: Source): Place {
  return placeAt(source, 0, Math.min(1, source.text.length))
}

/** Total order of places: path, then start, then end. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.source.path !== b.source.path) return a.source.path < b.source.path ? -1 : 1
  const [x, y] = [a.range(), b.range()]
  return x.start - y.start || x.end - y.end
}

/** Whether a place lies in another one. */
export function isWithin(inner: Place, outer: Place): boolean {
  if (inner.source !== outer.source) return false
  const [a, b] = [inner.range(), outer.range()]
  return a.start >= b.start && a.end <= b.end
}

/** An identity for a place, for maps and for removing duplicates. */
export function placeKey(place: Place): string {
  const { start, end } = place.range()
  return `${place.source.path}:${String(start)}:${String(end)}`
}

/** The first character of a place: what is said of a thing as a whole stands there, not over many lines. */
export function openingOf(place: Place): Place {
  return new Opening(place)
}

class Opening implements Place {
  constructor(readonly whole: Place) {}

  get source(): Source {
    return this.whole.source
  }

  range(): Range {
    const { start, end } = this.whole.range()
    return { start, end: Math.min(start + 1, end) }
  }

  part(): Place {
    return this
  }

  pointer(): string | undefined {
    return this.whole.pointer()
  }
}

/** The same place under another pointer, which holds for its parts too; also in a source told of otherwise. */
export function withPointer(place: Place, pointer: string, source: Source = place.source): Place {
  return new Pointed(place, pointer, source)
}

class Pointed implements Place {
  readonly source: Source
  readonly #place: Place
  readonly #pointer: string

  constructor(place: Place, pointer: string, source: Source) {
    this.source = source
    this.#place = place
    this.#pointer = pointer
  }

  range(): Range {
    return this.#place.range()
  }

  part(start: number, end: number): Place {
    return new Pointed(this.#place.part(start, end), this.#pointer, this.source)
  }

  pointer(): string {
    return this.#pointer
  }
}
