import { transformSync } from 'esbuild'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readingByIndex } from '../../scripts/by-index.js'

const test = suite('by-index')

/** What function bodies return that read nothing but arrays. */
const OF_ARRAYS = new Map<string, unknown>([
  [`let s = ''; for (const x of xs) s += x; return s`, 'abc'],
  [`let s = ''; for (const x of xs) for (const y of xs) if (x < y) s += x + y; return s`, 'abacbc'],
  [`let s = ''; for (const x of xs) { if (x === 'a') continue; if (x === 'c') break; s += x } return s`, 'b'],
  [
    `let s = ''; a: for (const x of xs) for (const y of xs) { if (y === 'b') continue a; s += x + y } return s`,
    'aabaca',
  ],
  [`const got = []; for (const x of xs) got.push(() => x); return got.map((f) => f())`, ['a', 'b', 'c']],
  [`const grown = [1]; for (const n of grown) if (n < 4) grown.push(n + 1); return grown`, [1, 2, 3, 4]],
  [`let s = ''; for (const [i, x] of xs.entries()) s += i + x; return s`, '0a1b2c'],
  [`let s = ''; for (const [, x] of xs.entries()) s += x; return s`, 'abc'],
  [`let s = 0; for (const [i] of xs.entries()) s += i; return s`, 3],
  [`let s = ''; for (const [[x, n], { deep }] of pairs) s += x + n + deep.join(); return s`, 'x1ty2u'],
  [`let s = ''; for (const x of match('b-c').slice(1)) s += x; return s`, 'bc'],
  [`const [a, , c] = xs, [d] = [a]; return a + c + d`, 'aca'],
  [`const [, x, y] = match('b-c'); return x + y`, 'bc'],
  [`const [none] = xs.slice(3); return none === undefined`, true],
  [
    `const a = ['outer']; for (const [a] of pairs) for (const b of a) xs.push(String(b)); return xs.join('') + a`,
    'abcx1y2outer',
  ],
  [
    `return pairs.map(([[x], { deep }]) => ({ x, deep: deep.length }))`,
    [
      { x: 'x', deep: 1 },
      { x: 'y', deep: 1 },
    ],
  ],
  [`return pairs.map(([[x, n]], i) => (([b], [c]) => b + c)([x], [n + i]))`, ['x1', 'y3']],
  [`return pairs.flatMap(([pair]) => { for (const x of pair) return [x]; return [] })`, ['x', 'y']],
])

/** The same for what is no array, or is read in another way: it stays as it is. */
const OF_OTHERS = new Map<string, unknown>([
  [`let s = ''; for (const x of 'a\\u{1f600}') s += x + '.'; return s`, 'a.\u{1f600}.'],
  [`let s = ''; for (const x of new Set(xs)) s += x; return s`, 'abc'],
  [`let s = ''; for (const [key, [n]] of new Map([['k', [1]], ['l', [2]]])) s += key + n; return s`, 'k1l2'],
  [`let s = ''; for (const [x, y] of (function* () { yield ['a', 'b'] })()) s += x + y; return s`, 'ab'],
  [
    `const either: string[] | Set<string> = new Set(xs) as never; let s = ''; for (const x of either) s += x; return s`,
    'abc',
  ],
  [`const [a = 'none', ...rest] = xs.slice(2); return [a, rest]`, ['c', []]],
  [`const { deep: [d] } = { deep: xs }; return d`, 'a'],
  [`const [a] = 'text'; return a`, 't'],
  [`let [a, b] = xs; [a, b] = [b, a]; return a + b`, 'ba'],
  [`return pairs.map(([[x]], i, all = [x]) => all.length)`, [2, 2]],
])

const GIVEN = `
const xs = ['a', 'b', 'c']
const pairs: [[string, number], { deep: string[] }][] = [[['x', 1], { deep: ['t'] }], [['y', 2], { deep: ['u'] }]]
const match = (text: string) => /(.)-(.)/.exec(text) ?? ['']
`

/** What functions return, as JSON, in a world of their own that is made ready before. */
function returned(typeScript: string, before: string): string {
  const { code } = transformSync(typeScript, { loader: 'ts', format: 'iife', globalName: 'made' })
  return runInNewContext(`${code}; ${before}; JSON.stringify(made.all.map((f) => f()))`) as string
}

function rewritten(typeScript: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'xrole-lint-by-index-'))
  try {
    const path = join(folder, 'written.ts')
    writeFileSync(path, typeScript)
    return readingByIndex([path])(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function holds(cases: ReadonlyMap<string, unknown>, before = ''): void {
  const written = `export const all = [${[...cases.keys()].map((body) => `() => {${GIVEN}${body}\n}`).join()}]`
  const expected = JSON.stringify([...cases.values()])
  assert.is(returned(written, ''), expected)
  assert.is(returned(rewritten(written), before), expected)
}

test('arrays are read without their iterator', () => {
  holds(OF_ARRAYS, 'delete Array.prototype[Symbol.iterator]')
})

test('what is no array keeps its own', () => {
  holds(OF_OTHERS)
})

test('what a file exports keeps its names', () => {
  assert.match(rewritten('export const [one, two] = [1, 2]\n'), /export const \[one, two\]/)
})

test.run()
