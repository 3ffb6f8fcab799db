import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { awsCli } from '../../src/extract/aws-cli.js'
import { batchJob } from '../../src/extract/batch-job.js'
import { iamPolicy } from '../../src/extract/iam-policy.js'
import { taskDefinition } from '../../src/extract/task-definition.js'
import { taskRuns } from '../../src/extract/task-runs.js'
import { factsIn, jsonDocument } from '../support/documents.js'

const extractors = [taskDefinition, taskRuns, iamPolicy, awsCli, batchJob]

const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] }
const role = { RoleName: 'x', Arn: 'arn:aws:iam::111122223333:role/x', AssumeRolePolicyDocument: policy }
const detail = {
  ...role,
  RolePolicyList: [{ PolicyName: 'p', PolicyDocument: policy }],
  AttachedManagedPolicies: [{ PolicyArn: 'arn:aws:iam::111122223333:policy/p' }],
}
const version = { Document: policy, VersionId: 'v1', IsDefaultVersion: true }
const managed = { PolicyName: 'p', Arn: 'arn:aws:iam::111122223333:policy/p', PolicyVersionList: [version] }
const container = {
  name: 'a',
  image: 'b',
  essential: true,
  environment: [{ name: 'A', value: 'b' }],
  secrets: [{ name: 'c' }],
}
const task = {
  family: 'f',
  taskRoleArn: 'r',
  requiresCompatibilities: ['EC2'],
  containerDefinitions: [container],
}
const target = { EcsParameters: { TaskDefinitionArn: 'web' }, Input: '{"taskRoleArn":"r"}' }
const state = {
  Resource: 'arn:aws:states:::ecs:runTask',
  Parameters: { TaskDefinition: 'f', Overrides: { TaskRoleArn: 'r' } },
}
const samples: readonly unknown[] = [
  ...[
    policy,
    JSON.stringify(policy),
    { Role: role },
    { Roles: [role] },
    role,
    { RoleDetailList: [detail], Policies: [managed] },
  ],
  ...[
    { RoleName: 'x', PolicyName: 'p', PolicyDocument: policy },
    { PolicyNames: ['p'] },
    { PolicyVersion: version },
  ],
  ...[
    { AttachedPolicies: [{ PolicyArn: 'a' }] },
    { Policy: managed },
    { PolicyName: 'p', PolicyDocument: policy },
  ],
  ...[
    task,
    { taskDefinition: task },
    [container],
    { StartAt: 'A', States: { A: state } },
    { Targets: [target] },
  ],
  ...[
    { services: [{ serviceName: 's', taskDefinition: 'f' }] },
    { jobDefinitionName: 'j', containerProperties: container },
  ],
]
const words = [
  '',
  'arn:aws:iam::111122223333:role/x',
  '${X}',
  '{"Statement":[]}',
  '[{"name":"a"}]',
  '%7B%7D',
  '%7B%',
  '\u0000',
]
const replacement = fc.oneof(
  fc.constantFrom<unknown>(null, true, 1, {}, [], ...words),
  fc.constantFrom<unknown>(...samples),
  fc.array(fc.constantFrom<unknown>(null, 'x', ...samples), { maxLength: 2 }),
)

/** The document with what a walk by these turns reaches replaced. */
function replaced(data: unknown, turns: readonly number[], by: unknown): unknown {
  const [turn, ...rest] = turns
  if (turn === undefined || typeof data !== 'object' || data === null) return by
  const entries = Object.entries(data)
  const at = turn % Math.max(entries.length, 1)
  const next = entries.map(
    ([key, value], i) => [key, i === at ? replaced(value, rest, by) : (value as unknown)] as const,
  )
  return Array.isArray(data) ? next.map(([, value]) => value) : Object.fromEntries(next)
}

const test = suite('extractors: any JSON')

test('nothing in the wrong place stops an extractor, and every place can be told', () => {
  let facts = 0
  const turns = fc.array(fc.nat({ max: 9 }), { maxLength: 6 })
  fc.assert(
    fc.property(fc.constantFrom(...samples), turns, replacement, (sample, path, by) => {
      const read = jsonDocument(JSON.stringify(replaced(sample, path, by)))
      for (const extractor of extractors) {
        for (const fact of factsIn(extractor, read)) {
          facts++
          const { start, end } = fact.at.range()
          assert.ok(start <= end && end <= read.source.text.length)
        }
      }
    }),
    { numRuns: 1500 },
  )
  assert.ok(facts > 500)
})

test('deep nesting ends in nothing, not in a stack overflow', () => {
  const machine = (depth: number): string => {
    const open = '{"StartAt":"P","States":{"P":{"Branches":['
    return open.repeat(depth) + ']}}}'.repeat(depth)
  }
  for (const text of [machine(20000), '['.repeat(50000) + ']'.repeat(50000)]) {
    for (const extractor of extractors) assert.equal(factsIn(extractor, jsonDocument(text)), [])
  }
})
test.run()
