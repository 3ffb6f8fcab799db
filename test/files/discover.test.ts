import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { discover } from '../../src/files/discover.js'

const test = suite('discover')

const FILES = [
  'ecs/task.json',
  'iam/trust-policy',
  'infra/main.tf',
  'infra/.hidden/stack.yaml',
  'docker/aws-config',
  '.aws/credentials',
  'app/index.ts',
  'app/photo.png',
  'package-lock.json',
  'node_modules/x/policy.json',
  'infra/.terraform/modules/x/main.tf',
]
const OURS = [
  '.aws/credentials',
  'docker/aws-config',
  'ecs/task.json',
  'iam/trust-policy',
  'infra/.hidden/stack.yaml',
  'infra/main.tf',
]

async function inTree(files: readonly string[], action: (cwd: string) => Promise<void>): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'xrole-'))
  try {
    for (const file of files) {
      mkdirSync(dirname(join(cwd, file)), { recursive: true })
      writeFileSync(join(cwd, file), '{}')
    }
    await action(cwd)
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

function git(cwd: string, ...words: string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...words], {
    cwd,
    stdio: 'ignore',
  })
}

/** Patterns that speak of every file and ignore none: such a tree is listed by git itself. */
function initAskingGit(cwd: string): void {
  git(cwd, 'init')
  writeFileSync(join(cwd, '.gitignore'), '*\n!*\n')
}

async function found(cwd: string, paths: string[] = [], exclude: string[] = []): Promise<readonly string[]> {
  return (await discover(paths, { cwd, exclude })).files
}

test('lists the same files by git and without it', async () => {
  await inTree(FILES, async (cwd) => {
    assert.equal(await found(cwd), OURS)
    initAskingGit(cwd)
    assert.equal(await found(cwd), OURS)
    git(cwd, 'add', '-f', '.')
    assert.equal(await found(cwd), OURS)
  })
})

test('leaves out what the tree itself ignores, and nothing else', async () => {
  await inTree([...FILES, 'cdk.out/a.template.json'], async (cwd) => {
    git(cwd, 'init')
    writeFileSync(join(cwd, '.gitignore'), 'cdk.out\n')
    writeFileSync(join(cwd, 'infra/.gitignore'), '.hidden\n')
    writeFileSync(join(cwd, '.git/info/exclude'), 'ecs\n')
    assert.equal(
      await found(cwd),
      OURS.filter((file) => file !== 'infra/.hidden/stack.yaml'),
    )
    assert.equal(
      await found(cwd, ['cdk.out']),
      ['cdk.out/a.template.json'],
      'but lists what is asked for by name',
    )
  })
})

test('takes files as they are given, and tells what is not there', async () => {
  await inTree(FILES, async (cwd) => {
    const result = await discover(['app/index.ts', './ecs', 'ecs/task.json', 'none', 'iam'], {
      cwd,
      exclude: [],
    })
    assert.equal(result.files, ['app/index.ts', 'ecs/task.json', 'iam/trust-policy'])
    assert.equal(result.missing, ['none'])
    assert.equal(await found(join(cwd, 'infra'), ['../ecs']), ['../ecs/task.json'])
    assert.equal(await found(join(cwd, 'infra'), [join(cwd, 'infra')]), ['.hidden/stack.yaml', 'main.tf'])
  })
})

test('leaves out what the configuration excludes', async () => {
  await inTree(FILES, async (cwd) => {
    assert.equal(await found(cwd, ['.'], ['infra', '**/*.json', '.aws/**']), [
      'docker/aws-config',
      'iam/trust-policy',
    ])
  })
})

test('forgets files that git still knows and looks into repositories within', async () => {
  await inTree(['a.json', 'gone.json', 'vendor/repo/b.json'], async (cwd) => {
    git(join(cwd, 'vendor/repo'), 'init')
    git(join(cwd, 'vendor/repo'), 'add', '.')
    git(join(cwd, 'vendor/repo'), 'commit', '-m', 'x')
    initAskingGit(cwd)
    git(cwd, 'add', 'a.json', 'gone.json')
    rmSync(join(cwd, 'gone.json'))
    assert.equal(await found(cwd), ['a.json', 'vendor/repo/b.json'])
  })
})

for (const kind of process.platform === 'win32' ? [] : ['git', 'walk']) {
  test(`follows links within the tree only, and opens no pipes (${kind})`, async () => {
    await inTree(['in/a.json', 'in/b.tf', 'in/common/c.tf'], async (root) => {
      const cwd = join(root, 'in')
      writeFileSync(join(root, 'outside.json'), '{}')
      symlinkSync('../outside.json', join(cwd, 'leak.json'))
      symlinkSync('a.json', join(cwd, 'twice.json'))
      symlinkSync('common/c.tf', join(cwd, 'linked.tf'))
      symlinkSync('nowhere.json', join(cwd, 'broken.json'))
      symlinkSync('loop.json', join(cwd, 'loop.json'))
      symlinkSync('..', join(cwd, 'up'))
      execFileSync('mkfifo', [join(cwd, 'pipe.json')])
      if (kind === 'git') initAskingGit(cwd)
      assert.equal(await found(cwd), ['a.json', 'b.tf', 'common/c.tf', 'linked.tf'])
      assert.equal((await discover(['pipe.json'], { cwd, exclude: [] })).missing, ['pipe.json'])
    })
  })
}

test('runs no program that a repository names in its settings', async () => {
  await inTree(['a.json'], async (cwd) => {
    initAskingGit(cwd)
    git(cwd, 'add', '.')
    const proof = join(cwd, 'proof')
    const program = join(cwd, 'program.sh')
    writeFileSync(program, `#!/bin/sh\ntouch ${proof}\n`, { mode: 0o755 })
    git(cwd, 'config', 'core.fsmonitor', program)
    mkdirSync(join(cwd, '.git/hooks'), { recursive: true })
    for (const hook of ['post-index-change', 'fsmonitor-watchman']) {
      writeFileSync(join(cwd, '.git/hooks', hook), `#!/bin/sh\ntouch ${proof}\n`, { mode: 0o755 })
    }
    assert.equal(await found(cwd), ['a.json'])
    assert.not(existsSync(proof))
    // The trap itself works: plain git falls into it.
    git(cwd, 'ls-files', '-co')
    assert.ok(existsSync(proof))
  })
})

test.run()
