/** Hops as a Mermaid flowchart: tasks, roles, and the arrows between, broken ones red. */
import type { Verdict } from '../iam/decision.js'
import { clean, mermaidText, type Told } from './escape.js'
import type { HopReport } from './report.js'

/** GitHub draws no larger ones (500 edges, 50,000 characters), and nobody could read them. */
const MOST_HOPS = 60
const MOST_LABEL = 120

const ARROWS: Readonly<Record<Verdict, string>> = { allowed: '-->', denied: '--x', unknown: '-.->' }
const ORDER: readonly Verdict[] = ['denied', 'unknown', 'allowed']
const STROKES: Readonly<Record<Verdict, string>> = {
  denied: 'stroke:#cf222e,stroke-width:3px,color:#cf222e',
  unknown: 'stroke:#9a6700',
  allowed: 'stroke:#1a7f37',
}

function label(text: Told): string {
  return mermaidText(text.length > MOST_LABEL ? clean(`${text.slice(0, MOST_LABEL - 1)}…`) : text)
}

/** `name`, and the account below it. */
function roleLabel(arn: Told): string {
  const [, account, name] = /^arn:[^:]*:iam::(<[^>]*>|[^:]*):role\/(.+)$/s.exec(arn) ?? []
  return account === undefined || name === undefined
    ? label(arn)
    : `${label(clean(name))}<br/>${label(clean(account))}`
}

interface Edge {
  readonly from: string
  readonly to: string
  readonly verdict: Verdict
  readonly text: string
}

/** What the arrow from role to role shows, and which side breaks it. */
function callEdge({ steps: { permission, trust } }: HopReport): Pick<Edge, 'verdict' | 'text'> {
  const [p, t] = [permission === 'denied', trust === 'denied']
  if (p || t)
    return { verdict: 'denied', text: p && t ? 'no permission, no trust' : p ? 'no permission' : 'no trust' }
  if (permission === 'allowed' && trust === 'allowed') return { verdict: 'allowed', text: 'may assume' }
  return {
    verdict: 'unknown',
    text: permission === 'allowed' ? 'trust unknown' : trust === 'allowed' ? 'permission unknown' : 'unknown',
  }
}

/** The flowchart's text, its last line ended, and how many hops are not in it. */
export function mermaid(hops: readonly HopReport[]): { readonly diagram: string; readonly left: number } {
  const sorted = ORDER.flatMap((verdict) => hops.filter((hop) => hop.verdict === verdict))
  const nodes = new Map<string, string>()
  const edges = new Map<string, Edge>()
  const node = (key: string, shape: (id: string) => string): string => {
    const id = `n${String(nodes.size)}`
    if (!nodes.has(key)) nodes.set(key, shape(id))
    return /^n\d+/.exec(nodes.get(key) ?? '')?.[0] ?? id
  }
  const role = (arn: Told): string => node(`role ${arn}`, (id) => `${id}["${roleLabel(arn)}"]`)
  const add = (edge: Edge): void => void edges.set(`${edge.from} ${edge.to} ${edge.text}`, edge)
  for (const hop of sorted.slice(0, MOST_HOPS)) {
    const [source, destination] = [role(hop.source), role(hop.destination)]
    for (const task of hop.taskDefinitions.slice(0, 5)) {
      const from = node(`task ${task.label}`, (id) => `${id}(["task ${label(task.label)}"])`)
      const verdict = hop.steps.taskTrust
      add({ from, to: source, verdict, text: verdict === 'denied' ? 'ecs-tasks not trusted' : 'runs as' })
    }
    add({ from: source, to: destination, ...callEdge(hop) })
  }
  const drawn = [...edges.values()]
  const lines = [
    'flowchart LR',
    ...nodes.values(),
    ...drawn.map(({ from, to, verdict, text }) => `${from} ${ARROWS[verdict]}|${text}| ${to}`),
    ...drawn.map(({ verdict }, i) => `linkStyle ${String(i)} ${STROKES[verdict]}`),
  ]
  return {
    diagram: lines.map((line, i) => (i === 0 ? `${line}\n` : `  ${line}\n`)).join(''),
    left: Math.max(0, sorted.length - MOST_HOPS),
  }
}
