import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { faultsOf } from '../../src/iam/faults.js'
import { parsePolicy } from '../../src/iam/parse-policy.js'
import type { Policy, PolicyFault, PolicyKind } from '../../src/iam/policy.js'
import { jsonValue } from '../support/values.js'

const test = suite('iam/faults')

const A = '111122223333'
const role = `arn:aws:iam::${A}:role/app`
const target = 'arn:aws:iam::555566667777:role/destination-account-role'

function parse(...statements: readonly unknown[]): Policy {
  return parsePolicy(jsonValue({ Version: '2012-10-17', Statement: statements }))
}

function faults(kind: PolicyKind, ...statements: readonly unknown[]): readonly PolicyFault[] {
  return faultsOf(parse(...statements), kind)
}

function told({ rule, severity, fact, at }: PolicyFault): string {
  const { start, end } = at.range()
  return `${rule} ${severity} ${fact} ${at.source.text.slice(start, end).replace(/\s+/g, ' ').slice(0, 100)}`
}

const trusts = (more: object): object => ({
  Effect: 'Allow',
  Principal: { AWS: role },
  Action: 'sts:AssumeRole',
  ...more,
})
const allows = (more: object): object => ({
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Resource: target,
  ...more,
})

/** The fault that is found at which characters, and what the fix writes there. */
type Row = readonly [fact: string, change: object, expected: string, fixed?: string]

const action = 'trust-action-invalid'
const principal = 'trust-principal-invalid'

const trustRows: readonly Row[] = [
  [
    'TRUST-1',
    { Principal: undefined },
    'policy-syntax error TRUST-1 { "Effect": "Allow", "Action": "sts:AssumeRole" }',
  ],
  ['TRUST-1', { Principal: {} }, 'policy-syntax error TRUST-1 {}'],
  ['TRUST-1', { Principal: { AWS: [] } }, 'policy-syntax error TRUST-1 { "AWS": [] }'],
  ['TRUST-2', { Resource: '*' }, 'policy-syntax error TRUST-2 "Resource"'],
  ['TRUST-2', { NotResource: role }, 'policy-syntax error TRUST-2 "NotResource"'],
  [
    'TRUST-3',
    { Principal: undefined, NotPrincipal: { AWS: role } },
    `${principal} error TRUST-3 "NotPrincipal"`,
  ],
  ['TRUST-4', { Action: 'sts:*' }, `${action} error TRUST-4 "sts:*"`],
  ['TRUST-4', { Action: '*' }, `${action} error TRUST-4 "*"`],
  ['TRUST-4', { Action: 'sts:AssumeRole*' }, `${action} error TRUST-4 "sts:AssumeRole*"`],
  ['TRUST-4', { Action: 's3:GetObject' }, `${action} error TRUST-4 "s3:GetObject"`],
  ['TRUST-4', { Action: 'sts:AssumeRoot' }, `${action} error TRUST-4 "sts:AssumeRoot"`],
  ['TRUST-4', { Action: 'sts:AssumeRoles' }, `${action} error TRUST-4 "sts:AssumeRoles"`, 'sts:AssumeRole'],
  ['TRUST-4', { Action: 'sts:AssumedRole' }, `${action} error TRUST-4 "sts:AssumedRole"`, 'sts:AssumeRole'],
  ['TRUST-4', { Action: 'AssumeRole' }, `${action} error TRUST-4 "AssumeRole"`, 'sts:AssumeRole'],
  ['TRUST-4', { Action: 'iam:AssumeRole' }, `${action} error TRUST-4 "iam:AssumeRole"`, 'sts:AssumeRole'],
  ['TRUST-4', { Action: 'sts:AssumeRole ' }, `${action} error TRUST-4 "sts:AssumeRole "`, 'sts:AssumeRole'],
  [
    'TRUST-4',
    { Action: ['sts:AssumeRole', 'sts:TagSessions'] },
    `${action} error TRUST-4 "sts:TagSessions"`,
    'sts:TagSession',
  ],
  ['TRUST-4', { Action: 's3:{a:any}' }, `${action} error TRUST-4 "s3:{a:any}"`],
  ['OPEN-2', { Action: 'sts:assumerole' }, `${action} warning TRUST-4 "sts:assumerole"`, 'sts:AssumeRole'],
  ['OPEN-10', { Action: undefined, NotAction: 'sts:TagSession' }, `${action} warning TRUST-4 "NotAction"`],
  ['TRUST-20', { Action: 'sts:AssumeRoleWithSAML' }, `${action} error TRUST-20 "sts:AssumeRoleWithSAML"`],
  [
    'TRUST-20',
    { Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRoleWithWebIdentity' },
    `${action} error TRUST-20 "sts:AssumeRoleWithWebIdentity"`,
  ],
  [
    'TRUST-20',
    { Principal: { Federated: 'accounts.google.com' } },
    `${action} error TRUST-20 "sts:AssumeRole"`,
  ],
  ['TRUST-6', { Principal: '*' }, `${principal} error TRUST-6 "*"`],
  ['TRUST-6', { Principal: '*', Effect: 'Deny' }, `${principal} error TRUST-6 "*"`],
  ['TRUST-5', { Principal: { CanonicalUser: 'abc' } }, `${principal} error TRUST-5 "abc"`],
  [
    'TRUST-5',
    { Principal: { AWS: 'ecs-tasks.amazonaws.com' } },
    `${principal} error TRUST-5 "ecs-tasks.amazonaws.com"`,
  ],
  ['TRUST-5', { Principal: { Service: role } }, `${principal} error TRUST-5 "${role}"`],
  ['TRUST-5', { Principal: { Service: A } }, `${principal} error TRUST-5 "${A}"`],
  [
    'TRUST-7',
    { Principal: { AWS: `arn:aws:iam::${A}:role/*` } },
    `${principal} error TRUST-7 "arn:aws:iam::${A}:role/*"`,
  ],
  ['TRUST-7', { Principal: { AWS: '1111*' } }, `${principal} error TRUST-7 "1111*"`],
  ['TRUST-9', { Principal: { AWS: 'my-ECS-task-role' } }, `${principal} error TRUST-9 "my-ECS-task-role"`],
  [
    'TRUST-10',
    { Principal: { AWS: 'AROAEXAMPLEEXAMPLE111' } },
    `${principal} error TRUST-10 "AROAEXAMPLEEXAMPLE111"`,
  ],
  [
    'TRUST-12',
    { Principal: { AWS: `arn:aws:iam::${A}:group/devs` } },
    `${principal} error TRUST-12 "arn:aws:iam::${A}:group/devs"`,
  ],
  [
    'TRUST-12',
    { Principal: { AWS: `arn:aws:iam::${A}:instance-profile/app` } },
    `${principal} error TRUST-12 "arn:aws:iam::${A}:instance-profile/app"`,
  ],
  [
    'TRUST-12',
    { Principal: { AWS: `arn:aws:ecs:eu-west-1:${A}:cluster/main` } },
    `${principal} error TRUST-12 "arn:aws:ecs:eu-west-1:${A}:cluster/main"`,
  ],
  [
    'TRUST-14',
    { Principal: { AWS: `arn:aws:sts::${A}:assumed-role/app/session` } },
    `${principal} warning TRUST-14 "arn:aws:sts::${A}:assumed-role/app/session"`,
  ],
  [
    'TRUST-14: the id of a task',
    { Principal: { AWS: `arn:aws:sts::${A}:assumed-role/app/0123456789abcdef0123456789abcdef` } },
    `${principal} error TRUST-14 "arn:aws:sts::${A}:assumed-role/app/0123456789abcdef0123456789abcdef"`,
  ],
  [
    'TRUST-17',
    { Principal: { AWS: `arn:aws:sts::${A}:federated-user/bob` } },
    `${principal} warning TRUST-17 "arn:aws:sts::${A}:federated-user/bob"`,
  ],
  [
    'TRUST-20',
    { Principal: { AWS: `arn:aws:iam::${A}:saml-provider/x` } },
    `${principal} error TRUST-20 "arn:aws:iam::${A}:saml-provider/x"`,
  ],
  [
    'TRUST-20',
    { Principal: { Federated: role }, Action: 'sts:AssumeRoleWithSAML' },
    `${principal} error TRUST-20 "${role}"`,
  ],
  ['ARN-11', { Principal: { AWS: '11112' } }, `${principal} error ARN-11 "11112"`],
  ['ARN-11', { Principal: { AWS: `${A} ` } }, `${principal} error ARN-11 "${A} "`, A],
  [
    'ARN-12',
    { Principal: { Service: 'lambda.example.com' } },
    `${principal} error ARN-12 "lambda.example.com"`,
  ],
  ['ARN-12', { Principal: { Service: 'ecs-tasks' } }, `${principal} error ARN-12 "ecs-tasks"`],
  ['ARN-12', { Principal: { Service: '*' } }, `${principal} error ARN-12 "*"`],
  [
    'ARN-12',
    { Principal: { Service: 'ECS-Tasks.amazonaws.com' } },
    `${principal} warning ARN-12 "ECS-Tasks.amazonaws.com"`,
    'ecs-tasks.amazonaws.com',
  ],
  ['GRAM-6', { Sid: 'allow-it' }, 'policy-syntax error GRAM-6 "allow-it"'],
]

for (const [fact, change, expected, fixed] of trustRows) {
  test(`trust, ${fact}: ${JSON.stringify(change)}`, () => {
    const found = faults('trust', trusts(change))
    assert.equal(found.map(told), [expected])
    const [{ fix }] = found as [PolicyFault]
    assert.is(fix?.newText, fixed)
    if (fix) assert.is(expected.includes(sourceAt(fix.at)), true)
  })
}

function sourceAt(at: PolicyFault['at']): string {
  const { start, end } = at.range()
  return at.source.text.slice(start, end)
}

for (const [fact, change] of [
  ['TRUST-4', {}],
  ['TRUST-4', { Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity', 'sts:SetContext'] }],
  ['TRUST-6', { Principal: { AWS: '*' } }],
  ['TRUST-8', { Principal: { AWS: [role, A], Service: 'ecs-tasks.amazonaws.com' } }],
  ['TRUST-15', { Principal: { AWS: `arn:aws:iam::${A}:root` } }],
  ['TRUST-20', { Principal: { Federated: 'accounts.google.com' }, Action: 'sts:AssumeRoleWithWebIdentity' }],
  [
    'TRUST-20',
    {
      Principal: { Federated: 'accounts.google.com' },
      Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
    },
  ],
  ['TRUST-20', { Principal: { Federated: 'accounts.google.com' }, Action: 'sts:TagSession' }],
  ['ARN-11', { Principal: { AWS: '1111-2222-3333' } }],
  ['ARN-12', { Principal: { Service: ['ecs-tasks.amazonaws.com.cn', 'states.eu-west-1.amazonaws.com'] } }],
  ['ARN-2', { Principal: { AWS: `arn:aws:iam::${A}:user/bob` } }],
  [
    'TRUST-14',
    { Principal: { AWS: `arn:aws:sts::${A}:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/bob` } },
  ],
  ['holes', { Principal: { AWS: 'arn:aws:iam::{a:account}:{r:any}' }, Action: 'sts:{a:any}' }],
  ['holes', { Principal: { AWS: '{p:any}', Service: '{s:any}', Federated: '{f:any}' } }],
  ['unknown', { Principal: '{?}', Action: '{?}' }],
  ['a template', { Principal: { AWS: '${TaskRole}' }, Action: '${Action}' }],
  ['another rule', { Principal: { AWS: 'arn:aws:iam::1111222233334444:role/app' } }],
  ['GRAM-6', { Sid: 'AllowIt1' }],
  ['GRAM-6', { Sid: '' }],
] as const) {
  test(`trust, no fault by ${fact}: ${JSON.stringify(change)}`, () =>
    assert.equal(faults('trust', trusts(change)).map(told), []))
}

const identityRows: readonly Row[] = [
  ['MATCH-1', { Action: 'AssumeRole' }, 'policy-syntax error MATCH-1 "AssumeRole"', 'sts:AssumeRole'],
  ['MATCH-1', { Action: 'sts.AssumeRole' }, 'policy-syntax error MATCH-1 "sts.AssumeRole"', 'sts:AssumeRole'],
  [
    'MATCH-1',
    { Action: 'sts::AssumeRole' },
    'policy-syntax error MATCH-1 "sts::AssumeRole"',
    'sts:AssumeRole',
  ],
  [
    'MATCH-1',
    { Action: 'sts:AssumeRole ' },
    'policy-syntax error MATCH-1 "sts:AssumeRole "',
    'sts:AssumeRole',
  ],
  ['MATCH-1', { Action: '*:AssumeRole' }, 'policy-syntax error MATCH-1 "*:AssumeRole"'],
  ['MATCH-1', { Action: 'sts:' }, 'policy-syntax error MATCH-1 "sts:"'],
  [
    'AA-9',
    { Action: 'sts:AssumeRoles' },
    'policy-unknown-action error AA-9 "sts:AssumeRoles"',
    'sts:AssumeRole',
  ],
  [
    'AA-9',
    { Action: 'sts:AssumedRole' },
    'policy-unknown-action error AA-9 "sts:AssumedRole"',
    'sts:AssumeRole',
  ],
  [
    'AA-9',
    { Action: 'iam:AssumeRole' },
    'policy-unknown-action error AA-9 "iam:AssumeRole"',
    'sts:AssumeRole',
  ],
  ['AA-9', { Action: 'sts:AssumedRole*' }, 'policy-unknown-action warning AA-9 "sts:AssumedRole*"'],
  ['AA-9', { Action: 'sts:ExchangePassport' }, 'policy-unknown-action warning AA-9 "sts:ExchangePassport"'],
  [
    'MATCH-6',
    { Resource: 'destination-account-role' },
    'policy-syntax error MATCH-6 "destination-account-role"',
  ],
  ['MATCH-6', { Resource: '*role*' }, 'policy-syntax error MATCH-6 "*role*"'],
  [
    'MATCH-6',
    { Resource: `arn:aws:*:*:${A}:role/x` },
    `policy-syntax error MATCH-6 "arn:aws:*:*:${A}:role/x"`,
  ],
  [
    'MATCH-8',
    { Resource: undefined },
    'policy-syntax error MATCH-8 { "Effect": "Allow", "Action": "sts:AssumeRole" }',
  ],
  ['MATCH-8', { Principal: { AWS: '*' } }, 'policy-syntax error MATCH-8 "Principal"'],
  ['GRAM-9', { Condition: { StringEquals: { 'aws:x': 'a—b' } } }, 'policy-syntax error GRAM-9 —'],
]

for (const [fact, change, expected, fixed] of identityRows) {
  test(`identity, ${fact}: ${JSON.stringify(change)}`, () => {
    const found = faults('identity', allows(change))
    assert.equal(found.map(told), [expected])
    assert.is(found[0]?.fix?.newText, fixed)
  })
}

for (const [fact, change] of [
  ['MATCH-1', { Action: ['STS:assumerole', 'sts:a?sumeRole', 'sts:*', '*', 'sts:AssumeRole*'] }],
  ['MATCH-3', { Action: undefined, NotAction: 'iam:*' }],
  ['MATCH-9', { Resource: undefined, NotResource: target }],
  ['MATCH-6', { Resource: '*' }],
  ['MATCH-10', { Resource: '${aws:PrincipalTag/role}' }],
  ['holes', { Resource: ['{r:any}', 'arn:aws:iam::{a:account}:role/x'], Action: 'sts:{a:any}' }],
  ['another rule', { Resource: 'arn:aws:iam::1111222233334444:role/app' }],
  ['other services', { Action: ['s3:GetObjekt', 'ecs:RunTask', 'ssm-guiconnect:StartConnection'] }],
] as const) {
  test(`identity, no fault by ${fact}: ${JSON.stringify(change)}`, () =>
    assert.equal(faults('identity', allows(change)).map(told), []))
}

test('a trust policy attached as permissions policy is one finding', () => {
  const found = faults('identity', trusts({}), trusts({ Principal: { Service: 'ecs-tasks.amazonaws.com' } }))
  assert.equal(found.map(told), ['policy-syntax error MATCH-8 "Principal"'])
  assert.match(found[0]?.message ?? '', 'a trust policy stands as permissions policy')
})

test('a permissions policy in the place of a trust policy is one finding', () => {
  const found = faults('trust', allows({}), allows({ Action: 's3:*', Resource: '*' }))
  assert.equal(found.map(told), ['policy-syntax error TRUST-1 "Resource"'])
  assert.match(found[0]?.message ?? '', 'a permissions policy stands as trust policy')
})

test('a Sid stands once in a document of IAM (GRAM-6)', () => {
  const twice = [allows({ Sid: 'A' }), allows({ Sid: 'A' })]
  assert.equal(faults('identity', ...twice).map(told), ['policy-syntax error GRAM-6 "A"'])
  assert.equal(faults('resource', ...twice), [])
  assert.equal(faults('unknown', ...twice), [])
})

test('where the kind is not known only what holds for every kind is said', () => {
  const odd = [
    trusts({ Principal: '*', Resource: 'x' }),
    { Effect: 'Allow', Action: 'sts:AssumeRoles', Sid: 'a b' },
  ]
  for (const kind of ['unknown', 'resource'] as const) {
    assert.equal(faults(kind, ...odd).map(told), ['policy-unknown-action error AA-9 "sts:AssumeRoles"'])
  }
})

test('statements that are known in part are not said to lack anything', () => {
  for (const kind of ['trust', 'identity', 'boundary', 'scp', 'rcp'] as const) {
    assert.equal(faults(kind, { '{?}': 1, Effect: 'Allow' }), [], kind)
  }
})

test('resource control policies (EVAL-13)', () => {
  const deny = { Effect: 'Deny', Principal: '*', Action: 'sts:AssumeRole', Resource: '*' }
  assert.equal(faults('rcp', deny), [])
  const { Principal, ...without } = deny
  assert.equal(
    faults('rcp', without).map(({ fact }) => fact),
    ['EVAL-13'],
  )
  assert.equal(faults('rcp', { ...without, NotPrincipal: Principal }).map(told), [
    'policy-syntax error EVAL-13 "NotPrincipal"',
  ])
})

for (const [kind, form, length, severity] of [
  ['trust', undefined, 2048, undefined],
  ['trust', undefined, 2049, 'warning'],
  ['trust', undefined, 8193, 'error'],
  ['identity', 'inline', 10240, undefined],
  ['identity', 'inline', 10241, 'error'],
  ['identity', 'customer-managed', 6145, 'error'],
  ['identity', undefined, 20000, undefined],
  ['boundary', 'customer-managed', 6145, 'error'],
] as const) {
  test(`${form ?? ''} ${kind} policy of ${String(length)} characters: ${severity ?? 'no fault'} (GRAM-7)`, () => {
    const policy = (pad: string): Policy =>
      parse((kind === 'trust' ? trusts : allows)({ Condition: { StringEquals: { 'aws:x': pad } } }))
    const bare = policy('').size?.() ?? 0
    const found = faultsOf(policy('x'.repeat(length - bare)), kind, form)
    assert.equal(
      found.map((one) => [one.fact, one.severity]),
      severity === undefined ? [] : [['GRAM-7', severity]],
    )
  })
}

test.run()
