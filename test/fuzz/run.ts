/**
 * Fuzzes the whole pipeline, and with it every reader, with mutated fixtures: `node --import tsx test/fuzz/run.ts
 * [seconds] [seed]`. Whatever ends as a defect, tells of one, acts on a terminal, or takes long is kept under
 * test/fuzz/found/.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cli, tree } from '../support/cli.js'
import { fixtures } from '../support/trees.js'
import { ask } from './calls.js'
import { mutated, type Random } from './mutate.js'

const [seconds = 60, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
/** Of the processor, for files of a few kilobytes. */
const MOST_MS = 3000

/** Mulberry32: the same seed gives the same files. */
function randomFrom(start: number): Random {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const CONFIG = '.xrole-lintrc.yaml'
const all = readdirSync(fixtures, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(?:md|txt)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(fixtures.length + 1))
const configs = all.filter((path) => path.endsWith(CONFIG))
const seeds = all.filter((path) => !path.endsWith(CONFIG))
const random = randomFrom(seed)
const any = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)]
const textOf = (path = ''): string => readFileSync(join(fixtures, path), 'utf8')
const mutation = (text: string): string => mutated(text, textOf(any(seeds)), random)
const found = fileURLToPath(new URL('found/', import.meta.url))

/** What runs write, to be mutated and read again. */
async function written(): Promise<Readonly<Record<string, string>>> {
  const folders = [...new Set(seeds.map((path) => path.split('/').slice(0, 2).join('/')))]
  const some = folders.filter((_, i) => i % 40 === 0).map((folder) => join(fixtures, folder))
  const [facts, baseline] = [[] as string[], [] as string[]]
  for (const cwd of some) {
    facts.push(
      (await cli(['facts', '--no-config', '--repository', `example/${String(facts.length)}`], { cwd }))
        .stdout,
    )
    const { stdout } = await cli(['-f', 'json', '--no-config'], { cwd })
    const { findings } = JSON.parse(stdout) as {
      findings: { ruleId: string; fingerprint: string; location: object }[]
    }
    for (const { ruleId, fingerprint } of findings)
      baseline.push(JSON.stringify({ rule: ruleId, path: 'x', fingerprint }))
  }
  return {
    'facts.jsonl': facts.join(''),
    'baseline.json': `{"version": 1, "findings": [${baseline.join(',\n')}]}`,
  }
}

/** Files of fixtures, eight of them mutated; one tree in four with a configuration. */
function chosen(own: Readonly<Record<string, string>>): Record<string, string> {
  const files = Array.from({ length: 8 }, (_, i): [string, string] => {
    const path = any(seeds) ?? ''
    return [`${String(i)}/${path.split('/').slice(2).join('/')}`, mutation(textOf(path))]
  })
  const config = random() < 0.25 ? [[CONFIG, mutation(textOf(any(configs)))] as const] : []
  return Object.fromEntries([
    ...files,
    ...config,
    ...Object.entries(own).map(([name, text]) => [name, mutation(text)] as const),
  ])
}

function keep(files: Readonly<Record<string, string>>, folder: string): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(found, folder, path, '..'), { recursive: true })
    writeFileSync(join(found, folder, path), text)
  }
}

const own = await written()
const end = performance.now() + seconds * 1000
let [runs, files, kept, slowest] = [0, 0, 0, 0]

while (performance.now() < end) {
  const made = chosen(own)
  const cwd = tree(made)
  const { argv, ms, faults, stderr } = await ask(cwd, random)
  slowest = Math.max(slowest, ms)
  runs++
  files += Object.keys(made).length
  if (faults.length > 0 || ms > MOST_MS) {
    kept++
    keep(made, `${String(seed)}-${String(runs)}`)
    process.stdout.write(
      `run ${String(runs)}: ${argv.join(' ')}: ${faults.join(', ')}, ${String(Math.round(ms))} ms, ${stderr.split('\n')[0] ?? ''}\n`,
    )
  }
  rmSync(cwd, { recursive: true })
}
process.stdout.write(
  `fuzz: seed ${String(seed)}, ${String(runs)} runs, ${String(files)} files, slowest ${String(Math.round(slowest))} ms, ${String(kept)} kept\n`,
)
process.exitCode = kept > 0 ? 1 : 0
