// Times whole processes, those that are compared in turn, so that what else the machine does meets all alike.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MEMORY = fileURLToPath(new URL('floors/memory.cjs', import.meta.url))

// Node 20 reads such a file before anything else, in every process: twice the time of its start.
const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NODE_OPTIONS: undefined }

/** Median milliseconds of each command over the rounds, after one round that is not counted. */
export function times(commands, rounds) {
  const measured = commands.map(() => [])
  for (let round = -1; round < rounds; round++)
    commands.forEach((command, i) => {
      const start = performance.now()
      run(command)
      if (round >= 0) measured[i].push(performance.now() - start)
    })
  return measured.map(median)
}

/** Peak resident megabytes of each command of Node's. */
export function memory(commands) {
  return commands.map(({ words: [, ...words], cwd }) => {
    const { stderr } = run({ words: ['node', '--require', MEMORY, ...words], cwd })
    return Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024
  })
}

function run({ words: [program, ...words], cwd, statuses = [0, 1] }) {
  const done = spawnSync(program, words, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 30 })
  if (done.error) throw done.error
  if (!statuses.includes(done.status)) throw new Error(`${program} ${words.join(' ')}: ${done.stderr}`)
  return done
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
