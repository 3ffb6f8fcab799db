/** Quotas of permissions policies by how they are attached (GRAM-7). */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { DESTINATION, lintFiles, TASK_ROLE, taskDefinition, taskTrust } from '../slips/setup.js'

const POLICY = 'arn:aws:iam::111122223333:policy/hop'
const hop = { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: DESTINATION }

/** A document of so many characters without white space, which allows the hop. */
function documentOf(length: number): object {
  const filled = (resource: string): object => ({
    Version: '2012-10-17',
    Statement: [hop, { Effect: 'Allow', Action: 's3:GetObject', Resource: resource }],
  })
  const bare = JSON.stringify(filled('arn:aws:s3:::')).length
  return filled(`arn:aws:s3:::${'reports-'.repeat(length).slice(0, length - bare)}`)
}

interface Given {
  readonly inline?: readonly number[]
  readonly managed?: number
  readonly arn?: string
}

async function outcome({ inline = [], managed, arn = POLICY }: Given): Promise<string> {
  const versions = [{ Document: documentOf(managed ?? 500), VersionId: 'v1', IsDefaultVersion: true }]
  const common = { Path: '/', RoleId: 'AROAEXAMPLEEXAMPLE123', InstanceProfileList: [] }
  const source = {
    ...common,
    RoleName: 'my-ECS-task-role',
    Arn: TASK_ROLE,
    AssumeRolePolicyDocument: taskTrust,
    RolePolicyList: inline.map((length, i) => ({
      PolicyName: `p${String(i)}`,
      PolicyDocument: documentOf(length),
    })),
    AttachedManagedPolicies: managed === undefined ? [] : [{ PolicyName: 'hop', PolicyArn: arn }],
  }
  const destination = {
    ...common,
    RoleName: 'destination-account-role',
    Arn: DESTINATION,
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: TASK_ROLE }, Action: 'sts:AssumeRole' }],
    },
    RolePolicyList: [],
    AttachedManagedPolicies: [],
  }
  const { findings, graph } = await lintFiles({
    'task.json': JSON.stringify(taskDefinition),
    'account.json': JSON.stringify({
      RoleDetailList: [source, destination],
      Policies: [
        { PolicyName: 'hop', Arn: arn, Path: '/', DefaultVersionId: 'v1', PolicyVersionList: versions },
      ],
    }),
  })
  const said = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  return [graph.hops[0]?.verdict ?? 'none', ...said].join(': ')
}

const test = suite('graph/policy-sizes')

const cases: readonly (readonly [string, Given, RegExp])[] = [
  ['an inline policy at the quota', { inline: [10_240] }, /^allowed$/],
  [
    'an inline policy over the quota is refused',
    { inline: [10_241] },
    /^denied: the document has 10241 characters/,
  ],
  ['inline policies at the quota together', { inline: [5_120, 5_120] }, /^allowed$/],
  [
    'inline policies over the quota together',
    { inline: [5_120, 5_121] },
    /^allowed: the 2 inline policies of the role have 10241 characters/,
  ],
  ['a managed policy at the quota', { managed: 6_144 }, /^allowed$/],
  [
    'a managed policy over the quota is refused',
    { managed: 6_145 },
    /^denied: the document has 6145 characters/,
  ],
  [
    'a policy that AWS manages has no quota',
    { managed: 12_000, arn: 'arn:aws:iam::aws:policy/Wide' },
    /^allowed$/,
  ],
]
for (const [name, given, expected] of cases)
  test(name, async () => assert.match(await outcome(given), expected))

test.run()
