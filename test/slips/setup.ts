/** The set-up of the AWS article in the ways in which people keep it, and a way to make one slip in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { rules } from '../../rules/index.js'
import { loadConfig } from '../../src/config/load.js'
import { linkOptions } from '../../src/graph/from-config.js'
import { positionAt } from '../../src/report/position.js'
import { run, type Run } from '../../src/run.js'

export type Files = Readonly<Record<string, string>>

export const TASK_ROLE = 'arn:aws:iam::111122223333:role/my-ECS-task-role'
export const DESTINATION = 'arn:aws:iam::555566667777:role/destination-account-role'
export const EXECUTION_ROLE = 'arn:aws:iam::111122223333:role/ecsTaskExecutionRole'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

export const permission = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: DESTINATION },
}

export const trust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: TASK_ROLE }, Action: 'sts:AssumeRole' }],
}

export const taskTrust = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: 'ecs-tasks.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
    },
  ],
}

export const taskDefinition = {
  containerDefinitions: [{ name: 'test', image: 'your-test-image', cpu: 100, memory: 200, essential: true }],
  family: 'verify-assume-cross-account-role',
  taskRoleArn: TASK_ROLE,
}

export const profile = `[profile cross-account]
role_arn = ${DESTINATION}
credential_source = EcsContainer
`

function roleAnswer(arn: string, document: unknown): object {
  return {
    Role: {
      Path: '/',
      RoleName: arn.split('/').at(-1),
      RoleId: 'AROAEXAMPLEEXAMPLE123',
      Arn: arn,
      CreateDate: '2026-01-02T03:04:05+00:00',
      AssumeRolePolicyDocument: document,
      MaxSessionDuration: 3600,
      RoleLastUsed: {},
    },
  }
}

function roleDetail(arn: string, document: unknown, inline: readonly object[]): object {
  return {
    Path: '/',
    RoleName: arn.split('/').at(-1),
    RoleId: 'AROAEXAMPLEEXAMPLE123',
    Arn: arn,
    CreateDate: '2026-01-02T03:04:05+00:00',
    AssumeRolePolicyDocument: document,
    InstanceProfileList: [],
    RolePolicyList: inline,
    AttachedManagedPolicies: [],
    Tags: [],
    RoleLastUsed: {},
  }
}

const details = (...roles: readonly object[]): object => ({
  UserDetailList: [],
  GroupDetailList: [],
  RoleDetailList: roles,
  Policies: [],
})

/** Which file of a way says what. */
export interface Places {
  readonly permission: string
  readonly trust: string
  readonly taskTrust: string | undefined
  readonly task: string
  readonly profile: string
}

/** Each way holds the same statements of fact, in other files of JSON. */
export const jsonFiles: Readonly<Record<string, Files>> = {
  'the article': {
    'task-role-policy.json': json(permission),
    'destination-trust-policy.json': json(trust),
    'example-task-def.json': json(taskDefinition),
    'root/.aws/config': profile,
  },
  'AWS CLI exports': {
    'source/task-role.json': json(roleAnswer(TASK_ROLE, taskTrust)),
    'source/task-role-policy.json': json({
      RoleName: 'my-ECS-task-role',
      PolicyName: 'assume-destination',
      PolicyDocument: permission,
    }),
    'source/task-definition.json': json({
      taskDefinition: {
        taskDefinitionArn:
          'arn:aws:ecs:eu-west-1:111122223333:task-definition/verify-assume-cross-account-role:1',
        ...taskDefinition,
        revision: 1,
        status: 'ACTIVE',
      },
    }),
    'destination/role.json': json(roleAnswer(DESTINATION, trust)),
    'docker/aws-config': profile,
  },
  'account authorization details': {
    'accounts/source.json': json(
      details(
        roleDetail(TASK_ROLE, taskTrust, [{ PolicyName: 'assume-destination', PolicyDocument: permission }]),
      ),
    ),
    'accounts/destination.json': json(details(roleDetail(DESTINATION, trust, []))),
    'ecs/task-definition.json': json(taskDefinition),
    'ecs/.aws/config': profile,
  },
  'names of files': {
    'iam/my-ECS-task-role.policy.json': json(permission),
    'iam/my-ECS-task-role.trust.json': json(taskTrust),
    'iam/destination-account-role.trust-policy.json': json(trust),
    'ecs/task-definition.json': json(taskDefinition),
    'docker/aws-config': profile,
  },
  configuration: {
    'one/permissions.json': json(permission),
    'one/ecs.json': json(taskTrust),
    'two/who-may.json': json(trust),
    'ecs/task-definition.json': json(taskDefinition),
    'docker/aws-config': profile,
    '.xrole-lintrc.yaml': `roles:
  - arn: ${TASK_ROLE}
    policies: [one/permissions.json]
    trust: one/ecs.json
  - arn: ${DESTINATION}
    trust: two/who-may.json
`,
  },
}

export const jsonPlaces: Readonly<Record<string, Places>> = {
  'the article': {
    permission: 'task-role-policy.json',
    trust: 'destination-trust-policy.json',
    taskTrust: undefined,
    task: 'example-task-def.json',
    profile: 'root/.aws/config',
  },
  'AWS CLI exports': {
    permission: 'source/task-role-policy.json',
    trust: 'destination/role.json',
    taskTrust: 'source/task-role.json',
    task: 'source/task-definition.json',
    profile: 'docker/aws-config',
  },
  'account authorization details': {
    permission: 'accounts/source.json',
    trust: 'accounts/destination.json',
    taskTrust: 'accounts/source.json',
    task: 'ecs/task-definition.json',
    profile: 'ecs/.aws/config',
  },
  'names of files': {
    permission: 'iam/my-ECS-task-role.policy.json',
    trust: 'iam/destination-account-role.trust-policy.json',
    taskTrust: 'iam/my-ECS-task-role.trust.json',
    task: 'ecs/task-definition.json',
    profile: 'docker/aws-config',
  },
  configuration: {
    permission: 'one/permissions.json',
    trust: 'two/who-may.json',
    taskTrust: 'one/ecs.json',
    task: 'ecs/task-definition.json',
    profile: 'docker/aws-config',
  },
}

/** Lints files in a folder of their own. */
export async function lintFiles(files: Files): Promise<Run> {
  const cwd = mkdtempSync(join(tmpdir(), 'xrole-lint-slip-'))
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true })
      writeFileSync(join(cwd, path), content)
    }
    const config = await loadConfig({ cwd, search: true, ruleIds: rules.map(({ id }) => id) })
    return await run({
      cwd,
      paths: [],
      exclude: config.exclude.matches,
      link: linkOptions(config, undefined),
      check: { rules, severities: config.rules },
      overlay: [],
    })
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

/** `path:line rule-id` of every finding above note. */
export function errorsOf({ findings }: Run): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(
      ({ at, ruleId, severity }) =>
        `${at.source.path}:${String(positionAt(at.source, at.range().start).line)} ${ruleId}${severity === 'error' ? '' : ` (${severity})`}`,
    )
}
