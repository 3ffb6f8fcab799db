/** The search runs in strangers' pull requests: whatever code lies about there must not run. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'

const test = suite('config/planted')

const NAMES = [
  ...['js', 'cjs', 'mjs', 'ts'].flatMap((ext) => [
    `.config/config.${ext}`,
    `.config/xrole-lintrc.${ext}`,
    `.xrole-lintrc.${ext}`,
    `xrole-lint.config.${ext}`,
  ]),
]

const loadUrl = new URL('../../src/config/load.ts', import.meta.url).href
const LOAD = `const { loadConfig } = await import(${JSON.stringify(loadUrl)})
const config = await loadConfig({ cwd: process.cwd(), search: true, ruleIds: [] })
console.log(config.path + ' ' + config.failOn)`
const cosmiconfigUrl = import.meta.resolve('cosmiconfig')
const CONTROL = `const { cosmiconfig } = await import(${JSON.stringify(cosmiconfigUrl)})
cosmiconfig('xrole-lint', { searchPlaces: ['.xrole-lintrc.yaml'] })`

/** Runs a script where the code is planted; gives its output and which of the planted files ran. */
function runAmong(
  planted: Record<string, string>,
  script: string,
): { stdout: string; stderr: string; ran: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'xrole-lint-'))
  const marks = join(folder, 'marks')
  try {
    for (const name of ['.git', '.config', 'marks']) mkdirSync(join(folder, name))
    for (const [name, text] of Object.entries(planted)) writeFileSync(join(folder, name), text)
    const mark = `require('node:fs').writeFileSync(${JSON.stringify(marks)} + '/' + Date.now() + Math.random(), '')`
    for (const name of NAMES) {
      const code = name.endsWith('.mjs')
        ? `import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)\n${mark}`
        : mark
      if (!(name in planted)) writeFileSync(join(folder, name), code)
    }
    const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', script]
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    return { stdout, stderr, ran: existsSync(marks) ? readdirSync(marks) : [] }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('nothing that is planted runs, and the configuration is read', () => {
  const { stdout, stderr, ran } = runAmong({ '.xrole-lintrc.yaml': 'failOn: never' }, LOAD)
  assert.equal(ran, [])
  assert.is(stdout.trim(), '.xrole-lintrc.yaml never', stderr)
})

test('nor does a planted meta configuration change where is searched', () => {
  const meta = '{ "cosmiconfig": { "searchPlaces": ["xrole-lint.config.js"], "mergeSearchPlaces": false } }'
  for (const name of ['package.json', '.config/config.json']) {
    const { stdout, stderr, ran } = runAmong({ '.xrole-lintrc.yaml': 'failOn: never', [name]: meta }, LOAD)
    assert.equal(ran, [])
    assert.is(stdout.trim(), '.xrole-lintrc.yaml never', stderr)
  }
})

test('what a configuration names for import is not loaded', () => {
  const { stderr, ran } = runAmong({ '.xrole-lintrc.yaml': '$import: ./xrole-lint.config.js' }, LOAD)
  assert.equal(ran, [])
  assert.match(stderr, /\.xrole-lintrc\.yaml:1:1: unknown key "\$import"/)
})

test('without the guard they would run', () => {
  assert.ok(runAmong({}, CONTROL).ran.length > 0)
})

test.run()
