/** What ships, and what builds it: few packages, pinned, none with a script of its own. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { root } from '../support/trees.js'

const test = suite('security/supply-chain')

interface Locked {
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly integrity?: string
  readonly resolved?: string
}

const text = (path: string): string => readFileSync(join(root, path), 'utf8')
const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, Locked> }
const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true)

test('what users install is locked by its hash and runs no script', () => {
  assert.ok(shipped.length > 5)
  for (const [path, { hasInstallScript, integrity, resolved }] of shipped) {
    assert.is(hasInstallScript, undefined, path)
    assert.match(integrity ?? '', /^sha512-/, path)
    assert.is(resolved, undefined, 'no place but the registry')
  }
})

test('each dependency has its row, and no other is there', () => {
  const { dependencies } = JSON.parse(text('package.json')) as { dependencies: Record<string, string> }
  const rows = [...text('docs/dependencies.md').matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name)
  assert.equal(rows.sort(), Object.keys(dependencies).sort())
})

for (const name of readdirSync(join(root, '.github/workflows')))
  test(`${name}: actions by hash, no more rights than they need, nothing of an event in a script`, () => {
    const workflow = text(`.github/workflows/${name}`)
    for (const [, used] of workflow.matchAll(/^\s*-?\s*uses: (.*)$/gm))
      assert.match(used ?? '', /^[\w./-]+@[0-9a-f]{40} # v\d/)
    assert.match(workflow, /^permissions:/m)
    assert.not.match(workflow, /pull_request_target|write-all|run: .*\$\{\{(?!\s*join\()/)
  })

test.run()
