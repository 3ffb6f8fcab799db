/** What runs tasks in a template: services, schedules, pipes, state machines, jobs. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { ofKind, written } from '../../support/documents.js'
import { factsOf, shown, tasksIn } from './templates.js'

const test = suite('extract/cloudformation/tasks')

const task = 'Task: {Type: AWS::ECS::TaskDefinition, Properties: {Family: web}}'
const role = 'Role: {Type: AWS::IAM::Role, Properties: {RoleName: app}}'
const own =
  'arn:aws:ecs:<region of stack.yaml>:111122223333:task-definition/web:<revision of Task in stack.yaml>'
const app = 'arn:aws:iam::111122223333:role/app'

/** Kind of starter, its resource, the task role that it sets. */
const runs: readonly (readonly [string, string, string | undefined])[] = [
  [
    'an EventBridge rule (ECS-27)',
    `Type: AWS::Events::Rule
    Properties:
      Targets:
        - Arn: !GetAtt Cluster.Arn
          EcsParameters: {TaskDefinitionArn: !Ref Task}
          Input: !Sub '{"taskRoleArn": "\${Role.Arn}", "containerOverrides": []}'
        - {Arn: !GetAtt Queue.Arn, Id: q}`,
    app,
  ],
  [
    'a schedule (ECS-27)',
    `Type: AWS::Scheduler::Schedule
    Properties: {Target: {EcsParameters: {TaskDefinitionArn: !GetAtt Task.TaskDefinitionArn}}}`,
    undefined,
  ],
  [
    'a pipe (ECS-27)',
    `Type: AWS::Pipes::Pipe
    Properties:
      TargetParameters: {EcsTaskParameters: {TaskDefinitionArn: !Ref Task, Overrides: {TaskRoleArn: !GetAtt Role.Arn}}}`,
    app,
  ],
  [
    'a state machine in a string (ECS-28)',
    `Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !Sub |
        {"StartAt": "Run", "States": {"Run": {"Type": "Task", "Resource": "arn:\${AWS::Partition}:states:::ecs:runTask.sync",
          "Parameters": {"TaskDefinition": "\${Task}", "Overrides": {"TaskRoleArn": "\${Role.Arn}"}}, "End": true}}}`,
    app,
  ],
  [
    'a state machine with substitutions',
    `Type: AWS::Serverless::StateMachine
    Properties:
      Role: x
      DefinitionSubstitutions: {Task: !Ref Task, Role: !GetAtt Role.Arn}
      Definition:
        StartAt: Run
        States:
          Run:
            Type: Task
            Resource: arn:aws:states:::ecs:runTask
            Parameters: {TaskDefinition: "\${Task}", Overrides: {TaskRoleArn: "\${Role}"}}`,
    app,
  ],
]

for (const [name, resource, taskRole] of runs) {
  test(name, () => {
    const facts = factsOf(
      `Transform: AWS::Serverless-2016-10-31\nResources:\n  ${task}\n  ${role}\n  Runner:\n    ${resource}\n`,
    )
    const [run, second] = ofKind(facts, 'task-run')
    assert.is(second, undefined)
    assert.equal(ofKind(facts, 'reference-as-string'), [])
    assert.is(run?.address, 'Runner')
    assert.is(shown(run?.taskDefinition?.value), own)
    assert.is(shown(run?.taskRole?.value), taskRole)
    assert.is(shown(ofKind(facts, 'task-definition')[0]?.arn?.value), own)
  })
}

test('a Batch job is a task with a job role (ECS-29)', () => {
  const [job] = tasksIn(`
Resources:
  ${role}
  Job:
    Type: AWS::Batch::JobDefinition
    Properties:
      JobDefinitionName: job
      PlatformCapabilities: [FARGATE]
      ContainerProperties: {Image: i, JobRoleArn: !GetAtt Role.Arn, ExecutionRoleArn: !Ref Role}
`)
  assert.is(shown(job?.taskRole?.value), app)
  assert.is(shown(job?.executionRole?.value), 'app')
  assert.is(job?.fargate, true)
})

test('a task definition: where it stands, what its containers carry', () => {
  const [found] = tasksIn(`
Parameters: {Dest: {Type: String, Default: "arn:aws:iam::555566667777:role/x"}}
Resources:
  ${role}
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      TaskRoleArn: !Ref Role
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions:
        - Name: app
          Image: !Sub "\${AWS::AccountId}.dkr.ecr.eu-west-1.\${AWS::URLSuffix}/app"
          Environment: [{Name: ROLE_ARN, Value: !Ref Dest}]
          Command: [assume, !Sub "\${Dest}"]
`)
  assert.is(written(found?.at), 'Task')
  assert.is(found?.address, 'Task')
  assert.is(found?.shortNames, true)
  assert.is(found?.fargate, true)
  assert.is(shown(found?.taskRole?.value), 'app')
  const [container] = found?.containers ?? []
  assert.is(shown(container?.image?.value), '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app')
  assert.is(shown(container?.environment[0]?.value?.value), 'arn:aws:iam::555566667777:role/x')
  assert.equal(
    container?.words.map(({ value }) => shown(value)),
    ['assume', 'arn:aws:iam::555566667777:role/x'],
  )
  assert.is(found?.assumes, undefined, 'what containers rest on is not said of the task')
})

test('templated YAML is read as far as it can be', () => {
  const [found] = tasksIn(`
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: {{ .Name }}
      {{- if .Role }}
      TaskRoleArn: arn:aws:iam::{{ .Account }}:role/{{ .Role }}
      {{- end }}
`)
  assert.is(shown(found?.family?.value), '<.Name>')
  assert.is(shown(found?.taskRole?.value), 'arn:aws:iam::111122223333:role/<.Role>')
  const [without] = tasksIn(`
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: web
      {{ include "role" . }}
`)
  assert.type(without?.taskRoleUnknown, 'string', 'the tag may stand for the role')
})

test.run()
