/** What V8 compiled is kept for later runs, and taken by them, however long a run is. */
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { MUCH } from '../../src/cli/compile-late.js'
import { tree } from '../support/cli.js'
import { packageRoot } from '../support/package.js'

const test = suite('cli/compiled')

const TEMPLATE = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  TaskRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Version: "2012-10-17", Statement: []}
`

const few = tree({ 'stack.yaml': TEMPLATE })
const much = tree({ 'stack.yaml': TEMPLATE + '# a comment\n'.repeat(MUCH / 10) })

/** The program with nothing kept yet. */
function freshCopy(): string {
  const copy = tree({})
  for (const part of ['package.json', 'bin', 'dist'])
    cpSync(join(packageRoot, part), join(copy, part), { recursive: true })
  symlinkSync(join(packageRoot, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** Runs it, and tells what it keeps compiled. */
function run(copy: string, cwd: string, ...args: readonly string[]): readonly string[] {
  const { status, stderr } = spawnSync(process.execPath, [join(copy, 'bin/xrole-lint.js'), ...args], {
    cwd,
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '' },
    encoding: 'utf8',
  })
  assert.equal({ status, stderr }, { status: 0, stderr: '' })
  const kept = join(copy, '.cache')
  return readdirSync(kept).flatMap((name) => {
    const { size, mtimeMs } = statSync(join(kept, name))
    return size > EMPTIED ? [`${name} ${String(mtimeMs)}`] : []
  })
}

/** Bytes of a file that keeps nothing compiled. */
const EMPTIED = 3

const LEARNING_RUNS = 4

test('runs over little text learn it for all', () => {
  const copy = freshCopy()
  for (let i = 1; i < LEARNING_RUNS; i++) run(copy, few)
  const kept = run(copy, few)
  assert.ok(kept.length > 2, 'something is kept')
  assert.equal(run(copy, few), kept)
  assert.equal(run(copy, much), kept, 'what the one kept the other takes')
})

test('one run over much text keeps what the next take, and one over little text begins anew', () => {
  const copy = freshCopy()
  const kept = run(copy, much)
  assert.ok(kept.length > 2, 'something is kept')
  assert.equal(run(copy, much), kept)
  assert.equal(run(copy, few), [])
  for (let i = 0; i < LEARNING_RUNS; i++) run(copy, few)
  assert.equal(run(copy, much), run(copy, few))
})

test('runs over much and over little text that alternate come to keep what both take', () => {
  const copy = freshCopy()
  run(copy, much)
  run(copy, few)
  assert.equal(run(copy, much), [], 'left to the runs over little text')
  const kept = run(copy, few)
  assert.ok(kept.length > 2, 'something is kept')
  assert.equal(run(copy, much), kept)
})

for (const command of ['facts', 'graph'])
  test(`${command} over much text is told from a small run too`, () => {
    const copy = freshCopy()
    assert.ok(run(copy, much, command).length > 2)
    const chunks = run(copy, few).length
    assert.ok(chunks < run(copy, few).length, 'the small run left out what it took')
  })

test('another day learns again', () => {
  const copy = freshCopy()
  for (let i = 0; i < LEARNING_RUNS; i++) run(copy, few)
  const kept = run(copy, few)
  for (const name of readdirSync(join(copy, '.cache'))) {
    const path = join(copy, '.cache', name)
    const bytes = readFileSync(path)
    writeFileSync(path, Buffer.concat([bytes.subarray(0, -2), Buffer.of(0, 0)]))
    utimesSync(path, 1, 1)
  }
  const learned = run(copy, few)
  assert.is(learned.length, kept.length)
  assert.ok(learned.every((file) => !file.endsWith(' 1000')))
})

test.run()
