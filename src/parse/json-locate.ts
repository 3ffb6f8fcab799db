/** Where the parts of a JSON text stand, found when somebody asks. The text is known to parse. */
import { createRequire } from 'node:module'
import type { Range } from '../place.js'

/** A value and, in an object, its key; ranges include quotes. */
export interface Located extends Range {
  readonly key: Range | undefined
}

/** Keys and indexes from the root. */
export type JsonPath = readonly (string | number)[]

export interface Locator {
  find(path: JsonPath): Located | undefined
}

/** Above this json-source-map, which keeps a pointer for every value, costs more than the scans it saves. */
const SOURCE_MAP_LIMIT = 1 << 20

/** A JSON pointer as RFC 6901 writes it. */
export function jsonPointer(path: JsonPath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** Finds places in a text; nothing is done before the first question. */
export function locator(text: string): Locator {
  let chosen: Locator | undefined
  return {
    find: (path) => {
      chosen ??=
        (text.length <= SOURCE_MAP_LIMIT ? sourceMapLocator(text) : undefined) ?? scanningLocator(text)
      return chosen.find(path)
    },
  }
}

type SourceMapEntry = Record<'value' | 'valueEnd', { pos: number }> &
  Partial<Record<'key' | 'keyEnd', { pos: number }>>
interface SourceMapModule {
  parse(text: string): { pointers: Record<string, SourceMapEntry | undefined> }
}

/** By json-source-map; `undefined` where it gives up (it is recursive, so on deep nesting). */
export function sourceMapLocator(text: string): Locator | undefined {
  try {
    const sourceMap = createRequire(import.meta.filename)('json-source-map') as SourceMapModule
    const { pointers } = sourceMap.parse(text)
    return {
      find: (path) => {
        const entry = pointers[jsonPointer(path)]
        if (entry === undefined) return undefined
        const { value, valueEnd, key, keyEnd } = entry
        return {
          start: value.pos,
          end: valueEnd.pos,
          key: key && keyEnd && { start: key.pos, end: keyEnd.pos },
        }
      },
    }
  } catch {
    return undefined
  }
}

/** The children that were come by, and those that follow. */
interface Children {
  readonly known: Map<string | number, Located>
  readonly rest: Iterator<Child, undefined>
}
type Child = readonly [step: string | number, at: Located]

/**
 * Walks down from the root and keeps the children of every container it came through: each is scanned once, and
 * a list no farther than to the item that was asked for.
 */
export function scanningLocator(text: string): Locator {
  const containers = new Map<number, Children>()
  const start = afterSpace(text, 0)
  const root: Located = {
    start,
    get end() {
      return afterValue(text, start)
    },
    key: undefined,
  }
  return {
    find: (path) => {
      let at: Located | undefined = root
      for (const step of path) {
        const children: Children = containers.get(at.start) ?? {
          known: new Map(),
          rest: childrenOf(text, at.start),
        }
        containers.set(at.start, children)
        at = childAt(children, step)
        if (at === undefined) return undefined
      }
      return at
    },
  }
}

/** Of equal keys the last one counts, so that an object is always scanned to its end. */
function childAt({ known, rest }: Children, step: string | number): Located | undefined {
  while (typeof step === 'string' || !known.has(step)) {
    const next = rest.next()
    if (next.done === true) break
    known.set(...next.value)
  }
  return known.get(step)
}

function* childrenOf(text: string, open: number): Generator<Child, undefined> {
  const isObject = text[open] === '{'
  if (!isObject && text[open] !== '[') return
  let index = 0
  let i = afterSpace(text, open + 1)
  while (i < text.length && text[i] !== '}' && text[i] !== ']') {
    let key: Range | undefined
    if (isObject) {
      key = { start: i, end: afterString(text, i) }
      i = afterSpace(text, afterSpace(text, key.end) + 1)
    }
    const end = afterValue(text, i)
    yield [key === undefined ? index++ : decodeKey(text, key), { start: i, end, key }]
    i = afterSpace(text, end)
    if (text[i] === ',') i = afterSpace(text, i + 1)
  }
}

/** The key that a literal in a valid text stands for. */
export function decodeKey(text: string, { start, end }: Range): string {
  const written = text.slice(start, end)
  return written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1)
}

/** Offset of the next character that is no white space. */
export function afterSpace(text: string, from: number): number {
  let i = from
  for (let c = text.charCodeAt(i); c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;)
    c = text.charCodeAt(++i)
  return i
}

/** Offset behind the string whose opening quote stands at `open`. */
export function afterString(text: string, open: number): number {
  for (let quote = text.indexOf('"', open + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1
    while (text.charCodeAt(before) === 0x5c) before--
    if ((quote - before) % 2 === 1) return quote + 1
  }
  return text.length
}

/** Offset behind the value that begins at `from`, however deep it is. */
export function afterValue(text: string, from: number): number {
  let depth = 0
  let i = from
  while (i < text.length) {
    const c = text.charCodeAt(i)
    if (c === 0x22) i = afterString(text, i)
    else if (c === 0x7b || c === 0x5b) {
      depth++
      i++
    } else if (c === 0x7d || c === 0x5d) {
      if (depth === 0) return i
      depth--
      i++
    } else if (depth === 0) return afterScalar(text, i)
    else {
      i++
      continue
    }
    if (depth === 0) return i
  }
  return i
}

function afterScalar(text: string, from: number): number {
  let i = from
  while (i < text.length && !/[\s,\]}]/.test(text.charAt(i))) i++
  return i
}
