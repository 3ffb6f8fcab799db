import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { nearMiss, type NearMissOptions, type NearMissPart } from '../../src/iam/arn.js'
import { isNameSlip } from '../../src/iam/name-slip.js'
import { flat } from '../../src/text.js'
import { textOf } from '../support/values.js'

const test = suite('iam/near-miss')

const target = 'arn:aws:iam::555566667777:role/destination-account-role'
const inPath = 'arn:aws:iam::555566667777:role/svc/destination-account-role'

/** Value, part, the characters pointed at; the replacement must give the target. */
const misses: readonly (readonly [string, NearMissPart, string, string?])[] = [
  ['arn:aws:iam::555566667778:role/destination-account-role', 'account', '555566667778'],
  ['arn:aws:iam::555566676777:role/destination-account-role', 'account', '555566676777'],
  ['arn:aws:iam::55556666777:role/destination-account-role', 'account', '55556666777'],
  ['arn:aws:iam::5555666677777:role/destination-account-role', 'account', '5555666677777'],
  ['arn:aws:iam::555566667777:role/destination-acount-role', 'name', 'destination-acount-role'],
  ['arn:aws:iam::555566667777:role/destination-account-roles', 'name', 'destination-account-roles'],
  ['arn:aws:iam::555566667777:role/destination_account_role', 'name', 'destination_account_role'],
  ['arn:aws:iam::555566667777:role/Destination-Account-Role', 'letter case', 'Destination-Account-Role'],
  ['arn:aws:iam::555566667777:Role/destination-account-role', 'letter case', 'Role'],
  [inPath, 'path', '/svc/'],
  ['arn:aws:iam::555566667777:role/destination-account-role', 'path', '/', inPath],
  ['arn:aws:iam::555566667777:role/other/destination-account-role', 'path', '/other/', inPath],
  ['arn:aws-cn:iam::555566667777:role/destination-account-role', 'partition', 'aws-cn'],
  ['arn:aws:sts::555566667777:role/destination-account-role', 'service', 'sts'],
  ['arn:aws:iam::555566667777:roles/destination-account-role', 'kind', 'roles/destination-account-role'],
  [
    'arn:aws:iam::555566667777:assumed-role/destination-account-role',
    'kind',
    'assumed-role/destination-account-role',
  ],
  [
    'arn:aws:iam::555566667777:instance-profile/destination-account-role',
    'kind',
    'instance-profile/destination-account-role',
  ],
  [`${target} `, 'white space', `${target} `],
]

for (const [value, part, pointed, meant = target] of misses) {
  test(`${part}: ${value} for ${meant}`, () => {
    const found = nearMiss(textOf(value), textOf(meant))
    assert.ok(found)
    const { start, end, replacement = '?' } = found
    assert.equal([found.part, value.slice(start, end)], [part, pointed])
    assert.is(value.slice(0, start) + replacement + value.slice(end), meant)
    assert.match(found.difference, /here and .* there/)
  })
}

test('ARN-3: a session ARN names its role without the path', () => {
  const session = 'arn:aws:sts::555566667777:assumed-role/destination-account-role/session'
  const found = nearMiss(textOf(session), textOf(inPath))
  assert.is(found?.part, 'kind')
  assert.is(session.slice(0, found?.start) + (found?.replacement ?? ''), inPath)
})

test('the account of the other side only when asked for', () => {
  const swapped = textOf('arn:aws:iam::111122223333:role/destination-account-role')
  assert.is(nearMiss(swapped, textOf(target)), undefined)
  assert.is(nearMiss(swapped, textOf(target), { otherAccount: true })?.part, 'account')
})

test('a partition that is not known does not hide a slip elsewhere', () => {
  const value = textOf('arn:{p:partition}:iam::555566667777:role/destination-acount-role')
  const found = nearMiss(value, textOf(target))
  assert.is(found && flat(value).slice(found.start, found.end), 'destination-acount-role')
})

const none: readonly (readonly [string, string, NearMissOptions?])[] = [
  [target, 'equal'],
  ['arn:aws:iam::555566667778:role/destination-acount-role', 'two differences'],
  ['arn:aws:iam::111122223333:role/destination-acount-role', 'two differences', { otherAccount: true }],
  ['arn:aws:iam::555566667777:role/destination-role', 'another name'],
  ['arn:aws:iam::{a:account}:role/destination-account-role', 'may be equal'],
  ['arn:aws:iam::{a:account}:role/destination-acount-role', 'the account may be another'],
  ['arn:aws:iam::555566667777:role/{n:any}', 'may be equal'],
  ['arn:aws:iam::555566667777:role/destination-account-rol*', 'a pattern'],
  ['arn:aws:iam::555566667777:user/destination-account-role', 'a user may have the name of a role'],
  ['arn:aws:iam:eu-west-1:555566667777:role/destination-account-role', 'malformed in another way'],
  ['{arn:any}', 'unknown'],
  ['destination-account-role', 'no ARN'],
]

for (const [value, why, options] of none) {
  test(`no near miss: ${value} (${why})`, () =>
    assert.is(nearMiss(textOf(value), textOf(target), options), undefined))
}

const slips: readonly (readonly [string, string])[] = [
  ['my-ECS-task-role', 'my-ECS-tasks-role'],
  ['my-ECS-task-role', 'my-ECS-task-rol'],
  ['my-ECS-task-role', 'my-ECS-taks-role'],
  ['my-ECS-task-role', 'my-ESC-task-role'],
  ['my-ECS-task-role', 'my-ECS-taskrole'],
  ['my-ECS-task-role', 'my.ECS_task_role'],
  ['my-ECS-task-role', 'my-ecs-task-role'],
  ['destination-account-role', 'destintion-acount-role'],
  ['destination-account-role', 'estination-account-role'],
  ['OrdersTaskRole', 'OrdersTskRole'],
  ['OrdersTaskRole', 'orderstaskrole'],
]

const siblings: readonly (readonly [string, string])[] = [
  ['app1', 'app2'],
  ['app-role', 'app-role-2'],
  ['app-role-a', 'app-role-b'],
  ['role-dev', 'role-prod'],
  ['role-dev', 'role-prd'],
  ['role-prd', 'role-prod'],
  ['eu-app-role', 'us-app-role'],
  ['import-role', 'export-role'],
  ['internal-api-role', 'external-api-role'],
  ['encrypt-service-role', 'decrypt-service-role'],
  ['test-service-role', 'rest-service-role'],
  ['my-ECS-task-role', 'my-EKS-task-role'],
  ['app', 'apq'],
]

for (const [a, b] of slips) {
  test(`${b} is ${a} mistyped`, () => assert.equal([isNameSlip(a, b), isNameSlip(b, a)], [true, true]))
}
for (const [a, b] of siblings) {
  test(`${b} and ${a} are two roles`, () =>
    assert.equal([isNameSlip(a, b), isNameSlip(b, a)], [false, false]))
}

test('whatever differs in one way, the replacement mends it', () => {
  const name = fc.stringMatching(/^[a-z]{3,9}-[a-z]{3,9}-role$/)
  const account = fc.stringMatching(/^\d{12}$/)
  const path = fc.constantFrom('/', '/svc/', '/a/b/')
  const arn = fc.tuple(fc.constantFrom('aws', 'aws-cn'), account, path, name)
  fc.assert(
    fc.property(arn, arn, fc.integer({ min: 0, max: 3 }), (x, y, part) => {
      const mixed = x.map((one, i) => (i === part ? y[i] : one))
      const [value, meant] = [mixed, x].map(
        ([p, a, at, n]) => `arn:${p ?? ''}:iam::${a ?? ''}:role${at ?? ''}${n ?? ''}`,
      )
      if (value === undefined || meant === undefined) return
      const found = nearMiss(textOf(value), textOf(meant), { otherAccount: true })
      if (found === undefined) assert.ok(value === meant || part === 3)
      else assert.is(value.slice(0, found.start) + (found.replacement ?? '') + value.slice(found.end), meant)
    }),
    { numRuns: 500 },
  )
})

test.run()
