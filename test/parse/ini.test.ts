import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { isIni, parseIni } from '../../src/parse/ini.js'
import type { Place } from '../../src/place.js'
import { field, stringOf } from '../../src/value.js'
import { costMeter } from '../support/cost.js'

const test = suite('parse/ini')

const parse = (text: string) => parseIni({ path: 'config', text })
const written = (place: Place | undefined): string | undefined =>
  place?.source.text.slice(place.range().start, place.range().end)
const outline = (text: string) =>
  parse(text).sections.map(({ name, entries }) => [
    name.value,
    ...entries.map(({ key, value }) => `${key.value}=${value.value}`),
  ])

const outlines: [string, string, string[][]][] = [
  ['spaces around everything', '[ a b ]\n key  =  v w \n', [['a b', 'key=v w']]],
  ['no white space', '[a]\nkey=v\n', [['a', 'key=v']]],
  ['carriage returns', '[a]\r\nkey = v\r\n\r\n[b]\r\n', [['a', 'key=v'], ['b']]],
  ['byte order mark', '\ufeff[a]\nk=v', [['a', 'k=v']]],
  ['full-line comments', '# c\n[a]\n; c\n  # c\nk=v', [['a', 'k=v']]],
  ['comment after a header', '[a] # c\nk=v', [['a', 'k=v']]],
  ['an equals sign in the value', '[a]\nk=b=c', [['a', 'k=b=c']]],
  ['a colon delimits too', '[a]\nk: arn:aws', [['a', 'k=arn:aws']]],
  ['an empty value', '[a]\nk =\nl = m', [['a', 'k=', 'l=m']]],
  ['a whole section indented alike', '[a]\n  k=v\n  l=w\n[b]', [['a', 'k=v', 'l=w'], ['b']]],
  [
    'headers indented less than entries',
    '  [a]\n    k=v\n  [b]\n    l=w',
    [
      ['a', 'k=v'],
      ['b', 'l=w'],
    ],
  ],
  [
    'duplicate sections stand apart',
    '[a]\nk=v\n[a]\nl=w',
    [
      ['a', 'k=v'],
      ['a', 'l=w'],
    ],
  ],
  ['brackets in a value', '[a]\nk = [v]', [['a', 'k=[v]']]],
  ['nothing at all', '', []],
]

for (const [name, text, expected] of outlines) {
  test(name, () => assert.equal(outline(text), expected))
}

test('every part has its place', () => {
  const [section] = parse('# top\r\n[ profile 𝒳 ]\r\nrole_arn =  arn:x # why\r\n').sections
  const [entry] = section?.entries ?? []
  assert.is(written(section?.at), '[ profile 𝒳 ]')
  assert.is(written(section?.name.at), 'profile 𝒳')
  assert.is(written(entry?.key.at), 'role_arn')
  assert.is(written(entry?.value.at), 'arn:x # why')
  assert.is(written(entry?.comment), '# why')
})

test('a comment marker needs white space before it', () => {
  const comments = parse('[a]\nk = b#c\nl = b ;c\nm = #c').sections[0]?.entries.map(({ comment }) =>
    written(comment),
  )
  assert.equal(comments, [undefined, ';c', '#c'])
})

test('an indented block under an empty value is its own', () => {
  const [section] = parse('[a]\ns3 =\n  max = 10\n\n  # c\n  size = 5\nk = v').sections
  assert.equal(
    section?.entries.map(({ key, children }) => [key.value, children.map((child) => child.key.value)]),
    [
      ['s3', ['max', 'size']],
      ['k', []],
    ],
  )
})

test('indented lines under a value continue it', () => {
  const [entry, ...more] = parse('[a]\nk = v\n  l = w\n  m = x\n').sections[0]?.entries ?? []
  assert.is(more.length, 0)
  assert.is(entry?.value.value, 'v')
  assert.is(written(entry?.continuation), 'l = w\n  m = x')
})

test('lines that mean nothing are recorded, not lost', () => {
  assert.equal(parse('export A=1\n[a]\nword\n= x\n[b\n').strays.map(written), [
    'export A=1',
    'word',
    '= x',
    '[b',
  ])
})

test('duplicate sections and keys', () => {
  const found = parse('[a]\nk=1\nK=2\n[b]\nk=3\n[a]\nk=4\n').duplicateKeys()
  assert.equal(
    found.map(({ key, at, first }) => [key, at.range().start, first.range().start]),
    [
      ['K', 8, 4],
      ['[a]', 20, 0],
    ],
  )
})

test('the root merges sections of one name and keeps the last value', () => {
  const { root } = parse('[a]\nk=1\nl=2\n[a]\nk=3\ns3 =\n  max = 10\n')
  assert.is(stringOf(field(root, 'a', 'k')), '3')
  assert.is(stringOf(field(root, 'a', 'l')), '2')
  assert.is(stringOf(field(root, 'a', 's3', 'max')), '10')
  assert.is(root.kind === 'map' && written(root.keyAt('a')), 'a')
})

test('a document knows its reader', () => {
  const document = parse('[a]')
  assert.ok(isIni(document))
  assert.not(isIni({ ...document, syntax: 'json' }))
})

test('any text is read, and every place shows the text it stands for', () => {
  const line = fc.oneof(
    fc.constantFrom('[a]', ' [b ]', '[', '# c', 'k=v', '  k = v # c', 'k:', '=', '', '\t\tx'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      for (const { name, entries } of parse(lines.join(end)).sections) {
        assert.is(written(name.at), name.value)
        for (const { key, value } of entries.flatMap((entry) => [entry, ...entry.children])) {
          assert.is(written(key.at), key.value)
          assert.is(written(value.at), value.value)
        }
      }
    }),
  )
})

test('time grows with length, not faster', () => {
  const costOf = (text: string): number => {
    const cost = costMeter()
    parse(text)
    return cost()
  }
  for (const text of [
    '['.repeat(1e6),
    ` ${'# '.repeat(5e5)}`,
    `[a]\nk=${' '.repeat(1e6)}x`,
    '[a]\n'.repeat(5e4),
  ]) {
    assert.ok(costOf(text) < 400)
  }
})

test.run()
