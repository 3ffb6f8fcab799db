/** A run that is killed while it writes leaves every file as it was, or as it should be: never half. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { tree } from '../support/cli.js'
import { fault } from '../support/fault.js'
import { program } from '../support/program.js'

const test = suite('security/interrupted')

/** Ends the process, as the kernel or a runner would, at its first call of one function of `fs`. */
const KILLS: Readonly<Record<string, string>> = {
  'in the middle of a write': `const write = fs.writeFileSync
fs.writeFileSync = (path, data, ...rest) => { write(path, data.slice(0, data.length / 2), ...rest); die() }`,
  'before a rename': `fs.renameSync = fs.linkSync = die`,
  'after a rename': `for (const name of ['renameSync', 'linkSync']) {
  const move = fs[name]
  fs[name] = (...args) => { move(...args); die() }
}`,
}
const preload = (kill: string): string => {
  const text = `const fs = require('node:fs')\nconst die = () => process.kill(process.pid, 'SIGKILL')\n${kill}\n`
  return join(tree({ 'kill.cjs': text }), 'kill.cjs')
}

/** A trust policy with a slip that a fix mends with certainty. */
const FIXABLE = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs.amazonaws.com' }, Action: 'sts:AssumeRole' }],
}
const files = {
  ...fault.files,
  'iam/my-ecs-task-role.trust-policy.json': FIXABLE,
  'aws/config': '[profile p]\nrole_arn = arn:aws:iam::555566667777:role/destination-role\n',
}

interface Case {
  readonly argv: readonly string[]
  /** What is written. */
  readonly file: string
  /** Its content before; none: it is not there. */
  readonly old?: string
}

const cases: Readonly<Record<string, Case>> = {
  'a fix': {
    argv: ['--fix'],
    file: 'iam/my-ecs-task-role.trust-policy.json',
    old: `${JSON.stringify(FIXABLE, null, 2)}\n`,
  },
  'a report': { argv: ['-f', 'sarif', '-o', 'out/r.sarif'], file: 'out/r.sarif', old: 'old\n' },
  'a new report': { argv: ['-f', 'json', '-o', 'out/r.txt'], file: 'out/r.txt' },
  'a baseline': {
    argv: ['--update-baseline', '--baseline', 'b.json'],
    file: 'b.json',
    old: '{"version": 1, "findings": []}\n',
  },
  facts: { argv: ['facts', '--repository', 'example/r', '-o', 'f.jsonl'], file: 'f.jsonl', old: 'old\n' },
  'a graph': { argv: ['graph', '-f', 'html', '-o', 'g.html'], file: 'g.html', old: 'old\n' },
  'a first configuration': { argv: ['init'], file: '.xrole-lintrc.yaml' },
  'a workflow': { argv: ['init', '--workflow'], file: '.github/workflows/xrole-lint.yml' },
}

function read(cwd: string, file: string): string | undefined {
  const [folder, name = ''] = [join(cwd, dirname(file)), file.split('/').at(-1)]
  try {
    return readdirSync(folder).includes(name) ? readFileSync(join(cwd, file), 'utf8') : undefined
  } catch {
    return undefined
  }
}

function treeOf({ file, old }: Case): string {
  const cwd = tree(files)
  if (old === undefined) return cwd
  mkdirSync(dirname(join(cwd, file)), { recursive: true })
  writeFileSync(join(cwd, file), old)
  return cwd
}

for (const [name, one] of Object.entries(cases)) {
  const whole = treeOf(one)
  const done = program(whole, one.argv)
  const wanted = read(whole, one.file)

  for (const [when, kill] of Object.entries(KILLS)) {
    const run = (): void => {
      assert.is.not(done.status, 2, done.stderr)
      assert.ok(wanted !== undefined && wanted !== one.old)
      const cwd = treeOf(one)
      const { status } = program(cwd, one.argv, ['--require', preload(kill)])
      assert.is(status, null, 'it was killed')
      assert.ok([one.old, wanted].includes(read(cwd, one.file)), read(cwd, one.file))
      if (!when.startsWith('in the middle')) return
      // The next run is not led astray by what was left.
      assert.is(program(cwd, one.argv).status, done.status)
      assert.is(read(cwd, one.file), wanted)
    }
    if (process.platform === 'win32') test.skip(`${name}, killed ${when}`, run)
    else test(`${name}, killed ${when}`, run)
  }
}

test.run()
