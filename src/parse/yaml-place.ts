/** Places of YAML nodes. A class, since a file has one for every value that is looked at and few are asked. */
import { EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import { placeAt, type Place, type Range, type Source } from '../place.js'
import { lazyPart, type Breakpoint } from './offsets.js'
import { breakpoints, scalarPart } from './yaml-scalar.js'
import { valueEnd, valueStart, type YamlTree } from './yaml-tree.js'

/** Where a node stands, with its tag or without. */
export class NodePlace implements Place {
  #range: Range | undefined
  #breakpoints: readonly Breakpoint[] | undefined

  constructor(
    readonly source: Source,
    readonly tree: YamlTree,
    readonly node: number,
    readonly withTag: boolean,
  ) {}

  range(): Range {
    return (this.#range ??= this.#find())
  }

  /** Parts of a folded block scalar are the whole of it, its lines being joined; so are those of what is no scalar. */
  part(start: number, end: number): Place {
    const event = this.tree.events[this.node]
    const isScalar = event?.type === EVENT_ID.SCALAR && event.valueStart >= 0 && !this.withTag
    if (!isScalar || event.style === SCALAR_STYLE.FOLDED_BLOCK) return this
    return lazyPart(this, start, end, () => {
      const known = (this.#breakpoints ??= breakpoints(this.source.text, event))
      const range = scalarPart(this.source.text, event, known, start, end)
      return placeAt(this.source, range.start, range.end)
    })
  }

  pointer(): string {
    return pointer(this.tree, this.node)
  }

  #find(): Range {
    const { tree, node } = this
    const event = tree.events[node]
    const start = valueStart(tree, node)
    const written = start >= 0 ? { start, end: Math.max(start, valueEnd(tree, node)) } : undefined
    if (this.withTag && event && 'tagStart' in event) {
      return { start: event.tagStart, end: Math.max(written?.end ?? 0, event.tagEnd) }
    }
    const before = written === undefined ? previousEnd(tree, node) : 0
    return written ?? { start: before, end: before }
  }
}

/** Offset after the key, tag or item before a value that is not written. */
function previousEnd(tree: YamlTree, node: number): number {
  const event = tree.events[node]
  if (event?.type === EVENT_ID.SCALAR && event.tagEnd >= 0) return event.tagEnd
  const parent = tree.parentOf(node)
  const before = tree.childrenOf(parent)[tree.positionOf(node) - 1]
  if (before === undefined) return Math.max(0, valueStart(tree, parent))
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
    const index = tree.positionOf(at)
    const key = tree.childrenOf(parent)[index - (index % 2)] ?? -1
    const event = tree.events[key]
    const isMapping = tree.events[parent]?.type === EVENT_ID.MAPPING
    const name =
      isMapping && event?.type === EVENT_ID.SCALAR ? getScalarValue(tree.text, event) : String(index)
    path.push(name.replace(/~/g, '~0').replace(/\//g, '~1'))
    at = parent
  }
  return path
    .map((name) => `/${name}`)
    .reverse()
    .join('')
}
