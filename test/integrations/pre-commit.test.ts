/** The real pre-commit, and npm as newer ones of it call it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { article, slip } from '../support/article.js'
import { tree } from '../support/cli.js'
import { command, commitAll, isInstalled, packageRepository } from '../support/package.js'

const hooks = suite('pre-commit')
const test = isInstalled('pre-commit') ? hooks : hooks.skip.bind(hooks)
const TRUST = 'destination-account-role.trust-policy.json'
const FAULT = new RegExp(`${TRUST.replaceAll('.', '\\.')}:\\d+:\\d+ +error +trust-principal-mismatch`)

function configOf(folder: string, commit: string): string {
  const ids = ['xrole-lint', 'xrole-lint-changed'].map((id) => `      - id: ${id}\n`).join('')
  return `repos:\n  - repo: ${folder}\n    rev: ${commit}\n    hooks:\n${ids}`
}

test('both hooks pass what is right and stop what is broken, with the finding shown', () => {
  const { folder, commit } = packageRepository()
  const cwd = tree({ ...article(), 'notes.txt': 'x', '.pre-commit-config.yaml': configOf(folder, commit) })
  const env = { PRE_COMMIT_HOME: tree({}), PRE_COMMIT_COLOR: 'never' }
  const run = (id: string, ...args: string[]) => command('pre-commit', ['run', id, ...args], cwd, env)
  const stage = (files: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(files)) writeFileSync(join(cwd, path), text)
    command('git', ['add', '-A'], cwd)
  }
  commitAll(cwd)
  for (const id of ['xrole-lint', 'xrole-lint-changed']) {
    const clean = run(id, '--all-files')
    assert.is(clean.status, 0, clean.output)
    assert.match(clean.output, /Passed/)
  }

  stage({ [TRUST]: JSON.stringify(slip[TRUST], null, 2) })
  for (const id of ['xrole-lint', 'xrole-lint-changed']) {
    const broken = run(id)
    assert.is(broken.status, 1, broken.output)
    assert.match(broken.output, FAULT)
  }

  commitAll(cwd)
  stage({ 'task-definition.json': `${JSON.stringify(article()['task-definition.json'])}\n` })
  assert.match(run('xrole-lint').output, FAULT, 'the whole repository is looked at')
  const elsewhere = run('xrole-lint-changed')
  assert.is(elsewhere.status, 0, 'the fault stands in another file than the changed one')
  assert.not.match(elsewhere.output, FAULT)

  commitAll(cwd)
  stage({ 'notes.txt': 'y' })
  assert.match(run('xrole-lint').output, /no files to check/)
})

test('installs from git as pre-commit 4.6.1 and newer do', () => {
  const { folder } = packageRepository()
  const prefix = tree({})
  const args = [
    'install',
    '--install-links',
    '--no-audit',
    '--no-fund',
    '-g',
    '--prefix',
    prefix,
    `git+file://${folder}`,
  ]
  const installed = command('npm', args, prefix)
  assert.is(installed.status, 0, installed.output)
  const run = (files: Readonly<Record<string, unknown>>) =>
    command(join(prefix, 'bin/xrole-lint'), [], tree(files))
  assert.is(run(article()).status, 0)
  assert.match(run(article(slip)).output, FAULT)
})

hooks.run()
