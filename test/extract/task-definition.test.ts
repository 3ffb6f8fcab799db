import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { taskDefinition, taskDefinitionFact } from '../../src/extract/task-definition.js'
import { fileScope, type TaskDefinitionFact } from '../../src/facts.js'
import { flat, holes, literal, show } from '../../src/text.js'
import type { MapValue } from '../../src/value.js'
import { parseYaml } from '../../src/parse/yaml.js'
import { isFailure } from '../../src/parse/failure.js'
import { factsIn, jsonDocument, ofKind, written } from '../support/documents.js'

const TASK_ROLE = 'arn:aws:iam::111122223333:role/my-ECS-task-role'
const container = { name: 'app', image: 'app:1', essential: true }
const register = { family: 'web', taskRoleArn: TASK_ROLE, containerDefinitions: [container] }

function definitions(data: unknown): readonly TaskDefinitionFact[] {
  return ofKind(factsIn(taskDefinition, jsonDocument(data)), 'task-definition')
}

function only(data: unknown): TaskDefinitionFact {
  const [first, ...rest] = definitions(data)
  if (first === undefined || rest.length > 0)
    throw new Error(`not one task definition: ${String(rest.length)}`)
  return first
}

const shapes = suite('task definitions: shapes')

const accepted: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['SHAPE-10 register-task-definition input', register, ['web']],
  ['SHAPE-9 describe output', { taskDefinition: register, tags: [] }, ['web']],
  ['SHAPE-11 describe output without its wrapper', { ...register, revision: 3, status: 'ACTIVE' }, ['web']],
  ['SHAPE-13 PascalCase', { Family: 'web', ContainerDefinitions: [{ Name: 'app', Image: 'a' }] }, ['web']],
  [
    'SHAPE-13 PascalCase in a wrapper',
    { TaskDefinition: { Family: 'web', ContainerDefinitions: [] } },
    ['web'],
  ],
  ['several in an array', [register, { ...register, family: 'api' }], ['web', 'api']],
  ['several wrapped', [{ taskDefinition: register }, { taskDefinition: register }], ['web', 'web']],
  [
    'container definitions in a string',
    { family: 'web', containerDefinitions: JSON.stringify([container]) },
    ['web'],
  ],
  ['container definitions to be put in', { family: 'web', containerDefinitions: '${CONTAINERS}' }, ['web']],
  ['no containers yet', { family: 'web', executionRoleArn: 'x' }, ['web']],
]
for (const [name, data, families] of accepted) {
  shapes(name, () => {
    const found = definitions(data)
    assert.equal(
      found.map(({ family }) => family && show(family.value)),
      families,
    )
    assert.equal(
      found.map(({ fragment }) => fragment),
      families.map(() => false),
    )
  })
}

shapes('containers alone, as modules and pipelines keep them, say nothing of roles', () => {
  for (const data of [[container], [container, { name: 'side', image: 'b' }], container]) {
    const found = only(data)
    assert.is(found.fragment, true)
    assert.is(found.taskRole, undefined)
    assert.is(found.containers[0]?.image && show(found.containers[0].image.value), 'app:1')
  }
})

const refused: readonly (readonly [string, unknown])[] = [
  [
    'a JSON Schema',
    { $schema: 'x', properties: { family: { type: 'string' }, containerDefinitions: { type: 'array' } } },
  ],
  ['an SDK service model', { metadata: {}, shapes: { ContainerDefinitions: { type: 'list' } } }],
  ['a state machine', { StartAt: 'A', States: { A: { Type: 'Task' } } }],
  ['a package.json', { name: 'x', version: '1.0.0', dependencies: {} }],
  ['a template', { Resources: { T: { Type: 'AWS::ECS::TaskDefinition', Properties: register } } }],
  ['imagedefinitions.json', [{ name: 'app', imageUri: 'repo/app:1' }]],
  ['a Kubernetes list of containers', [{ name: 'app', image: 'app:1', ports: [{ containerPort: 80 }] }]],
  ['a dev container', { name: 'x', image: 'debian', mounts: [] }],
  ['RunTask input', { cluster: 'c', taskDefinition: 'web:3', overrides: {} }],
  ['a list of ARNs', { taskDefinitionArns: ['arn:aws:ecs:us-east-1:111122223333:task-definition/web:1'] }],
  ['a family alone', { family: 'sans-serif' }],
  ['an empty array', []],
]
for (const [name, data] of refused) {
  shapes(`not one: ${name}`, () => {
    assert.is(taskDefinition.accepts(jsonDocument(data)), false)
  })
}
shapes.run()

const roles = suite('task definitions: roles')

roles('the value stands where it is written', () => {
  const { taskRole, executionRole, at } = only(register)
  assert.is(written(taskRole?.at), `"${TASK_ROLE}"`)
  assert.is(taskRole && literal(taskRole.value), TASK_ROLE)
  assert.is(executionRole, undefined)
  assert.is(written(at), '"web"')
})

roles('without a family the definition stands at its opening', () => {
  assert.is(written(only({ containerDefinitions: [container] }).at), '{')
})

roles('ARN-13: short names are taken by ECS, and refused by Terraform', () => {
  assert.is(only(register).shortNames, true)
  const { root, source } = jsonDocument({ family: 'web', task_role_arn: 'short' })
  const fact = taskDefinitionFact(root as MapValue, 'snake', { scope: fileScope(source) })
  assert.is(fact.shortNames, false)
  assert.is(written(fact.taskRole?.at), '"short"')
})

roles('no text: null, a number, a list', () => {
  for (const value of [null, 12, ['x'], false]) {
    const fact = only({ ...register, taskRoleArn: value })
    assert.is(fact.taskRole, undefined)
    assert.type(written(fact.taskRoleNotText), 'string')
    assert.is(fact.taskRoleUnknown, undefined)
  }
})

roles('an empty string is a value (ARN-13); plans and states of Terraform write it for "not set"', () => {
  assert.is(written(only({ ...register, taskRoleArn: '' }).taskRole?.at), '""')
  for (const value of ['', null]) {
    const { root, source } = jsonDocument({ family: 'web', task_role_arn: value })
    const fact = taskDefinitionFact(root as MapValue, 'snake', { scope: fileScope(source) })
    assert.is(fact.taskRole, undefined)
    assert.is(fact.taskRoleNotText, undefined)
    assert.is(fact.taskRoleUnknown, undefined)
  }
})

roles('ECS-31: a placeholder is a text with a hole', () => {
  for (const value of ['${TASK_ROLE_ARN}', 'arn:aws:iam::<ACCOUNT_ID>:role/app', '{{ must_env `ROLE` }}']) {
    const { taskRole } = only({ ...register, taskRoleArn: value })
    assert.is(taskRole && holes(taskRole.value).length, 1)
    assert.is(written(taskRole?.at), `"${value}"`)
  }
})

roles('a role key inside a container is misplaced, whatever its spelling', () => {
  const misplaced = { ...container, taskRoleArn: TASK_ROLE, ExecutionRoleArn: TASK_ROLE }
  const fact = only({ family: 'web', containerDefinitions: [misplaced] })
  const keys = fact.containers.flatMap(({ misplacedRoles }) => misplacedRoles)
  assert.equal(
    keys.map(({ value, at }) => [value, written(at)]),
    [
      ['taskRoleArn', '"taskRoleArn"'],
      ['ExecutionRoleArn', '"ExecutionRoleArn"'],
    ],
  )
  assert.is(fact.taskRole, undefined)
})

roles('SHAPE-9: account and region come from the own ARN; without one they are holes', () => {
  const arn = 'arn:aws-cn:ecs:cn-north-1:111122223333:task-definition/web:3'
  const { scope } = only({ taskDefinition: { ...register, taskDefinitionArn: arn } })
  assert.equal([scope.partition, scope.region, scope.account].map(literal), [
    'aws-cn',
    'cn-north-1',
    '111122223333',
  ])
  assert.is(holes(only(register).scope.account)[0]?.kind, 'account')
  const placeholder = 'arn:aws:ecs:us-east-1:<ACCOUNT_ID>:task-definition/web:3'
  assert.is(
    holes(only({ ...register, taskDefinitionArn: placeholder }).scope.account)[0]?.id,
    'account:test.json',
  )
})
roles.run()

const yaml = suite('task definitions: YAML')

yaml('--cli-input-yaml, placeholders as in JSON', () => {
  const text = `family: web
taskRoleArn: arn:aws:iam::\${ACCOUNT_ID}:role/app
containerDefinitions:
  - name: app
    image: app:1
    environment:
      - { name: DESTINATION, value: "\${PREFIX} arn:aws:iam::555566667777:role/x" }
`
  const documents = parseYaml({ path: 'task.yaml', text })
  if (isFailure(documents)) throw new Error(documents.message)
  const [fact] = ofKind(factsIn(taskDefinition, ...documents), 'task-definition')
  assert.equal(fact?.taskRole && holes(fact.taskRole.value).map(({ kind }) => kind), ['account'])
  assert.is(written(fact?.taskRole?.at), 'arn:aws:iam::${ACCOUNT_ID}:role/app')
  const value = fact?.containers[0]?.environment[0]?.value
  const flatStart = value ? flat(value.value).indexOf('arn:') : -1
  assert.is(written(value?.at.part(flatStart, flatStart + 7)), 'arn:aws')
})
yaml.run()

const launch = suite('task definitions: launch type')

const fargate: readonly (readonly [string, object, boolean | undefined])[] = [
  ['Fargate', { requiresCompatibilities: ['FARGATE'] }, true],
  ['EC2', { requiresCompatibilities: ['EC2'] }, false],
  ['ECS-25 another one', { requiresCompatibilities: ['MANAGED_INSTANCES'] }, false],
  ['both: it has to satisfy both', { requiresCompatibilities: ['EC2', 'FARGATE'] }, true],
  ['not said', {}, undefined],
  ['an empty list', { requiresCompatibilities: [] }, undefined],
  ['a placeholder', { requiresCompatibilities: ['${LAUNCH_TYPE}'] }, undefined],
  ['what ECS computes is no launch type', { compatibilities: ['EC2', 'FARGATE'] }, undefined],
  ['but it rules Fargate out', { compatibilities: ['EXTERNAL', 'EC2'] }, false],
  ['ECS-22 so does the network mode', { networkMode: 'bridge' }, false],
  ['awsvpc is for both', { networkMode: 'awsvpc' }, undefined],
]
for (const [name, extra, expected] of fargate) {
  launch(name, () => {
    assert.is(only({ ...register, ...extra }).fargate, expected)
  })
}
launch.run()

const contents = suite('task definitions: containers')

const full = {
  ...container,
  entryPoint: ['sh', '-c'],
  command: ['aws sts get-caller-identity'],
  environment: [
    { name: 'AWS_PROFILE', value: 'cross-account' },
    { name: 'AWS_ACCESS_KEY_ID', value: 'not kept' },
    { name: 'NO_VALUE' },
    { value: 'no name' },
  ],
  secrets: [{ name: 'AWS_SECRET_ACCESS_KEY', valueFrom: 'arn:aws:ssm:us-east-1:111122223333:parameter/key' }],
  logConfiguration: { logDriver: 'awslogs' },
  repositoryCredentials: { credentialsParameter: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:hub' },
}

contents('ECS-13, ECS-14: the environment with places, and no value of a credential', () => {
  const [first] = only({ ...register, containerDefinitions: [full] }).containers
  assert.equal(
    first?.environment.map((entry) => [
      show(entry.name.value),
      entry.value && show(entry.value.value),
      entry.from,
    ]),
    [
      ['AWS_PROFILE', 'cross-account', 'environment'],
      ['AWS_ACCESS_KEY_ID', undefined, 'environment'],
      ['NO_VALUE', undefined, 'environment'],
      ['AWS_SECRET_ACCESS_KEY', undefined, 'secrets'],
    ],
  )
  assert.is(written(first?.environment[1]?.name.at), '"AWS_ACCESS_KEY_ID"')
})

contents('what needs the execution role, and the words that are run', () => {
  const [first] = only({ ...register, containerDefinitions: [full] }).containers
  assert.is(written(first?.logDriver?.at), '"awslogs"')
  assert.is(written(first?.secrets), '"AWS_SECRET_ACCESS_KEY"')
  assert.is(written(first?.repositoryCredentials), `"${full.repositoryCredentials.credentialsParameter}"`)
  assert.equal(
    first?.words.map(({ value }) => show(value)),
    ['sh', '-c', 'aws sts get-caller-identity'],
  )
})

contents('secretOptions of a log driver are secrets too', () => {
  const options = { logDriver: 'splunk', secretOptions: [{ name: 'splunk-token', valueFrom: 'x' }] }
  const fact = only({ ...register, containerDefinitions: [{ ...container, logConfiguration: options }] })
  assert.is(written(fact.containers[0]?.secrets), '"splunk-token"')
})

contents('PascalCase containers read the same', () => {
  const pascal = { Name: 'app', Image: 'app:1', Environment: [{ Name: 'AWS_PROFILE', Value: 'x' }] }
  const [first] = only({ Family: 'web', ContainerDefinitions: [pascal] }).containers
  assert.is(written(first?.environment[0]?.value?.at), '"x"')
})

contents('places inside a JSON string point into the file', () => {
  const inner = JSON.stringify([
    { ...container, taskRoleArn: 'x', environment: [{ name: 'A', value: 'tab\there' }] },
  ])
  const [first] = only({ family: 'web', containerDefinitions: inner }).containers
  assert.is(written(first?.misplacedRoles[0]?.at), '\\"taskRoleArn\\"')
  assert.is(written(first?.environment[0]?.value?.at), '\\"tab\\\\there\\"')
})
contents.run()
