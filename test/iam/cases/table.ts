/** The decision table and its limiters (EVAL-1 to EVAL-22). */
import { A, allow, assumeRole, B, C, D, deny, distrusts, S, trusts, type DecisionCase } from './case.js'

const root = { AWS: `arn:aws:iam::${A}:root` }
const session = { AWS: `arn:aws:sts::${A}:assumed-role/task/run` }
const everything = [allow('*', '*')]
const s3Only = [allow('s3:*', '*')]
const same = { destination: S } as const

// prettier-ignore
export const table: readonly DecisionCase[] = [
  // Same account.
  { name: 'same account, trust names the role, no identity policy', fact: 'EVAL-1 EVAL-9 TRAP-1', ...same, identity: [], trust: [trusts({ AWS: C })], expect: 'allowed', because: ['identity not-needed', 'trust allow'] },
  { name: 'same account, trust names the role, unrelated identity policy', fact: 'EVAL-1', ...same, identity: [s3Only], trust: [trusts({ AWS: C })], expect: 'allowed' },
  { name: 'same account, trust names another role', fact: 'EVAL-5', ...same, identity: [everything], trust: [trusts({ AWS: `${C}2` })], expect: 'denied', steps: ['allowed', 'denied'], because: ['trust no-allow'] },
  { name: 'same account, trust names the session', fact: 'EVAL-2', ...same, session: 'run', identity: [], trust: [trusts(session)], expect: 'allowed' },
  { name: 'same account, trust names another session', fact: 'EVAL-2 TRUST-14', ...same, session: 'other', identity: [everything], trust: [trusts(session)], expect: 'denied' },
  { name: 'same account, trust names the account, no identity policy', fact: 'EVAL-3', ...same, identity: [], trust: [trusts(root)], expect: 'denied', steps: ['denied', 'allowed'], because: ['identity no-allow'] },
  { name: 'same account, trust names the account, identity allows', fact: 'EVAL-3', ...same, identity: [[allow(assumeRole, S)]], trust: [trusts(root)], expect: 'allowed' },
  { name: 'same account, trust names the account by number', fact: 'EVAL-3 ARN-11', ...same, identity: [[allow(assumeRole, S)]], trust: [trusts({ AWS: A })], expect: 'allowed' },
  { name: 'same account, {"AWS": "*"}, no identity policy', fact: 'EVAL-4', ...same, identity: [], trust: [trusts({ AWS: '*' })], expect: 'allowed' },
  { name: 'same account, {"AWS": "*"} narrowed to another role', fact: 'EVAL-4', ...same, identity: [everything], trust: [trusts({ AWS: '*' }, { ArnEquals: { 'aws:PrincipalArn': `${C}2` } })], expect: 'denied' },
  { name: 'same account, account and role both named: the role grants', fact: 'EVAL-1 EVAL-3', ...same, identity: [], trust: [trusts({ AWS: [`arn:aws:iam::${A}:root`, C] })], expect: 'allowed' },
  { name: 'same account, role grants under a condition that fails, account without: identity is needed', fact: 'EVAL-1 EVAL-3', ...same, identity: [], trust: [trusts({ AWS: C }, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }), trusts(root)], expect: 'denied', because: ['identity no-allow'] },
  { name: 'same account, only a service is trusted, caller is an administrator', fact: 'EVAL-5 EVAL-7', ...same, identity: [everything], trust: [trusts({ Service: 'ecs-tasks.amazonaws.com' })], expect: 'denied' },
  { name: 'same account, another account is trusted', fact: 'EVAL-5', ...same, identity: [everything], trust: [trusts({ AWS: B })], expect: 'denied' },
  { name: 'same account, trust by role, identity denies', fact: 'EVAL-6', ...same, identity: [[deny(assumeRole, '*')]], trust: [trusts({ AWS: C })], expect: 'denied', steps: ['denied', 'allowed'], because: ['identity explicit-deny'] },
  { name: 'same account, trust unknown and no identity policy', fact: 'EVAL-20 TRAP-1', ...same, identity: [], trust: 'missing', expect: 'unknown', steps: ['unknown', 'unknown'] },
  { name: 'same account, trust unknown, identity allows', fact: 'EVAL-20', ...same, identity: [[allow(assumeRole, S)]], trust: 'missing', expect: 'unknown', steps: ['allowed', 'unknown'] },
  // Cross account.
  { name: 'cross account, trust names the role, identity allows', fact: 'EVAL-1 EVAL-8', expect: 'allowed', because: ['identity allow', 'trust allow'] },
  { name: 'cross account, trust names the role, no identity policy', fact: 'EVAL-1 EVAL-8', identity: [], expect: 'denied', steps: ['denied', 'allowed'], because: ['identity no-allow'] },
  { name: 'cross account, trust names the session, no identity policy', fact: 'EVAL-2', session: 'run', identity: [], trust: [trusts(session)], expect: 'denied' },
  { name: 'cross account, trust names the session, identity allows', fact: 'EVAL-2', session: 'run', trust: [trusts(session)], expect: 'allowed' },
  { name: 'cross account, trust names the account, identity allows', fact: 'EVAL-3', trust: [trusts(root)], expect: 'allowed' },
  { name: 'cross account, trust names the account, no identity policy', fact: 'EVAL-3 TRAP-18', identity: [], trust: [trusts(root)], expect: 'denied', because: ['identity no-allow'] },
  { name: 'cross account, {"AWS": "*"}, no identity policy', fact: 'EVAL-4 TRAP-18', identity: [s3Only], trust: [trusts({ AWS: '*' })], expect: 'denied', steps: ['denied', 'allowed'] },
  { name: 'cross account, {"AWS": "*"}, identity allows', fact: 'EVAL-4', trust: [trusts({ AWS: '*' })], expect: 'allowed' },
  { name: 'cross account, trust names another role', fact: 'EVAL-5', trust: [trusts({ AWS: `arn:aws:iam::${A}:role/other` })], expect: 'denied', steps: ['allowed', 'denied'], points: `"arn:aws:iam::${A}:role/other"` },
  { name: 'cross account, trust names the root of the destination itself', fact: 'TRAP-19', trust: [trusts({ AWS: `arn:aws:iam::${B}:root` })], expect: 'denied', because: ['trust no-allow'] },
  { name: 'cross account, only ecs-tasks is trusted', fact: 'EVAL-5', identity: [everything], trust: [trusts({ Service: 'ecs-tasks.amazonaws.com' })], expect: 'denied' },
  { name: 'cross account, role denied in the trust policy', fact: 'EVAL-6 TRUST-21', trust: [trusts({ AWS: C }), distrusts({ AWS: C })], expect: 'denied', because: ['trust explicit-deny'] },
  { name: 'cross account, account denied in the trust policy', fact: 'EVAL-6 TRUST-21', trust: [trusts({ AWS: C }), distrusts(root)], expect: 'denied', because: ['trust explicit-deny'] },
  { name: 'cross account, another role denied in the trust policy', fact: 'EVAL-6', trust: [trusts({ AWS: C }), distrusts({ AWS: `${C}2` })], expect: 'allowed' },
  { name: 'both sides break, both are told', fact: 'EVAL-8', identity: [s3Only], trust: [trusts({ AWS: B })], expect: 'denied', steps: ['denied', 'denied'], because: ['identity no-allow', 'trust no-allow'] },
  { name: 'administrator without trust', fact: 'EVAL-7', identity: [everything], trust: [trusts({ AWS: `arn:aws:iam::${A}:user/ann` })], expect: 'denied' },
  { name: 'statements of several policies add up', fact: 'GRAM-12 TRAP-8', identity: [s3Only, [allow(assumeRole, D)]], expect: 'allowed' },
  { name: 'Deny in another policy wins', fact: 'GRAM-12 TRAP-25', identity: [[allow(assumeRole, D)], [deny('sts:*', '*')]], expect: 'denied', because: ['identity explicit-deny'] },
  { name: 'Deny ahead of the Allow wins as well', fact: 'GRAM-12', identity: [[deny('sts:*', '*'), allow(assumeRole, D)]], expect: 'denied' },
  // A role that assumes itself.
  { name: 'itself, with only ecs-tasks in the trust', fact: 'EVAL-10 TRAP-27', destination: C, identity: [everything], trust: [trusts({ Service: 'ecs-tasks.amazonaws.com' })], expect: 'denied', steps: ['allowed', 'denied'] },
  { name: 'itself, named in its own trust', fact: 'EVAL-10', destination: C, identity: [], trust: [trusts({ Service: 'ecs-tasks.amazonaws.com' }), trusts({ AWS: C })], expect: 'allowed' },
  { name: 'itself, account in its own trust, identity allows', fact: 'EVAL-10', destination: C, identity: [[allow(assumeRole, C)]], trust: [trusts(root)], expect: 'allowed' },
  { name: 'itself, account in its own trust, no identity policy', fact: 'EVAL-10', destination: C, identity: [], trust: [trusts(root)], expect: 'denied' },
  // Permissions boundary.
  { name: 'cross account, boundary allows', fact: 'EVAL-14', boundary: [allow('sts:*', '*')], expect: 'allowed' },
  { name: 'cross account, boundary without sts', fact: 'EVAL-14 TRAP-26', boundary: s3Only, expect: 'denied', because: ['boundary no-allow'] },
  { name: 'cross account, boundary denies', fact: 'EVAL-14', boundary: [allow('*', '*'), deny(assumeRole, D)], expect: 'denied', because: ['boundary explicit-deny'] },
  { name: 'cross account, boundary allows another role', fact: 'EVAL-14', boundary: [allow(assumeRole, `${D}2`)], expect: 'denied', points: `"${D}2"` },
  { name: 'boundary alone grants nothing', fact: 'EVAL-14', identity: [], boundary: everything, expect: 'denied', because: ['identity no-allow'] },
  { name: 'boundary and identity both lack it: two reasons', fact: 'EVAL-14', identity: [], boundary: s3Only, expect: 'denied', because: ['boundary no-allow', 'identity no-allow'] },
  { name: 'same account, trust by role ARN: the boundary still limits', fact: 'EVAL-14 TRAP-26', ...same, identity: [], trust: [trusts({ AWS: C })], boundary: s3Only, expect: 'denied', because: ['boundary no-allow'] },
  { name: 'same account, trust by session ARN: the boundary does not limit', fact: 'EVAL-14 EVAL-2', ...same, session: 'run', identity: [], trust: [trusts(session)], boundary: s3Only, expect: 'allowed' },
  { name: 'same account, * with aws:PrincipalArn: the boundary does not limit', fact: 'EVAL-14', ...same, identity: [], trust: [trusts({ AWS: '*' }, { ArnEquals: { 'aws:PrincipalArn': C } })], boundary: s3Only, expect: 'allowed' },
  { name: 'same account, role and * both trusted: the boundary does not limit', fact: 'EVAL-14', ...same, identity: [], trust: [trusts({ AWS: [C, '*'] })], boundary: s3Only, expect: 'allowed' },
  { name: 'same account, trust by account: the boundary limits', fact: 'EVAL-14', ...same, identity: [[allow(assumeRole, S)]], trust: [trusts(root)], boundary: s3Only, expect: 'denied' },
  { name: 'same account, trust by session ARN, boundary denies', fact: 'EVAL-14', ...same, session: 'run', identity: [], trust: [trusts(session)], boundary: [deny('sts:*', '*')], expect: 'denied', because: ['boundary explicit-deny'] },
  { name: 'cross account, * with aws:PrincipalArn: the boundary limits', fact: 'EVAL-14', trust: [trusts({ AWS: '*' }, { ArnEquals: { 'aws:PrincipalArn': C } })], boundary: s3Only, expect: 'denied' },
  { name: 'boundary known by name, its body is not', fact: 'EVAL-20', boundary: 'missing', expect: 'unknown', steps: ['unknown', 'allowed'] },
  { name: 'whether there is a boundary no file says', fact: 'TRAP-15 SHAPE-4', boundary: 'not told', expect: 'allowed' },
  { name: 'identity lacks it, boundary body unknown: denied all the same', fact: 'EVAL-20', identity: [], boundary: 'missing', expect: 'denied' },
  // Service and resource control policies.
  { name: 'SCP allows all', fact: 'EVAL-12', scps: [everything], expect: 'allowed' },
  { name: 'one level of SCPs lacks it', fact: 'EVAL-12', scps: [everything, s3Only], expect: 'denied', because: ['scp no-allow'] },
  { name: 'an SCP denies by NotAction', fact: 'EVAL-12 TRAP-25', scps: [[allow('*', '*'), { Effect: 'Deny', NotAction: ['s3:*', 'ecs:*'], Resource: '*' }]], expect: 'denied', because: ['scp explicit-deny'] },
  { name: 'an SCP denies all but some accounts of roles', fact: 'EVAL-12', scps: [[allow('*', '*'), { Effect: 'Deny', Action: assumeRole, NotResource: `arn:aws:iam::${B}:role/*` }]], expect: 'allowed' },
  { name: 'an SCP denies outside the organization', fact: 'EVAL-12 COND-12', scps: [[allow('*', '*'), deny(assumeRole, '*', { StringNotEquals: { 'aws:ResourceOrgID': 'o-abcdefghij' } })]], expect: 'unknown', because: ['scp unknown-condition'] },
  { name: 'an SCP limits a same-account grant too', fact: 'EVAL-12', ...same, identity: [], trust: [trusts({ AWS: C })], scps: [s3Only], expect: 'denied' },
  { name: 'SCPs do not bind service-linked roles', fact: 'EVAL-12', caller: `arn:aws:iam::${A}:role/aws-service-role/x.amazonaws.com/X`, trust: [trusts({ AWS: A })], scps: [s3Only], expect: 'allowed' },
  { name: 'RCP denies callers of other organizations', fact: 'EVAL-13', rcps: [[{ Effect: 'Deny', Principal: '*', Action: 'sts:*', Resource: '*', Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-theirs0000' }, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } } }]], call: { organizationId: ['o-ours000000'] }, expect: 'denied', because: ['rcp explicit-deny'] },
  { name: 'RCP lets the own organization in', fact: 'EVAL-13', rcps: [[{ Effect: 'Deny', Principal: '*', Action: 'sts:*', Resource: '*', Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-theirs0000' } } }]], call: { organizationId: ['o-theirs0000'] }, expect: 'allowed' },
  { name: 'RCP and an organization that is not known', fact: 'EVAL-13 COND-12', rcps: [[{ Effect: 'Deny', Principal: '*', Action: 'sts:*', Resource: '*', Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-theirs0000' } } }]], expect: 'unknown', because: ['rcp unknown-condition'] },
  { name: 'RCP on another role', fact: 'EVAL-13', rcps: [[{ Effect: 'Deny', Principal: '*', Action: 'sts:*', Resource: `${D}2` }]], expect: 'allowed' },
  // Missing sides.
  { name: 'trust policy not among the files', fact: 'EVAL-20', trust: 'missing', expect: 'unknown', steps: ['allowed', 'unknown'], because: ['trust unknown-policy'] },
  { name: 'identity policies not among the files', fact: 'EVAL-20', identity: 'missing', expect: 'unknown', steps: ['unknown', 'allowed'], because: ['identity unknown-policy'] },
  { name: 'unknown permission and denied trust: denied', fact: 'EVAL-20', identity: 'missing', trust: [trusts({ AWS: B })], expect: 'denied', steps: ['unknown', 'denied'] },
  { name: 'denied permission and unknown trust: denied', fact: 'EVAL-20', identity: [], trust: 'missing', expect: 'denied', steps: ['denied', 'unknown'] },
  // Partitions.
  { name: 'from aws to aws-cn', fact: 'ARN-5 TRAP-40', destination: `arn:aws-cn:iam::${B}:role/dest`, identity: [everything], trust: [trusts({ AWS: C })], expect: 'denied', because: ['identity partition', 'trust partition'] },
  { name: 'within aws-us-gov', fact: 'ARN-5', caller: `arn:aws-us-gov:iam::${A}:role/task`, destination: `arn:aws-us-gov:iam::${B}:role/dest`, identity: [[allow(assumeRole, `arn:aws-us-gov:iam::${B}:role/dest`)]], trust: [trusts({ AWS: `arn:aws-us-gov:iam::${A}:role/task` })], expect: 'allowed' },
  { name: 'root principal of another partition', fact: 'ARN-5', trust: [trusts({ AWS: `arn:aws-cn:iam::${A}:root` })], expect: 'denied' },
]
