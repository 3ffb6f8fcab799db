/** Stacks that refer to each other, and files that say how a template is deployed. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { literal } from '../../../src/text.js'
import { ofKind, written } from '../../support/documents.js'
import { factsOf, shown, tasksIn, type Files } from './templates.js'

const test = suite('extract/cloudformation/stacks')

const role = '{Type: AWS::IAM::Role, Properties: {RoleName: app, AssumeRolePolicyDocument: {Statement: []}}}'

function task(value: string, sections = ''): string {
  return `${sections}\nResources: {Task: {Type: AWS::ECS::TaskDefinition, Properties: {Family: f, TaskRoleArn: ${value}}}}`
}

function exporting(name: string, value = '!GetAtt R.Arn'): string {
  return `Resources: {R: ${role}}\nOutputs: {Out: {Value: ${value}, Export: {Name: ${name}}}}`
}

function roleOf(files: Files): string | undefined {
  return tasksIn(files)
    .map(({ taskRole }) => shown(taskRole?.value))
    .join(' | ')
}

const app = 'arn:aws:iam::111122223333:role/app'

test('imports find the export of that name in another template', () => {
  assert.is(roleOf({ 'a.yaml': exporting('app-role'), 'b.yaml': task('!ImportValue app-role') }), app)
  assert.is(
    roleOf({ 'a.yaml': exporting('!Sub "${AWS::Region}-role"'), 'b.yaml': task('!ImportValue x-role') }),
    app,
  )
  const files = {
    'a.yaml': exporting('!Sub "${AWS::StackName}-AppRoleArn"'),
    'b.yaml': task('!ImportValue {"Fn::Sub": "${Stack}-AppRoleArn"}', 'Parameters: {Stack: {Type: String}}'),
  }
  assert.is(roleOf(files), app)
})

test('an import that several exports may be is left open', () => {
  const both = { 'a/x.yaml': exporting('role-arn'), 'b/y.yaml': exporting('role-arn', 'other') }
  assert.is(roleOf({ ...both, 'c/z.yaml': task('!ImportValue role-arn') }), '<import role-arn>')
  assert.is(roleOf({ ...both, 'b/z.yaml': task('!ImportValue role-arn') }), 'other')
  const holed = {
    'a.yaml': exporting('!Sub "${AWS::StackName}-role"'),
    'b.yaml': exporting('!Sub "${AWS::StackName}-role"'),
  }
  assert.is(roleOf({ ...holed, 'c.yaml': task('!ImportValue prod-role') }), '<import prod-role>')
})

test('exports are told to other repositories, once they mean something there', () => {
  const facts = factsOf(`
Parameters: {E: {Type: String}}
Conditions: {C: !Equals [!Ref E, x]}
Resources: {R: ${role}, Vpc: {Type: AWS::EC2::VPC}}
Outputs:
  A: {Value: !GetAtt R.Arn, Export: {Name: app-role}}
  B: {Value: !Ref Vpc, Export: {Name: vpc}}
  C: {Value: !If [C, a, b], Export: {Name: either}}
  D: {Value: !GetAtt R.Arn}
`)
  assert.equal(
    ofKind(facts, 'known').map(({ hole, value }) => [hole, shown(value)]),
    [['import:app-role', app]],
  )
})

test('imports in a circle end', () => {
  const a = exporting('a', '!ImportValue b')
  const files = { 'a.yaml': a, 'b.yaml': exporting('b', '!ImportValue a'), 'c.yaml': task('!ImportValue a') }
  assert.match(roleOf(files) ?? '', /^<import [ab]>$/)
})

test('nested stacks: parameters go down, outputs come up', () => {
  const files = {
    'infra/main.yaml': `
Resources:
  R: ${role}
  Roles: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ./nested/roles.yaml, Parameters: {Name: child}}}
  Tasks:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: !Sub "https://\${Bucket}.s3.amazonaws.com/nested/tasks.yaml"
      Parameters: {Own: !GetAtt R.Arn, Other: !GetAtt Roles.Outputs.Arn}
`,
    'infra/nested/roles.yaml': `
Parameters: {Name: {Type: String, Default: default}}
Resources: {R: {Type: AWS::IAM::Role, Properties: {RoleName: !Ref Name}}}
Outputs: {Arn: {Value: !GetAtt R.Arn}}
`,
    'infra/nested/tasks.yaml': `
Parameters: {Own: {Type: String}, Other: {Type: String}}
Resources: {Task: {Type: AWS::ECS::TaskDefinition, Properties: {TaskRoleArn: !Ref Own, ExecutionRoleArn: !Ref Other}}}
`,
  }
  const facts = factsOf(files)
  const [found, second] = ofKind(facts, 'task-definition')
  assert.is(second, undefined)
  assert.is(shown(found?.taskRole?.value), app)
  assert.is(shown(found?.executionRole?.value), 'arn:aws:iam::111122223333:role/child')
  assert.equal(
    ofKind(facts, 'role').map(({ name }) => shown(name)),
    ['app', 'child'],
  )
  const accounts = ofKind(facts, 'known').filter(({ hole }) => hole.startsWith('account:'))
  assert.equal(
    accounts.map(({ hole }) => hole),
    ['account:infra/nested/roles.yaml', 'account:infra/nested/tasks.yaml'],
  )
})

test('a template that several stacks nest is one stack each time', () => {
  const nest = (name: string): string =>
    `{Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: role.yaml, Parameters: {Name: ${name}}}}`
  const facts = factsOf({
    'main.yaml': `Resources: {A: ${nest('a')}, B: ${nest('b')}}`,
    'role.yaml': `Parameters: {Name: {Type: String}}\nResources: {R: {Type: AWS::IAM::Role, Properties: {RoleName: !Ref Name}}, G: {Type: AWS::IAM::Role}}`,
  })
  const roles = ofKind(facts, 'role')
  assert.equal(
    roles.map(({ name }) => literal(name)),
    ['a', undefined, 'b', undefined],
  )
  const [, first, , second] = roles
  assert.is.not(JSON.stringify(first?.name), JSON.stringify(second?.name), 'generated names differ')
})

test('templates that nest themselves or each other end', () => {
  const nest = (url: string): string =>
    `Resources: {N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${url}}}, R: ${role}}`
  const facts = factsOf({ 'a.yaml': nest('b.yaml'), 'b.yaml': nest('a.yaml'), 'c.yaml': nest('c.yaml') })
  assert.ok(ofKind(facts, 'role').length >= 3)
})

const parameters = 'Parameters: {Role: {Type: String, Default: d}, Other: {Type: String, Default: o}}'

/** Files beside `app/service.yaml`, what the task role is. */
const parameterFiles: readonly (readonly [string, Files, string])[] = [
  [
    'of the CLI',
    { 'app/service.parameters.json': '[{"ParameterKey": "Role", "ParameterValue": "given"}]' },
    'given',
  ],
  [
    'of CodePipeline',
    { 'app/service-config.json': '{"Parameters": {"Role": "given"}, "Tags": {"a": "b"}}' },
    'given',
  ],
  ['Key=Value', { 'app/service.params.json': '["Role=given"]' }, 'given'],
  ['in YAML', { 'app/parameters/service.yaml': 'Parameters:\n  Role: given\n' }, 'given'],
  [
    'by generic name',
    { 'app/parameters.json': '[{"ParameterKey": "Role", "ParameterValue": "given"}]' },
    'given',
  ],
  [
    'of the AWS Deployment Framework',
    { 'app/params/global.yml': 'Parameters:\n  Role: "resolve:/orders/role"\n' },
    '<parameter Role of app/service.yaml>',
  ],
  [
    'of another template',
    { 'app/other.parameters.json': '[{"ParameterKey": "Unknown", "ParameterValue": "x"}]' },
    'd',
  ],
  [
    'far away',
    { 'else/deep/service.parameters.json': '[{"ParameterKey": "Role", "ParameterValue": "x"}]' },
    'd',
  ],
  [
    'of sam',
    {
      'app/samconfig.toml': '[default.deploy.parameters]\nparameter_overrides = "Other=1 Role=\\"given\\""\n',
    },
    'given',
  ],
  [
    'of sam, in a list',
    { 'app/samconfig.toml': '[default.deploy.parameters]\nparameter_overrides = [\n  "Role=given",\n]\n' },
    'given',
  ],
]

for (const [name, files, expected] of parameterFiles) {
  test(`parameter file ${name}`, () => {
    const template = task('!Ref Role', `Transform: AWS::Serverless-2016-10-31\n${parameters}`)
    assert.is(roleOf({ 'app/service.yaml': template, ...files }), expected)
  })
}

test('several parameter files are cases; values stand in their file', () => {
  const tasks = tasksIn({
    'service.yaml': task('!Sub "arn:aws:iam::555566667777:role/${Role}"', parameters),
    'service.dev.json': '[{"ParameterKey": "Role", "ParameterValue": "dev-role"}]',
    'service.prod.json': '[{"ParameterKey": "Role", "ParameterValue": "prod-role"}]',
  })
  assert.equal(
    tasks.map(({ when, taskRole }) => [
      when[0]?.label,
      shown(taskRole?.value),
      written(taskRole?.at.part(31, 34)),
    ]),
    [
      ['with the parameters of service.dev.json', 'arn:aws:iam::555566667777:role/dev-role', 'dev'],
      ['with the parameters of service.prod.json', 'arn:aws:iam::555566667777:role/prod-role', 'pro'],
    ],
  )
})

const manifest = JSON.stringify({
  version: '36.0.0',
  artifacts: {
    App: {
      type: 'aws:cloudformation:stack',
      environment: 'aws://555566667777/cn-north-1',
      properties: { templateFile: 'App.template.json', stackName: 'app' },
    },
    Env: {
      type: 'aws:cloudformation:stack',
      environment: 'aws://unknown-account/unknown-region',
      properties: { templateFile: 'Env.template.json' },
    },
  },
})

test('CDK: the manifest gives account, region, partition and stack name', () => {
  const template = JSON.stringify({
    Resources: {
      R: {
        Type: 'AWS::IAM::Role',
        Properties: { RoleName: { 'Fn::Sub': '${AWS::StackName}-${AWS::Region}' } },
      },
    },
  })
  const files = { 'cdk.out/App.template.json': template, 'cdk.out/Env.template.json': template }
  for (const all of [
    { ...files, 'cdk.out/manifest.json': manifest },
    { 'cdk.out/manifest.json': manifest, ...files },
  ]) {
    const [appRole, envRole] = ofKind(factsOf(all), 'role')
    assert.equal(appRole?.arn, ['arn:aws-cn:iam::555566667777:role/app-cn-north-1'])
    assert.is(shown(envRole?.arn), 'arn:aws:iam::111122223333:role/Env-<region of cdk.out/Env.template.json>')
  }
})

test('SSM parameters are known by name, however they are read', () => {
  const facts = factsOf({
    'a.yaml': `Resources: {R: ${role}, P: {Type: AWS::SSM::Parameter, Properties: {Name: /app/role, Value: !GetAtt R.Arn}}}`,
    'b.yaml': task(
      '!Ref R',
      'Parameters: {R: {Type: "AWS::SSM::Parameter::Value<String>", Default: /app/role}}',
    ),
    'c.yaml': task('"{{resolve:ssm:/app/role:3}}"'),
    'd.json': JSON.stringify({
      Resources: {
        T: { Type: 'AWS::ECS::TaskDefinition', Properties: { TaskRoleArn: '{{resolve:ssm:/app/role}}' } },
      },
    }),
  })
  const [fact] = ofKind(facts, 'known')
  assert.equal([fact?.hole, shown(fact?.value)], ['ssm:/app/role', app])
  const holes = ofKind(facts, 'task-definition').map(({ taskRole }) => taskRole?.value[0])
  assert.equal(
    holes.map((hole) => (typeof hole === 'object' ? hole.id : hole)),
    ['ssm:/app/role', 'ssm:/app/role', 'ssm:/app/role'],
  )
})

test('several templates in one file are several stacks', () => {
  const template = 'Resources: {R: {Type: AWS::IAM::Role, Properties: {Path: /}}}'
  const [first, second] = ofKind(factsOf(`${template}\n---\n${template}`), 'role')
  assert.is.not(JSON.stringify(first?.name), JSON.stringify(second?.name))
  assert.equal(first?.scope.account, second?.scope.account)
})

test('an account that literal ARNs prove', () => {
  const known = (body: string): readonly unknown[] =>
    ofKind(factsOf(`Resources: ${body}`), 'known').map(({ hole, value }) => [hole, ...value])
  const boundary =
    '{R: {Type: AWS::IAM::Role, Properties: {PermissionsBoundary: "arn:aws:iam::111122223333:policy/b"}}'
  assert.equal(known(`${boundary}}`), [['account:stack.yaml', '111122223333']])
  assert.equal(
    known(
      `${boundary}, S: {Type: AWS::ECS::Service, Properties: {Cluster: "arn:aws:ecs:eu-west-1:555566667777:cluster/c"}}}`,
    ),
    [],
  )
  const tasks = (taskRole: string): string =>
    `{T: {Type: AWS::ECS::TaskDefinition, Properties: {ExecutionRoleArn: "arn:aws:iam::111122223333:role/e", TaskRoleArn: "${taskRole}"}}}`
  assert.equal(known(tasks('arn:aws:iam::111122223333:role/t')), [['account:stack.yaml', '111122223333']])
  assert.equal(known(tasks('arn:aws:iam::555566667777:role/t')), [], 'nobody knows which of the two is wrong')
  assert.equal(
    known(
      '{T: {Type: AWS::ECS::TaskDefinition, Properties: {TaskRoleArn: "arn:aws:iam::555566667777:role/t"}}}',
    ),
    [],
  )
})

test.run()
