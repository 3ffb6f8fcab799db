import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { root } from '../support/trees.js'
import { without } from './guard.js'
import { guards } from './table.js'

const test = suite('guards')

test('each stands once where the table says, and acts', () => {
  assert.ok(guards.length > 20)
  for (const guard of guards) {
    const text = readFileSync(join(root, guard.file), 'utf8')
    assert.is.not(without(text, guard), text)
  }
})

test('what is not there, or twice, is told', () => {
  const guard = { name: 'n', file: 'f', old: 'a', instead: '', suite: 's' }
  assert.throws(() => without('b', guard), 'holds "a" 0 times')
  assert.throws(() => without('a a', guard), 'holds "a" 2 times')
})

test.run()
