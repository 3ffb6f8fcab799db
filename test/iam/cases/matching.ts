/** Actions, resources, variables and the shape of documents (MATCH, GRAM). */
import type { Verdict } from '../../../src/iam/decision.js'
import { A, allow, assumeRole, B, D, deny, type DecisionCase, type Json } from './case.js'

function action(pattern: Json, expect: Verdict, fact = 'MATCH-2'): DecisionCase {
  return { name: `Action ${JSON.stringify(pattern)}`, fact, identity: [[allow(pattern, D)]], expect }
}

function resource(pattern: Json, expect: Verdict, fact: string, destination = D): DecisionCase {
  const name = `Resource ${JSON.stringify(pattern)} on ${destination}`
  return { name, fact, identity: [[allow(assumeRole, pattern)]], destination, expect }
}

const P = `arn:aws:iam::${B}:role/svc/dest`
const PP = `arn:aws:iam::${B}:role/svc/eu/dest`

const notAction = (effect: string, actions: Json): Json => ({
  Effect: effect,
  NotAction: actions,
  Resource: '*',
})
const notResource = (effect: string, resources: Json): Json => ({
  Effect: effect,
  Action: assumeRole,
  NotResource: resources,
})

/** An Allow whose Resource holds a policy variable. */
function variable(pattern: string, expect: Verdict, version?: string): DecisionCase {
  const Statement = [allow(assumeRole, pattern)]
  return {
    name: `Resource "${pattern}", Version ${version ?? 'absent'}`,
    fact: version === '2012-10-17' ? 'MATCH-10' : 'GRAM-4 TRAP-39',
    identity: [version === undefined ? { Statement } : { Version: version, Statement }],
    destination: `arn:aws:iam::${B}:role/role-${A}`,
    expect,
  }
}

const named = `arn:aws:iam::${B}:role/role-`

// prettier-ignore
export const matching: readonly DecisionCase[] = [
  action('*', 'allowed'),
  action('sts:*', 'allowed'),
  action('sts:Assume*', 'allowed'),
  action('sts:AssumeRole*', 'allowed'),
  action('sts:*Role', 'allowed'),
  action('sts:A?sumeRole', 'allowed'),
  action('sts:a?sumerole', 'allowed'),
  action('STS:ASSUMEROLE', 'allowed', 'MATCH-1 TRAP-6'),
  action(['s3:*', 'sts:AssumeRole'], 'allowed', 'GRAM-2 TRAP-3'),
  action('sts:AssumeRoleW*', 'denied'),
  action('sts:AssumeRoleWithSAML', 'denied'),
  action('sts:AssumeRoles', 'denied', 'MATCH-1'),
  action('sts:Assume', 'denied', 'MATCH-1'),
  action('sts:AssumeRol?e', 'denied', 'MATCH-1'),
  action('iam:PassRole', 'denied', 'ECS-24 TRAP-14'),
  action('iam:*', 'denied', 'MATCH-1'),
  { name: 'Allow NotAction iam:*', fact: 'MATCH-3 TRAP-7', identity: [[notAction('Allow', 'iam:*')]], expect: 'allowed' },
  { name: 'Allow NotAction with sts among them', fact: 'MATCH-3', identity: [[notAction('Allow', ['iam:*', 'STS:assume*'])]], expect: 'denied' },
  { name: 'Deny NotAction s3:*', fact: 'MATCH-3 TRAP-25', identity: [[allow('*', '*'), notAction('Deny', 's3:*')]], expect: 'denied', because: ['identity explicit-deny'] },
  { name: 'Deny NotAction with sts among them', fact: 'MATCH-3', identity: [[allow('*', '*'), notAction('Deny', ['sts:*', 's3:*'])]], expect: 'allowed' },
  resource('*', 'allowed', 'MATCH-4'),
  resource(D, 'allowed', 'MATCH-7'),
  resource([`${D}2`, D], 'allowed', 'GRAM-2'),
  resource(`arn:aws:iam::${B}:role/*`, 'allowed', 'MATCH-5'),
  resource(`arn:aws:iam::${B}:*`, 'allowed', 'MATCH-4'),
  resource('arn:aws:iam::*:role/dest', 'allowed', 'MATCH-4'),
  resource('arn:*:iam::*:role/dest', 'allowed', 'ARN-5'),
  resource(`arn:aws:iam::${B}:role/d?st`, 'allowed', 'MATCH-4'),
  resource(`arn:aws:iam::${B}:role/de*`, 'allowed', 'MATCH-4'),
  resource(`arn:aws:iam::${B}:role/*t`, 'allowed', 'MATCH-4'),
  resource(`arn:aws:iam::5555*:role/dest`, 'allowed', 'MATCH-4'),
  resource(`arn:aws:iam::${A}:role/dest`, 'denied', 'MATCH-4'),
  resource(`arn:aws:iam::${B}:role/Dest`, 'denied', 'MATCH-4 ARN-8'),
  resource(`arn:aws:iam::${B}:role/des`, 'denied', 'MATCH-4'),
  resource(`arn:aws:iam::${B}:role/dest?`, 'denied', 'MATCH-4'),
  resource(`arn:aws-cn:iam::${B}:role/dest`, 'denied', 'ARN-5'),
  resource(`arn:aws:iam::${B}:role/*`, 'allowed', 'MATCH-5 TRAP-7', P),
  resource(`arn:aws:iam::${B}:role/dest`, 'denied', 'MATCH-5 TRAP-20', P),
  resource(`arn:aws:iam::${B}:role/svc/dest`, 'denied', 'MATCH-5 TRAP-20'),
  resource(`arn:aws:iam::${B}:role/*/dest`, 'allowed', 'MATCH-5', P),
  resource(`arn:aws:iam::${B}:role/svc/*/dest`, 'allowed', 'MATCH-5', PP),
  resource(`arn:aws:iam::${B}:role/*/dest`, 'denied', 'MATCH-5'),
  resource(`arn:aws:iam::${B}:role/svc/*`, 'allowed', 'MATCH-5', PP),
  resource(`arn:aws:sts::${B}:assumed-role/dest/*`, 'denied', 'MATCH-7 TRAP-21'),
  resource(`arn:aws:iam::${B}:root`, 'denied', 'MATCH-7'),
  resource(`arn:aws:iam::${B}:instance-profile/dest`, 'denied', 'MATCH-7 TRAP-21'),
  resource(`arn:aws:iam::${B}:user/dest`, 'denied', 'MATCH-7'),
  resource(`arn:aws:iam::${B}:policy/*`, 'denied', 'MATCH-7'),
  { name: 'Allow NotResource of another role', fact: 'MATCH-9 TRAP-7', identity: [[notResource('Allow', `${D}2`)]], expect: 'allowed' },
  { name: 'Allow NotResource of this role', fact: 'MATCH-9', identity: [[notResource('Allow', `arn:aws:iam::${B}:role/*`)]], expect: 'denied' },
  { name: 'Deny NotResource of this role', fact: 'MATCH-9', identity: [[allow('*', '*'), notResource('Deny', D)]], expect: 'allowed' },
  { name: 'Deny NotResource of another role', fact: 'MATCH-9 TRAP-25', identity: [[allow('*', '*'), notResource('Deny', [`${D}2`])]], expect: 'denied' },
  { name: 'Statement is one object', fact: 'GRAM-2 TRAP-3 REPOST-1', identity: [{ Version: '2012-10-17', Statement: allow([assumeRole], [D]) }], expect: 'allowed' },
  { name: 'no Version, no variables', fact: 'GRAM-4', identity: [{ Statement: [allow(assumeRole, D)] }], expect: 'allowed' },
  variable(`${named}\${aws:PrincipalAccount}`, 'allowed', '2012-10-17'),
  variable(`${named}\${aws:PrincipalAccount}`, 'denied'),
  variable(`${named}\${aws:PrincipalAccount}`, 'denied', '2008-10-17'),
  variable(`${named}\${AWS:principalaccount}`, 'allowed', '2012-10-17'),
  variable(`${named}\${aws:username}`, 'denied', '2012-10-17'),
  variable(`${named}\${aws:username, '${A}'}`, 'allowed', '2012-10-17'),
  variable(`${named}\${aws:username, 'other'}`, 'denied', '2012-10-17'),
  variable(`${named}\${aws:PrincipalTag/team}`, 'unknown', '2012-10-17'),
  variable(`arn:aws:iam::${B}:role/other-\${aws:PrincipalTag/team}`, 'denied', '2012-10-17'),
  variable(`${named}\${*}`, 'denied', '2012-10-17'),
  variable(`${named}*\${aws:PrincipalAccount}`, 'allowed', '2012-10-17'),
  variable(`arn:aws:iam::\${aws:ResourceAccount}:role/role-${A}`, 'unknown', '2012-10-17'),
  { name: 'identity condition that holds', fact: 'MATCH-11', identity: [[allow(assumeRole, D, { StringEquals: { 'aws:ResourceAccount': B } })]], expect: 'allowed' },
  { name: 'identity condition that fails', fact: 'MATCH-11', identity: [[allow(assumeRole, D, { StringEquals: { 'aws:ResourceAccount': A } })]], expect: 'denied', because: ['identity no-allow'], points: '"aws:ResourceAccount"' },
  { name: 'identity condition on a tag of the destination', fact: 'MATCH-11', identity: [[allow(assumeRole, D, { StringEquals: { 'iam:ResourceTag/team': 'x' } })]], expect: 'unknown', because: ['identity unknown-condition'] },
  { name: 'identity condition on the external id', fact: 'MATCH-11', identity: [[allow(assumeRole, D, { StringEquals: { 'sts:ExternalId': 'x' } })]], call: { externalId: ['x'] }, expect: 'allowed' },
  { name: 'a key of iam:PassRole on a statement for both actions', fact: 'COND-10', identity: [[allow(['iam:PassRole', assumeRole], '*', { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } })]], expect: 'denied', points: '"iam:PassedToService"' },
  { name: 'the closest of several statements is named', fact: 'EVAL-8', identity: [[allow('s3:*', '*'), allow(assumeRole, `${D}2`), allow('logs:*', 'x')]], expect: 'denied', points: `"${D}2"` },
  { name: 'an exact name of the wrong kind is farther than a condition', fact: 'EVAL-8', identity: [[allow(assumeRole, `${D}2`), allow(assumeRole, D, { Null: { 'aws:PrincipalArn': 'true' } })]], expect: 'denied', points: '"aws:PrincipalArn"' },
  { name: 'a permissions policy with a principal grants nothing', fact: 'MATCH-8', identity: [[{ Effect: 'Allow', Principal: '*', Action: assumeRole, Resource: D }]], expect: 'denied', because: ['identity refused'], points: '"Principal"' },
  { name: 'a permissions policy without Resource grants nothing', fact: 'MATCH-8', identity: [[{ Effect: 'Allow', Action: assumeRole }]], expect: 'denied', because: ['identity refused'] },
  { name: 'an Effect in another case grants nothing', fact: 'GRAM-5', identity: [[{ Effect: 'allow', Action: assumeRole, Resource: D }]], expect: 'denied', because: ['identity refused'], points: '"allow"' },
  { name: 'a Version of another date grants nothing', fact: 'GRAM-4', identity: [{ Version: '2012-10-18', Statement: [allow(assumeRole, D)] }], expect: 'denied', because: ['identity refused'] },
  { name: 'a Sid that stands twice', fact: 'GRAM-6', identity: [[{ Sid: 'Hop', ...(allow(assumeRole, D) as object) }, { Sid: 'Hop', ...(allow('s3:*', '*') as object) }]], expect: 'denied', because: ['identity refused'] },
  { name: 'a Sid with a hyphen', fact: 'GRAM-6', identity: [[{ Sid: 'the-hop', ...(allow(assumeRole, D) as object) }]], expect: 'denied', because: ['identity refused'], points: '"the-hop"' },
  { name: 'a Sid with a hyphen in a service control policy', fact: 'GRAM-6', scps: [[{ Sid: 'full-access', ...(allow('*', '*') as object) }]], expect: 'allowed' },
  { name: 'a Resource that is no ARN beside the right one', fact: 'MATCH-6', identity: [[allow(assumeRole, [D, 'dest'])]], expect: 'denied', because: ['identity refused'], points: '"dest"' },
  { name: 'an action of no service that exists is saved', fact: 'AA-9', identity: [[allow([assumeRole, 'sts:AssumeRoles'], D)]], expect: 'allowed' },
  { name: 'a refused document beside a sound one', fact: 'GRAM-12', identity: [[{ Effect: 'allow', Action: assumeRole, Resource: D }], [allow(assumeRole, D)]], expect: 'allowed' },
  { name: 'a Deny on another role', fact: 'EVAL-6', identity: [[allow(assumeRole, D), deny(assumeRole, `${D}2`)]], expect: 'allowed' },
  { name: 'a Deny on another action', fact: 'EVAL-6', identity: [[allow(assumeRole, D), deny('sts:AssumeRoleWithSAML', '*')]], expect: 'allowed' },
]
