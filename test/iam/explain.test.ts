import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { explainDecision, type ExplainedLine } from '../../src/iam/explain.js'
import { A, allow, C, D, decide, deny, trusts, type DecisionCase } from './cases/case.js'

const test = suite('explain')

const marks: Record<ExplainedLine['mark'], string> = { yes: '+', no: '-', unknown: '?', info: ' ' }

function told(one: Partial<DecisionCase>): string[] {
  const decision = decide({ name: '', fact: '', expect: 'unknown', ...one })
  return explainDecision(decision).map(
    ({ indent, mark, text }) => `${marks[mark]}${'  '.repeat(indent)} ${text}`,
  )
}

test('walks through every statement, with the element that decides', () => {
  const lines = told({
    identity: [[allow('s3:*', '*'), { Sid: 'Hop', ...(allow('sts:AssumeRole', `${D}2`) as object) }]],
    trust: [trusts({ AWS: A }, { StringEquals: { 'sts:ExternalId': 'x' } })],
  })
  assert.equal(lines, [
    "- the caller's permission: denied",
    `-   no statement of the permissions policies allows sts:AssumeRole on ${D}: in identity 1, statement "Hop" Resource "${D}2" does not cover ${D}`,
    '    statements that were looked at:',
    '-     identity 1, statement 1 (Allow) does not apply',
    '-       Action "s3:*" does not cover sts:AssumeRole',
    '-     identity 1, statement "Hop" (Allow) does not apply',
    `-       Resource "${D}2" does not cover ${D}`,
    "? the destination's trust: unknown",
    `?   trust 1, statement 1 may allow sts:AssumeRole on ${D}: StringEquals sts:ExternalId asks for "x"; the code that calls AssumeRole passes an external id or not`,
    '    statements that were looked at:',
    '?     trust 1, statement 1 (Allow) may apply',
    '?       StringEquals sts:ExternalId asks for "x"; the code that calls AssumeRole passes an external id or not',
  ])
})

test('a Deny is bad news where it applies, and none where it does not', () => {
  const lines = told({
    identity: [[allow('sts:AssumeRole', D), deny('sts:*', '*'), deny('s3:*', '*')]],
  })
  assert.equal(lines.slice(2, 11), [
    '    statements that were looked at:',
    '+     identity 1, statement 1 (Allow) applies',
    '+       Action "sts:AssumeRole" covers sts:AssumeRole',
    `+       Resource "${D}" covers ${D}`,
    '-     identity 1, statement 2 (Deny) applies',
    '        Action "sts:*" covers sts:AssumeRole',
    `        Resource "*" covers ${D}`,
    '      identity 1, statement 3 (Deny) does not apply',
    '        Action "s3:*" does not cover sts:AssumeRole',
  ])
})

test('tells all elements of a statement that applies, each at its place', () => {
  const decision = decide({ name: '', fact: '', expect: 'allowed' })
  const placed = explainDecision(decision)
    .filter(({ indent }) => indent === 3)
    .map(({ at }) => at?.source.text.slice(at.range().start, at.range().end))
  assert.equal(placed, ['"sts:AssumeRole"', `"${D}"`, `"${C}"`, '"sts:AssumeRole"'])
})

test('says that IAM refuses a document', () => {
  const lines = told({ trust: [trusts('*')] })
  const why = 'IAM refuses the document: IAM refuses the bare principal "*" in a trust policy'
  assert.ok(lines.includes(`-       it has no effect: ${why}`))
})

test.run()
