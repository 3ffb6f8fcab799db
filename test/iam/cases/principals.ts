/** Principals and actions of trust policies (TRUST). */
import type { Verdict } from '../../../src/iam/decision.js'
import { A, allow, assumeRole, B, C, D, distrusts, trusts, type DecisionCase, type Json } from './case.js'

function principal(
  written: Json,
  expect: Verdict,
  fact: string,
  more: Partial<DecisionCase> = {},
): DecisionCase {
  const name = `Principal ${JSON.stringify(written)}${more.caller === undefined ? '' : ` for ${more.caller}`}`
  return { name, fact, trust: [trusts(written)], expect, ...more }
}

function trustAction(written: Json, expect: Verdict, fact = 'TRUST-4', because?: string): DecisionCase {
  const name = `trust Action ${JSON.stringify(written)}`
  return {
    name,
    fact,
    trust: [trusts({ AWS: C }, undefined, written)],
    expect,
    ...(because && { because: [because] }),
  }
}

const withPath = `arn:aws:iam::${A}:role/svc/task`
const refused = { because: ['trust refused'] } as const
const none = { because: ['trust no-allow'] } as const
const withTags = { tags: new Map([['team', ['x']]]) }

// prettier-ignore
export const principals: readonly DecisionCase[] = [
  principal({ AWS: C }, 'allowed', 'TRUST-5'),
  { name: 'an Effect in another case in a trust policy', fact: 'GRAM-5', trust: [{ Effect: 'allow', Principal: { AWS: C }, Action: assumeRole }], expect: 'allowed' },
  principal({ AWS: [B, C] }, 'allowed', 'TRUST-8'),
  principal({ Service: 'ecs-tasks.amazonaws.com', AWS: C }, 'allowed', 'TRUST-8'),
  principal({ AWS: A }, 'allowed', 'ARN-11 TRUST-15 TRAP-4'),
  principal({ AWS: '1111-2222-3333' }, 'allowed', 'ARN-11'),
  principal({ AWS: `arn:aws:iam::${A}:root` }, 'allowed', 'TRUST-15 TRAP-4'),
  principal({ AWS: '*' }, 'allowed', 'TRUST-6'),
  principal('*', 'denied', 'TRUST-6 TRAP-29', refused),
  principal({ AWS: `arn:aws:iam::${A}:role/*` }, 'denied', 'TRUST-7 TRAP-30', refused),
  principal({ AWS: `arn:aws:iam::${A}:role/t?sk` }, 'denied', 'TRUST-7', refused),
  principal({ AWS: `arn:aws:iam::${B}:role/*` }, 'denied', 'TRUST-7', none),
  principal({ AWS: `arn:aws:sts::${A}:assumed-role/task/*` }, 'denied', 'TRUST-7 TRUST-14'),
  principal({ AWS: `arn:aws:sts::${A}:assumed-role/task/0123456789abcdef0123456789abcdef` }, 'denied', 'TRUST-14 TRAP-28', none),
  principal({ AWS: 'AROAEXAMPLEEXAMPLE123' }, 'denied', 'TRUST-10 TRAP-28', none),
  principal({ AWS: 'AIDAEXAMPLEEXAMPLE123' }, 'denied', 'ARN-10'),
  principal({ AWS: `arn:aws:iam::${A}:group/task` }, 'denied', 'TRUST-12 TRAP-30'),
  principal({ AWS: `arn:aws:iam::${A}:instance-profile/task` }, 'denied', 'TRUST-12 TRAP-30'),
  principal({ AWS: `arn:aws:iam::${A}:user/task` }, 'denied', 'EVAL-5'),
  principal({ AWS: `arn:aws:sts::${A}:federated-user/task` }, 'denied', 'TRUST-17'),
  principal({ AWS: `arn:aws:iam::${A}:role/Task` }, 'denied', 'ARN-8'),
  principal({ AWS: `${C} ` }, 'denied', 'ARN-11'),
  principal({ AWS: '11112222333' }, 'denied', 'ARN-11'),
  principal({ Service: C }, 'denied', 'TRUST-5'),
  principal({ Federated: C }, 'denied', 'TRUST-20'),
  principal({ CanonicalUser: C }, 'denied', 'TRUST-5'),
  principal({ AWS: withPath }, 'denied', 'TRUST-13 TRAP-20'),
  principal({ AWS: C }, 'denied', 'TRUST-13 TRAP-20', { caller: withPath }),
  principal({ AWS: withPath }, 'allowed', 'TRUST-13', { caller: withPath }),
  principal({ AWS: `arn:aws:sts::${A}:assumed-role/task/run` }, 'allowed', 'ARN-3 TRUST-14', { caller: withPath, session: 'run' }),
  principal({ AWS: `arn:aws:sts::${A}:assumed-role/svc/task/run` }, 'denied', 'ARN-3', { caller: withPath, session: 'run' }),
  principal({ AWS: [C, `arn:aws:iam::${A}:group/devs`] }, 'denied', 'TRUST-12', refused),
  principal({ AWS: [C, 'ecs-tasks.amazonaws.com'] }, 'denied', 'TRUST-5', refused),
  principal({ AWS: [C, 'arn:aws:iam::1111222233334444:role/task'] }, 'denied', 'TRUST-9 ARN-1', refused),
  principal({ AWS: C, Service: 'ecs-tasks.example.com' }, 'denied', 'ARN-12', refused),
  principal({ AWS: [C, 'AROAJQABLZS4A3QDU576Q'] }, 'allowed', 'TRUST-10'),
  principal({ AWS: [C, `arn:aws:sts::${A}:federated-user/ann`] }, 'allowed', 'TRUST-17'),
  { name: 'a Sid with a hyphen in a trust policy', fact: 'GRAM-6', trust: [{ Sid: 'let-in', ...(trusts({ AWS: C }) as object) }], expect: 'denied', ...refused },
  { name: 'an ARN of 16 digits on both sides', fact: 'ARN-1 REPOST-2', destination: 'arn:aws:iam::5555666677778888:role/dest', identity: [[allow(assumeRole, 'arn:aws:iam::5555666677778888:role/dest')]], expect: 'denied', because: ['identity malformed', 'trust malformed'] },
  { name: 'a caller of 16 digits that is trusted', fact: 'ARN-1 REPOST-2', caller: 'arn:aws:iam::1111222233334444:role/task', trust: [trusts({ AWS: 'arn:aws:iam::1111222233334444:role/task' })], expect: 'denied', because: ['identity malformed', 'trust malformed'] },
  { name: 'NotPrincipal in an Allow', fact: 'TRUST-3', trust: [{ Effect: 'Allow', NotPrincipal: { AWS: B }, Action: assumeRole }], expect: 'denied', because: ['trust refused'], points: '"NotPrincipal"' },
  { name: 'Resource in a trust policy', fact: 'TRUST-2', trust: [{ Effect: 'Allow', Principal: { AWS: C }, Action: assumeRole, Resource: '*' }], expect: 'denied', because: ['trust refused'], points: '"Resource"' },
  { name: 'no Principal', fact: 'TRUST-1', trust: [{ Effect: 'Allow', Action: assumeRole }], expect: 'denied', because: ['trust refused'] },
  { name: 'no statements', fact: 'TRUST-1', trust: [], expect: 'denied', because: ['trust no-allow'] },
  trustAction('sts:AssumeRole', 'allowed'),
  trustAction(['sts:AssumeRole', 'sts:TagSession'], 'allowed'),
  trustAction('sts:*', 'denied', 'TRUST-4 TRAP-29', 'trust refused'),
  trustAction('STS:AssumeRole', 'unknown', 'OPEN-2 TRUST-4'),
  trustAction('*', 'denied', 'TRUST-4 TRAP-29', 'trust refused'),
  trustAction('sts:AssumeRole*', 'denied', 'TRUST-4', 'trust refused'),
  trustAction(['sts:AssumeRole', 's3:GetObject'], 'denied', 'TRUST-4', 'trust refused'),
  trustAction('sts:assumerole', 'unknown', 'TRUST-4'),
  trustAction('sts:AssumeRoleWithSAML', 'denied', 'TRUST-20', 'trust no-allow'),
  trustAction('sts:AssumeRoleWithWebIdentity', 'denied', 'TRUST-20', 'trust no-allow'),
  trustAction('sts:TagSession', 'denied', 'TRUST-18', 'trust no-allow'),
  trustAction('sts:AssumeRoles', 'denied', 'TRUST-4', 'trust no-allow'),
  { name: 'NotAction in a trust policy', fact: 'TRUST-4', trust: [{ Effect: 'Allow', Principal: { AWS: C }, NotAction: 'sts:TagSession' }], expect: 'unknown' },
  { name: 'a dead statement beside a live one', fact: 'COND-11 TRAP-8', trust: [trusts({ AWS: C }, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }), trusts({ AWS: C })], expect: 'allowed' },
  { name: 'a Deny of everybody but the caller, by condition', fact: 'TRUST-21', trust: [trusts({ AWS: C }), distrusts({ AWS: '*' }, { ArnNotEquals: { 'aws:PrincipalArn': C } })], expect: 'allowed' },
  { name: 'a Deny of everybody but another, by condition', fact: 'TRUST-21', trust: [trusts({ AWS: C }), distrusts({ AWS: '*' }, { ArnNotEquals: { 'aws:PrincipalArn': `${C}2` } })], expect: 'denied', because: ['trust explicit-deny'] },
  { name: 'a Deny of another action', fact: 'TRUST-21', trust: [trusts({ AWS: C }), distrusts({ AWS: C }, undefined, 'sts:TagSession')], expect: 'allowed' },
  { name: 'tags passed, the trust policy allows sts:TagSession', fact: 'TRUST-18', identity: [[{ Effect: 'Allow', Action: [assumeRole, 'sts:TagSession'], Resource: D }]], trust: [trusts({ AWS: C }, undefined, [assumeRole, 'sts:TagSession'])], call: withTags, expect: 'allowed' },
  { name: 'tags passed, the trust policy lacks sts:TagSession', fact: 'TRUST-18 TRAP-43', identity: [[{ Effect: 'Allow', Action: 'sts:*', Resource: D }]], call: withTags, expect: 'denied', steps: ['allowed', 'denied'], because: ['trust no-allow'] },
  { name: 'tags passed, the caller lacks sts:TagSession', fact: 'TRUST-18', trust: [trusts({ AWS: C }, undefined, [assumeRole, 'sts:TagSession'])], call: withTags, expect: 'denied', steps: ['denied', 'allowed'] },
  { name: 'source identity passed, the trust policy lacks sts:SetSourceIdentity', fact: 'TRUST-19 TRAP-43', identity: [[{ Effect: 'Allow', Action: 'sts:*', Resource: D }]], call: { sourceIdentity: ['ann'] }, expect: 'denied', steps: ['allowed', 'denied'] },
  { name: 'source identity passed and allowed', fact: 'TRUST-19', identity: [[{ Effect: 'Allow', Action: 'sts:*', Resource: D }]], trust: [trusts({ AWS: C }, undefined, [assumeRole, 'sts:SetSourceIdentity'])], call: { sourceIdentity: ['ann'] }, expect: 'allowed' },
  { name: 'transitive tags of the chain', fact: 'TRUST-18 CHAIN-5', identity: [[{ Effect: 'Allow', Action: 'sts:*', Resource: D }]], call: { transitiveTagKeys: [['team']] }, expect: 'denied', steps: ['allowed', 'denied'] },
  { name: 'two sources of the trust policy agree', fact: 'EVAL-20', trust: [[trusts({ AWS: C })], [trusts({ AWS: A })]], expect: 'allowed' },
  { name: 'two sources of the trust policy disagree', fact: 'EVAL-20', trust: [[trusts({ AWS: C })], [trusts({ AWS: B })]], expect: 'unknown', because: ['trust unknown-policy', 'trust allow', 'trust no-allow'] },
]
