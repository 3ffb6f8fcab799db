import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { placeAt, type Source } from '../../src/place.js'
import { lineRange, pathAndLine, positionAt, spanOf } from '../../src/report/position.js'

const position = suite('report/position')
const source = (text: string): Source => ({ path: 'a.json', text })

const cases: readonly [string, string, number, number, number][] = [
  ['the first character', 'ab', 0, 1, 1],
  ['the end of a text without line end', 'ab', 2, 1, 3],
  ['after LF', 'a\nb', 2, 2, 1],
  ['the LF itself', 'a\nb', 1, 1, 2],
  ['after CRLF', 'a\r\nb', 3, 2, 1],
  ['within CRLF', 'a\r\nb', 2, 1, 3],
  ['after a lone CR', 'a\rb', 2, 2, 1],
  ['LF CR is two lines', 'a\n\rb', 3, 3, 1],
  ['the empty last line', 'a\n', 2, 2, 1],
  ['an empty text', '', 0, 1, 1],
  ['an emoji is two units', '🚀x', 2, 1, 3],
  ['U+2028 ends no line', 'a\u2028b', 2, 1, 3],
  ['beyond the end', 'ab', 99, 1, 3],
  ['before the beginning', 'ab', -5, 1, 1],
]

for (const [name, text, offset, line, column] of cases) {
  position(name, () => assert.equal(positionAt(source(text), offset), { line, column }))
}

position('agrees with counting line ends from the start', () => {
  const piece = fc.constantFrom('a', '\n', '\r', '\r\n', '🚀', '\t')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(40), (pieces, at) => {
      const text = pieces.join('')
      const offset = Math.min(at, text.length)
      // Within CRLF the prefix alone looks like a lone CR; the table above has that case.
      fc.pre(text.slice(offset - 1, offset + 1) !== '\r\n')
      const lines = text.slice(0, offset).split(/\r\n|\r(?!\n)|\n/)
      const { line, column } = positionAt(source(text), offset)
      assert.is(line, lines.length)
      assert.is(column, (lines.at(-1) ?? '').length + 1)
    }),
  )
})

position('every line range leaves its ending out, and together they are the text', () => {
  const { text } = source('a\r\n\rbc\n')
  const whole = source(text)
  const lines = [1, 2, 3, 4].map((line) => lineRange(whole, line))
  assert.equal(
    lines.map(({ start, end }) => text.slice(start, end)),
    ['a', '', 'bc', ''],
  )
  assert.equal(lineRange(whole, 9), { start: text.length, end: text.length })
})

position('a span has both ends, exclusive, and offsets', () => {
  const place = placeAt(source('{\n  "a": 1\n}'), 4, 7)
  assert.equal(spanOf(place), {
    path: 'a.json',
    start: { line: 2, column: 3 },
    end: { line: 2, column: 6 },
    startOffset: 4,
    endOffset: 7,
  })
  assert.is(pathAndLine(place), 'a.json:2')
})

position.run()
