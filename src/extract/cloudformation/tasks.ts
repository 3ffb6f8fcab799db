/** What runs tasks in a template: definitions, services, schedules, pipes, state machines, jobs. */
import type { Fact } from '../../facts.js'
import { embeddedJson } from '../../parse/embedded.js'
import type { At } from '../../place.js'
import { fill, type Text } from '../../text.js'
import { field, mapValue, type MapValue, type Value } from '../../value.js'
import { batchJobFacts } from '../batch-job.js'
import { taskDefinitionFact } from '../task-definition.js'
import { eventTargetRun, pipeRun, serviceFact, stateMachineRuns, type RunContext } from '../run-facts.js'
import { evaluate, unknown } from './evaluate.js'
import { taskDefinitionArn } from './identities.js'
import { addressOf, propertyOf, type Resource } from './resources.js'
import { functionOf } from './template.js'
import { stringText } from './texts.js'

/** The evaluated properties of a resource, one by one as they are asked for. */
function propertiesOf(resource: Resource): MapValue {
  const written = field(resource.value, 'Properties')
  const properties = evaluate(resource.context, written)
  return properties?.kind === 'map' ? properties : mapValue(new Map(), resource.at)
}

const ROLES = new Set(['TaskRoleArn', 'ExecutionRoleArn'])

/**
 * The properties of a task definition. Containers differ between cases in much that decides nothing: their
 * readers look at all options at once. A parameter for a role that is empty by default is to be filled in.
 */
function taskProperties(resource: Resource): MapValue {
  const properties = propertiesOf(resource)
  const written = field(resource.value, 'Properties')
  const calm = { ...resource.context, calm: true }
  const containers = evaluate(calm, field(written, 'ContainerDefinitions'))
  const get = (key: string): Value | undefined => {
    if (key === 'ContainerDefinitions') return containers
    const value = properties.get(key)
    const isEmpty =
      value?.kind === 'text' && value.text.length === 0 && functionOf(field(written, key)) === 'Ref'
    return isEmpty && ROLES.has(key) ? unknown(value.at, 'a parameter that is empty by default') : value
  }
  const { kind, at, partial = false } = properties
  return { kind, at, partial, get, keys: () => properties.keys(), keyAt: (key) => properties.keyAt(key) }
}

/** A task definition. */
export function taskFacts(resource: Resource): readonly Fact[] {
  const { context, logicalId, at } = resource
  const arn = { value: taskDefinitionArn(context, logicalId), at }
  const { scope } = context.stack
  const fact = taskDefinitionFact(taskProperties(resource), 'pascal', {
    scope,
    arn,
    address: addressOf(resource),
  })
  return [{ ...fact, scope, at: fact.family?.at ?? at }]
}

function runContext(resource: Resource): RunContext {
  return { scope: resource.context.stack.scope, address: addressOf(resource) }
}

/** A service. */
export function serviceFacts(resource: Resource): readonly Fact[] {
  const fact = serviceFact(propertiesOf(resource), 'pascal', runContext(resource))
  return fact ? [fact] : []
}

/** The targets of an EventBridge rule. */
export function ruleFacts(resource: Resource): readonly Fact[] {
  const targets = propertyOf(resource, 'Targets')
  const items = targets?.kind === 'list' ? targets.items() : []
  return items.flatMap((target) =>
    target.kind === 'map' ? (eventTargetRun(target, 'pascal', runContext(resource)) ?? []) : [],
  )
}

/** The target of a schedule. */
export function scheduleFacts(resource: Resource): readonly Fact[] {
  const target = propertyOf(resource, 'Target')
  return target?.kind === 'map' ? [eventTargetRun(target, 'pascal', runContext(resource)) ?? []].flat() : []
}

/** A pipe that runs tasks. */
export function pipeFacts(resource: Resource): readonly Fact[] {
  return [pipeRun(propertiesOf(resource), 'pascal', runContext(resource)) ?? []].flat()
}

/** A state machine: its definition as an object or a string, `${Name}` filled from DefinitionSubstitutions. */
export function stateMachineFacts(resource: Resource): readonly Fact[] {
  // Its ${…} are DefinitionSubstitutions, and no slip.
  const quiet = { ...resource, context: { ...resource.context, notice: () => undefined } }
  const definition = propertyOf(quiet, 'Definition') ?? propertyOf(quiet, 'DefinitionString')
  const inner = definition?.kind === 'text' ? embeddedJson(definition) : definition
  if (inner?.kind !== 'map') return []
  const substitutions = propertyOf(resource, 'DefinitionSubstitutions')
  const filled = (found: At<Text> | undefined) =>
    found && { ...found, value: substituted(found.value, substitutions) }
  return [...stateMachineRuns(inner, runContext(resource))].map((run) => ({
    ...run,
    taskDefinition: filled(run.taskDefinition),
    taskRole: filled(run.taskRole),
    executionRole: filled(run.executionRole),
  }))
}

/** `${Name}` of a definition was read as something still to be filled in; here is what fills it. */
function substituted(value: Text, substitutions: Value | undefined): Text {
  return fill(value, ({ id, label }) => {
    return id.startsWith('placeholder:') ? stringText(field(substitutions, label)) : undefined
  })
}

/** A Batch job definition, which runs as an ECS task (ECS-29). */
export function jobFacts(resource: Resource): readonly Fact[] {
  const { scope } = resource.context.stack
  return batchJobFacts(propertiesOf(resource), 'pascal', { scope, address: addressOf(resource) })
}
