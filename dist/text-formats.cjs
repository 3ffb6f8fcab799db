// bb033fe40412445f
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
var svg = require('./svg.cjs');
require('node:path');
require('node:fs');
require('node:util');

function json(view) {
  return xroleLint.jsonText({ schemaVersion: 1, ...view });
}
const MOST_LABEL = 80;
const ARROWS = { allowed: "-->", denied: "--x", unknown: "-.->" };
const COLOURS = {
  allowed: "#1a7f37",
  denied: "#cf222e",
  unknown: "#9a6700"
};
function mermaidNode({ id, kind, name }) {
  const label = xroleLint.mermaidText(svg.shortened(name, MOST_LABEL));
  return kind === "role" ? `    ${id}["${label}"]` : `    ${id}(["task ${label}"])`;
}
function mermaid({ accounts, nodes, runs, hops }) {
  const groups = accounts.flatMap(({ id, label }) => [
    `  subgraph ${id}["${xroleLint.mermaidText(svg.shortened(label, MOST_LABEL))}"]`,
    ...nodes.filter(({ account }) => account === id).map(mermaidNode),
    "  end"
  ]);
  const arrows = [
    ...runs.map((run) => ({ ...run, text: "runs as" })),
    ...hops.map((hop) => ({ ...hop, text: hop.verdict }))
  ];
  return [
    "flowchart LR",
    ...groups,
    ...arrows.map(({ from, to, verdict, text }) => `  ${from} ${ARROWS[verdict]}|${text}| ${to}`),
    ...arrows.map(({ verdict }, i) => `  linkStyle ${String(i)} stroke:${COLOURS[verdict]}`),
    ""
  ].join("\n");
}
function dotString(text) {
  return `"${svg.shortened(text, MOST_LABEL).replace(/[\\"]/g, "\\$&")}"`;
}
function dotNode({ id, kind, name, arn }) {
  const shape = kind === "role" ? "box" : "oval";
  return `    ${id} [label=${dotString(name)}, shape=${shape}, tooltip=${dotString(arn ?? name)}]`;
}
function dot({ accounts, nodes, runs, hops }) {
  const groups = accounts.flatMap(({ id, label }) => [
    `  subgraph cluster_${id} {`,
    `    label=${dotString(label)}`,
    ...nodes.filter(({ account }) => account === id).map(dotNode),
    "  }"
  ]);
  const style = (verdict) => `color="${COLOURS[verdict]}", style=${{ allowed: "solid", denied: "bold", unknown: "dashed" }[verdict]}`;
  return [
    'digraph "who can assume whom" {',
    "  rankdir=LR",
    '  node [fontname="sans-serif"]',
    ...groups,
    ...runs.map(({ from, to, verdict }) => `  ${from} -> ${to} [label="runs as", ${style(verdict)}]`),
    ...hops.map(({ from, to, verdict }) => `  ${from} -> ${to} [label="${verdict}", ${style(verdict)}]`),
    "}",
    ""
  ].join("\n");
}

module.exports = {
__proto__: null,
dot: dot,
json: json,
mermaid: mermaid,
};

})
