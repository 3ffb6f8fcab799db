import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cli, tree } from '../support/cli.js'
import { hostileTree, hopsTree } from '../support/hops-tree.js'

const formats = suite('graph formats')

async function graph(folder: string, format: string): Promise<string> {
  const { status, stdout, stderr } = await cli(['graph', '-f', format], { cwd: folder })
  assert.is(status, 0, stderr)
  return stdout
}

formats('json tells accounts, nodes, runs and hops with what was looked at', async () => {
  const view = JSON.parse(await graph(tree(hopsTree(3)), 'json')) as {
    accounts: { label: string }[]
    nodes: { kind: string; name: string }[]
    runs: unknown[]
    hops: { verdict: string; lines: { text: string; at?: string }[] }[]
  }
  assert.equal(view.accounts.map(({ label }) => label).sort(), ['111122223333 (source)', '555566667777'])
  assert.is(view.nodes.length, 9)
  assert.is(view.runs.length, 3)
  assert.equal(view.hops.map(({ verdict }) => verdict).sort(), ['allowed', 'denied', 'unknown'])
  assert.ok(view.hops.every(({ lines }) => lines.some(({ at }) => at !== undefined)))
})

formats('mermaid and dot draw each account as a group', async () => {
  const folder = tree(hopsTree(3))
  const mermaid = await graph(folder, 'mermaid')
  assert.is(mermaid.match(/^ {2}subgraph /gm)?.length, 2)
  assert.match(mermaid, /--x\|denied\|/)
  const dot = await graph(folder, 'dot')
  assert.is(dot.match(/subgraph cluster_a\d/g)?.length, 2)
  assert.match(dot, /style=bold/)
})

formats('names with quotes, brackets, emoji and 500 characters stay text', async () => {
  const folder = tree(hostileTree())
  for (const format of ['svg', 'html']) {
    const text = await graph(folder, format)
    assert.not.match(text, /<script>alert|<img|onerror="/)
    assert.is(text.match(/<script/g)?.length ?? 0, format === 'html' ? 2 : 0)
  }
  const dot = await graph(folder, 'dot')
  for (const line of dot.split('\n').filter((one) => one.includes('label=')))
    assert.is((line.replace(/\\./g, '').match(/"/g)?.length ?? 0) % 2, 0)
  for (const line of (await graph(folder, 'mermaid')).split('\n'))
    assert.ok((line.match(/"/g)?.length ?? 0) <= 2)
})

formats('an unknown format is refused in one line', async () => {
  const { status, stderr } = await cli(['graph', '-f', 'htm'], { cwd: tree({}) })
  assert.is(status, 2)
  assert.match(stderr, /did you mean html\?/)
})

formats.run()
