/** The YAML reader: what is read, where it stands, and what hostile input costs. */
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import * as oracle from 'yaml'
import type { Document } from '../../src/extract/extractor.js'
import { isFailure } from '../../src/parse/failure.js'
import { parseYaml } from '../../src/parse/yaml.js'
import type { Place } from '../../src/place.js'
import { literal } from '../../src/text.js'
import { field, type Value } from '../../src/value.js'

const test = suite('parse/yaml')

function documents(text: string): readonly Document[] {
  const result = parseYaml({ path: 'a.yaml', text })
  if (isFailure(result)) throw new Error(result.message)
  return result
}

function root(text: string): Value {
  const [document] = documents(text)
  if (document === undefined) throw new Error('no document')
  return document.root
}

/** Data without places; constants as `{ raw }`, so that they differ from texts. */
function data(value: Value | undefined): unknown {
  switch (value?.kind) {
    case 'text':
      return literal(value.text)
    case 'constant':
      return { raw: value.raw }
    case 'list':
      return value.items().map(data)
    case 'map':
      return Object.fromEntries(value.keys().map((key) => [key, data(value.get(key))]))
    default:
      return value?.kind
  }
}

function written(place: Place | undefined): string | undefined {
  const range = place?.range()
  return range && place?.source.text.slice(range.start, range.end)
}

function sameData(text: string, expected: unknown): void {
  assert.equal(data(root(text)), expected)
}

test('scalars keep their source text', () => {
  sameData('id: 012345678901', { id: '012345678901' })
  sameData('v: 2012-10-17', { v: '2012-10-17' })
  sameData('a: 1e3\nb: 0x1F\nc: yes\nd: !!str 12', { a: '1e3', b: '0x1F', c: 'yes', d: '12' })
  sameData('a: true\nb: ~\nc:\nd: ""', { a: { raw: 'true' }, b: { raw: '~' }, c: { raw: '' }, d: '' })
})

test('an unquoted number is marked, a quoted one is not', () => {
  const value = root('a: 012345678901\nb: "012345678901"\nc: 12a\nd: -1.5e3')
  const marks = ['a', 'b', 'c', 'd'].map((key) => {
    const found = field(value, key)
    return found?.kind === 'text' && found.unquotedNumber === true
  })
  assert.equal(marks, [true, false, false, true])
})

test('short tags are their long forms', () => {
  sameData('a: !Ref X', { a: { Ref: 'X' } })
  sameData('a: !GetAtt X.Arn', { a: { 'Fn::GetAtt': 'X.Arn' } })
  sameData('a: !Sub\n  - "${B}"\n  - B: !Ref C', { a: { 'Fn::Sub': ['${B}', { B: { Ref: 'C' } }] } })
  sameData('a: [!If [C, !Ref "AWS::NoValue", x], !Condition D]', {
    a: [{ 'Fn::If': ['C', { Ref: 'AWS::NoValue' }, 'x'] }, { Condition: 'D' }],
  })
})

test('anchors, aliases and merge keys', () => {
  sameData('a: &x {k: v}\nb: *x', { a: { k: 'v' }, b: { k: 'v' } })
  sameData('a: &x {k: v, l: m}\nb:\n  <<: *x\n  l: own', { a: { k: 'v', l: 'm' }, b: { l: 'own', k: 'v' } })
  sameData('a: &x {k: 1}\nb: &y {k: 2, j: 3}\nc: {<<: [*x, *y]}', {
    a: { k: '1' },
    b: { k: '2', j: '3' },
    c: { k: '1', j: '3' },
  })
  sameData('a: *nowhere', { a: 'unknown' })
  sameData('a: &x\n  b: *x', { a: { b: 'unknown' } })
})

test('every document of a stream', () => {
  assert.equal(
    documents('a: 1\n---\nb: 2\n...\n---\n- c\n').map(({ root: each }) => data(each)),
    [{ a: '1' }, { b: '2' }, ['c']],
  )
})

test('closing brackets may stand below their key', () => {
  sameData('a:\n  b: [\n    "x"  # it ends\n  ]\nc: d', { a: { b: ['x'] }, c: 'd' })
  sameData('a: {\n  "b#": "it #is"\n}\nc: [\n"d",\n"e"\n]', { a: { 'b#': 'it #is' }, c: ['d', 'e'] })
  sameData('s: |\n  f() {\n  }\na: [\n  x\n]', { s: 'f() {\n}\n', a: ['x'] })
})

test('places are those of the scalar as written', () => {
  const value = root('a: "q"\nb: \'s\'\nc: plain # no\nd: [1, {e: f} ]\ng: !Sub x\nh: |\n  l1\n  l2\n\ni:\n')
  const at = (...path: string[]) => written(field(value, ...path)?.at)
  assert.equal(
    ['a', 'b', 'c', 'd', 'g', 'h', 'i'].map((key) => at(key)),
    ['"q"', "'s'", 'plain', '[1, {e: f} ]', '!Sub x', '|\n  l1\n  l2', ''],
  )
  assert.is(at('g', 'Fn::Sub'), 'x')
  const tagged = field(value, 'g')
  assert.is(tagged?.kind === 'map' ? written(tagged.keyAt('Fn::Sub')) : undefined, '!Sub')
  assert.is(value.kind === 'map' ? written(value.keyAt('c')) : undefined, 'c')
  assert.is(field(value, 'g', 'Fn::Sub')?.at.pointer(), '/g')
})

const parts: readonly (readonly [string, string, string, string])[] = [
  ['plain', 'k: arn:aws:iam', 'aws', 'aws'],
  ['plain over lines', 'k: one\n  two three', 'two', 'two'],
  ['single quoted', "k: 'it''s here'", 'here', 'here'],
  ['escaped quote itself', "k: 'it''s'", "'", "''"],
  ['double quoted', 'k: "\\"a\\u0041\\U0001F600 \\t end"', 'end', 'end'],
  ['an escape itself', 'k: "a\\u0041b"', 'A', '\\u0041'],
  ['folded double quoted', 'k: "one\n\n   two\\\n   three four"', 'four', 'four'],
  ['literal block', 'k: |\n  {\n    "a": "b"\n  }\n', '"b"', '"b"'],
  ['literal block with CRLF', 'k: |-\r\n  one\r\n\r\n  two\r\n', 'two', 'two'],
  ['folded block', 'k: >-\n  one\n  two\n', 'two', '>-\n  one\n  two'],
  ['after a wide character', 'k: "😀 x"', 'x', 'x'],
]

for (const [name, source, searched, expected] of parts) {
  test(`parts of a scalar: ${name}`, () => {
    const value = field(root(source), 'k')
    const string = (value?.kind === 'text' ? literal(value.text) : undefined) ?? ''
    const start = string.indexOf(searched)
    assert.ok(start >= 0, string)
    assert.is(written(value?.at.part(start, start + searched.length)), expected)
  })
}

test('duplicate keys, at their own places', () => {
  const found = documents('a: 1\nb: {c: 1, "c": 2}\na: 3\n<<: {}\n<<: {}\n')[0]?.duplicateKeys() ?? []
  assert.equal(
    found.map(({ key, at, first }) => [key, at.range().start, first.range().start]),
    [
      ['a', 23, 0],
      ['c', 15, 9],
    ],
  )
})

test('template tags leave the rest readable', () => {
  const text =
    '{{- if .Role }}\nrole: arn:aws:iam::{{ .Account }}:role/x\n{{- end }}\nname: "{{ env "X" }}-y"\nc: {{if .A}}b{{else}}c{{end}}\nd:{{range .D}}\n  - {{.}}{{end}}\n'
  sameData(text, {
    role: 'arn:aws:iam::{{ .Account }}:role/x',
    name: '{{ env "X" }}-y',
    c: 'unknown',
    d: ['{{.}}'],
  })
  const value = root(text)
  assert.ok(value.kind === 'map' && value.partial, 'a line of tags may hold further keys')
  assert.equal(documents('{{ range }\n  a: [\n{{ end }}: }'), [])
})

test('what stands below a tag line is not known to be all', () => {
  const value = root('a:\n  b: 1\n  {{ include "more" . }}\nc:\n  d: 2\n')
  const partial = ['a', 'c'].map((key) => {
    const map = field(value, key)
    return map?.kind === 'map' && map.partial === true
  })
  assert.equal(partial, [true, false])
})

test('broken YAML is one failure with its place', () => {
  for (const [text, at] of [
    ['a:\n\tb: 1\n', 3],
    ['a: "x\n', 6],
    ['a: b: c\n', 4],
    ['a: [1, 2\nb: 3\n', 13],
  ] as const) {
    const result = parseYaml({ path: 'a.yaml', text })
    assert.ok(isFailure(result), text)
    assert.ok(Math.abs(result.at.range().start - at) <= 2, `${text}: ${String(result.at.range().start)}`)
  }
})

/** Trees that both readers must agree on; no empty strings, which that package writes as nothing. */
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), tie('node'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
})).node

test('reads what the yaml package writes, in every style', () => {
  const style = fc.record({
    collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    defaultStringType: fc.constantFrom(
      'PLAIN' as const,
      'QUOTE_DOUBLE' as const,
      'QUOTE_SINGLE' as const,
      'BLOCK_LITERAL' as const,
    ),
    lineWidth: fc.constantFrom(0, 30),
  })
  fc.assert(
    fc.property(fc.tuple(tree), style, (value, options) => {
      const text = oracle.stringify(value, { ...options, aliasDuplicateObjects: false, schema: 'failsafe' })
      const read = oracle.parse(text, { schema: 'failsafe', logLevel: 'silent' }) as unknown
      const raw = (each: unknown): unknown =>
        each !== null && typeof each === 'object' && 'raw' in each ? each.raw : each
      const ours = JSON.stringify(data(root(text)), (_, each: unknown) => raw(each))
      if (
        !text.includes('{{') &&
        !text.includes('{%') &&
        !text.includes('<%') &&
        !/^\s*"?<<"?:/m.test(text)
      ) {
        assert.is(
          ours,
          JSON.stringify(read, (_, each: unknown) => raw(each)),
        )
      }
    }),
    { numRuns: 150 },
  )
})

const hostile: Readonly<Record<string, string>> = {
  'an alias bomb': `'a0: &a0 x\\n' + Array.from({length: 60}, (_, i) => 'a'+(i+1)+': &a'+(i+1)+' ['+('*a'+i+',').repeat(9)+']').join('\\n')`,
  'merge bomb': `'a0: &a0 {x: y}\\n' + Array.from({length: 60}, (_, i) => 'a'+(i+1)+': &a'+(i+1)+' {<<: ['+('*a'+i+',').repeat(9)+'], k'+i+': v}').join('\\n')`,
  '5,000 levels of flow': `'['.repeat(5000)`,
  '5,000 levels of block': `Array.from({length: 5000}, (_, i) => ' '.repeat(i) + 'a:').join('\\n')`,
  '100,000 dashes': `'- '.repeat(100000)`,
  '20,000 keys': `Array.from({length: 20000}, (_, i) => 'k' + i + ': v' + i).join('\\n')`,
  '20,000 deep brackets on their own lines': `'a: [\\n'.repeat(2000) + ']\\n'.repeat(2000)`,
  'open tags without end': `'{{ '.repeat(50000)`,
  'open quotes': `'a: "'.repeat(50000)`,
  'tags and anchors': `'!a &b '.repeat(50000)`,
  'a NUL': `'a: \\0'`,
  'a long line of question marks': `'? '.repeat(50000)`,
  'many documents': `'---\\n'.repeat(50000)`,
}

test('hostile input: one failure or a document, soon, in bounded memory', () => {
  const module = new URL('../../src/parse/yaml.ts', import.meta.url).href
  const cases = Object.entries(hostile).map(([name, text]) => `[${JSON.stringify(name)}, () => ${text}]`)
  const script = `
    import { parseYaml } from ${JSON.stringify(module)}
    const walk = (root) => { let n = 0; const todo = [root]
      while (todo.length > 0) { const v = todo.pop(); n++
        if (v.kind === 'list') todo.push(...v.items())
        if (v.kind === 'map') for (const k of v.keys()) todo.push(v.get(k)) }
      return n }
    for (const [name, make] of [${cases.join(',')}]) {
      const text = make(); const start = process.cpuUsage()
      const result = parseYaml({ path: 'x', text })
      const nodes = Array.isArray(result) ? result.reduce((n, d) => n + walk(d.root) + d.duplicateKeys().length, 0) : 0
      const ms = process.cpuUsage(start).user / 1000
      if (ms > 2000 || nodes > 400000) { console.log(name, Math.round(ms), nodes); process.exit(1) }
    }
    console.log('done')`
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: '' }
  const child = spawnSync(
    process.execPath,
    ['--max-old-space-size=300', '--import', 'tsx', '--input-type=module', '-e', script],
    { env, encoding: 'utf8', timeout: 60_000 },
  )
  assert.is(child.stdout.trim(), 'done', child.stderr.slice(0, 2000))
})

test.run()
