/** Whole set-ups, from files to verdicts: what the linker makes of documents that take part together. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { show } from '../../src/text.js'
import {
  DESTINATION,
  errorsOf,
  lintFiles,
  permission,
  profile,
  TASK_ROLE,
  taskDefinition,
  taskTrust,
  trust,
} from '../slips/setup.js'

const json = (value: unknown): string => JSON.stringify(value, null, 2)
const SAME_ACCOUNT = DESTINATION.replace('555566667777', '111122223333')

const role = (arn: string, document: unknown, more: object = {}): object => ({
  Path: arn.replace(/^[^/]*(\/.*\/|\/).*$/, '$1'),
  RoleName: arn.split('/').at(-1),
  RoleId: 'AROAEXAMPLEEXAMPLE123',
  Arn: arn,
  CreateDate: '2026-01-02T03:04:05+00:00',
  AssumeRolePolicyDocument: document,
  RolePolicyList: [],
  AttachedManagedPolicies: [],
  InstanceProfileList: [],
  Tags: [],
  RoleLastUsed: {},
  ...more,
})

const inline = (...statements: readonly object[]): object => ({
  RolePolicyList: statements.map((Statement, i) => ({
    PolicyName: `p${String(i)}`,
    PolicyDocument: { Version: '2012-10-17', Statement },
  })),
})

const details = (roles: readonly object[], policies: readonly object[] = []): string =>
  json({ UserDetailList: [], GroupDetailList: [], RoleDetailList: roles, Policies: policies })

const managed = (arn: string, ...statements: readonly object[]): object => ({
  PolicyName: arn.split('/').at(-1),
  PolicyId: 'ANPAEXAMPLEEXAMPLE123',
  Arn: arn,
  Path: '/',
  DefaultVersionId: 'v2',
  PolicyVersionList: [
    { Document: { Version: '2012-10-17', Statement: statements }, VersionId: 'v2', IsDefaultVersion: true },
    {
      Document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
      VersionId: 'v1',
      IsDefaultVersion: false,
    },
  ],
})

const allow = (resource: string | readonly string[] = DESTINATION, action = 'sts:AssumeRole'): object => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
})

const trusting = (principal: string | readonly string[], condition?: object): object => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: principal },
      Action: 'sts:AssumeRole',
      ...(condition && { Condition: condition }),
    },
  ],
})

const task = json(taskDefinition)
const source = role(TASK_ROLE, taskTrust, inline(allow()))

interface Case {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** `allowed`, `denied`, `unknown`, hop by hop. */
  readonly verdicts: readonly string[]
  /** Rule ids of errors and warnings. */
  readonly found: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'EVAL-1 TRAP-1: in one account a trust that names the role needs no permission',
    files: {
      'task.json': task,
      'roles.json': details([role(TASK_ROLE, taskTrust), role(SAME_ACCOUNT, trusting(TASK_ROLE))]),
    },
    verdicts: ['allowed'],
    found: [],
  },
  {
    name: 'EVAL-1: across accounts it does',
    files: {
      'task.json': task,
      'roles.json': details([role(TASK_ROLE, taskTrust), role(DESTINATION, trusting(TASK_ROLE))]),
    },
    verdicts: ['denied'],
    found: ['assume-role-not-allowed'],
  },
  {
    name: 'EVAL-3 TRAP-4: the account as principal, with the permission',
    files: {
      'task.json': task,
      'roles.json': details([source, role(DESTINATION, trusting('111122223333'))]),
    },
    verdicts: ['allowed'],
    found: [],
  },
  {
    name: 'TRAP-8: a dead statement beside a live one is no fault',
    files: {
      'task.json': task,
      'roles.json': details([
        role(TASK_ROLE, taskTrust, inline(allow('arn:aws:iam::555566667777:role/old-role'), allow())),
        role(DESTINATION, {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
            { Effect: 'Allow', Principal: { AWS: TASK_ROLE }, Action: 'sts:AssumeRole' },
          ],
        }),
      ]),
    },
    verdicts: ['allowed', 'unknown'],
    found: [],
  },
  {
    name: 'TRAP-25: a Deny in another policy',
    files: {
      'task.json': task,
      'roles.json': details([
        role(TASK_ROLE, taskTrust, inline(allow(), { Effect: 'Deny', NotAction: 's3:*', Resource: '*' })),
        role(DESTINATION, trust),
      ]),
    },
    verdicts: ['denied'],
    found: ['assume-role-denied'],
  },
  {
    name: 'EVAL-14 TRAP-26: a boundary that does not allow it',
    files: {
      'task.json': task,
      'roles.json': details(
        [
          role(TASK_ROLE, taskTrust, {
            ...inline(allow()),
            PermissionsBoundary: {
              PermissionsBoundaryType: 'Policy',
              PermissionsBoundaryArn: 'arn:aws:iam::111122223333:policy/limit',
            },
          }),
          role(DESTINATION, trust),
        ],
        [
          managed('arn:aws:iam::111122223333:policy/limit', {
            Effect: 'Allow',
            Action: 's3:*',
            Resource: '*',
          }),
        ],
      ),
    },
    verdicts: ['denied'],
    found: ['boundary-blocks-assume-role'],
  },
  {
    name: 'TRAP-42: only the default version of a managed policy counts',
    files: {
      'task.json': task,
      'roles.json': details(
        [
          role(TASK_ROLE, taskTrust, {
            AttachedManagedPolicies: [
              { PolicyName: 'app', PolicyArn: 'arn:aws:iam::111122223333:policy/app' },
            ],
          }),
          role(DESTINATION, trust),
        ],
        [managed('arn:aws:iam::111122223333:policy/app', { Effect: 'Allow', Action: 's3:*', Resource: '*' })],
      ),
    },
    verdicts: ['denied'],
    found: ['assume-role-not-allowed'],
  },
  {
    name: 'EVAL-20: a managed policy whose text is not there leaves it open',
    files: {
      'task.json': task,
      'roles.json': details([
        role(TASK_ROLE, taskTrust, {
          AttachedManagedPolicies: [{ PolicyName: 'app', PolicyArn: 'arn:aws:iam::111122223333:policy/app' }],
        }),
        role(DESTINATION, trust),
      ]),
    },
    verdicts: ['unknown'],
    found: [],
  },
  {
    name: 'EVAL-10 TRAP-27: a role that is to assume itself',
    files: {
      'task.json': task,
      '.aws/config': profile.replace(DESTINATION, TASK_ROLE),
      'roles.json': details([role(TASK_ROLE, taskTrust, inline(allow(TASK_ROLE)))]),
    },
    verdicts: ['denied'],
    found: ['trust-principal-missing'],
  },
  {
    name: 'TRAP-16: the trust names the execution role',
    files: {
      'task.json': json({
        ...taskDefinition,
        executionRoleArn: 'arn:aws:iam::111122223333:role/ecsTaskExecutionRole',
      }),
      'roles.json': details([
        source,
        role(DESTINATION, trusting('arn:aws:iam::111122223333:role/ecsTaskExecutionRole')),
      ]),
    },
    verdicts: ['denied'],
    found: ['trust-principal-missing'],
  },
  {
    name: 'TRAP-16: the permission is on the execution role',
    files: {
      'task.json': json({
        ...taskDefinition,
        executionRoleArn: 'arn:aws:iam::111122223333:role/ecsTaskExecutionRole',
      }),
      'roles.json': details([
        role(TASK_ROLE, taskTrust),
        role('arn:aws:iam::111122223333:role/ecsTaskExecutionRole', taskTrust, inline(allow())),
        role(DESTINATION, trust),
      ]),
    },
    verdicts: ['denied'],
    found: ['assume-role-on-execution-role'],
  },
  {
    name: 'COND: an external id that the profile does not pass',
    files: {
      'task.json': task,
      '.aws/config': profile,
      'roles.json': details([
        source,
        role(DESTINATION, trusting(TASK_ROLE, { StringEquals: { 'sts:ExternalId': 'abc' } })),
      ]),
    },
    verdicts: ['denied'],
    found: ['trust-condition-unmet'],
  },
  {
    name: 'COND: an external id that the profile passes',
    files: {
      'task.json': task,
      '.aws/config': `${profile}external_id = abc\n`,
      'roles.json': details([
        source,
        role(DESTINATION, trusting(TASK_ROLE, { StringEquals: { 'sts:ExternalId': 'abc' } })),
      ]),
    },
    verdicts: ['allowed'],
    found: [],
  },
  {
    name: 'COND: an external id that no file passes is a warning',
    files: {
      'task.json': task,
      'roles.json': details([
        source,
        role(DESTINATION, trusting(TASK_ROLE, { StringEquals: { 'sts:ExternalId': 'abc' } })),
      ]),
    },
    verdicts: ['unknown'],
    found: ['trust-condition-unmet (warning)'],
  },
  {
    name: 'TRAP-22: a condition that no task can meet',
    files: {
      'task.json': task,
      'roles.json': details([
        source,
        role(DESTINATION, trusting(TASK_ROLE, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } })),
      ]),
    },
    verdicts: ['denied'],
    found: ['trust-condition-unmet'],
  },
  {
    name: 'CHAIN-7 TRAP-41: the second profile of a chain is judged from the first role',
    files: {
      'task.json': task,
      '.aws/config': `${profile}
[profile second]
role_arn = arn:aws:iam::999988887777:role/second
source_profile = cross-account
`,
      'roles.json': details([
        source,
        role(DESTINATION, trust, inline(allow('arn:aws:iam::999988887777:role/second'))),
        role('arn:aws:iam::999988887777:role/second', trusting(TASK_ROLE)),
      ]),
    },
    verdicts: ['allowed', 'denied'],
    found: ['trust-principal-missing'],
  },
  {
    name: 'EVAL-12: a service control policy of the caller’s account',
    files: {
      'task.json': task,
      'roles.json': details([source, role(DESTINATION, trust)]),
      'scp/deny.json': json({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Action: 'sts:*', Resource: '*' }],
      }),
      'scp/full.json': json({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
      }),
      '.xrole-lintrc.yaml': 'organization:\n  - policies: [scp/*.json]\n    accounts: ["111122223333"]\n',
    },
    verdicts: ['denied'],
    found: ['scp-blocks-assume-role'],
  },
  {
    name: 'EVAL-12: but not of the other account',
    files: {
      'task.json': task,
      'roles.json': details([source, role(DESTINATION, trust)]),
      'scp/deny.json': json({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Action: 'sts:*', Resource: '*' }],
      }),
      '.xrole-lintrc.yaml': 'organization:\n  - policies: [scp/*.json]\n    accounts: ["555566667777"]\n',
    },
    verdicts: ['allowed'],
    found: [],
  },
  {
    name: 'TRAP-10: placeholders are unknown, not wrong',
    files: {
      'task.json': json({
        ...taskDefinition,
        taskRoleArn: 'arn:aws:iam::<ACCOUNT_ID>:role/my-ECS-task-role',
      }),
      'policy.json': json(permission),
      'trust.json': json(trust),
    },
    verdicts: ['unknown'],
    found: [],
  },
  {
    name: 'ARN-13 TRAP-5: a short name means the role of that name',
    files: {
      'task.json': json({ ...taskDefinition, taskRoleArn: 'my-ECS-task-role' }),
      'roles.json': details([source, role(DESTINATION, trust)]),
    },
    verdicts: ['allowed'],
    found: [],
  },
  {
    name: 'TRAP-15: what is not in the repository is not wrong',
    files: { 'task.json': task, 'task-role-policy.json': json(permission) },
    verdicts: ['unknown'],
    found: [],
  },
  {
    name: 'TRAP-38: a run that names another task role is judged from it',
    files: {
      'task.json': task,
      'run.json': json({
        cluster: 'default',
        taskDefinition: 'verify-assume-cross-account-role',
        overrides: { taskRoleArn: 'arn:aws:iam::111122223333:role/other-task-role' },
      }),
      '.aws/config': profile,
      'roles.json': details([
        source,
        role('arn:aws:iam::111122223333:role/other-task-role', taskTrust, inline(allow())),
        role(DESTINATION, trust),
      ]),
    },
    verdicts: ['allowed', 'denied'],
    found: ['trust-principal-missing'],
  },
  {
    name: 'one example of a repository is not joined to another',
    files: {
      'examples/a/task.json': json({
        ...taskDefinition,
        family: 'a',
        taskRoleArn: 'arn:aws:iam::111122223333:role/a-role',
      }),
      'examples/a/policy.json': json({
        Version: '2012-10-17',
        Statement: [allow('arn:aws:iam::555566667777:role/a-target')],
      }),
      'examples/b/task.json': json({
        ...taskDefinition,
        family: 'b',
        taskRoleArn: 'arn:aws:iam::111122223333:role/b-role',
      }),
      'examples/b/trust.json': json(trusting('arn:aws:iam::111122223333:role/b-role')),
    },
    verdicts: ['unknown'],
    found: [],
  },
]

const test = suite('hops')
for (const { name, files, verdicts, found } of cases)
  test(name, async () => {
    const done = await lintFiles(files)
    const hops = done.graph.hops.map(
      ({ verdict, source: from, destination }) => `${show(from.arn)} ${show(destination.arn)} ${verdict}`,
    )
    assert.equal(done.graph.hops.map(({ verdict }) => verdict).sort(), [...verdicts].sort(), hops.join('\n'))
    assert.equal(
      errorsOf(done).map((line) => line.split(' ').slice(1).join(' ')),
      found,
    )
  })
test.run()
