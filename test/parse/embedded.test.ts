import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { embeddedDocument, embeddedJson } from '../../src/parse/embedded.js'
import { isFailure } from '../../src/parse/failure.js'
import { parseJson } from '../../src/parse/json.js'
import { placeAt, type Place } from '../../src/place.js'
import { show, text, type Hole, type Piece } from '../../src/text.js'
import { field, type TextValue, type Value } from '../../src/value.js'
import { Inner, jsonTree, writeJson, type Tree } from '../support/json-text.js'

const test = suite('embedded')

function rootOf(written: string): Value {
  const document = parseJson({ path: 'a.json', text: written })
  if (isFailure(document)) throw new Error(document.message)
  return document.root
}

function slice(at: Place): string {
  const { start, end } = at.range()
  return at.source.text.slice(start, end)
}

/** What a slice of the file means, after the quotes of so many strings around it are taken off. */
function decoded(written: string, levels: number): unknown {
  let inner = written
  for (let i = 0; i < levels; i++) inner = JSON.parse(`"${inner}"`) as string
  return JSON.parse(inner)
}

function check(value: Value, tree: Tree, levels: number): void {
  if (tree instanceof Inner) {
    assert.is(value.kind, 'text')
    const inner = value.kind === 'text' ? embeddedJson(value) : undefined
    if (inner === undefined || isFailure(inner)) throw new Error('the inner text is not read')
    check(inner, tree.tree, levels + 1)
    return
  }
  const data: unknown = JSON.parse(JSON.stringify(tree, (_, at: unknown) => (at instanceof Inner ? '' : at)))
  if (value.kind === 'constant' || value.kind === 'text') assert.equal(decoded(slice(value.at), levels), data)
  if (value.kind === 'text' && typeof tree === 'string') checkParts(value, tree, levels)
  if (value.kind === 'list')
    for (const [i, item] of value.items().entries()) check(item, (tree as Tree[])[i] ?? null, levels)
  if (value.kind === 'map') {
    for (const key of value.keys()) {
      assert.is(decoded(slice(value.keyAt(key)), levels), key)
      check(value.get(key) ?? value, (tree as Record<string, Tree>)[key] ?? null, levels)
    }
  }
}

function checkParts({ raw }: TextValue, string: string, levels: number): void {
  const middle = string.length >> 1
  for (const [start, end] of [
    [0, middle],
    [middle, string.length],
    [1, 2],
  ] as const) {
    if (raw !== undefined)
      assert.is(decoded(quoted(slice(raw.at.part(start, end)), levels), levels), string.slice(start, end))
  }
}

/** Quotes as they stand that many strings deep. */
function quoted(written: string, levels: number): string {
  let quote = '"'
  for (let i = 0; i < levels; i++) quote = JSON.stringify(quote).slice(1, -1)
  return quote + written + quote
}

test('every place in JSON within JSON within JSON is exact, however strings are escaped', () => {
  fc.assert(
    fc.property(
      jsonTree({ inner: true }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 40 }),
      (tree, style) => {
        check(rootOf(writeJson(tree, style)), tree, 0)
      },
    ),
    { numRuns: 200 },
  )
})

const POLICY = '{"Statement":[{"Principal":{"AWS":"arn:aws:iam::111122223333:role/a"}}]}'

function principalIn(value: Value | undefined): Value | undefined {
  const inner = value?.kind === 'text' ? embeddedJson(value) : undefined
  if (inner === undefined || isFailure(inner)) return undefined
  const [statement] = ((list) => (list?.kind === 'list' ? list.items() : []))(field(inner, 'Statement'))
  return field(statement, 'Principal', 'AWS')
}

const encodings: Record<string, [written: string, principal: string]> = {
  plain: [JSON.stringify(POLICY), '\\"arn:aws:iam::111122223333:role/a\\"'],
  'with \\u0022': [
    JSON.stringify(POLICY).replaceAll('\\"', '\\u0022'),
    '\\u0022arn:aws:iam::111122223333:role/a\\u0022',
  ],
  'URL-encoded (SHAPE-1)': [
    JSON.stringify(encodeURIComponent(POLICY)),
    '%22arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fa%22',
  ],
  'URL-encoded in lower case': [
    JSON.stringify(encodeURIComponent(POLICY).replace(/%../g, (escape) => escape.toLowerCase())),
    '%22arn%3aaws%3aiam%3a%3a111122223333%3arole%2fa%22',
  ],
  'after white space': [JSON.stringify(`\n  ${POLICY}`), '\\"arn:aws:iam::111122223333:role/a\\"'],
}

for (const [name, [written, principal]] of Object.entries(encodings)) {
  test(`a policy in a string, ${name}`, () => {
    const found = principalIn(field(rootOf(`{"policy": ${written}}`), 'policy'))
    assert.is(found && slice(found.at), principal)
    assert.is(found?.kind === 'text' && show(found.text), 'arn:aws:iam::111122223333:role/a')
    assert.is(found?.at.pointer(), '/policy/Statement/0/Principal/AWS')
    const account = found && slice(found.at.part(13, 25))
    assert.is(account, '111122223333')
  })
}

test('a plain document with a percent sign is not decoded twice (SHAPE-1)', () => {
  const inner = embeddedJson(textIn('["{\\"a\\": \\"100%25\\"}"]'))
  assert.is(inner !== undefined && !isFailure(inner) && shown(field(inner, 'a')), '100%25')
})

function textIn(written: string): TextValue {
  const root = rootOf(written)
  const [first] = root.kind === 'list' ? root.items() : []
  if (first?.kind !== 'text') throw new Error('no text')
  return first
}

function shown(value: Value | undefined): string | undefined {
  return value?.kind === 'text' ? show(value.text) : undefined
}

const hole = (id: string): Hole => ({ id, label: id, kind: 'any' })

/** A text as an evaluator gives it: its parts count in its flat form. */
function evaluated(...parts: readonly Piece[]): TextValue {
  const flat = text(...parts)
  const source = {
    path: 'main.tf',
    text: flat.map((part) => (typeof part === 'string' ? part : '#')).join(''),
  }
  return { kind: 'text', text: flat, at: placeAt(source, 0, source.text.length) }
}

test('holes of the outer text survive in the inner one', () => {
  const value = evaluated(
    '{"Resource": "arn:aws:iam::',
    hole('account'),
    ':role/',
    hole('name'),
    '", "n": 1}',
  )
  const inner = embeddedJson(value)
  const resource = inner !== undefined && !isFailure(inner) ? field(inner, 'Resource') : undefined
  assert.is(shown(resource), 'arn:aws:iam::<account>:role/<name>')
  assert.is(resource && slice(resource.at), '"arn:aws:iam::#:role/#"')
})

test('a hole that is a whole value is unknown, and more items may come with one in a list', () => {
  const inner = embeddedJson(evaluated('{"a": ', hole('x'), ', "b": ["s", ', hole('y'), '], "c": "s"}'))
  assert.ok(inner !== undefined && !isFailure(inner))
  assert.is(field(inner, 'a')?.kind, 'unknown')
  const list = field(inner, 'b')
  assert.is(list?.kind === 'list' && list.partial, true)
  assert.is(shown(field(inner, 'c')), 's')
})

test('what is no JSON text is left alone', () => {
  for (const other of [
    '',
    'arn:aws:iam::111122223333:role/a',
    '[profile a]\nrole_arn = x',
    '[a-z]+',
    '%22',
    '${x}',
    '"{}"',
  ]) {
    assert.is(embeddedJson(textIn(JSON.stringify([other]))), undefined, other)
  }
})

test('a fault in the inner text stands at its character in the outer file', () => {
  const written = '["{\\"a\\": 1 \\"b\\": 2}"]'
  const inner = embeddedJson(textIn(written))
  assert.ok(isFailure(inner))
  if (isFailure(inner)) assert.is(slice(inner.at), '\\"b\\"')
})

test('duplicate keys of the inner text stand in the outer file', () => {
  const document = embeddedDocument(textIn('["{\\"Action\\": 1, \\"Action\\": 2}"]'))
  assert.ok(document !== undefined && !isFailure(document))
  const [duplicate] = document.duplicateKeys()
  assert.is(duplicate?.key, 'Action')
  assert.equal(
    [duplicate?.first.range(), duplicate?.at.range()],
    [
      { start: 3, end: 13 },
      { start: 18, end: 28 },
    ],
  )
})

test('a damaged percent encoding is not read', () => {
  assert.is(embeddedJson(textIn('["%7B%22a%22%3A%E0%A4%A"]')), undefined)
})

test.run()
