import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { isFailure } from '../../src/parse/failure.js'
import { parseJson, parseJsonStream, type JsonDocument } from '../../src/parse/json.js'
import type { Place } from '../../src/place.js'
import { show } from '../../src/text.js'
import { field, itemsOf, stringOf, type MapValue, type Value } from '../../src/value.js'
import { costMeter } from '../support/cost.js'

const test = suite('json')

function read(text: string, path = 'a.json'): JsonDocument {
  const document = parseJson({ path, text })
  if (isFailure(document)) throw new Error(`${document.message}: ${String(slice(document.at))}`)
  return document
}

function slice(at: Place | undefined): string | undefined {
  if (at === undefined) return undefined
  const { start, end } = at.range()
  return at.source.text.slice(start, end)
}

/** Values as data: `?` for what is unknown, `…` at the end of what may have more. */
function plain(value: Value | undefined): unknown {
  switch (value?.kind) {
    case 'text':
      return show(value.text)
    case 'constant':
      return value.value
    case 'list':
      return [...value.items().map(plain), ...(value.partial === true ? ['…'] : [])]
    case 'map':
      return {
        ...Object.fromEntries(value.keys().map((key) => [key, plain(value.get(key))])),
        ...(value.partial === true && { '…': true }),
      }
    default:
      return '?'
  }
}

function map(value: Value): MapValue {
  if (value.kind !== 'map') throw new Error('no map')
  return value
}

test('values, keys and their places', () => {
  const { root, repaired } = read('{\r\n\t"a": [1, "\\u0041😀x", null],\r\n\t"b/c": {"d": true}\r\n}')
  assert.is(repaired, false)
  assert.equal(plain(root), { a: [1, 'A😀x', null], 'b/c': { d: true } })
  assert.is(slice(root.at)?.length, 56)
  assert.is(slice(map(root).keyAt('b/c')), '"b/c"')
  assert.is(slice(map(root).keyAt('b/c').part(2, 3)), 'c')
  const deep = field(root, 'b/c', 'd')
  assert.is(slice(deep?.at), 'true')
  assert.is(deep?.at.pointer(), '/b~1c/d')
  const [one, string] = itemsOf(field(root, 'a'))
  assert.equal([slice(one?.at), one?.at.pointer()], ['1', '/a/0'])
  assert.is(slice(string?.at.part(0, 1)), '\\u0041')
  assert.is(slice(string?.at.part(1, 3)), '😀')
  assert.is(slice(string?.at.part(3, 100)), 'x')
  assert.is(slice(string?.at.part(1, 4).part(2, 3)), 'x')
})

test('a place is not looked for before it is asked', () => {
  const source = { path: 'a.json', text: '["arn:aws:iam::111122223333:role/a"]' }
  const document = parseJson(source)
  assert.not(isFailure(document))
  const [item] = isFailure(document) ? [] : itemsOf(document.root)
  // The text is gone: whoever looked for a place now would not find it.
  source.text = ''
  assert.is(item?.at.part(1, 2).source, source)
  source.text = '["arn:aws:iam::111122223333:role/a"]'
  assert.is(slice(item?.at.part(13, 25)), '111122223333')
})

test('numbers keep what is written, account ids with leading zeros are a fault', () => {
  const [big, exponent] = itemsOf(read('[123456789012345678901, 1e2]').root)
  assert.equal([stringOf(big), stringOf(exponent)], ['123456789012345678901', '1e2'])
  assert.ok(isFailure(parseJson({ path: 'a', text: '{"account": 012345678901}' })))
})

test('keys that objects have of themselves', () => {
  const { root } = read('{"__proto__": {"toString": "x"}, "constructor": 1}')
  assert.equal(map(root).keys(), ['__proto__', 'constructor'])
  assert.is(stringOf(field(root, '__proto__', 'toString')), 'x')
  assert.is(field(root, 'hasOwnProperty'), undefined)
  assert.is(field(root, '__proto__', 'valueOf'), undefined)
})

test('strings keep what they were before placeholders became holes', () => {
  const value = field(read('{"a": "x\\"${AWS::Region}"}').root, 'a')
  assert.ok(value?.kind === 'text')
  assert.is(show(value.text), 'x"<AWS::Region>')
  assert.is(value.raw?.value, 'x"${AWS::Region}')
  assert.is(slice(value.raw?.at.part(4, 15)), 'AWS::Region')
  assert.is(slice(value.at.part(2, 3)), '${AWS::Region}')
})

const duplicates: Record<string, [text: string, ...found: string[]]> = {
  'of one object': ['{"a": 1, "b": 2, "a": 3}', 'a'],
  'of objects within': ['[{"a": {"b": 1, "b": 1}}, {"a": 1}]', 'b'],
  'written in two ways': ['{"Action": 1, "\\u0041ction": 2}', 'Action'],
  'three times': ['{"a": 1, "a": 2, "a": 3}', 'a', 'a'],
  'named as objects name things': ['{"__proto__": 1, "__proto__": 2}', '__proto__'],
  'none, in texts full of quotes': [
    '{"a": "\\"a\\": 1, \\"a\\"", "b": ["a", "a"], "c": {"a": 1}, "d": {"a": 1}}',
  ],
}

for (const [name, [text, ...found]] of Object.entries(duplicates)) {
  test(`duplicate keys ${name}`, () => {
    assert.equal(
      read(text)
        .duplicateKeys()
        .map(({ key }) => key),
      found,
    )
  })
}

test('duplicate keys tell both places', () => {
  const [found] = read('{"a": 1, "\\u0061": 2}').duplicateKeys()
  assert.equal([slice(found?.first), slice(found?.at)], ['"a"', '"\\u0061"'])
})

/** What strict readers refuse, and what is read from it. */
const repaired: Record<string, [text: string, data: unknown]> = {
  comments: ['// x\n{"a": 1, /* "b": 2, */ "c": "// no /* comment */"}', { a: 1, c: '// no /* comment */' }],
  'trailing commas': ['{"a": [1, 2, ], "b": {"c": 1 , }, }', { a: [1, 2], b: { c: 1 } }],
  'a placeholder as value': ['{"cpu": ${cpu}, "b": 1}', { cpu: '?', b: 1 }],
  'placeholders of other tools': [
    '{"a": $CPU, "b": {{ cpu }}, "c": <cpu>, "d": $$$$CPU$$$$, "e": %CPU%, "f": {cpu}, "g": $(cpu), "h": $A}',
    { a: '?', b: '?', c: '?', d: '?', e: '?', f: '?', g: '?', h: '?' },
  ],
  'a placeholder with more before and after it': ['{"a": 1${x}-2, "b": -${x}}', { a: '?', b: '?' }],
  'quotes in a placeholder in a string': [
    '{"a": "${lookup(x, "y")}:1", "b": 2}',
    { a: "<lookup(x, 'y')>:1", b: 2 },
  ],
  'quotes in a placeholder outside': ['{"a": {{ must_env "X" }}, "b": ${f("}", 1)}}', { a: '?', b: '?' }],
  'a placeholder as item': ['["a", ${b}]', ['a', '?', '…']],
  'a placeholder for items': ['["a", ${more} "b"]', ['a', 'b', '…']],
  'a placeholder for more items': ['{"a": ["a" ${more}]}', { a: ['a', '…'] }],
  'a placeholder for members': ['{${more} "a": 1}', { a: 1, '…': true }],
  'a placeholder for members between': ['{"a": 1, ${more}, "b": 2}', { a: 1, b: 2, '…': true }],
  'a placeholder for members at the end': ['{"a": 1 ${more} }', { a: 1, '…': true }],
  'a placeholder as key': ['{${key}: 1, "a": 2}', { ____: 1, a: 2, '…': true }],
  'a condition around members': [
    '{"a": 1, %{ if x ~} "b": 2, %{ endif ~} "c": 3}',
    { a: 1, b: 2, c: 3, '…': true },
  ],
  'a condition around the last member': ['{"a": 1 %{ if x }, "b": 2%{ endif } }', { a: 1, b: 2, '…': true }],
  'either of two members': ['{%{ if x }"a": 1%{ else }"a": 2%{ endif }}', { a: '?', '…': true }],
  'a condition around a value': ['{"a": %{ if x }1%{ else }{"b": [2]}%{ endif }, "c": 3}', { a: '?', c: 3 }],
  'a loop': ['[%{ for x in xs ~} {"a": "${x}"}, %{ endfor ~}]', [{ a: '<x>' }, '…']],
  'Go directives': ['{{- if .x }}{"a": {{ .cpu }}}{{ end }}', { a: '?' }],
  Jinja: ['{% set x = 1 %}{# "a" #}{"a": {{ x }}, {% if y %}"b": 1{% endif %}}', { a: '?', b: 1, '…': true }],
  ERB: ['{"a": <%= cpu %>, <% if x %>"b": 1<% end %>}', { a: '?', b: 1, '…': true }],
  'a placeholder alone': ['${jsonencode(policy)}', '?'],
}

for (const [name, [text, data]] of Object.entries(repaired)) {
  test(`reads ${name}`, () => {
    const document = read(text)
    assert.equal(plain(document.root), data, text)
    assert.is(document.repaired, true)
  })
}

test('places in repaired texts are those of the original', () => {
  const text = '{ // é\r\n "a": ${cpu},\n "b": "x${f("y")}z", /* */ "c": [1,], }'
  const { root } = read(text)
  assert.is(slice(field(root, 'a')?.at), '${cpu}')
  const b = field(root, 'b')
  assert.is(slice(b?.at), '"x${f("y")}z"')
  assert.is(slice(b?.at.part(1, 2)), '${f("y")}')
  assert.is(slice(b?.at.part(2, 3)), 'z')
  assert.is(slice(field(root, 'c')?.at), '[1,]')
  const a = field(root, 'a')
  assert.is(a?.kind === 'unknown' && a.why, 'the value of ${cpu}')
})

const failures: Record<string, [text: string, message: string, at: string]> = {
  'a missing comma': ['{"a": 1\n "b": 2}', 'a comma is missing before this', '"b"'],
  'a missing colon': ['{"a" 1}', 'a colon is missing before this', '1'],
  'a missing bracket': ['{"a": [1, 2}', 'a comma is missing before this', '}'],
  'a cut-off file': ['{"a": 1', 'the object is not closed by "}"', '1'],
  'an unclosed string': ['{"a": "x\n}', 'the string is not closed on its line', '"x'],
  'single quotes': ["{'a': 1}", 'this is neither a string in double quotes nor another JSON value', "'a'"],
  'two commas': ['[1,, 2]', 'a value is expected here', ','],
  'a raw line break': ['["a\tb"]', 'a control character stands in a string; it must be escaped', '"a\tb"'],
  'an escape of another language': ['["\\x41"]', 'this escape does not exist in JSON', '"\\x41"'],
  Python: ['{"a": True}', 'this is neither a string in double quotes nor another JSON value', 'True'],
  nothing: [' \n', 'a value is expected here', '\n'],
  'more after the end': ['{"a": 1} 2', 'there is more after the end of the document', '2'],
  'a leading zero': ['{"a": 012}', 'a number cannot begin with 0; put it in quotes', '12'],
}

for (const [name, [text, message, at]] of Object.entries(failures)) {
  test(`says what is wrong with ${name}`, () => {
    const failure = parseJson({ path: 'a.json', text })
    assert.ok(isFailure(failure))
    assert.equal([failure.message, slice(failure.at)], [message, at])
  })
}

test('nesting that nothing real has', () => {
  const deep = read('['.repeat(100_000) + ']'.repeat(100_000)).root
  let at: Value | undefined = deep
  let levels = 0
  while (at?.kind === 'list') {
    at = at.items()[0]
    levels++
  }
  assert.equal([at?.kind, levels], ['unknown', 501])
  const broken = parseJson({ path: 'a.json', text: '{"a":'.repeat(100_000) })
  assert.is(isFailure(broken) && broken.message, 'brackets are nested deeper than 500 levels')
})

const streams: Record<string, [text: string, ...roots: unknown[]]> = {
  'one document': ['{"a": 1}', { a: 1 }],
  'a document a line': ['{"a": 1}\n{"a": 2}\r\n\n{"a": 3}\n', { a: 1 }, { a: 2 }, { a: 3 }],
  'documents that follow each other': ['{"a": "}"}{"b": 1}\n[2]', { a: '}' }, { b: 1 }, [2]],
  'record separators': ['\u001e{"a": 1}\n\u001e{"a": 2}\n', { a: 1 }, { a: 2 }],
  'a fault among them': ['{"a": 1}\n{"a" 2}\n{"a": 3}', { a: 1 }, 'a colon is missing before this', { a: 3 }],
}

for (const [name, [text, ...roots]] of Object.entries(streams)) {
  test(`a stream of ${name}`, () => {
    const found = parseJsonStream({ path: 'a.jsonl', text })
    assert.equal(
      found.map((document) => (isFailure(document) ? document.message : plain(document.root))),
      roots,
    )
  })
}

test('places in a stream count from the beginning of the file', () => {
  const [, second] = parseJsonStream({ path: 'a.jsonl', text: '{"a": 1}\n{"a": "x", "a": "yz"}' })
  assert.ok(second !== undefined && !isFailure(second))
  assert.is(slice(field(second.root, 'a')?.at.part(1, 2)), 'z')
  assert.equal(
    second.duplicateKeys().map(({ at }) => at.range().start),
    [20],
  )
})

test('a document that is broken is one failure, however it goes on', () => {
  for (const text of ['{"a": 1} {"b" 2} {', '{"a" 1}', '{"a": 1}}']) {
    const found = parseJsonStream({ path: 'a.json', text })
    assert.ok(found.some(isFailure), text)
  }
  assert.is(parseJsonStream({ path: 'a.json', text: '{"a" 1} {"b" 2}' }).length, 1)
})

test('hostile texts cost linear time', () => {
  const cost = costMeter()
  for (const part of [
    '{{',
    '${',
    '{%',
    '%{ if x }',
    '/*',
    '//',
    '"${',
    '[${a}',
    '{"a":',
    '\\"',
    '{{ if }}',
    '<%',
    ',',
    '$A',
    '[',
    '{',
  ]) {
    for (const text of [part.repeat(5_000), `{"a": ${part.repeat(5_000)}`, `["${part.repeat(5_000)}`]) {
      parseJsonStream({ path: 'a.json', text })
    }
  }
  assert.ok(cost() < 2500)
})

test.run()
