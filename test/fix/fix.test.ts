import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { rewriteFile } from '../../src/files/rewrite.js'
import { article, DESTINATION, permission, slip, SOURCE, taskDefinition, trust } from '../support/article.js'
import { cli, lintJson, tree } from '../support/cli.js'

const fix = suite('fix')
const SLIPPED = SOURCE.replace('3333:', '3334:')
const TRUST = 'destination-account-role.trust-policy.json'
const ECS = 'ecs-tasks.amazonaws.com'

const AWS_CONFIG = `# of the container
[profile a]
role_arn = ${DESTINATION}
credential_source = ecsContainer
duration_seconds = 7200  
`

/** The destination as AWS tells it, so that a slip elsewhere is one. */
const exported = (principal: object): object => ({
  Role: {
    RoleName: 'destination-account-role',
    Arn: DESTINATION,
    RoleId: 'AROAEXAMPLE',
    AssumeRolePolicyDocument: trust(principal),
  },
})

const yamlTask = (role: string): string => `# keep me
family: app   # and me
taskRoleArn: '${role}'
containerDefinitions:
  - { name: web, image: web }
`

const YAML_TEMPLATE = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  TaskRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: my-ECS-task-role
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          -   Effect: Allow   # people
              Principal: { AWS: "arn:aws:iam::111122223333:root" }
              Action: sts:AssumeRole # as written
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      TaskRoleArn: !GetAtt TaskRole.Arn
      ContainerDefinitions: [{ Name: web, Image: web }]
`

const HCL = `resource "aws_iam_role" "task" {
  name = "task"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    # one
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "ecs.amazonaws.com" } # which
        Action    = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_ecs_task_definition" "app" {
  family                = "app"
  task_role_arn         = aws_iam_role.task.arn
  container_definitions = jsonencode([{ name = "web", image = "web" }])
}
`

const HEREDOC = HCL.replace(
  /jsonencode\(\{[^]*?\}\)\n/,
  `<<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole" }
      ]
    }
  EOT
`,
)

interface Case {
  readonly what: string
  readonly files: Readonly<Record<string, unknown>>
  readonly rule: string
  /** The changed file: what is replaced in it, and by what. */
  readonly file: string
  readonly replaced: readonly (readonly [string, string])[]
}

const cases: readonly Case[] = [
  {
    what: 'a near-miss principal, JSON',
    files: article(slip),
    rule: 'trust-principal-mismatch',
    file: TRUST,
    replaced: [[SLIPPED, SOURCE]],
  },
  {
    what: 'a near-miss resource, JSON',
    files: article({
      'my-ECS-task-role.permissions.json': permission(DESTINATION.replace('account', 'acount')),
      'get-role.json': exported({ AWS: SOURCE }),
    }),
    rule: 'assume-role-resource-mismatch',
    file: 'my-ECS-task-role.permissions.json',
    replaced: [[DESTINATION.replace('account', 'acount'), DESTINATION]],
  },
  {
    what: 'a near-miss task role, YAML',
    files: {
      'task.yaml': yamlTask(SLIPPED),
      'get-role.json': {
        Role: {
          RoleName: 'my-ECS-task-role',
          Arn: SOURCE,
          RoleId: 'AROA1',
          AssumeRolePolicyDocument: trust({ Service: ECS }),
        },
      },
    },
    rule: 'task-role-mismatch',
    file: 'task.yaml',
    replaced: [[SLIPPED, SOURCE]],
  },
  {
    what: 'settings of a profile, INI',
    files: { 'aws-config': AWS_CONFIG, 'task-definition.json': taskDefinition },
    rule: 'profile-credential-source',
    file: 'aws-config',
    replaced: [
      ['ecsContainer', 'EcsContainer'],
      ['7200', '3600'],
    ],
  },
  {
    what: 'a wrong service, HCL object',
    files: { 'main.tf': HCL },
    rule: 'ecs-tasks-not-trusted',
    file: 'main.tf',
    replaced: [['"ecs.amazonaws.com"', `"${ECS}"`]],
  },
  {
    what: 'a missing statement, JSON in a heredoc',
    files: { 'main.tf': HEREDOC },
    rule: 'ecs-tasks-not-trusted',
    file: 'main.tf',
    replaced: [
      [
        '"sts:AssumeRole" }\n',
        `"sts:AssumeRole" },\n        { "Effect": "Allow", "Principal": { "Service": "${ECS}" }, "Action": "sts:AssumeRole" }\n`,
      ],
    ],
  },
  {
    what: 'a missing statement, YAML',
    files: { 'template.yaml': YAML_TEMPLATE },
    rule: 'ecs-tasks-not-trusted',
    file: 'template.yaml',
    replaced: [
      [
        ' # as written\n',
        ` # as written
          -   Effect: Allow
              Principal:
                Service: ${ECS}
              Action: sts:AssumeRole
`,
      ],
    ],
  },
  {
    what: 'a missing trust, JSON with one statement alone',
    files: article({
      [TRUST]:
        '{ "Version": "2012-10-17",\n  "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::999988887777:role/other" }, "Action": "sts:AssumeRole" } }\n',
    }),
    rule: 'trust-principal-missing',
    file: TRUST,
    replaced: [
      ['"Statement": {', '"Statement": [{'],
      [
        '"sts:AssumeRole" } }',
        `"sts:AssumeRole" }, { "Effect": "Allow", "Principal": { "AWS": "${SOURCE}" }, "Action": "sts:AssumeRole" }] }`,
      ],
    ],
  },
]

function read(cwd: string, file: string): string {
  return readFileSync(join(cwd, file), 'utf8')
}

async function rules(cwd: string): Promise<readonly string[]> {
  return (await lintJson([], { cwd })).report.findings.map(({ ruleId }) => ruleId)
}

for (const { what, files, rule, file, replaced } of cases) {
  fix(`${what}: only that changes, the finding is gone, a second run changes nothing`, async () => {
    const cwd = tree(files)
    assert.ok((await rules(cwd)).includes(rule), 'it is found')
    const before = read(cwd, file)
    const expected = replaced.reduce((text, [from, to]) => text.replace(from, () => to), before)
    const first = await cli(['--fix'], { cwd })
    assert.match(first.stderr, /fixed \d finding/)
    assert.fixture(read(cwd, file), expected)
    assert.not.ok((await rules(cwd)).includes(rule), 'it is gone')
    const second = await cli(['--fix'], { cwd })
    assert.match(second.stderr, /nothing that could be fixed/)
    assert.is(read(cwd, file), expected)
  })
}

const untouched: readonly (readonly [
  what: string,
  files: Readonly<Record<string, unknown>>,
  file: string,
])[] = [
  [
    'an export',
    {
      ...article(),
      [TRUST]: {
        Role: {
          RoleName: 'destination-account-role',
          Arn: DESTINATION,
          RoleId: 'AROA1',
          AssumeRolePolicyDocument: trust({ AWS: SLIPPED }),
        },
      },
    },
    TRUST,
  ],
  [
    'a placeholder beside the slip',
    article({ [TRUST]: trust({ AWS: 'arn:aws:iam::${ACCOUNT}:role/my-ECS-task-rol' }) }),
    TRUST,
  ],
  [
    'a role of another service',
    article({ 'my-ECS-task-role.trust.json': trust({ Service: 'codedeploy.amazonaws.com' }) }),
    'my-ECS-task-role.trust.json',
  ],
  [
    'a finding that is hidden',
    {
      ...article(slip),
      '.xrole-lintrc.json': { ignores: [{ rule: 'trust-principal-mismatch', files: ['**'] }] },
    },
    TRUST,
  ],
]

for (const [what, files, file] of untouched) {
  fix(`${what} stays as it is`, async () => {
    const cwd = tree(files)
    const before = read(cwd, file)
    await cli(['--fix'], { cwd })
    assert.is(read(cwd, file), before)
  })
}

fix('encodings, line ends and permissions stay', async () => {
  const text = JSON.stringify(trust({ AWS: SLIPPED }), null, 2).replaceAll('\n', '\r\n')
  for (const bytes of [Buffer.from(`\ufeff${text}`, 'utf8'), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
    const cwd = tree(article({ [TRUST]: bytes }))
    await cli(['--fix'], { cwd })
    const after = readFileSync(join(cwd, TRUST))
    const expected = bytes.indexOf('4:role', 0, bytes[0] === 0xff ? 'utf16le' : 'utf8')
    assert.is(after.length, bytes.length)
    assert.is(bytes[expected], 0x34)
    assert.is(after[expected], 0x33)
    assert.ok(after.subarray(0, expected).equals(bytes.subarray(0, expected)))
    assert.ok(after.subarray(expected + 1).equals(bytes.subarray(expected + 1)))
  }
})

fix('added lines end as the others do', async () => {
  const cwd = tree({ 'template.yaml': YAML_TEMPLATE.replaceAll('\n', '\r\n') })
  await cli(['--fix'], { cwd })
  const after = read(cwd, 'template.yaml')
  assert.match(after, ECS)
  assert.is(after.replaceAll('\r\n', '').includes('\n'), false)
})

fix('a file that changed meanwhile is not overwritten', () => {
  const cwd = tree({ 'a.json': 'new' })
  assert.is(rewriteFile({ path: 'a.json', text: 'old' }, 'fixed', cwd), 'changed meanwhile')
  assert.is(read(cwd, 'a.json'), 'new')
  assert.is(rewriteFile({ path: 'b.json', text: 'old' }, 'fixed', cwd), 'not writable')
  assert.is(rewriteFile({ path: '../x.json', text: '' }, 'fixed', cwd), 'not writable')
  assert.is(rewriteFile({ path: 'a.json', text: 'new' }, 'fixed', cwd), 'written')
  assert.is(read(cwd, 'a.json'), 'fixed')
})

fix('two slips in one hop are both mended; --only leaves the other alone', async () => {
  const wrong = permission(DESTINATION.replace('7777:', '7778:'))
  const config = { roles: [{ arn: DESTINATION, trust: TRUST }] }
  const files = article({ ...slip, 'my-ECS-task-role.permissions.json': wrong, '.xrole-lintrc.json': config })
  const cwd = tree(files)
  const { stderr } = await cli(['--fix', '--only', TRUST], { cwd })
  assert.match(stderr, /fixed 1 finding in 1 file/)
  assert.match((await cli(['--fix'], { cwd })).stderr, /fixed 1 finding in 1 file/)
  assert.is((await cli([], { cwd })).status, 0)
})

fix('the dry run prints a diff and changes nothing', async () => {
  const cwd = tree(article(slip))
  const before = read(cwd, TRUST)
  const { status, stdout, stderr } = await cli(['--fix-dry-run'], { cwd })
  assert.is(status, 1)
  assert.match(stderr, /would fix 1 finding in 1 file/)
  assert.is(
    stdout,
    `--- a/${TRUST}
+++ b/${TRUST}
@@ -4,7 +4,7 @@
     {
       "Effect": "Allow",
       "Principal": {
-        "AWS": "${SLIPPED}"
+        "AWS": "${SOURCE}"
       },
       "Action": "sts:AssumeRole"
     }
`,
  )
  assert.is(read(cwd, TRUST), before)
})

fix('standard input is not changed, its diff is printed', async () => {
  const cwd = tree(article())
  const stdin = JSON.stringify(trust({ AWS: SLIPPED }))
  const call = { cwd, stdin }
  assert.is((await cli(['--fix', '--stdin', '--stdin-filename', TRUST], call)).status, 2)
  const { stdout } = await cli(['--fix-dry-run', '--stdin', '--stdin-filename', TRUST], call)
  assert.match(stdout, `+${stdin.replace(SLIPPED, SOURCE)}`)
})

fix('what a fix says is applied only if --fix applies it', async () => {
  const safe = async (files: Readonly<Record<string, unknown>>) =>
    (await lintJson([], { cwd: tree(files) })).report.findings.flatMap((one) => one.fix?.safe ?? [])
  assert.equal(await safe(article(slip)), [true])
  assert.equal(await safe({ ...article(), [TRUST]: exported({ AWS: SLIPPED }) }), [false])
})

fix('paths with blanks and letters of their own', async () => {
  const folder = 'größe 日本'
  const files = Object.fromEntries(
    Object.entries(article(slip)).map(([path, file]) => [`${folder}/${path}`, file]),
  )
  const cwd = tree(files)
  assert.match((await cli(['--fix-dry-run'], { cwd })).stdout, `--- a/${folder}/${TRUST}\t\n`)
  await cli(['--fix'], { cwd })
  assert.is((await cli([], { cwd })).status, 0)
  writeFileSync(join(cwd, folder, TRUST), '{}')
})

fix.run()
