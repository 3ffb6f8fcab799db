/** Nodes of a YAML tree as values: tags in long form, aliases and merge keys resolved, places exact. */
import { placeAt, type Place, type Source } from '../place.js'
import type { Text } from '../text.js'
import type { ListValue, MapValue, TextValue, Value } from '../value.js'
import { valueEnd, valueStart } from './yaml-extent.js'
import { NodePlace, pointer } from './yaml-place.js'
import { hasControlTag } from './yaml-template.js'
import { KIND } from './yaml-cells.js'
import { findKey, keysOf } from './yaml-mapping.js'
import type { YamlTree } from './yaml-tree.js'

/** A file's tree and what is needed to make values of it. */
export interface YamlFile {
  readonly source: Source
  readonly tree: YamlTree
  /** Offsets of lines that were only template tags, ascending. */
  readonly gaps: readonly number[]
  /** A template engine fills the file in before it is YAML. */
  readonly templated: boolean
  /** Key nodes by name, of mappings that are large or merge others. */
  readonly entries: Map<number, ReadonlyMap<string, number>>
}

/** The value of a node, made anew each time: what is not asked for costs nothing, what was is not kept. */
export function yamlValue(file: YamlFile, node: number): Value {
  return isIntrinsic(file, node) ? new Tagged(file, node) : untagged(file, node)
}

function isIntrinsic({ tree }: YamlFile, node: number): boolean {
  const start = tree.tagStart(node)
  return start >= 0 && tree.text.charAt(start) === '!' && /[A-Za-z]/.test(tree.text.charAt(start + 1))
}

function untagged(file: YamlFile, node: number): Value {
  switch (file.tree.kindOf(node)) {
    case KIND.scalar:
      return scalarValue(file, node)
    case KIND.alias:
      return aliasValue(file, node)
    case KIND.sequence:
      return new YamlList(file, node)
    default:
      return new YamlMap(file, node)
  }
}

function aliasValue(file: YamlFile, node: number): Value {
  const target = file.tree.targetOf(node)
  if (target !== undefined) return yamlValue(file, target)
  return { kind: 'unknown', at: nodePlace(file, node), why: 'what the alias stands for' }
}

function scalarValue(file: YamlFile, node: number): Value {
  const { tree } = file
  if (tree.offsetOf(node) < 0) return emptyValue(file, node)
  const at = nodePlace(file, node)
  const text = tree.textOf(node)
  if (file.templated && hasControlTag(text))
    return { kind: 'unknown', at, why: 'what the template engine puts here' }
  if (tree.isPlain(node) && tree.tagStart(node) < 0) {
    const constant = constants.get(text)
    if (constant !== undefined) return { kind: 'constant', value: constant, raw: text, at }
    if (isNumber(text)) return { kind: 'text', text: [text], at, unquotedNumber: true }
  }
  return { kind: 'text', text: text === '' ? NOTHING : [text], at } satisfies TextValue
}

const NOTHING: Text = []

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

/** `!Sub x` and `{ Fn::Sub: x }` are one thing written in two ways; so are `!Ref` and `Ref`. */
class Tagged implements MapValue {
  readonly kind = 'map'
  readonly #key: string

  constructor(
    readonly file: YamlFile,
    readonly node: number,
  ) {
    const { tree } = file
    const name = tree.text.slice(tree.tagStart(node) + 1, tree.tagEnd(node))
    this.#key = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`
  }

  get at(): Place {
    return new NodePlace(this.file.source, this.file.tree, this.node, true)
  }

  keys(): readonly string[] {
    return [this.#key]
  }

  get(key: string): Value | undefined {
    return key === this.#key ? untagged(this.file, this.node) : undefined
  }

  keyAt(): Place {
    const { source, tree } = this.file
    return placeAt(source, tree.tagStart(this.node), tree.tagEnd(this.node), pointer(tree, this.node))
  }
}

class YamlList implements ListValue {
  readonly kind = 'list'
  readonly partial: boolean

  constructor(
    readonly file: YamlFile,
    readonly node: number,
  ) {
    this.partial = isPartial(file, node)
  }

  get at(): Place {
    return nodePlace(this.file, this.node)
  }

  items(): readonly Value[] {
    const { file, node } = this
    const items: Value[] = []
    const end = file.tree.after(node)
    for (let child = node + 1; child < end; child = file.tree.after(child)) items.push(yamlValue(file, child))
    return items
  }
}

class YamlMap implements MapValue {
  readonly kind = 'map'
  readonly partial: boolean

  constructor(
    readonly file: YamlFile,
    readonly node: number,
  ) {
    this.partial = isPartial(file, node)
  }

  get at(): Place {
    return nodePlace(this.file, this.node)
  }

  keys(): readonly string[] {
    return keysOf(this.file, this.node)
  }

  get(key: string): Value | undefined {
    const found = findKey(this.file, this.node, key)
    return found < 0 ? undefined : yamlValue(this.file, this.file.tree.after(found))
  }

  keyAt(key: string): Place {
    const found = findKey(this.file, this.node, key)
    return found < 0 ? this.at : nodePlace(this.file, found)
  }
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
