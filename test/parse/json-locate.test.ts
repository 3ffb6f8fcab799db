import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  jsonPointer,
  locator,
  scanningLocator,
  sourceMapLocator,
  type JsonPath,
} from '../../src/parse/json-locate.js'
import { jsonTree, writeJson, type Tree } from '../support/json-text.js'

const test = suite('json-locate')

function* pathsOf(tree: Tree, path: JsonPath = []): Generator<JsonPath> {
  yield path
  if (Array.isArray(tree)) for (const [i, item] of tree.entries()) yield* pathsOf(item as Tree, [...path, i])
  else if (typeof tree === 'object' && tree !== null)
    for (const [key, value] of Object.entries(tree)) yield* pathsOf(value as Tree, [...path, key])
}

test('the scanning locator finds what json-source-map finds', () => {
  fc.assert(
    fc.property(
      jsonTree(),
      fc.array(fc.nat(), { minLength: 1, maxLength: 40 }),
      fc.boolean(),
      (short, style, isLong) => {
        const tree = isLong ? [{ long: 'x'.repeat(5000), a: short }, [short, 'y'.repeat(5000)], short] : short
        const text = writeJson(tree, style)
        const oracle = sourceMapLocator(text)
        assert.ok(oracle, 'json-source-map reads it')
        const ours = scanningLocator(text)
        for (const path of pathsOf(JSON.parse(text) as Tree)) {
          const found = ours.find(path)
          assert.equal(found, oracle.find(path), `${jsonPointer(path)} in ${text}`)
          assert.equal(JSON.parse(text.slice(found?.start, found?.end)), valueAt(JSON.parse(text), path))
        }
      },
    ),
    { numRuns: 150 },
  )
})

function valueAt(data: unknown, path: JsonPath): unknown {
  let at = data
  for (const step of path) at = (at as Record<string | number, unknown>)[step]
  return at
}

const texts: Record<string, [text: string, path: JsonPath, written: string]> = {
  'escaped quotes and backslashes': ['{"a\\\\": "\\\\\\"", "b": [1]}', ['b', 0], '1'],
  'a key with escapes': ['{"\\u0061\\n": 1}', ['a\n'], '1'],
  'keys that pointers escape': ['{"a/b": {"~": 2}}', ['a/b', '~'], '2'],
  __proto__: ['{"__proto__": {"x": 3}}', ['__proto__', 'x'], '3'],
  'an empty key': ['{"": {"": 4}}', ['', ''], '4'],
  'the last of equal keys': ['{"a": [1], "a": [2, 3]}', ['a', 1], '3'],
  'an emoji before': ['["😀", "é", 5]', [2], '5'],
  'carriage returns': ['[\r\n\t6\r\n]\r\n', [0], '6'],
  'empty containers': ['[{}, [], {"a": {}}]', [2, 'a'], '{}'],
  'numbers of all kinds': ['[-1.5e+10, 0]', [0], '-1.5e+10'],
}

for (const [name, [text, path, written]] of Object.entries(texts)) {
  test(`finds past ${name}`, () => {
    for (const places of [scanningLocator(text), sourceMapLocator(text)]) {
      const found = places?.find(path)
      assert.is(text.slice(found?.start, found?.end), written)
    }
  })
}

test('what is not there is not found', () => {
  for (const path of [['b'], ['a', 'x'], ['a', 0, 0], [0]]) {
    assert.is(scanningLocator('{"a": [1]}').find(path), undefined)
  }
})

test('nesting that a recursive reader cannot follow', () => {
  const deep = 100_000
  const text = '['.repeat(deep) + '7' + ']'.repeat(deep)
  assert.is(sourceMapLocator(text), undefined)
  const found = locator(text).find([0, 0, 0])
  assert.equal([found?.start, found?.end], [3, text.length - 3])
})

test('a text above the limit of json-source-map', () => {
  const items = Array.from({ length: 60_000 }, (_, i) => ({ name: `n${String(i)}`, n: i }))
  const text = JSON.stringify(items)
  assert.ok(text.length > 1 << 20)
  const places = locator(text)
  for (const i of [0, 31_234, 59_999]) {
    const found = places.find([i, 'name'])
    assert.is(text.slice(found?.start, found?.end), `"n${String(i)}"`)
    assert.is(text.slice(found?.key?.start, found?.key?.end), '"name"')
  }
})

test.run()
