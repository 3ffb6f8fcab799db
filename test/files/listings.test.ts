import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { listWorkTree } from '../../src/files/git.js'
import { listByGlob } from '../../src/files/glob.js'
import { listSmallTree, type Listed } from '../../src/files/walk.js'

const test = suite('listings')

async function inTree(action: (folder: string) => Promise<void> | void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xrole-'))
  try {
    await action(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function write(folder: string, path: string, text = '{}'): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function isRepository(folder: string): void {
  execFileSync('git', ['init', '-q'], { cwd: folder, stdio: 'ignore' })
}

function git(folder: string, ...words: readonly string[]): void {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.com']
  execFileSync('git', [...who, ...words], { cwd: folder, stdio: 'ignore' })
}

function commit(folder: string): void {
  git(folder, 'add', '--all')
  git(folder, 'commit', '-q', '-m', 'all')
}

function inOrder(listed: readonly Listed[] | undefined): readonly string[] | undefined {
  return listed?.map(({ name, isLink }) => `${name}${isLink ? '@' : ''}`).sort()
}

const FILES = ['a.json', 'b/c.tf', 'b/.d/e.yaml', 'b/config', 'f.ts', 'node_modules/g.json', 'B/out/H.JSON']

test('a walk, git and the glob library list the same', async () => {
  await inTree(async (folder) => {
    for (const file of FILES) write(folder, file)
    symlinkSync('a.json', join(folder, 'b/link.json'))
    const expected = ['B/out/H.JSON', 'a.json', 'b/.d/e.yaml', 'b/c.tf', 'b/config', 'b/link.json@']
    assert.equal(inOrder(listSmallTree(folder)), expected)
    assert.equal(inOrder(listByGlob(folder)), expected)
    assert.is(await listWorkTree(folder), undefined)
    isRepository(folder)
    assert.equal(inOrder(listSmallTree(folder)), expected)
    assert.equal(inOrder(await listWorkTree(folder)), expected)
  })
})

test('what git would list otherwise is left to git', async () => {
  const PATTERNS = fc.constantFrom(
    'a.json',
    '*.tf',
    '/b',
    'b/',
    'B',
    '**/out',
    'b/*/e.yaml',
    'h.json',
    '?.json',
    'c*',
    '[ab]*',
    'b/.d',
    '!b',
    'conf\\ig',
    'con[f]ig',
    '# a.json',
    ' ',
    '*.log',
    'dist/',
    'x/a.json',
    'sub/b',
    'sub/*.json',
    '\\!a',
    '*',
  )
  let claimed = 0
  await inTree(async (folder) => {
    isRepository(folder)
    for (const file of FILES) {
      write(folder, file)
      write(join(folder, 'sub'), file)
    }
    const places = fc.constantFrom('.gitignore', 'b/.gitignore', 'sub/.gitignore')
    await fc.assert(
      fc.asyncProperty(
        places,
        fc.array(PATTERNS, { minLength: 1, maxLength: 3 }),
        async (place, patterns) => {
          write(folder, place, `${patterns.join('\n')}\n`)
          for (const below of [folder, join(folder, 'sub')]) {
            const walked = listSmallTree(below)
            if (walked === undefined) continue
            claimed++
            assert.equal(
              inOrder(walked),
              inOrder(await listWorkTree(below)),
              `${place}: ${patterns.join(' ')}`,
            )
          }
          rmSync(join(folder, place))
        },
      ),
      { numRuns: 60 },
    )
  })
  assert.ok(claimed > 5)
})

test('a tracked file that is ignored is listed, and needs git to be told', async () => {
  await inTree(async (folder) => {
    isRepository(folder)
    for (const file of ['a.json', 'b/a.json', 'b/c.json']) write(folder, file)
    write(folder, 'b/.gitignore', 'a.json\n')
    assert.equal(inOrder(await listWorkTree(folder)), ['a.json', 'b/c.json'])
    git(folder, 'add', '--force', 'b/a.json')
    assert.equal(inOrder(await listWorkTree(folder)), ['a.json', 'b/a.json', 'b/c.json'])
    assert.is(listSmallTree(folder), undefined)
  })
})

test('what lies in submodules and in work trees elsewhere is listed', async () => {
  await inTree(async (root) => {
    const module = join(root, 'module')
    write(module, 'm/d.json')
    isRepository(module)
    commit(module)
    const folder = join(root, 'tree')
    write(folder, 'a.json')
    isRepository(folder)
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', module, 'sub')
    commit(folder)
    const other = join(root, 'other')
    git(folder, 'worktree', 'add', '-q', '--detach', other)
    assert.ok(statSync(join(other, '.git')).isFile() && statSync(join(folder, 'sub/.git')).isFile())
    // A submodule that is not checked out is an empty folder, or what somebody has put there.
    const bare = join(root, 'bare')
    git(folder, 'worktree', 'add', '-q', '--detach', bare)
    write(bare, 'sub/e.json')
    for (const [below, expected] of [
      [folder, ['a.json', 'sub/m/d.json']],
      [join(folder, 'sub'), ['m/d.json']],
      [join(folder, 'sub/m'), ['d.json']],
      [other, ['a.json']],
      [bare, ['a.json', 'sub/e.json']],
    ] as const) {
      assert.equal(inOrder(listSmallTree(below)), expected)
      assert.equal(inOrder(await listWorkTree(below)), expected)
      assert.equal(inOrder(listByGlob(below)), expected)
    }
  })
})

const SEGMENTS = [
  'a',
  'b',
  '.c',
  'é',
  'ö'.normalize('NFD'),
  'x y',
  '-d',
  "'",
  '日本',
  '[e]',
  '{f}',
  '!g',
  '#h',
]
/** The glob library does not look into folders with a line break in their names. */
const BROKEN = 'n\new'
const UNUSUAL = process.platform === 'win32' ? [] : [BROKEN, 't\tab', '"q"', 'back\\slash', 's*', 'q?']

/** Paths of files; what is a folder of one is no file of another. */
const trees = fc
  .uniqueArray(
    fc
      .tuple(
        fc.array(fc.constantFrom(...SEGMENTS, ...UNUSUAL), { maxLength: 3 }),
        fc.constantFrom(...SEGMENTS, ...UNUSUAL),
        fc.constantFrom('.json', '.tf', '', '.ts'),
      )
      .map(([folders, name, extension]) => [...folders, `${name}${extension}`].join('/')),
    { minLength: 1, maxLength: 12, comparator: (a, b) => a.normalize() === b.normalize() },
  )
  .map((paths) => paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`))))

const ignoring = fc.array(
  fc.tuple(
    fc.constantFrom('', 'a/', 'é/', 'x y/', 'a/b/'),
    fc.array(
      fc.constantFrom('a', '*.json', '/b', '!a.json', '\\!g', '日本', 'é*', 'x y', '"q"', 'zz', '*.log'),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  ),
  { maxLength: 2 },
)

test('so it is whatever files are named, ignored and tracked', async () => {
  let claimed = 0
  const property = fc.asyncProperty(trees, ignoring, fc.nat({ max: 12 }), async (paths, ignored, tracked) => {
    await inTree(async (folder) => {
      for (const path of paths) write(folder, path)
      const whole = inOrder(listSmallTree(folder))
      if (!paths.some((path) => path.includes(BROKEN))) assert.equal(inOrder(listByGlob(folder)), whole)
      isRepository(folder)
      assert.equal(inOrder(await listWorkTree(folder)), whole)
      const known = paths.slice(0, tracked)
      if (known.length > 0) git(folder, 'add', '--force', '--', ...known.map((path) => `:(literal)${path}`))
      const placed = ignored.filter(([place]) => place === '' || paths.some((path) => path.startsWith(place)))
      for (const [place, patterns] of placed) write(folder, `${place}.gitignore`, `${patterns.join('\n')}\n`)
      const walked = listSmallTree(folder)
      if (walked === undefined) return
      claimed++
      assert.equal(inOrder(walked), inOrder(await listWorkTree(folder)))
    })
  })
  await fc.assert(property, { numRuns: 40 })
  assert.ok(claimed > 10, String(claimed))
})

test('patterns that speak of none of the files need no git', async () => {
  await inTree((folder) => {
    isRepository(folder)
    for (const file of FILES) write(folder, file)
    write(
      folder,
      '.gitignore',
      'node_modules/\n*.log\n.env*\n!a.json\n# a.json\ndist/\n__pycache__\n*.py[cod]\n',
    )
    assert.ok(listSmallTree(folder))
  })
})

test('a large tree is left to git or the glob library', async () => {
  await inTree((folder) => {
    for (let i = 0; i < 2001; i++) write(folder, `${String(i)}.json`)
    assert.is(listSmallTree(folder), undefined)
    assert.equal(listByGlob(folder).length, 2001)
  })
})

test('patterns that are made to cost are left to git', async () => {
  await inTree((folder) => {
    write(folder, 'a.json')
    const texts = { few: 'x', many: 'x\n'.repeat(2001), long: 'x'.repeat(501), large: ' '.repeat(200_001) }
    for (const [name, text] of Object.entries(texts)) {
      write(folder, '.gitignore', text)
      assert.is(listSmallTree(folder) !== undefined, name === 'few', name)
    }
    rmSync(join(folder, '.gitignore'))
    for (const part of ['a', 'b']) write(folder, `${part}/.gitignore`, 'x\n'.repeat(1001))
    assert.is(listSmallTree(folder), undefined)
  })
})

test.run()
