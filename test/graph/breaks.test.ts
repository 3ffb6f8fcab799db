/** A denied hop names all that breaks it, each at its own place, and nothing twice (must-hold 4 of the decision). */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { run as lint } from '../../src/run.js'
import {
  DESTINATION,
  EXECUTION_ROLE,
  lintFiles,
  profile,
  TASK_ROLE,
  taskDefinition,
  taskTrust,
} from '../slips/setup.js'

type Statement = Readonly<Record<string, unknown>>
type Documents = readonly Statement[]

interface Case {
  readonly name: string
  readonly identity?: readonly Documents[]
  readonly trust?: Documents
  readonly boundary?: Documents
  readonly scp?: Documents
  readonly ofExecutionRole?: Documents
  readonly destination?: string
  readonly profile?: boolean
  /** `rule: what stands at its place`, as JSON without white space. */
  readonly found: readonly string[]
  /** What the first finding's message names. */
  readonly says?: readonly RegExp[]
}

const assumeRole = 'sts:AssumeRole'
const near = DESTINATION.replace('555566667777', '111122223333')
const allow = (action: string, resource = DESTINATION, condition?: object): Statement => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...(condition && { Condition: condition }),
})
const deny = (action: string): Statement => ({ ...allow(action, '*'), Effect: 'Deny' })
const trusts = (principal: string, condition?: object, action = assumeRole): Statement => ({
  Effect: 'Allow',
  Principal: { AWS: principal },
  Action: action,
  ...(condition && { Condition: condition }),
})

const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }
const externalId = { StringEquals: { 'sts:ExternalId': 's3cret' } }
const serviceCall = {
  StringEquals: { 'aws:SourceAccount': '111122223333' },
  ArnLike: { 'aws:SourceArn': 'arn:aws:ecs:eu-west-1:111122223333:*' },
}
const others = allow('s3:GetObject', 'arn:aws:s3:::reports/*')
const stranger = 'arn:aws:iam::111122223333:role/zebra-queue'

// prettier-ignore
const cases: readonly Case[] = [
  { name: 'permission, boundary, organization and condition', identity: [[others]], boundary: [others], scp: [others], trust: [trusts(TASK_ROLE, mfa)], found: ['assume-role-not-allowed: "s3:GetObject"', `boundary-blocks-assume-role: ${JSON.stringify(others)}`, `scp-blocks-assume-role: ${JSON.stringify(others)}`, 'trust-condition-unmet: "aws:MultiFactorAuthPresent"'] },
  { name: 'denials in two policies', identity: [[allow(assumeRole), deny(assumeRole)], [deny('sts:*')]], found: [`assume-role-denied: ${JSON.stringify(deny(assumeRole))}`, `assume-role-denied: ${JSON.stringify(deny('sts:*'))}`] },
  { name: 'the same denial in two policies', identity: [[deny(assumeRole)], [deny(assumeRole)], [allow(assumeRole)]], found: [`assume-role-denied: ${JSON.stringify(deny(assumeRole))}`, `assume-role-denied: ${JSON.stringify(deny(assumeRole))}`] },
  { name: 'denied and not trusted', identity: [[allow(assumeRole), deny(assumeRole)]], trust: [trusts(stranger)], found: [`assume-role-denied: ${JSON.stringify(deny(assumeRole))}`, `trust-principal-missing: ${JSON.stringify([trusts(stranger)])}`] },
  { name: 'two conditions for two causes', trust: [trusts(TASK_ROLE, { ...mfa, ...externalId })], profile: true, found: ['trust-condition-unmet: "aws:MultiFactorAuthPresent"', 'trust-condition-unmet: "sts:ExternalId"'] },
  { name: 'two conditions for one cause', trust: [trusts(TASK_ROLE, serviceCall)], found: ['trust-condition-unmet: "aws:SourceAccount"'], says: [/aws:SourceAccount/, /keeps aws:SourceArn from being met/] },
  { name: 'two conditions of the permission', identity: [[allow(assumeRole, DESTINATION, { ...mfa, ...externalId })]], profile: true, found: ['assume-role-not-allowed: "aws:MultiFactorAuthPresent"'], says: [/MultiFactorAuthPresent/, /ExternalId/] },
  { name: 'the statement that only its condition closes, not the one about tags', trust: [trusts(TASK_ROLE, undefined, 'sts:TagSession'), trusts(TASK_ROLE, mfa)], found: ['trust-condition-unmet: "aws:MultiFactorAuthPresent"'] },
  { name: 'another action and a condition', trust: [trusts(TASK_ROLE, mfa, 'sts:AssumeRoleWithWebIdentity')], found: ['trust-action-invalid: "sts:AssumeRoleWithWebIdentity"', 'trust-condition-unmet: "aws:MultiFactorAuthPresent"'] },
  { name: 'the condition of a statement about tags is its own', trust: [trusts(TASK_ROLE, mfa, 'sts:TagSession')], found: ['trust-action-invalid: "sts:TagSession"'] },
  { name: 'an action that is refused, and a condition', trust: [trusts(TASK_ROLE, mfa, 'sts:*')], found: ['trust-action-invalid: "sts:*"', 'trust-condition-unmet: "aws:MultiFactorAuthPresent"'] },
  { name: 'a role under Federated is one fault', trust: [{ Effect: 'Allow', Principal: { Federated: TASK_ROLE }, Action: assumeRole }], found: [`trust-principal-invalid: "${TASK_ROLE}"`] },
  { name: 'the execution role has the permission, and the boundary forbids it', identity: [[others]], boundary: [others], ofExecutionRole: [allow(assumeRole)], found: [`assume-role-on-execution-role: ${JSON.stringify(allow(assumeRole))}`, `boundary-blocks-assume-role: ${JSON.stringify(others)}`] },
  { name: 'the execution role has the permission, and a condition is not met', identity: [[others]], ofExecutionRole: [allow(assumeRole)], trust: [trusts(TASK_ROLE, mfa)], found: [`assume-role-on-execution-role: ${JSON.stringify(allow(assumeRole))}`, 'trust-condition-unmet: "aws:MultiFactorAuthPresent"'] },
  { name: 'the execution role has the permission and the trust', identity: [[others]], ofExecutionRole: [allow(assumeRole)], trust: [trusts(EXECUTION_ROLE)], found: [`assume-role-on-execution-role: ${JSON.stringify(allow(assumeRole))}`] },
  { name: 'an ARN with white space is malformed and no near miss as well', identity: [[allow(assumeRole, `${DESTINATION} `)]], found: [`arn-malformed: "${DESTINATION} "`] },
  // EVAL-1: a trust that names the role is permission enough.
  { name: 'EVAL-1: in one account a missing principal is the one break', destination: near, identity: [[others]], trust: [trusts(stranger)], profile: true, found: [`trust-principal-missing: ${JSON.stringify([trusts(stranger)])}`] },
  { name: 'EVAL-1: so is the condition on a role that is named', destination: near, identity: [[others]], trust: [trusts(TASK_ROLE, mfa)], profile: true, found: ['trust-condition-unmet: "aws:MultiFactorAuthPresent"'] },
  { name: 'EVAL-3: where the account is trusted, the permission is missing too', destination: near, identity: [[others]], trust: [trusts('111122223333', mfa)], profile: true, found: ['assume-role-not-allowed: "s3:GetObject"', 'trust-condition-unmet: "aws:MultiFactorAuthPresent"'] },
]

const json = (value: unknown): string => JSON.stringify(value, null, 2)
const document = (statements: Documents): object => ({ Version: '2012-10-17', Statement: statements })
const BOUNDARY = 'arn:aws:iam::111122223333:policy/limits'

function role(arn: string, trust: unknown, inline: readonly Documents[] = [], more: object = {}): object {
  return {
    Path: '/',
    RoleName: arn.split('/').at(-1),
    RoleId: 'AROAEXAMPLEEXAMPLE123',
    Arn: arn,
    AssumeRolePolicyDocument: trust,
    InstanceProfileList: [],
    RolePolicyList: inline.map((statements, i) => ({
      PolicyName: `p${String(i)}`,
      PolicyDocument: document(statements),
    })),
    AttachedManagedPolicies: [],
    ...more,
  }
}

function files(one: Case): Readonly<Record<string, string>> {
  const destination = one.destination ?? DESTINATION
  const PermissionsBoundary = { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: BOUNDARY }
  const Document = document(one.boundary ?? [])
  const PolicyVersionList = [{ Document, VersionId: 'v1', IsDefaultVersion: true }]
  const limits = { PolicyName: 'limits', Arn: BOUNDARY, Path: '/', DefaultVersionId: 'v1', PolicyVersionList }
  return {
    'task.json': json({ ...taskDefinition, executionRoleArn: EXECUTION_ROLE }),
    'roles.json': json({
      RoleDetailList: [
        role(
          TASK_ROLE,
          taskTrust,
          one.identity ?? [[allow(assumeRole, destination)]],
          one.boundary && { PermissionsBoundary },
        ),
        role(EXECUTION_ROLE, taskTrust, one.ofExecutionRole && [one.ofExecutionRole]),
        role(destination, document(one.trust ?? [trusts(TASK_ROLE)])),
      ],
      Policies: one.boundary ? [limits] : [],
    }),
    ...(one.profile && { '.aws/config': profile.replace(DESTINATION, destination) }),
    ...(one.scp && {
      'scp.json': json(document(one.scp)),
      '.xrole-lintrc.json': json({ organization: [{ policies: ['scp.json'], accounts: ['111122223333'] }] }),
    }),
  }
}

function written({ at }: Awaited<ReturnType<typeof lint>>['findings'][number]): string {
  const { start, end } = at.range()
  return JSON.stringify(JSON.parse(at.source.text.slice(start, end)))
}

const test = suite('graph/breaks')

for (const one of cases)
  test(one.name, async () => {
    const { findings, graph } = await lintFiles(files(one))
    const errors = findings.filter(({ severity }) => severity === 'error')
    assert.equal(errors.map((error) => `${error.ruleId}: ${written(error)}`).sort(), [...one.found].sort())
    for (const pattern of one.says ?? []) assert.match(errors[0]?.message ?? '', pattern)
    const verdicts = graph.hops.map(({ verdict }) => verdict)
    assert.equal(verdicts, ['denied'])
  })

test.run()
