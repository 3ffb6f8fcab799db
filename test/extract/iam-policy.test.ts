import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { iamPolicy } from '../../src/extract/iam-policy.js'
import { holes } from '../../src/text.js'
import { factsIn, jsonDocument, ofKind, written } from '../support/documents.js'

const statement = { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::555566667777:role/x' }
const policy = { Version: '2012-10-17', Statement: [statement] }

const test = suite('raw policies')

const accepted: readonly (readonly [string, unknown, number])[] = [
  ['a document', policy, 1],
  ['TRAP-3 a statement that stands alone', { Statement: statement }, 1],
  ['SHAPE-1 a document in a string', JSON.stringify(policy), 1],
  [
    'SHAPE-1 a URL-encoded document in a string',
    JSON.stringify(encodeURIComponent(JSON.stringify(policy))),
    1,
  ],
  ['several in an array', [policy, policy], 2],
]
for (const [name, data, count] of accepted) {
  test(name, () => {
    const text = typeof data === 'string' && data.startsWith('{') ? JSON.stringify(data) : data
    const found = ofKind(factsIn(iamPolicy, jsonDocument(text)), 'raw-policy')
    assert.is(found.length, count)
    for (const fact of found) {
      assert.is(fact.policy.statements.length, 1)
      assert.is(fact.declared, undefined)
      assert.is(holes(fact.scope.account)[0]?.kind, 'account')
    }
  })
}

test('stands at its opening, its values at their own places', () => {
  const [fact] = ofKind(factsIn(iamPolicy, jsonDocument(policy)), 'raw-policy')
  assert.is(written(fact?.at), '{')
  assert.is(written(fact?.policy.statements[0]?.resources?.values[0]?.at), `"${statement.Resource}"`)
})

const refused: readonly (readonly [string, unknown])[] = [
  ['a JSON Schema about policies', { $schema: 'x', properties: { Statement: { type: 'array' } } }],
  ['a template', { Resources: { P: { Properties: { PolicyDocument: policy } } } }],
  ['the answer of get-role-policy', { RoleName: 'app', PolicyName: 'p', PolicyDocument: policy }],
  ['the answer of get-policy-version', { PolicyVersion: { Document: policy } }],
  ['an SDK service model', { metadata: {}, shapes: { Statement: { type: 'structure' } } }],
  ['a state machine', { StartAt: 'A', States: {} }],
  ['an empty object', {}],
  ['a string', '"x"'],
  ['an array of numbers', [1, 2]],
]
for (const [name, data] of refused) {
  test(`not one: ${name}`, () => {
    assert.is(iamPolicy.accepts(jsonDocument(data)), false)
  })
}
test.run()
