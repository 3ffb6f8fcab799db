/** What a picture of the graph shows, the same for every format: accounts, tasks, roles and the arrows between. */
import type { Graph, Hop, Role, TaskDefinition } from '../graph/graph.js'
import type { Verdict } from '../iam/decision.js'
import { explainDecision, type ExplainedLine } from '../iam/explain.js'
import { clean, type Told } from '../report/escape.js'
import { hopReport } from '../report/from-run.js'
import { pathAndLine } from '../report/position.js'
import { show, textKey, type Text } from '../text.js'

export interface ViewAccount {
  readonly id: string
  /** Id, and the name that the configuration gives it. */
  readonly label: Told
}

export interface ViewNode {
  readonly id: string
  readonly kind: 'task-definition' | 'role'
  readonly name: Told
  /** The full ARN of a role. */
  readonly arn: Told | undefined
  readonly account: string
  /** `path:line` of its definition, else of where it is named first. */
  readonly at: Told
}

export interface ViewLine {
  readonly indent: number
  readonly text: Told
  readonly mark: ExplainedLine['mark']
  readonly at?: Told
}

export interface ViewHop {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly verdict: Verdict
  readonly steps: Readonly<Record<'taskTrust' | 'permission' | 'trust', Verdict>>
  readonly demandedBy: readonly string[]
  /** The cases under which it is so. */
  readonly when: readonly Told[]
  /** All that was looked at, as `explain` tells it. */
  readonly lines: readonly ViewLine[]
}

/** A task definition that runs as a role. */
export interface ViewRun {
  readonly from: string
  readonly to: string
  /** Whether ECS may start tasks with the role. */
  readonly verdict: Verdict
}

export interface View {
  readonly accounts: readonly ViewAccount[]
  readonly nodes: readonly ViewNode[]
  readonly runs: readonly ViewRun[]
  readonly hops: readonly ViewHop[]
}

function lineOf({ indent, text, mark, at }: ExplainedLine): ViewLine {
  return { indent, text: clean(text), mark, ...(at && { at: pathAndLine(at) }) }
}

/** Gives nodes and accounts their ids in the order in which they come. */
class Builder {
  readonly accounts = new Map<string, ViewAccount>()
  readonly nodes = new Map<string, ViewNode>()
  readonly runs = new Map<string, ViewRun>()

  constructor(readonly names: ReadonlyMap<string, string>) {}

  account(account: Text): string {
    const key = textKey(account)
    const known = this.accounts.get(key)
    if (known) return known.id
    const id = `a${String(this.accounts.size)}`
    const shown = show(account) || 'account unknown'
    const name = this.names.get(key)
    this.accounts.set(key, { id, label: clean(name === undefined ? shown : `${shown} (${name})`) })
    return id
  }

  role(role: Role): string {
    const when = role.when.map(({ label }) => label).join(' and ')
    const key = `role ${textKey(role.arn)} ${when}`
    return this.#node(key, {
      kind: 'role',
      name: clean(show(role.name) + (when === '' ? '' : ` ${when}`)),
      arn: clean(show(role.arn)),
      account: this.account(role.account),
      at: pathAndLine(role.at),
    })
  }

  task(task: TaskDefinition): string {
    const at = pathAndLine(task.at)
    return this.#node(`task ${at} ${task.label}`, {
      kind: 'task-definition',
      name: clean(task.label.replace(/^"(.*)"$/s, '$1')),
      arn: undefined,
      account: this.account(task.taskRole?.account ?? task.account),
      at,
    })
  }

  run(task: TaskDefinition, role: Role): void {
    const [from, to] = [this.task(task), this.role(role)]
    this.runs.set(`${from} ${to}`, { from, to, verdict: role.taskTrust?.verdict ?? 'unknown' })
  }

  #node(key: string, node: Omit<ViewNode, 'id'>): string {
    const known = this.nodes.get(key)
    if (known) return known.id
    const id = `n${String(this.nodes.size)}`
    this.nodes.set(key, { id, ...node })
    return id
  }
}

function hopOf(hop: Hop, index: number, builder: Builder): ViewHop {
  const { source, destination, verdict, permission, trust, taskTrust } = hop
  const { steps, demandedBy, when } = hopReport(hop)
  return {
    id: `h${String(index)}`,
    from: builder.role(source),
    to: builder.role(destination),
    verdict,
    steps,
    demandedBy,
    when,
    lines: explainDecision({ verdict, permission, trust }, taskTrust).map(lineOf),
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** @param names the accounts' names by id */
export function viewOf({ hops, unseen, taskDefinitions }: Graph, names: ReadonlyMap<string, string>): View {
  const builder = new Builder(names)
  const key = ({ source, destination, demands }: Hop): string =>
    [show(source.arn), show(destination.arn), ...demands.slice(0, 1).map(({ at }) => pathAndLine(at))].join(
      ' ',
    )
  const sorted = [...hops, ...unseen]
    .map((hop) => ({ hop, key: key(hop) }))
    .sort((a, b) => order(a.key, b.key))
  const shown = sorted.map(({ hop }, i) => {
    for (const task of hop.tasks) builder.run(task, (hop.via ?? hop).source)
    return hopOf(hop, i, builder)
  })
  for (const task of taskDefinitions) if (task.taskRole && !task.foreign) builder.run(task, task.taskRole)
  return {
    accounts: [...builder.accounts.values()],
    nodes: [...builder.nodes.values()],
    runs: [...builder.runs.values()],
    hops: shown,
  }
}
