import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { fingerprints, type Identified } from '../../src/check/fingerprint.js'
import { placeAt } from '../../src/place.js'

const fingerprint = suite('check/fingerprint')

function of(
  text: string,
  words: string,
  changes: Partial<Identified> & { pointer?: string; path?: string } = {},
) {
  const { pointer, path = 'a.json', ...rest } = changes
  const start = text.indexOf(words)
  return {
    ruleId: 'trust-denied',
    at: placeAt({ path, text }, start, start + words.length, pointer),
    ...rest,
  }
}

const one = (finding: Identified): string | undefined => fingerprints([finding])[0]
const TEXT = '{ "a": "*" }'
const base = one(of(TEXT, '"*"', { pointer: '/Statement/0/Principal' }))

const same: readonly [string, Identified][] = [
  ['lines above', of(`// new\n\n${TEXT}`, '"*"', { pointer: '/Statement/0/Principal' })],
  ['a statement above', of(TEXT, '"*"', { pointer: '/Statement/1/Principal' })],
]
for (const [name, finding] of same) fingerprint(`outlives ${name}`, () => assert.is(one(finding), base))

const other: readonly [string, Identified][] = [
  ['rule', of(TEXT, '"*"', { pointer: '/Statement/0/Principal', ruleId: 'trust-too-broad' })],
  ['file', of(TEXT, '"*"', { pointer: '/Statement/0/Principal', path: 'b.json' })],
  ['value', of(TEXT, '"a"', { pointer: '/Statement/0/Principal' })],
  ['element', of(TEXT, '"*"', { pointer: '/Statement/0/Action' })],
  ['hop', of(TEXT, '"*"', { pointer: '/Statement/0/Principal', hop: { source: 'x', destination: 'y' } })],
]
for (const [name, finding] of other) {
  fingerprint(`differs by ${name}`, () => assert.is.not(one(finding), base))
}

fingerprint('line ends and indentation do not count', () => {
  const words = '[\n  1\n]'
  const crlf = '[\r\n\t1\r\n]'
  assert.is(one(of(words, words)), one(of(crlf, crlf)))
})

fingerprint('identical findings are numbered, and the first keeps its fingerprint', () => {
  const twice = fingerprints([of('1 1', '1'), of('1 1', '1'), of('1 2', '2')])
  assert.is(new Set(twice).size, 3)
  assert.is(twice[0], one(of('1 1', '1')))
})

fingerprint('is 64 bits in hexadecimal, without collisions among many', () => {
  const many = fingerprints(Array.from({ length: 20_000 }, (_, i) => of(String(i), String(i))))
  assert.is(new Set(many).size, many.length)
  assert.ok(many.every((print) => /^[0-9a-f]{16}$/.test(print)))
})

fingerprint.run()
