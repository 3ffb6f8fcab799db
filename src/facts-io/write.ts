/** Facts as JSON Lines: one fact a line, sorted, without secrets. */
import type { Fact } from '../facts.js'
import type { Place, Source } from '../place.js'
import { jsonLine } from '../report/escape.js'
import { positionAt, spanOf } from '../report/position.js'
import { mask } from '../secrets.js'
import { literal, type Text } from '../text.js'
import type { Codec, Writer } from './codec.js'
import { kinds } from './shape.js'

export const schemaVersion = 1

export interface Checkout {
  readonly repository: string
  readonly commit: string | undefined
  /** From the repository's root to the working directory: '' or `infra/`. */
  readonly prefix: string
}

/** Files that a line speaks of; the first is the fact's own. */
class Files {
  readonly #sources: { readonly source: Source; readonly lines: Map<number, number> }[] = []

  index(source: Source): number {
    const known = this.#sources.findIndex((one) => one.source.path === source.path)
    if (known >= 0) return known
    return this.#sources.push({ source, lines: new Map() }) - 1
  }

  see(source: Source, offset: number): number {
    const index = this.index(source)
    const { line, column } = positionAt(source, offset)
    this.#sources[index]?.lines.set(line, offset - column + 1)
    return index
  }

  /** Path and, in pairs, the numbers of lines and the offsets at which they begin. */
  written(prefix: string): { path: string; lines: readonly number[] }[] {
    return this.#sources.map(({ source, lines }) => ({
      path: prefix + source.path,
      lines: [...lines].sort(([a], [b]) => a - b).flat(),
    }))
  }
}

/** `[start, end]`, then how far in the value begins (-1: cannot be told), then the file where it is another. */
function placeOn(files: Files, at: Place, written: string | undefined): readonly number[] {
  const { start, end } = at.range()
  const file = files.see(at.source, start)
  files.see(at.source, end)
  const inset = written === undefined ? -1 : insetOf(at, written)
  if (file > 0) return [start, end, inset, file]
  return inset < 0 ? [start, end] : [start, end, inset]
}

/** Where a value is written as it is, without escapes, its parts lie where they lie in it. */
function insetOf(at: Place, written: string): number {
  const [whole, value] = [at.range(), at.part(0, written.length).range()]
  const isPlain = at.source.text.slice(value.start, value.end) === written
  return isPlain && value.start >= whole.start && value.end <= whole.end ? value.start - whole.start : -1
}

function writerOf(files: Files, { repository, prefix }: Checkout, fill: (value: Text) => Text): Writer {
  const id = (value: string): string => `${repository}#${value}`
  const piece = (one: Text[number]): unknown =>
    typeof one === 'string'
      ? mask(one)
      : { id: id(one.id), label: mask(`${one.label} in ${repository}`), kind: one.kind }
  return {
    place: (at, written) => placeOn(files, at, written),
    text: (value) => {
      const filled = fill(value)
      const plain = literal(filled)
      return plain === undefined ? filled.map(piece) : mask(plain)
    },
    string: mask,
    path: (value) => prefix + value,
    id,
  }
}

function lineOf(fact: Fact, checkout: Checkout, fill: (value: Text) => Text): string {
  const { repository, commit, prefix } = checkout
  const { path, start, end, startOffset, endOffset } = spanOf(fact.at)
  const files = new Files()
  files.see(fact.at.source, startOffset)
  const codec = kinds[fact.kind] as unknown as Codec<Fact>
  const body = codec.write(fact, writerOf(files, checkout, fill)) as object
  const pointer = fact.at.pointer()
  return jsonLine({
    schemaVersion,
    repository,
    ...(commit !== undefined && { commit }),
    kind: fact.kind,
    place: {
      path: prefix + path,
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      startOffset,
      endOffset,
      ...(pointer !== undefined && { pointer: mask(pointer) }),
    },
    ...body,
    files: files.written(prefix),
  })
}

/** A line a fact, in the order of their places. */
export function writeFacts(
  facts: readonly Fact[],
  checkout: Checkout,
  fill: (value: Text) => Text,
): readonly string[] {
  const sorted = facts.map((fact) => {
    const { start } = fact.at.range()
    return { path: fact.at.source.path, start, line: lineOf(fact, checkout, fill) }
  })
  sorted.sort((a, b) => order(a.path, b.path) || a.start - b.start || order(a.line, b.line))
  return [...new Set(sorted.map(({ line }) => line))]
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
