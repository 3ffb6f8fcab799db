import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Truth } from '../../src/iam/decision.js'
import { matchAction, matchArn, matchPattern, matchResource } from '../../src/iam/match.js'
import type { PatternMode } from '../../src/iam/pattern.js'
import { fill, type Text } from '../../src/text.js'
import { textOf } from '../support/values.js'
import { costMeter } from '../support/cost.js'

const test = suite('match')

type Row = readonly [fact: string, pattern: string, value: string, expected: Truth]

const resources: readonly Row[] = [
  ['MATCH-4', '*', '{x:any}', 'yes'],
  ['MATCH-4', 'arn:aws:iam::1*3:role/x', 'arn:aws:iam::113:role/x', 'yes'],
  ['MATCH-4', 'arn:aws:ecs:eu-*-1:1:task/c/*', 'arn:aws:ecs:eu-west-1:1:task/c/t', 'yes'],
  ['MATCH-4', 'arn:aws:s*x', 'arn:aws:sns:eu-west-1:1:x', 'no'],
  ['MATCH-4', 'arn:aws:sns:*:x', 'arn:aws:sns:eu-west-1:1:x', 'yes'],
  ['MATCH-4', 'arn:aws:sns:eu?west-1:1:x', 'arn:aws:sns:eu-west-1:1:x', 'yes'],
  ['MATCH-4', 'arn:aws:sns?eu-west-1:1:x', 'arn:aws:sns:eu-west-1:1:x', 'no'],
  ['MATCH-5', 'arn:aws:iam::1:role/*/app', 'arn:aws:iam::1:role/a/b/app', 'yes'],
  ['EVAL-20', 'arn:aws:iam::{a:account}:role/x', 'arn:aws:iam::{b:account}:role/x', 'unknown'],
  ['EVAL-20', 'arn:aws:iam::{a:account}:role/x', 'arn:aws:iam::{b:account}:role/y', 'no'],
  ['EVAL-20', 'arn:aws:iam::{a:account}:role/x', 'arn:aws:iam::12345:role/x', 'no'],
  ['EVAL-20', 'arn:aws:iam::1:role/{n:segment}-a', 'arn:aws:iam::1:role/{n:segment}-b', 'no'],
  ['EVAL-20', 'arn:aws:iam::1:role/{n:segment}', 'arn:aws:iam::1:role/{n:segment}-b', 'no'],
  ['EVAL-20', 'arn:aws:iam::1:role/{n:segment}*', 'arn:aws:iam::1:role/{n:segment}-b', 'yes'],
  ['EVAL-20', 'arn:aws:iam::1:role/*-b', 'arn:aws:iam::1:role/{n:segment}-b', 'yes'],
  ['EVAL-20', 'arn:aws:iam::1:role/a*', 'arn:aws:iam::1:role/{n:segment}', 'unknown'],
  ['EVAL-20', 'arn:aws:iam::?:role/x', 'arn:aws:iam::{a:account}:role/x', 'no'],
  ['EVAL-20', 'arn:aws:iam::????????????:role/x', 'arn:aws:iam::{a:account}:role/x', 'yes'],
  ['EVAL-20', 'arn:aws:iam::5*:role/x', 'arn:aws:iam::{a:account}:role/x', 'unknown'],
  ['EVAL-20', 'arn:aws:iam::a*:role/x', 'arn:aws:iam::{a:account}:role/x', 'no'],
]

const arns: readonly Row[] = [
  ['COND-7', '*', 'arn:aws:iam::1:role/x', 'yes'],
  ['COND-6', 'arn:aws:iam::1:role/*', 'arn:aws:iam::1:role/a/b', 'yes'],
  ['COND-6', 'arn:aws:*', 'arn:aws:iam::1:role/x', 'no'],
  ['COND-6', 'arn:*:iam::*:role/x', 'arn:aws:iam::1:role/x', 'yes'],
  ['COND-6', 'arn:aws:sns:*:1:x', 'arn:aws:sns:a:b:1:x', 'no'],
  ['COND-6', 'arn:aws:sns:a:1:*', 'arn:aws:sns:a:1:x:y', 'yes'],
  ['COND-6', 'arn:aws:iam::{x:any}:role/y', 'arn:aws:iam::1:role/y', 'unknown'],
]

const actions: readonly Row[] = [
  ['MATCH-1', '*', 'sts:AssumeRole', 'yes'],
  ['MATCH-1', 'st*:AssumeRole', 'sts:AssumeRole', 'unknown'],
  ['MATCH-1', 'sts:{x:any}', 'sts:AssumeRole', 'unknown'],
  ['MATCH-1', 's3:{x:any}', 'sts:AssumeRole', 'no'],
]

const functions = { matchResource, matchArn } as const

for (const [name, rows] of [
  ['matchResource', resources],
  ['matchArn', arns],
] as const) {
  for (const [fact, pattern, value, expected] of rows) {
    test(`${fact}: ${name} ${pattern} on ${value}`, () => {
      assert.is(functions[name](textOf(pattern), textOf(value)), expected)
    })
  }
}

for (const [fact, pattern, value, expected] of actions) {
  test(`${fact}: matchAction ${pattern}`, () => assert.is(matchAction(textOf(pattern), value), expected))
}

// prettier-ignore
const escapes: readonly Row[] = [
  ['MATCH-10', 'a${*}b', 'a*b', 'yes'],
  ['MATCH-10', 'a${*}b', 'axb', 'no'],
  ['MATCH-10', 'a${?}', 'a?', 'yes'],
  ['MATCH-10', '${$}{x}', '${x}', 'yes'],
  ['MATCH-10', '${x:y}*', 'value-of-x:y!', 'yes'],
  ['MATCH-10', '${x:y', '${x:y', 'yes'],
  ['MATCH-10', '${none}*', 'x', 'no'],
  ['MATCH-10', "${none, 'a*'}b", 'a*b', 'yes'],
  ['MATCH-10', "${none, 'a*'}b", 'axb', 'no'],
]

for (const [fact, written, wanted, expected] of escapes) {
  test(`${fact}: ${written} on ${wanted}`, () => {
    const variables = (key: string): Text | undefined => (key === 'none' ? undefined : [`value-of-${key}`])
    assert.is(matchPattern([written], [wanted], { variables }), expected)
  })
}

/** The plain definition: try every length for every star. */
function naive(pattern: string, value: string): boolean {
  const [c] = pattern
  if (c === undefined) return value === ''
  const rest = pattern.slice(1)
  if (c === '*') return naive(rest, value) || (value !== '' && naive(pattern, value.slice(1)))
  return value !== '' && (c === '?' || c === value[0]) && naive(rest, value.slice(1))
}

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '?'), maxLength: 8 })
const value = fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 8 })

test('agrees with the plain definition of wildcards', () => {
  fc.assert(
    fc.property(pattern, value, (p, v) => {
      assert.is(matchPattern([p], [v]), naive(p, v) ? 'yes' : 'no')
    }),
  )
})

const hole = { id: 'h', label: 'h', kind: 'any' } as const
const other = { id: 'o', label: 'o', kind: 'any' } as const
const holed = (unit: fc.Arbitrary<string>): fc.Arbitrary<Text> =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: unit }, fc.constantFrom(hole, other)), { maxLength: 5 })
    .map((pieces) => pieces.filter((piece) => piece !== ''))

test('a verdict holds for every filling of the holes', () => {
  const modes = fc.constantFrom<PatternMode>('exact', 'like', 'resource', 'arn')
  const texts = fc.tuple(holed(pattern), holed(value), value, value, modes)
  fc.assert(
    fc.property(texts, ([p, v, forHole, forOther, mode]) => {
      const filling = (t: Text): Text => fill(t, (h) => (h.id === 'h' ? [forHole] : [forOther]))
      const before = matchPattern(p, v, { mode })
      const after = matchPattern(filling(p), filling(v), { mode })
      if (before !== 'unknown') assert.is(after, before)
    }),
  )
})

test('work grows no faster than the product of the lengths', () => {
  const hostile: readonly (readonly [string, string])[] = [
    [`${'*a'.repeat(3000)}b`, 'a'.repeat(6000)],
    [`${'*a?'.repeat(600)}b`, 'a'.repeat(1800)],
    [`${'*'.repeat(5000)}b`, 'a'.repeat(5000)],
  ]
  for (const [p, v] of hostile) {
    const cost = costMeter()
    assert.is(matchPattern([p], [v]), 'no')
    assert.ok(cost() < 375)
  }
})

test.run()
