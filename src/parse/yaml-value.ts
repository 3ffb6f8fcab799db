/** Nodes of a YAML tree as values: tags in long form, aliases and merge keys resolved, places exact. */
import { EVENT_ID, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import { placeAt, type Place, type Source } from '../place.js'
import type { ListValue, MapValue, TextValue, Value } from '../value.js'
import { NodePlace, pointer } from './yaml-place.js'
import { hasControlTag } from './yaml-template.js'
import { MAX_DEPTH, valueEnd, valueStart, type YamlTree } from './yaml-tree.js'

/** A file's tree and what is needed to make values of it. */
export interface YamlFile {
  readonly source: Source
  readonly tree: YamlTree
  /** Offsets of lines that were only template tags, ascending. */
  readonly gaps: readonly number[]
  /** A template engine fills the file in before it is YAML. */
  readonly templated: boolean
  readonly values: Map<number, Value>
}

interface Entry {
  readonly key: number
  readonly value: number
}

/** The value of a node; the same object however often it is asked for. */
export function yamlValue(file: YamlFile, node: number): Value {
  const known = file.values.get(node)
  if (known) return known
  const value = tagged(file, node)
  file.values.set(node, value)
  return value
}

/** `!Sub x` and `{ Fn::Sub: x }` are one thing written in two ways; so are `!Ref` and `Ref`. */
function longForm(tag: string): string {
  return tag === '!Ref' || tag === '!Condition' ? tag.slice(1) : `Fn::${tag.slice(1)}`
}

function tagged(file: YamlFile, node: number): Value {
  const event = file.tree.events[node]
  if (event === undefined || !('tagStart' in event) || event.tagStart < 0) return untagged(file, node)
  const tag = file.source.text.slice(event.tagStart, event.tagEnd)
  if (!/^![A-Za-z]/.test(tag)) return untagged(file, node)
  const { source, tree } = file
  const key = longForm(tag)
  let inner: Value | undefined
  return {
    kind: 'map',
    at: new NodePlace(source, tree, node, true),
    keys: () => [key],
    get: (name) => (name === key ? (inner ??= untagged(file, node)) : undefined),
    keyAt: () => placeAt(source, event.tagStart, event.tagEnd, pointer(tree, node)),
  }
}

function untagged(file: YamlFile, node: number): Value {
  const event = file.tree.events[node]
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return scalarValue(file, node, event)
    case EVENT_ID.ALIAS:
      return aliasValue(file, node)
    case EVENT_ID.SEQUENCE:
      return listValue(file, node)
    default:
      return mapValue(file, node)
  }
}

function aliasValue(file: YamlFile, node: number): Value {
  const target = file.tree.targetOf(node)
  if (target !== undefined) return yamlValue(file, target)
  return { kind: 'unknown', at: nodePlace(file, node), why: 'what the alias stands for' }
}

function scalarValue(file: YamlFile, node: number, event: ScalarEvent): Value {
  const { source } = file
  if (event.valueStart < 0) return emptyValue(file, node)
  const at = nodePlace(file, node)
  const text = getScalarValue(source.text, event)
  if (file.templated && hasControlTag(text))
    return { kind: 'unknown', at, why: 'what the template engine puts here' }
  if (event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0) {
    const constant = constants.get(text)
    if (constant !== undefined) return { kind: 'constant', value: constant, raw: text, at }
    if (isNumber(text)) return { kind: 'text', text: [text], at, unquotedNumber: true }
  }
  return { kind: 'text', text: text === '' ? [] : [text], at } satisfies TextValue
}

const constants = new Map<string, boolean | null>([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, null] as const),
])

function isNumber(text: string): boolean {
  const first = text.charCodeAt(0)
  return first <= 57 && first >= 43 && /^[-+]?(?:\.?[0-9])[0-9_.]*(?:[eE][-+]?[0-9]+)?$/.test(text)
}

/** A key with nothing after it; what a template engine puts on the line below is not known. */
function emptyValue(file: YamlFile, node: number): Value {
  const at = nodePlace(file, node)
  if (file.gaps.length > 0 && hasGap(file, at.range().start, file.tree.followingStart(node))) {
    return { kind: 'unknown', at, why: 'what the template engine puts here' }
  }
  return { kind: 'constant', value: null, raw: '', at }
}

function listValue(file: YamlFile, node: number): ListValue {
  const children = file.tree.childrenOf(node)
  return {
    kind: 'list',
    at: nodePlace(file, node),
    items: () => children.map((child) => yamlValue(file, child)),
    ...(isPartial(file, node) ? { partial: true } : {}),
  }
}

function mapValue(file: YamlFile, node: number): MapValue {
  let known: Map<string, Entry> | undefined
  const entries = (): Map<string, Entry> => (known ??= entriesOf(file, node, 0))
  const at = nodePlace(file, node)
  return {
    kind: 'map',
    at,
    keys: () => [...entries().keys()],
    get: (key) => {
      const entry = entries().get(key)
      return entry && yamlValue(file, entry.value)
    },
    keyAt: (key) => {
      const entry = entries().get(key)
      return entry ? nodePlace(file, entry.key) : at
    },
    ...(isPartial(file, node) ? { partial: true } : {}),
  }
}

/** Own keys win over merged ones, and what is merged first over what is merged later. */
function entriesOf(file: YamlFile, node: number, depth: number): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const merged: number[] = []
  const children = file.tree.events[node]?.type === EVENT_ID.MAPPING ? file.tree.childrenOf(node) : []
  for (let i = 0; i + 1 < children.length; i += 2) {
    const [key = -1, value = -1] = [children[i], children[i + 1]]
    const name = keyName(file.tree, key)
    if (name === '<<' && isPlain(file.tree, key)) merged.push(value)
    else if (name !== undefined) entries.set(name, { key, value })
  }
  if (depth >= MAX_DEPTH) return entries
  for (const source of merged.flatMap((value) => mergeSources(file.tree, value))) {
    for (const [name, entry] of entriesOf(file, source, depth + 1)) {
      if (!entries.has(name)) entries.set(name, entry)
    }
  }
  return entries
}

function mergeSources(tree: YamlTree, value: number): readonly number[] {
  const node = tree.targetOf(value) ?? value
  const type = tree.events[node]?.type
  if (type === EVENT_ID.MAPPING) return [node]
  return type === EVENT_ID.SEQUENCE ? tree.childrenOf(node).map((child) => tree.targetOf(child) ?? child) : []
}

function isPlain(tree: YamlTree, node: number): boolean {
  const event = tree.events[node]
  return event?.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN
}

/** The name of a key; nothing where it is no scalar. */
export function keyName(tree: YamlTree, key: number): string | undefined {
  const event = tree.events[tree.targetOf(key) ?? key]
  return event?.type === EVENT_ID.SCALAR ? getScalarValue(tree.text, event) : undefined
}

/** A node's place without its tag. */
export function nodePlace({ source, tree }: YamlFile, node: number): Place {
  return new NodePlace(source, tree, node, false)
}

/** A line of template tags stands between the direct children of a collection. */
function isPartial(file: YamlFile, node: number): boolean {
  if (file.gaps.length === 0) return false
  let from = valueStart(file.tree, node)
  for (const child of file.tree.childrenOf(node)) {
    const start = valueStart(file.tree, child)
    if (start < 0) continue
    if (hasGap(file, from, start)) return true
    from = valueEnd(file.tree, child)
  }
  return hasGap(file, from, file.tree.followingStart(node))
}

function hasGap({ gaps }: YamlFile, from: number, to: number): boolean {
  let [low, high] = [0, gaps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((gaps[middle] ?? Infinity) < from) low = middle + 1
    else high = middle
  }
  return (gaps[low] ?? Infinity) < to
}
