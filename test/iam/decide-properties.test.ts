import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Verdict } from '../../src/iam/decision.js'
import { A, B, C, D, decide, S, type DecisionCase, type Json } from './cases/case.js'

const test = suite('decide: laws')

type Fields = Readonly<Record<string, Json>>

const oneOrMore = (...values: string[]): fc.Arbitrary<Json> =>
  fc.oneof(fc.constantFrom(...values), fc.subarray(values, { minLength: 1 }))

const effect = fc.constantFrom('Allow', 'Deny')

const condition: fc.Arbitrary<Json> = fc
  .tuple(
    fc.constantFrom(
      'StringEquals',
      'StringNotEquals',
      'StringLike',
      'StringEqualsIfExists',
      'ForAllValues:StringEquals',
    ),
    fc.constantFrom(
      'sts:ExternalId',
      'aws:PrincipalArn',
      'aws:PrincipalOrgID',
      'aws:SourceAccount',
      'aws:PrincipalAccount',
    ),
    oneOrMore('secret', C, A, 'o-abcdefghij', '*'),
  )
  .map(([operator, key, values]): Json => ({ [operator]: { [key]: values } }))

const maybeCondition = fc.option(condition, { nil: undefined, freq: 2 })

const identityStatement: fc.Arbitrary<Fields> = fc
  .record({
    Effect: effect,
    actions: fc.tuple(
      fc.constantFrom('Action', 'Action', 'NotAction'),
      oneOrMore('sts:AssumeRole', 'sts:*', '*', 's3:*', 'sts:TagSession'),
    ),
    resources: fc.tuple(
      fc.constantFrom('Resource', 'Resource', 'NotResource'),
      oneOrMore(D, S, '*', `arn:aws:iam::${B}:role/*`, `${D}2`),
    ),
    Condition: maybeCondition,
  })
  .map(({ Effect, actions: [action, acts], resources: [resource, names], Condition }) => ({
    Effect,
    [action]: acts,
    [resource]: names,
    ...(Condition !== undefined && { Condition }),
  }))

const trustStatement: fc.Arbitrary<Fields> = fc
  .record({
    Effect: effect,
    Principal: oneOrMore(C, A, `arn:aws:iam::${A}:root`, '*', `${C}2`, B).map((AWS): Json => ({ AWS })),
    Action: oneOrMore('sts:AssumeRole', 'sts:TagSession'),
    Condition: maybeCondition,
  })
  .map(({ Condition, ...rest }) => ({ ...rest, ...(Condition !== undefined && { Condition }) }))

interface World {
  readonly identity: readonly (readonly Fields[])[]
  readonly trust: readonly Fields[]
  readonly boundary: readonly Fields[] | undefined
  readonly scps: readonly (readonly Fields[])[]
  readonly destination: string
  readonly call: NonNullable<DecisionCase['call']>
}

const documents = fc.array(fc.array(identityStatement, { minLength: 1, maxLength: 3 }), { maxLength: 2 })

const world: fc.Arbitrary<World> = fc.record({
  identity: documents,
  trust: fc.array(trustStatement, { minLength: 1, maxLength: 3 }),
  boundary: fc.option(fc.array(identityStatement, { minLength: 1, maxLength: 3 }), {
    nil: undefined,
    freq: 2,
  }),
  scps: fc.array(fc.array(identityStatement, { minLength: 1, maxLength: 2 }), { maxLength: 1 }),
  destination: fc.constantFrom(D, S),
  call: fc.constantFrom(
    { profileKnown: false },
    { profileKnown: true },
    { profileKnown: true, externalId: ['secret'] },
    { profileKnown: false, organizationId: ['o-abcdefghij'] },
  ),
})

function verdictOf({ boundary, ...rest }: World): Verdict {
  return decide({ name: '', fact: '', expect: 'unknown', ...rest, ...(boundary && { boundary }) }).verdict
}

type Side = 'identity' | 'trust'

function adding(given: World, side: Side, statement: Fields): World {
  if (side === 'trust') return { ...given, trust: [...given.trust, statement] }
  return { ...given, identity: [...given.identity, [statement]] }
}

const side = fc.constantFrom<Side>('identity', 'trust')

test('a further Deny never turns denied into anything else, nor anything into allowed', () => {
  fc.assert(
    fc.property(world, side, identityStatement, trustStatement, (given, to, identity, trust) => {
      const before = verdictOf(given)
      const more = { ...(to === 'trust' ? trust : identity), Effect: 'Deny' }
      const after = verdictOf(adding(given, to, more))
      if (before === 'denied') assert.is(after, 'denied')
      if (after === 'allowed') assert.is(before, 'allowed')
    }),
    { numRuns: 100 },
  )
})

test('a further Allow never turns allowed into anything else, nor anything into denied', () => {
  fc.assert(
    fc.property(world, side, identityStatement, trustStatement, (given, to, identity, trust) => {
      const before = verdictOf(given)
      const more = { ...(to === 'trust' ? trust : identity), Effect: 'Allow' }
      const after = verdictOf(adding(given, to, more))
      if (before === 'allowed') assert.is(after, 'allowed')
      if (after === 'denied') assert.is(before, 'denied')
    }),
    { numRuns: 100 },
  )
})

test('the order of statements and of policies does not matter', () => {
  fc.assert(
    fc.property(world, (given) => {
      const turned: World = {
        ...given,
        identity: given.identity.map((one) => one.toReversed()).toReversed(),
        trust: given.trust.toReversed(),
        boundary: given.boundary?.toReversed(),
      }
      assert.is(verdictOf(turned), verdictOf(given))
    }),
    { numRuns: 100 },
  )
})

/** Every string in the statements, by path. */
function strings(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  const entries: [string | number, Json][] = Array.isArray(value)
    ? [...(value as readonly Json[]).entries()]
    : Object.entries(value)
  return entries.flatMap(([key, inner]) => strings(inner, [...path, key]))
}

function replaced(value: Json, [key, ...rest]: readonly (string | number)[], by: string): Json {
  if (key === undefined) return by
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item, i) => (i === key ? replaced(item, rest, by) : item))
  }
  const map = value as Fields
  return { ...map, [key]: replaced(map[String(key)] ?? null, rest, by) }
}

test('a value that becomes unknown turns a verdict into unknown at most', () => {
  fc.assert(
    fc.property(world, side, fc.nat(), fc.nat(), (given, to, which, how) => {
      const part: Json = to === 'trust' ? given.trust : given.identity
      const paths = strings(part)
      const path = paths[which % Math.max(paths.length, 1)]
      if (path === undefined) return
      const blurred = replaced(part, path, ['{x:any}', '{?}'][how % 2] ?? '')
      const after = verdictOf({ ...given, [to]: blurred })
      if (after !== 'unknown') assert.is(after, verdictOf(given))
    }),
    { numRuns: 250 },
  )
})

test('a verdict with less known about the call is the same or unknown', () => {
  fc.assert(
    fc.property(world, (given) => {
      const less = verdictOf({ ...given, call: { profileKnown: false } })
      if (less !== 'unknown') assert.is(less, verdictOf(given))
    }),
    { numRuns: 100 },
  )
})

test.run()
