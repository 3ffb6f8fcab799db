/** Every slip that a person can make in the article's set-up is found by one rule at its line, in every way to keep it. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { formatWays, jsonWords, type Way, type Words } from './formats.js'
import {
  DESTINATION,
  errorsOf,
  EXECUTION_ROLE,
  jsonFiles,
  jsonPlaces,
  lintFiles,
  TASK_ROLE,
  type Files,
  type Places,
} from './setup.js'

interface Slip {
  readonly name: string
  /** The document that is changed. */
  readonly in: keyof Places
  readonly change: (content: string) => string
  readonly rule: string
  /** Text on the line where the finding stands, in the document `at`, else in the changed one. */
  readonly line: string
  readonly at?: keyof Places
  /** Ways in which the documents tell something else, and what. */
  readonly otherwise?: Readonly<Record<string, Pick<Slip, 'rule' | 'line' | 'at'>>>
}

/** The last one: a file that holds several documents holds the permission policy last. */
const replace =
  (from: string, to: string) =>
  (content: string): string => {
    const at = content.lastIndexOf(from)
    assert.ok(at >= 0, `the document holds ${from}`)
    return content.slice(0, at) + to + content.slice(at + from.length)
  }

const arnSlips = (arn: string): Readonly<Record<string, string>> => ({
  'a wrong digit in the account': arn.replace(/(\d{11})\d/, (_, digits: string) => `${digits}9`),
  'two digits swapped': arn.replace(/::(\d)(\d*?)(\d)(?!\3)(\d)/, '::$1$2$4$3'),
  'a typo in the name': arn.replace('account-role', 'acount-role').replace('ECS-task', 'ECS-tsak'),
  'letter case': arn.replace('account-role', 'Account-Role').replace('my-ECS', 'my-ecs'),
  'an underscore for a hyphen': arn.replace(/-role$/, '_role'),
  'a path that the role has not': arn.replace(':role/', ':role/service/'),
})

const wrongKind = (arn: string): string =>
  arn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/') + '/session'

function* resourceSlips(): Generator<Slip> {
  const base = { in: 'permission', rule: 'assume-role-resource-mismatch' } as const
  for (const [name, wrong] of Object.entries({
    ...arnSlips(DESTINATION),
    'the other account of the pair': DESTINATION.replace('555566667777', '111122223333'),
    'a session for the role': wrongKind(DESTINATION),
  }))
    yield { ...base, name: `permission: ${name}`, change: replace(DESTINATION, wrong), line: wrong }
}

function* principalSlips(): Generator<Slip> {
  const base = { in: 'trust', rule: 'trust-principal-mismatch' } as const
  for (const [name, wrong] of Object.entries({
    ...arnSlips(TASK_ROLE),
    'the other account of the pair': TASK_ROLE.replace('111122223333', '555566667777'),
  }))
    yield { ...base, name: `trust: ${name}`, change: replace(TASK_ROLE, wrong), line: wrong }
}

function* taskRoleSlips(): Generator<Slip> {
  for (const [name, wrong] of Object.entries(arnSlips(TASK_ROLE)))
    yield {
      in: 'task',
      name: `task definition: ${name}`,
      change: replace(TASK_ROLE, wrong),
      rule: 'task-role-mismatch',
      line: wrong,
      // Nothing there defines a role: two documents disagree, and the trust policy is the one that is judged.
      otherwise: {
        'the article': { rule: 'trust-principal-mismatch', line: TASK_ROLE, at: 'trust' },
        // Names of files tell names, and account ids are told by the task trust's condition; paths by nothing.
        ...(name.startsWith('a path') && {
          'names of files': { rule: 'trust-principal-mismatch', line: TASK_ROLE, at: 'trust' as const },
        }),
      },
    }
}

function* profileSlips(): Generator<Slip> {
  for (const [name, wrong] of Object.entries({
    ...arnSlips(DESTINATION),
    'a session for the role': wrongKind(DESTINATION),
  }))
    yield {
      in: 'profile',
      name: `profile: ${name}`,
      change: replace(DESTINATION, wrong),
      rule: 'profile-role-mismatch',
      line: wrong,
      ...(name !== 'a session for the role' && {
        otherwise: {
          'the article': {
            rule: 'assume-role-resource-mismatch',
            line: DESTINATION,
            at: 'permission' as const,
          },
          ...(/account|digits|path/.test(name) && {
            'names of files': {
              rule: 'assume-role-resource-mismatch',
              line: DESTINATION,
              at: 'permission' as const,
            },
          }),
        },
      }),
    }
}

const others = (words: Words): readonly Slip[] => [
  {
    name: 'permission: an action that does not exist',
    in: 'permission',
    change: replace('sts:AssumeRole', 'sts:AssumeRoles'),
    rule: 'policy-unknown-action',
    line: 'sts:AssumeRoles',
  },
  {
    name: 'permission: another action',
    in: 'permission',
    change: replace('sts:AssumeRole', 'sts:GetCallerIdentity'),
    rule: 'assume-role-not-allowed',
    line: 'sts:GetCallerIdentity',
  },
  {
    name: 'permission: the wrong partition',
    in: 'permission',
    change: replace(DESTINATION, DESTINATION.replace('arn:aws:', 'arn:aws-cn:')),
    rule: 'assume-role-resource-mismatch',
    line: 'aws-cn',
  },
  {
    name: 'permission: an account of 16 digits',
    in: 'permission',
    change: replace('555566667777', '5555666677778888'),
    rule: 'arn-malformed',
    line: '5555666677778888',
  },
  {
    name: 'permission: a statement for something else',
    in: 'permission',
    change: (content) =>
      replace('sts:AssumeRole', 's3:GetObject')(replace(DESTINATION, 'arn:aws:s3:::bucket/*')(content)),
    rule: 'assume-role-not-allowed',
    line: 's3:GetObject',
  },
  {
    name: 'trust: an account of 16 digits',
    in: 'trust',
    change: replace('111122223333', '1111222233334444'),
    rule: 'arn-malformed',
    line: '1111222233334444',
  },
  {
    name: 'trust: the wrong partition',
    in: 'trust',
    change: replace(TASK_ROLE, TASK_ROLE.replace('arn:aws:', 'arn:aws-us-gov:')),
    rule: 'trust-principal-mismatch',
    line: 'aws-us-gov',
  },
  {
    name: 'trust: somebody else',
    in: 'trust',
    change: replace(TASK_ROLE, 'arn:aws:iam::111122223333:role/deployment-pipeline'),
    rule: 'trust-principal-missing',
    line: words.statements,
  },
  {
    name: "trust: the destination's own account",
    in: 'trust',
    change: replace(TASK_ROLE, 'arn:aws:iam::555566667777:root'),
    rule: 'trust-principal-missing',
    line: words.statements,
  },
  {
    name: 'trust: a session of the task role',
    in: 'trust',
    change: replace(TASK_ROLE, wrongKind(TASK_ROLE)),
    rule: 'trust-principal-invalid',
    line: 'assumed-role',
  },
  {
    name: 'trust: a wildcard in the principal',
    in: 'trust',
    change: replace(TASK_ROLE, 'arn:aws:iam::111122223333:role/*'),
    rule: 'trust-principal-invalid',
    line: 'role/*',
  },
  {
    name: 'trust: another action',
    in: 'trust',
    change: replace(words.action('sts:AssumeRole'), words.action('sts:AssumeRoleWithSAML')),
    rule: 'trust-action-invalid',
    line: 'AssumeRoleWithSAML',
  },
  {
    name: 'trust: a wildcard action',
    in: 'trust',
    change: replace(words.action('sts:AssumeRole'), words.action('sts:*')),
    rule: 'trust-action-invalid',
    line: 'sts:*',
  },
  {
    name: 'trust: the service in place of the role',
    in: 'trust',
    change: replace(words.principal, words.service),
    rule: 'trust-principal-missing',
    line: words.statements,
  },
  {
    name: 'trust: Deny for Allow',
    in: 'trust',
    change: replace(words.effect('Allow'), words.effect('Deny')),
    rule: 'trust-denied',
    line: words.statement('Deny'),
  },
  {
    name: 'task definition: no task role',
    in: 'task',
    change: (content) => content.replace(words.withoutTaskRole, ''),
    rule: 'task-role-missing',
    line: words.family,
  },
  {
    name: 'task definition: the destination role',
    in: 'task',
    change: replace(TASK_ROLE, DESTINATION),
    rule: 'task-role-foreign-account',
    line: words.taskRoleKey,
  },
  {
    name: 'task definition: a session for the role',
    in: 'task',
    change: replace(TASK_ROLE, wrongKind(TASK_ROLE)),
    rule: 'task-role-invalid',
    line: 'assumed-role',
  },
  {
    name: 'task definition: an instance profile',
    in: 'task',
    change: replace(TASK_ROLE, TASK_ROLE.replace(':role/', ':instance-profile/')),
    rule: 'task-role-invalid',
    line: 'instance-profile',
  },
  {
    name: 'task definition: an account of 16 digits',
    in: 'task',
    change: replace(TASK_ROLE, TASK_ROLE.replace('111122223333', '1111222233334444')),
    rule: 'arn-malformed',
    line: '1111222233334444',
  },
  {
    name: 'task definition: the residue of an unset variable',
    in: 'task',
    change: replace(TASK_ROLE, 'null'),
    rule: 'task-role-invalid',
    line: words.taskRoleKey,
  },
  {
    name: 'task definition: only an execution role, which is the task role',
    in: 'task',
    change: replace(words.taskRoleKey, words.executionRoleKey),
    rule: 'task-role-missing',
    line: words.family,
  },
  {
    name: 'task definition: the two roles swapped',
    in: 'task',
    change: (content) => swapped(content, words),
    rule: 'assume-role-on-execution-role',
    line: words.statement('Allow'),
    at: 'permission',
    otherwise: {
      'the article': { rule: 'assume-role-on-execution-role', line: '"Statement"', at: 'permission' },
      'names of files': { rule: 'assume-role-on-execution-role', line: '"Statement"', at: 'permission' },
      configuration: { rule: 'assume-role-on-execution-role', line: '"Statement"', at: 'permission' },
    },
  },
  {
    name: 'profile: another credential source',
    in: 'profile',
    change: replace('EcsContainer', 'Ec2InstanceMetadata'),
    rule: 'profile-credential-source',
    line: 'Ec2InstanceMetadata',
  },
  {
    name: 'profile: letter case of the credential source',
    in: 'profile',
    change: replace('EcsContainer', 'ecscontainer'),
    rule: 'profile-credential-source',
    line: 'ecscontainer',
  },
  {
    name: 'profile: both sources',
    in: 'profile',
    change: (content) => `${content}source_profile = default\n`,
    rule: 'profile-credential-source',
    line: 'source_profile',
  },
  {
    name: 'profile: no source',
    in: 'profile',
    change: replace('credential_source = EcsContainer\n', ''),
    rule: 'profile-credential-source',
    line: 'role_arn',
  },
  {
    name: 'profile: MFA',
    in: 'profile',
    change: (content) => `${content}mfa_serial = arn:aws:iam::111122223333:mfa/somebody\n`,
    rule: 'profile-mfa',
    line: 'mfa_serial',
  },
  {
    name: 'profile: two hours',
    in: 'profile',
    change: (content) => `${content}duration_seconds = 7200\n`,
    rule: 'chained-session-too-long',
    line: '7200',
  },
  {
    name: 'profile: the header lacks its word',
    in: 'profile',
    change: replace('[profile cross-account]', '[cross-account]'),
    rule: 'profile-credential-source',
    line: '[cross-account]',
  },
  {
    name: 'task trust: another service',
    in: 'taskTrust',
    change: replace('ecs-tasks.amazonaws.com', 'ec2.amazonaws.com'),
    rule: 'ecs-tasks-not-trusted',
    line: 'ec2.amazonaws.com',
  },
  {
    name: 'task trust: the control plane',
    in: 'taskTrust',
    change: replace('ecs-tasks.amazonaws.com', 'ecs.amazonaws.com'),
    rule: 'ecs-tasks-not-trusted',
    line: 'ecs.amazonaws.com',
  },
  {
    name: 'task trust: the account of the other side',
    in: 'taskTrust',
    change: replace(words.sourceAccount('111122223333'), words.sourceAccount('555566667777')),
    rule: 'ecs-tasks-not-trusted',
    line: 'aws:SourceAccount',
  },
]

const slipsOf = (words: Words): readonly Slip[] => [
  ...resourceSlips(),
  ...principalSlips(),
  ...taskRoleSlips(),
  ...profileSlips(),
  ...others(words),
]

/** The task role where the execution role belongs, and the other way round. */
function swapped(content: string, { taskRoleKey, executionRoleKey }: Words): string {
  const line = content.split('\n').find((one) => one.includes(taskRoleKey) && one.includes(TASK_ROLE))
  assert.ok(line, 'the document names the task role')
  const first = line.replace(TASK_ROLE, EXECUTION_ROLE)
  const comma = taskRoleKey.startsWith('"') && !first.endsWith(',') ? ',' : ''
  return content.replace(line, `${first}${comma}\n${line.replace(taskRoleKey, executionRoleKey)}`)
}

const jsonWay = (way: string): Way => ({
  files: jsonFiles[way] ?? {},
  places: jsonPlaces[way] ?? { permission: '', trust: '', taskTrust: undefined, task: '', profile: '' },
  words: {
    ...jsonWords,
    family: '"family"',
    withoutTaskRole: /,\s*"taskRoleArn": "[^"]*"/,
    taskRoleKey: '"taskRoleArn"',
    executionRoleKey: '"executionRoleArn"',
  },
})

const ways: Readonly<Record<string, Way>> = {
  ...Object.fromEntries(Object.keys(jsonFiles).map((way) => [way, jsonWay(way)])),
  ...formatWays,
}

function lineOf(content: string, text: string): number {
  const pattern = text.split('<space>').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const offset = [...content.matchAll(new RegExp(pattern.join('\\s*'), 'g'))].at(-1)?.index ?? -1
  assert.ok(offset >= 0, `the document holds ${text}`)
  return content.slice(0, offset).split('\n').length
}

function expectedOf(slip: Slip, way: string, places: Places, files: Files): string {
  const { rule, line, at = slip.in } = slip.otherwise?.[way] ?? slip
  const path = places[at] ?? ''
  return `${path}:${String(lineOf(files[path] ?? '', line))} ${rule}`
}

for (const [way, { files, places, words }] of Object.entries(ways)) {
  const test = suite(`slips in ${way}`)

  test('the correct set-up is allowed and silent', async () => {
    const done = await lintFiles(files)
    assert.equal(errorsOf(done), [])
    assert.equal(
      done.graph.hops.map(({ verdict, permission, trust }) => [verdict, permission.verdict, trust.verdict]),
      [['allowed', 'allowed', 'allowed']],
    )
  })

  for (const slip of slipsOf(words)) {
    const path = places[slip.in]
    if (path === undefined) continue
    test(slip.name, async () => {
      const changed = { ...files, [path]: slip.change(files[path] ?? '') }
      assert.equal(errorsOf(await lintFiles(changed)), [expectedOf(slip, way, places, changed)])
    })
  }
  test.run()
}
