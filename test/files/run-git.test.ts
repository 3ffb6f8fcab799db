/** Git, as it is started here, runs and believes nothing that the tree says, whatever it is asked. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env } from 'node:process'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { repositoryOf } from '../../src/files/repository.js'
import { runGit } from '../../src/files/run-git.js'
import { tree } from '../support/cli.js'

const test = suite('files/run-git')
const onPosix: (name: string, run: () => void) => void = (name, run) =>
  process.platform === 'win32' ? test.skip(name, run) : test(name, run)

const SECONDS = 10_000

interface Planted {
  readonly cwd: string
  /** There once something planted has run. */
  readonly mark: string
  readonly git: (...args: readonly string[]) => string | undefined
}

/** A repository with settings of its own, and a program `p` that leaves a mark. */
function planted(settings: (program: string) => string, plantedAt = 'p'): Planted {
  const cwd = tree({ 'a.json': '{}' })
  const mark = join(tree({}), 'mark')
  spawnSync('git', ['init', '--quiet'], { cwd })
  const program = join(cwd, '.git', plantedAt)
  mkdirSync(join(program, '..'), { recursive: true })
  writeFileSync(program, `#!/bin/sh\ntouch ${mark}\n`)
  chmodSync(program, 0o755)
  writeFileSync(join(cwd, '.git/config'), settings(program))
  return { cwd, mark, git: (...args) => runGit(cwd, args, SECONDS) }
}

/** Settings, where the program is planted, and what git would do of itself to run it. */
const ways: Readonly<Record<string, readonly [string, string, (program: string) => readonly string[]]>> = {
  'core.fsmonitor': ['[core]\n\tfsmonitor = PROGRAM\n', 'p', () => ['ls-files', '--others']],
  'a hook': ['', 'hooks/post-index-change', () => ['add', 'a.json']],
  'a transport that is a command': [
    '[protocol "ext"]\n\tallow = always\n',
    'p',
    (program) => ['ls-remote', `ext::${program}`],
  ],
  'a transport over ssh': [
    '[core]\n\tsshCommand = PROGRAM\n[protocol "ssh"]\n\tallow = always\n',
    'p',
    () => ['ls-remote', 'ssh://example.invalid/x'],
  ],
}

for (const [name, [settings, at, args]] of Object.entries(ways))
  onPosix(`${name} does not run`, () => {
    const { cwd, mark, git } = planted((program) => settings.replace('PROGRAM', program), at)
    const command = args(join(cwd, '.git', at))
    git(...command)
    assert.not(existsSync(mark))
    spawnSync('git', command, { cwd })
    assert.ok(existsSync(mark), 'git by itself runs it')
  })

test('no other repository is asked for anything, not even one on this disk', () => {
  const { cwd: other } = planted(() => '')
  const { cwd, git } = planted(() => '[protocol "file"]\n\tallow = always\n')
  assert.is(git('ls-remote', other), undefined)
  assert.is(spawnSync('git', ['ls-remote', other], { cwd }).status, 0, 'git by itself asks')
})

test('a file that the settings name hides nothing', () => {
  const list = tree({ ignored: '*.json\n' })
  const { git } = planted(() => `[core]\n\texcludesFile = ${join(list, 'ignored').replaceAll('\\', '/')}\n`)
  assert.is(git('ls-files', '--others', '--exclude-standard'), 'a.json\n')
})

test('a folder that only looks like the inside of a repository is none', () => {
  const cwd = tree({
    HEAD: 'ref: refs/heads/main\n',
    config: '[remote "origin"]\n\turl = https://example.com/planted/name.git\n',
    'objects/x': '',
    'refs/x': '',
  })
  assert.is(runGit(cwd, ['config', '--get', 'remote.origin.url'], SECONDS), undefined)
  assert.not.match(repositoryOf(cwd).repository, 'planted')
  const { stdout } = spawnSync('git', ['config', '--get', 'remote.origin.url'], { cwd, encoding: 'utf8' })
  assert.match(stdout, 'planted', 'git by itself believes it')
})

onPosix('a git of the tree is not started, even where the search path names relative folders', () => {
  const cwd = tree({ git: '#!/bin/sh\necho planted\n' })
  chmodSync(join(cwd, 'git'), 0o755)
  const before = env.PATH ?? ''
  env.PATH = ['', '.', before].join(delimiter)
  try {
    assert.match(runGit(cwd, ['--version'], SECONDS) ?? '', /^git version/)
  } finally {
    env.PATH = before
  }
})

test.run()
