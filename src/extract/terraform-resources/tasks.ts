/** Task definitions and what runs them, as facts; the readers are those of every other format. */
import type { Fact, TaskDefinitionFact } from '../../facts.js'
import { embeddedJson } from '../../parse/embedded.js'
import type { Value } from '../../value.js'
import { batchJobFacts } from '../batch-job.js'
import { mapsIn } from '../containers.js'
import { eventTargetRun, pipeRun, serviceFact, stateMachineRuns } from '../run-facts.js'
import { taskDefinitionFact } from '../task-definition.js'
import { decoded } from '../terraform-source/values.js'
import { arnOf, attribute, type TerraformResource } from './resource.js'

/** `aws_ecs_task_definition` */
export function taskDefinition(resource: TerraformResource): TaskDefinitionFact {
  return taskDefinitionFact(resource.attributes, 'snake', contextOf(resource))
}

/** `aws_batch_job_definition` */
export function batchJob(resource: TerraformResource): readonly TaskDefinitionFact[] {
  return batchJobFacts(resource.attributes, 'snake', contextOf(resource))
}

function contextOf(resource: TerraformResource) {
  const { scope, when, address, at } = resource
  const arn = arnOf(resource)
  return { scope, when, address, ...(arn && { arn: { value: arn, at } }) }
}

/** `aws_ecs_service`, event targets, schedules, pipes and state machines. */
export function runs(resource: TerraformResource): readonly (Fact | undefined)[] {
  const { attributes, scope, when, address, type } = resource
  const context = { scope, when, address }
  switch (type) {
    case 'aws_ecs_service':
      return [serviceFact(attributes, 'snake', context)]
    case 'aws_cloudwatch_event_target':
      return [eventTargetRun(attributes, 'snake', context)]
    case 'aws_scheduler_schedule':
      return mapsIn(attribute(resource, 'target')).map((target) => eventTargetRun(target, 'snake', context))
    case 'aws_pipes_pipe':
      return [pipeRun(attributes, 'snake', context)]
    default:
      return [...stateMachineRuns(documentIn(attribute(resource, 'definition')), context)]
  }
}

function documentIn(value: Value | undefined): Value | undefined {
  const inner = value && decoded(value)
  if (inner?.kind !== 'text') return inner
  const document = embeddedJson(inner)
  return document?.kind === 'map' ? document : undefined
}
