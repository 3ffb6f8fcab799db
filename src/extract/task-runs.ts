/**
 * JSON and YAML files about runs and services: RunTask input and overrides, EventBridge and Scheduler
 * targets, pipes, state machines (ECS-26…28), and services as made or described (SHAPE-12).
 */
import { fileScope, type ServiceFact, type TaskRunFact } from '../facts.js'
import { embeddedJson } from '../parse/embedded.js'
import { field, itemsOf, type MapValue, type Value } from '../value.js'
import { mapsIn } from './containers.js'
import type { Document, Extractor } from './extractor.js'
import { filledRoot } from './placeholder-values.js'
import { speller, type Spelling } from './spelling.js'
import {
  eventTargetRun,
  overridesRun,
  pipeRun,
  serviceFact,
  stateMachineRuns,
  taskRunFact,
  type RunContext,
} from './run-facts.js'

type RunFact = ServiceFact | TaskRunFact

/** What a call that runs tasks has beside its task definition; a mere mention of one is no run. */
const RUN_KEYS = [
  'overrides',
  'cluster',
  'launchType',
  'networkConfiguration',
  'startedBy',
  'containerInstances',
]
const SERVICE_KEYS = ['serviceName', 'service', 'serviceArn']

function* runsIn(map: MapValue, context: RunContext): Iterable<RunFact | undefined> {
  yield* stateMachineRuns(stateMachine(map), context)
  for (const target of targetsOf(map)) yield eventTargetRun(target, 'pascal', context)
  yield pipeRun(map, 'pascal', context)
  for (const service of servicesOf(map)) yield serviceFact(service, 'camel', context)
  for (const spelling of ['camel', 'pascal'] as const) {
    if (isRun(map, spelling)) yield taskRunFact(map, spelling, context)
  }
  if (map.get('containerOverrides')?.kind === 'list') yield overridesRun(map, 'camel', context)
  for (const task of mapsIn(map.get('tasks'))) yield taskRunFact(task, 'camel', context)
}

/** A state machine's definition, or `describe-state-machine` with the definition in a string. */
function stateMachine(map: MapValue): Value | undefined {
  if (map.get('StartAt') !== undefined) return map
  const definition = map.get('stateMachineArn') && map.get('definition')
  const inner = definition?.kind === 'text' ? embeddedJson(definition) : undefined
  return inner?.kind === 'map' ? inner : undefined
}

/** `put-targets` input, `list-targets-by-rule` output, one target alone, or a schedule. */
function targetsOf(map: MapValue): readonly MapValue[] {
  return [...mapsIn(map.get('Targets')), ...mapsIn(map.get('Target')), map].filter(
    (target) => field(target, 'EcsParameters')?.kind === 'map',
  )
}

/** `describe-services` output, `create-service` and `update-service` input and output. */
function servicesOf(map: MapValue): readonly MapValue[] {
  return [...mapsIn(map.get('services')), ...mapsIn(map.get('service')), map].filter(
    (service) =>
      field(service, 'taskDefinition')?.kind === 'text' &&
      SERVICE_KEYS.some((key) => field(service, key)?.kind === 'text'),
  )
}

function isRun(map: MapValue, spelling: Spelling): boolean {
  const has = (key: string): boolean => speller(spelling)(map, key) !== undefined
  return has('taskDefinition') && RUN_KEYS.some(has) && !SERVICE_KEYS.some(has)
}

function* factsOf(document: Document): Generator<RunFact> {
  const scope = fileScope(document.source)
  for (const item of itemsOf(filledRoot(document))) {
    if (item.kind !== 'map') continue
    for (const fact of runsIn(item, { scope })) if (fact) yield fact
  }
}

/** Runs and services in files of their own. */
export const taskRuns: Extractor = {
  name: 'task-runs',
  accepts: (document) =>
    (document.syntax === 'json' || document.syntax === 'yaml') && factsOf(document).next().done !== true,
  *extract(documents) {
    for (const document of documents) yield* factsOf(document)
  },
}
