/**
 * A tree over js-yaml's flat event list, as numbers in one array: the events themselves are let go. Nodes are
 * numbered in the order of the text; data is decoded only when somebody asks.
 */
import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml'
import {
  CELL,
  ENCODED,
  END,
  KIND,
  NEXT,
  PARENT,
  START,
  STYLE,
  TAG_END,
  TAG_START,
  TYPE,
} from './yaml-cells.js'

/** Deepest nesting that is read, aliases included. */
export const MAX_DEPTH = 200
/** How many nodes all aliases of a file together may add. */
const ALIAS_BUDGET = 100_000

type Written = Exclude<Event, { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>

interface Open {
  readonly node: number
  readonly anchor: string | undefined
  size: number
  height: number
}

/** By node. */
interface Siblings {
  readonly index: Int32Array
  readonly previous: Int32Array
}

interface Extent {
  readonly node: number
  readonly size: number
  readonly height: number
}

/** Built in one pass without recursion; `events` come from `parseEvents`. */
export class YamlTree {
  /** Root nodes of the documents. */
  readonly roots: number[] = []
  /** How many nodes there are. */
  readonly size: number
  /** See yaml-cells.ts. */
  readonly cells: Int32Array
  readonly #encoded = new Map<number, ScalarEvent>()
  readonly #targets = new Map<number, number>()
  #anchors = new Map<string, Extent>()
  #open: Open[] = []
  #budget = ALIAS_BUDGET
  #following: Int32Array | undefined
  #siblings: Siblings | undefined

  constructor(
    readonly text: string,
    events: readonly Event[],
  ) {
    this.cells = new Int32Array(events.length * CELL)
    let node = 0
    for (const event of events) {
      if (event.type === EVENT_ID.POP) this.#close(node)
      else if (event.type === EVENT_ID.DOCUMENT) this.#begin()
      else this.#add(event, node++)
    }
    this.size = node
  }

  kindOf(node: number): number {
    return this.cells[node * CELL + TYPE] ?? -1
  }

  /** Offset of a scalar's first character within its quotes, or of what else the node is; -1: not written. */
  offsetOf(node: number): number {
    return this.cells[node * CELL + START] ?? -1
  }

  /** Offset after a scalar's last character within its quotes, or after an alias. */
  endOf(node: number): number {
    return this.cells[node * CELL + END] ?? -1
  }

  isPlain(node: number): boolean {
    return ((this.cells[node * CELL + STYLE] ?? 0) & ~ENCODED) === SCALAR_STYLE.PLAIN
  }

  /** A scalar whose text is not simply what stands between the two. */
  encodedOf(node: number): ScalarEvent | undefined {
    return this.#encoded.get(node)
  }

  tagStart(node: number): number {
    return this.cells[node * CELL + TAG_START] ?? -1
  }

  tagEnd(node: number): number {
    return this.cells[node * CELL + TAG_END] ?? -1
  }

  /** The enclosing collection, -1 at a root. */
  parentOf(node: number): number {
    return this.cells[node * CELL + PARENT] ?? -1
  }

  /** The node after this one and all that is in it: where the collection goes on, its next child. */
  after(node: number): number {
    return this.cells[node * CELL + NEXT] ?? -1
  }

  /** Direct children of a collection; keys and values alternate in a mapping. */
  childrenOf(node: number): readonly number[] {
    const children: number[] = []
    for (
      let child = node + 1;
      child < (this.cells[node * CELL + NEXT] ?? -1);
      child = this.cells[child * CELL + NEXT] ?? -1
    )
      children.push(child)
    return children
  }

  /** Which child of its collection a node is, from 0. */
  indexOf(node: number): number {
    return (this.#siblings ??= this.#countSiblings()).index[node] ?? 0
  }

  /** The child before it, -1 at the first. */
  previous(node: number): number {
    return (this.#siblings ??= this.#countSiblings()).previous[node] ?? -1
  }

  /** Offset of the first node that is written after this one and all in it; the text's length after the last. */
  followingStart(node: number): number {
    this.#following ??= this.#startsFrom()
    return this.#following[this.cells[node * CELL + NEXT] ?? -1] ?? this.text.length
  }

  /** The node an alias stands for; `undefined` when there is none, or expanding it would cost too much. */
  targetOf(alias: number): number | undefined {
    return this.#targets.get(alias)
  }

  /** The node itself, or what it stands for as an alias. */
  resolved(node: number): number {
    return this.#targets.get(node) ?? node
  }

  /** The decoded text of a scalar. */
  textOf(node: number): string {
    const encoded = this.#encoded.get(node)
    if (encoded) return getScalarValue(this.text, encoded)
    const start = this.cells[node * CELL + START] ?? -1
    return start < 0 ? '' : this.text.slice(start, this.cells[node * CELL + END] ?? -1)
  }

  /** Whether that text is this one, without its being made. */
  hasText(node: number, wanted: string): boolean {
    if (this.#encoded.has(node)) return this.textOf(node) === wanted
    const start = this.cells[node * CELL + START] ?? -1
    if (start < 0) return wanted === ''
    return (
      (this.cells[node * CELL + END] ?? -1) - start === wanted.length && this.text.startsWith(wanted, start)
    )
  }

  #begin(): void {
    this.#anchors = new Map()
    this.#open = []
  }

  #add(event: Written, node: number): void {
    const parent = this.#open.at(-1)
    if (parent === undefined) this.roots.push(node)
    this.#write(event, node, parent?.node ?? -1)
    const anchor = event.anchorStart < 0 ? undefined : this.text.slice(event.anchorStart, event.anchorEnd)
    if (event.type === EVENT_ID.ALIAS) this.#resolve(node, anchor ?? '')
    else if (event.type === EVENT_ID.SCALAR) this.#complete({ node, size: 1, height: 1 }, anchor)
    else this.#open.push({ node, anchor, size: 1, height: 1 })
  }

  #write(event: Written, node: number, parent: number): void {
    const cells = this.cells
    const at = node * CELL
    cells[at + NEXT] = node + 1
    cells[at + PARENT] = parent
    if (event.type === EVENT_ID.SCALAR) {
      const { valueStart, valueEnd, style, fast } = event
      const isEncoded = valueStart >= 0 && !fast
      cells[at + TYPE] = KIND.scalar
      cells[at + STYLE] = isEncoded ? style + ENCODED : style
      cells[at + START] = valueStart
      cells[at + END] = valueEnd
      if (isEncoded) this.#encoded.set(node, event)
    } else {
      const isAlias = event.type === EVENT_ID.ALIAS
      cells[at + TYPE] = isAlias
        ? KIND.alias
        : event.type === EVENT_ID.SEQUENCE
          ? KIND.sequence
          : KIND.mapping
      cells[at + STYLE] = SCALAR_STYLE.PLAIN
      cells[at + START] = isAlias ? event.anchorStart - 1 : event.start
      cells[at + END] = isAlias ? event.anchorEnd : -1
    }
    const isTagged = 'tagStart' in event
    cells[at + TAG_START] = isTagged ? event.tagStart : -1
    cells[at + TAG_END] = isTagged ? event.tagEnd : -1
  }

  #close(next: number): void {
    const closed = this.#open.pop()
    if (closed === undefined) return
    this.cells[closed.node * CELL + NEXT] = next
    this.#complete(closed, closed.anchor)
  }

  #complete({ node, size, height }: Extent, anchor: string | undefined): void {
    if (anchor !== undefined) this.#anchors.set(anchor, { node, size, height })
    this.#grow(size, height)
  }

  #resolve(alias: number, name: string): void {
    const target = this.#anchors.get(name)
    const fits = target && target.size <= this.#budget && target.height + this.#open.length < MAX_DEPTH
    if (fits) {
      this.#budget -= target.size
      this.#targets.set(alias, target.node)
    }
    this.#grow(fits ? target.size : 1, fits ? target.height : 1)
  }

  #grow(size: number, height: number): void {
    const top = this.#open.at(-1)
    if (top === undefined) return
    top.size += size
    top.height = Math.max(top.height, height + 1)
  }

  /** For all nodes at once: whoever asks about one of many siblings soon asks about the others. */
  #countSiblings(): Siblings {
    const [index, previous] = [new Int32Array(this.size), new Int32Array(this.size).fill(-1)]
    const last = new Int32Array(this.size).fill(-1)
    for (let node = 0; node < this.size; node++) {
      const parent = this.parentOf(node)
      const before = last[parent] ?? -1
      if (before >= 0) index[node] = (index[before] ?? 0) + 1
      previous[node] = before
      if (parent >= 0) last[parent] = node
    }
    return { index, previous }
  }

  /** For every node, and for the end, where the first written node from it on begins. */
  #startsFrom(): Int32Array {
    const starts = new Int32Array(this.size + 1)
    starts[this.size] = this.text.length
    for (let node = this.size - 1; node >= 0; node--) {
      const encoded = this.#encoded.get(node)
      const start = encoded ? encoded.valueStart : (this.cells[node * CELL + START] ?? -1)
      starts[node] = start < 0 ? (starts[node + 1] ?? -1) : start
    }
    return starts
  }
}
