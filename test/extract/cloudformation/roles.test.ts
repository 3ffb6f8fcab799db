/** Roles, policies and what attaches them, in every way a template has. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { RoleFact } from '../../../src/facts.js'
import type { Policy } from '../../../src/iam/policy.js'
import { ofKind, written } from '../../support/documents.js'
import { factsOf, rolesIn, shown } from './templates.js'

const test = suite('extract/cloudformation/roles')

const trust =
  '{Version: "2012-10-17", Statement: [{Effect: Allow, Principal: {Service: ecs-tasks.amazonaws.com}, Action: "sts:AssumeRole"}]}'

function role(properties: string, rest = ''): string {
  return `${rest}
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
${properties.replace(/^/gm, '      ')}
`
}

function principals(policy: Policy | undefined): readonly (string | undefined)[] {
  return (policy?.statements ?? []).flatMap(
    (one) => one.principals?.entries.map(({ value }) => shown(value)) ?? [],
  )
}

function resources(policy: Policy | undefined): readonly (string | undefined)[] {
  return (policy?.statements ?? []).flatMap(
    (one) => one.resources?.values.map(({ value }) => shown(value)) ?? [],
  )
}

/** Properties, ARN of the role. */
const names: readonly (readonly [string, string])[] = [
  ['RoleName: app', 'arn:aws:iam::111122223333:role/app'],
  ['RoleName: app\nPath: /a/b/', 'arn:aws:iam::111122223333:role/a/b/app'],
  ['RoleName: !Sub "${AWS::StackName}-app"', 'arn:aws:iam::111122223333:role/<stack name of stack.yaml>-app'],
  ['Path: /', 'arn:aws:iam::111122223333:role/<name of Role in stack.yaml>'],
  [
    'RoleName: !If [Named, app, !Ref "AWS::NoValue"]',
    'arn:aws:iam::111122223333:role/<name of Role in stack.yaml>',
  ],
]

for (const [properties, arn] of names) {
  test(`name: ${properties}`, () => {
    const [fact] = rolesIn(
      role(`${properties}\nAssumeRolePolicyDocument: ${trust}`, 'Conditions: {Named: !Equals [a, b]}'),
    )
    assert.is(shown(fact?.arn), arn)
    assert.is(fact?.address, 'Role')
    assert.is(written(fact?.at), 'Role')
    assert.equal(principals(fact?.trust), ['ecs-tasks.amazonaws.com'])
  })
}

/** Trust documents that are one and the same. */
const documents: readonly string[] = [
  'AssumeRolePolicyDocument: {Version: "2012-10-17", Statement: {Effect: Allow, Principal: {AWS: !Sub "arn:aws:iam::${Id}:role/app"}, Action: "sts:AssumeRole"}}',
  `AssumeRolePolicyDocument: !Sub |
  {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
    "Principal": {"AWS": "arn:aws:iam::\${Id}:role/app"}}]}`,
  `AssumeRolePolicyDocument: |
  {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
    "Principal": {"AWS": "arn:aws:iam::555566667777:role/app"}}]}`,
  `AssumeRolePolicyDocument: !Sub "{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"sts:AssumeRole\\",\\"Principal\\":{\\"AWS\\":\\"arn:aws:iam::\${Id}:role/app\\"}}]}"`,
  `AssumeRolePolicyDocument:
  Statement:
    - Effect: Allow
      Action: sts:AssumeRole
      Principal:
        AWS:
          Fn::Join: ["", ["arn:aws:iam::", {Ref: Id}, ":role/app"]]`,
  `AssumeRolePolicyDocument:
  Fn::ToJsonString: {Statement: [{Effect: Allow, Action: "sts:AssumeRole", Principal: {AWS: !Sub "arn:aws:iam::\${Id}:role/app"}}]}`,
]

for (const [i, properties] of documents.entries()) {
  test(`trust policy, form ${String(i)}`, () => {
    const [fact] = rolesIn(role(properties, 'Parameters: {Id: {Type: String, Default: "555566667777"}}'))
    assert.equal(principals(fact?.trust), ['arn:aws:iam::555566667777:role/app'])
    const at = fact?.trust?.statements[0]?.principals?.entries[0]?.at
    assert.match(written(at?.part(31, 34)) ?? '', /^app$/)
  })
}

test('a policy in a string that is no JSON is one parse error at its place', () => {
  const facts = factsOf(role('AssumeRolePolicyDocument: |\n  {"Statement": [{"Effect": "Allow",, }]}'))
  const [error] = ofKind(facts, 'parse-error')
  assert.is(written(error?.at), '}')
  assert.is(ofKind(facts, 'role').length, 1)
})

function coverage(properties: string, rest = ''): RoleFact['coverage'] | undefined {
  return rolesIn(role(`AssumeRolePolicyDocument: ${trust}\n${properties}`, rest))[0]?.coverage
}

test('coverage: a template tells all, unless something in it is not known', () => {
  assert.equal(coverage('Path: /'), {
    trust: 'complete',
    inline: 'complete',
    managed: 'complete',
    boundary: 'complete',
  })
  const list = 'Parameters: {P: {Type: CommaDelimitedList}}'
  assert.is(coverage('ManagedPolicyArns: !Ref P', list)?.managed, 'partial')
  assert.is(coverage('ManagedPolicyArns: [!Transform {Name: M}]')?.managed, 'partial')
  assert.is(coverage('Policies: !Ref P', list)?.inline, 'partial')
  assert.is(coverage('Path: /', 'Transform: MyMacro')?.inline, 'partial')
  assert.is(coverage('Path: /', 'Transform: AWS::Serverless-2016-10-31')?.inline, 'complete')
})

test('policies within the role: inline, managed, boundary', () => {
  const [fact] = rolesIn(
    role(`AssumeRolePolicyDocument: ${trust}
Policies:
  - PolicyName: assume
    PolicyDocument: {Statement: {Effect: Allow, Action: "sts:AssumeRole", Resource: !Sub "arn:\${AWS::Partition}:iam::555566667777:role/x"}}
ManagedPolicyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess", !Ref Managed]
PermissionsBoundary: !Sub "arn:aws:iam::\${AWS::AccountId}:policy/boundary"`).replace(
      'Resources:',
      'Resources:\n  Managed: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Statement: []}}}',
    ),
  )
  assert.equal(fact?.inline.map(resources), [['arn:aws:iam::555566667777:role/x']])
  assert.equal(
    fact?.managed.map(({ value }) => shown(value)),
    [
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
      'arn:aws:iam::111122223333:policy/<name of Managed in stack.yaml>',
    ],
  )
  assert.is(shown(fact?.boundary?.value), 'arn:aws:iam::111122223333:policy/boundary')
})

test('policies that name their roles, by reference and by name', () => {
  const facts = factsOf(`
Resources:
  Inline:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: p
      PolicyDocument: {Statement: {Effect: Allow, Action: "sts:AssumeRole", Resource: "*"}}
      Roles: [!Ref Role, named, elsewhere]
  Alone:
    Type: AWS::IAM::RolePolicy
    Properties: {RoleName: !Ref Role, PolicyName: q, PolicyDocument: {Statement: []}}
  Managed:
    Type: AWS::IAM::ManagedPolicy
    Properties: {ManagedPolicyName: m, Path: /x/, PolicyDocument: {Statement: []}, Roles: [!Ref Role]}
  Role: {Type: AWS::IAM::Role, Properties: {Path: /p/, AssumeRolePolicyDocument: ${trust}}}
  Named: {Type: AWS::IAM::Role, Properties: {RoleName: named, Path: /p/, AssumeRolePolicyDocument: ${trust}}}
`)
  const generated = 'arn:aws:iam::111122223333:role/p/<name of Role in stack.yaml>'
  assert.equal(
    ofKind(facts, 'attachment').map((one) => [
      one.address,
      one.as,
      shown(one.role?.value),
      shown(one.policyArn?.value),
    ]),
    [
      ['Inline', 'inline', generated, undefined],
      ['Inline', 'inline', 'arn:aws:iam::111122223333:role/p/named', undefined],
      ['Inline', 'inline', 'elsewhere', undefined],
      ['Alone', 'inline', generated, undefined],
      ['Managed', 'managed', generated, 'arn:aws:iam::111122223333:policy/x/m'],
    ],
  )
  assert.equal(
    facts.slice(0, 2).map(({ kind }) => kind),
    ['role', 'role'],
    'roles come before what is attached to them',
  )
  assert.is(shown(ofKind(facts, 'managed-policy')[0]?.arn), 'arn:aws:iam::111122223333:policy/x/m')
})

test('SAM: roles that the transform makes, with Globals', () => {
  const facts = factsOf(`
Transform: AWS::Serverless-2016-10-31
Globals: {Function: {PermissionsBoundary: "arn:aws:iam::111122223333:policy/b"}}
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Policies: [AWSLambdaExecute, {Statement: {Effect: Allow, Action: "sts:AssumeRole", Resource: "*"}}]
  Own: {Type: AWS::Serverless::Function, Properties: {Role: "arn:aws:iam::111122223333:role/own"}}
  Templated: {Type: AWS::Serverless::Function, Properties: {Policies: [{S3ReadPolicy: {BucketName: b}}]}}
  Task: {Type: AWS::ECS::TaskDefinition, Properties: {TaskRoleArn: !GetAtt FnRole.Arn}}
`)
  const [fn, templated, third] = ofKind(facts, 'role')
  assert.is(third, undefined)
  assert.is(shown(fn?.arn), 'arn:aws:iam::111122223333:role/<name of FnRole in stack.yaml>')
  assert.equal(principals(fn?.trust), ['lambda.amazonaws.com'])
  assert.equal(
    fn?.managed.map(({ value }) => shown(value)),
    ['arn:aws:iam::aws:policy/AWSLambdaExecute'],
  )
  assert.is(fn?.inline.length, 1)
  assert.is(shown(fn?.boundary?.value), 'arn:aws:iam::111122223333:policy/b')
  assert.is(fn?.coverage.inline, 'complete')
  assert.is(templated?.coverage.inline, 'partial')
  assert.is(shown(ofKind(facts, 'task-definition')[0]?.taskRole?.value), shown(fn?.arn))
})

test('loops of AWS::LanguageExtensions', () => {
  const roles = rolesIn(`
Transform: AWS::LanguageExtensions
Parameters: {Teams: {Type: CommaDelimitedList, Default: "x-1,y"}}
Resources:
  Fn::ForEach::Roles:
    - Name
    - [Alpha, Beta]
    - "\${Name}Role":
        Type: AWS::IAM::Role
        Properties: {RoleName: !Sub "app-\${Name}", AssumeRolePolicyDocument: ${trust}}
  Fn::ForEach::More:
    - Team
    - !Ref Teams
    - "Team&{Team}":
        Type: AWS::IAM::Role
        Properties: {RoleName: !Ref Team, Path: !Sub "/\${AlphaRole}/", AssumeRolePolicyDocument: ${trust}}
`)
  assert.equal(
    roles.map(({ address, arn }) => [address, shown(arn)]),
    [
      ['AlphaRole', 'arn:aws:iam::111122223333:role/app-Alpha'],
      ['BetaRole', 'arn:aws:iam::111122223333:role/app-Beta'],
      ['Teamx1', 'arn:aws:iam::111122223333:role/app-Alpha/x-1'],
      ['Teamy', 'arn:aws:iam::111122223333:role/app-Alpha/y'],
    ],
  )
})

test('JSON templates say the same', () => {
  const [fact] = rolesIn({
    'stack.template.json': `{"Resources": {"Role": {"Type": "AWS::IAM::Role", "Metadata": {"aws:cdk:path": "App/Role/Resource"},
      "Properties": {"RoleName": {"Fn::Sub": "\${AWS::StackName}-x"}, "AssumeRolePolicyDocument": {"Statement": [
        {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": {"Fn::Join": ["", ["ecs-tasks.", {"Ref": "AWS::URLSuffix"}]]}}}]}}}}}`,
  })
  assert.is(fact?.address, 'App/Role')
  assert.is(shown(fact?.name), '<stack name of stack.template.json>-x')
  assert.equal(principals(fact?.trust), ['ecs-tasks.amazonaws.com'])
})

test.run()
