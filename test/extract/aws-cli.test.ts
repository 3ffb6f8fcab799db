import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { awsCli } from '../../src/extract/aws-cli.js'
import type { Document } from '../../src/extract/extractor.js'
import type { AttachmentFact, Fact, RoleFact } from '../../src/facts.js'
import { holes, literal, show } from '../../src/text.js'
import { factsIn, jsonDocument, ofKind, written } from '../support/documents.js'

const ARN = 'arn:aws:iam::555566667777:role/svc/destination-account-role'
const POLICY_ARN = 'arn:aws:iam::555566667777:policy/assume-destination'
const trust = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'sts:AssumeRole' },
  ],
}
const permission = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' } }
const role = {
  Path: '/svc/',
  RoleName: 'destination-account-role',
  RoleId: 'AROAEXAMPLE',
  Arn: ARN,
  AssumeRolePolicyDocument: trust,
}
const boundary = { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: POLICY_ARN }

function facts(...documents: readonly unknown[]): readonly Fact[] {
  return factsIn(awsCli, ...documents.map((data) => jsonDocument(data)))
}

function roleIn(data: unknown): RoleFact {
  const [first, ...rest] = ofKind(facts(data), 'role')
  if (first === undefined || rest.length > 0) throw new Error('not one role')
  return first
}

function attachments(...documents: readonly unknown[]): readonly AttachmentFact[] {
  return ofKind(facts(...documents), 'attachment')
}

const roles = suite('aws cli: roles')

roles('SHAPE-3 get-role: ARN, name, trust and account', () => {
  const fact = roleIn({ Role: role })
  assert.is(literal(fact.arn), ARN)
  assert.is(literal(fact.name), 'destination-account-role')
  assert.is(literal(fact.scope.account), '555566667777')
  assert.is(written(fact.at), '"destination-account-role"')
  assert.is(
    written(fact.trust?.statements[0]?.principals?.entries[0]?.at),
    '"arn:aws:iam::111122223333:root"',
  )
})

const coverage: readonly (readonly [string, unknown, RoleFact['coverage']])[] = [
  [
    'SHAPE-3 get-role tells trust and boundary, nothing of policies',
    { Role: role },
    { trust: 'complete', inline: 'silent', managed: 'silent', boundary: 'complete' },
  ],
  [
    'SHAPE-4 list-roles leaves boundaries out',
    { Roles: [role] },
    { trust: 'complete', inline: 'silent', managed: 'silent', boundary: 'silent' },
  ],
  [
    'SHAPE-2 an array of roles may be cut out of list-roles',
    [role],
    { trust: 'complete', inline: 'silent', managed: 'silent', boundary: 'silent' },
  ],
  [
    'SHAPE-2 a role with RoleLastUsed is cut out of get-role',
    { ...role, RoleLastUsed: {} },
    { trust: 'complete', inline: 'silent', managed: 'silent', boundary: 'complete' },
  ],
  [
    'SHAPE-7 authorization details tell all',
    { RoleDetailList: [{ ...role, RolePolicyList: [], AttachedManagedPolicies: [] }], Policies: [] },
    { trust: 'complete', inline: 'complete', managed: 'complete', boundary: 'complete' },
  ],
  [
    'a role without its trust policy',
    { Role: { RoleName: 'x', Arn: ARN } },
    { trust: 'silent', inline: 'silent', managed: 'silent', boundary: 'complete' },
  ],
]
for (const [name, data, expected] of coverage) {
  roles(name, () => {
    assert.equal(roleIn(data).coverage, expected)
  })
}

const encodings: readonly (readonly [string, unknown])[] = [
  ['an object', trust],
  ['a JSON string', JSON.stringify(trust)],
  ['a URL-encoded string', encodeURIComponent(JSON.stringify(trust))],
]
for (const [name, document] of encodings) {
  roles(`SHAPE-1, TRAP-42 trust policy as ${name}`, () => {
    const found = roleIn({ Role: { ...role, AssumeRolePolicyDocument: document } })
    assert.equal(
      found.trust?.statements[0]?.principals?.entries.map(({ value }) => show(value)),
      ['arn:aws:iam::111122223333:root'],
    )
  })
}

roles('the boundary of get-role, and of create-role input', () => {
  const fromAnswer = roleIn({ Role: { ...role, PermissionsBoundary: boundary } })
  assert.is(written(fromAnswer.boundary?.at), `"${POLICY_ARN}"`)
  const fromInput = roleIn({
    RoleName: 'new',
    AssumeRolePolicyDocument: JSON.stringify(trust),
    PermissionsBoundary: POLICY_ARN,
  })
  assert.is(fromInput.boundary && literal(fromInput.boundary.value), POLICY_ARN)
  assert.is(show(fromInput.arn), 'arn:<partition of test.json>:iam::<account of test.json>:role/new')
})

roles('list-roles gives each role its own account', () => {
  const other = { ...role, RoleName: 'app', Arn: 'arn:aws:iam::111122223333:role/app' }
  const found = ofKind(facts({ Roles: [role, other] }), 'role')
  assert.equal(
    found.map(({ scope }) => literal(scope.account)),
    ['555566667777', '111122223333'],
  )
  assert.is(new Set(found.map(({ scope }) => scope.id)).size, 2)
  assert.is(
    ofKind(facts({ Roles: [role, other] }), 'known').filter(({ hole }) => hole.startsWith('account')).length,
    0,
  )
})
roles.run()

const details = suite('aws cli: account authorization details')

const detail = {
  ...role,
  InstanceProfileList: [{ InstanceProfileName: 'p', Roles: [role] }],
  RolePolicyList: [{ PolicyName: 'read', PolicyDocument: permission }],
  AttachedManagedPolicies: [{ PolicyName: 'assume-destination', PolicyArn: POLICY_ARN }],
  PermissionsBoundary: boundary,
}
const managed = {
  PolicyName: 'assume-destination',
  PolicyId: 'ANPAEXAMPLE',
  Arn: POLICY_ARN,
  DefaultVersionId: 'v2',
  PolicyVersionList: [
    { VersionId: 'v1', IsDefaultVersion: false, Document: permission },
    { VersionId: 'v2', IsDefaultVersion: true, Document: { ...permission, Id: 'second' } },
  ],
}
const everything = {
  UserDetailList: [{ UserName: 'u', UserPolicyList: [{ PolicyName: 'x', PolicyDocument: permission }] }],
  GroupDetailList: [{ GroupName: 'g', AttachedManagedPolicies: [] }],
  RoleDetailList: [detail],
  Policies: [managed],
  IsTruncated: false,
}

details('SHAPE-7: inline, attached and boundary; the role in an instance profile is not a second one', () => {
  const fact = roleIn(everything)
  assert.equal(
    fact.inline.map((policy) => policy.name && show(policy.name.value)),
    ['read'],
  )
  assert.equal(
    fact.managed.map(({ at }) => written(at)),
    [`"${POLICY_ARN}"`],
  )
  assert.is(fact.boundary && literal(fact.boundary.value), POLICY_ARN)
})

details('SHAPE-7: only the default version of a managed policy', () => {
  const [fact, ...rest] = ofKind(facts(everything), 'managed-policy')
  assert.is(rest.length, 0)
  assert.match(written(fact?.policy?.at) ?? '', '"second"')
})

details('SHAPE-8: AttachedManagedPolicies as an object', () => {
  const odd = { ...detail, AttachedManagedPolicies: detail.AttachedManagedPolicies[0] }
  assert.is(roleIn({ RoleDetailList: [odd] }).managed.length, 1)
})

details('--filter Role: the text of managed policies stays unknown', () => {
  assert.is(ofKind(facts({ RoleDetailList: [detail], Policies: [] }), 'managed-policy').length, 0)
})
details.run()

const policies = suite('aws cli: policies')

policies('SHAPE-5 get-role-policy', () => {
  const [fact] = attachments({ RoleName: 'app', PolicyName: 'assume', PolicyDocument: permission })
  assert.equal([fact?.as, fact?.address, fact?.exhaustive], ['inline', 'assume', false])
  assert.is(written(fact?.role?.at), '"app"')
  assert.is(fact?.policy?.statements.length, 1)
})

policies('update-assume-role-policy input is a trust policy', () => {
  const [fact] = attachments({ RoleName: 'app', PolicyDocument: JSON.stringify(trust) })
  assert.is(fact?.as, 'trust')
})

policies('SHAPE-5 list-attached-role-policies names all, and not the role', () => {
  const found = attachments({ AttachedPolicies: [{ PolicyName: 'p', PolicyArn: POLICY_ARN }] })
  assert.equal(
    found.map((fact) => [fact.as, written(fact.policyArn?.at), fact.role, fact.exhaustive]),
    [
      ['managed', `"${POLICY_ARN}"`, undefined, false],
      ['managed', undefined, undefined, true],
    ],
  )
  assert.equal(
    attachments({ AttachedPolicies: [] }).map(({ exhaustive }) => exhaustive),
    [true],
  )
  assert.equal(
    attachments({ AttachedPolicies: [], IsTruncated: true }).map(({ exhaustive }) => exhaustive),
    [],
  )
})

policies('SHAPE-5 list-role-policies: a name whose document is given is not missing', () => {
  const names = { PolicyNames: ['assume', 'read'] }
  const open = (found: readonly AttachmentFact[]): unknown =>
    found.filter((fact) => !fact.policy && !fact.exhaustive).map(({ address }) => address)
  assert.equal(open(attachments(names)), ['assume', 'read'])
  assert.equal(
    open(attachments(names, { RoleName: 'app', PolicyName: 'assume', PolicyDocument: permission })),
    ['read'],
  )
})

policies('a document of one role does not stand for another role’s of that name', () => {
  const list = (path: string) => jsonDocument({ PolicyNames: ['assume'] }, path)
  const given = jsonDocument(
    { RoleName: 'app', PolicyName: 'assume', PolicyDocument: permission },
    'iam/app.json',
  )
  const missing = (...documents: Document[]): number =>
    ofKind(factsIn(awsCli, given, ...documents), 'attachment').filter((fact) => !fact.policy && fact.address)
      .length
  assert.is(missing(list('iam/names.json')), 0)
  assert.is(missing(list('other/names.json')), 1)
  assert.is(missing(list('iam/a.json'), list('iam/b.json')), 2)
})

policies('attach-role-policy and put-role-permissions-boundary input', () => {
  const [attach] = attachments({ RoleName: 'app', PolicyArn: POLICY_ARN })
  assert.equal([attach?.as, attach?.exhaustive], ['managed', false])
  const [bound] = attachments({ RoleName: 'app', PermissionsBoundary: POLICY_ARN })
  assert.is(bound?.as, 'boundary')
})

policies('SHAPE-6 get-policy-version: the default version only', () => {
  const version = (IsDefaultVersion: boolean): unknown => ({
    PolicyVersion: { Document: permission, VersionId: 'v1', IsDefaultVersion },
  })
  assert.is(ofKind(facts(version(false)), 'raw-policy').length, 0)
  assert.equal(
    ofKind(facts(version(true)), 'raw-policy').map(({ declared }) => declared),
    ['identity'],
  )
  assert.is(
    ofKind(facts([{ Document: permission, VersionId: 'v1', IsDefaultVersion: false }]), 'raw-policy').length,
    0,
  )
})

const binding: readonly (readonly [string, string, string | undefined])[] = [
  ['the file name', 'policies/assume-destination.json', POLICY_ARN],
  ['words around it', 'iam/get-policy-version.AssumeDestination.json', POLICY_ARN],
  ['the folder', 'iam/assume-destination/version.json', POLICY_ARN],
  ['another name', 'iam/assume-destinations.json', undefined],
]
for (const [name, path, expected] of binding) {
  policies(`SHAPE-6 the ARN of a version by ${name}`, () => {
    const version = jsonDocument({ PolicyVersion: { Document: permission, IsDefaultVersion: true } }, path)
    const list = jsonDocument({ AttachedPolicies: [{ PolicyArn: POLICY_ARN }] }, 'attached.json')
    const [fact] = ofKind(factsIn(awsCli, version, list), 'managed-policy')
    assert.is(fact && literal(fact.arn), expected)
  })
}

policies('SHAPE-6 get-policy and get-policy-version in one file are one policy', () => {
  const data = [{ Policy: { PolicyName: 'x', Arn: POLICY_ARN } }, { PolicyVersion: { Document: permission } }]
  const found = ofKind(facts(data), 'managed-policy')
  assert.is(found.filter(({ policy }) => policy !== undefined).length, 1)
  assert.is(ofKind(facts(data), 'raw-policy').length, 0)
})

policies('an exported service control policy says what it is', () => {
  const summary = { Name: 'deny', Type: 'SERVICE_CONTROL_POLICY' }
  const found = ofKind(
    facts({ Policy: { PolicySummary: summary, Content: JSON.stringify(permission) } }),
    'raw-policy',
  )
  assert.equal(
    found.map(({ declared }) => declared),
    ['scp'],
  )
})

policies('what has no ARN lives in the account that the rest of the file names', () => {
  const inline = { RoleName: 'app', PolicyName: 'assume', PolicyDocument: permission }
  const known = ofKind(facts([{ Role: role }, inline]), 'known')
  assert.equal(
    known.map(({ hole, value }) => [hole, literal(value)]),
    [
      ['account:test.json', '555566667777'],
      ['partition:test.json', 'aws'],
    ],
  )
  assert.is(holes(attachments([{ Role: role }, inline])[0]?.scope.account ?? []).length, 1)
})

const others: readonly (readonly [string, unknown])[] = [
  ['a raw policy', permission],
  ['a template', { Resources: { R: { Type: 'AWS::IAM::Role', Properties: role } } }],
  ['a policy of a user', { UserName: 'u', PolicyName: 'p', PolicyDocument: permission }],
  ['versions of S3 objects', { Versions: [{ VersionId: 'v', Key: 'k' }] }],
  ['a bucket policy', { Policy: JSON.stringify(permission) }],
  ['an instance profile', { InstanceProfile: { InstanceProfileName: 'p', Roles: [role] } }],
  ['properties of a template policy', { PolicyName: 'p', PolicyDocument: permission, Roles: ['app'] }],
  ['an application', { Roles: [{ id: 1, title: 'Admin' }], Policies: [] }],
]
for (const [name, data] of others) {
  policies(`not an answer: ${name}`, () => {
    const document: Document = jsonDocument(data)
    assert.is(awsCli.accepts(document), false)
  })
}
policies.run()
