// npm run bench: makes the inputs, times xrole-lint and what nothing could be faster than, writes the tables.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { input } from './inputs.js'
import { memory, times } from './measure.js'
import { writeTables } from './readme.js'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const XROLE_LINT = at('../bin/xrole-lint.js')
const floor = (name) => (folder) => ({ words: ['node', at(`floors/${name}.js`), folder], cwd: folder })
const start = (folder) => ({ words: ['node', '-e', '0'], cwd: folder })

/** `most`: how many times the floor's time it may take. */
const CASES = [
  {
    title: 'start: small repository',
    of: ['small'],
    floor: start,
    against: 'node -e 0',
    most: 1.5,
    rounds: 41,
  },
  {
    title: 'start: small repository with a finding',
    of: ['small-broken'],
    floor: start,
    against: 'node -e 0',
    rounds: 41,
  },
  {
    title: '5,000 JSON files, 100 MB',
    of: ['json', 5000],
    tenth: 500,
    floor: floor('parse-json'),
    against: 'read and JSON.parse',
    most: 0.8,
  },
  {
    title: '300 CloudFormation templates',
    of: ['templates', 300],
    tenth: 30,
    floor: floor('parse-yaml'),
    against: 'read and parseEvents of js-yaml',
    most: 2,
  },
  {
    title: '300 Terraform files, 1 MB',
    of: ['terraform', 300],
    tenth: 30,
    floor: floor('read'),
    against: 'read',
    most: 8,
  },
  {
    title: '300 Terraform files, each a whole service',
    of: ['services', 300],
    tenth: 30,
    floor: floor('read'),
    against: 'read',
  },
  {
    title: 'Terraform plan, 50 MB, with a finding',
    of: ['plan', 50],
    tenth: 5,
    floor: floor('parse-json'),
    against: 'read and JSON.parse',
    most: 1.5,
    mostMemory: 2,
  },
  { title: 'monorepo of all these', of: ['monorepo', 200], tenth: 20, floor: floor('read'), against: 'read' },
  ...[1000, 10_000, 100_000].map((count) => ({
    title: `${count.toLocaleString('en')} hops`,
    of: ['hops', count],
    floor: floor('parse-json'),
    against: 'read and JSON.parse',
    rounds: 5,
  })),
]

const [only] = process.argv.slice(2)
const rows = CASES.filter(({ title }) => only === undefined || title.includes(only)).map((one) => {
  // What is compiled is what the first runs needed: each input is a repository that the program is new to.
  rmSync(at('../.cache'), { recursive: true, force: true })
  const folder = input(...one.of)
  const ours = { words: ['node', XROLE_LINT], cwd: folder }
  const commands = [ours, one.floor(folder)]
  if (one.tenth !== undefined)
    commands.push({ words: ['node', XROLE_LINT], cwd: input(one.of[0], one.tenth) })
  const [time, floorTime, tenthTime] = times(commands, one.rounds ?? 11)
  const [peak, floorPeak, tenthPeak] = memory(commands)
  const row = { ...one, time, floorTime, tenthTime, peak, floorPeak, tenthPeak }
  process.stdout.write(`${one.title}: ${(time / floorTime).toFixed(2)} times ${one.against}\n`)
  return row
})
writeTables(rows, only === undefined)
