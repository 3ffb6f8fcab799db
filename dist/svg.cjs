// 47bb56a1d1b625e4
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

function _interopNamespaceDefault(e) {
  var n = Object.create(null);
  if (e) {
    Object.keys(e).forEach(function (k) {
      if (k !== 'default') {
        var d = Object.getOwnPropertyDescriptor(e, k);
        Object.defineProperty(n, k, d.get ? d : {
          enumerable: true,
          get: function () { return e[k]; }
        });
      }
    });
  }
  n.default = e;
  return Object.freeze(n);
}

const NODE = { width: 236, height: 42 };
const INNER = { across: 14, along: 60 };
const OUTER = { across: 36, along: 130 };
const PADDING = 14;
const HEADING = 26;
const MARGIN = 16;
async function arranger() {
  const { Graph, layout } = await Promise.resolve().then(function () { return /*#__PURE__*/_interopNamespaceDefault(require('@dagrejs/dagre')); });
  return (items, arrows, { across, along }) => {
    const graph = new Graph();
    graph.setGraph({ rankdir: "LR", nodesep: across, ranksep: along });
    graph.setDefaultEdgeLabel(() => ({}));
    for (let i_1 = 0, all_1 = items; i_1 < all_1.length; i_1++) {
      const { id, width, height } = all_1[i_1];
      graph.setNode(id, { width, height });
    }
    for (let i_2 = 0, all_2 = arrows; i_2 < all_2.length; i_2++) {
      const array_1 = all_2[i_2], from = array_1[0], to = array_1[1];
      if (from !== to)
        graph.setEdge(from, to);
    }
    layout(graph);
    const boxes = /* @__PURE__ */ new Map();
    for (let i_3 = 0, all_3 = items; i_3 < all_3.length; i_3++) {
      const { id, width, height } = all_3[i_3];
      const { x = 0, y = 0 } = graph.node(id);
      boxes.set(id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height });
    }
    const all = [...boxes.values()];
    return {
      width: all.reduce((most, { x, width }) => Math.max(most, x + width), 0),
      height: all.reduce((most, { y, height }) => Math.max(most, y + height), 0),
      boxes
    };
  };
}
async function layOut(view) {
  const arrange = await arranger();
  const accountOf = new Map(view.nodes.map(({ id, account }) => [id, account]));
  const arrows = [...view.runs, ...view.hops].map(({ from, to }) => [from, to]);
  const inner = /* @__PURE__ */ new Map();
  for (const item_1 of xroleLint.grouped(view.nodes, (node) => node.account)) {
    const account = item_1[0], nodes = item_1[1];
    const own = arrows.filter((array_2) => {
      const from = array_2[0], to = array_2[1];
      return accountOf.get(from) === account && accountOf.get(to) === account;
    });
    const items = nodes.map(({ id }) => ({ id, ...NODE }));
    inner.set(account, arrange(items, own, INNER));
  }
  const groups = [...inner].map((array_3) => {
    const id = array_3[0], { width, height } = array_3[1];
    return {
      id,
      width: width + 2 * PADDING,
      height: height + 2 * PADDING + HEADING
    };
  });
  const between = arrows.map((array_4) => {
    const from = array_4[0], to = array_4[1];
    return [accountOf.get(from) ?? "", accountOf.get(to) ?? ""];
  });
  const outer = arrange(groups, between, OUTER);
  return placed(outer, inner);
}
function placed(outer, inner) {
  const accounts = /* @__PURE__ */ new Map();
  const nodes = /* @__PURE__ */ new Map();
  for (const item_2 of outer.boxes) {
    const id = item_2[0], box = item_2[1];
    const array_5 = [box.x + MARGIN, box.y + MARGIN], x = array_5[0], y = array_5[1];
    accounts.set(id, { ...box, x, y });
    for (const item_3 of inner.get(id)?.boxes ?? []) {
      const node = item_3[0], own = item_3[1];
      nodes.set(node, { ...own, x: own.x + x + PADDING, y: own.y + y + PADDING + HEADING });
    }
  }
  return { width: outer.width + 2 * MARGIN, height: outer.height + 2 * MARGIN, accounts, nodes };
}

const MOST_CELLS = 32;
function shortened(text, most = MOST_CELLS) {
  if (xroleLint.cells(text) <= most)
    return text;
  const characters = Array.from(text);
  const take = (from, room) => {
    const taken = [];
    let width = 0;
    for (let i_1 = 0, all_1 = from; i_1 < all_1.length; i_1++) {
      const character = all_1[i_1];
      width += xroleLint.cells(character);
      if (width > room)
        break;
      taken.push(character);
    }
    return taken;
  };
  const start = take(characters, Math.ceil(most / 2) - 1);
  const end = take([...characters].reverse(), Math.floor(most / 2)).reverse();
  return xroleLint.clean(`${start.join("")}\u2026${end.join("")}`);
}
const SVG_STYLE = `
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
.xl .runs path{stroke-width:1.2}`;
const SIGNS = { allowed: "\u2713", denied: "\u2715", unknown: "?" };
function wayBetween(from, to, bend = 0) {
  const array_1 = [from.x + from.width, from.y + from.height / 2], x1 = array_1[0], y1 = array_1[1];
  const isBehind = to.x < x1;
  const array_2 = isBehind ? [to.x + to.width, to.y + to.height / 2 + (from === to ? 10 : 0)] : [to.x, to.y + to.height / 2], x2 = array_2[0], y2 = array_2[1];
  const reach = isBehind ? 60 : Math.max(30, Math.min(160, (x2 - x1) / 2));
  const array_3 = [x1 + reach, isBehind ? x2 + reach : x2 - reach], c1 = array_3[0], c2 = array_3[1];
  const tip = isBehind ? 8 : -8;
  const middle = (a, b, c, d) => (a + 3 * b + 3 * c + d) / 8;
  return {
    d: `M${n(x1)} ${n(y1)}C${n(c1)} ${n(y1 + bend)} ${n(c2)} ${n(y2 + bend)} ${n(x2 + tip)} ${n(y2)}`,
    head: `M${n(x2)} ${n(y2)}l${n(tip)} -4.5v9z`,
    x: middle(x1, c1, c2, x2),
    y: middle(y1, y1 + bend, y2 + bend, y2)
  };
}
function bendOf(index) {
  return Math.ceil(index / 2) * (index % 2 === 0 ? -26 : 26) + 0;
}
function n(value) {
  return String(Math.round(value * 10) / 10);
}
const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };
class Drawing {
  constructor(view, layout) {
    this.view = view;
    this.layout = layout;
    this.#names = new Map(view.nodes.map((node) => [node.id, node]));
  }
  #names;
  /** Hops drawn so far, by their two ends. */
  #drawn = /* @__PURE__ */ new Map();
  box(id) {
    return this.layout.nodes.get(id) ?? NOWHERE;
  }
  name(id) {
    return this.#names.get(id)?.name ?? "";
  }
  accounts() {
    return this.view.accounts.map(({ id, label }) => {
      const { x, y, width, height } = this.layout.accounts.get(id) ?? NOWHERE;
      const room = Math.max(12, Math.floor(width / 8));
      return `<g class="account" data-account="${id}"><title>account ${xroleLint.markup(label)}</title><rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="10"/><text x="${n(x + 14)}" y="${n(y + 22)}">${xroleLint.markup(shortened(label, room))}</text></g>`;
    }).join("\n");
  }
  node({ id, kind, name, arn, at, account }) {
    const { x, y, width, height } = this.box(id);
    const round = kind === "role" ? 6 : height / 2;
    const inset = kind === "role" ? 10 : 16;
    const what = kind === "role" ? "role" : "task definition";
    return `<g class="node" id="${id}" data-account="${account}"><title>${xroleLint.markup(xroleLint.clean(`${what} ${arn ?? name}, ${at}`))}</title><rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(round)}"/><text x="${n(x + inset)}" y="${n(y + 18)}">${xroleLint.markup(shortened(name))}</text><text class="kind" x="${n(x + inset)}" y="${n(y + 33)}">${what}</text></g>`;
  }
  run({ from, to, verdict }) {
    const { d, head } = wayBetween(this.box(from), this.box(to));
    const why = { allowed: "runs as", denied: "cannot run as", unknown: "runs as" }[verdict];
    return `<g class="arrow runs ${verdict}" data-from="${from}" data-to="${to}"><title>${xroleLint.markup(xroleLint.clean(`${this.name(from)} ${why} ${this.name(to)}`))}</title><path class="way" d="${d}"/><path class="head" d="${head}"/></g>`;
  }
  /** @param isLive in a page that has a script for it, a hop is a button */
  hop({ id, from, to, verdict }, isLive) {
    const key = `${from} ${to}`;
    const drawn = this.#drawn.get(key) ?? 0;
    this.#drawn.set(key, drawn + 1);
    const { d, head, x, y } = wayBetween(this.box(from), this.box(to), bendOf(drawn));
    const label = xroleLint.markup(xroleLint.clean(`${this.name(from)} to ${this.name(to)}: ${verdict}`));
    const button = isLive ? ` tabindex="-1" role="button" aria-label="${label}"` : "";
    return `<g class="arrow hop ${verdict}" id="${id}" data-from="${from}" data-to="${to}"${button}><title>${label}</title><path class="way" d="${d}"/><path class="head" d="${head}"/><circle class="dot" cx="${n(x)}" cy="${n(y)}" r="8"/><text class="sign" x="${n(x)}" y="${n(y + 4)}">${SIGNS[verdict]}</text><path class="hit" d="${d}"/></g>`;
  }
}
async function drawing(view, isLive) {
  const layout = await layOut(view);
  const pen = new Drawing(view, layout);
  const array_4 = [n(Math.max(layout.width, 120)), n(Math.max(layout.height, 60))], width = array_4[0], height = array_4[1];
  const role = isLive ? 'role="group"' : 'role="img"';
  const count = `${xroleLint.count(view.hops.length, "hop")} between ${xroleLint.count(view.accounts.length, "account")}`;
  return [
    `<svg class="xl" xmlns="http://www.w3.org/2000/svg" ${role} aria-label="who can assume whom: ${count}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${SVG_STYLE}
</style>`,
    `<rect class="bg" width="100%" height="100%"/>`,
    pen.accounts(),
    ...view.runs.map((run) => pen.run(run)),
    ...view.nodes.map((node) => pen.node(node)),
    ...view.hops.map((hop) => pen.hop(hop, isLive)),
    "</svg>"
  ].join("\n");
}
async function svg(view) {
  return `<?xml version="1.0" encoding="UTF-8"?>
${await drawing(view, false)}
`;
}

module.exports = {
__proto__: null,
SVG_STYLE: SVG_STYLE,
drawing: drawing,
shortened: shortened,
svg: svg,
};

})
