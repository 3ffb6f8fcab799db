/** GRAM-7: quotas count characters without white space; what may be left out is not counted. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { policySize } from '../../src/iam/policy-size.js'
import { listValue, mapValue, type MapValue } from '../../src/value.js'
import { jsonValue } from '../support/values.js'

const test = suite('policy size')

const STATEMENT = { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' }

function documentOf(statements: number, partial: boolean): MapValue {
  const value = jsonValue(STATEMENT)
  const list = listValue(new Array(statements).fill(value), value.at, partial)
  return mapValue(new Map([['Statement', { value: list, keyAt: value.at }]]), value.at)
}

test('GRAM-7: characters as they are written, white space aside', () => {
  const document = { Version: '2012-10-17', Statement: [STATEMENT, STATEMENT] }
  assert.is(policySize(jsonValue(document))(), JSON.stringify(document).length)
})

test('GRAM-7: a list of one counts as Terraform writes it', () => {
  const { Action } = STATEMENT
  const [alone, listed] = [
    { Action, Resource: '*' },
    { Action, Resource: ['*'] },
  ]
  assert.is(policySize(jsonValue(listed))(), policySize(jsonValue(alone))())
})

test('GRAM-7: statements of which each may be left out prove no size', () => {
  assert.ok(policySize(documentOf(200, false))() > 6144)
  assert.ok(policySize(documentOf(200, true))() < 100)
})

test.run()
