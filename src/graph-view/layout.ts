/**
 * Where everything stands. Dagre lays out each account by itself and then the accounts among one another:
 * its own clusters take a quarter of a minute for 500 hops, this takes a tenth of a second.
 */
import { grouped } from '../groups.js'
import type { View } from './view.js'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  /** By account id. */
  readonly accounts: ReadonlyMap<string, Box>
  /** By node id. */
  readonly nodes: ReadonlyMap<string, Box>
}

interface Item {
  readonly id: string
  readonly width: number
  readonly height: number
}

type Arrow = readonly [from: string, to: string]

type Arrange = (items: readonly Item[], arrows: readonly Arrow[], gap: Gap) => Arranged

interface Arranged {
  readonly width: number
  readonly height: number
  readonly boxes: ReadonlyMap<string, Box>
}

interface Gap {
  readonly across: number
  readonly along: number
}

/** What is used of dagre, whose own types NodeNext cannot resolve. */
interface Dagre {
  readonly Graph: new () => DagreGraph
  readonly layout: (graph: DagreGraph) => void
}

interface DagreGraph {
  setGraph(options: object): void
  setDefaultEdgeLabel(label: () => object): void
  setNode(id: string, box: object): void
  setEdge(from: string, to: string): void
  node(id: string): { readonly x?: number; readonly y?: number }
}

export const NODE = { width: 236, height: 42 } as const
const INNER: Gap = { across: 14, along: 60 }
const OUTER: Gap = { across: 36, along: 130 }
const PADDING = 14
const HEADING = 26
const MARGIN = 16

/** Left to right; items without arrows stand below one another. */
async function arranger(): Promise<Arrange> {
  const { Graph, layout } = (await import('@dagrejs/dagre')) as unknown as Dagre
  return (items, arrows, { across, along }) => {
    const graph = new Graph()
    graph.setGraph({ rankdir: 'LR', nodesep: across, ranksep: along })
    graph.setDefaultEdgeLabel(() => ({}))
    for (const { id, width, height } of items) graph.setNode(id, { width, height })
    for (const [from, to] of arrows) if (from !== to) graph.setEdge(from, to)
    layout(graph)
    const boxes = new Map<string, Box>()
    for (const { id, width, height } of items) {
      const { x = 0, y = 0 } = graph.node(id)
      boxes.set(id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height })
    }
    const all = [...boxes.values()]
    return {
      width: all.reduce((most, { x, width }) => Math.max(most, x + width), 0),
      height: all.reduce((most, { y, height }) => Math.max(most, y + height), 0),
      boxes,
    }
  }
}

/** Boxes for all accounts and nodes. */
export async function layOut(view: View): Promise<Layout> {
  const arrange = await arranger()
  const accountOf = new Map(view.nodes.map(({ id, account }) => [id, account]))
  const arrows = [...view.runs, ...view.hops].map(({ from, to }): Arrow => [from, to])
  const inner = new Map<string, Arranged>()
  for (const [account, nodes] of grouped(view.nodes, (node) => node.account)) {
    const own = arrows.filter(
      ([from, to]) => accountOf.get(from) === account && accountOf.get(to) === account,
    )
    const items = nodes.map(({ id }) => ({ id, ...NODE }))
    inner.set(account, arrange(items, own, INNER))
  }
  const groups = [...inner].map(([id, { width, height }]) => ({
    id,
    width: width + 2 * PADDING,
    height: height + 2 * PADDING + HEADING,
  }))
  const between = arrows.map(([from, to]): Arrow => [accountOf.get(from) ?? '', accountOf.get(to) ?? ''])
  const outer = arrange(groups, between, OUTER)
  return placed(outer, inner)
}

function placed(outer: Arranged, inner: ReadonlyMap<string, Arranged>): Layout {
  const accounts = new Map<string, Box>()
  const nodes = new Map<string, Box>()
  for (const [id, box] of outer.boxes) {
    const [x, y] = [box.x + MARGIN, box.y + MARGIN]
    accounts.set(id, { ...box, x, y })
    for (const [node, own] of inner.get(id)?.boxes ?? [])
      nodes.set(node, { ...own, x: own.x + x + PADDING, y: own.y + y + PADDING + HEADING })
  }
  return { width: outer.width + 2 * MARGIN, height: outer.height + 2 * MARGIN, accounts, nodes }
}
