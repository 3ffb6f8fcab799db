import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { accountOf, type Config } from '../../src/config/config.js'
import { loadConfig } from '../../src/config/load.js'
import { locationOf } from '../../src/config/read.js'
import { unmatchedGlobs } from '../../src/config/unmatched.js'
import { LARGEST_FILE } from '../../src/files/read.js'
import { UsageError } from '../../src/usage-error.js'

const test = suite('config/load')

const ruleIds = ['trust-too-broad', 'static-credentials']

/** Files in a folder that is a git work tree of its own, for the time of the work. */
async function inFolder<T>(files: Record<string, string>, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'xrole-lint-'))
  try {
    mkdirSync(join(folder, '.git'))
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const load = (text: string, name = 'x.yaml'): Promise<Config> =>
  inFolder({ [name]: text }, (cwd) => loadConfig({ cwd, configPath: name, search: true, ruleIds }))

const find = (files: Record<string, string>, from = ''): Promise<Config> =>
  inFolder({ ...files, [join(from, '.keep')]: '' }, (folder) =>
    loadConfig({ cwd: join(folder, from), search: true, ruleIds }),
  )

async function faultOf(loading: Promise<Config>): Promise<string> {
  try {
    await loading
  } catch (error) {
    assert.instance(error, UsageError)
    return (error as UsageError).message
  }
  return 'no fault'
}

const EXAMPLE = `accounts:
  - id: "111122223333"
    name: source
    files: ["source/**"]
  - id: "555566667777"
    files: ["destination/**", "**/*.json"]
roles:
  - arn: arn:aws:iam::111122223333:role/my-ECS-task-role
    policies: [iam/assume-destination.json]
    trust: iam/ecs-tasks.trust.json
organization:
  - id: o-abcdefghij
    policies: [scp/*.json]
    accounts: ["111122223333"]
profiles:
  - file: docker/aws-config
    taskDefinitions: ["ecs/*.json"]
rules: { trust-too-broad: off }
ignores:
  - { rule: static-credentials, files: ["local/**"], reason: "LocalStack only" }
exclude: ["vendor/**"]
facts: ["../shared-facts/*.jsonl"]
failOn: warning
`

test('all settings', async () => {
  const config = await load(EXAMPLE)
  assert.is(config.path, 'x.yaml')
  assert.is(accountOf(config, 'source/a.json'), '111122223333')
  assert.is(accountOf(config, 'destination/a.tf'), '555566667777')
  assert.is(accountOf(config, 'other/a.tf'), undefined)
  assert.equal(
    config.accounts.map(({ id, name, at }) => [id, name, locationOf(at)]),
    [
      ['111122223333', 'source', 'x.yaml:2:5'],
      ['555566667777', undefined, 'x.yaml:5:5'],
    ],
  )
  const [role] = config.roles
  assert.is(role?.arn.value, 'arn:aws:iam::111122223333:role/my-ECS-task-role')
  assert.is(role && locationOf(role.arn.at), 'x.yaml:8:10')
  assert.ok(role?.policies?.matches('iam/assume-destination.json'))
  assert.ok(role?.trust?.matches('iam/ecs-tasks.trust.json'))
  assert.is(role?.boundary, undefined)
  const [organization] = config.organization
  assert.equal([organization?.id, organization?.accounts], ['o-abcdefghij', ['111122223333']])
  assert.ok(organization?.policies.matches('scp/deny.json'))
  assert.ok(config.profiles[0]?.file.matches('docker/aws-config'))
  assert.ok(config.profiles[0]?.taskDefinitions.matches('ecs/app.json'))
  assert.equal([...config.rules], [['trust-too-broad', 'off']])
  const [ignore] = config.ignores
  assert.equal([ignore?.rule, ignore?.reason], ['static-credentials', 'LocalStack only'])
  assert.ok(ignore?.files.matches('local/a/b.json'))
  assert.ok(config.exclude.matches('vendor/a.json'))
  assert.equal(
    config.facts.patterns.map(({ value }) => value),
    ['../shared-facts/*.jsonl'],
  )
  assert.is(config.failOn, 'warning')
})

const nothing: [string, string, string][] = [
  ['an empty file', '', 'x.yaml'],
  ['only comments', '# accounts:\n---\n', 'x.yaml'],
  ['keys without values', 'accounts:\nrules:\nexclude:\n  # - vendor/**\nfailOn:\n', 'x.yaml'],
  ['an empty map', '{}', 'x.json'],
  ['a null', 'null', 'x.json'],
  ['a schema for editors', '{ "$schema": "./schema.json" }', 'x.json'],
  ['byte order mark and CRLF', '\ufefffailOn: error\r\n', 'x.yml'],
]
for (const [name, text, file] of nothing) {
  test(`nothing said: ${name}`, async () => {
    const { accounts, rules, exclude, failOn, path } = await load(text, file)
    assert.equal([accounts, [...rules], exclude.patterns, failOn, path], [[], [], [], 'error', file])
  })
}

const faults: [string, string, string, string?][] = [
  ['unknown key', 'failOn: error\nacounts: []', '2:1: unknown key "acounts"; did you mean "accounts"?'],
  ['letter case of a key', 'failon: error', '1:1: unknown key "failon"; did you mean "failOn"?'],
  [
    'unknown inner key',
    'accounts:\n  - { id: "111122223333", file: [a], files: [a] }',
    '2:27: unknown key "file"; did you mean "files"?',
  ],
  [
    'nothing like it',
    '{"colour": 1}',
    '1:2: unknown key "colour"; known are $schema, accounts, roles',
    'x.json',
  ],
  ['inherited names', '{"constructor": 1}', '1:2: unknown key "constructor"; known are', 'x.json'],
  ['missing key', 'accounts:\n  - id: "111122223333"', '2:5: accounts[0] needs "files"'],
  [
    'string for a list',
    'accounts:\n  - id: "111122223333"\n    files: a',
    '3:12: accounts[0].files must be a list',
  ],
  ['map for a list', 'exclude: { a: b }', '1:10: exclude must be a list'],
  ['list for a map', 'rules: [a]', '1:8: rules must be a map'],
  ['list in a list', 'accounts: [[a]]', '1:12: accounts[0] must be a map'],
  ['list for everything', '- a', '1:1: a configuration is a map of settings'],
  ['words', 'a few words', '1:1: a configuration is a map of settings'],
  [
    'account id, too short',
    'accounts: [{ id: "1234", files: [a] }]',
    '1:18: account id "1234" is not 12 digits',
  ],
  [
    'account id, unquoted',
    'accounts: [{ id: 012345678901, files: [a] }]',
    '1:18: accounts[0].id must be a string: put 012345678901 in quotes',
  ],
  [
    'account id, JSON number',
    '{"accounts":[{"id":111122223333,"files":["a"]}]}',
    '1:20: accounts[0].id must be a string: put 111122223333 in quotes',
    'x.json',
  ],
  ['account id in a list', 'organization: [{ accounts: ["1"] }]', '1:29: account id "1" is not 12 digits'],
  ['role name for an ARN', 'roles: [{ arn: my-role }]', '1:16: "my-role" is not the ARN of a role'],
  [
    'organization id',
    'organization: [{ id: r-abcd, accounts: [] }]',
    '1:22: "r-abcd" is not the id of an organization',
  ],
  [
    'unknown rule',
    'rules: { trust-to-broad: off }',
    '1:10: unknown rule "trust-to-broad"; did you mean "trust-too-broad"?',
  ],
  [
    'unknown rule in ignores',
    'ignores: [{ rule: nothing-like-it, files: [a] }]',
    '1:19: unknown rule "nothing-like-it"; "xrole-lint rules" lists them',
  ],
  [
    'unknown severity',
    'rules: { trust-too-broad: of }',
    '1:27: rules.trust-too-broad must be one of off, note, warning, error, not "of"',
  ],
  [
    'YAML 1.1 habits',
    'rules: { trust-too-broad: false }',
    '1:27: rules.trust-too-broad must be one of off, note, warning, error, not false',
  ],
  ['unknown level', 'failOn: high', '1:9: failOn must be one of note, warning, error, never, not "high"'],
  ['absolute glob', 'exclude: [/etc/*]', '1:11: glob "/etc/*" is not relative'],
  ['empty glob', 'exclude: [""]', '1:11: glob "" is empty'],
  ['first of several', 'failOn: high\naccounts: 5', '1:9: failOn'],
  ['duplicate key', 'exclude: [a]\nexclude: [b]', '2:1: "exclude" stands twice'],
  ['control characters', '"a\\nb": 1', '1:1: unknown key "a\\nb"'],
  ['dangling alias', 'exclude: *x', '1:10: no telling what the alias stands for'],
  ['two documents', 'failOn: error\n---\nfailOn: never', '3:1: a configuration is one document'],
  ['broken YAML', 'exclude: [', '1:'],
  ['template', '{{ values }}', '1:1: is no YAML'],
  ['broken JSON', '{"failOn": "error" "exclude": []}', '1:20: ', 'x.json'],
  [
    'deep nesting',
    `{"exclude": ${'['.repeat(50000)}${']'.repeat(50000)}}`,
    '1:14: exclude[0] must be a string',
    'x.json',
  ],
  ['package.json without the key', '{}', '1:1: has no key "xrole-lint"', 'package.json'],
  [
    'package.json with a fault',
    '{\n"xrole-lint": {"failOn": 1}}',
    '2:26: failOn must be one of',
    'package.json',
  ],
]
for (const [name, text, expected, file = 'x.yaml'] of faults) {
  test(`fault: ${name}`, async () => {
    const message = await faultOf(load(text, file))
    assert.ok(message.startsWith(`${file}:${expected}`), message)
    assert.not.match(message, /\n/)
  })
}

test('code and missing files are refused', async () => {
  for (const name of ['x.js', 'x.mjs', 'x.cjs', 'x.ts', 'x.toml']) {
    assert.is(await faultOf(load('throw 1', name)), `${name}: a configuration is JSON or YAML, never code`)
  }
  const missing = inFolder({}, (cwd) => loadConfig({ cwd, configPath: 'no.yaml', search: true, ruleIds }))
  assert.is(await faultOf(missing), 'no.yaml: no such file')
})

const SAID = '{ "failOn": "never" }'
const places: [string, Record<string, string>, string?][] = [
  ['.xrole-lintrc', { '.xrole-lintrc': 'failOn: never' }],
  ['.xrole-lintrc', { '.xrole-lintrc': SAID }],
  ['.xrole-lintrc.json', { '.xrole-lintrc.json': SAID }],
  ['.xrole-lintrc.yaml', { '.xrole-lintrc.yaml': SAID }],
  ['.xrole-lintrc.yml', { '.xrole-lintrc.yml': SAID }],
  ['.config/xrole-lintrc', { '.config/xrole-lintrc': SAID }],
  ['.config/xrole-lintrc.json', { '.config/xrole-lintrc.json': SAID }],
  ['.config/xrole-lintrc.yaml', { '.config/xrole-lintrc.yaml': SAID }],
  ['.config/xrole-lintrc.yml', { '.config/xrole-lintrc.yml': SAID }],
  ['package.json', { 'package.json': `{ "xrole-lint": ${SAID} }` }],
  ['package.json', { 'package.json': `{ "xrole-lint": ${SAID} }`, '.xrole-lintrc': 'failOn: note' }],
  [
    '.xrole-lintrc',
    { 'package.json': '{ "devDependencies": { "xrole-lint": "1" } }', '.xrole-lintrc': SAID },
  ],
  ['.xrole-lintrc', { 'package.json': '{ broken "xrole-lint": ', '.xrole-lintrc': SAID }],
  ['../../.xrole-lintrc', { '.xrole-lintrc': SAID }, 'a/b'],
  ['../.xrole-lintrc', { 'a/.xrole-lintrc': SAID, '.xrole-lintrc': 'failOn: note' }, 'a/b'],
]
for (const [path, files, from] of places) {
  test(`search: ${Object.keys(files).join(' and ')} from ${from ?? '.'}`, async () => {
    const config = await find(files, from)
    assert.equal([config.path, config.failOn], [path, 'never'])
  })
}

test('the search ends at the root of the work tree, at an empty file, and with --no-config', async () => {
  const above = await find({ '.xrole-lintrc': SAID, 'a/.git': 'gitdir: elsewhere' }, 'a')
  assert.is(above.path, undefined)
  const empty = await find({ '.xrole-lintrc': SAID, 'a/.xrole-lintrc': '' }, 'a')
  assert.equal([empty.path, empty.failOn], ['.xrole-lintrc', 'error'])
  const without = await inFolder({ '.xrole-lintrc': SAID }, (cwd) =>
    loadConfig({ cwd, search: false, ruleIds }),
  )
  assert.is(without.failOn, 'error')
})

test('a configuration that is too large is not read, whether found or named', async () => {
  const name = '.xrole-lintrc.yaml'
  for (const configPath of [undefined, name]) {
    const loading = inFolder({ [name]: '', 'package.json': '' }, async (cwd) => {
      for (const one of [name, 'package.json']) truncateSync(join(cwd, one), LARGEST_FILE + 1)
      return loadConfig({ cwd, configPath, search: true, ruleIds })
    })
    assert.is(await faultOf(loading), `${name}: cannot be read`)
  }
})

if (process.platform !== 'win32')
  test('a pipe is no configuration', async () => {
    const loading = inFolder({}, (cwd) => {
      execFileSync('mkfifo', [join(cwd, 'x.yaml')])
      return loadConfig({ cwd, configPath: 'x.yaml', search: true, ruleIds })
    })
    assert.is(await faultOf(loading), 'x.yaml: cannot be read')
  })

test('globs count from the folder of the configuration', async () => {
  const text = 'exclude: [vendor/**, a/x.json]'
  for (const files of [{ '.xrole-lintrc': text }, { '.config/xrole-lintrc': text }]) {
    const { exclude } = await find(files, 'a')
    assert.ok(exclude.matches('x.json'))
    assert.ok(exclude.matches('../vendor/y.json'))
    assert.not(exclude.matches('vendor/y.json'))
  }
  const named = await inFolder({ 'a/x.yaml': text }, (cwd) =>
    loadConfig({ cwd, configPath: 'a/x.yaml', search: true, ruleIds }),
  )
  assert.ok(named.exclude.matches('a/vendor/y.json'))
})

test('globs that select nothing are told, with their places', async () => {
  const config = await load(EXAMPLE)
  const files = ['source/a.json', 'iam/ecs-tasks.trust.json', 'scp/a.json', 'ecs/a.json', 'vendor/a.json']
  assert.equal(
    unmatchedGlobs(config, files).map(({ message }) => message),
    [
      'x.yaml:6:13: glob "destination/**" matches no file',
      'x.yaml:9:16: glob "iam/assume-destination.json" matches no file',
      'x.yaml:16:11: glob "docker/aws-config" matches no file',
      'x.yaml:20:41: glob "local/**" matches no file',
    ],
  )
  assert.equal(unmatchedGlobs(await load('exclude: [a, "!b"]'), ['a']), [])
})

test.run()
