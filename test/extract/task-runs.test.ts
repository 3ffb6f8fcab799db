import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { taskRuns } from '../../src/extract/task-runs.js'
import { serviceFact } from '../../src/extract/run-facts.js'
import { fileScope, type ServiceFact, type TaskRunFact } from '../../src/facts.js'
import { literal, show } from '../../src/text.js'
import type { MapValue } from '../../src/value.js'
import { factsIn, jsonDocument, ofKind, written } from '../support/documents.js'

const ROLE = 'arn:aws:iam::111122223333:role/other-task-role'
const DEFINITION = 'arn:aws:ecs:us-east-1:111122223333:task-definition/web:3'

function runs(data: unknown): readonly TaskRunFact[] {
  return ofKind(factsIn(taskRuns, jsonDocument(data)), 'task-run')
}

function services(data: unknown): readonly ServiceFact[] {
  return ofKind(factsIn(taskRuns, jsonDocument(data)), 'service')
}

const test = suite('runs of tasks')

const runTask = { TaskDefinition: 'web', Overrides: { TaskRoleArn: ROLE, ExecutionRoleArn: 'exec' } }
const task = { Type: 'Task', Resource: 'arn:aws:states:::ecs:runTask.sync', Parameters: runTask, End: true }
const machine = { StartAt: 'Run', States: { Run: task } }
const target = {
  Id: '1',
  Arn: 'arn:aws:ecs:us-east-1:111122223333:cluster/c',
  RoleArn: 'arn:aws:iam::111122223333:role/events',
  EcsParameters: { TaskDefinitionArn: DEFINITION, LaunchType: 'FARGATE' },
  Input: JSON.stringify({ taskRoleArn: ROLE, containerOverrides: [] }),
}
const pipe = { TaskDefinitionArn: DEFINITION, Overrides: { TaskRoleArn: ROLE } }

const overriding: readonly (readonly [string, unknown, string | undefined])[] = [
  ['ECS-26 RunTask input', { cluster: 'c', taskDefinition: 'web', overrides: { taskRoleArn: ROLE } }, 'web'],
  ['ECS-26 overrides in a file', { containerOverrides: [], taskRoleArn: ROLE }, undefined],
  [
    'ECS-26 describe-tasks',
    { tasks: [{ taskDefinitionArn: DEFINITION, overrides: { taskRoleArn: ROLE } }] },
    DEFINITION,
  ],
  ['ECS-27 put-targets input', { Rule: 'nightly', Targets: [target] }, DEFINITION],
  ['ECS-27 targets in an array', [target], DEFINITION],
  ['ECS-27 a schedule', { Name: 'nightly', Target: target }, DEFINITION],
  ['ECS-27 a pipe', { Name: 'p', TargetParameters: { EcsTaskParameters: pipe } }, DEFINITION],
  ['ECS-28 a state machine', machine, 'web'],
  [
    'ECS-28 JSONata',
    { ...machine, States: { Run: { ...task, Parameters: undefined, Arguments: runTask } } },
    'web',
  ],
  [
    'ECS-28 within Parallel',
    { StartAt: 'P', States: { P: { Type: 'Parallel', Branches: [machine] } } },
    'web',
  ],
  ['ECS-28 within Map', { StartAt: 'M', States: { M: { Type: 'Map', ItemProcessor: machine } } }, 'web'],
  ['ECS-28 describe-state-machine', { stateMachineArn: 'x', definition: JSON.stringify(machine) }, 'web'],
]
for (const [name, data, definition] of overriding) {
  test(name, () => {
    const [run, ...rest] = runs(data)
    assert.is(rest.length, 0)
    assert.is(run?.taskDefinition && literal(run.taskDefinition.value), definition)
    assert.is(run?.taskRole && show(run.taskRole.value), ROLE)
    assert.is(written(run?.taskRole?.at)?.replaceAll('\\', ''), `"${ROLE}"`)
  })
}

test('the role that EventBridge runs the task with is not the task role (ECS-3d)', () => {
  const [run] = runs([{ ...target, Input: undefined }])
  assert.is(run?.taskRole, undefined)
  assert.is(run?.taskDefinition && literal(run.taskDefinition.value), DEFINITION)
})

test('a role that the input of a state machine decides is not known', () => {
  const dynamic = { TaskDefinition: 'web', Overrides: { 'TaskRoleArn.$': '$.role' } }
  const [run] = runs({ ...machine, States: { Run: { ...task, Parameters: dynamic } } })
  assert.is(run?.taskRole, undefined)
})

const refused: readonly (readonly [string, unknown])[] = [
  ['a mention', { taskDefinition: 'web' }],
  ['a task definition', { taskDefinition: { family: 'web', containerDefinitions: [] } }],
  ['a compose file', { services: { web: { image: 'x' } } }],
  ['a state machine without tasks of ECS', { StartAt: 'A', States: { A: { Type: 'Pass' } } }],
  ['targets without ECS', { Targets: [{ Id: '1', Arn: 'arn:aws:sqs:us-east-1:111122223333:q' }] }],
]
for (const [name, data] of refused) {
  test(`not a run: ${name}`, () => {
    assert.is(taskRuns.accepts(jsonDocument(data)), false)
  })
}
test.run()

const service = suite('services')

const described = {
  serviceArn: 'arn:aws:ecs:us-east-1:111122223333:service/c/web',
  serviceName: 'web',
  taskDefinition: DEFINITION,
  roleArn: 'arn:aws:iam::111122223333:role/load-balancer',
  enableExecuteCommand: true,
  launchType: 'FARGATE',
}

service('SHAPE-12 describe-services', () => {
  const [fact] = services({ services: [described], failures: [] })
  assert.is(fact?.name && show(fact.name.value), 'web')
  assert.is(written(fact?.taskDefinition.at), `"${DEFINITION}"`)
  assert.is(written(fact?.executeCommand), 'true')
  assert.is(fact && literal(fact.scope.account), '111122223333')
  assert.is(fact?.fargate, true)
})

service('input of create-service and update-service', () => {
  const [created] = services({ serviceName: 'web', taskDefinition: 'web:3', enableExecuteCommand: false })
  assert.is(created?.executeCommand, undefined)
  assert.is(services({ service: 'web', cluster: 'c', taskDefinition: 'web' }).length, 1)
  assert.is(runs({ service: 'web', cluster: 'c', taskDefinition: 'web' }).length, 0)
})

const capacity: readonly (readonly [string, object, boolean | undefined])[] = [
  ['Fargate Spot', { capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT' }] }, true],
  ['an Auto Scaling group', { capacityProviderStrategy: [{ capacityProvider: 'asg' }] }, false],
  ['not said', {}, undefined],
  ['a placeholder', { launchType: '${LAUNCH_TYPE}' }, undefined],
]
for (const [name, extra, expected] of capacity) {
  service(`capacity: ${name}`, () => {
    assert.is(services({ serviceName: 'web', taskDefinition: 'web', ...extra })[0]?.fargate, expected)
  })
}

service('Terraform and CloudFormation spell the same keys in their way', () => {
  const terraform = {
    name: 'web',
    task_definition: 'web:3',
    enable_execute_command: true,
    launch_type: 'EC2',
  }
  const cloudformation = {
    ServiceName: 'web',
    TaskDefinition: 'web:3',
    EnableExecuteCommand: 'true',
    LaunchType: 'EC2',
  }
  for (const [spelling, data] of [
    ['snake', terraform],
    ['pascal', cloudformation],
  ] as const) {
    const { root, source } = jsonDocument(data)
    const fact = serviceFact(root as MapValue, spelling, { scope: fileScope(source) })
    assert.is(fact?.fargate, false)
    assert.ok(fact?.executeCommand)
    assert.is(written(fact.taskDefinition.at), '"web:3"')
  }
})
service.run()
