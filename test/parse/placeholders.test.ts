import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { findPlaceholders, placeholders, placeholderText } from '../../src/parse/placeholders.js'
import { placeAt } from '../../src/place.js'
import { flat, holes, show } from '../../src/text.js'
import { costMeter } from '../support/cost.js'

const test = suite('placeholders')

/** Shown with holes in angle brackets, and the kinds of the holes. */
const cases: Record<string, [shown: string, ...kinds: string[]]> = {
  'arn:aws:iam::${ACCOUNT_ID}:role/app': ['arn:aws:iam::<ACCOUNT_ID>:role/app', 'account'],
  'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Name}': [
    'arn:<AWS::Partition>:iam::<AWS::AccountId>:role/<Name>',
    'partition',
    'account',
    'any',
  ],
  'arn:aws:ecs:$(REGION):$ACCOUNT:cluster/c': [
    'arn:aws:ecs:<REGION>:<ACCOUNT>:cluster/c',
    'region',
    'account',
  ],
  'arn:aws:iam::<your account id>:role/<role-name>': [
    'arn:aws:iam::<your account id>:role/<role-name>',
    'account',
    'any',
  ],
  'arn:aws:iam::{{ must_env `ACCOUNT` }}:role/app': ['arn:aws:iam::<must_env `ACCOUNT`>:role/app', 'account'],
  'arn:aws:iam::%ACCOUNT%:role/app': ['arn:aws:iam::<ACCOUNT>:role/app', 'account'],
  'arn:aws:iam::#{ACCOUNT}#:role/app': ['arn:aws:iam::<ACCOUNT>:role/app', 'account'],
  'arn:aws:iam::{account}:role/app': ['arn:aws:iam::<account>:role/app', 'account'],
  'arn:aws:iam::XXXXXXXXXXXX:role/app': ['arn:aws:iam::<XXXXXXXXXXXX>:role/app', 'account'],
  'arn:aws:iam::xxxx:role/app': ['arn:aws:iam::<xxxx>:role/app', 'account'],
  'arn:aws:iam::12345678XXXX:role/app': ['arn:aws:iam::<12345678XXXX>:role/app', 'account'],
  'arn:aws:iam::YOUR_ACCOUNT_ID:role/YOUR_ROLE': [
    'arn:aws:iam::<YOUR_ACCOUNT_ID>:role/<YOUR_ROLE>',
    'account',
    'any',
  ],
  'arn:aws:iam::aws_account_id:role/app': ['arn:aws:iam::<aws_account_id>:role/app', 'account'],
  'arn:aws:iam::source-account:role/app': ['arn:aws:iam::<source-account>:role/app', 'account'],
  'arn:aws:iam::...:role/app': ['arn:aws:iam::<...>:role/app', 'account'],
  'arn:aws:iam::[ACCOUNT]:role/app': ['arn:aws:iam::<ACCOUNT>:role/app', 'account'],
  'arn:aws:iam::<account>:root': ['arn:aws:iam::<account>:root', 'account'],
  '${TASK_ROLE_ARN}': ['<TASK_ROLE_ARN>', 'any'],
  $$$TASK_ROLE$$$: ['<TASK_ROLE>', 'any'],
  $$$$CPU$$$$: ['<CPU>', 'any'],
  TASK_ROLE_ARN: ['<TASK_ROLE_ARN>', 'any'],
  REPLACE_ME_ECS_TASK_ROLE_ARN: ['<REPLACE_ME_ECS_TASK_ROLE_ARN>', 'any'],
  '<TASK_DEFINITION>': ['<TASK_DEFINITION>', 'any'],
  '<IMAGE1_NAME>': ['<IMAGE1_NAME>', 'any'],
  __ROLE__: ['<ROLE>', 'any'],
  '((role_arn))': ['<role_arn>', 'any'],
  '@ROLE_ARN@': ['<ROLE_ARN>', 'any'],
  '$ROLE_PREFIX-app': ['<ROLE_PREFIX>-app', 'any'],
  '${module.x["a"].arn}': ['<module.x["a"].arn>', 'any'],
  '${env:ROLE_ARN}': ['<env:ROLE_ARN>', 'any'],
  '${ROLE:-arn:aws:iam::111122223333:role/app}': ['<ROLE:-arn:aws:iam::111122223333:role/app>', 'any'],
  '{{resolve:ssm:/role}}': ['<resolve:ssm:/role>', 'any'],
  'a%{ if x }b%{ else }c%{ endif }d': ['a<%{ if x }b%{ else }c%{ endif }>d', 'any'],
  'o-xxxxxxxxxx': ['o-<xxxxxxxxxx>', 'any'],
  'aws_account_id.dkr.ecr.eu-west-1.amazonaws.com/app': [
    '<aws_account_id>.dkr.ecr.eu-west-1.amazonaws.com/app',
    'any',
  ],
}

for (const [value, [shown, ...kinds]] of Object.entries(cases)) {
  test(`fills in: ${value}`, () => {
    const found = placeholders(value, 'a.json')
    assert.is(show(found), shown)
    assert.equal(
      holes(found).map((hole) => hole.kind),
      kinds,
    )
  })
}

const literals = [
  'arn:aws:iam::111122223333:role/app',
  // Too few, too many digits, a letter among them: faults (ARN-1), not placeholders.
  'arn:aws:iam::1234:role/app',
  'arn:aws:iam::123456789:role/app',
  'arn:aws:iam::12345678901:role/app',
  'arn:aws:iam::1234567890123:role/app',
  'arn:aws:iam::1111222233334444:role/app',
  'arn:aws:iam::1111-2222-3333:role/app',
  'arn:aws:iam::11112222333O:role/app',
  'arn:aws:iam::aws:policy/ReadOnlyAccess',
  'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1',
  'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions',
  'arn:aws:iam::*:role/app-*',
  'arn:*:iam::????22223333:role/a?p',
  // Policy variables are filled in by IAM (MATCH-10).
  'arn:aws:s3:::b/${aws:username}/*',
  "${aws:PrincipalTag/team, 'none'}",
  '${AWS:userid}',
  '${sts:ExternalId}',
  '${iam:PolicyARN}',
  '${www.amazon.com:user_id}',
  '${token.actions.githubusercontent.com:sub}',
  '${*}${?}${$}',
  'ecsTaskRole',
  'PROD_TASK_ROLE',
  'null',
  '',
  '$',
  'a < b > c',
  'sort <in >out',
  '${unclosed',
  '{"a": "b"}',
  '%7B%22AWS%22%3A%22x%22%7D',
  'AROAXXXXXXXXXXXXXXXXX',
  '100%',
  'user@example.com',
]

for (const value of literals) {
  test(`leaves alone: ${value}`, () => assert.equal(findPlaceholders(value), []))
}

test('equal names in one file are one hole, in two files two', () => {
  const [a, b, c] = ['${X}-${Y}', '$X', '<X>'].map((value) => holes(placeholders(value, 'a.json'))[0]?.id)
  assert.is(a, 'placeholder:a.json#X')
  assert.equal([b, c], [a, a])
  assert.is.not(holes(placeholders('${X}', 'b.json'))[0]?.id, a)
})

const source = (text: string) => ({ path: 'a.txt', text })

test('parts of a text with holes stand where they are written', () => {
  const value = 'arn:aws:iam::${ACCOUNT_ID}:role/<name>/x'
  const { text, at } = placeholderText(value, placeAt(source(value), 0, value.length), 'a.txt')
  const slices = Array.from(flat(text), (_, i) => {
    const { start, end } = at.part(i, i + 1).range()
    return value.slice(start, end)
  })
  assert.equal(
    slices,
    ['arn:aws:iam::'.split(''), '${ACCOUNT_ID}', ':role/'.split(''), '<name>', '/x'.split('')].flat(),
  )
  const nested = at.part(13, 20).part(1, 99).range()
  assert.is(value.slice(nested.start, nested.end), ':role/')
})

test('every string is covered once, in order, by its pieces', () => {
  const marks = fc.constantFrom(
    '${',
    '}',
    '{{',
    '}}',
    '%{',
    '$',
    '<',
    '>',
    'arn:aws:iam::',
    ':',
    'X',
    'ACCOUNT_ID',
    '{% if',
    '%}',
    'a',
    ' ',
    '(',
    ')',
    '__',
    '@',
  )
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 20 }), (parts) => {
      const value = parts.join('')
      const { text, at } = placeholderText(value, placeAt(source(value), 0, value.length), 's')
      const written = Array.from(flat(text), (_, i) => {
        const { start, end } = at.part(i, i + 1).range()
        return value.slice(start, end)
      })
      assert.is(written.join(''), value)
    }),
    { numRuns: 500 },
  )
})

test('hostile strings cost linear time', () => {
  const cost = costMeter()
  for (const mark of [
    '${',
    '{{',
    '$',
    '<',
    '(',
    '{%',
    '_',
    'x',
    'arn:',
    'A_',
    '@',
    '%A',
    '((',
    '$(',
    '#{',
    '-',
    '${a:',
    '<%',
  ]) {
    findPlaceholders(mark.repeat(20_000))
    findPlaceholders(`\${${mark.repeat(20_000)}`)
  }
  assert.ok(cost() < 1250)
})

test.run()
