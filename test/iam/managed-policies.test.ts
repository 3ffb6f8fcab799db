import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { actionContext, passRoleContext } from '../../src/iam/context.js'
import { decideAction } from '../../src/iam/decide.js'
import type { Caller, Verdict } from '../../src/iam/decision.js'
import { awsManagedName, loadManagedPolicies } from '../../src/iam/managed-policies.js'
import { wholeSource } from '../../src/place.js'
import { textOf } from '../support/values.js'
import { A, C, D } from './cases/case.js'

const test = suite('managed policies')

const policies = await loadManagedPolicies()
const at = wholeSource({ path: 'role.json', text: '{}' })

function decides(name: string, action: string, resource = D): Verdict {
  const policy = policies(textOf(`arn:aws:iam::aws:policy/${name}`), at)
  const caller: Caller = {
    arn: textOf(C),
    account: textOf(A),
    identity: { policies: policy ? [policy] : [], complete: policy !== undefined, missing: [] },
    boundary: undefined,
    scps: [],
  }
  const context = action === 'iam:PassRole' ? passRoleContext(caller) : actionContext(caller)
  return decideAction(caller, action, textOf(resource), context).verdict
}

type Row = readonly [fact: string, name: string, action: string, expected: Verdict]

const rows: readonly Row[] = [
  ['EVAL-21', 'AdministratorAccess', 'sts:AssumeRole', 'allowed'],
  ['EVAL-21', 'AdministratorAccess', 'iam:PassRole', 'allowed'],
  ['EVAL-21', 'PowerUserAccess', 'sts:AssumeRole', 'allowed'],
  ['EVAL-21', 'PowerUserAccess', 'iam:PassRole', 'denied'],
  ['EVAL-21', 'ReadOnlyAccess', 'sts:AssumeRole', 'denied'],
  ['EVAL-21', 'job-function/ViewOnlyAccess', 'sts:AssumeRole', 'denied'],
  ['EVAL-21', 'AWSDenyAll', 'sts:AssumeRole', 'denied'],
  ['EVAL-21', 'AmazonS3FullAccess', 'sts:AssumeRole', 'denied'],
  ['EVAL-22', 'service-role/AmazonECSTaskExecutionRolePolicy', 'sts:AssumeRole', 'denied'],
  ['ECS-15', 'AmazonSSMManagedInstanceCore', 'ssmmessages:OpenDataChannel', 'allowed'],
  ['ECS-24', 'AmazonECS_FullAccess', 'ecs:RunTask', 'allowed'],
  ['ECS-24', 'AmazonECS_FullAccess', 'iam:PassRole', 'allowed'],
  ['ECS-24', 'AWSLambdaBasicExecutionRole', 'iam:PassRole', 'denied'],
]

for (const [fact, name, action, expected] of rows) {
  test(`${fact}: ${name}, ${action}`, () => assert.is(decides(name, action), expected))
}

test('knows nothing of policies that are not in the table', () => {
  assert.is(policies(textOf('arn:aws:iam::aws:policy/AmazonNoSuchAccess'), at), undefined)
  assert.is(policies(textOf('arn:aws:iam::aws:policy/constructor'), at), undefined)
  assert.is(policies(textOf(`arn:aws:iam::${A}:policy/AdministratorAccess`), at), undefined)
  assert.is(policies(textOf('arn:{p:partition}:iam::aws:policy/{n:any}'), at), undefined)
})

test('tells a policy of AWS from one of an account, in every partition', () => {
  assert.is(awsManagedName(textOf('arn:aws-us-gov:iam::aws:policy/service-role/X')), 'X')
  assert.is(awsManagedName(textOf(`arn:aws:iam::${A}:policy/X`)), undefined)
})

test('statements stand where the policy is attached', () => {
  const policy = policies(textOf('arn:aws:iam::aws:policy/AdministratorAccess'), at)
  assert.is(policy?.label, 'managed policy AdministratorAccess')
  assert.is(policy?.policy.statements[0]?.at, at)
})

test.run()
