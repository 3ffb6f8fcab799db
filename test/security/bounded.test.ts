/** Nothing stops the run: what is made to cost costs little, and one real fault among thousands is found. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { lintJson, told, tree } from '../support/cli.js'
import { fault } from '../support/fault.js'
import { bytes, hostile } from '../support/hostile.js'

const test = suite('security/bounded')

/** Of the processor, on a machine with other things to do; most take a hundredth. */
const MOST_MS = 10_000

interface Cost {
  readonly name: string
  readonly ms: number
  readonly status: number
  readonly stderr: string
}

test('each hostile file costs little time, in 800 MB, and no run ends as a defect', () => {
  const script = fileURLToPath(new URL('../support/measure.ts', import.meta.url))
  const args = ['--max-old-space-size=800', '--import', import.meta.resolve('tsx'), script]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 300_000 })
  const costs = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Cost)
  const names = [...Object.keys(hostile), ...Object.keys(bytes)]
  assert.equal(
    costs.map(({ name }) => name),
    names,
    stderr.slice(-500),
  )
  assert.equal(
    costs.filter(({ ms, status }) => ms > MOST_MS || status === 2),
    [],
  )
})

/** The beginnings of the hostile files, cut at different places: 5,000 files of which none is whole. */
function* cut(count: number): Generator<[string, string]> {
  const texts = Object.entries(hostile).map(([name, make]) => [name, make()] as const)
  for (let i = 0; i < count; i++) {
    const [name, text] = texts[i % texts.length] ?? ['', '']
    yield [`${String(i % 97)}/${String(i)}/${name}`, text.slice(0, 20 + ((i * 7919) % 3000))]
  }
}

test('in a tree of 5,000 hostile files the one real fault is found', async () => {
  const cwd = tree({ ...Object.fromEntries(cut(5000)), ...bytes, ...fault.files })
  const before = process.cpuUsage()
  const { status, report } = await lintJson([], { cwd })
  assert.is(status, 1)
  assert.ok(told(report).includes(fault.told))
  assert.ok(report.findings.some(({ ruleId }) => ruleId === 'parse-error'))
  assert.ok(process.cpuUsage(before).user / 1000 < 3 * MOST_MS)
})

test('a file that exhausts a reader hides nothing in the others', async () => {
  const cwd = tree({
    'a.policy.json': hostile['objects.json']?.(),
    'a.tf': hostile['sum.tf']?.(),
    ...fault.files,
  })
  assert.ok(told((await lintJson([], { cwd })).report).includes(fault.told))
})

test.run()
