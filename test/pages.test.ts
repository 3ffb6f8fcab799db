/** Documentation is tested: the files of each page's *Bad* fire its rule, those of *Good* are free of errors. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { rules } from '../rules/index.js'
import { pageOf, sectionOf, type Section } from './support/pages.js'
import { lintTree, printFindings } from './support/trees.js'
import type { Finding } from '../src/finding.js'

async function findingsIn({ blocks }: Section): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'xrole-lint-page-'))
  try {
    for (const { path, text } of blocks) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return (await lintTree(folder)).findings
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const bad = suite('bad examples')
const good = suite('good examples')
for (const { id } of rules) {
  bad(id, async () => {
    const found = await findingsIn(sectionOf(pageOf(id), 'Bad'))
    assert.ok(
      found.some(({ ruleId }) => ruleId === id),
      `the rule is silent; all findings:\n${printFindings(found)}`,
    )
    const others = found.filter(({ ruleId, severity }) => ruleId !== id && severity === 'error')
    assert.is(printFindings(others), '', 'errors of other rules')
  })
  good(id, async () => {
    const found = await findingsIn(sectionOf(pageOf(id), 'Good'))
    const unwanted = found.filter(({ ruleId, severity }) => ruleId === id || severity === 'error')
    assert.is(printFindings(unwanted), '')
  })
}
bad.run()
good.run()
