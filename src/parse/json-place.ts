/** Places of values and keys in a JSON text: a path from the root until somebody asks for the range. */
import type { Place, Range, Source } from '../place.js'
import { jsonPointer, type JsonPath, type Located } from './json-locate.js'
import { jsonEscapes, lazyPart, sourceOffset } from './offsets.js'
import { placeholderBreakpoints } from './placeholders.js'

/** What places need of the text they are in. */
export interface LocatedText {
  readonly source: Source
  /** The text as it parses; of the same length as it is written. */
  readonly text: string
  /** A part of the text, in the file. */
  place(start: number, end: number): Place
  find(path: JsonPath): Located
}

/** A class, not closures: a large document has one for every value that is walked to. */
export class JsonPlace implements Place {
  constructor(
    readonly text: LocatedText,
    readonly parent?: JsonPlace,
    readonly step: string | number = '',
  ) {}

  get source(): Source {
    return this.text.source
  }

  path(): JsonPath {
    const path = this.parent === undefined ? [] : [this.step]
    for (let at = this.parent; at?.parent !== undefined; at = at.parent) path.push(at.step)
    return path.reverse()
  }

  /** Offsets in the text. */
  located(): Range {
    return this.text.find(this.path())
  }

  range(): Range {
    const { start, end } = this.located()
    return this.text.place(start, end).range()
  }

  pointer(): string {
    return (this.text.place(0, 0).pointer() ?? '') + jsonPointer(this.path())
  }

  /** Parts of what is no string count in it as it is written. */
  part(start: number, end: number): Place {
    return lazyPart(this, start, end, () => {
      const whole = this.located()
      const offset = (part: number) => Math.min(whole.start + part, whole.end)
      return this.text.place(offset(start), offset(end))
    })
  }
}

/** The place of a string, whose parts count in the string and not in its escapes. */
export class JsonStringPlace extends JsonPlace {
  readonly #filled: string | undefined

  /** `filled`: the string as decoded, where parts count in what it is with holes for its placeholders. */
  constructor(text: LocatedText, parent: JsonPlace | undefined, step: string | number, filled?: string) {
    super(text, parent, step)
    this.#filled = filled
  }

  override part(start: number, end: number): Place {
    return lazyPart(this, start, end, () => {
      const whole = this.located()
      const outer = this.#filled === undefined ? [] : placeholderBreakpoints(this.#filled)
      const escapes = jsonEscapes(this.text.text.slice(whole.start + 1, whole.end - 1))
      const offset = (part: number) =>
        Math.min(whole.start + 1 + sourceOffset(escapes, sourceOffset(outer, part)), whole.end - 1)
      return this.text.place(offset(start), offset(end))
    })
  }
}

/** The place of a key. */
export class JsonKeyPlace extends JsonStringPlace {
  override located(): Range {
    const found = this.text.find(this.path())
    return found.key ?? found
  }
}
