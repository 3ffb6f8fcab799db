/** What looks like a credential, and what Terraform calls sensitive, is in no output of any kind. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cli, tree } from '../support/cli.js'

const test = suite('security/secrets')

const KEY = 'AKIAIOSFODNN7EXAMPLE'
const TEMPORARY = 'ASIAQ3EGRIJKLMNOPQRS'
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const TOKEN = `IQoJb3JpZ2luX2VjEExamp1eT0ken${'aB3/xY9+'.repeat(12)}`
const PEM_LINE = 'MIIEpAIBAAKCAQEAx4UbaDzY5xjW6hc9jwN0mX33XpTDVeXampleKeyOnlyABCDE'
const PEM = `-----BEGIN RSA PRIVATE KEY-----\n${PEM_LINE}\n${PEM_LINE}\n-----END RSA PRIVATE KEY-----`
const LOOKING = [KEY, TEMPORARY, SECRET, TOKEN, PEM]

/** Of each the part that a mask would take away; slashes may be escaped. */
const SECRETS = [KEY, TEMPORARY, SECRET.slice(0, 20), TOKEN.slice(8, 40), PEM_LINE.slice(0, 30)]
const STRIPPED = SECRET.replaceAll('/', '').slice(0, 20)
const HIDDEN = ['hidden-external-id', 'hidden-role-name', 'hidden-session']

const SOURCE = 'arn:aws:iam::111122223333:role/app-task'
const DESTINATION = 'arn:aws:iam::555566667777:role/destination'

const document = (...statements: readonly object[]): object => ({
  Version: '2012-10-17',
  Statement: statements.map((one) => ({ Effect: 'Allow', Action: 'sts:AssumeRole', ...one })),
})

/** A resource as states and plans write it, with what Terraform marks. */
const sensitive = (mark: boolean): Readonly<Record<string, unknown>> => {
  const policy = JSON.stringify(
    document({
      Principal: { AWS: SOURCE.replace('3333:', '3334:') },
      Condition: {
        StringEquals: { 'sts:ExternalId': 'hidden-external-id', 'sts:RoleSessionName': 'hidden-session' },
      },
    }),
  )
  const values = { name: 'hidden-role-name', assume_role_policy: policy }
  const path = (value: string): object[] => [{ type: 'get_attr', value }]
  const address = 'aws_iam_role.destination'
  const resource = { address, mode: 'managed', type: 'aws_iam_role', name: 'destination' }
  const provider = 'registry.terraform.io/hashicorp/aws'
  const marks = mark ? { name: true, assume_role_policy: true } : {}
  const planned = { ...resource, provider_name: provider, values, sensitive_values: marks }
  const plan = {
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: { root_module: { resources: [planned] } },
    configuration: { root_module: { resources: [] } },
  }
  return {
    'shown.json': plan,
    'terraform.tfstate': {
      version: 4,
      terraform_version: '1.9.0',
      resources: [
        {
          ...resource,
          provider: `provider["${provider}"]`,
          instances: [
            {
              attributes: values,
              sensitive_attributes: mark ? [path('name'), path('assume_role_policy')] : [],
            },
          ],
        },
      ],
    },
    'plan.json': {
      ...plan,
      resource_changes: [
        {
          ...resource,
          provider_name: provider,
          change: { actions: ['create'], before: null, after: values, after_sensitive: marks },
        },
      ],
    },
  }
}

/** Every secret wherever a finding, a frame, a name or a fix could repeat it. */
function files(): Record<string, unknown> {
  const each = LOOKING.flatMap((secret, i): [string, unknown][] => [
    [
      `${String(i)}/task.json`,
      {
        family: secret,
        taskRoleArn: `arn:aws:iam::111122223333:role/${secret}`,
        containerDefinitions: [
          {
            name: secret,
            image: secret,
            command: ['sh', '-c', `aws sts assume-role --role-arn ${DESTINATION} --external-id ${secret}`],
            environment: [
              { name: 'AWS_ACCESS_KEY_ID', value: secret },
              { name: 'AWS_SECRET_ACCESS_KEY', value: secret },
              { name: secret, value: secret },
            ],
          },
        ],
      },
    ],
    [
      `${String(i)}/x.trust-policy.json`,
      document(
        {
          Sid: secret,
          Principal: { AWS: `${SOURCE}/${secret}`, [secret]: secret },
          Condition: { [secret]: { [secret]: secret } },
        },
        { Sid: `${'x '.repeat(85)}${secret}`, Principal: { AWS: SOURCE } },
      ),
    ],
    [`${String(i)}/broken.json`, `{"Statement": ${JSON.stringify(secret)} ${JSON.stringify(secret)}}`],
    [
      `${String(i)}/aws/config`,
      `[profile ${secret.split('\n', 1)[0] ?? ''}]\nrole_arn = ${DESTINATION} # ${secret.replaceAll('\n', ' ')}\naws_secret_access_key = ${secret.replaceAll('\n', '')}\nexternal_id = "${secret.replaceAll('\n', '')}"\n`,
    ],
    [
      `${String(i)}/main.tf`,
      `variable "key" {\n  default = <<EOT\n${secret}\nEOT\n}\nresource "aws_iam_role" "r" {\n  name               = "${secret.replaceAll('\n', '\\n')}"\n  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "${secret.replaceAll('\n', '\\n')}" }, Action = "sts:AssumeRol" }] })\n}\n`,
    ],
    [
      `${String(i)}/template.yaml`,
      `Resources:\n  R:\n    Type: AWS::IAM::Role\n    Properties:\n      RoleName: ${JSON.stringify(secret)}\n      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: ecs.amazonaws.com, AWS: ${JSON.stringify(secret)}}, Action: ${JSON.stringify(secret)}}]} # xrole-lint-ignore ${secret.split('\n', 1)[0] ?? ''} -- ${secret.split('\n', 1)[0] ?? ''}\n`,
    ],
  ])
  return { ...Object.fromEntries(each), ...sensitive(true) }
}

const cwd = tree(files())
const ONE_OF = `arn:aws:iam::111122223333:role/${KEY}`

const calls: readonly (readonly string[])[] = [
  ...['stylish', 'json', 'sarif', 'github', 'markdown', 'gitlab', 'junit', 'rdjson'].map((format) => [
    '--verbose',
    '-f',
    format,
  ]),
  ['--fix-dry-run'],
  ['--fix-dry-run', '-f', 'json', '-o', 'report.out'],
  ['facts'],
  ...['mermaid', 'dot', 'svg', 'html', 'json'].map((format) => ['graph', '-f', format]),
  ['explain', '--task-role', ONE_OF, '--destination', DESTINATION],
  ['init'],
]

for (const argv of calls) {
  test(`${argv.join(' ')}: no secret`, async () => {
    const { status, stdout, stderr } = await cli(argv, { cwd })
    assert.is.not(status, 2, stderr)
    const written = ['report.out', '.xrole-lintrc.yaml'].filter((name) => readdirSync(cwd).includes(name))
    const text = [stdout, stderr, ...written.map((name) => readFileSync(join(cwd, name), 'utf8'))].join('')
    for (const name of written) rmSync(join(cwd, name))
    assert.ok(text.length > 20)
    for (const secret of [...SECRETS, STRIPPED, ...HIDDEN])
      assert.not(text.replaceAll('\\/', '/').includes(secret), `${secret} in ${around(text, secret)}`)
  })
}

function around(text: string, secret: string): string {
  const at = text.replaceAll('\\/', '/').indexOf(secret)
  return text.slice(Math.max(0, at - 150), at + 80)
}

test('what is not marked as sensitive is told', async () => {
  const open = tree(sensitive(false))
  const facts = (await cli(['facts'], { cwd: open })).stdout
  for (const value of HIDDEN) assert.ok(facts.includes(value), value)
})

test('of what a profile authenticates with, facts say that it is there', async () => {
  const lines = ['aws_access_key_id', 'credential_process', 'sso_start_url', 'web_identity_token_file']
  const profile = `[profile p]\nrole_arn = ${DESTINATION}\n${lines.map((key) => `${key} = told-${key}\n`).join('')}api_versions = told\n`
  const { stdout } = await cli(['facts'], { cwd: tree({ 'aws/config': profile }) })
  for (const key of lines) assert.match(stdout, key)
  assert.not.match(stdout, /told|api_versions/)
})

test.run()
