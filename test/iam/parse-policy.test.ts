import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { kindOf, looksLikePolicy, parsePolicy } from '../../src/iam/parse-policy.js'
import type { Policy } from '../../src/iam/policy.js'
import { placeAt } from '../../src/place.js'
import { show } from '../../src/text.js'
import { jsonValue, textOf } from '../support/values.js'

const test = suite('iam/parse-policy')

const role = 'arn:aws:iam::111122223333:role/app'
const trust = { Effect: 'Allow', Principal: { AWS: role }, Action: 'sts:AssumeRole' }
const allow = { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: role }

function read(data: unknown): Policy {
  return parsePolicy(jsonValue(data))
}

function one(statement: unknown): Policy {
  return read({ Version: '2012-10-17', Statement: statement })
}

/** Fact, and the characters of the source that are pointed at. */
function faults(policy: Policy): string[] {
  return policy.faults.map(({ fact, severity, at }) => {
    const { start, end } = at.range()
    const shown = at.source.text.slice(start, end).replace(/\s+/g, ' ')
    return `${fact} ${severity} ${shown.slice(0, 60)}`
  })
}

test('scalar or list, object or array are the same (GRAM-2)', () => {
  const scalar = one({ ...trust, Condition: { StringEquals: { 'sts:ExternalId': 'x' } } })
  const listed = one([
    {
      Effect: 'Allow',
      Principal: { AWS: [role] },
      Action: ['sts:AssumeRole'],
      Condition: { StringEquals: { 'sts:ExternalId': ['x'] } },
    },
  ])
  const told = (policy: Policy): unknown =>
    policy.statements.map(({ effect, actions, principals, conditions }) => [
      effect?.value,
      actions?.values.map(({ value }) => show(value)),
      principals?.entries.map(({ type, value }) => [type, show(value)]),
      conditions.map(({ operator, key, values }) => [
        operator.value,
        key.value,
        values.map(({ value }) => show(value)),
      ]),
    ])
  assert.equal(told(scalar), told(listed))
  assert.equal(told(scalar), [
    ['Allow', ['sts:AssumeRole'], [['AWS', role]], [['StringEquals', 'sts:ExternalId', ['x']]]],
  ])
  assert.equal([scalar.faults, listed.faults], [[], []])
})

test('booleans and numbers are condition values (COND-9)', () => {
  const policy = one({ ...allow, Condition: { Bool: { 'aws:x': true }, NumericLessThan: { 'aws:y': 300 } } })
  assert.equal(
    policy.statements[0]?.conditions.map(({ values }) => values.map(({ value }) => show(value))),
    [['true'], ['300']],
  )
  assert.equal(policy.faults, [])
})

test('what is not known leaves a document partial, and is no fault', () => {
  const cases: [unknown, (policy: Policy) => unknown][] = [
    [{ Statement: '{?}' }, ({ complete }) => !complete],
    [{ Statement: [trust, '{?}'] }, ({ complete }) => !complete],
    [{ Statement: '{list:any}' }, ({ complete }) => !complete],
    [{ '{?}': 1 }, ({ complete }) => !complete],
    [{ Statement: { ...trust, Action: '{?}' } }, ({ statements: [first] }) => first?.actions?.partial],
    [
      { Statement: { ...trust, Action: ['sts:AssumeRole', '{?}'] } },
      ({ statements: [first] }) => first?.actions?.partial,
    ],
    [{ Statement: { ...trust, Principal: '{?}' } }, ({ statements: [first] }) => first?.principals?.partial],
    [
      { Statement: { ...trust, Principal: '{p:any}' } },
      ({ statements: [first] }) => first?.principals?.partial,
    ],
    [
      { Statement: { ...trust, Principal: { AWS: '{?}' } } },
      ({ statements: [first] }) => first?.principals?.partial,
    ],
    [{ Statement: { ...trust, Condition: '{?}' } }, ({ statements: [first] }) => first?.conditionUnknown],
    [
      { Statement: { ...trust, Condition: { StringEquals: '{?}' } } },
      ({ statements: [first] }) => first?.conditionUnknown,
    ],
    [
      { Statement: { ...trust, Condition: { '${Operator}': { a: 'b' } } } },
      ({ statements: [first] }) => first?.conditionUnknown,
    ],
    [
      { Statement: { '{?}': 1 } },
      ({ statements: [first] }) => first?.partial === true && first.conditionUnknown,
    ],
    [{ Statement: { Effect: 'Allow', 'Fn::Transform': {} } }, ({ statements: [first] }) => first?.partial],
    [
      { Statement: { ...trust, Effect: '{e:any}' } },
      ({ statements: [first] }) => first?.effect === undefined,
    ],
    [
      { Statement: { ...trust, Action: { Ref: 'Action' } } },
      ({ statements: [first] }) => first?.actions?.partial,
    ],
    [
      { Statement: { ...trust, Principal: { AWS: { 'Fn::Sub': 'x' } } } },
      ({ statements: [first] }) => first?.principals?.partial,
    ],
    [
      { Statement: { ...trust, Principal: { 'Fn::If': [] } } },
      ({ statements: [first] }) => first?.principals?.partial,
    ],
    [{ Version: '{v:any}', Statement: trust }, ({ version }) => version !== undefined],
  ]
  for (const [data, holds] of cases) {
    const policy = read(data)
    assert.is(holds(policy), true, JSON.stringify(data))
    assert.equal(policy.faults, [], JSON.stringify(data))
  }
})

const faulty: readonly (readonly [unknown, string])[] = [
  [{ Version: '2012-10-17', Statement: trust, Comment: 'x' }, 'GRAM-1 error "Comment"'],
  [{ version: '2012-10-17', Statement: trust }, 'GRAM-1 error "version"'],
  [{ Version: '2012-10-17', statement: trust }, 'GRAM-1 error "statement"'],
  [['x'], 'GRAM-1 error ["x"]'],
  [{ Version: '2012-10-17' }, 'GRAM-3 error {"Version":"2012-10-17"}'],
  [{ Version: '2012-10-17', Statement: ['x'] }, 'GRAM-2 error "x"'],
  [{ Version: '2012-10-17', Statement: [] }, 'GRAM-2 warning []'],
  [{ Version: '2012-10-17', Statement: {} }, 'GRAM-3 error {}'],
  [{ Version: '2012-10-18', Statement: trust }, 'GRAM-4 error "2012-10-18"'],
  [{ Version: 2012, Statement: trust }, 'GRAM-4 error 2012'],
  [
    { Version: '2012-10-17', Statement: { ...trust, effect: 'Allow', Effect: 'Allow' } },
    'GRAM-3 error "effect"',
  ],
  [{ Version: '2012-10-17', Statement: { ...trust, Actions: 'x' } }, 'GRAM-3 error "Actions"'],
  [{ Version: '2012-10-17', Statement: { ...trust, Effect: 'allow' } }, 'GRAM-5 warning "allow"'],
  [{ Version: '2012-10-17', Statement: { ...allow, Effect: 'allow' } }, 'GRAM-5 error "allow"'],
  [{ Version: '2012-10-17', Statement: { ...trust, Effect: 'Permit' } }, 'GRAM-5 error "Permit"'],
  [{ Version: '2012-10-17', Statement: { ...trust, NotAction: 'x' } }, 'GRAM-3 error "NotAction"'],
  [{ Version: '2012-10-17', Statement: { ...allow, NotResource: 'x' } }, 'GRAM-3 error "NotResource"'],
  [{ Version: '2012-10-17', Statement: { ...trust, NotPrincipal: '*' } }, 'GRAM-3 error "NotPrincipal"'],
  [{ Version: '2012-10-17', Statement: { ...trust, Action: true } }, 'GRAM-2 error true'],
  [{ Version: '2012-10-17', Statement: { ...trust, Action: [{}] } }, 'GRAM-2 error {}'],
  [{ Version: '2012-10-17', Statement: { ...trust, Principal: role } }, `TRUST-5 error "${role}"`],
  [{ Version: '2012-10-17', Statement: { ...trust, Principal: ['*'] } }, 'TRUST-5 error ["*"]'],
  [{ Version: '2012-10-17', Statement: { ...trust, Principal: { aws: role } } }, 'TRUST-5 error "aws"'],
  [
    { Version: '2012-10-17', Statement: { ...trust, Principal: { Services: 'ec2.amazonaws.com' } } },
    'TRUST-5 error "Services"',
  ],
  [
    { Version: '2012-10-17', Statement: { ...allow, Condition: { stringEquals: { 'aws:x': 'y' } } } },
    'COND-1 error "stringEquals"',
  ],
  [
    { Version: '2012-10-17', Statement: { ...allow, Condition: { StringMatches: { 'aws:x': 'y' } } } },
    'COND-1 error "StringMatches"',
  ],
  [
    { Version: '2012-10-17', Statement: { ...allow, Condition: { NullIfExists: { 'aws:x': 'true' } } } },
    'COND-2 error "NullIfExists"',
  ],
  [{ Version: '2012-10-17', Statement: { ...allow, Condition: { StringEquals: 'x' } } }, 'COND-3 error "x"'],
  [{ Version: '2012-10-17', Statement: { ...allow, Condition: ['x'] } }, 'GRAM-3 error ["x"]'],
  [{ Version: '2012-10-17', Statement: { ...allow, Condition: null } }, 'GRAM-3 warning null'],
  [
    { Version: '2012-10-17', Statement: { ...allow, Condition: { StringEquals: { ExternalId: 'x' } } } },
    'COND-5 error "ExternalId"',
  ],
  [
    {
      Version: '2012-10-17',
      Statement: { ...allow, Condition: { StringEquals: { 'aws:x': 'y', 'AWS:X': 'z' } } },
    },
    'COND-5 warning "AWS:X"',
  ],
  [
    { Version: '2012-10-17', Statement: { ...allow, Condition: { ArnLike: { 'aws:x': 'arn:aws:iam::*' } } } },
    'COND-7 error "arn:aws:iam::*"',
  ],
  [
    {
      Version: '2012-10-17',
      Statement: { ...allow, Condition: { ArnLike: { 'aws:x': '${aws:PrincipalArn}' } } },
    },
    'COND-7 error "${aws:PrincipalArn}"',
  ],
  [
    { Version: '2012-10-17', Statement: { ...allow, Condition: { Bool: { 'aws:x': 'yes' } } } },
    'COND-9 warning "yes"',
  ],
  [
    { Version: '2012-10-17', Statement: { ...allow, Condition: { StringEquals: { 'aws:x': {} } } } },
    'COND-9 error {}',
  ],
]

for (const [data, fault] of faulty) {
  const written = JSON.stringify(data)
  test(`${fault} in ${written.slice(0, 120)}`, () => assert.equal(faults(read(written)), [fault]))
}

test('a statement without Effect or Action is refused', () => {
  assert.equal(
    faults(one({ Principal: '*', Action: 'x:y' })).map((told) => told.slice(0, 6)),
    ['GRAM-5'],
  )
  assert.equal(
    faults(one({ Effect: 'Allow', Principal: '*' })).map((told) => told.slice(0, 6)),
    ['GRAM-3'],
  )
  assert.is(one({ Effect: 'Allow', Principal: '*' }).statements[0]?.refused, true)
  assert.is(one(trust).statements[0]?.refused, false)
})

const variable = { ...allow, Resource: 'arn:aws:iam::111122223333:role/${aws:PrincipalTag/team}' }

for (const [data, expected] of [
  [{ Statement: variable }, 'GRAM-4 warning { "Statement":'],
  [{ Version: '2008-10-17', Statement: variable }, 'GRAM-4 warning "2008-10-17"'],
  [{ Version: '2012-10-17', Statement: variable }, undefined],
  [{ Statement: allow }, undefined],
  [{ Statement: { ...allow, Resource: 'arn:aws:iam::${AWS::AccountId}:role/x' } }, undefined],
  [{ '{?}': 1, Statement: variable }, undefined],
] as const) {
  test(`GRAM-4: policy variables need Version 2012-10-17: ${JSON.stringify(data).slice(0, 60)}`, () => {
    const [found, ...more] = faults(read(data))
    assert.is(found?.slice(0, expected?.length ?? 0), expected)
    assert.equal(more, [])
  })
}

test('a fix rewrites what was misspelt and nothing else', () => {
  const source =
    '{"statement":{"effect":"allow","Principal":{"aws":"*"},"Action":"a:b","Condition":{"stringequalsifexists":{"a:b":"c"}}}}'
  const policy = read(source)
  let fixed = source
  const edits = policy.faults.flatMap(({ fix }) => fix ?? [])
  for (const { at, newText } of edits.sort((a, b) => b.at.range().start - a.at.range().start)) {
    const { start, end } = at.range()
    fixed = fixed.slice(0, start) + newText + fixed.slice(end)
  }
  assert.is(
    fixed,
    '{"Statement":{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"a:b","Condition":{"StringEqualsIfExists":{"a:b":"c"}}}}',
  )
  assert.equal(read(fixed).faults, [])
})

test('misspelt elements are read as what they were meant to be', () => {
  const { statements } = read({
    statement: { effect: 'allow', principal: { aws: role }, actions: 'sts:AssumeRole' },
  })
  assert.is(statements[0]?.effect?.value, 'Allow')
  assert.equal(
    statements[0]?.principals?.entries.map(({ type }) => type),
    ['AWS'],
  )
  assert.is(statements[0]?.actions?.values.length, 1)
  assert.is(statements[0]?.refused, true)
})

test('a document in a string, plain or URL-encoded, is read in place (SHAPE-1)', () => {
  const written = JSON.stringify({ Version: '2012-10-17', Statement: { ...trust, Effect: 'allow' } })
  for (const text of [written, encodeURIComponent(written)]) {
    const source = { path: 'x', text }
    const policy = parsePolicy({ kind: 'text', text: [text], at: placeAt(source, 0, text.length) })
    const [found, ...more] = policy.faults
    assert.ok(found)
    assert.equal([found.fact, more, policy.statements.length], ['GRAM-5', [], 1])
    const { start, end } = found.at.range()
    assert.is(decodeURIComponent(text.slice(start, end)), '"allow"')
  }
})

test('a string that is no document: a fault, or unknown where a hole may make it one', () => {
  const of = (text: string): Policy =>
    parsePolicy({ kind: 'text', text: textOf(text), at: placeAt({ path: 'x', text }, 0, text.length) })
  assert.equal(
    of('nonsense').faults.map(({ fact }) => fact),
    ['GRAM-1'],
  )
  assert.equal(
    of('{"Statement": [}').faults.map(({ fact }) => fact),
    ['GRAM-1'],
  )
  assert.equal([of('{x:any}').faults, of('{x:any}').complete], [[], false])
})

test('size counts no white space (GRAM-7)', () => {
  assert.is(read('{"Version":"2012-10-17","Statement":[]}').size?.(), 39)
  assert.is(read('{ "Version" : "2012-10-17",\n "Statement": [ ] }').size?.(), 39)
})

for (const [data, expected] of [
  [{ Statement: [], Version: '2012-10-17' }, true],
  [{ Statement: trust }, true],
  [{ Statement: [allow] }, true],
  [{ Version: '2012-10-17', statement: [allow] }, true],
  [{ Version: '2012-10-17', Statement: '{s:any}' }, true],
  [{ Version: '2012-10-17', Effect: 'Allow', Action: 'x:y' }, true],
  [{ $schema: 'https://json-schema.org', properties: { Statement: {} } }, false],
  [{ StartAt: 'A', States: { A: { Type: 'Pass' } } }, false],
  [{ Name: 'rule', Statement: { ByteMatchStatement: { SearchString: 'x' } } }, false],
  [{ Version: '2012-10-17', Statment: [allow] }, true],
  [{ version: '2012-10-17', json: 'x', statement: [{ actions: ['x:y'], effect: 'Allow' }] }, false],
  [{ EventBusName: 'x', StatementId: 'y', Statement: trust }, false],
  [{ Version: '1.0', Statement: [] }, false],
  [{ statement: 'permit(principal, action, resource);' }, false],
  [{ AssumeRolePolicyDocument: { Statement: [trust] } }, false],
  [[trust], false],
] as const) {
  test(`looks ${expected ? 'like' : 'unlike'} a policy: ${JSON.stringify(data).slice(0, 80)}`, () =>
    assert.is(looksLikePolicy(jsonValue(data)), expected))
}

const service = {
  Effect: 'Allow',
  Principal: { Service: 'ecs-tasks.amazonaws.com' },
  Action: 'sts:AssumeRole',
}

for (const [statements, kind, why] of [
  [[trust], 'trust', 'principal, AssumeRole, no resource'],
  [[{ ...trust, Action: 'sts:AssumeRoles' }], 'trust', 'misspelt'],
  [[{ ...trust, Action: ['sts:AssumeRole', 'sts:TagSession'] }, service], 'trust', 'two statements'],
  [[{ ...service, Action: '*' }], 'trust', 'ecs-tasks assumes and does nothing else'],
  [[{ ...trust, Resource: '*' }], 'trust', 'names a caller (TRUST-2)'],
  [[{ ...trust, Principal: '*', Resource: '*' }], 'resource', 'the endpoint policy of STS'],
  [[allow], 'identity', 'resource and no principal'],
  [[{ Effect: 'Deny', NotAction: 'x:y', NotResource: '*' }], 'identity', 'SCPs too have this grammar'],
  [
    [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' }],
    'resource',
    'bucket',
  ],
  [
    [{ Effect: 'Allow', Principal: { AWS: role }, Action: ['ecr:BatchGetImage'] }],
    'resource',
    'ECR has no Resource',
  ],
  [[{ Effect: 'Allow', Principal: { AWS: role }, Action: '*' }], 'unknown', 'ECR or a trust policy'],
  [[{ Effect: 'Allow', Action: 'sts:AssumeRole' }], 'unknown', 'neither'],
  [[{ '{?}': 1 }], 'unknown', 'nothing is known'],
  [[], 'unknown', 'nothing is there'],
] as const) {
  test(`kind ${kind}: ${why}`, () => assert.is(kindOf(one(statements)), kind))
}

test('any JSON is read without throwing', () => {
  const key = fc.constantFrom(
    'Version',
    'Statement',
    'Effect',
    'Principal',
    'NotAction',
    'Action',
    'Resource',
    'Condition',
    'AWS',
    'Sid',
    'x',
  )
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('Allow', '*', 'sts:AssumeRole', '{?}', ''),
      fc.boolean(),
      fc.constant(null),
      fc.integer(),
      tie('list'),
      tie('map'),
    ),
    list: fc.array(tie('value'), { maxLength: 3 }),
    map: fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  }))
  fc.assert(
    fc.property(value, (data) => {
      const parsed = jsonValue({ Statement: data })
      looksLikePolicy(parsed)
      const policy = parsePolicy(parsed)
      kindOf(policy)
      for (const { at, fix } of policy.faults) {
        const { start, end } = at.range()
        assert.ok(start >= 0 && start <= end && end <= at.source.text.length)
        fix?.at.range()
      }
    }),
    { numRuns: 300 },
  )
})

test.run()
