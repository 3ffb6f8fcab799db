/**
 * Runs every fixture: `fixtures/<rule-id>/bad-*` and `ok-*` for what that rule finds, `fixtures/projects/*` for
 * all. What must be found stands in `expect.txt`; errors that other rules may raise beside it in `also.txt`.
 * UPDATE=1 writes both; without it a missing file is a failure.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { rules } from '../rules/index.js'
import type { Finding } from '../src/finding.js'
import type { Rule } from '../src/rule.js'
import type { Run } from '../src/run.js'
import {
  filesBelow,
  fixed,
  fixtures,
  foldersIn,
  lintTree,
  printFindings,
  printHeads,
  printHops,
  readExpected,
} from './support/trees.js'

/** Holds a text against a file; an empty text stands for no file. */
function matchesFile(actual: string, path: string): void {
  if (process.env.UPDATE === '1') {
    if (actual === '') rmSync(path, { force: true })
    else writeFileSync(path, actual)
  }
  const expected = readExpected(path)
  if (actual !== '' && expected === undefined)
    throw new Error(`${path} is missing; UPDATE=1 writes it. It would say:\n${actual}`)
  assert.is(actual, expected ?? '')
}

/** A fixture whose file nobody reads tests less than it seems to. */
function readsAll(folder: string, { files }: Run): void {
  const unread = filesBelow(folder).filter((file) => !files.includes(file) && !file.endsWith('/.gitkeep'))
  assert.equal(unread, [], `${folder}: files that discovery does not find`)
}

function ofRule(rule: Rule, { findings }: Run): readonly Finding[] {
  return findings.filter(({ ruleId }) => ruleId === rule.id)
}

async function isBad(rule: Rule, folder: string): Promise<void> {
  const done = await lintTree(folder)
  const own = ofRule(rule, done)
  readsAll(folder, done)
  assert.ok(own.length > 0, `${rule.id} is silent on ${folder}`)
  matchesFile(printFindings(own), join(folder, 'expect.txt'))
  const errors = done.findings.filter(({ severity, ruleId }) => severity === 'error' && ruleId !== rule.id)
  matchesFile(printHeads(errors), join(folder, 'also.txt'))
  await isMended(rule, folder, own)
}

/** What a safe fix is offered for is gone once it is applied. */
async function isMended(rule: Rule, folder: string, findings: readonly Finding[]): Promise<void> {
  const mendable = findings.filter(({ fix }) => fix?.safe === true)
  if (mendable.length === 0) return
  const left = ofRule(rule, await lintTree(folder, fixed(findings)))
  assert.is(
    left.length,
    findings.length - mendable.length,
    `${folder} after its safe fixes:\n${printFindings(left)}`,
  )
}

async function isOk(rule: Rule, folder: string): Promise<void> {
  const done = await lintTree(folder)
  readsAll(folder, done)
  assert.is(printFindings(ofRule(rule, done)), '')
  assert.is(readExpected(join(folder, 'expect.txt')), undefined, `${folder} is ok and has an expect.txt`)
}

for (const rule of rules) {
  const test = suite(rule.id)
  for (const name of foldersIn(join(fixtures, rule.id)))
    test(name, () => (name.startsWith('bad-') ? isBad : isOk)(rule, join(fixtures, rule.id, name)))
  test.run()
}

const projects = suite('projects')
for (const name of foldersIn(join(fixtures, 'projects')))
  projects(name, async () => {
    const folder = join(fixtures, 'projects', name)
    const done = await lintTree(folder)
    readsAll(folder, done)
    matchesFile(printFindings(done.findings) + printHops(done), join(folder, 'expect.txt'))
  })
projects.run()
