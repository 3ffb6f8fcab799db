/** Places of YAML nodes. Classes, since a file has one for every value that is looked at and few are asked. */
import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import { once, onceEach } from '../once.js'
import type { Place, Range, Source } from '../place.js'
import type { Breakpoint } from './offsets.js'
import { valueEnd, valueStart } from './yaml-extent.js'
import { breakpoints, scalarPart } from './yaml-scalar.js'
import { KIND } from './yaml-cells.js'
import type { YamlTree } from './yaml-tree.js'

/** Where a node stands, with its tag or without. */
export class NodePlace implements Place {
  #range: Range | undefined

  constructor(
    readonly source: Source,
    readonly tree: YamlTree,
    readonly node: number,
    readonly withTag: boolean,
  ) {}

  range(): Range {
    return (this.#range ??= rangeOfNode(this))
  }

  /** Parts of a folded block scalar are the whole of it, its lines being joined; so are those of what is no scalar. */
  part(start: number, end: number): Place {
    const { tree, node } = this
    if (this.withTag || tree.kindOf(node) !== KIND.scalar || tree.offsetOf(node) < 0) return this
    if (tree.encodedOf(node)?.style === SCALAR_STYLE.FOLDED_BLOCK) return this
    return new ScalarPart(this, start, end)
  }

  pointer(): string {
    return pointer(this.tree, this.node)
  }

  /** Where characters of the decoded scalar stand. */
  rangeOf(start: number, end: number): Range {
    const { tree, node } = this
    const encoded = tree.encodedOf(node)
    if (encoded) return scalarPart(tree.text, encoded, breaksIn(tree)(encoded), start, end)
    const at = (decoded: number): number => Math.min(tree.offsetOf(node) + decoded, tree.endOf(node))
    return { start: at(start), end: at(Math.max(start, end)) }
  }
}

const breaksIn = onceEach((tree: YamlTree) =>
  once((encoded: ScalarEvent): readonly Breakpoint[] => breakpoints(tree.text, encoded)),
)

function rangeOfNode({ tree, node, withTag }: NodePlace): Range {
  const start = valueStart(tree, node)
  const written = start >= 0 ? { start, end: Math.max(start, valueEnd(tree, node)) } : undefined
  if (withTag) return { start: tree.tagStart(node), end: Math.max(written?.end ?? 0, tree.tagEnd(node)) }
  const before = written === undefined ? previousEnd(tree, node) : 0
  return written ?? { start: before, end: before }
}

/** Some characters of a scalar. */
class ScalarPart implements Place {
  #range: Range | undefined

  constructor(
    readonly whole: NodePlace,
    readonly start: number,
    readonly end: number,
  ) {}

  get source(): Source {
    return this.whole.source
  }

  range(): Range {
    return (this.#range ??= this.whole.rangeOf(this.start, this.end))
  }

  part(start: number, end: number): Place {
    return new ScalarPart(
      this.whole,
      Math.min(this.start + start, this.end),
      Math.min(this.start + end, this.end),
    )
  }

  pointer(): string {
    return this.whole.pointer()
  }
}

/** Offset after the key, tag or item before a value that is not written. */
function previousEnd(tree: YamlTree, node: number): number {
  if (tree.tagEnd(node) >= 0) return tree.tagEnd(node)
  const parent = tree.parentOf(node)
  if (parent < 0) return 0
  const before = tree.previous(node)
  if (before < 0) return Math.max(0, valueStart(tree, parent))
  const end = valueEnd(tree, before)
  const colon = tree.text.indexOf(':', end)
  return colon === end ? end + 1 : Math.max(end, 0)
}

/** JSON pointer of a node in its document. */
export function pointer(tree: YamlTree, node: number): string {
  const path: string[] = []
  for (let at = node; ;) {
    const parent = tree.parentOf(at)
    if (parent < 0) break
    const index = tree.indexOf(at)
    const key = index % 2 === 0 ? at : tree.previous(at)
    const isNamed = tree.kindOf(parent) === KIND.mapping && tree.kindOf(key) === KIND.scalar
    const name = isNamed ? tree.textOf(key) : String(index)
    path.push(name.replace(/~/g, '~0').replace(/\//g, '~1'))
    at = parent
  }
  return path
    .map((name) => `/${name}`)
    .reverse()
    .join('')
}
