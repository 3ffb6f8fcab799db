/** Conditions: every case that the deployment may choose, and none that it cannot. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { RoleFact } from '../../../src/facts.js'
import type { When } from '../../../src/value.js'
import { ofKind, written } from '../../support/documents.js'
import { factsOf, rolesIn, shown, tasksIn, withTaskRole } from './templates.js'

const test = suite('extract/cloudformation/conditions')

function labels(when: When): string {
  return when.map(({ label }) => label).join(' and ')
}

function cases(value: string, sections: string): readonly (readonly [string, string | undefined])[] {
  return tasksIn(withTaskRole(value, sections)).map(({ when, taskRole }) => [
    labels(when),
    shown(taskRole?.value),
  ])
}

const env = 'Parameters: {Env: {Type: String, Default: dev}, Other: {Type: String}}'

test('both branches of Fn::If, with the condition named', () => {
  assert.equal(cases('!If [IsProd, a, b]', `${env}\nConditions: {IsProd: !Equals [!Ref Env, prod]}`), [
    ['when condition IsProd is true', 'a'],
    ['when condition IsProd is false', 'b'],
  ])
})

test('a default decides no condition, a constant does', () => {
  assert.is(cases('!If [C, a, b]', `${env}\nConditions: {C: !Equals [!Ref Env, dev]}`).length, 2)
  assert.equal(cases('!If [C, a, b]', `${env}\nConditions: {C: !Equals [x, y]}`), [['', 'b']])
  const fixed =
    'Parameters: {Env: {Type: String, AllowedValues: [dev]}}\nConditions: {C: !Equals [!Ref Env, dev]}'
  assert.equal(cases('!If [C, a, b]', fixed), [['', 'a']])
})

test('no case contradicts itself', () => {
  const sections = `${env}
Conditions:
  IsProd: !Equals [!Ref Env, prod]
  IsDev: !Equals [dev, !Ref Env]
  NotProd: !Not [!Condition IsProd]
  IsOther: !And [!Condition NotProd, !Not [!Condition IsDev]]`
  assert.equal(cases('!If [IsProd, a, !If [IsDev, b, !If [IsOther, c, d]]]', sections), [
    ['when condition IsProd is true', 'a'],
    ['when condition IsProd is false and when condition IsDev is true', 'b'],
    ['when condition IsProd is false and when condition IsDev is false', 'c'],
  ])
  assert.equal(cases('!If [NotProd, !If [IsProd, a, b], !If [IsDev, c, d]]', sections), [
    ['when condition IsProd is true', 'd'],
    ['when condition IsProd is false', 'b'],
  ])
})

test('a case settles the value of the parameter that it is about', () => {
  const role =
    'Parameters: {R: {Type: String, Default: ""}}\nConditions: {HasRole: !Not [!Equals [!Ref R, ""]]}'
  assert.equal(cases('!If [HasRole, !Ref R, !Ref "AWS::NoValue"]', role), [
    ['when condition HasRole is true', '<parameter R of stack.yaml>'],
    ['when condition HasRole is false', undefined],
  ])
  const prod = `${env}\nConditions: {IsProd: !Equals [!Ref Env, prod]}`
  assert.equal(cases('!If [IsProd, !Sub "${Env}-role", !Sub "${Env}-app"]', prod), [
    ['when condition IsProd is true', 'prod-role'],
    ['when condition IsProd is false', 'dev-app'],
  ])
  const allowed =
    'Parameters: {E: {Type: String, AllowedValues: [dev, prod]}}\nConditions: {P: !Equals [!Ref E, prod]}'
  assert.equal(cases('!If [P, !Ref E, !Ref E]', allowed), [
    ['when condition P is true', 'prod'],
    ['when condition P is false', 'dev'],
  ])
})

test('allowed values without a default, and keys of a mapping, are cases', () => {
  const allowed = 'Parameters: {E: {Type: String, AllowedValues: [dev, prod]}}'
  assert.equal(cases('!Sub "${E}-role"', allowed), [
    ['when parameter E of stack.yaml is "dev"', 'dev-role'],
    ['when parameter E of stack.yaml is "prod"', 'prod-role'],
  ])
  const mapping = 'Parameters: {E: {Type: String}}\nMappings: {M: {dev: {Role: a}, prod: {Role: b}}}'
  assert.equal(cases('!FindInMap [M, !Ref E, Role]', mapping), [
    ['when parameter E of stack.yaml is "dev"', 'a'],
    ['when parameter E of stack.yaml is "prod"', 'b'],
  ])
})

test('what does not differ between cases is said once', () => {
  const two = `${env}\nConditions: {A: !Equals [!Ref Env, a], B: !Equals [!Ref Other, b]}`
  const [only, second] = rolesIn(`
${two}
Resources:
  R: {Type: AWS::IAM::Role, Properties: {RoleName: x, MaxSessionDuration: !If [A, 1, 2], Description: !If [B, a, b]}}
`)
  assert.equal([only?.when, second], [[], undefined])
})

test('more than three open conditions leave the rest unknown', () => {
  const names = ['A', 'B', 'C', 'D', 'E']
  const conditions = names.map((name) => `  ${name}: !Equals [!Ref ${name}, x]`).join('\n')
  const parameters = names.map((name) => `  ${name}: {Type: String}`).join('\n')
  const nested = names.reduceRight(
    (inner, name) => `!If [${name}, !Sub "${name}-\${AWS::Region}", ${inner}]`,
    'none',
  )
  const all = tasksIn(withTaskRole(nested, `Parameters:\n${parameters}\nConditions:\n${conditions}`))
  assert.ok(all.length <= 8)
  assert.ok(all.every(({ when }) => when.length <= 3))
  assert.is(all.filter(({ taskRoleUnknown }) => taskRoleUnknown !== undefined).length, 1)
})

test("a resource's own condition is a case of all that it says", () => {
  const facts = factsOf(`
Parameters: {E: {Type: String}}
Conditions: {C: !Equals [!Ref E, x], Never: !Equals [a, b]}
Resources:
  Role: {Type: AWS::IAM::Role, Condition: C, Properties: {RoleName: r, AssumeRolePolicyDocument: {Statement: []}}}
  Policy: {Type: AWS::IAM::Policy, Condition: C, Properties: {Roles: [!Ref Role], PolicyDocument: {Statement: []}}}
  Gone: {Type: AWS::IAM::Role, Condition: Never, Properties: {RoleName: gone}}
`)
  assert.equal(
    facts.map(({ kind, when }) => [kind, labels(when)]),
    [
      ['role', 'when condition C is true'],
      ['attachment', 'when condition C is true'],
    ],
  )
})

test('policies of both branches', () => {
  const roles = rolesIn(`
Parameters: {E: {Type: String}}
Conditions: {C: !Equals [!Ref E, x]}
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: always
          PolicyDocument: {Statement: {Effect: Allow, Action: !If [C, "sts:AssumeRole", "s3:*"], Resource: "*"}}
        - !If [C, {PolicyName: p, PolicyDocument: {Statement: []}}, !Ref "AWS::NoValue"]
`)
  assert.equal(
    roles.map(({ when, inline }) => [
      labels(when),
      inline.length,
      shown(inline[0]?.statements[0]?.actions?.values[0]?.value),
    ]),
    [
      ['when condition C is true', 2, 'sts:AssumeRole'],
      ['when condition C is false', 1, 's3:*'],
    ],
  )
})

test('containers are not split: all their options are looked at', () => {
  const tasks = tasksIn(`
Parameters: {E: {Type: String}}
Conditions: {C: !Equals [!Ref E, x]}
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: app
          Image: a
          Environment:
            - {Name: PLAIN, Value: v}
            - !If [C, {Name: ROLE, Value: "arn:aws:iam::555566667777:role/x"}, !Ref "AWS::NoValue"]
            - {Name: OTHER, Value: !If [C, yes, !Ref E]}
        - !If [C, {Name: side, Image: b}, !Ref "AWS::NoValue"]
`)
  assert.is(tasks.length, 1)
  assert.equal(
    tasks[0]?.containers.map(({ environment }) => environment.length),
    [4, 0],
  )
  assert.equal(
    tasks[0]?.containers[0]?.environment.map(({ value }) => shown(value?.value)),
    ['v', 'arn:aws:iam::555566667777:role/x', 'yes', '<parameter E of stack.yaml>'],
  )
})

test('a service and its task share the condition', () => {
  const facts = factsOf(`
Parameters: {E: {Type: String}}
Conditions: {C: !Equals [!Ref E, x]}
Resources:
  Task: {Type: AWS::ECS::TaskDefinition, Properties: {Family: f}}
  Service:
    Type: AWS::ECS::Service
    Properties: {TaskDefinition: !Ref Task, LaunchType: FARGATE, EnableExecuteCommand: !If [C, true, false]}
`)
  const [task] = ofKind(facts, 'task-definition')
  const services = ofKind(facts, 'service')
  assert.equal(
    services.map(({ when, executeCommand }) => [labels(when), written(executeCommand)]),
    [
      ['when condition C is true', 'true'],
      ['when condition C is false', undefined],
    ],
  )
  assert.ok(services.every(({ taskDefinition }) => shown(taskDefinition.value) === shown(task?.arn?.value)))
})

/** A role whose inline policies are these. */
function rolePolicies(policies: string): string {
  return `AWSTemplateFormatVersion: "2010-09-09"
Parameters: {Env: {Type: String}, Bucket: {Type: String, Default: logs}}
Conditions: {IsProd: !Equals [!Ref Env, prod], HasBucket: !Not [!Equals [!Ref Bucket, ""]]}
Resources:
  R:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Version: "2012-10-17", Statement: []}
      Policies:
${policies}
`
}

function policy(name: string, resource: string): string {
  const statement = `{Effect: Allow, Action: "s3:*", Resource: ${resource}}`
  return `{PolicyName: ${name}, PolicyDocument: {Version: "2012-10-17", Statement: [${statement}]}}`
}

function resourcesOf({ inline }: RoleFact): readonly (string | undefined)[] {
  return inline.flatMap(({ statements }) =>
    statements.flatMap(({ resources }) => resources?.values.map(({ value }) => shown(value)) ?? []),
  )
}

test('a policy that no condition decides is read once for all cases of its role', () => {
  const roles = rolesIn(
    rolePolicies(`        - ${policy('a', '!If [IsProd, x, y]')}
        - ${policy('b', '!Ref Bucket')}
        - !If [IsProd, ${policy('c', 'z')}, !Ref "AWS::NoValue"]`),
  )
  assert.equal(
    roles.map((role) => [labels(role.when), resourcesOf(role)]),
    [
      ['when condition IsProd is true', ['x', 'logs', 'z']],
      ['when condition IsProd is false', ['y', 'logs']],
    ],
  )
  const [prod, other] = roles
  assert.is(prod?.inline[1]?.statements, other?.inline[1]?.statements)
  assert.is.not(prod?.inline[0]?.statements, other?.inline[0]?.statements)
  for (const { assumes } of roles)
    assert.equal(
      assumes?.map(({ value }) => value),
      ['the default of parameter Bucket'],
    )
})

test('what is settled by an answer is read anew where the answer is another', () => {
  const roles = rolesIn(rolePolicies(`        - ${policy('a', '!If [HasBucket, !Ref Bucket, none]')}`))
  assert.equal(
    roles.map((role) => [labels(role.when), resourcesOf(role), role.assumes?.length ?? 0]),
    [
      ['when condition HasBucket is true', ['logs'], 1],
      ['when condition HasBucket is false', ['none'], 0],
    ],
  )
})

test('a condition where no element of a statement stands is asked for by nobody', () => {
  const statement = '{Effect: Allow, Action: "s3:*", Resource: x, Note: {Deep: !If [IsProd, a, b]}}'
  const [role, ...more] = rolesIn(
    rolePolicies(
      `        - {PolicyName: a, PolicyDocument: {Version: "2012-10-17", Statement: [${statement}]}}`,
    ),
  )
  assert.is(more.length, 0)
  assert.type(role?.inline[0]?.size?.(), 'number')
})

test.run()
