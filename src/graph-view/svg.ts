/** The picture: accounts as groups, tasks and roles in them, hops coloured by verdict. No script in it. */
import { clean, markup, type Told } from '../report/escape.js'
import { cells } from '../report/frame.js'
import type { Verdict } from '../iam/decision.js'
import { count as counted } from '../report/report.js'
import { layOut, type Box, type Layout } from './layout.js'
import type { View, ViewHop, ViewNode, ViewRun } from './view.js'

/** Fits the width of a node in the widest letters that names are made of. */
const MOST_CELLS = 32

/** A name in one line, its middle left out where it is too long. */
export function shortened(text: Told, most = MOST_CELLS): Told {
  if (cells(text) <= most) return text
  const characters = Array.from(text)
  const take = (from: readonly string[], room: number): string[] => {
    const taken: string[] = []
    let width = 0
    for (const character of from) {
      width += cells(character)
      if (width > room) break
      taken.push(character)
    }
    return taken
  }
  const start = take(characters, Math.ceil(most / 2) - 1)
  const end = take([...characters].reverse(), Math.floor(most / 2)).reverse()
  return clean(`${start.join('')}…${end.join('')}`)
}

/** Colours that hold on white and on dark, and marks for those who do not see colours. */
export const SVG_STYLE = `
.xl{--bg:#fff;--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--group:#f6f8fa;--node:#fff;--allowed:#1a7f37;--denied:#cf222e;--unknown:#9a6700}
@media (prefers-color-scheme:dark){.xl{--bg:#0d1117;--ink:#f0f6fc;--soft:#9198a1;--line:#3d444d;--group:#151b23;--node:#212830;--allowed:#3fb950;--denied:#f85149;--unknown:#d29922}}
.xl text{font:12px system-ui,-apple-system,"Segoe UI",sans-serif;fill:var(--ink)}
.xl .bg{fill:var(--bg)}
.xl .account rect{fill:var(--group);stroke:var(--line)}
.xl .account text{font-weight:600}
.xl .node rect{fill:var(--node);stroke:var(--soft)}
.xl .node .kind{font-size:10px;fill:var(--soft)}
.xl .arrow path{fill:none;stroke:currentColor;stroke-width:1.6}
.xl .arrow .hit{stroke:transparent;stroke-width:14}
.xl .arrow .head,.xl .arrow .dot{fill:currentColor;stroke:none}
.xl .arrow .sign{font-weight:700;font-size:11px;fill:var(--bg);text-anchor:middle}
.xl .allowed{color:var(--allowed)}.xl .denied{color:var(--denied)}.xl .unknown{color:var(--unknown)}
.xl .denied path{stroke-width:2.4}.xl .unknown .way{stroke-dasharray:6 4}
.xl .runs path{stroke-width:1.2}`

const SIGNS: Readonly<Record<Verdict, string>> = { allowed: '✓', denied: '✕', unknown: '?' }

interface Way {
  readonly d: string
  readonly head: string
  readonly x: number
  readonly y: number
}

/**
 * A curve from the right side of one box to the left side of another, or around where that lies behind.
 * @param bend how far it leaves the straight way, so that several between the same two can be told apart
 */
function wayBetween(from: Box, to: Box, bend = 0): Way {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2]
  const isBehind = to.x < x1
  const [x2, y2] = isBehind
    ? [to.x + to.width, to.y + to.height / 2 + (from === to ? 10 : 0)]
    : [to.x, to.y + to.height / 2]
  const reach = isBehind ? 60 : Math.max(30, Math.min(160, (x2 - x1) / 2))
  const [c1, c2] = [x1 + reach, isBehind ? x2 + reach : x2 - reach]
  const tip = isBehind ? 8 : -8
  const middle = (a: number, b: number, c: number, d: number): number => (a + 3 * b + 3 * c + d) / 8
  return {
    d: `M${n(x1)} ${n(y1)}C${n(c1)} ${n(y1 + bend)} ${n(c2)} ${n(y2 + bend)} ${n(x2 + tip)} ${n(y2)}`,
    head: `M${n(x2)} ${n(y2)}l${n(tip)} -4.5v9z`,
    x: middle(x1, c1, c2, x2),
    y: middle(y1, y1 + bend, y2 + bend, y2),
  }
}

/** 0, 26, -26, 52, … */
function bendOf(index: number): number {
  return Math.ceil(index / 2) * (index % 2 === 0 ? -26 : 26) + 0
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 }

class Drawing {
  readonly #names: ReadonlyMap<string, ViewNode>
  /** Hops drawn so far, by their two ends. */
  readonly #drawn = new Map<string, number>()

  constructor(
    readonly view: View,
    readonly layout: Layout,
  ) {
    this.#names = new Map(view.nodes.map((node) => [node.id, node]))
  }

  box(id: string): Box {
    return this.layout.nodes.get(id) ?? NOWHERE
  }

  name(id: string): string {
    return this.#names.get(id)?.name ?? ''
  }

  accounts(): string {
    return this.view.accounts
      .map(({ id, label }) => {
        const { x, y, width, height } = this.layout.accounts.get(id) ?? NOWHERE
        const room = Math.max(12, Math.floor(width / 8))
        return `<g class="account" data-account="${id}"><title>account ${markup(label)}</title><rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="10"/><text x="${n(x + 14)}" y="${n(y + 22)}">${markup(shortened(label, room))}</text></g>`
      })
      .join('\n')
  }

  node({ id, kind, name, arn, at, account }: ViewNode): string {
    const { x, y, width, height } = this.box(id)
    const round = kind === 'role' ? 6 : height / 2
    const inset = kind === 'role' ? 10 : 16
    const what = kind === 'role' ? 'role' : 'task definition'
    return `<g class="node" id="${id}" data-account="${account}"><title>${markup(clean(`${what} ${arn ?? name}, ${at}`))}</title><rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(round)}"/><text x="${n(x + inset)}" y="${n(y + 18)}">${markup(shortened(name))}</text><text class="kind" x="${n(x + inset)}" y="${n(y + 33)}">${what}</text></g>`
  }

  run({ from, to, verdict }: ViewRun): string {
    const { d, head } = wayBetween(this.box(from), this.box(to))
    const why = { allowed: 'runs as', denied: 'cannot run as', unknown: 'runs as' }[verdict]
    return `<g class="arrow runs ${verdict}" data-from="${from}" data-to="${to}"><title>${markup(clean(`${this.name(from)} ${why} ${this.name(to)}`))}</title><path class="way" d="${d}"/><path class="head" d="${head}"/></g>`
  }

  /** @param isLive in a page that has a script for it, a hop is a button */
  hop({ id, from, to, verdict }: ViewHop, isLive: boolean): string {
    const key = `${from} ${to}`
    const drawn = this.#drawn.get(key) ?? 0
    this.#drawn.set(key, drawn + 1)
    const { d, head, x, y } = wayBetween(this.box(from), this.box(to), bendOf(drawn))
    const label = markup(clean(`${this.name(from)} to ${this.name(to)}: ${verdict}`))
    const button = isLive ? ` tabindex="-1" role="button" aria-label="${label}"` : ''
    return `<g class="arrow hop ${verdict}" id="${id}" data-from="${from}" data-to="${to}"${button}><title>${label}</title><path class="way" d="${d}"/><path class="head" d="${head}"/><circle class="dot" cx="${n(x)}" cy="${n(y)}" r="8"/><text class="sign" x="${n(x)}" y="${n(y + 4)}">${SIGNS[verdict]}</text><path class="hit" d="${d}"/></g>`
  }
}

/** The drawing's element; `isLive` where a script will answer to clicks. */
export async function drawing(view: View, isLive: boolean): Promise<string> {
  const layout = await layOut(view)
  const pen = new Drawing(view, layout)
  const [width, height] = [n(Math.max(layout.width, 120)), n(Math.max(layout.height, 60))]
  const role = isLive ? 'role="group"' : 'role="img"'
  const count = `${counted(view.hops.length, 'hop')} between ${counted(view.accounts.length, 'account')}`
  return [
    `<svg class="xl" xmlns="http://www.w3.org/2000/svg" ${role} aria-label="who can assume whom: ${count}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${SVG_STYLE}\n</style>`,
    `<rect class="bg" width="100%" height="100%"/>`,
    pen.accounts(),
    ...view.runs.map((run) => pen.run(run)),
    ...view.nodes.map((node) => pen.node(node)),
    ...view.hops.map((hop) => pen.hop(hop, isLive)),
    '</svg>',
  ].join('\n')
}

/** An SVG file. */
export async function svg(view: View): Promise<string> {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${await drawing(view, false)}\n`
}
