/**
 * AWS Batch job definitions: Batch runs them as ECS tasks, their job role is the task role and trusts
 * `ecs-tasks.amazonaws.com` alike (ECS-29). Read as task definitions whose keys have other names.
 */
import { fileScope, type TaskDefinitionFact } from '../facts.js'
import { embeddedJson } from '../parse/embedded.js'
import { mapValue, textAt, type MapValue, type Value } from '../value.js'
import { mapsIn } from './containers.js'
import type { Document, Extractor } from './extractor.js'
import { filledRoot } from './placeholder-values.js'
import { speller, type Spelling } from './spelling.js'
import { taskDefinitionFact, type TaskDefinitionContext } from './task-definition.js'

/** The tasks that a job definition runs: one, or one for each of its task properties or node ranges. */
export function batchJobFacts(
  job: MapValue,
  spelling: Spelling,
  context: TaskDefinitionContext,
): readonly TaskDefinitionFact[] {
  const get = speller(spelling)
  const name = get(job, 'jobDefinitionName') ?? get(job, 'name')
  const arn = context.arn ?? textAt(get(job, 'jobDefinitionArn'))
  const platforms = get(job, 'platformCapabilities')
  return taskPropertiesOf(job, spelling).map(({ properties, spelling: inner }) => {
    const task = speller(inner)
    const role = task(properties, 'jobRoleArn') ?? task(properties, 'taskRoleArn')
    const definition = definitionOf(properties, {
      family: name,
      taskRoleArn: role,
      executionRoleArn: task(properties, 'executionRoleArn'),
      containerDefinitions: task(properties, 'containers') ?? properties,
      requiresCompatibilities: platforms,
    })
    // Most jobs call no AWS API and have no role: that says nothing against them.
    const fragment = role === undefined
    const fact = taskDefinitionFact(definition, 'camel', { ...context, ...(arn && { arn }), fragment })
    // The properties stand for their own container, and there the role keys are in their place.
    return { ...fact, containers: fact.containers.map((container) => ({ ...container, misplacedRoles: [] })) }
  })
}

interface TaskProperties {
  readonly properties: MapValue
  readonly spelling: Spelling
}

function taskPropertiesOf(job: MapValue, spelling: Spelling): readonly TaskProperties[] {
  const get = speller(spelling)
  const found: TaskProperties[] = []
  for (const root of propertiesAt(get(job, 'containerProperties'), spelling)) found.push(root)
  for (const { properties, spelling: inner } of propertiesAt(get(job, 'ecsProperties'), spelling)) {
    const tasks = mapsIn(speller(inner)(properties, 'taskProperties'))
    for (const task of tasks) found.push({ properties: task, spelling: inner })
  }
  for (const { properties, spelling: inner } of propertiesAt(get(job, 'nodeProperties'), spelling)) {
    const ranges = mapsIn(speller(inner)(properties, 'nodeRangeProperties'))
    const containers = ranges.flatMap((range) => mapsIn(speller(inner)(range, 'container')))
    for (const container of containers) found.push({ properties: container, spelling: inner })
  }
  return found
}

/** Terraform holds properties as JSON in a string, spelled as the API does. */
function propertiesAt(value: Value | undefined, spelling: Spelling): readonly TaskProperties[] {
  if (value?.kind !== 'text') return mapsIn(value).map((properties) => ({ properties, spelling }))
  const inner = embeddedJson(value)
  if (inner?.kind !== 'map') return []
  const pascal = inner.keys().some((key) => /^[A-Z]/.test(key))
  return [{ properties: inner, spelling: pascal ? 'pascal' : 'camel' }]
}

/** A task definition in camelCase out of values that stand under other keys. */
export function definitionOf(whole: Value, values: Readonly<Record<string, Value | undefined>>): MapValue {
  const entries = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, { value, keyAt: value.at }] as const],
  )
  return mapValue(new Map(entries), whole.at)
}

function jobsIn(document: Document): readonly MapValue[] {
  const root = filledRoot(document)
  const jobs = root.kind === 'map' ? [root, ...mapsIn(root.get('jobDefinitions'))] : mapsIn(root)
  const keys = ['containerProperties', 'ecsProperties', 'nodeProperties']
  return jobs.filter(
    (job) =>
      job.get('jobDefinitionName')?.kind === 'text' && keys.some((key) => job.get(key)?.kind === 'map'),
  )
}

/** Job definitions in files of their own: `register-job-definition` input, `describe-job-definitions`. */
export const batchJob: Extractor = {
  name: 'batch-job',
  accepts: (document) =>
    (document.syntax === 'json' || document.syntax === 'yaml') && jobsIn(document).length > 0,
  *extract(documents) {
    for (const document of documents) {
      const scope = fileScope(document.source)
      for (const job of jobsIn(document)) yield* batchJobFacts(job, 'camel', { scope })
    }
  },
}
