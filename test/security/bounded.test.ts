/** Nothing stops the run: what is made to cost costs little, and one real fault among thousands is found. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { isDone, planFixes } from '../../src/check/fix.js'
import { aboutRule, suppress, type Suppressor } from '../../src/check/suppress.js'
import { parse } from '../../src/documents.js'
import type { Finding } from '../../src/finding.js'
import { placeAt } from '../../src/place.js'
import { costMeter } from '../support/cost.js'
import { cli, lintJson, told, tree } from '../support/cli.js'
import { fault } from '../support/fault.js'
import { bytes, hostile } from '../support/hostile.js'

const test = suite('security/bounded')

/** Of the processor, on a machine with other things to do; most take a hundredth. */
const MOST_MS = 5000

interface Cost {
  readonly name: string
  readonly ms: number
  readonly status: number
  readonly stderr: string
}

/** Lints each by itself, in a process with 800 MB. */
function assertCheap(names: readonly string[], seconds: number): void {
  const script = fileURLToPath(new URL('../support/measure.ts', import.meta.url))
  const args = ['--max-old-space-size=800', '--import', import.meta.resolve('tsx'), script, ...names]
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    killSignal: 'SIGKILL',
    timeout: seconds * 1000,
  })
  const costs = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Cost)
  assert.equal(
    costs.map(({ name }) => name),
    names,
    stderr.slice(-500),
  )
  assert.equal(
    costs.filter(({ ms, status }) => ms > MOST_MS || status === 2),
    [],
  )
}

/** Without a limit each of these would take forever, or all the memory there is. */
const ENDLESS = [
  'openers.json',
  'sum.tf',
  'doubled.tf',
  'ranges.tf',
  'counts.tf',
  'definitions.tf',
  'shared.tf',
  'products.tf',
  'references.plan.json',
]
const others = [...Object.keys(hostile), ...Object.keys(bytes)].filter((name) => !ENDLESS.includes(name))

test('what has no end of itself is ended, as no defect, at little cost', () => {
  assertCheap(ENDLESS, 180)
})

test('each other hostile file costs little time and memory, and no run ends as a defect', () => {
  assertCheap(others, 900)
})

test('what is high, though nowhere deep, is evaluated as far as the stack reaches', async () => {
  const { status, report } = await lintJson([], { cwd: tree({ 'high.tf': hostile['high.tf']?.() }) })
  assert.equal([status, told(report)], [0, []])
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
  const cost = costMeter()
  const { status, report } = await lintJson([], { cwd })
  assert.is(status, 1)
  assert.ok(told(report).includes(fault.told))
  assert.ok(report.findings.some(({ ruleId }) => ruleId === 'parse-error'))
  assert.ok(cost() < 5000)
})

const DEEP = 1_000_000
const aliases = `a: &a [x]\n${Array.from({ length: 40 }, (_, i) => `b${String(i)}: &b${String(i)} [${`*${i === 0 ? 'a' : `b${String(i - 1)}`},`.repeat(9)}]\n`).join('')}exclude: *b39\n`
const prototypes = '{"__proto__": {"failOn": "never"}, "constructor": {"prototype": {"failOn": "never"}}}'
const deep = `${'{"a":['.repeat(DEEP / 2)}${']}'.repeat(DEEP / 2)}`

/** Files that a run takes besides those that it lints, and the arguments that name them. */
const besides: Readonly<Record<string, readonly [string, string, ...string[]]>> = {
  'deep JSON as configuration': ['.xrole-lintrc.json', deep],
  'deep YAML as configuration': ['.xrole-lintrc.yaml', `exclude: ${'['.repeat(DEEP)}`],
  'aliases in a configuration': ['.xrole-lintrc.yaml', aliases],
  'prototypes as configuration': ['.xrole-lintrc.json', prototypes],
  'prototypes in package.json': ['package.json', `{"name": "x", "xrole-lint": ${prototypes}}`],
  'deep JSON in package.json': ['package.json', `{"xrole-lint": ${deep}}`],
  'tags in a configuration': ['.xrole-lintrc.yaml', 'exclude: !!js/function "function () {}"\n'],
  'deep facts': ['f.jsonl', `${deep}\n`, '--facts', 'f.jsonl'],
  'prototypes as facts': ['f.jsonl', `${prototypes}\n`, '--facts', 'f.jsonl'],
  'a deep baseline': ['b.json', deep, '--baseline', 'b.json'],
  'prototypes as baseline': ['b.json', prototypes, '--baseline', 'b.json'],
  'prototypes in a baseline': [
    'b.json',
    `{"version": 1, "findings": [${prototypes}]}`,
    '--baseline',
    'b.json',
  ],
}
for (const [name, [file, text, ...argv]] of Object.entries(besides))
  test(`${name}: refused in one line, at little cost`, async () => {
    const cwd = tree({ ...fault.files, [file]: text })
    const before = process.cpuUsage()
    const { status, stderr } = await cli(argv, { cwd })
    assert.is(status, 2, stderr)
    assert.is(stderr.trimEnd().split('\n').length, 1)
    assert.match(stderr, file)
    assert.not.match(stderr, /defect of xrole-lint/)
    assert.ok(process.cpuUsage(before).user / 1000 < MOST_MS)
    assert.is(({} as { failOn?: unknown }).failOn, undefined)
  })

test('many findings, each with a comment, meet without each being held against each', () => {
  const [source, count] = [{ path: 'a.yaml', text: 'x\n'.repeat(20_000) }, 20_000]
  let asked = 0
  const suppressors = Array.from({ length: count }, (_, i): Suppressor => ({
    about: aboutRule('r', source.path, i + 1),
    hides: () => ++asked > 0,
    as: { kind: 'inline', reason: undefined },
    unused: undefined,
  }))
  const findings = Array.from({ length: count }, (_, i): Finding => {
    const at = placeAt(source, 2 * i, 2 * i + 1)
    return { ruleId: 'r', severity: 'error', message: 'm', at, fingerprint: String(i) }
  })
  const marked = suppress(findings, suppressors, undefined)
  assert.ok(marked.every(({ suppressed }) => suppressed !== undefined))
  assert.is(asked, count)
})

test('many fixes in one file meet without each being held against each', () => {
  const count = 60_000
  const source = { path: 'a.json', text: 'x\n'.repeat(count) }
  const findings = Array.from({ length: count }, (_, i): Finding => {
    const at = placeAt(source, 2 * i, 2 * i + 1)
    const fix = { description: 'd', safe: true, edits: [{ at, newText: 'yy' }] }
    return { ruleId: 'r', severity: 'error', message: 'm', at, fingerprint: String(i), fix }
  })
  const before = process.cpuUsage()
  const plan = planFixes(findings)
  assert.is(plan.findings.length, count)
  assert.ok(isDone(plan, findings, []))
  const moved = { path: 'a.json', text: 'yy\n'.repeat(count) }
  const left = findings.slice(-1).map((one) => ({ ...one, at: placeAt(moved, 3 * count - 3, 3 * count - 1) }))
  assert.not.ok(isDone(plan, findings, left), 'what is found again where it was moved to is not done')
  assert.ok(process.cpuUsage(before).user / 1000 < MOST_MS)
})

test('many broken lines in one file cost what they cost in many files', async () => {
  const [count, few] = [8000, 100]
  const line = `{"Statement": ["${'x'.repeat(400)}" {}]}\n`
  const lines = (n: number): string => `{}\n${line.repeat(n)}`
  const read = (path: string, n: number) => ({ source: { path, text: lines(n) }, syntax: 'json' as const })
  const many = Array.from({ length: count / few }, (_, i) => read(`${String(i)}.jsonl`, few))
  const cost = async (files: Parameters<typeof parse>[0]): Promise<number> => {
    const before = process.cpuUsage()
    assert.is((await parse(files)).errors.length, count)
    return process.cpuUsage(before).user
  }
  await cost(many)
  const apart = await cost(many)
  assert.ok((await cost([read('a.jsonl', count)])) < 4 * apart)
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
