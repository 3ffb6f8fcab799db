/** Conditions of trust policies, as a task role's session meets them (COND). */
import type { AssumeRoleCall } from '../../../src/iam/context.js'
import type { Verdict } from '../../../src/iam/decision.js'
import { A, allow, assumeRole, B, C, D, distrusts, trusts, type DecisionCase, type Json } from './case.js'

type Call = Partial<AssumeRoleCall>

/** An Allow under one operator, key and value. */
function when(
  operator: string,
  key: string,
  value: Json,
  expect: Verdict,
  fact: string,
  call: Call = {},
): DecisionCase {
  const made = Object.entries(call).map(([name, given]) => `${name} ${JSON.stringify(given)}`)
  return {
    name: [`${operator} ${key} ${JSON.stringify(value)}`, ...made].join(', '),
    fact,
    trust: [trusts({ AWS: C }, { [operator]: { [key]: value } })],
    call,
    expect,
    ...(expect === 'denied' && { because: ['trust no-allow'], points: `"${key}"` }),
    ...(expect === 'unknown' && { because: ['trust unknown-condition'] }),
  }
}

/** A Deny under one operator, beside an Allow. */
function unless(
  operator: string,
  key: string,
  value: Json,
  expect: Verdict,
  fact: string,
  call: Call = {},
): DecisionCase {
  return {
    name: `Deny ${operator} ${key} ${JSON.stringify(value)}`,
    fact,
    trust: [trusts({ AWS: C }), distrusts({ AWS: '*' }, { [operator]: { [key]: value } })],
    call,
    expect,
  }
}

const id = 'sts:ExternalId'
const profile = { profileKnown: true }
const passes = { profileKnown: true, externalId: ['secret'] }
const org = 'aws:PrincipalOrgID'
const arn = 'aws:PrincipalArn'
const mfa = 'aws:MultiFactorAuthPresent'
const session = 'sts:RoleSessionName'

// prettier-ignore
export const conditions: readonly DecisionCase[] = [
  // External id.
  when('StringEquals', id, 'secret', 'allowed', 'COND-10 CONF-11', passes),
  when('StringEquals', id, ['other', 'secret'], 'allowed', 'COND-3', passes),
  when('StringEquals', id, 'Secret', 'denied', 'COND-5', passes),
  when('StringEquals', 'STS:externalid', 'secret', 'allowed', 'COND-5', passes),
  when('StringEqualsIgnoreCase', id, 'SECRET', 'allowed', 'COND-5', passes),
  when('StringEquals', id, 'secret', 'denied', 'COND-4', profile),
  when('StringEquals', id, 'secret', 'unknown', 'COND-10'),
  when('StringEquals', id, 'sec*', 'denied', 'COND-6', passes),
  when('StringLike', id, 'sec*', 'allowed', 'COND-6', passes),
  when('StringLike', id, 's?cret', 'allowed', 'COND-6', passes),
  when('StringLike', id, 'x*', 'denied', 'COND-6', passes),
  when('StringEqualsIfExists', id, 'secret', 'allowed', 'COND-4 TRAP-23', profile),
  when('StringEqualsIfExists', id, 'secret', 'denied', 'COND-4', { profileKnown: true, externalId: ['x'] }),
  when('StringEqualsIfExists', id, 'secret', 'unknown', 'COND-4'),
  when('StringNotEquals', id, 'secret', 'allowed', 'COND-4 TRAP-23', profile),
  when('StringNotEquals', id, 'secret', 'denied', 'COND-3', passes),
  when('StringNotEquals', id, ['a', 'secret'], 'denied', 'COND-3', passes),
  when('StringNotLike', id, ['a*', 'b*'], 'allowed', 'COND-3', passes),
  when('ForAllValues:StringEquals', id, 'secret', 'allowed', 'COND-4 TRAP-23', profile),
  when('ForAnyValue:StringEquals', id, 'secret', 'denied', 'COND-4', profile),
  when('Null', id, 'false', 'allowed', 'COND-4', passes),
  when('Null', id, 'true', 'denied', 'COND-4', passes),
  when('Null', id, 'true', 'allowed', 'COND-4', profile),
  when('Null', id, false, 'denied', 'COND-4 COND-9', profile),
  when('Null', id, 'true', 'unknown', 'COND-4'),
  unless('StringNotEquals', id, 'secret', 'allowed', 'COND-4', passes),
  { ...unless('StringNotEquals', id, 'other', 'denied', 'COND-4', passes), because: ['trust explicit-deny'] },
  { ...unless('StringNotEquals', id, 'secret', 'denied', 'COND-4 TRAP-25', profile), name: 'Deny StringNotEquals, no external id' },
  { ...unless('StringNotEquals', id, 'secret', 'unknown', 'EVAL-20'), name: 'Deny StringNotEquals, caller not known' },
  { name: 'external id passed that nobody asks for', fact: 'CONF-11 TRAP-2', call: passes, expect: 'allowed' },
  // Principal keys.
  when('ArnEquals', arn, C, 'allowed', 'COND-6'),
  when('ArnEquals', arn, `arn:aws:iam::${A}:role/*`, 'allowed', 'COND-6 TRAP-13'),
  when('ArnLike', arn, `arn:aws:iam::*:role/t?sk`, 'allowed', 'COND-6'),
  when('ArnLike', arn, 'arn:*:iam::*:*', 'allowed', 'COND-6'),
  when('ArnLike', arn, `arn:aws:iam::${B}:role/*`, 'denied', 'COND-6'),
  when('ArnNotLike', arn, `arn:aws:iam::${A}:role/*`, 'denied', 'COND-6'),
  when('StringEquals', arn, `arn:aws:iam::${A}:role/*`, 'denied', 'COND-14'),
  when('StringLike', arn, `arn:aws:iam::${A}:role/*`, 'allowed', 'COND-14'),
  when('StringLike', arn, [`arn:aws:iam::${A}:role/x-*`, `arn:aws:iam::${A}:role/ta*`], 'allowed', 'COND-3'),
  when('StringEquals', arn, C, 'allowed', 'COND-10'),
  when('ArnLike', arn, `arn:aws:sts::${A}:assumed-role/task/*`, 'denied', 'COND-14 TRAP-21'),
  when('StringLike', arn, `arn:aws:sts::${A}:assumed-role/task/*`, 'denied', 'COND-14 TRAP-21'),
  when('StringEquals', 'aws:PrincipalAccount', A, 'allowed', 'COND-10'),
  when('StringEquals', 'aws:PrincipalAccount', [B], 'denied', 'COND-10'),
  when('NumericEquals', 'aws:PrincipalAccount', A, 'allowed', 'COND-1'),
  when('StringEquals', org, 'o-abcdefghij', 'allowed', 'COND-10', { organizationId: ['o-abcdefghij'] }),
  when('StringEquals', org, 'o-abcdefghij', 'denied', 'COND-10', { organizationId: ['o-other00000'] }),
  when('StringEquals', org, 'o-abcdefghij', 'unknown', 'COND-12'),
  when('ForAllValues:StringEquals', org, 'o-abcdefghij', 'unknown', 'COND-8'),
  when('ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-abcdefghij/*', 'unknown', 'COND-12'),
  when('StringEquals', 'aws:PrincipalType', 'AssumedRole', 'allowed', 'COND-10'),
  when('StringEquals', 'aws:PrincipalType', 'User', 'denied', 'COND-10'),
  when('StringLike', 'aws:userid', 'AROAEXAMPLEEXAMPLE123:*', 'unknown', 'COND-10'),
  when('StringLike', 'aws:userid', 'AIDA*', 'denied', 'COND-10'),
  when('StringEquals', 'aws:username', 'ann', 'denied', 'COND-10 TRAP-22'),
  when('StringEquals', 'aws:PrincipalTag/team', 'x', 'unknown', 'COND-12'),
  when('StringLikeIfExists', 'aws:PrincipalTag/team', '*', 'allowed', 'COND-4'),
  // Keys that a role's call never has, and those that it always has.
  when('ArnLike', 'aws:SourceArn', `arn:aws:ecs:eu-west-1:${A}:*`, 'denied', 'COND-10 TRAP-22'),
  when('StringEquals', 'aws:SourceAccount', A, 'denied', 'COND-10 TRAP-22'),
  when('StringEqualsIfExists', 'aws:SourceAccount', B, 'allowed', 'COND-4'),
  when('StringEquals', 'aws:SourceOrgID', 'o-abcdefghij', 'denied', 'COND-10'),
  when('Bool', mfa, 'true', 'denied', 'COND-10 TRAP-22'),
  when('BoolIfExists', mfa, 'true', 'unknown', 'COND-10'),
  when('Bool', mfa, 'false', 'unknown', 'COND-10'),
  when('Bool', mfa, true, 'denied', 'COND-9'),
  when('NumericLessThan', 'aws:MultiFactorAuthAge', '3600', 'denied', 'COND-10'),
  when('NumericLessThanIfExists', 'aws:MultiFactorAuthAge', '3600', 'allowed', 'COND-4'),
  { ...unless('BoolIfExists', mfa, 'false', 'denied', 'TRAP-24'), because: ['trust explicit-deny'] },
  unless('Bool', mfa, 'false', 'unknown', 'COND-10'),
  when('NumericLessThanEquals', 'sts:DurationSeconds', '3600', 'denied', 'COND-10 TRAP-22'),
  when('Bool', 'aws:SecureTransport', 'true', 'allowed', 'COND-10'),
  unless('Bool', 'aws:SecureTransport', 'false', 'allowed', 'COND-10'),
  when('Bool', 'aws:ViaAWSService', 'false', 'allowed', 'COND-10'),
  when('Bool', 'aws:PrincipalIsAWSService', 'true', 'denied', 'COND-10'),
  when('ForAnyValue:StringEquals', 'aws:CalledVia', 'cloudformation.amazonaws.com', 'denied', 'COND-10'),
  when('StringEquals', 'token.actions.githubusercontent.com:sub', 'repo:o/r', 'denied', 'COND-10'),
  when('StringEquals', 'saml:aud', 'https://signin.aws.amazon.com/saml', 'denied', 'COND-10'),
  // Network, region, time.
  when('IpAddress', 'aws:SourceIp', '10.0.0.0/8', 'denied', 'COND-10 TRAP-22'),
  when('IpAddress', 'aws:SourceIp', ['192.168.1.0/24', '172.16.0.0/12'], 'denied', 'COND-10 TRAP-22'),
  when('IpAddress', 'aws:SourceIp', '203.0.113.0/24', 'unknown', 'COND-12'),
  when('IpAddress', 'aws:SourceIp', ['10.0.0.0/8', '203.0.113.0/24'], 'unknown', 'COND-12'),
  when('NotIpAddress', 'aws:SourceIp', '10.0.0.0/8', 'allowed', 'COND-4'),
  unless('NotIpAddress', 'aws:SourceIp', '203.0.113.0/24', 'unknown', 'COND-12'),
  { ...unless('NotIpAddress', 'aws:SourceIp', '10.0.0.0/8', 'denied', 'COND-10'), because: ['trust explicit-deny'] },
  when('IpAddressIfExists', 'aws:SourceIp', '203.0.113.0/24', 'unknown', 'COND-12'),
  when('IpAddress', 'aws:VpcSourceIp', '10.0.0.0/8', 'unknown', 'COND-12'),
  when('StringEquals', 'aws:ResourceOrgID', 'o-abcdefghij', 'unknown', 'COND-12', { organizationId: ['o-abcdefghij'] }),
  when('DateGreaterThan', 'aws:PrincipalTag/until', '2020-01-01T00:00:00Z', 'unknown', 'COND-12'),
  when('DateLessThan', 'aws:TokenIssueTime', '2020-01-01T00:00:00Z', 'denied', 'COND-1'),
  when('NumericLessThan', 'aws:EpochTime', '1577836800', 'unknown', 'COND-12'),
  when('StringEquals', 'aws:SourceVpce', 'vpce-0a1b2c3d', 'unknown', 'COND-12'),
  when('StringEquals', 'aws:RequestedRegion', 'eu-west-1', 'unknown', 'COND-10'),
  when('StringLike', 'aws:RequestedRegion', '*', 'allowed', 'COND-10'),
  when('StringEquals', 'aws:RequestedRegion', 'EU (Ireland)', 'denied', 'COND-10'),
  when('DateLessThan', 'aws:CurrentTime', '2020-01-01T00:00:00Z', 'denied', 'COND-1'),
  when('DateGreaterThan', 'aws:CurrentTime', '2020-01-01T00:00:00Z', 'allowed', 'COND-1'),
  when('DateLessThan', 'aws:CurrentTime', '2999-01-01T00:00:00Z', 'unknown', 'COND-12'),
  unless('DateLessThan', 'aws:TokenIssueTime', '2023-03-01T12:00:00Z', 'allowed', 'COND-1'),
  // Session name, tags, source identity.
  when('StringEquals', session, 'app', 'allowed', 'COND-10', { profileKnown: true, sessionName: ['app'] }),
  when('StringEquals', session, 'app', 'denied', 'COND-10', { profileKnown: true, sessionName: ['api'] }),
  when('StringEquals', session, 'app', 'denied', 'COND-10 TRAP-22 CONF-12', profile),
  when('StringLike', session, 'botocore-session-*', 'unknown', 'CONF-12', profile),
  when('StringLike', session, '*', 'allowed', 'CONF-12', profile),
  when('StringEquals', session, 'app', 'unknown', 'COND-10'),
  when('StringLike', session, '${aws:username}', 'denied', 'COND-10 MATCH-10'),
  when('Null', session, 'false', 'allowed', 'COND-10'),
  when('StringEquals', 'sts:SourceIdentity', 'ann', 'denied', 'COND-10', profile),
  when('ForAnyValue:StringEquals', 'aws:TagKeys', 'team', 'denied', 'COND-10', profile),
  when('ForAllValues:StringEquals', 'aws:TagKeys', 'team', 'allowed', 'COND-4', profile),
  when('StringEquals', 'aws:RequestTag/team', 'x', 'denied', 'COND-10', profile),
  when('StringEquals', 'aws:RequestTag/team', 'x', 'unknown', 'COND-10'),
  when('StringEquals', 'aws:ResourceTag/team', 'x', 'unknown', 'COND-12'),
  when('StringEquals', 'iam:ResourceTag/team', 'x', 'unknown', 'COND-12'),
  when('StringEquals', 'aws:ResourceAccount', B, 'allowed', 'COND-10'),
  // Logic over operators and keys.
  { name: 'all operators must hold', fact: 'COND-3', trust: [trusts({ AWS: C }, { StringEquals: { [id]: 'secret' }, Bool: { [mfa]: 'true' } })], call: passes, expect: 'denied', points: `"${mfa}"` },
  { name: 'all keys of an operator must hold', fact: 'COND-3', trust: [trusts({ AWS: C }, { StringEquals: { [id]: 'secret', 'aws:PrincipalAccount': B } })], call: passes, expect: 'denied', points: '"aws:PrincipalAccount"' },
  { name: 'one failing test beside an unknown one: denied', fact: 'COND-12', trust: [trusts({ AWS: C }, { StringEquals: { [org]: 'o-abcdefghij', 'aws:SourceAccount': A } })], expect: 'denied', points: '"aws:SourceAccount"' },
  { name: 'one unknown test beside those that hold: unknown', fact: 'COND-12', trust: [trusts({ AWS: C }, { StringEquals: { [org]: 'o-abcdefghij', 'aws:PrincipalAccount': A } })], expect: 'unknown', points: `"${org}"` },
  { name: 'an empty Condition', fact: 'GRAM-3', trust: [trusts({ AWS: C }, {})], expect: 'allowed' },
  { name: 'ForAllValues over the tags that are passed', fact: 'COND-8', identity: [[allow('sts:*', D)]], trust: [trusts({ AWS: C }, { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', 'stage'] } }, [assumeRole, 'sts:TagSession'])], call: { tags: new Map([['team', ['x']], ['stage', ['y']]]) }, expect: 'allowed' },
  { name: 'ForAllValues over a tag that is not among them', fact: 'COND-8', identity: [[allow('sts:*', D)]], trust: [trusts({ AWS: C }, { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } }, [assumeRole, 'sts:TagSession'])], call: { tags: new Map([['team', ['x']], ['stage', ['y']]]) }, expect: 'denied' },
  { name: 'ForAnyValue over the tags that are passed', fact: 'COND-8', identity: [[allow('sts:*', D)]], trust: [trusts({ AWS: C }, { 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['team'] } }, [assumeRole, 'sts:TagSession'])], call: { tags: new Map([['team', ['x']], ['stage', ['y']]]) }, expect: 'allowed' },
  { name: 'an unknown operator: the document is refused', fact: 'COND-1', trust: [trusts({ AWS: C }, { StringMatches: { [id]: 'secret' } })], call: passes, expect: 'denied', because: ['trust refused'] },
]
