/**
 * A tree over js-yaml's flat event list: children, parents and extents by event number, and what an alias
 * may cost. Built in one pass without recursion; data is decoded only when somebody asks.
 */
import { EVENT_ID, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml'

export type NodeEvent = Exclude<Event, { type: 1 | 6 }>

export interface YamlTree {
  readonly text: string
  readonly events: readonly Event[]
  /** Event numbers of each document's root node. */
  readonly roots: readonly number[]
  /** Event numbers of a collection's direct children; keys and values alternate in a mapping. */
  childrenOf(node: number): readonly number[]
  /** The enclosing collection, -1 at a root. */
  parentOf(node: number): number
  /** Its position among the enclosing collection's children. */
  positionOf(node: number): number
  /** Offset of the first node that is written after this one and all in it; the text's length after the last. */
  followingStart(node: number): number
  /** The node an alias stands for; `undefined` when there is none, or expanding it would cost too much. */
  targetOf(alias: number): number | undefined
}

/** Deepest nesting that is read, aliases included. */
export const MAX_DEPTH = 200
/** How many nodes all aliases of a file together may add. */
const ALIAS_BUDGET = 100_000

interface Anchored {
  readonly anchorStart: number
  readonly anchorEnd: number
}

interface OpenCollection {
  readonly node: number
  readonly event: Anchored
  readonly children: number[]
  size: number
  height: number
}

interface Extent {
  readonly node: number
  readonly size: number
  readonly height: number
}

/** Builds the tree; `events` come from `parseEvents`. */
export function yamlTree(text: string, events: readonly Event[]): YamlTree {
  return new Tree(text, events)
}

class Tree implements YamlTree {
  readonly roots: number[] = []
  readonly #children: (readonly number[] | undefined)[] = []
  readonly #parents: Int32Array
  readonly #positions: Int32Array
  /** The event that closes a node: its own, unless it is a collection. */
  readonly #closing: Int32Array
  readonly #targets = new Map<number, number>()
  #starts: Int32Array | undefined
  #anchors = new Map<string, Extent>()
  #open: OpenCollection[] = []
  #budget = ALIAS_BUDGET

  constructor(
    readonly text: string,
    readonly events: readonly Event[],
  ) {
    this.#parents = new Int32Array(events.length).fill(-1)
    this.#positions = new Int32Array(events.length)
    this.#closing = new Int32Array(events.length)
    let i = 0
    for (const event of events) this.#read(event, i++)
  }

  childrenOf(node: number): readonly number[] {
    return this.#children[node] ?? []
  }

  parentOf(node: number): number {
    return this.#parents[node] ?? -1
  }

  positionOf(node: number): number {
    return this.#positions[node] ?? 0
  }

  followingStart(node: number): number {
    this.#starts ??= startsAfter(this.text, this.events)
    return this.#starts[this.#closing[node] ?? node] ?? this.text.length
  }

  targetOf(alias: number): number | undefined {
    return this.#targets.get(alias)
  }

  #read(event: Event, i: number): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        this.#anchors = new Map()
        this.#open = []
        return
      case EVENT_ID.POP:
        this.#close(i)
        return
      case EVENT_ID.SCALAR:
        this.#enter(i)
        this.#complete(i, event, 1, 1)
        return
      case EVENT_ID.ALIAS:
        this.#enter(i)
        this.#resolve(i, this.text.slice(event.anchorStart, event.anchorEnd))
        return
      default:
        this.#enter(i)
        this.#open.push({ node: i, event, children: [], size: 1, height: 1 })
    }
  }

  #enter(node: number): void {
    const top = this.#open.at(-1)
    this.#closing[node] = node
    if (top === undefined) this.roots.push(node)
    else {
      this.#positions[node] = top.children.push(node) - 1
      this.#parents[node] = top.node
    }
  }

  #close(i: number): void {
    const closed = this.#open.pop()
    if (closed === undefined) return
    this.#children[closed.node] = closed.children
    this.#closing[closed.node] = i
    this.#complete(closed.node, closed.event, closed.size, closed.height)
  }

  #complete(node: number, event: Anchored, size: number, height: number): void {
    if (event.anchorStart >= 0) {
      this.#anchors.set(this.text.slice(event.anchorStart, event.anchorEnd), { node, size, height })
    }
    this.#add(size, height)
  }

  #resolve(alias: number, name: string): void {
    const target = this.#anchors.get(name)
    const fits = target && target.size <= this.#budget && target.height + this.#open.length < MAX_DEPTH
    if (fits) {
      this.#budget -= target.size
      this.#targets.set(alias, target.node)
    }
    this.#add(fits ? target.size : 1, fits ? target.height : 1)
  }

  #add(size: number, height: number): void {
    const top = this.#open.at(-1)
    if (top === undefined) return
    top.size += size
    top.height = Math.max(top.height, height + 1)
  }
}

/** For every event, where the first written node after it begins. */
function startsAfter(text: string, events: readonly Event[]): Int32Array {
  const starts = new Int32Array(events.length)
  let next = text.length
  for (let i = events.length - 1; i >= 0; i--) {
    starts[i] = next
    const event = events[i]
    if (event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) continue
    if (event.type === EVENT_ID.SCALAR) next = event.valueStart < 0 ? next : event.valueStart
    else next = event.type === EVENT_ID.ALIAS ? event.anchorStart : event.start
  }
  return starts
}

/** Offset at which a node's value begins, its tag and anchor left out; -1 for a value that is not written. */
export function valueStart(tree: YamlTree, node: number): number {
  const event = tree.events[node]
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return scalarRange(tree.text, event).start
    case EVENT_ID.ALIAS:
      return event.anchorStart - 1
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start
    default:
      return -1
  }
}

/** Offset after a node: a flow collection ends with its bracket, a block collection with its last child. */
export function valueEnd(tree: YamlTree, node: number): number {
  let at = node
  const flows: number[] = []
  for (;;) {
    const event = tree.events[at]
    if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return -1
    if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      const isFlow = /[[{]/.test(tree.text.charAt(event.start))
      const last = lastWritten(tree, at)
      if (isFlow) flows.push(at)
      if (last === undefined) return closed(tree.text, event.start + 1, flows.length)
      at = last
      continue
    }
    const end = event.type === EVENT_ID.ALIAS ? event.anchorEnd : scalarRange(tree.text, event).end
    return closed(tree.text, end, flows.length)
  }
}

function lastWritten(tree: YamlTree, node: number): number | undefined {
  return tree.childrenOf(node).findLast((child) => valueStart(tree, child) >= 0)
}

/** Walks over closing brackets that end the flow collections which end here. */
function closed(text: string, from: number, brackets: number): number {
  let at = from
  for (let left = brackets; left > 0; at++) {
    const c = text.charAt(at)
    if (c === '') return at
    if (c === ']' || c === '}') left--
    else if (c === '#' && /\s/.test(text.charAt(at - 1))) at = endOfLine(text, at)
  }
  return at
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  return newline === -1 ? text.length : newline
}

/** A scalar as written: quotes included; a block scalar from its indicator to its last character. */
export function scalarRange(text: string, scalar: ScalarEvent): { start: number; end: number } {
  const { valueStart: start, valueEnd: end, style } = scalar
  if (start < 0) return { start: -1, end: -1 }
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
    return { start: start - 1, end: end + 1 }
  }
  if (style === SCALAR_STYLE.PLAIN) return { start, end }
  const indicator = style === SCALAR_STYLE.LITERAL_BLOCK ? '|' : '>'
  const header = text.lastIndexOf('\n', start - 2) + 1
  const opening = text.indexOf(indicator, blockHeaderStart(text, header, scalar))
  let last = end
  while (last > start && /\s/.test(text.charAt(last - 1))) last--
  return { start: opening >= 0 && opening < start ? opening : start, end: Math.max(last, start) }
}

/** The indicator stands after the scalar's own tag and anchor, which may hold its character. */
function blockHeaderStart(
  text: string,
  line: number,
  { tagEnd, anchorEnd, valueStart: end }: ScalarEvent,
): number {
  const after = Math.max(tagEnd, anchorEnd, line)
  if (after > line) return after
  // Without properties it is the last one on the line that only modifiers and a comment follow.
  const header = text.slice(line, end)
  const match = /[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n?$/.exec(header)
  return match ? line + match.index : line
}
