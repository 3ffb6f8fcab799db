// The tables of bench/README.md, between its marks.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

const README = fileURLToPath(new URL('README.md', import.meta.url))
const MARKS = { times: '<!-- times -->', peers: '<!-- peers -->' }

const ms = (time) =>
  time === undefined ? '' : `${time < 1000 ? time.toFixed(0) : `${(time / 1000).toFixed(2)}k`}`
const ratio = (a, b) => (a === undefined || b === undefined ? '' : (a / b).toFixed(2))
const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')

/** Prints the table, and keeps it when it is whole. */
export function writeTables(rows, isWhole) {
  const head = [
    'input',
    'ms',
    'compared with',
    'ms',
    'ratio',
    'at most',
    'ms of a tenth',
    'MB',
    'MB of the other',
    'MB of a tenth',
  ]
  const body = rows.map((row) => [
    row.title,
    ms(row.time),
    row.against,
    ms(row.floorTime),
    ratio(row.time, row.floorTime),
    row.most ?? '',
    ms(row.tenthTime),
    row.peak.toFixed(0),
    row.floorPeak.toFixed(0),
    row.tenthPeak?.toFixed(0) ?? '',
  ])
  write('times', `${machine()}\n\n${table(head, body)}`, isWhole)
}

/** The same for the comparison with other tools. */
export function writePeers(head, body) {
  write('peers', `${machine()}\n\n${table(head, body)}`, true)
}

function machine() {
  const [{ model } = {}] = cpus()
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return `${new Date().toISOString().slice(0, 10)}, commit ${commit}, Node ${process.versions.node}, ${process.platform}, ${cpus().length} × ${model}, ${memory}.`
}

function write(part, text, isKept) {
  process.stdout.write(`\n${text}\n`)
  if (!isKept) return
  const [before, , after] = readFileSync(README, 'utf8').split(MARKS[part])
  writeFileSync(README, `${before}${MARKS[part]}\n\n${text}\n\n${MARKS[part]}${after}`)
}
