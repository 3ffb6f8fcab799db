import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { batchJob, batchJobFacts } from '../../src/extract/batch-job.js'
import { fileScope } from '../../src/facts.js'
import { literal, show } from '../../src/text.js'
import type { MapValue } from '../../src/value.js'
import { factsIn, jsonDocument, ofKind, written } from '../support/documents.js'

const ROLE = 'arn:aws:iam::111122223333:role/job'
const properties = {
  image: 'app:1',
  jobRoleArn: ROLE,
  executionRoleArn: ROLE,
  environment: [{ name: 'AWS_PROFILE', value: 'x' }],
}

const test = suite('batch jobs')

const shapes: readonly (readonly [string, unknown, number])[] = [
  ['register-job-definition input', { jobDefinitionName: 'j', containerProperties: properties }, 1],
  [
    'describe-job-definitions',
    { jobDefinitions: [{ jobDefinitionName: 'j', containerProperties: properties }] },
    1,
  ],
  [
    'task properties',
    {
      jobDefinitionName: 'j',
      ecsProperties: { taskProperties: [{ taskRoleArn: ROLE, containers: [properties] }] },
    },
    1,
  ],
  [
    'nodes',
    {
      jobDefinitionName: 'j',
      nodeProperties: { nodeRangeProperties: [{ container: properties }, { container: properties }] },
    },
    2,
  ],
]
for (const [name, data, count] of shapes) {
  test(`ECS-29 ${name}`, () => {
    const found = ofKind(factsIn(batchJob, jsonDocument(data)), 'task-definition')
    assert.is(found.length, count)
    for (const fact of found) {
      assert.is(fact.family && show(fact.family.value), 'j')
      assert.is(written(fact.taskRole?.at), `"${ROLE}"`)
      assert.is(written(fact.containers[0]?.environment[0]?.value?.at), '"x"')
      assert.is(fact.fragment, false)
      assert.equal(fact.containers[0]?.misplacedRoles, [])
    }
  })
}

test('Terraform holds the properties in a string', () => {
  const { root, source } = jsonDocument({
    name: 'j',
    platform_capabilities: ['FARGATE'],
    container_properties: JSON.stringify(properties),
  })
  const [fact] = batchJobFacts(root as MapValue, 'snake', { scope: fileScope(source) })
  assert.is(fact?.taskRole && literal(fact.taskRole.value), ROLE)
  assert.is(fact?.fargate, true)
})

test('CloudFormation spells in PascalCase', () => {
  const { root, source } = jsonDocument({
    JobDefinitionName: 'j',
    ContainerProperties: { JobRoleArn: ROLE, Image: 'a' },
  })
  const [fact] = batchJobFacts(root as MapValue, 'pascal', { scope: fileScope(source), address: 'Job' })
  assert.is(written(fact?.taskRole?.at), `"${ROLE}"`)
  assert.is(fact?.address, 'Job')
})

test('a job without a role is no task definition that lacks one', () => {
  const data = { jobDefinitionName: 'j', containerProperties: { image: 'a' } }
  assert.is(ofKind(factsIn(batchJob, jsonDocument(data)), 'task-definition')[0]?.fragment, true)
})

test('not one: a job that is submitted, and a Kubernetes job', () => {
  assert.is(
    batchJob.accepts(jsonDocument({ jobName: 'x', jobDefinition: 'j', containerOverrides: {} })),
    false,
  )
  assert.is(batchJob.accepts(jsonDocument({ jobDefinitionName: 'j', eksProperties: {} })), false)
})
test.run()
