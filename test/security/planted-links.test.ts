/** Links, swaps and settings that a tree brings along: nothing is read or written through them. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { listWorkTree } from '../../src/files/git.js'
import { inPath } from '../../src/files/run-git.js'
import { rewriteFile } from '../../src/files/rewrite.js'
import { cli, tree } from '../support/cli.js'
import { fault } from '../support/fault.js'
import { program } from '../support/program.js'

const test = suite('security/planted-links')
const onPosix: (name: string, run: () => Promise<void> | void) => void = (name, run) =>
  process.platform === 'win32' ? test.skip(name, run) : test(name, run)

const TOLD = 'told-outside'
const POLICY = {
  Statement: [
    { Effect: 'Allow', Action: 'sts:AssumRole', Resource: `arn:aws:iam::555566667777:role/${TOLD}` },
  ],
}

/** A work tree in `tree`, and a folder beside it that is none of its business. */
function two(files: Readonly<Record<string, unknown>> = {}): { cwd: string; outside: string } {
  const around = tree({
    'outside/told.policy.json': POLICY,
    'outside/theirs': 'as it was\n',
    ...Object.fromEntries(
      Object.entries({ ...fault.files, ...files }).map(([path, text]) => [`tree/${path}`, text]),
    ),
  })
  const cwd = join(around, 'tree')
  mkdirSync(join(cwd, '.git'))
  return { cwd, outside: join(around, 'outside') }
}

const untouched = (outside: string): void => {
  assert.equal(readdirSync(outside).sort(), ['theirs', 'told.policy.json'])
  assert.is(readFileSync(join(outside, 'theirs'), 'utf8'), 'as it was\n')
}

onPosix('a given path is not read through a folder that is a link out of the tree', async () => {
  const { cwd, outside } = two()
  symlinkSync('../outside', join(cwd, 'infra'))
  for (const path of ['infra', 'infra/', 'infra/told.policy.json', join(cwd, 'infra')]) {
    const { status, stdout, stderr } = await cli(['facts', path], { cwd })
    assert.is(status, 2)
    assert.match(stderr, /a symbolic link leads out of the tree: .*infra/)
    assert.not.match(stdout + stderr, TOLD)
  }
  const named = await cli(['facts', join(outside, 'told.policy.json')], { cwd })
  assert.match(named.stdout, TOLD, 'what is named outside is meant so')
})

onPosix('reports, baselines and facts are not written through a link', async () => {
  for (const argv of [
    ['-f', 'json', '-o'],
    ['--update-baseline', '--baseline'],
    ['graph', '-o'],
    ['facts', '-o'],
  ]) {
    const { cwd, outside } = two()
    symlinkSync('../outside', join(cwd, 'out'))
    for (const path of ['out/new', 'out/theirs', 'out/deeper/new']) {
      const { status, stderr } = await cli([...argv, path], { cwd })
      assert.is(status, 2, argv.join(' '))
      assert.match(stderr, /a symbolic link/)
    }
    untouched(outside)
  }
})

onPosix('a link in the place of a report or a baseline is replaced, and what it led to stays', async () => {
  const { cwd, outside } = two()
  const link = join(cwd, 'report')
  symlinkSync('../outside/theirs', link)
  assert.is((await cli(['-f', 'json', '-o', 'report'], { cwd })).status, 1)
  assert.ok(lstatSync(link).isFile())
  rmSync(link)
  symlinkSync('../outside/theirs', link)
  const { status, stderr } = await cli(['--update-baseline', '--baseline', 'report'], { cwd })
  assert.is(status, 2)
  assert.match(stderr, /--baseline report: a symbolic link leads out of the tree/)
  untouched(outside)
})

onPosix('init creates nothing behind a link', async () => {
  const { cwd, outside } = two()
  symlinkSync('../outside', join(cwd, '.github'))
  symlinkSync('../outside/config', join(cwd, '.xrole-lintrc.yaml'))
  const { stderr } = await cli(['init', '--workflow'], { cwd })
  assert.match(stderr, /cannot write \.github\/workflows\/xrole-lint\.yml: a symbolic link/)
  untouched(outside)
})

onPosix('a fix is not written through a link out of the tree, and not to .git', () => {
  const { cwd, outside } = two({ 'own.json': 'as it was\n' })
  writeFileSync(join(cwd, '.git/config'), 'as it was\n')
  for (const to of ['../outside/theirs', '.git/config']) {
    symlinkSync(to, join(cwd, 'link.json'))
    assert.is(rewriteFile({ path: 'link.json', text: 'as it was\n' }, 'new', cwd), 'outside the tree')
    rmSync(join(cwd, 'link.json'))
  }
  assert.is(readFileSync(join(cwd, '.git/config'), 'utf8'), 'as it was\n')
  linkSync(join(outside, 'theirs'), join(cwd, 'hard.json'))
  assert.is(rewriteFile({ path: 'hard.json', text: 'as it was\n' }, 'new', cwd), 'written')
  untouched(outside)
})

onPosix(
  'a named configuration or baseline is no link out of the tree, whose words its faults would tell',
  async () => {
    const { cwd, outside } = two()
    writeFileSync(join(outside, 'theirs'), `${TOLD}: 1\n`)
    symlinkSync('../outside/theirs', join(cwd, 'given.yaml'))
    symlinkSync('../outside', join(cwd, 'way'))
    for (const argv of [
      ['--config', 'given.yaml'],
      ['--config', 'way/theirs'],
      ['--baseline', 'given.yaml'],
      ['--baseline', 'way/theirs'],
    ]) {
      const { status, stderr } = await cli(argv, { cwd })
      assert.is(status, 2)
      assert.match(stderr, /a symbolic link leads out of the tree/)
      assert.not.match(stderr, TOLD)
    }
  },
)

onPosix('without a work tree, the tree of a configuration that is found is its folder', async () => {
  const around = tree({ theirs: `${TOLD}: 1\n`, 'tree/a.json': '{}' })
  symlinkSync('../theirs', join(around, 'tree/.xrole-lintrc.yaml'))
  const { status, stderr } = await cli([], { cwd: join(around, 'tree') })
  assert.is(status, 2)
  assert.not.match(stderr, TOLD)
})

/** Facts of another repository, in which a task role's name stands. */
async function factsOf(name: string): Promise<string> {
  const cwd = tree({
    'task.json': {
      family: 'f',
      taskRoleArn: `arn:aws:iam::111122223333:role/${name}`,
      containerDefinitions: [],
    },
    [`${name}.policy.json`]: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Resource: 'arn:aws:iam::555566667777:role/destination-role',
        },
      ],
    },
  })
  return (await cli(['facts', '--repository', 'example/other'], { cwd })).stdout
}

const WARNED = /\.xrole-lintrc\.yaml:1:9: ".*" is outside the tree/

test('a configuration that is found joins no facts from outside; one that is named may', async () => {
  const facts = await factsOf(TOLD)
  for (const glob of [
    '../shared/*.jsonl',
    '../shared/f.jsonl',
    'sub/../../**/f.jsonl',
    '**/../../shared/{f,g}.jsonl',
  ]) {
    const around = tree({ 'shared/f.jsonl': facts, 'tree/.xrole-lintrc.yaml': `facts: ["${glob}"]\n` })
    const cwd = join(around, 'tree')
    mkdirSync(join(cwd, '.git'))
    for (const argv of [['--verbose'], ['graph']]) {
      const { stdout, stderr } = await cli(argv, { cwd })
      assert.not.match(stdout + stderr, TOLD)
      if (!glob.startsWith('**')) assert.match(stderr, WARNED)
    }
    if (glob.includes('**')) continue
    for (const argv of [
      ['--config', '.xrole-lintrc.yaml'],
      ['--facts', '../shared/*.jsonl'],
    ]) {
      const { stdout, stderr } = await cli(['graph', ...argv], { cwd })
      assert.match(stdout, TOLD, stderr)
    }
  }
})

onPosix('facts are not reached through links either', async () => {
  const facts = await factsOf(TOLD)
  const around = tree({ 'shared/f.jsonl': facts, 'tree/in/own.jsonl': await factsOf('of-the-tree') })
  const cwd = join(around, 'tree')
  mkdirSync(join(cwd, '.git'))
  symlinkSync('../shared', join(cwd, 'way'))
  symlinkSync('../../shared/f.jsonl', join(cwd, 'in/link.jsonl'))
  symlinkSync('own.jsonl', join(cwd, 'in/second.jsonl'))
  symlinkSync('..', join(cwd, 'in/round'))
  symlinkSync('.', join(cwd, 'in/again'))
  for (const glob of ['way/*.jsonl', 'way/f.jsonl', 'in/link.jsonl', 'in/*.jsonl', '**/*.jsonl']) {
    writeFileSync(join(cwd, '.xrole-lintrc.yaml'), `facts: ["${glob}"]\n`)
    const { stdout, stderr } = await cli(['graph'], { cwd })
    assert.not.match(stdout + stderr, TOLD)
    if (glob.includes('*') && !glob.startsWith('way')) assert.match(stdout, 'of-the-tree')
    else assert.match(stderr, WARNED)
  }
  for (const glob of ['in/*.jsonl', 'in/link.jsonl', 'way/f.jsonl']) {
    const { stdout, stderr } = await cli(['graph', '--facts', glob], { cwd })
    assert.not.match(stdout + stderr, TOLD)
  }
})

test('a glob that means very many things costs little', async () => {
  const glob = `${'{a,b}'.repeat(9)}/**/*${'*a'.repeat(100)}.jsonl`
  const cwd = tree({ '.xrole-lintrc.yaml': `facts: ["${glob}"]\n`, [`a/${'a'.repeat(200)}`]: '' })
  const before = process.cpuUsage()
  await cli([], { cwd })
  assert.ok(process.cpuUsage(before).user < 3e6)
})

/** Puts something else in the place of a file right after it was looked at. */
const swapping = (name: string, put: string): string => `
const fs = require('node:fs')
const lstat = fs.lstatSync
fs.lstatSync = (path, ...rest) => {
  const stat = lstat(path, ...rest)
  if (String(path).endsWith(${JSON.stringify(name)}) && stat.isFile()) { fs.unlinkSync(path); ${put} }
  return stat
}`

onPosix(
  'a file that a link or a pipe replaces after it was looked at is not followed, nor waited for',
  () => {
    for (const name of ['swapped.json', 'swapped']) {
      for (const put of [
        `fs.symlinkSync('../outside/told.policy.json', path)`,
        `require('node:child_process').execFileSync('mkfifo', [path])`,
      ]) {
        const { cwd } = two({ [name]: POLICY })
        const preload = join(tree({ 'swap.cjs': swapping(name, put) }), 'swap.cjs')
        writeFileSync(
          join(cwd, '..', 'outside', 'told.policy.json'),
          JSON.stringify(POLICY).replaceAll(TOLD, 'swapped-in'),
        )
        const { status, stdout, stderr } = program(cwd, ['facts'], ['--require', preload])
        assert.is(status, 0, stderr)
        assert.match(stdout, 'my-ecs-task-role')
        assert.not.match(stdout + stderr, 'swapped-in')
        assert.not(lstatSync(join(cwd, name)).isFile(), 'it was swapped')
      }
    }
  },
)

const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

onPosix('names of an index are not followed through a folder that has become a link', async () => {
  const around = tree({ 'outside/a/told.json': POLICY, 'tree/in/a/told.json': '{}', 'tree/in/b.json': '{}' })
  const cwd = join(around, 'tree')
  git(cwd, 'init', '--quiet')
  git(cwd, 'add', '.')
  rmSync(join(cwd, 'in/a'), { recursive: true })
  symlinkSync('../../outside/a', join(cwd, 'in/a'))
  assert.match(git(cwd, 'ls-files', '--cached'), 'in/a/told.json')
  const listed = (await listWorkTree(cwd))?.filter(({ isLink }) => !isLink).map(({ name }) => name)
  assert.equal(listed, ['in/b.json'])
})

test('a hook of another repository does not say which files are listed', () => {
  const [cwd, other] = [tree({ 'own.json': '{}' }), tree({ 'theirs.json': '{}' })]
  for (const folder of [cwd, other]) {
    git(folder, 'init', '--quiet')
    git(folder, 'add', '.')
  }
  const script = `import('${new URL('../../src/files/git.ts', import.meta.url).href}').then(({ listWorkTree }) => listWorkTree(process.cwd())).then((listed) => console.log(JSON.stringify(listed)))`
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), '--eval', script],
    {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_DIR: join(other, '.git'),
        GIT_WORK_TREE: other,
        GIT_INDEX_FILE: join(other, '.git/index'),
      },
    },
  )
  assert.match(stdout, /"own\.json"/, stderr)
  assert.not.match(stdout, /theirs/)
})

test('a program is looked for in absolute folders of the search path alone', () => {
  const folder = tree({ 'bin/git.exe': '', 'git.exe/x': '' })
  const path = ['', '.', 'bin', folder, join(folder, 'bin')].join(delimiter)
  const before = process.cwd()
  process.chdir(folder)
  try {
    assert.is(inPath('git.exe', path), join(folder, 'bin/git.exe'))
    assert.is(inPath('git.exe', ['', '.', 'bin'].join(delimiter)), undefined)
  } finally {
    process.chdir(before)
  }
  assert.ok(existsSync(join(folder, 'bin/git.exe')))
})

test.run()
