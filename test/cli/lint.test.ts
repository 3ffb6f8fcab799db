import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { progress } from '../../src/cli/stats.js'
import { article, DESTINATION, slip, SOURCE, trust } from '../support/article.js'
import { cli, lintJson, told, tree } from '../support/cli.js'

const lint = suite('cli/lint')
const TRUST = 'destination-account-role.trust-policy.json'
const FAULT = `${TRUST}:7 trust-principal-mismatch`

lint('a set-up that is right: status 0, the hop allowed', async () => {
  const { status, stdout, stderr } = await cli([], { cwd: tree(article()) })
  assert.is(status, 0)
  assert.match(stdout, /no findings in 3 files; 1 hop: 1 allowed/)
  assert.is(stderr, '')
})

const statuses: readonly (readonly [argv: readonly string[], status: number])[] = [
  [[], 1],
  [['--fail-on', 'never'], 0],
  [['--fail-on=note'], 1],
  [['--rule', 'trust-principal-mismatch=warning'], 0],
  [['--rule', 'trust-principal-mismatch=warning', '--fail-on', 'warning'], 1],
  [['--rule', 'trust-principal-mismatch=off'], 0],
  [['--only', 'task-definition.json'], 0],
  [['--only', '*.trust-policy.json'], 1],
  [['--only-paths', 'task-definition.json'], 0],
  [['--only-paths', `./${TRUST}`, 'task-definition.json'], 1],
  [['task-definition.json'], 0],
]

for (const [argv, expected] of statuses) {
  lint(`exit status of ${argv.join(' ') || 'a broken set-up'}`, async () => {
    assert.is((await cli(argv, { cwd: tree(article(slip)) })).status, expected)
  })
}

const refused: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
  [['--nope'], /unknown option --nope/],
  [['--formt', 'json'], /did you mean --format\?/],
  [['-f', 'xml'], /unknown format "xml"; there are stylish, json/],
  [['-f', 'json', '-f', 'sarif'], /only one format can go to standard output/],
  [['--rule', 'trust-denid=off'], /no rule "trust-denid"; did you mean trust-denied\?/],
  [['--rule', 'trust-denied=fatal'], /the level is one of off, note, warning, error/],
  [['--fail-on', 'fatal'], /one of error, warning, note, never/],
  [['--account', '1'], /has 12 digits/],
  [['--stdin'], /--stdin needs --stdin-filename/],
  [['--only-paths'], /--only-paths needs paths/],
  [['--fix', '--update-baseline', '--baseline', 'x'], /in a run of its own/],
  [['nowhere'], /no such file or folder: nowhere/],
  [['--config', 'nowhere.yaml'], /nowhere\.yaml: no such file/],
  [['--rules', 'nowhere.mjs'], /--rules nowhere\.mjs: /],
  [['-o', '/proc/nowhere/x'], /cannot write \/proc\/nowhere\/x/],
]

for (const [argv, message] of refused) {
  lint(`refused in one line: ${argv.join(' ')}`, async () => {
    const { status, stderr } = await cli(argv, { cwd: tree(article()) })
    assert.is(status, 2)
    assert.match(stderr, message)
    assert.is(stderr.trimEnd().split('\n').length, 1, stderr)
  })
}

lint('several reports in one run, one of them to standard output', async () => {
  const cwd = tree(article(slip))
  const { stdout } = await cli(
    ['-f', 'sarif', '-o', 'out/a.sarif', '-f', 'json', '-o', 'b.json', '-f', 'github'],
    { cwd },
  )
  assert.match(stdout, /^::error file=/)
  assert.match(readFileSync(join(cwd, 'out/a.sarif'), 'utf8'), /"version": "2\.1\.0"/)
  assert.match(readFileSync(join(cwd, 'b.json'), 'utf8'), /"schemaVersion": 1/)
})

lint('standard input takes the place of a file, linked with the others', async () => {
  const wrong = JSON.stringify(trust({ AWS: SOURCE.replace('3333:', '3334:') }))
  const argv = ['--stdin', '--stdin-filename', `./${TRUST}`]
  const { report, status } = await lintJson(argv, { cwd: tree(article()), stdin: wrong })
  assert.equal(told(report), [`${TRUST}:1 trust-principal-mismatch`])
  assert.is(status, 1)
})

lint('what is hidden is told with --verbose, and what was read', async () => {
  const config = { ignores: [{ rule: 'trust-principal-mismatch', files: ['**'], reason: 'soon' }] }
  const cwd = tree(article({ ...slip, '.xrole-lintrc.json': config, 'notes.md': 'x', 'other.json': {} }))
  const { stdout, stderr, status } = await cli(['--verbose'], { cwd })
  assert.is(status, 0)
  assert.match(stdout, /trust-principal-mismatch {2}config: soon/)
  assert.match(stderr, `read ${TRUST} (json)`)
})

lint('--quiet leaves errors, --stats goes to standard error', async () => {
  const cwd = tree(
    article({
      ...slip,
      'destination-account-role.policy.json': {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }],
      },
    }),
  )
  assert.ok((await lintJson([], { cwd })).report.findings.length > 1)
  const { report, stderr } = await lintJson(['--quiet', '--stats'], { cwd })
  assert.equal(told(report), [FAULT])
  assert.match(stderr, /^discover +\d+\.\d ms\nread /)
})

lint('colour: asked for, refused, by environment', async () => {
  const cwd = tree(article(slip))
  const colored = async (argv: readonly string[], env = {}, isTTY = false) =>
    (await cli(argv, { cwd, env, isTTY })).stdout.includes('\u001b[')
  assert.is(await colored([]), false)
  assert.is(await colored([], {}, true), true)
  assert.is(await colored(['--no-color'], {}, true), false)
  assert.is(await colored([], { NO_COLOR: '1' }, true), false)
  assert.is(await colored(['--color']), true)
  assert.is(await colored([], { FORCE_COLOR: '1' }), true)
})

lint('progress shows only on a terminal, and only when it takes longer', () => {
  const written: string[] = []
  const clock = [0, 100, 900, 1000]
  const make = (isTTY: boolean) =>
    progress({ isTTY, write: (text) => written.push(text) }, () => clock.shift() ?? 1000)
  const shown = make(true)
  shown.stage('read')
  assert.equal(written, [])
  shown.stage('link')
  shown.end()
  assert.equal(written, ['\r\u001b[Kxrole-lint: link…', '\r\u001b[K'])
  written.length = 0
  clock.push(0, 900)
  const silent = make(false)
  silent.stage('link')
  silent.end()
  assert.equal(written, [])
})

const ruleFiles: readonly (readonly [string, RegExp])[] = [
  ['export default 1', /a rule or a list of rules/],
  ['export default []', /its list of rules is empty/],
  ['export default { id: "X" }', /an id in kebab-case/],
  ['export default { id: "x" }', /rule "x" needs a title/],
  ['export default { id: "x", title: "t" }', /rule "x" needs a severity: note, warning, error/],
  ['export default { id: "x", title: "t", severity: "note" }', /needs a function check/],
  [
    'export default { id: "trust-denied", title: "t", severity: "note", check: () => [] }',
    /"trust-denied" already/,
  ],
  ['throw new Error("at once")', /--rules r\.mjs: at once/],
]

for (const [text, message] of ruleFiles) {
  lint(`--rules refuses ${text}`, async () => {
    const { status, stderr } = await cli(['--rules', 'r.mjs'], { cwd: tree({ 'r.mjs': text }) })
    assert.is(status, 2)
    assert.match(stderr, message)
  })
}

lint('rules: as a table and as JSON', async () => {
  const cwd = tree({})
  assert.match((await cli(['rules'], { cwd })).stdout, /^trust-denied {2,}error {4}an explicit Deny/m)
  const rules = JSON.parse((await cli(['rules', '--format', 'json'], { cwd })).stdout) as { id: string }[]
  assert.ok(rules.length > 40)
  assert.is((await cli(['rules', '-f', 'xml'], { cwd })).status, 2)
})

lint('explain: a page, a hop, and what it is not', async () => {
  const cwd = tree(article(slip))
  assert.match((await cli(['explain', 'trust-denied'], { cwd })).stdout, /^# /)
  const hop = await cli(['explain', '--task-role', SOURCE, '--destination', DESTINATION], { cwd })
  assert.is(hop.status, 1)
  assert.match(hop.stdout, /denied[\s\S]*what to do:\n(?: {2}.*\n)+/)
  assert.match((await cli(['explain', 'trust-denid'], { cwd })).stderr, /did you mean trust-denied\?/)
  assert.is((await cli(['explain', '--task-role', SOURCE], { cwd })).status, 2)
})

const askedAs: readonly (readonly [role: string, destination: string, status: number, told: RegExp])[] = [
  [
    'arn:aws:sts::111122223333:assumed-role/my-ECS-task-role/0a1b2c',
    DESTINATION,
    1,
    /^arn:aws:iam::111122223333:role\/my-ECS-task-role\n/,
  ],
  ['my-ECS-task-role', 'destination-account-role', 1, /destination-account-role: denied/],
  [
    'my-ECS-task-rol',
    DESTINATION,
    2,
    /no role "my-ECS-task-rol" among the files; did you mean my-ECS-task-role\?/,
  ],
  ['arn:aws:iam::111122223333:user/me', DESTINATION, 2, /is the ARN of no role/],
  ['arn:aws:sts::111122223333:federated-user/me', DESTINATION, 2, /is the ARN of no role/],
]

for (const [role, destination, expected, told] of askedAs) {
  lint(`explain takes ${role}`, async () => {
    const args = ['explain', '--task-role', role, '--destination', destination]
    const { status, stdout, stderr } = await cli(args, { cwd: tree(article(slip)) })
    assert.is(status, expected)
    assert.match(stdout + stderr, told)
  })
}

lint('explain: a session is its role, whatever the path; a role without account is pointed out', async () => {
  const role = {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: 'app',
      Path: '/team/',
      AssumeRolePolicyDocument: trust({ Service: 'ecs-tasks.amazonaws.com' }),
    },
  }
  const template = { Resources: { Role: role } }
  const args = [
    'explain',
    '--task-role',
    'arn:aws:sts::111122223333:assumed-role/app/0a1b',
    '--destination',
    DESTINATION,
  ]
  const told = await cli([...args, '--account', '111122223333'], { cwd: tree({ 'template.json': template }) })
  assert.match(told.stdout, /^arn:aws:iam::111122223333:role\/team\/app\n/)
  assert.is(told.stderr, '')
  const untold = await cli(args, { cwd: tree({ 'template.json': template }) })
  assert.match(
    untold.stderr,
    /template\.json:\d+ defines a role app and does not say of which account \(--account\)/,
  )
})

lint('explain joins what other repositories say', async () => {
  const { [TRUST]: document, ...others } = article(slip) as Record<string, unknown>
  const there = tree({ [TRUST]: document })
  await cli(['facts', '-o', 'facts.jsonl', '--repository', 'acme/there', '--commit', '0000000'], {
    cwd: there,
  })
  const args = ['explain', '--task-role', SOURCE, '--destination', DESTINATION]
  const here = tree(others)
  assert.match((await cli(args, { cwd: here })).stdout, /: unknown\n/)
  const joined = await cli([...args, '--facts', join(there, 'facts.jsonl')], { cwd: here })
  assert.match(joined.stdout, /: denied\n[\s\S]*acme\/there@0000000:/)
})

lint('init writes what loads, from what it finds, and never overwrites', async () => {
  const cwd = tree(article())
  const first = await cli(['init', '--pre-commit', '--workflow'], { cwd })
  assert.is(first.status, 0)
  const written = ['.xrole-lintrc.yaml', '.pre-commit-config.yaml', '.github/workflows/xrole-lint.yml']
  const texts = written.map((path) => readFileSync(join(cwd, path), 'utf8'))
  assert.match(texts[0] ?? '', /# {3}- id: "111122223333" # named in task-definition\.json:3/)
  assert.match(texts[0] ?? '', /"555566667777"/)
  const run = await cli(['--verbose'], { cwd })
  assert.is(run.status, 0, run.stderr)
  const uncommented = (texts[0] ?? '')
    .replace(/^# (accounts|roles|ignores|exclude):/gm, '$1:')
    .replace(/^# {3}([-#]| )/gm, '  $1')
  const again = tree({ ...article(), 'iam/x.json': {}, '.xrole-lintrc.yaml': uncommented })
  const { status, stderr } = await cli([], { cwd: again })
  assert.is(status, 0, stderr)
  const second = await cli(['init', '--pre-commit', '--workflow'], { cwd })
  assert.is(second.status, 0)
  assert.equal(
    written.map((path) => readFileSync(join(cwd, path), 'utf8')),
    texts,
  )
  assert.match(second.stdout, /stays as it is/)
})

lint('init leaves a configuration and a pre-commit file of any kind alone', async () => {
  const cwd = tree({ '.config/xrole-lintrc.json': {}, '.pre-commit-config.yaml': 'repos: []\n' })
  const { stdout } = await cli(['init', '--pre-commit'], { cwd })
  assert.not.ok(existsSync(join(cwd, '.xrole-lintrc.yaml')))
  assert.is(readFileSync(join(cwd, '.pre-commit-config.yaml'), 'utf8'), 'repos: []\n')
  assert.match(stdout, /add to its repos:\n\n {2}- repo: /)
  assert.is((await cli(['init', '--force'], { cwd })).status, 2)
})

lint('--only-paths takes a name as it is, blanks and brackets included', async () => {
  const folder = 'a [b] {c,d} *'
  const files = Object.fromEntries(
    Object.entries(article(slip)).map(([path, file]) => [`${folder}/${path}`, file]),
  )
  const cwd = tree(files)
  mkdirSync(join(cwd, 'empty'))
  assert.is((await cli(['--only-paths', `${folder}/${TRUST}`], { cwd })).status, 1)
  assert.is((await cli(['--only-paths', folder], { cwd })).status, 1)
  assert.is((await cli(['--only-paths', `${folder}/task-definition.json`], { cwd })).status, 0)
  assert.is((await cli(['--only-paths', join(cwd, folder, TRUST)], { cwd })).status, 1)
})

lint.run()
