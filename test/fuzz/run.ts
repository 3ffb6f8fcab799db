/**
 * Fuzzes the whole pipeline, and with it every reader, with mutated fixtures: `node --import tsx test/fuzz/run.ts
 * [seconds] [seed]`. Whatever ends as a defect, tells of one, or takes long is kept under test/fuzz/found/.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cli, tree } from '../support/cli.js'
import { filesBelow, fixtures } from '../support/trees.js'
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

const seeds = filesBelow(fixtures).filter((path) => !/\.(?:md|txt)$/.test(path))
const random = randomFrom(seed)
const any = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)]
const textOf = (path: string): string => readFileSync(join(fixtures, path), 'utf8')
const found = new URL('found/', import.meta.url).pathname
const end = performance.now() + seconds * 1000
let [runs, files, kept, slowest] = [0, 0, 0, 0]

while (performance.now() < end) {
  const chosen = Object.fromEntries(
    Array.from({ length: 8 }, (_, i): [string, string] => {
      const path = any(seeds) ?? ''
      return [
        `${String(i)}/${path.split('/').slice(2).join('/')}`,
        mutated(textOf(path), textOf(any(seeds) ?? ''), random),
      ]
    }),
  )
  const cwd = tree(chosen)
  const before = process.cpuUsage()
  const { status, stdout, stderr } = await cli(
    [any(['-f', '--fix-dry-run']) === '-f' ? '--verbose' : '--fix-dry-run'],
    { cwd },
  )
  const ms = process.cpuUsage(before).user / 1000
  slowest = Math.max(slowest, ms)
  runs++
  files += Object.keys(chosen).length
  const isConfig = stderr.includes('xrole-lintrc')
  if ((status === 2 && !isConfig) || (stdout + stderr).includes('defect of xrole-lint') || ms > MOST_MS) {
    kept++
    for (const [path, text] of Object.entries(chosen)) {
      mkdirSync(join(found, `${String(seed)}-${String(runs)}`, path, '..'), { recursive: true })
      writeFileSync(join(found, `${String(seed)}-${String(runs)}`, path), text)
    }
    process.stdout.write(
      `run ${String(runs)}: status ${String(status)}, ${String(Math.round(ms))} ms, ${stderr.split('\n')[0] ?? ''}\n`,
    )
  }
  rmSync(cwd, { recursive: true })
}
process.stdout.write(
  `fuzz: seed ${String(seed)}, ${String(runs)} runs, ${String(files)} files, slowest ${String(Math.round(slowest))} ms, ${String(kept)} kept\n`,
)
process.exitCode = kept > 0 ? 1 : 0
