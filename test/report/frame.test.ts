import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { placeAt, type Source } from '../../src/place.js'
import { cells, frame } from '../../src/report/frame.js'
import { costMeter } from '../support/cost.js'

const frames = suite('report/frame')

/** Frame of the words in the text, drawn: code above carets. */
function drawn(text: string, words: string, room = 60): string[] {
  const source: Source = { path: 'a', text }
  const start = text.indexOf(words)
  return frame(placeAt(source, start, start + words.length), room).flatMap((line) => {
    if (line === undefined) return ['⋮']
    const { underline } = line
    const carets = underline && ' '.repeat(underline.from) + '^'.repeat(underline.width)
    return [`${String(line.line)}|${line.code}`, ...(carets === undefined ? [] : [` |${carets}`])]
  })
}

const cases: readonly [string, string, string, string[]][] = [
  ['the indentation goes', 'x:\n    a: bcd\n', 'bcd', ['2|a: bcd', ' |   ^^^']],
  ['CRLF does not show', 'a: b\r\nc: d\r\n', 'b', ['1|a: b', ' |   ^']],
  ['tabs become blanks', '\ta\t= "b"', '"b"', ['1|a   = "b"', ' |      ^^^']],
  ['wide characters and emoji take two cells', '日本: 🚀 ab', 'ab', ['1|日本: 🚀 ab', ' |         ^^']],
  ['combining marks take none', 'e\u0301: ab', 'ab', ['1|e\u0301: ab', ' |   ^^']],
  ['an escape is as wide as it is shown', '\u001b: ab', 'ab', ['1|\\x1b: ab', ' |      ^^']],
  ['an empty place has one caret', 'ab', '', ['1|ab', ' |^']],
  ['two lines', 'a: [\n  b ]\n', '[\n  b ]', ['1|a: [', ' |   ^', '2|  b ]', ' |  ^^^']],
  ['a line end belongs to its line', 'ab\ncd\n', 'ab\n', ['1|ab', ' |^^']],
  [
    'the middle of many lines is left out',
    '[\n 1,\n 2,\n 3,\n 4,\n 5\n]',
    '[\n 1,\n 2,\n 3,\n 4,\n 5\n]',
    ['1|[', ' |^', '2| 1,', '3| 2,', '⋮', '7|]', ' |^'],
  ],
]
for (const [name, text, words, expected] of cases) {
  frames(name, () => assert.equal(drawn(text, words), expected))
}

frames('the carets stand under the very characters, in any room', () => {
  const word = fc.stringMatching(/^[a-z0-9":{}, ]{0,90}$/)
  fc.assert(
    fc.property(
      word,
      fc.stringMatching(/^[A-Z]{1,15}$/),
      word,
      fc.integer({ min: 30, max: 120 }),
      (a, b, c, room) => {
        const [line] = frame(placeAt({ path: 'a', text: a + b + c }, a.length, a.length + b.length), room)
        const { from = 0, width = 0 } = line?.underline ?? {}
        assert.ok(line)
        assert.is(line.code.slice(from, from + width), b)
        assert.ok(cells(line.code) <= room)
      },
    ),
  )
})

frames('a span wider than the room begins in it', () => {
  const [code = '', carets = ''] = drawn(`{"a":"${'x'.repeat(500)}"}`, 'x'.repeat(500), 40)
  assert.is(cells(code) - 2, 40)
  assert.is(carets, ` |${' '.repeat(6)}${'^'.repeat(33)}`)
})

frames('five megabytes on one line are no work', () => {
  const text = `{"a":"${'x'.repeat(5_000_000)}","Resource":"*","b":"${'A1b/'.repeat(100_000)}"}`
  const cost = costMeter()
  const [code = ''] = drawn(text, '"*"')
  assert.ok(cost() < 125)
  assert.match(code, /^1\|…x+","Resource":"\*","b":"[A1b/]+…$/)
})

frames('a secret is masked even where the window cuts it', () => {
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
  for (let room = 30; room < 90; room += 7) {
    const [code = ''] = drawn(`{"a":"b","c":"${secret}","d":"${'x'.repeat(200)}"}`, '"b"', room)
    assert.not.match(code, /wJalr/)
    for (let far = 0; far < 60; far++) {
      const text = `${'a '.repeat(50)}${secret} ${'x'.repeat(far)} "b" ${'y'.repeat(200)}`
      assert.not.match(drawn(text, '"b"', room).join(''), /EXAMPLEKEY|bPxRf/)
    }
    // Marks without a width of their own fill the window before it is full.
    const dense = `"b"${'\u0301'.repeat(4 * room - 33)}${secret} x`
    assert.not.match(drawn(dense, '"b"', room).join(''), /wJalr/)
  }
})

frames('nor where the blocks that are masked together cut it', () => {
  const [secret, piece] = [
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    /wJalrXU|tnFEMI|MDENG|bPxRf|CYEXAM|PLEKEY/,
  ]
  for (let before = 9940; before <= 10_000; before += 4)
    assert.not.match(drawn(`${'a'.repeat(before - 1)} ${secret} "b" c`, '"b"').join(''), piece)
})

frames.run()
