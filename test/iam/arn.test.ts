import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { arnFaults, isArnLike, parseArn, parseRoleArn, roleArn, type ArnWhere } from '../../src/iam/arn.js'
import { flat, literal, show, text, type Text } from '../../src/text.js'
import { textOf } from '../support/values.js'

const test = suite('iam/arn')

test('a message shows holes by their labels', () => {
  const [found] = arnFaults(textOf('arn:aws:iam::111122223333:role/{p:segment}/svc/'), 'role')
  assert.is(found?.message, '"role/<p>/svc/" ends in a slash, where the name belongs')
})

test('parts keep their holes, and the resource its colons (ARN-1, ARN-14)', () => {
  const arn = parseArn(textOf('arn:{p:partition}:iam::{a:account}:role/svc/{n:segment}:x'))
  assert.ok(arn)
  const { partition, service, region, account, resource } = arn
  assert.equal([partition, service, region, account, resource].map(show), [
    '<p>',
    'iam',
    '',
    '<a>',
    'role/svc/<n>:x',
  ])
})

for (const [written, why] of [
  ['{arn:any}', 'one hole hides it all'],
  ['arn:aws:iam::{rest:any}', 'five fields at most are seen'],
  ['my-ECS-task-role', 'a name is no ARN'],
  ['urn:aws:iam::111122223333:role/x', 'another prefix'],
] as const) {
  test(`no ARN is read from ${written}: ${why}`, () => assert.is(parseArn(textOf(written)), undefined))
}

for (const [written, path, name] of [
  ['arn:aws:iam::111122223333:role/app', '/', 'app'],
  ['arn:aws:iam::111122223333:role/svc/app', '/svc/', 'app'],
  ['arn:aws:iam::{a:account}:role/a/b/{n:segment}-x', '/a/b/', '<n>-x'],
  ['arn:aws:iam::111122223333:role/{p:segment}/app', '/<p>/', 'app'],
] as const) {
  test(`path and name of ${written} (ARN-2)`, () => {
    const role = parseRoleArn(textOf(written))
    assert.ok(role)
    assert.equal([show(role.path), show(role.name)], [path, name])
    assert.is(show(roleArn(role)), show(textOf(written)))
  })
}

for (const written of [
  'arn:aws:iam::111122223333:user/app',
  'arn:aws:iam::111122223333:root',
  'arn:aws:sts::111122223333:assumed-role/app/session',
  'arn:aws:sts::111122223333:role/app',
]) {
  test(`${written} is no role ARN`, () => assert.is(parseRoleArn(textOf(written)), undefined))
}

test('a path without its slashes gets them', () => {
  const parts = { partition: ['aws'], account: ['111122223333'], name: ['app'] } as const
  const written = ['', '/', 'svc', '/svc', 'svc/', '/a/b/'].map((path) =>
    literal(roleArn({ ...parts, path: [path] })),
  )
  const role = (rest: string): string => `arn:aws:iam::111122223333:role/${rest}`
  assert.equal(written, ['app', 'app', 'svc/app', 'svc/app', 'svc/app', 'a/b/app'].map(role))
})

test('what was meant to be an ARN is told from names, ids and services', () => {
  const like = [
    'arn:aws:iam::1:role/x',
    'ARN:aws:iam::1:role/x',
    'arn;aws:iam::1:role/x',
    'aws:iam::1:role/x',
    'iam::1:role/x',
  ]
  const unlike = [
    'arnold',
    'arn-reader',
    'app',
    '111122223333',
    '*',
    'ecs-tasks.amazonaws.com',
    'sts:AssumeRole',
    '',
  ]
  assert.equal(
    like.map((one) => isArnLike(textOf(one))),
    like.map(() => true),
  )
  assert.equal(
    unlike.map((one) => isArnLike(textOf(one))),
    unlike.map(() => false),
  )
})

const A = '111122223333'

/** Value, where it stands, fact, the characters pointed at, and the value after the fix. */
const faulty: readonly (readonly [string, ArnWhere, string, string, string?])[] = [
  ['arn:aws:iam::1111222233334444:role/app', 'role', 'ARN-6', '1111222233334444'],
  ['arn:aws:iam::11112222333:role/app', 'principal', 'ARN-6', '11112222333'],
  [
    'arn:aws:iam::1111-2222-3333:role/app',
    'resource',
    'ARN-6',
    '1111-2222-3333',
    `arn:aws:iam::${A}:role/app`,
  ],
  ['arn:aws:iam::l11122223333:role/app', 'role', 'ARN-6', 'l11122223333'],
  ['arn:aws:iam:::role/app', 'resource', 'ARN-6', ':'],
  [`arn:aws::iam::${A}:role/app`, 'role', 'ARN-14', ':', `arn:aws:iam::${A}:role/app`],
  [`arn::aws:iam::${A}:role/app`, 'role', 'ARN-14', ':', `arn:aws:iam::${A}:role/app`],
  [`arn:aws:iam:::${A}:role/app`, 'role', 'ARN-14', ':', `arn:aws:iam::${A}:role/app`],
  [`arn:aws:iam::${A}::role/app`, 'role', 'ARN-14', ':', `arn:aws:iam::${A}:role/app`],
  [
    `arn:aws:iam:${A}:role/app`,
    'resource',
    'ARN-14',
    `arn:aws:iam:${A}:role/app`,
    `arn:aws:iam::${A}:role/app`,
  ],
  [
    `arn:aws:iam::${A}/role/app`,
    'role',
    'ARN-14',
    `arn:aws:iam::${A}/role/app`,
    `arn:aws:iam::${A}:role/app`,
  ],
  [`arn:iam::${A}:role/app`, 'role', 'ARN-14', `arn:iam::${A}:role/app`],
  ['arn:aws:iam::*', 'resource', 'ARN-14', 'arn:aws:iam::*'],
  [`arn:aws:iam:eu-west-1:${A}:role/app`, 'resource', 'MATCH-6', 'eu-west-1', `arn:aws:iam::${A}:role/app`],
  [`arn:aws:iam::${A}:u*`, 'resource', 'MATCH-6', 'u*'],
  [`arn:amazon:iam::${A}:role/app`, 'role', 'ARN-4', 'amazon'],
  [`arn:aws_cn:iam::${A}:role/app`, 'role', 'ARN-4', 'aws_cn', `arn:aws-cn:iam::${A}:role/app`],
  [`arn:aws:IAM::${A}:role/app`, 'role', 'ARN-1', 'IAM', `arn:aws:iam::${A}:role/app`],
  [`arn:aws:lam::${A}:role/app`, 'role', 'ARN-1', 'lam', `arn:aws:iam::${A}:role/app`],
  [`arn;aws:iam::${A}:role/app`, 'role', 'ARN-1', 'arn;', `arn:aws:iam::${A}:role/app`],
  [`arn-aws:iam::${A}:role/app`, 'role', 'ARN-1', 'arn-', `arn:aws:iam::${A}:role/app`],
  [`ARN:aws:iam::${A}:role/app`, 'role', 'ARN-1', 'ARN:', `arn:aws:iam::${A}:role/app`],
  [`aws:iam::${A}:role/app`, 'role', 'ARN-1', 'aws', `arn:aws:iam::${A}:role/app`],
  [`arn:aws:iam::${A}:`, 'role', 'ARN-1', ':'],
  [`arn:aws:iam::${A}:roles/app`, 'role', 'ARN-2', 'roles', `arn:aws:iam::${A}:role/app`],
  [`arn:aws:iam::${A}:Role/app`, 'role', 'ARN-2', 'Role', `arn:aws:iam::${A}:role/app`],
  [`arn:aws:iam::${A}:role:app`, 'role', 'ARN-2', ':', `arn:aws:iam::${A}:role/app`],
  [`arn:aws:iam::${A}:app`, 'role', 'ARN-2', 'app'],
  [`arn:aws:iam::${A}:role`, 'role', 'ARN-2', 'role'],
  [`arn:aws:sts::${A}:role/app`, 'role', 'ARN-2', 'sts', `arn:aws:iam::${A}:role/app`],
  [`arn:aws:sts::${A}:assumed-role/svc/app/session`, 'principal', 'ARN-3', 'assumed-role/svc/app/session'],
  [`arn:aws:iam::${A}:role/`, 'role', 'ARN-7', 'role/'],
  [`arn:aws:iam::${A}:role//app`, 'role', 'ARN-7', '//', `arn:aws:iam::${A}:role/app`],
  [`arn:aws:iam::${A}:role/a#b`, 'role', 'ARN-7', '#'],
  [`arn:aws:iam::${A}:role/${'x'.repeat(65)}`, 'role', 'ARN-7', 'x'.repeat(65)],
  [`arn:aws:iam::${A}:role/${'p'.repeat(520)}/app`, 'role', 'ARN-7', `/${'p'.repeat(520)}/`],
  [`arn:aws:iam::${A}:role/my–app`, 'role', 'ARN-7', '–', `arn:aws:iam::${A}:role/my-app`],
  [`arn：aws:iam::${A}:role/app`, 'role', 'ARN-7', '：', `arn:aws:iam::${A}:role/app`],
  [`“arn:aws:iam::${A}:role/app”`, 'role', 'ARN-7', '“', `arn:aws:iam::${A}:role/app`],
  [`arn:aws:iam::${A}:role/app\u200b`, 'role', 'ARN-7', '\u200b', `arn:aws:iam::${A}:role/app`],
  [`arn:aws:iam::${A}:role/my app`, 'role', 'ARN-7', ' '],
  [` arn:aws:iam::${A}:role/app`, 'role', 'ARN-11', ' ', `arn:aws:iam::${A}:role/app`],
  [`arn:aws:iam::${A}:role/app\n`, 'principal', 'ARN-11', '\n', `arn:aws:iam::${A}:role/app`],
  [`arn:aws:iam::1${A}:role/{n:any}`, 'role', 'ARN-6', `1${A}`],
]

for (const [written, where, fact, part, fixed] of faulty) {
  test(`${fact}: ${JSON.stringify(written.slice(0, 80))} as ${where} is malformed`, () => {
    const value = textOf(written)
    const [found, ...more] = arnFaults(value, where)
    assert.ok(found)
    assert.equal(more, [])
    assert.equal(
      [found.fact, found.severity, flat(value).slice(found.start, found.end)],
      [fact, 'error', part],
    )
    assert.is(found.fix && applied(flat(value), found.fix), fixed)
  })
}

function applied(whole: string, fix: { start: number; end: number; newText: string }): string {
  return whole.slice(0, fix.start) + fix.newText + whole.slice(fix.end)
}

test('ARN-4: a partition that may be new is a warning', () => {
  const [found] = arnFaults(textOf(`arn:aws-mars:iam::${A}:role/app`), 'role')
  assert.equal([found?.severity, found?.fact], ['warning', 'ARN-4'])
})

test('two faults that are independent are two', () => {
  const found = arnFaults(textOf('arn:aws:iam:eu-west-1:1111222233334444:role/app'), 'role')
  assert.equal(
    found.map(({ fact }) => fact),
    ['MATCH-6', 'ARN-6'],
  )
})

const sound: readonly (readonly [string, ArnWhere, string])[] = [
  [`arn:aws:iam::${A}:role/svc/app`, 'role', 'ARN-2'],
  [`arn:aws-us-gov:iam::${A}:role/App_1+=,.@-x`, 'role', 'ARN-7'],
  [`arn:aws:iam::${A}:role/${'x'.repeat(64)}`, 'role', 'ARN-7'],
  [`arn:aws:iam::012345678901:role/app`, 'role', 'ARN-6'],
  [`arn:aws:iam::${A}:root`, 'principal', 'ARN-2'],
  [`arn:aws:sts::${A}:assumed-role/app/session`, 'principal', 'ARN-2'],
  ['arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy', 'policy', 'ARN-2'],
  [`arn:aws:iam::${A}:instance-profile/app`, 'role', 'other rules speak of it'],
  ['arn:aws:iam::*:role/*', 'resource', 'MATCH-4'],
  ['arn:*:iam::????????????:role/app', 'resource', 'ARN-5'],
  [`arn:aws:iam::${A}:*`, 'resource', 'MATCH-6'],
  [`arn:aws:iam::${A}:role/\${aws:PrincipalTag/team}-x`, 'resource', 'MATCH-10'],
  ['arn:aws:s3:::bucket/a b/ü', 'resource', 'only the general shape of other services is judged'],
  ['arn:aws:iam::{a:account}:role/{n:any}', 'role', 'holes'],
  ['arn:{p:partition}:iam::{a:any}:role/x', 'role', 'holes'],
  ['arn:aws:{rest:any}', 'role', 'a hole may hold the other fields'],
  ['{arn:any}', 'role', 'a hole may be all of it'],
  ['arn:aws:iam::ACCOUNT_ID:role/app', 'role', 'a placeholder'],
  ['arn:aws:iam::1234567890xx:role/app', 'role', 'masked digits'],
  ['my-ECS-task-role', 'role', 'a name'],
  ['*', 'resource', 'no ARN at all'],
]

for (const [written, where, why] of sound) {
  test(`${written.slice(0, 80)} as ${where} is no fault: ${why}`, () =>
    assert.equal(arnFaults(textOf(written), where), []))
}

test('whatever the text, ranges and fixes stay within it', () => {
  const piece = fc.constantFrom(
    'arn:',
    'aws',
    ':',
    'iam',
    '::',
    A,
    '1',
    'role/',
    '/',
    'app',
    ' ',
    '*',
    '–',
    '${aws:x}',
    '"',
    'é',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const value: Text = text(...pieces)
      const { length } = flat(value)
      for (const where of ['role', 'principal', 'resource', 'policy'] as const) {
        for (const { start, end, fix } of arnFaults(value, where)) {
          assert.ok(
            start >= 0 && start < end && end <= length,
            `${String(start)}-${String(end)} of ${show(value)}`,
          )
          if (fix) assert.ok(fix.start >= 0 && fix.start <= fix.end && fix.end <= length)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test.run()
