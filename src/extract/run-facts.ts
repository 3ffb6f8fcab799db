/**
 * What runs task definitions: services, and runs that may put another role in the place of the
 * definition's own (ECS-26…28). Each reader serves raw JSON, CloudFormation and Terraform alike.
 */
import type { RoleReference, Scope, ServiceFact, TaskRunFact } from '../facts.js'
import { embeddedJson } from '../parse/embedded.js'
import { openingOf } from '../place.js'
import { flat } from '../text.js'
import { field, isTrue, itemsOf, stringOf, textAt, type MapValue, type Value, type When } from '../value.js'
import { scopeOfArn } from './arn-scope.js'
import { mapsIn, possibleValues } from './containers.js'
import { speller, type Spelling } from './spelling.js'

/** Where a run or service stands. */
export interface RunContext {
  readonly scope: Scope
  readonly when?: When
  readonly address?: string
}

/** A `RunTask`/`StartTask` input, or a task as `describe-tasks` shows it, with its overrides (ECS-26). */
export function taskRunFact(
  input: MapValue,
  spelling: Spelling,
  context: RunContext,
): TaskRunFact | undefined {
  const get = speller(spelling)
  const definition = get(input, 'taskDefinition') ?? get(input, 'taskDefinitionArn')
  return runFact(input, definition, get(input, 'overrides'), spelling, context)
}

/** The overrides alone, as `run-task --overrides` takes them from a file. */
export function overridesRun(
  overrides: MapValue,
  spelling: Spelling,
  context: RunContext,
): TaskRunFact | undefined {
  return runFact(overrides, undefined, overrides, spelling, context)
}

function runFact(
  whole: Value,
  taskDefinition: Value | undefined,
  overrides: Value | undefined,
  spelling: Spelling,
  { scope, when = [], address }: RunContext,
): TaskRunFact | undefined {
  const get = speller(spelling)
  const taskRole = roleAt(get(overrides, 'taskRoleArn'))
  const executionRole = roleAt(get(overrides, 'executionRoleArn'))
  const definition = textAt(taskDefinition)
  if (definition === undefined && taskRole === undefined && executionRole === undefined) return undefined
  const named = address === undefined ? {} : { address }
  const at = definition?.at ?? openingOf(whole.at)
  return { kind: 'task-run', scope, when, at, ...named, taskDefinition: definition, taskRole, executionRole }
}

function roleAt(value: Value | undefined): RoleReference | undefined {
  return value?.kind === 'text' ? textAt(value) : undefined
}

/**
 * A target of EventBridge or of EventBridge Scheduler. `EcsParameters` has no roles: overrides travel
 * as JSON in the target's input, spelled as the ECS API does (ECS-27).
 */
export function eventTargetRun(
  target: MapValue,
  spelling: Spelling,
  context: RunContext,
): TaskRunFact | undefined {
  const get = speller(spelling)
  const parameters = mapsIn(get(target, 'ecsParameters') ?? field(target, 'ecs_target'))[0]
  if (parameters === undefined) return undefined
  const input = get(target, 'input')
  const overrides = input?.kind === 'text' ? embeddedJson(input) : undefined
  const value = overrides?.kind === 'map' ? overrides : undefined
  return runFact(target, get(parameters, 'taskDefinitionArn'), value, 'camel', context)
}

/** A pipe: its `TargetParameters.EcsTaskParameters` may override both roles (ECS-27). */
export function pipeRun(pipe: MapValue, spelling: Spelling, context: RunContext): TaskRunFact | undefined {
  const get = speller(spelling)
  const [targets] = mapsIn(get(pipe, 'targetParameters'))
  const [parameters] = mapsIn(get(targets, 'ecsTaskParameters'))
  if (parameters === undefined) return undefined
  const overrides = mapsIn(get(parameters, 'overrides'))[0]
  return runFact(pipe, get(parameters, 'taskDefinitionArn'), overrides, spelling, context)
}

/** Levels of Parallel and Map states that are followed; the service allows far fewer. */
const MAX_STATE_DEPTH = 50

/** Every `ecs:runTask` of a state machine, also within Parallel and Map states (ECS-28). */
export function* stateMachineRuns(
  definition: Value | undefined,
  context: RunContext,
  depth = 0,
): Iterable<TaskRunFact> {
  const states = field(definition, 'States')
  if (states?.kind !== 'map' || depth > MAX_STATE_DEPTH) return
  for (const name of states.keys()) {
    const state = states.get(name)
    const resource = textAt(field(state, 'Resource'))
    if (resource && /:states:[^:]*:[^:]*:ecs:runTask\b/.test(flat(resource.value))) {
      const input = field(state, 'Arguments') ?? field(state, 'Parameters')
      const run = input?.kind === 'map' ? taskRunFact(input, 'pascal', context) : undefined
      if (run) yield run
    }
    const inner = [
      ...itemsOf(field(state, 'Branches')),
      field(state, 'ItemProcessor'),
      field(state, 'Iterator'),
    ]
    for (const machine of inner) yield* stateMachineRuns(machine, context, depth + 1)
  }
}

/** A service, as create-service takes it, describe-services shows it, and templates define it (SHAPE-12). */
export function serviceFact(
  service: MapValue,
  spelling: Spelling,
  context: RunContext,
): ServiceFact | undefined {
  const get = speller(spelling)
  const taskDefinition = textAt(get(service, 'taskDefinition'))
  if (taskDefinition === undefined) return undefined
  const name = textAt(get(service, 'serviceName') ?? get(service, 'service') ?? get(service, 'name'))
  const { scope, when = [], address } = context
  return {
    kind: 'service',
    scope: scopeOfArn(textAt(get(service, 'serviceArn'))?.value, scope),
    when,
    at: name?.at ?? openingOf(service.at),
    ...(address === undefined ? {} : { address }),
    name,
    taskDefinition,
    ...serviceSettings(service, spelling),
  }
}

/** What a service sets for its tasks, whichever task definition it runs. */
export function serviceSettings(
  service: MapValue,
  spelling: Spelling,
): Pick<ServiceFact, 'executeCommand' | 'fargate'> {
  const execute = speller(spelling)(service, 'enableExecuteCommand')
  return {
    executeCommand: execute && isTrue(execute) ? execute.at : undefined,
    fargate: serviceOnFargate(service, spelling),
  }
}

function serviceOnFargate(service: MapValue, spelling: Spelling): boolean | undefined {
  const get = speller(spelling)
  const launchType = get(service, 'launchType')
  if (launchType !== undefined) return isFargate(stringOf(launchType))
  const strategies = possibleValues(get(service, 'capacityProviderStrategy')).flatMap(itemsOf)
  const answers = new Set(strategies.map((each) => isFargate(stringOf(get(each, 'capacityProvider')))))
  const [only] = answers
  return answers.size === 1 ? only : undefined
}

function isFargate(name: string | undefined): boolean | undefined {
  return name === undefined ? undefined : name === 'FARGATE' || name === 'FARGATE_SPOT'
}
