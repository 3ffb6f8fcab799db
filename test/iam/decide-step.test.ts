import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { actionContext, assumeRoleContext, passRoleContext } from '../../src/iam/context.js'
import { decideAction, decideTaskTrust, decideTrust } from '../../src/iam/decide.js'
import type { Caller, Destination, Verdict } from '../../src/iam/decision.js'
import { textOf } from '../support/values.js'
import {
  A,
  allow,
  B,
  C,
  D,
  deny,
  distrusts,
  missingSet,
  setOf,
  trusts,
  type Document,
  type Json,
} from './cases/case.js'

const task = suite('decide: task trust')

const ecs = { Service: 'ecs-tasks.amazonaws.com' }
const region = 'eu-west-1'

function taskTrust(
  statements: Document,
  place: Partial<Record<'account' | 'region' | 'partition', string>> = {},
): Verdict {
  return decideTaskTrust(setOf([statements], 'trust'), {
    account: textOf(place.account ?? A),
    region: textOf(place.region ?? region),
    partition: textOf(place.partition ?? 'aws'),
  }).verdict
}

const scoped = (value: Json, operator = 'ArnLike') => [
  trusts(ecs, { [operator]: { 'aws:SourceArn': value } }),
]
const account = (value: Json) => [trusts(ecs, { StringEquals: { 'aws:SourceAccount': value } })]

type Row = readonly [fact: string, name: string, verdict: Verdict, expected: Verdict]

// prettier-ignore
const trusting: readonly Row[] = [
  ['ECS-4', 'ecs-tasks', taskTrust([trusts(ecs)]), 'allowed'],
  ['TRUST-8', 'ecs-tasks among others', taskTrust([trusts({ Service: ['ec2.amazonaws.com', 'ecs-tasks.amazonaws.com'] })]), 'allowed'],
  ['ECS-6 TRAP-37', 'ecs', taskTrust([trusts({ Service: 'ecs.amazonaws.com' })]), 'denied'],
  ['TRAP-37', 'ec2', taskTrust([trusts({ Service: 'ec2.amazonaws.com' })]), 'denied'],
  ['ECS-6', 'a misspelling', taskTrust([trusts({ Service: 'ecs-task.amazonaws.com' })]), 'denied'],
  ['ARN-12', 'another letter case', taskTrust([trusts({ Service: 'ECS-Tasks.amazonaws.com' })]), 'unknown'],
  ['ARN-12', 'the name of aws-cn in aws', taskTrust([trusts({ Service: 'ecs-tasks.amazonaws.com.cn' })]), 'denied'],
  ['ARN-12', 'the name of aws-cn in aws-cn', taskTrust([trusts({ Service: 'ecs-tasks.amazonaws.com.cn' })], { partition: 'aws-cn' }), 'allowed'],
  ['ARN-12', 'the usual name in aws-cn', taskTrust([trusts(ecs)], { partition: 'aws-cn' }), 'allowed'],
  ['EVAL-5', 'only roles', taskTrust([trusts({ AWS: [C, A] })]), 'denied'],
  ['TRUST-6', '{"AWS": "*"}', taskTrust([trusts({ AWS: '*' })]), 'unknown'],
  ['TRUST-5', 'the service under AWS', taskTrust([trusts({ AWS: 'ecs-tasks.amazonaws.com' })]), 'denied'],
  ['TRUST-20', 'another action', taskTrust([trusts(ecs, undefined, 'sts:AssumeRoleWithWebIdentity')]), 'denied'],
  ['TRUST-4', 'sts:*', taskTrust([trusts(ecs, undefined, 'sts:*')]), 'denied'],
  ['TRUST-21', 'denied', taskTrust([trusts(ecs), distrusts(ecs)]), 'denied'],
  ['TRUST-21', 'denied under a condition that ECS does not meet', taskTrust([trusts(ecs), distrusts(ecs, { StringNotEquals: { 'aws:SourceAccount': A } })]), 'allowed'],
  ['ECS-4', 'its own account', taskTrust(account(A)), 'allowed'],
  ['ECS-4 TRAP-37', 'another account', taskTrust(account(B)), 'denied'],
  ['ECS-4', 'an account that is open', taskTrust(account('{x:account}')), 'unknown'],
  ['ECS-4', 'a task in an open account', taskTrust(account(A), { account: '{x:account}' }), 'unknown'],
  ['ECS-4', 'one open account on both sides', taskTrust(account('{x:account}'), { account: '{x:account}' }), 'allowed'],
  ['ECS-4', 'the documented pattern', taskTrust(scoped(`arn:aws:ecs:${region}:${A}:*`)), 'allowed'],
  ['ECS-4', 'any region', taskTrust(scoped(`arn:aws:ecs:*:${A}:*`)), 'allowed'],
  ['ECS-4', 'another region', taskTrust(scoped(`arn:aws:ecs:us-east-1:${A}:*`)), 'denied'],
  ['ECS-4', 'a region that is open', taskTrust(scoped(`arn:aws:ecs:us-east-1:${A}:*`), { region: '{x:region}' }), 'unknown'],
  ['ECS-4', 'the ARN of another account', taskTrust(scoped(`arn:aws:ecs:${region}:${B}:*`)), 'denied'],
  ['ECS-4', 'one cluster', taskTrust(scoped(`arn:aws:ecs:${region}:${A}:cluster/web`)), 'denied'],
  ['ECS-4', 'tasks', taskTrust(scoped(`arn:aws:ecs:${region}:${A}:task/*`)), 'unknown'],
  ['COND-6', 'the pattern under StringEquals', taskTrust(scoped(`arn:aws:ecs:${region}:${A}:*`, 'StringEquals')), 'denied'],
  ['COND-6', 'the pattern under StringLike', taskTrust(scoped(`arn:aws:ecs:${region}:${A}:*`, 'StringLike')), 'allowed'],
  ['COND-10', 'a role of the account asked for', taskTrust([trusts(ecs, { StringEquals: { 'aws:PrincipalAccount': A } })]), 'denied'],
  ['COND-10', 'an external id asked for', taskTrust([trusts(ecs, { StringEquals: { 'sts:ExternalId': 'x' } })]), 'denied'],
  ['COND-10', 'MFA asked for', taskTrust([trusts(ecs, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } })]), 'denied'],
]

for (const [fact, name, verdict, expected] of trusting)
  task(`${fact}: ${name}`, () => assert.is(verdict, expected))

task('the reason stands at the principal that is there instead', () => {
  const trust = setOf([[trusts({ Service: 'ec2.amazonaws.com' })]], 'trust')
  const place = { account: textOf(A), region: textOf(region), partition: textOf('aws') }
  const [reason] = decideTaskTrust(trust, place).reasons
  assert.is(reason?.layer, 'task-trust')
  assert.is(reason?.element?.element, 'principal')
  const range = reason?.at?.range()
  assert.is(reason?.at?.source.text.slice(range?.start, range?.end), '"ec2.amazonaws.com"')
})

task('unknown where the trust policy is not among the files', () => {
  const place = { account: textOf(A), region: textOf(region), partition: textOf('aws') }
  const step = decideTaskTrust(missingSet, place)
  assert.is(step.verdict, 'unknown')
  assert.equal(
    step.reasons.map(({ cause, message }) => [cause, message]),
    [['unknown-policy', 'not among the files: the policy of the role']],
  )
})

task.run()

const action = suite('decide: one action')

function callerWith(statements: Document, boundary?: Document): Caller {
  return {
    arn: textOf(C),
    account: textOf(A),
    identity: setOf([statements], 'identity'),
    boundary: boundary && setOf([boundary], 'boundary'),
    scps: [],
  }
}

function decides(name: string, resource: string, statements: Document, boundary?: Document): Verdict {
  const caller = callerWith(statements, boundary)
  const context = name === 'iam:PassRole' ? passRoleContext(caller) : actionContext(caller)
  return decideAction(caller, name, textOf(resource), context).verdict
}

const channel = 'ssmmessages:CreateControlChannel'
const toTasks = { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } }
const toEc2 = { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }

// prettier-ignore
const actions: readonly Row[] = [
  ['ECS-15', 'ssmmessages allowed', decides(channel, '*', [allow('ssmmessages:*', '*')]), 'allowed'],
  ['ECS-15', 'ssmmessages not allowed', decides(channel, '*', [allow('ssm:*', '*')]), 'denied'],
  ['ECS-15', 'ssmmessages not in the boundary', decides(channel, '*', [allow('*', '*')], [allow('s3:*', '*')]), 'denied'],
  ['ECS-24', 'passes the role', decides('iam:PassRole', C, [allow('iam:PassRole', C)]), 'allowed'],
  ['ECS-24', 'passes it to tasks', decides('iam:PassRole', C, [allow('iam:PassRole', C, toTasks)]), 'allowed'],
  ['ECS-24', 'passes it to another service', decides('iam:PassRole', C, [allow('iam:PassRole', C, toEc2)]), 'denied'],
  ['ECS-24', 'passes another role', decides('iam:PassRole', C, [allow('iam:PassRole', `${C}2`)]), 'denied'],
  ['EVAL-6', 'may not pass it', decides('iam:PassRole', C, [allow('*', '*'), deny('iam:*', '*')]), 'denied'],
  ['COND-12', 'a key that no file tells', decides('ecs:RunTask', '*', [allow('ecs:RunTask', '*', { ArnEquals: { 'ecs:cluster': D } })]), 'unknown'],
]

for (const [fact, name, verdict, expected] of actions)
  action(`${fact}: ${name}`, () => assert.is(verdict, expected))

action('TRUST-18: the trust policy judged for sts:TagSession alone', () => {
  const caller = callerWith([])
  const destination = (actions: Json): Destination => ({
    arn: textOf(D),
    account: textOf(B),
    trust: setOf([[trusts({ AWS: C }, undefined, actions)]], 'trust'),
    rcps: [],
  })
  const context = assumeRoleContext({
    callerArn: caller.arn,
    callerAccount: caller.account,
    destinationArn: textOf(D),
    destinationAccount: textOf(B),
    profileKnown: false,
  })
  const verdict = (actions: Json) =>
    decideTrust(caller, destination(actions), 'sts:TagSession', context).verdict
  assert.is(verdict(['sts:AssumeRole', 'sts:TagSession']), 'allowed')
  assert.is(verdict('sts:AssumeRole'), 'denied')
})

action.run()
