import fc from 'fast-check'
import { parse } from 'jsonc-parser'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { isFailure } from '../../src/parse/failure.js'
import { repairJson } from '../../src/parse/json-repair.js'
import { parseJsonStream } from '../../src/parse/json.js'
import { jsonTree, writeJson } from '../support/json-text.js'

const test = suite('json-repair')

const ODDITIES = ['', '', '/* , */', '// "x" ]\n', '/**/ ', '\n//\r\n']

/** The text with comments after its punctuation and, before closing brackets, commas. */
function adorned(text: string, style: readonly number[]): string {
  let turn = 0
  const next = (): number => style[turn++ % style.length] ?? 0
  const tokens = /"(?:[^"\\]|\\[^])*"|[^]/g
  return text.replace(tokens, (token, offset: number) => {
    const before = text.slice(0, offset).trimEnd().at(-1)
    const comma = /^[}\]]$/.test(token) && !/[[{,]/.test(before ?? '[') && next() % 3 === 0 ? ',' : ''
    return comma + token + (/^[{}[\],:]$/.test(token) ? (ODDITIES[next() % ODDITIES.length] ?? '') : '')
  })
}

test('comments and trailing commas are read as jsonc-parser reads them', () => {
  fc.assert(
    fc.property(jsonTree(), fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (tree, style) => {
      // The oracle gives this key its meaning of old.
      fc.pre(!JSON.stringify(tree).includes('__proto__'))
      const text = adorned(writeJson(tree, style), style)
      const repaired = repairJson(text)
      assert.is(repaired.text.length, text.length)
      assert.equal(JSON.parse(repaired.text), parse(text, [], { allowTrailingComma: true }), text)
    }),
    { numRuns: 300 },
  )
})

/** Two strings with the mark in them may be read as one placeholder with quotes inside. */
const OPENER = /[$#%]\{|\{\{|<%/

test('what is JSON already stays as it is', () => {
  fc.assert(
    fc.property(jsonTree(), fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (tree, style) => {
      const text = writeJson(tree, style)
      fc.pre(!OPENER.test(text))
      assert.is(repairJson(text).text, text)
    }),
    { numRuns: 300 },
  )
})

test('a mark that opens a placeholder is text where the string ends before it closes', () => {
  for (const text of ['[{"":[{"":{"#{":0}}]},[64696006]]', '{"a":"${","b":{}}', '{"a":"${"}'])
    assert.is(repairJson(text).text, text)
  assert.is(repairJson('{"a":"${lookup(x, "y")}"}').text, `{"a":"\${lookup(x, 'y')}"}`)
})

test('no text makes it throw, lose its length or point outside', () => {
  const marks = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '"a"',
    '1',
    'true',
    '${',
    '${x}',
    '{{',
    '}}',
    '{{ if }}',
    '{{ end }}',
  ]
  const more = [
    '%{ if x }',
    '%{ endif }',
    '<%',
    '%>',
    '<x>',
    '$A',
    '//',
    '/*',
    '*/',
    '\n',
    ' ',
    '\u001e',
    '\ue000',
    '😀',
    "'",
    '-',
  ]
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...marks, ...more), { maxLength: 25 }),
      fc.nat(2),
      (parts, holeCount) => {
        const text = parts.join('')
        assert.is(repairJson(text, holeCount).text.length, text.length)
        for (const result of parseJsonStream({ path: 'a.json', text })) {
          const { start, end } = (isFailure(result) ? result.at : result.root.at).range()
          assert.ok(0 <= start && start <= end && end <= text.length, `${String(start)}-${String(end)}`)
        }
      },
    ),
    { numRuns: 1000 },
  )
})

test.run()
