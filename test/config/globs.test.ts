import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { globFault, matcher } from '../../src/config/globs.js'
import { costMeter } from '../support/cost.js'

const test = suite('config/globs')

const cases: [string | string[], string[], string[]][] = [
  ['a.json', ['a.json'], ['b/a.json', 'a.jsonx', 'xa.json']],
  ['*.json', ['a.json', '.json', '.a.json'], ['b/a.json', 'a.yaml']],
  ['**/*.json', ['a.json', 'b/a.json', '.aws/c/a.json'], ['a.yaml']],
  ['source/**', ['source/a', 'source/b/c'], ['sources/a', 'x/source/a']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a/x', 'ab']],
  ['**', ['a', 'a/b'], []],
  ['a/*', ['a/b'], ['a/b/c', 'a']],
  ['?.json', ['a.json', '𝒳.json'], ['ab.json', '/.json']],
  ['[a-c]x', ['ax', 'cx'], ['dx', '-x']],
  ['[!a-c]x', ['dx'], ['ax']],
  ['[^a]x', ['dx'], ['ax']],
  ['[]]x', [']x'], ['ax']],
  ['[a-]x', ['ax', '-x'], ['bx']],
  ['[a', ['[a'], ['a']],
  ['{a,b}.json', ['a.json', 'b.json'], ['c.json', '{a,b}.json']],
  ['{a,{b,c/d}}/x', ['a/x', 'b/x', 'c/d/x'], ['c/x']],
  ['x{,.json}', ['x', 'x.json'], ['x.yaml']],
  ['{a}', ['{a}'], ['a']],
  ['{{a,b}', ['{a', '{b'], ['a']],
  ['a\\*', ['a*'], ['ab']],
  ['\\{a,b\\}', ['{a,b}'], ['a']],
  ['vendor', ['vendor', 'vendor/a/b'], ['vendors', 'x/vendor']],
  ['vendor/', ['vendor/a/b'], ['vendors']],
  ['example-*/', ['example-1/a'], ['example/a']],
  ['./a/./b', ['a/b'], ['b']],
  ['.', ['a', 'a/b'], []],
  ['../shared/*.json', ['../shared/a.json'], ['shared/a.json']],
  [
    ['a/**', '!a/b/**'],
    ['a/x', 'a/c/x'],
    ['a/b/x', 'c'],
  ],
  [['!a/b/**', 'a/**'], ['a/b/x'], []],
  [['a/**', '!a/b/**', 'a/b/keep.json'], ['a/b/keep.json'], ['a/b/x']],
  [[], [], ['a']],
]

for (const [globs, yes, no] of cases) {
  test(JSON.stringify(globs), () => {
    const matches = matcher([globs].flat())
    for (const path of yes) assert.ok(matches(path), `should match ${path}`)
    for (const path of no) assert.not(matches(path), `should not match ${path}`)
  })
}

const faults: [string, RegExp | undefined][] = [
  ['source/**', undefined],
  ['a\\*', undefined],
  ['', /empty/],
  ['/etc/*', /not relative/],
  ['~/x', /not relative/],
  ['C:\\x', /not relative/],
  ['source\\main\\x.json', /forward slashes/],
  ['{a,b}'.repeat(12), /alternatives/],
]
for (const [glob, expected] of faults) {
  test(`fault of ${JSON.stringify(glob)}`, () => {
    const fault = globFault(glob)
    if (expected) assert.match(fault ?? '', expected)
    else assert.is(fault, undefined)
  })
}

test('a path without special characters matches itself, and nothing else', () => {
  const name = fc.stringMatching(/^[a-z0-9._-]{1,4}$/).filter((s) => s !== '.' && s !== '..')
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'))
  fc.assert(
    fc.property(path, path, (a, b) => {
      assert.ok(matcher([a])(a))
      assert.ok(matcher(['**'])(a))
      assert.is(matcher([a])(b), a === b || b.startsWith(`${a}/`))
    }),
  )
})

test('hostile patterns take no time', () => {
  const cost = costMeter()
  matcher([`${'*a'.repeat(200)}b`])('a'.repeat(4000))
  matcher([`${'**/a/'.repeat(200)}b`])('a/'.repeat(2000))
  matcher(['{'.repeat(4000)])('a')
  globFault('{a,'.repeat(900))
  globFault('{a,b}'.repeat(4000))
  assert.ok(cost() < 250)
})

test.run()
