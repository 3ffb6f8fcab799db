// Task definitions, policies and AWS CLI answers in JSON.
import { pick, random } from './random.js'

export const SOURCE = '111122223333'
export const DESTINATION = '555566667777'

const json = (data) => `${JSON.stringify(data, undefined, 2)}\n`
const policy = (...statements) => ({ Version: '2012-10-17', Statement: statements })
export const roleArn = (account, name) => `arn:aws:iam::${account}:role/${name}`

export const trustPolicy = (principal) =>
  policy({ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' })
export const permission = (...arns) => policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: arns })
const TASKS = { Service: 'ecs-tasks.amazonaws.com' }
const CONDITION = { StringEquals: { 'aws:SourceAccount': SOURCE } }
export const tasksTrust = policy({
  Effect: 'Allow',
  Principal: TASKS,
  Action: 'sts:AssumeRole',
  Condition: CONDITION,
})

/** One whole hop in four files. */
export function hop({ trusts = 'app-task-role' } = {}) {
  const destination = roleArn(DESTINATION, 'reader')
  return {
    'deploy/task-definition.json': json(taskDefinition('app', 3)),
    'deploy/app-task-role-policy.json': json(permission(destination)),
    'deploy/app-task-role-trust.json': json(tasksTrust),
    'deploy/reader-trust.json': json(trustPolicy({ AWS: roleArn(SOURCE, trusts) })),
    'deploy/aws/config': `[profile reader]\nrole_arn = ${destination}\ncredential_source = EcsContainer\n`,
  }
}

function taskDefinition(name, variables) {
  const next = random(variables)
  return {
    family: name,
    taskRoleArn: roleArn(SOURCE, `${name}-task-role`),
    executionRoleArn: roleArn(SOURCE, 'ecsTaskExecutionRole'),
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    containerDefinitions: [
      {
        name,
        image: `${SOURCE}.dkr.ecr.eu-west-1.amazonaws.com/${name}:1.0.0`,
        essential: true,
        environment: Array.from({ length: variables }, (_, i) => ({
          name: `SETTING_${i}`,
          value: Math.floor(next() * 1e9).toString(36),
        })),
      },
    ],
  }
}

/** One of many of ours: a task definition, its permissions, or a trust policy. */
export function document(i) {
  const name = `service-${Math.floor(i / 3)}`
  if (i % 3 === 0) return json(taskDefinition(name, 80))
  const destinations = Array.from({ length: 40 }, (_, k) => roleArn(DESTINATION, `reader-${(i + k) % 500}`))
  if (i % 3 === 1) return json(permission(...destinations))
  return json(trustPolicy({ AWS: destinations.map((arn) => arn.replace(DESTINATION, SOURCE)) }))
}

/** As many hops: task roles of one account, of which each may assume every role of the other. */
export function hops(count) {
  const tasks = Math.round(Math.sqrt(count * 10))
  const readers = Array.from({ length: Math.round(count / tasks) }, (_, i) => `reader-${i}`)
  const names = Array.from({ length: tasks }, (_, i) => `service-${i}`)
  const next = random(count)
  return {
    'source.json': json({
      RoleDetailList: names.map((name) => role(SOURCE, `${name}-task-role`, tasksTrust, readers)),
    }),
    'destination.json': json({
      RoleDetailList: readers.map((name) =>
        role(DESTINATION, name, trustPolicy({ AWS: `arn:aws:iam::${SOURCE}:root` }), []),
      ),
    }),
    ...Object.fromEntries(
      names.map((name) => [`tasks/${name}.json`, json(taskDefinition(name, 1 + pick(next, [1, 2, 3])))]),
    ),
  }
}

function role(account, name, trust, readers) {
  const document = permission(...readers.map((reader) => roleArn(DESTINATION, reader)))
  return {
    Path: '/',
    RoleName: name,
    RoleId: 'AROAEXAMPLE',
    Arn: roleArn(account, name),
    AssumeRolePolicyDocument: trust,
    RolePolicyList: readers.length === 0 ? [] : [{ PolicyName: 'assume', PolicyDocument: document }],
    AttachedManagedPolicies: [],
  }
}
