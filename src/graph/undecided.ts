/** What no file decides, and what would: the other half of the truth, shown by `--verbose`. */
import type { Graph, Hop, TaskDefinition } from './graph.js'

export function undecidedOf(hops: readonly Hop[], tasks: readonly TaskDefinition[]): Graph['undecided'] {
  const found = new Map<string, Graph['undecided'][number]>()
  const add = (what: string, decide: string, at: Graph['undecided'][number]['at']): void => {
    found.set(`${what}\u0000${decide}`, { what, decide, at })
  }
  for (const { source, destination, permission, trust, verdict } of hops) {
    if (verdict !== 'unknown') continue
    const what = `whether ${source.label} may assume ${destination.label}`
    for (const step of [permission, trust]) {
      if (step.verdict !== 'unknown') continue
      for (const reason of step.reasons)
        if (reason.cause.startsWith('unknown')) add(what, reason.message, reason.at)
    }
  }
  for (const task of tasks)
    if (task.fact.taskRoleUnknown !== undefined)
      add(`the task role of task definition ${task.label}`, task.fact.taskRoleUnknown, task.at)
  return [...found.values()]
}
