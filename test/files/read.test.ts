import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { decode, LARGEST_FILE, readCandidate, readSource, treeReader } from '../../src/files/read.js'
import { isWithin } from '../../src/files/tree.js'

const test = suite('read')

const POLICY = '{"Statement": [], "é": "😀"}'

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

const encodings: Record<string, Buffer> = {
  'UTF-8': Buffer.from(POLICY),
  'UTF-8 with byte order mark': Buffer.from(`\ufeff${POLICY}`),
  'UTF-16 as PowerShell writes it': Buffer.from(`\ufeff${POLICY}`, 'utf16le'),
  'UTF-16, big-endian': bigEndian(`\ufeff${POLICY}`),
}

function inFolder(action: (cwd: string) => void): void {
  const cwd = mkdtempSync(join(tmpdir(), 'xrole-'))
  try {
    action(cwd)
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

for (const [name, bytes] of Object.entries(encodings)) {
  test(`reads ${name}`, () => {
    assert.is(decode(bytes), POLICY)
    inFolder((cwd) => {
      for (const path of ['policy.json', 'policy']) {
        writeFileSync(join(cwd, path), bytes)
        const candidate = readCandidate(path, cwd)
        assert.equal(candidate, {
          kind: 'candidate',
          source: { path, text: POLICY },
          syntax: 'json',
          as: 'ours',
        })
      }
    })
  })
}

test('a cut-off UTF-16 file loses half a character, binary files are no text', () => {
  assert.is(decode(Buffer.concat([Buffer.from('\ufeffab', 'utf16le'), Buffer.from('c')])), 'ab')
  assert.is(decode(Buffer.from('PK\u0000{"Statement"')), undefined)
  assert.is(decode(Buffer.alloc(0)), '')
})

test('tells why a file cannot be read', () => {
  inFolder((cwd) => {
    writeFileSync(join(cwd, 'large.json'), '')
    truncateSync(join(cwd, 'large.json'), LARGEST_FILE + 1)
    mkdirSync(join(cwd, 'folder.json'))
    const reasons = ['large.json', 'folder.json', 'none.json'].map((path) => reasonFor(path, cwd))
    assert.equal(reasons, ['is larger than 200 MB', 'is no regular file', 'is not there'])
    assert.is(reasonFor(`${'a/'.repeat(100)}a.json`, cwd), 'lies deeper than 100 folders')
  })
})

function reasonFor(path: string, cwd: string): string | undefined {
  const result = readCandidate(path, cwd)
  return result?.kind === 'unreadable' ? result.reason : undefined
}

if (process.platform !== 'win32') {
  test('never waits for a pipe', () => {
    inFolder((cwd) => {
      execFileSync('mkfifo', [join(cwd, 'pipe.json'), join(cwd, 'pipe')])
      for (const path of ['pipe.json', 'pipe']) assert.is(reasonFor(path, cwd), 'is no regular file')
    })
  })
}

test('files that are not ours are not decoded', () => {
  inFolder((cwd) => {
    writeFileSync(join(cwd, 'a.json'), '{"é": 1}')
    writeFileSync(join(cwd, 'program'), Buffer.concat([Buffer.from('\u007fELF'), Buffer.alloc(10_000)]))
    writeFileSync(join(cwd, 'README'), 'Statement')
    for (const path of ['a.json', 'program', 'README']) assert.is(readCandidate(path, cwd), undefined)
    assert.equal(readSource('a.json', cwd), { path: 'a.json', text: '{"é": 1}' })
  })
})

test('a file that names another one stays within the tree', () => {
  inFolder((root) => {
    const cwd = join(root, 'tree')
    mkdirSync(join(cwd, 'a'), { recursive: true })
    writeFileSync(join(root, 'secret.json'), '{}')
    writeFileSync(join(cwd, 'a/inside.json'), '[]')
    symlinkSync('../secret.json', join(cwd, 'link.json'))
    const read = treeReader(cwd)
    assert.is(read('a/inside.json')?.text, '[]')
    assert.is(read('a/../a/inside.json')?.text, '[]')
    for (const path of ['../secret.json', 'link.json', join(root, 'secret.json'), 'none.json', 'a', '']) {
      assert.is(read(path), undefined, path)
    }
  })
})

test('a folder whose name begins with dots is within', () => {
  assert.ok(isWithin('/a', '/a/..b/c'))
  assert.ok(isWithin('/a', '/a'))
  assert.not(isWithin('/a', '/ab'))
  assert.not(isWithin('/a/b', '/a'))
})

test.run()
