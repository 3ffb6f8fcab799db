/** Values for tests, built from data or from JSON text, with places that point into that text. */
import { parseTree, type Node } from 'jsonc-parser'
import { placeAt, type Place, type Source } from '../../src/place.js'
import { text, type HoleKind, type Piece, type Text } from '../../src/text.js'
import { listValue, mapValue, type Value } from '../../src/value.js'

const hole = /(?<!\$)\{(\w+):(account|partition|region|segment|any)\}/g

/** A text in which `{name:kind}` stands for a hole, as in `arn:aws:iam::{dev:account}:role/app`. */
export function textOf(source: string): Text {
  const pieces: Piece[] = []
  let from = 0
  for (const found of source.matchAll(hole)) {
    const [whole, id = '', kind] = found
    pieces.push(source.slice(from, found.index), { id, label: id, kind: kind as HoleKind })
    from = found.index + whole.length
  }
  return text(...pieces, source.slice(from))
}

/** The source that `jsonValue` reads. */
export function sourceOf(data: unknown, path = 'test.json'): Source {
  return { path, text: typeof data === 'string' ? data : JSON.stringify(data, null, 2) }
}

/**
 * JSON text, or data that is written as JSON first, as a value. Strings may hold holes (see `textOf`);
 * the string `{?}` is an unknown value, and a key `{?}` makes its map partial, an item its list.
 */
export function jsonValue(data: unknown, path = 'test.json'): Value {
  const source = sourceOf(data, path)
  const root = parseTree(source.text)
  if (root === undefined) throw new Error(`not JSON: ${source.text}`)
  return valueOf(root, source, '')
}

function valueOf(node: Node, source: Source, pointer: string): Value {
  const at = placeAt(source, node.offset, node.offset + node.length, pointer)
  if (node.type === 'object') return mapOf(node, source, pointer, at)
  if (node.type === 'array') return listOf(node, source, pointer, at)
  if (node.type !== 'string') {
    const raw = source.text.slice(node.offset, node.offset + node.length)
    return { kind: 'constant', value: node.value as number | boolean | null, raw, at }
  }
  const written = String(node.value)
  if (written === '{?}') return { kind: 'unknown', at, why: 'a test' }
  return { kind: 'text', text: textOf(written), at: insideQuotes(at) }
}

/** Offsets of a part count from the first character after the quote; escapes are not followed. */
function insideQuotes(at: Place): Place {
  return {
    source: at.source,
    range: () => at.range(),
    part: (start, end) => at.part(start + 1, end + 1),
    pointer: () => at.pointer(),
  }
}

function listOf(node: Node, source: Source, pointer: string, at: Place): Value {
  const items = (node.children ?? []).map((item, i) => valueOf(item, source, `${pointer}/${String(i)}`))
  const known = items.filter((item) => item.kind !== 'unknown' || item.why !== 'a test')
  return listValue(known, at, known.length < items.length)
}

function mapOf(node: Node, source: Source, pointer: string, at: Place): Value {
  const entries = new Map<string, { value: Value; keyAt: Place }>()
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? []
    if (key === undefined || value === undefined) continue
    const name = String(key.value)
    const inner = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const keyAt = placeAt(source, key.offset, key.offset + key.length, inner)
    entries.set(name, { value: valueOf(value, source, inner), keyAt: insideQuotes(keyAt) })
  }
  const partial = entries.delete('{?}')
  return mapValue(entries, at, partial)
}
