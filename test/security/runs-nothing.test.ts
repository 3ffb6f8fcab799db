/** A stranger's tree holds code in every place where some tool would run it; here none of it runs. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { tree } from '../support/cli.js'
import { fault } from '../support/fault.js'
import { program } from '../support/program.js'

const test = suite('security/runs-nothing')

const CODE = [
  ...['js', 'cjs', 'mjs', 'ts'].flatMap((ending) => [
    `.config/config.${ending}`,
    `.config/xrole-lintrc.${ending}`,
    `.xrole-lintrc.${ending}`,
    `xrole-lint.config.${ending}`,
    `rules/own.${ending}`,
  ]),
  'index.js',
  'test/run.js',
  ...['js-yaml', 'yaml', 'cosmiconfig', 'fast-glob', 'jsonc-parser', 'json-source-map', 'valibot'].map(
    (name) => `node_modules/${name}/index.js`,
  ),
]
const PROGRAMS = ['hooks/post-checkout', 'hooks/post-index-change', 'hooks/pre-commit', 'fsmonitor.sh', 'git']

/** A tree with the fault and, around it, code that leaves a mark where it runs. */
function planted(more: Readonly<Record<string, string>> = {}): { cwd: string; marks: string } {
  const marks = tree({})
  const touch = `require('node:fs').writeFileSync(${JSON.stringify(marks)} + '/' + Math.random(), '')`
  const inTag = `(function () { ${touch} })()`
  const cwd = tree({
    ...fault.files,
    'template.yaml': `Resources:\n  R: {Type: AWS::IAM::Role, Properties: {RoleName: !!js/function ${JSON.stringify(inTag)}}}\n`,
    'python.yaml': `Statement: !!python/object/apply:os.system ["touch ${marks}/python"]\n`,
    'main.tf': `data "external" "x" {\n  program = ["touch", "${marks}/external"]\n}\nresource "aws_iam_role" "r" {\n  name = data.external.x.result.name\n  provisioner "local-exec" {\n    command = "touch ${marks}/exec"\n  }\n}\n`,
    'aws/config': `[profile p]\nrole_arn = arn:aws:iam::555566667777:role/destination-role\ncredential_process = touch ${marks}/process\n`,
    ...more,
  })
  for (const path of CODE) put(join(cwd, path), path.endsWith('.mjs') ? moduleCode(touch) : touch)
  spawnSync('git', ['init', '--quiet'], { cwd })
  for (const path of PROGRAMS) {
    put(join(cwd, '.git', path), `#!/bin/sh\ntouch ${marks}/${path.replace('/', '-')}\n`)
    chmodSync(join(cwd, '.git', path), 0o755)
  }
  const settings = `[core]\n\tfsmonitor = ${cwd}/.git/fsmonitor.sh\n\thooksPath = .git/hooks\n\tpager = ${cwd}/.git/git\n`
  writeFileSync(join(cwd, '.git/config'), settings)
  return { cwd, marks }
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function moduleCode(touch: string): string {
  return `import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)\n${touch}`
}

/** Enough files that they are listed by git. */
const MANY = Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`many/${String(i)}.json`, '{}']))

for (const [kind, more] of [
  ['a small tree', {}],
  ['a tree that git lists', MANY],
] as const) {
  test(`${kind}: nothing that is planted runs, and the fault is found`, () => {
    const { cwd, marks } = planted(more)
    const { status, stdout, stderr } = program(cwd, [])
    assert.equal(readdirSync(marks), [], stderr)
    assert.is(status, 1, stderr)
    assert.match(stdout, /trust-principal-mismatch/)
  })
}

test('what is planted would leave its mark', () => {
  const { cwd, marks } = planted()
  for (const path of ['.config/config.js', 'xrole-lint.config.mjs', 'node_modules/js-yaml/index.js'])
    spawnSync(process.execPath, [path], { cwd })
  spawnSync(join(cwd, '.git/fsmonitor.sh'))
  assert.is(readdirSync(marks).length, process.platform === 'win32' ? 3 : 4)
})

/** Counts and refuses whatever would leave the process. */
const GUARD = `
const refused = []
const refuse = (name) => () => { refused.push(name); throw new Error('refused: ' + name) }
for (const name of ['connect', 'createConnection']) require('node:net')[name] = refuse(name)
require('node:net').Socket.prototype.connect = refuse('connect')
require('node:dgram').createSocket = refuse('dgram')
for (const name of ['lookup', 'resolve']) require('node:dns')[name] = refuse(name)
globalThis.fetch = refuse('fetch')
const processes = require('node:child_process')
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) processes[name] = refuse(name)
process.on('exit', () => require('node:fs').writeSync(2, 'REFUSED ' + refused.join(' ') + '\\n'))
`

test('a run over a small tree asks for no network and no process', () => {
  const { cwd } = planted()
  const guard = join(tree({ 'guard.cjs': GUARD }), 'guard.cjs')
  const { status, stderr } = program(cwd, ['-f', 'sarif'], ['--require', guard])
  assert.match(stderr, /REFUSED $/m)
  assert.is(status, 1, stderr)
})

test('of a large tree it asks git alone, and does without where that is refused', () => {
  const { cwd } = planted(MANY)
  const guard = join(tree({ 'guard.cjs': GUARD }), 'guard.cjs')
  const { status, stderr } = program(cwd, [], ['--require', guard])
  assert.match(stderr, /REFUSED execFileSync( execFileSync)*$/m)
  assert.is(status, 1, stderr)
})

/** Node's permission model: reading is allowed, and nothing else. */
const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission'

for (const [kind, more] of [
  ['a small tree', {}],
  ['a tree that git would list', MANY],
] as const) {
  test(`under a policy that denies processes, workers, add-ons and writing: ${kind}`, () => {
    const { cwd, marks } = planted(more)
    const { status, stdout, stderr } = program(cwd, [], [permission, '--allow-fs-read=*', '--no-warnings'])
    assert.is(status, 1, stderr)
    assert.match(stdout, /trust-principal-mismatch/)
    assert.not(existsSync(join(marks, 'exec')))
  })
}

test('that policy does deny them', () => {
  const script = `require('node:child_process').execFileSync('git', ['--version'])`
  const args = [permission, '--allow-fs-read=*', '--no-warnings', '--eval', script]
  assert.match(spawnSync(process.execPath, args, { encoding: 'utf8' }).stderr, /ERR_ACCESS_DENIED/)
})

test.run()
