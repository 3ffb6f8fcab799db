import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
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

test.run()
