/** Policies that are attached only under an open condition: decided under each outcome (EVAL-20). */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { DESTINATION, errorsOf, lintFiles, TASK_ROLE, taskDefinition, taskTrust } from '../slips/setup.js'

const json = (value: unknown): string => JSON.stringify(value, null, 2)
const statement = (effect: string, action: string): object => ({
  Effect: effect,
  Action: action,
  Resource: effect === 'Deny' ? '*' : DESTINATION,
})
const hop = statement('Allow', 'sts:AssumeRole')
const others = statement('Allow', 's3:GetObject')
const deny = statement('Deny', 'sts:*')
const document = (...statements: readonly object[]): object => ({
  Version: '2012-10-17',
  Statement: statements,
})

const destination = json({
  RoleDetailList: [
    {
      Path: '/',
      RoleName: 'destination-account-role',
      RoleId: 'AROAEXAMPLEEXAMPLE123',
      Arn: DESTINATION,
      AssumeRolePolicyDocument: document({
        Effect: 'Allow',
        Principal: { AWS: TASK_ROLE },
        Action: 'sts:AssumeRole',
      }),
      InstanceProfileList: [],
      RolePolicyList: [],
      AttachedManagedPolicies: [],
    },
  ],
})

async function outcome(source: Readonly<Record<string, string>>): Promise<string> {
  const done = await lintFiles({
    'ecs/task.json': json(taskDefinition),
    'destination/account.json': destination,
    '.xrole-lintrc.yaml': 'accounts: [{ id: "111122223333", files: ["source/**", "ecs/**"] }]\n',
    ...source,
  })
  const errors = errorsOf(done).filter((one) => !one.includes('(warning)'))
  return [...done.graph.hops.map(({ verdict }) => verdict), ...errors].join(', ')
}

interface Attached {
  readonly when?: string
  readonly document: unknown
}

/** A stack whose role has policies of their own, each perhaps under a condition. */
function stack(policies: readonly Attached[], roleWhen?: string): Readonly<Record<string, string>> {
  const resources = policies.map(({ when, document: PolicyDocument }, i) => [
    `Policy${String(i)}`,
    {
      Type: 'AWS::IAM::Policy',
      ...(when && { Condition: when }),
      Properties: { PolicyName: `p${String(i)}`, Roles: [{ Ref: 'Task' }], PolicyDocument },
    },
  ])
  return {
    'source/stack.json': json({
      Parameters: { On: { Type: 'String' }, Region: { Type: 'String', Default: 'eu-west-1' } },
      Conditions: {
        Given: { 'Fn::Equals': [{ Ref: 'On' }, 'yes'] },
        NotGiven: { 'Fn::Not': [{ Condition: 'Given' }] },
        Near: { 'Fn::Equals': [{ Ref: 'Region' }, 'eu-west-1'] },
      },
      Resources: {
        Task: {
          Type: 'AWS::IAM::Role',
          ...(roleWhen && { Condition: roleWhen }),
          Properties: { RoleName: 'my-ECS-task-role', AssumeRolePolicyDocument: taskTrust },
        },
        ...(Object.fromEntries(resources) as object),
      },
    }),
  }
}

const either = (then: object, otherwise: object): object => ({ 'Fn::If': ['Given', then, otherwise] })

const test = suite('graph/worlds')

const stacks: readonly (readonly [string, readonly Attached[], string, string?])[] = [
  ['attached for certain', [{ document: document(hop) }], 'allowed'],
  ['attached under a condition', [{ when: 'Given', document: document(hop) }], 'unknown'],
  ['attached under a condition that a default meets', [{ when: 'Near', document: document(hop) }], 'unknown'],
  ['and the role under the same', [{ when: 'Given', document: document(hop) }], 'allowed', 'Given'],
  [
    'the Deny under a condition',
    [{ document: document(hop) }, { when: 'Given', document: document(deny) }],
    'unknown',
  ],
  [
    'something else under a condition',
    [{ document: document(hop) }, { when: 'Given', document: document(others) }],
    'allowed',
  ],
  [
    'one of two in either case',
    [
      { when: 'Given', document: document(hop) },
      { when: 'NotGiven', document: document(hop, others) },
    ],
    'allowed',
  ],
  [
    'one document with two contents that both allow',
    [{ document: either(document(hop), document(hop, others)) }],
    'allowed',
  ],
  [
    'one document with two contents of which one allows',
    [{ document: either(document(hop), document(others)) }],
    'unknown',
  ],
  [
    'nothing allows in any case',
    [{ when: 'Given', document: document(others) }],
    'denied, source/stack.json:75 assume-role-not-allowed',
  ],
  [
    'the Deny in either case',
    [
      { document: document(hop) },
      { when: 'Given', document: document(deny) },
      { when: 'NotGiven', document: document(deny, others) },
    ],
    'denied, source/stack.json:94 assume-role-denied',
  ],
  [
    'under two conditions',
    [
      { when: 'Given', document: document(hop) },
      { when: 'Near', document: document(hop) },
    ],
    'unknown',
  ],
]
for (const [name, policies, expected, roleWhen] of stacks)
  test(`CloudFormation: ${name}`, async () => assert.is(await outcome(stack(policies, roleWhen)), expected))

/** A configuration whose role and whose policy have a meta-argument of their own. */
function terraform(variable: string, ofPolicy: string, ofRole = ''): Readonly<Record<string, string>> {
  const index = ofRole.startsWith('count') ? '[0]' : ''
  const main = `${variable}
provider "aws" {
  allowed_account_ids = ["111122223333"]
}
resource "aws_iam_role" "task" {
  ${ofRole}
  name               = "my-ECS-task-role"
  assume_role_policy = <<-EOT
${json(taskTrust)}
EOT
}
resource "aws_iam_role_policy" "hop" {
  ${ofPolicy}
  role   = aws_iam_role.task${index}.id
  policy = <<-EOT
${json(document(hop))}
EOT
}
`
  return { 'source/main.tf': main }
}

const bool = (more = ''): string => `variable "on" {\n  type = bool\n  ${more}\n}`
const number = 'variable "n" {\n  type = number\n}'
const onOff = 'count = var.on ? 1 : 0'

const configurations: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  ['no count', terraform(bool(), ''), 'allowed'],
  ['count by an open condition', terraform(bool(), onOff), 'unknown'],
  [
    'for_each by an open condition',
    terraform(bool(), 'for_each = var.on ? toset(["a"]) : toset([])'),
    'unknown',
  ],
  ['count by a default', terraform(bool('default = true'), onOff), 'allowed'],
  ['count that a default makes none', terraform(bool('default = false'), onOff), 'unknown'],
  ['the role by the same condition', terraform(bool(), onOff, onOff), 'allowed'],
  [
    'the role by the condition, said otherwise',
    terraform(bool(), onOff, 'count = !var.on ? 0 : 1'),
    'allowed',
  ],
  ['count that is not known', terraform(number, 'count = var.n'), 'unknown'],
  [
    'count that is not known, of the role too',
    terraform(number, 'count = var.n', 'count = var.n'),
    'allowed',
  ],
  ['count of the role', terraform(bool(), 'count = length(aws_iam_role.task)', onOff), 'allowed'],
]
for (const [name, files, expected] of configurations)
  test(`Terraform: ${name}`, async () => assert.is(await outcome(files), expected))

test('says under which outcome it is allowed and under which denied', async () => {
  const done = await lintFiles({
    'ecs/task.json': json(taskDefinition),
    'destination/account.json': destination,
    ...terraform(bool(), onOff),
  })
  const [reason] = done.graph.hops[0]?.permission.reasons ?? []
  assert.match(reason?.message ?? '', /allowed when var\.on is true, denied when var\.on is false/)
})

test.run()
