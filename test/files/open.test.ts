/** What took a file's place after it was looked at is not followed, nor waited for. */
import { execFileSync, spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readAsItIs } from '../../src/files/open.js'
import { tree } from '../support/cli.js'

const test = suite('files/open')
const onPosix: (name: string, run: () => void) => void = (name, run) =>
  process.platform === 'win32' ? test.skip(name, run) : test(name, run)

test('a file is read', () => {
  assert.is(readAsItIs(join(tree({ 'a.json': '{}' }), 'a.json')).toString(), '{}')
})

onPosix('a link is not followed', () => {
  const folder = tree({ 'a.json': '{}' })
  symlinkSync('a.json', join(folder, 'link.json'))
  assert.throws(() => readAsItIs(join(folder, 'link.json')), /ELOOP/)
})

onPosix('a pipe is not waited for', () => {
  const folder = tree({})
  execFileSync('mkfifo', [join(folder, 'pipe.json')])
  const module = new URL('../../src/files/open.ts', import.meta.url).href
  const script = `import { readAsItIs } from ${JSON.stringify(module)}
console.log('read ' + readAsItIs('pipe.json').length)`
  const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', script]
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    killSignal: 'SIGKILL',
    timeout: 30_000,
  })
  assert.is(stdout, 'read 0\n', stderr)
})

test.run()
