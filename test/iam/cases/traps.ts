/** Traps that no other family holds whole (TRAP). */
import { A, allow, assumeRole, B, C, D, deny, distrusts, trusts, type DecisionCase } from './case.js'

const execution = `arn:aws:iam::${A}:role/task-execution`

// prettier-ignore
export const traps: readonly DecisionCase[] = [
  { name: 'the permission is on the execution role', fact: 'TRAP-16', identity: [[allow(['ecr:*', 'logs:*'], '*')]], expect: 'denied', steps: ['denied', 'allowed'] },
  { name: 'the trust policy names the execution role', fact: 'TRAP-16', trust: [trusts({ AWS: execution })], expect: 'denied', steps: ['allowed', 'denied'] },
  { name: 'the destination as the task role: it must trust itself', fact: 'TRAP-17', caller: D, destination: D, identity: [], expect: 'denied' },
  { name: 'odd letter case in an identity policy', fact: 'TRAP-6', identity: [[allow('Sts:assumeRole', D)]], expect: 'allowed' },
  { name: 'the article with accounts of 12 digits', fact: 'REPOST-1', identity: [{ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: assumeRole, Resource: D } }], trust: [{ Effect: 'Allow', Principal: { AWS: C }, Action: assumeRole }], expect: 'allowed' },
  { name: 'the article with its accounts of 16 digits', fact: 'REPOST-2 TRAP-31', identity: [[allow(assumeRole, 'arn:aws:iam::5555666677778888:role/dest')]], trust: [trusts({ AWS: 'arn:aws:iam::1111222233334444:role/task' })], expect: 'denied', steps: ['denied', 'denied'] },
  { name: 'Deny without MFA in the identity policy blocks every task', fact: 'TRAP-24', identity: [[allow('*', '*'), deny('*', '*', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } })]], expect: 'denied', because: ['identity explicit-deny'] },
  { name: 'Deny without MFA that exempts sts by NotAction', fact: 'TRAP-24', identity: [[allow('*', '*'), { Effect: 'Deny', NotAction: ['sts:*', 'iam:*'], Resource: '*', Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } }]], expect: 'allowed' },
  { name: 'Deny outside an organization, caller in none that is known', fact: 'TRAP-25', trust: [trusts({ AWS: C }), distrusts({ AWS: '*' }, { StringNotEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } })], expect: 'unknown' },
  { name: 'Deny outside an organization, caller in another', fact: 'TRAP-25', trust: [trusts({ AWS: C }), distrusts({ AWS: '*' }, { StringNotEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } })], call: { organizationId: ['o-other00000'] }, expect: 'denied', because: ['trust explicit-deny'] },
  { name: 'Deny for lack of an external id in the identity policy', fact: 'TRAP-25', identity: [[allow(assumeRole, D), deny(assumeRole, '*', { Null: { 'sts:ExternalId': 'true' } })]], call: { profileKnown: true }, expect: 'denied' },
  { name: 'the sample of 2023 with aws:SourceArn in the identity policy', fact: 'ECS-5', identity: [[allow(assumeRole, D, { ArnLike: { 'aws:SourceArn': `arn:aws:ecs:us-west-2:${A}:*` }, StringEquals: { 'aws:SourceAccount': A } })]], expect: 'denied', because: ['identity no-allow'] },
  { name: 'boundary of the destination does not matter', fact: 'EVAL-15 TRAP-12', expect: 'allowed' },
  { name: 'role of the same name in the destination account is trusted', fact: 'TRAP-19', trust: [trusts({ AWS: `arn:aws:iam::${B}:role/task` })], expect: 'denied' },
  { name: 'second hop: the first destination calls, the task role is trusted', fact: 'TRAP-41 CHAIN-7', caller: `arn:aws:iam::${B}:role/hub`, session: 'run', identity: [[allow(assumeRole, 'arn:aws:iam::999988887777:role/leaf')]], destination: 'arn:aws:iam::999988887777:role/leaf', trust: [trusts({ AWS: C })], expect: 'denied', steps: ['allowed', 'denied'] },
  { name: 'second hop: the first destination calls and is trusted', fact: 'TRAP-41 CHAIN-7', caller: `arn:aws:iam::${B}:role/hub`, session: 'run', identity: [[allow(assumeRole, 'arn:aws:iam::999988887777:role/leaf')]], destination: 'arn:aws:iam::999988887777:role/leaf', trust: [trusts({ AWS: `arn:aws:iam::${B}:role/hub` })], expect: 'allowed' },
  { name: 'a condition pinned to the session name of the first hop', fact: 'CHAIN-7', caller: `arn:aws:iam::${B}:role/hub`, session: 'run', identity: [[allow(assumeRole, D)]], trust: [trusts({ AWS: `arn:aws:sts::${B}:assumed-role/hub/run` })], expect: 'allowed' },
  { name: 'wildcard resource over accounts by role name', fact: 'TRAP-7', identity: [[allow(assumeRole, 'arn:aws:iam::*:role/dest')]], expect: 'allowed' },
]
