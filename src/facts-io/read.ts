/** Reads facts of other repositories, line by line; what they say is checked, for anybody may have written it. */
import { createHash } from 'node:crypto'
import type { Fact, Scope } from '../facts.js'
import type { Place } from '../place.js'
import { textKey, type Hole, type HoleKind, type Text } from '../text.js'
import { UsageError } from '../usage-error.js'
import type { Codec, Reader } from './codec.js'
import { ForeignPlace, foreignPath, foreignSource, type ForeignSource } from './foreign.js'
import { kinds } from './shape.js'
import { schemaVersion } from './write.js'

/** A file of facts and its lines. */
export interface FactsFile {
  readonly path: string
  readonly lines: Iterable<string>
}

/** A file that this run reads itself, so that facts about it are not needed. */
export type IsOwn = (repository: string, path: string) => boolean

type Line = Readonly<Record<string, unknown>>

interface Read {
  readonly fact: Fact
  readonly path: string
  readonly start: number
  readonly digest: string
}

class WrongFacts extends Error {}

function wrong(expected: string): never {
  throw new WrongFacts(expected)
}

function isLine(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value)

const HOLE_KINDS: readonly HoleKind[] = ['account', 'partition', 'region', 'segment', 'any']

function pieceOf(json: unknown): string | Hole {
  if (typeof json === 'string') return json
  if (!isLine(json)) return wrong('a text')
  const { id, label, kind: written } = json
  const kind = HOLE_KINDS.find((one) => one === written)
  if (typeof id !== 'string' || typeof label !== 'string' || kind === undefined)
    return wrong('a hole of a text')
  return { id, label, kind }
}

/** One ARN is written in many places, and kept once. */
class Texts {
  readonly #known = new Map<string, Text>()

  of(json: unknown): Text {
    if (typeof json !== 'string') return Array.isArray(json) ? json.map(pieceOf) : wrong('a text')
    const known = this.#known.get(json)
    if (known) return known
    const text = json === '' ? [] : [json]
    this.#known.set(json, text)
    return text
  }
}

function placeOf(json: unknown, files: readonly ForeignSource[]): Place {
  if (!Array.isArray(json)) return wrong('a place')
  const [start, end, inset = -1, file = 0] = json as readonly unknown[]
  const source = isNumber(file) ? files[file] : undefined
  if (!isNumber(start) || !isNumber(end) || !isNumber(inset) || !source) return wrong('a place')
  return new ForeignPlace(source, start, end, inset)
}

/** Keeps each file of each repository once. */
class Sources {
  readonly #known = new Map<string, ForeignSource>()
  readonly #commits = new Map<string, string | undefined>()
  readonly #scopes = new Map<string, Scope>()
  readonly texts = new Texts()

  /** A file's facts share its scope. */
  scope(scope: Scope): Scope {
    const known = this.#scopes.get(scope.id)
    if (known && textKey(known.account) === textKey(scope.account)) return known
    this.#scopes.set(scope.id, scope)
    return scope
  }

  of(repository: string, commit: string | undefined, json: unknown): readonly ForeignSource[] {
    if (!this.#commits.has(repository)) this.#commits.set(repository, commit)
    const other = this.#commits.get(repository)
    if (other !== commit)
      throw new UsageError(
        `the facts show ${repository} at two commits, ${String(other)} and ${String(commit)}; join those of one`,
      )
    return Array.isArray(json) ? json.map((one) => this.#file(repository, commit, one)) : wrong('"files"')
  }

  #file(repository: string, commit: string | undefined, json: unknown): ForeignSource {
    if (!isLine(json) || typeof json.path !== 'string' || !Array.isArray(json.lines)) return wrong('a file')
    const key = `${repository}\0${json.path}`
    const source = this.#known.get(key) ?? foreignSource({ repository, commit, path: json.path })
    this.#known.set(key, source)
    const lines = json.lines as readonly unknown[]
    for (let i = 0; i + 1 < lines.length; i += 2) {
      const [line, start] = [lines[i], lines[i + 1]]
      if (isNumber(line) && isNumber(start)) source.lineStarts.set(line, start)
    }
    return source
  }
}

function checkVersion(line: Line): void {
  const version = line.schemaVersion
  if (!isNumber(version) || version < 1) return wrong('"schemaVersion"')
  if (version > schemaVersion)
    throw new UsageError(
      `facts of schema version ${String(version)}, and this xrole-lint reads up to version ${String(schemaVersion)}: update it`,
    )
}

function factOf(line: Line, sources: Sources): { fact: Fact; path: string; start: number } {
  const { repository, commit, kind, place } = line
  if (typeof repository !== 'string' || repository === '') return wrong('"repository"')
  if (commit !== undefined && (typeof commit !== 'string' || !/^[0-9a-f]{1,64}$/.test(commit)))
    return wrong('"commit"')
  if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) return wrong('a known "kind"')
  const files = sources.of(repository, commit, line.files)
  const reader: Reader = {
    place: (json) => placeOf(json, files),
    text: (json) => sources.texts.of(json),
    path: (value) => foreignPath({ repository, commit, path: value }),
    fail: wrong,
  }
  const codec = kinds[kind as Fact['kind']] as unknown as Codec<Fact>
  const read = codec.read(line, reader)
  const at = withPointer(read.at, isLine(place) ? place.pointer : undefined)
  const fact = { ...read, scope: sources.scope(read.scope), kind, at } as Fact
  return { fact, path: at.source.path, start: at.range().start }
}

function withPointer(at: Place, pointer: unknown): Place {
  const { start, end } = at.range()
  return typeof pointer === 'string' ? new ForeignPlace(at.source, start, end, -1, pointer) : at
}

function parseLine(text: string): Line {
  let line: unknown
  try {
    line = JSON.parse(text)
  } catch {
    return wrong('a line of JSON')
  }
  return isLine(line) ? line : wrong('an object')
}

function isOurs({ repository, place }: Line, isOwn: IsOwn): boolean {
  return typeof repository === 'string' && isLine(place) && typeof place.path === 'string'
    ? isOwn(repository, place.path)
    : false
}

/** All facts in one order, whatever the order of files and lines; what is told twice counts once. */
export function readFacts(files: Iterable<FactsFile>, isOwn: IsOwn = () => false): readonly Fact[] {
  const sources = new Sources()
  const seen = new Set<string>()
  const found: Read[] = []
  for (const { path, lines } of files) {
    let number = 0
    for (const written of lines) {
      const text = written.trim()
      number++
      if (text === '') continue
      const digest = createHash('sha1').update(text).digest('base64')
      if (seen.has(digest)) continue
      seen.add(digest)
      try {
        const line = parseLine(text)
        checkVersion(line)
        if (!isOurs(line, isOwn)) found.push({ ...factOf(line, sources), digest })
      } catch (error) {
        throw located(error, `${path}:${String(number)}`)
      }
    }
  }
  found.sort((a, b) => order(a.path, b.path) || a.start - b.start || order(a.digest, b.digest))
  return found.map(({ fact }) => fact)
}

function located(error: unknown, where: string): unknown {
  if (error instanceof UsageError) return new UsageError(`${where}: ${error.message}`)
  return error instanceof WrongFacts
    ? new UsageError(`${where}: no fact as \`xrole-lint facts\` writes them: ${error.message} was expected`)
    : error
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
