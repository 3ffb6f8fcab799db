/** Whatever a stranger's tree points at: what lies outside of it, and git's own folder, is not read. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cli, tree } from '../support/cli.js'
import { fault } from '../support/fault.js'
import { program } from '../support/program.js'

const test = suite('security/reads-nothing-outside')
const onPosix: (name: string, run: () => Promise<void> | void) => void = (name, run) =>
  process.platform === 'win32' ? test.skip(name, run) : test(name, run)

/** A name that shows up in a report wherever the file that holds it was read. */
const TOLD = 'told-outside'
const ARN = `arn:aws:iam::55556666777:role/${TOLD}`
const trust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: ARN }, Action: 'sts:AssumRole' }],
}
const template = `Resources:\n  R: {Type: AWS::IAM::Role, Properties: {RoleName: ${TOLD}, AssumeRolePolicyDocument: ${JSON.stringify(trust)}}}\n`
const config = `${TOLD}: unknown key\n`

/** A folder with the linted tree in `tree`, and what it must not see beside it. */
function twoTrees(files: Readonly<Record<string, string>>): string {
  const outside = { trust, 'template.yaml': template, 'main.tf': moduleText, 'config.yaml': config }
  const around = tree({
    ...Object.fromEntries(
      Object.entries(outside).map(([name, text]) => [name === 'trust' ? 'trust.json' : name, text]),
    ),
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`tree/${path}`, text])),
    'tree/iam/other.policy.json': fault.files['iam/my-ecs-task-role.policy.json'],
  })
  mkdirSync(join(around, 'tree/.git'))
  writeFileSync(join(around, 'tree/.git/config'), JSON.stringify(trust))
  return join(around, 'tree')
}

const moduleText = `resource "aws_iam_role" "r" {\n  name               = "${TOLD}"\n  assume_role_policy = ${JSON.stringify(JSON.stringify(trust))}\n}\n`
const role = (policy: string): string =>
  `resource "aws_iam_role" "r" {\n  name               = "r"\n  assume_role_policy = ${policy}\n}\n`
const stack = (url: string): string =>
  `Resources:\n  S: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${url}}}\n  R: {Type: AWS::IAM::Role}\n`

/** A file that names another one by a path. */
const naming: readonly (readonly [string, string, (path: string) => string])[] = [
  ['file()', 'main.tf', (path) => role(`file("${path}")`)],
  ['templatefile()', 'main.tf', (path) => role(`templatefile("${path}", {})`)],
  ['file() with path.module', 'main.tf', (path) => role(`file("\${path.module}/${path}")`)],
]

for (const [name, file, text] of naming) {
  for (const path of ['../trust.json', '.git/config', './x/../.git/config', '.GIT/config']) {
    test(`${name} of ${path}`, async () => {
      const cwd = twoTrees({ [file]: text(path) })
      const { stdout, stderr } = await cli(['--verbose'], { cwd })
      assert.not.match(stdout + stderr, TOLD)
    })
  }
  test(`${name} of an absolute path`, async () => {
    const cwd = twoTrees({})
    writeFileSync(join(cwd, file), text(join(cwd, '../trust.json')))
    assert.not.match((await cli([], { cwd })).stdout, TOLD)
  })
  test(`${name} of a file of the tree is read`, async () => {
    const cwd = twoTrees({ [file]: text('inside.json'), 'inside.json': JSON.stringify(trust) })
    assert.match((await cli([], { cwd })).stdout, TOLD)
  })
}

for (const [name, inside, outside] of [
  [
    'a nested stack',
    { 'a.yaml': stack('./b.yaml'), 'b.yaml': template },
    { 'a.yaml': stack('../template.yaml') },
  ],
  [
    'a module',
    { 'main.tf': 'module "m" {\n  source = "./m"\n}\n', 'm/main.tf': moduleText },
    { 'main.tf': 'module "m" {\n  source = "./.."\n}\n' },
  ],
] as const) {
  test(`${name} outside`, async () => {
    const { stdout } = await cli(['-f', 'json'], { cwd: twoTrees(outside) })
    assert.not.match(stdout, TOLD)
    assert.match((await cli(['-f', 'json'], { cwd: twoTrees(inside) })).stdout, TOLD)
  })
}

onPosix('links that leave the tree, or lead to its .git, are neither found nor read when named', async () => {
  const cwd = twoTrees({})
  for (const [link, to] of [
    ['one.json', '../trust.json'],
    ['two.json', '.git/config'],
    ['folder', '..'],
    ['loop.json', 'loop.json'],
    ['round', '.'],
  ] as const)
    symlinkSync(to, join(cwd, link))
  for (const paths of [[], ['one.json'], ['two.json']]) {
    const { stdout, stderr } = await cli(['-f', 'json', '--verbose', ...paths], { cwd })
    assert.not.match(stdout + stderr, TOLD)
  }
  const { stdout } = await cli(['one.json'], { cwd })
  assert.match(stdout, /one\.json:1:1 +error +parse-error\n.*leads out of the tree/)
})

onPosix('a configuration is no link to a file elsewhere, whose words its faults would tell', async () => {
  const cwd = twoTrees({})
  symlinkSync('../config.yaml', join(cwd, '.xrole-lintrc.yaml'))
  const { status, stderr } = await cli([], { cwd })
  assert.is(status, 2)
  assert.match(stderr, /\.xrole-lintrc\.yaml is a symbolic link that leads out of the tree/)
  assert.not.match(stderr, TOLD)
})

onPosix('pipes and devices are not opened, whatever their names', () => {
  const cwd = tree(fault.files)
  for (const name of [
    'a.json',
    'b.yaml',
    'c.tf',
    'template',
    '.gitignore',
    'package.json',
    '.xrole-lintrc.yaml',
  ])
    execFileSync('mkfifo', [join(cwd, name)])
  symlinkSync('/dev/zero', join(cwd, 'zero.json'))
  symlinkSync('/dev/stdin', join(cwd, 'stdin.json'))
  const { status, stdout, stderr } = program(cwd, [])
  assert.is(status, 1, stderr)
  assert.match(stdout, /trust-principal-mismatch/)
})

test('globs of a configuration select among the files of the tree', async () => {
  const cwd = twoTrees({
    '.xrole-lintrc.yaml': `roles:\n  - arn: arn:aws:iam::111122223333:role/r\n    trust: ../trust.json\n    policies: ["../**", "**/../../trust.json"]\n`,
  })
  assert.not.match((await cli([], { cwd })).stdout, TOLD)
  assert.match(readFileSync(join(cwd, '../trust.json'), 'utf8'), TOLD)
})

test.run()
