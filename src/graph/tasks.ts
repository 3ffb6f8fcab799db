/** Joins task definitions to their roles, and to the services and runs that start them. */
import type {
  ContainerFact,
  ProfileFact,
  RoleReference,
  ServiceFact,
  TaskDefinitionFact,
  TaskRunFact,
} from '../facts.js'
import { push } from '../groups.js'
import { parseRoleArn } from '../iam/arn.js'
import { flat, literal, show, textKey, type Text } from '../text.js'
import type { When } from '../value.js'
import type { Demand, ForeignRole, ForeignRun, TaskDefinition } from './graph.js'
import { foreignOverride } from './foreign.js'
import type { FactsByKind } from './by-kind.js'
import type { NearMisses } from './near-misses.js'
import { isResidue, type RoleNode, type RoleTable } from './roles.js'

/** A task definition while the linker learns of it. */
export interface TaskNode extends TaskDefinition {
  readonly taskRole: RoleNode | undefined
  readonly executionRole: RoleNode | undefined
  /** Roles that runs of this task use instead of its own (ECS-26). */
  readonly overrides: readonly RoleNode[]
  readonly services: ServiceFact[]
  readonly runs: TaskRunFact[]
  readonly profiles: ProfileFact[]
  readonly demands: Demand[]
  readonly containers: readonly ContainerFact[]
  foreign: ForeignRole | undefined
}

/** Family of `family`, `family:7` or `arn:…:task-definition/family:7`. */
function familyKey(reference: Text): string {
  const key = textKey(reference)
  const family = key.slice(
    key.lastIndexOf('task-definition/') + 1 === 0 ? 0 : key.lastIndexOf('task-definition/') + 16,
  )
  return family.replace(/:\d+$/, '')
}

class Starts<T extends ServiceFact | TaskRunFact> {
  readonly #byKey = new Map<string, T[]>()

  constructor(facts: readonly T[], fill: (value: Text) => Text) {
    for (const fact of facts) {
      if (fact.taskDefinition === undefined) continue
      const reference = fill(fact.taskDefinition.value)
      for (const key of new Set([textKey(reference), familyKey(reference)])) push(this.#byKey, key, fact)
    }
  }

  of(fact: TaskDefinitionFact, fill: (value: Text) => Text): T[] {
    if (this.#byKey.size === 0) return []
    const keys = [fact.arn, fact.family].flatMap((name) => (name ? [textKey(fill(name.value))] : []))
    return [...new Set(keys.flatMap((key) => this.#byKey.get(key) ?? []))]
  }
}

/** The roles that a reference may mean, one for each set of cases; none where it is no role at all. */
function rolesOf(
  reference: RoleReference | undefined,
  fact: Pick<TaskDefinitionFact, 'scope' | 'when'>,
  table: RoleTable,
  nearMisses: NearMisses,
): readonly (RoleNode | undefined)[] {
  if (reference === undefined) return [undefined]
  const arn = table.expand(reference.value, fact.scope)
  if (isResidue(reference.value) || parseRoleArn(arn) === undefined) return [undefined]
  const roles = table.find(arn, fact.when).map((role) => nearMisses.intended(role))
  return roles.length > 0 ? roles : [undefined]
}

/** A role that a run names instead of the definition's own, and where. */
interface Override {
  readonly role: RoleNode
  readonly taskRole: RoleReference
}

function overridesOf(run: TaskRunFact, table: RoleTable, nearMisses: NearMisses): readonly Override[] {
  const { taskRole } = run
  if (taskRole === undefined) return []
  return rolesOf(taskRole, run, table, nearMisses).flatMap((role) => (role ? [{ role, taskRole }] : []))
}

/** What a run passes must lie in the account that the task runs in, as its definition shows it. */
function foreignRun(
  { role, taskRole }: Override,
  task: Pick<TaskNode, 'fact' | 'account' | 'taskRole' | 'executionRole'>,
): ForeignRun | undefined {
  const foreign = foreignOverride(role, task)
  return foreign && { taskRole, role, foreign }
}

function mergeWhen(...all: readonly When[]): When {
  if (all.every((when) => when.length === 0)) return []
  return [...new Map(all.flat().map((one) => [one.id, one])).values()]
}

function labelOf(fact: TaskDefinitionFact): string {
  if (fact.family && flat(fact.family.value) !== '') return `"${show(fact.family.value)}"`
  return fact.address === undefined ? 'without a family' : `"${fact.address}"`
}

/** One node a task definition, or several where conditions give it several roles. */
export function linkTasks(facts: FactsByKind, table: RoleTable, nearMisses: NearMisses): readonly TaskNode[] {
  const services = new Starts(facts.service, table.fill)
  const runs = new Starts(facts['task-run'], table.fill)
  const nodes: TaskNode[] = []
  for (const fact of facts['task-definition']) {
    const started = { services: services.of(fact, table.fill), runs: runs.of(fact, table.fill) }
    const overrides = started.runs.flatMap((run) => overridesOf(run, table, nearMisses))
    const [executionRole] = rolesOf(fact.executionRole, fact, table, nearMisses)
    for (const taskRole of rolesOf(fact.taskRole, fact, table, nearMisses)) {
      const account = accountOf(fact, table)
      const foreignRuns = overrides.flatMap(
        (one) => foreignRun(one, { fact, account, taskRole, executionRole }) ?? [],
      )
      const foreign = foreignRuns.map(({ role }) => role)
      const own = overrides.map(({ role }) => role).filter((role) => !foreign.includes(role))
      const node: TaskNode = {
        fact,
        at: fact.at,
        label: labelOf(fact),
        scope: fact.scope,
        account,
        when: mergeWhen(fact.when, taskRole?.when ?? []),
        containers: fact.containers,
        taskRole,
        executionRole,
        overrides: own,
        foreignRuns,
        ...started,
        profiles: [],
        demands: [],
        foreign: undefined,
      }
      nodes.push(node)
      for (const role of new Set([taskRole, ...own])) role?.tasks.push(node)
      executionRole?.executes.push(node)
    }
  }
  return nodes
}

/** The scope's account, else that of its own ARN. */
function accountOf(fact: TaskDefinitionFact, table: RoleTable): Text {
  const account = table.fill(fact.scope.account)
  const own = literal(fact.arn?.value ?? [])?.split(':')[4]
  return literal(account) === undefined && own !== undefined && own !== '' ? [own] : account
}
