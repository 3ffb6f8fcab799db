import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { article, slip } from '../support/article.js'
import { cli, lintJson, told, tree } from '../support/cli.js'

const baseline = suite('check/baseline')
const TRUST = 'destination-account-role.trust-policy.json'
const FILE = ['--baseline', 'known.json']

function read(cwd: string, path: string): string {
  return readFileSync(join(cwd, path), 'utf8')
}

baseline('hides what it records, wherever that moves to, and nothing else', async () => {
  const cwd = tree(article(slip))
  const written = await cli([...FILE, '--update-baseline'], { cwd })
  assert.is(written.status, 0)
  assert.match(written.stderr, /known\.json holds 1 findings \(0 before\)/)
  const { rows } = {
    rows: (JSON.parse(read(cwd, 'known.json')) as { findings: { rule: string; path: string }[] }).findings,
  }
  assert.equal(
    rows.map(({ rule, path }) => `${rule} ${path}`),
    [`trust-principal-mismatch ${TRUST}`],
  )
  writeFileSync(join(cwd, TRUST), `\n\n\n${read(cwd, TRUST)}`)
  const moved = await lintJson(FILE, { cwd })
  assert.is(moved.status, 0)
  assert.equal([told(moved.report), moved.report.summary.suppressed], [[], 1])
  writeFileSync(join(cwd, TRUST), read(cwd, TRUST).replace('111122223334', '111122223335'))
  const other = await lintJson(FILE, { cwd })
  assert.is(other.status, 1)
  assert.equal(told(other.report), [
    `${TRUST}:10 trust-principal-mismatch`,
    'known.json:4 unused-suppression',
  ])
})

baseline('rows that hide nothing are told only where the run looked', async () => {
  const cwd = tree(article(slip))
  await cli([...FILE, '--update-baseline'], { cwd })
  writeFileSync(join(cwd, TRUST), JSON.stringify({ Version: '2012-10-17', Statement: [] }))
  assert.ok(told((await lintJson(FILE, { cwd })).report).includes('known.json:4 unused-suppression'))
  const elsewhere = await lintJson([...FILE, 'task-definition.json'], { cwd })
  assert.not.ok(told(elsewhere.report).some((line) => line.startsWith('known.json')))
})

baseline('an update keeps reasons, and rows of files that it did not look at', async () => {
  const cwd = tree(article(slip))
  await cli([...FILE, '--update-baseline'], { cwd })
  const stranger = { rule: 'trust-denied', path: 'far/away.json', fingerprint: 'f' }
  const data = JSON.parse(read(cwd, 'known.json')) as { findings: object[] }
  const [own] = data.findings
  writeFileSync(
    join(cwd, 'known.json'),
    JSON.stringify({ version: 1, findings: [{ ...own, reason: 'old' }, stranger] }),
  )
  await cli([...FILE, '--update-baseline', TRUST], { cwd })
  const partial = JSON.parse(read(cwd, 'known.json')) as { findings: unknown[] }
  assert.equal(partial.findings.at(-1), stranger)
  await cli([...FILE, '--update-baseline'], { cwd })
  const whole = JSON.parse(read(cwd, 'known.json')) as { findings: { reason?: string }[] }
  assert.equal(
    whole.findings.map(({ reason }) => reason),
    ['old'],
  )
  assert.match((await cli([...FILE, '--verbose'], { cwd })).stdout, /baseline: old/)
})

const faults: readonly (readonly [string, RegExp])[] = [
  ['{', /known\.json: the baseline is not JSON/],
  ['[]', /known\.json: this is no baseline of version 1/],
  ['{"version": 1}', /"findings" must be a list/],
  ['{"version": 1, "findings": [{"rule": 1}]}', /findings\[0\] needs "rule", "path" and "fingerprint"/],
]

for (const [text, expected] of faults) {
  baseline(`a file that is no baseline: ${text}`, async () => {
    const { status, stderr } = await cli(FILE, { cwd: tree({ 'known.json': text }) })
    assert.is(status, 2)
    assert.match(stderr, expected)
    assert.is(stderr.trim().split('\n').length, 1)
  })
}

baseline('a file that is not there', async () => {
  const { status, stderr } = await cli(FILE, { cwd: tree({}) })
  assert.is(status, 2)
  assert.match(stderr, /--baseline known\.json: no such file/)
  assert.is((await cli(['--update-baseline'], { cwd: tree({}) })).status, 2)
})

baseline.run()
