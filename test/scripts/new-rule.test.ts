import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { indexWith, newRule } from '../../scripts/new-rule.js'
import { filesBelow, root } from '../support/trees.js'

const test = suite('new-rule')

function inCopy(work: (copy: string) => void): void {
  const copy = mkdtempSync(join(tmpdir(), 'xrole-lint-new-rule-'))
  try {
    mkdirSync(join(copy, 'rules'))
    cpSync(join(root, 'rules/index.ts'), join(copy, 'rules/index.ts'))
    work(copy)
  } finally {
    rmSync(copy, { recursive: true })
  }
}

test('writes rule, page, fixtures and the line in the index', () => {
  inCopy((copy) => {
    newRule('task-role-shared', copy)
    assert.equal(filesBelow(copy), [
      'fixtures/task-role-shared/bad-basic/task-definition.json',
      'fixtures/task-role-shared/ok-basic/task-definition.json',
      'rules/index.ts',
      'rules/task-role-shared.md',
      'rules/task-role-shared.ts',
    ])
    const index = readFileSync(join(copy, 'rules/index.ts'), 'utf8')
    const around = ['taskRoleOverridden', 'taskRoleShared', 'trustActionInvalid']
    assert.ok(index.includes(around.map((name) => `  ${name},\n`).join('')), index)
    assert.ok(
      index.includes("import taskRoleShared from './task-role-shared.js'\nimport trustActionInvalid"),
      index,
    )
  })
})

test('leaves an index as it is where the rule is in it already', () => {
  const index = readFileSync(join(root, 'rules/index.ts'), 'utf8')
  assert.is(indexWith(index, 'trust-denied'), index)
})

test('overwrites no rule', () => {
  inCopy((copy) => {
    newRule('task-role-shared', copy)
    assert.throws(() => newRule('task-role-shared', copy), /exists already/)
  })
})

for (const id of ['', 'noproblem', 'Task-Role', 'task_role', '../evil-id', 'task--role'])
  test(`refuses the id "${id}"`, () => {
    inCopy((copy) => assert.throws(() => newRule(id, copy), /kebab-case/))
  })

test.run()
