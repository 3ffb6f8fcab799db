/** Joins a simulated organization and tells time and memory: node --import tsx bench/join.ts [repositories] */
import { rules } from '../rules/index.js'
import { check } from '../src/check/check.js'
import { readFacts } from '../src/facts-io/read.js'
import { link } from '../src/graph/link.js'
import { noOptions } from '../src/graph/options.js'
import { organization } from './organization.js'

const repositories = Number(process.argv[2] ?? 10_000)
const spent = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const marks: [string, number, number][] = [['start', performance.now(), spent()]]
const mark = (name: string): void => void marks.push([name, performance.now(), spent()])

const facts = readFacts([{ path: 'organization.jsonl', lines: organization({ repositories }) }])
mark('write and read')
const graph = link(facts, noOptions, () => undefined)
mark('link')
const findings = check(graph, { rules, severities: new Map() })
mark('check')

const count = (kind: string): number => facts.filter((fact) => fact.kind === kind).length
const denied = graph.hops.filter(({ verdict }) => verdict === 'denied').length
console.log(
  `${String(repositories)} repositories, ${String(count('role'))} roles, ${String(count('task-definition'))} task definitions, ${String(graph.hops.length)} hops (${String(denied)} denied), ${String(findings.length)} findings`,
)
for (const [i, [name, time, processor]] of marks.entries()) {
  const [, before, processorBefore] = marks[i - 1] ?? [name, time, processor]
  const [wall, own] = [(time - before) / 1000, processor - processorBefore]
  if (i > 0)
    console.log(
      `${name.padEnd(16)}${wall.toFixed(1).padStart(7)} s, processor ${own.toFixed(1).padStart(7)} s`,
    )
}
console.log(
  `whole           ${(performance.now() / 1000).toFixed(1).padStart(7)} s, processor ${spent().toFixed(1).padStart(7)} s`,
)
console.log(`peak memory     ${(process.resourceUsage().maxRSS / 1024 / 1024).toFixed(2).padStart(7)} GB`)
