import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { article, slip } from '../support/article.js'
import { cli, lintJson, told, tree } from '../support/cli.js'

const suppressions = suite('check/suppressions')

/** Two errors: `mfa_serial` on line 5, an unknown source on line 4. */
const CONFIG = `[default]
[profile a]
role_arn = arn:aws:iam::555566667777:role/x
credential_source = EcsContainer
mfa_serial = arn:aws:iam::111122223333:mfa/me
`
const MFA = 'aws-config:5 profile-mfa'

const ini = (comment: string): string => CONFIG.replace('mfa_serial', `${comment}\nmfa_serial`)

const comments: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  ['none', CONFIG, [MFA]],
  ['the line above, with a reason', ini('# xrole-lint-ignore profile-mfa -- typed by hand'), []],
  ['another marker', ini('; xrole-lint-ignore profile-mfa'), []],
  [
    'several rules',
    ini('# xrole-lint-ignore profile-value-literal, profile-mfa'),
    ['aws-config:5 unused-suppression'],
  ],
  ['a day that is to come', ini('# xrole-lint-ignore profile-mfa until=2999-01-01 -- later'), []],
  [
    'a day that is over',
    ini('# xrole-lint-ignore profile-mfa until=2020-01-01'),
    ['aws-config:5 unused-suppression', 'aws-config:6 profile-mfa'],
  ],
  [
    'a day that is none',
    ini('# xrole-lint-ignore profile-mfa until=2999-02-30'),
    ['aws-config:5 unused-suppression', 'aws-config:6 profile-mfa'],
  ],
  ['no rule', ini('# xrole-lint-ignore'), ['aws-config:5 unused-suppression', 'aws-config:6 profile-mfa']],
  [
    'a rule that is none',
    ini('# xrole-lint-ignore profile-mfaa'),
    ['aws-config:5 unused-suppression', 'aws-config:6 profile-mfa'],
  ],
  [
    'another rule',
    ini('# xrole-lint-ignore profile-role-mismatch'),
    ['aws-config:5 unused-suppression', 'aws-config:6 profile-mfa'],
  ],
  [
    'not the line above',
    CONFIG.replace('[default]', '# xrole-lint-ignore profile-mfa'),
    ['aws-config:1 unused-suppression', MFA],
  ],
  ['a comment within a comment', ini('#   # xrole-lint-ignore profile-mfa'), ['aws-config:6 profile-mfa']],
  ['comments between', ini('# xrole-lint-ignore profile-mfa\n# nobody types'), []],
]

for (const [what, text, expected] of comments) {
  suppressions(`INI comment: ${what}`, async () => {
    const { report, status } = await lintJson([], { cwd: tree({ 'aws-config': text }) })
    assert.equal(told(report), expected)
    const isHidden = !expected.some((line) => line.endsWith('profile-mfa'))
    assert.is(report.summary.suppressed, isHidden ? 1 : 0)
    assert.is(status, isHidden ? 0 : 1)
  })
}

suppressions('a comment that is no longer needed is told though the file has no findings', async () => {
  const text =
    '# xrole-lint-ignore profile-mfa\n[profile a]\nrole_arn = arn:aws:iam::555566667777:role/x\ncredential_source = EcsContainer\n'
  const { report, status } = await lintJson([], { cwd: tree({ 'aws-config': text }) })
  assert.equal(told(report), ['aws-config:1 unused-suppression'])
  assert.is(status, 0)
  const off = await lintJson(['--rule', 'unused-suppression=off'], { cwd: tree({ 'aws-config': text }) })
  assert.equal(told(off.report), [])
})

suppressions('a rule that is off is no reason to take its suppressions away', async () => {
  const { report } = await lintJson(['--rule', 'profile-mfa=off'], {
    cwd: tree({ 'aws-config': ini('# xrole-lint-ignore profile-mfa') }),
  })
  assert.equal(told(report), [])
})

suppressions('a run over some of the files cannot tell what is needed', async () => {
  const text = '# xrole-lint-ignore profile-mfa\n[profile a]\nrole_arn = x'
  const { report } = await lintJson(['aws-config'], { cwd: tree({ 'aws-config': text }) })
  assert.not.ok(told(report).some((line) => line.includes('unused-suppression')))
})

const YAML_TASK = `family: app
taskRoleArn: arn:aws:iam::111122223333:instance-profile/x # xrole-lint-ignore task-role-invalid -- a trial
containerDefinitions:
  - name: web
    environment:
      # xrole-lint-ignore static-credentials
      - name: AWS_ACCESS_KEY_ID
        value: x
      - { name: AWS_SECRET_ACCESS_KEY, value: "# xrole-lint-ignore is no comment" }
`

suppressions('YAML comments: beside and above', async () => {
  const { report } = await lintJson([], { cwd: tree({ 'task.yaml': YAML_TASK }) })
  assert.not.ok(told(report).some((line) => line.startsWith('task.yaml:2 ')))
  assert.not.ok(told(report).includes('task.yaml:7 static-credentials'))
  assert.ok(told(report).includes('task.yaml:9 static-credentials'))
})

suppressions('ignores of the configuration, with what they hide shown where it can be shown', async () => {
  const ignores = [
    { rule: 'trust-principal-mismatch', files: ['*.trust-policy.json'], reason: 'renamed tomorrow' },
    { rule: 'trust-denied', files: ['*.json'] },
    { rule: 'trust-principal-mismatch', files: ['elsewhere/*.json'], until: '2020-01-01' },
  ]
  const cwd = tree(article({ ...slip, '.xrole-lintrc.json': { ignores } }))
  const { report, status } = await lintJson([], { cwd })
  assert.is(status, 0)
  assert.equal(told(report), ['.xrole-lintrc.json:10 unused-suppression'])
  const sarif = JSON.parse((await cli(['-f', 'sarif'], { cwd })).stdout) as {
    runs: [{ results: { ruleId: string; suppressions: { kind: string; justification: string }[] }[] }]
  }
  const hidden = sarif.runs[0].results.find(({ ruleId }) => ruleId === 'trust-principal-mismatch')
  assert.equal(hidden?.suppressions, [{ kind: 'external', justification: 'renamed tomorrow' }])
  assert.match((await cli(['-f', 'markdown'], { cwd })).stdout, /renamed tomorrow/)
  assert.match((await cli(['-f', 'junit'], { cwd })).stdout, /<skipped message="config: renamed tomorrow"\/>/)
})

suppressions('an ignore holds to its last day', async () => {
  const ignore = (until: string): object => ({ rule: 'trust-principal-mismatch', files: ['**'], until })
  const run = (until: string) =>
    lintJson([], { cwd: tree(article({ ...slip, '.xrole-lintrc.json': { ignores: [ignore(until)] } })) })
  assert.is((await run('2999-12-31')).status, 0)
  const ended = await run('2020-12-31')
  assert.is(ended.status, 1)
  assert.ok(told(ended.report).includes('.xrole-lintrc.json:3 unused-suppression'))
  assert.is((await cli([], { cwd: tree({ '.xrole-lintrc.json': { ignores: [ignore('soon')] } }) })).status, 2)
})

const TEMPLATE = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Open:
    Type: AWS::IAM::Role
    METADATA
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Principal: { AWS: "*" }, Action: "sts:AssumeRole" }
`

suppressions('metadata of a resource hides findings in it, comments in templates as everywhere', async () => {
  const ids = async (text: string) => {
    const { report } = await lintJson([], { cwd: tree({ 'template.yaml': text }) })
    return [report.findings.map(({ ruleId }) => ruleId), report.summary.suppressed]
  }
  assert.equal(await ids(TEMPLATE.replace('METADATA', 'DeletionPolicy: Retain')), [['trust-too-broad'], 0])
  const metadata = 'Metadata: { xrole-lint: { ignore: [trust-too-broad, trust-denied] } }'
  assert.equal(await ids(TEMPLATE.replace('METADATA', metadata)), [['unused-suppression'], 1])
  const comment = TEMPLATE.replace('METADATA', 'DeletionPolicy: Retain').replace(
    '          - {',
    '          # xrole-lint-ignore trust-too-broad -- a sandbox\n          - {',
  )
  assert.equal(await ids(comment), [[], 1])
})

const HCL = `resource "aws_iam_role" "open" {
  name = "open"
  # xrole-lint-ignore trust-too-broad -- a sandbox
  assume_role_policy = <<-EOT
    { "Version": "2012-10-17",
      "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "sts:AssumeRole" }] }
  EOT
}
`

suppressions('HCL comments, before a heredoc as well', async () => {
  const hidden = await lintJson([], { cwd: tree({ 'main.tf': HCL }) })
  assert.equal([told(hidden.report), hidden.report.summary.suppressed], [[], 1])
  const shown = await lintJson([], {
    cwd: tree({ 'main.tf': HCL.replace('xrole-lint-ignore', 'xrole-lint:') }),
  })
  assert.equal(told(shown.report), ['main.tf:6 trust-too-broad'])
})

suppressions.run()
