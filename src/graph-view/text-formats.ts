/** The graph for other programs: JSON, Mermaid and Graphviz. */
import type { Verdict } from '../iam/decision.js'
import { jsonText, mermaidText, type Told } from '../report/escape.js'
import { shortened } from './svg.js'
import type { View, ViewNode } from './view.js'

export function json(view: View): string {
  return jsonText({ schemaVersion: 1, ...view })
}

/** Longer names make boxes that nobody can read. */
const MOST_LABEL = 80

const ARROWS: Readonly<Record<Verdict, string>> = { allowed: '-->', denied: '--x', unknown: '-.->' }
const COLOURS: Readonly<Record<Verdict, string>> = {
  allowed: '#1a7f37',
  denied: '#cf222e',
  unknown: '#9a6700',
}

function mermaidNode({ id, kind, name }: ViewNode): string {
  const label = mermaidText(shortened(name, MOST_LABEL))
  return kind === 'role' ? `    ${id}["${label}"]` : `    ${id}(["task ${label}"])`
}

export function mermaid({ accounts, nodes, runs, hops }: View): string {
  const groups = accounts.flatMap(({ id, label }) => [
    `  subgraph ${id}["${mermaidText(shortened(label, MOST_LABEL))}"]`,
    ...nodes.filter(({ account }) => account === id).map(mermaidNode),
    '  end',
  ])
  const arrows = [
    ...runs.map((run) => ({ ...run, text: 'runs as' })),
    ...hops.map((hop) => ({ ...hop, text: hop.verdict })),
  ]
  return [
    'flowchart LR',
    ...groups,
    ...arrows.map(({ from, to, verdict, text }) => `  ${from} ${ARROWS[verdict]}|${text}| ${to}`),
    ...arrows.map(({ verdict }, i) => `  linkStyle ${String(i)} stroke:${COLOURS[verdict]}`),
    '',
  ].join('\n')
}

function dotString(text: Told): string {
  return `"${shortened(text, MOST_LABEL).replace(/[\\"]/g, '\\$&')}"`
}

function dotNode({ id, kind, name, arn }: ViewNode): string {
  const shape = kind === 'role' ? 'box' : 'oval'
  return `    ${id} [label=${dotString(name)}, shape=${shape}, tooltip=${dotString(arn ?? name)}]`
}

export function dot({ accounts, nodes, runs, hops }: View): string {
  const groups = accounts.flatMap(({ id, label }) => [
    `  subgraph cluster_${id} {`,
    `    label=${dotString(label)}`,
    ...nodes.filter(({ account }) => account === id).map(dotNode),
    '  }',
  ])
  const style = (verdict: Verdict): string =>
    `color="${COLOURS[verdict]}", style=${{ allowed: 'solid', denied: 'bold', unknown: 'dashed' }[verdict]}`
  return [
    'digraph "who can assume whom" {',
    '  rankdir=LR',
    '  node [fontname="sans-serif"]',
    ...groups,
    ...runs.map(({ from, to, verdict }) => `  ${from} -> ${to} [label="runs as", ${style(verdict)}]`),
    ...hops.map(({ from, to, verdict }) => `  ${from} -> ${to} [label="${verdict}", ${style(verdict)}]`),
    '}',
    '',
  ].join('\n')
}
