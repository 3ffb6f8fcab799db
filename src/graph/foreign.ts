/** Task roles of another account than the task's: the classic slip is the destination role's ARN (ECS-23). */
import { isAccountId } from '../iam/account-id.js'
import { literal, show, type Text } from '../text.js'
import type { ForeignRole } from './graph.js'
import { rolesTrusted, servicesTrusted } from './mentions.js'
import type { RoleNode, RoleTable } from './roles.js'
import type { TaskNode } from './tasks.js'

/** Different accounts, both known. */
function differ(a: Text, b: Text): boolean {
  const [x, y] = [literal(a), literal(b)]
  return x !== undefined && y !== undefined && isAccountId(x) && isAccountId(y) && x !== y
}

/** The task's account is known, or its execution role shows it. */
function byAccount(task: TaskNode, role: RoleNode): ForeignRole | undefined {
  const { fact, account, executionRole } = task
  if (differ(role.account, account))
    return {
      account,
      at: fact.arn?.at ?? task.at,
      note: `the task definition belongs to account ${show(account)}`,
    }
  if (
    literal(account) === undefined &&
    executionRole &&
    fact.executionRole &&
    differ(role.account, executionRole.account)
  )
    return {
      account: executionRole.account,
      at: fact.executionRole.at,
      note: `the execution role lives in account ${show(executionRole.account)}`,
    }
  return undefined
}

/** A run's role lives in another account than the task, or than every role that its definition names. */
export function foreignOverride(
  role: RoleNode,
  task: Pick<TaskNode, 'fact' | 'account' | 'taskRole' | 'executionRole'>,
): ForeignRole | undefined {
  const { fact, account, taskRole, executionRole } = task
  const note = `the task definition belongs to account ${show(account)}`
  if (differ(role.account, account)) return { account, at: fact.arn?.at ?? fact.at, note }
  const own = taskRole ?? executionRole
  const at = (taskRole ? fact.taskRole : fact.executionRole)?.at
  if (literal(account) !== undefined || own === undefined || at === undefined) return undefined
  if ([taskRole, executionRole].some((one) => one && !differ(role.account, one.account))) return undefined
  return { account: own.account, at, note: `the definition's own role lives in account ${show(own.account)}` }
}

/** A role that trusts only a role of another account is a destination, not what a task runs as. */
function byTrust(role: RoleNode, table: RoleTable): ForeignRole | undefined {
  for (const { policy } of role.documents.trust) {
    if (servicesTrusted(policy).length > 0) return undefined
    for (const { value, at } of rolesTrusted(policy)) {
      const [trusted] = table.find(table.fill(value), [])
      if (trusted?.tasks.length === 0 && differ(trusted.account, role.account) && isDestination(role))
        return {
          account: trusted.account,
          at,
          note: `"${show(trusted.arn)}", which this role trusts, looks like the task role`,
        }
    }
  }
  return undefined
}

/** Somebody is permitted, or configured, to assume it. */
function isDestination(role: RoleNode): boolean {
  return role.mentions.some(
    ({ in: kind }) => kind === 'resource' || kind === 'profile' || kind === 'container',
  )
}

export function findForeignRoles(tasks: readonly TaskNode[], table: RoleTable): void {
  for (const task of tasks) {
    const role = task.taskRole
    if (role) task.foreign = byAccount(task, role) ?? byTrust(role, table)
  }
}
