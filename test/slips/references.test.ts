/** The slips that references leave possible: one rule at one line, in templates and Terraform that name each other. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { referencedWays, unplacedWays, type Change } from './references.js'
import { errorsOf, lintFiles, type Files } from './setup.js'

function changed(files: Files, { in: path, from, to }: Change): Files {
  const content = files[path] ?? ''
  const at = content.lastIndexOf(from)
  assert.ok(at >= 0, `${path} holds ${from}`)
  return { ...files, [path]: content.slice(0, at) + to + content.slice(at + from.length) }
}

function expectedOf(slip: Change, files: Files): string {
  const path = slip.at ?? slip.in
  const before = (files[path] ?? '').split(slip.line ?? slip.to)
  assert.ok(before.length > 1, `${path} holds ${slip.line ?? slip.to}`)
  const line = before
    .slice(0, -1)
    .join(slip.line ?? slip.to)
    .split('\n').length
  return `${path}:${String(line)} ${slip.rule}`
}

for (const [way, { files, slips }] of Object.entries({ ...referencedWays, ...unplacedWays })) {
  const test = suite(`slips in ${way}`)

  test('the correct set-up is silent', async () => {
    const done = await lintFiles(files)
    assert.equal(errorsOf(done), [])
    if (way in unplacedWays) return
    assert.ok(done.graph.hops.length > 0)
    for (const { verdict } of done.graph.hops) assert.is(verdict, 'allowed')
  })

  for (const slip of slips)
    test(slip.name, async () => {
      const after = changed(files, slip)
      assert.equal(errorsOf(await lintFiles(after)), [expectedOf(slip, after)])
    })
  test.run()
}
