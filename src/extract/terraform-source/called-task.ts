/**
 * Task definitions that a module from elsewhere makes: what is in them is not known, but the task role that it is
 * plainly given is (`terraform-aws-modules/ecs`, Cloud Posse's modules and others name the argument alike).
 */
import type { TaskDefinitionFact } from '../../facts.js'
import { spanPlace, type Block } from '../../parse/hcl/syntax.js'
import { itemsOf, mapValue, stringOf, type MapValue, type Value } from '../../value.js'
import { taskDefinitionFact } from '../task-definition.js'
import { localSource } from './directory.js'
import { evaluate } from './evaluate.js'
import type { Frame } from './frame.js'
import type { Instance } from './instance.js'
import { scopeOfCall } from './provider.js'
import { asBoolean, asTextValue, entriesOf } from './values.js'

/** The task role's argument, and the switch without which the module makes a role of its own. */
const TASK_ROLES = [
  { key: 'task_role_arn', unless: undefined },
  { key: 'tasks_iam_role_arn', unless: 'create_tasks_iam_role' },
] as const

const EXECUTION_ROLES = ['execution_role_arn', 'task_exec_role_arn', 'task_exec_iam_role_arn']

/** The tasks of a call whose module is not in the tree. */
export function calledTasks(instance: Instance, block: Block): readonly TaskDefinitionFact[] {
  if (localSource(instance.directory.path, block) !== undefined) return []
  const call = argumentsAsMap(block, instance.frame)
  const services = call.get('services')
  const all = [call, ...(services?.kind === 'map' ? entriesOf(services).map(([, value]) => value) : [])]
  const context = {
    scope: scopeOfCall(instance, block),
    when: [],
    address: `${instance.addressPrefix}module.${block.labels[0]?.value ?? ''}`,
  }
  return all.flatMap((one) => {
    const definition = one.kind === 'map' ? definitionIn(one) : undefined
    return definition ? [taskDefinitionFact(definition, 'snake', context)] : []
  })
}

function argumentsAsMap(block: Block, frame: Frame): MapValue {
  const { attributes } = block.body()
  const at = spanPlace(block.header)
  return {
    kind: 'map',
    at,
    keys: () => [...attributes.keys()],
    get: (name) => {
      const found = attributes.get(name)
      return found && evaluate(found.expression(), frame)
    },
    keyAt: (name) => spanPlace(attributes.get(name)?.name ?? block.header),
    partial: true,
  }
}

function definitionIn(call: MapValue): MapValue | undefined {
  const role = TASK_ROLES.find(({ key, unless }) => {
    if (call.get(key) === undefined) return false
    return unless === undefined || asBoolean(call.get(unless)) === false
  })
  const taskRole = role && roleIn(call.get(role.key))
  if (role === undefined || taskRole === undefined) return undefined
  const execution = EXECUTION_ROLES.find((key) => call.get(key) !== undefined)
  const executionRole = execution === undefined ? undefined : roleIn(call.get(execution))
  const entries = new Map([['task_role_arn', { value: taskRole, keyAt: call.keyAt(role.key) }]])
  if (execution !== undefined && executionRole !== undefined)
    entries.set('execution_role_arn', { value: executionRole, keyAt: call.keyAt(execution) })
  return mapValue(entries, taskRole.at, true)
}

/** Some modules take a list of none or one. */
function roleIn(value: Value | undefined): Value | undefined {
  const [only, ...others] = itemsOf(value)
  if (only === undefined || others.length > 0 || stringOf(only) === '') return undefined
  return asTextValue(only)
}
