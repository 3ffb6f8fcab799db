// npm run bench:peers: the same templates, configuration and policies through what somebody would otherwise run.
// Programs are looked for in PATH, or in the folder given: node bench/peers.js /path/to/venv/bin
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { input } from './inputs.js'
import { memory, times } from './measure.js'
import { writePeers } from './readme.js'

const XROLE_LINT = fileURLToPath(new URL('../bin/xrole-lint.js', import.meta.url))
const [folder] = process.argv.slice(2)
const TIME = '/usr/bin/time'

const ours = { name: 'xrole-lint', program: 'node', words: [XROLE_LINT] }
const CASES = [
  {
    title: '300 CloudFormation templates',
    of: ['templates', 300],
    tools: [
      ours,
      { name: 'cfn-lint', words: ['--', 'stacks/**/*.yaml'] },
      { name: 'checkov', words: ['--directory', '.', '--framework', 'cloudformation', ...quietly()] },
    ],
  },
  {
    title: '300 Terraform files, each a whole service',
    of: ['services', 300],
    tools: [ours, { name: 'checkov', words: ['--directory', '.', '--framework', 'terraform', ...quietly()] }],
  },
  {
    title: '300 IAM policies',
    of: ['policies', 300],
    tools: [ours, { name: 'parliament', words: ['--directory', '.', '--include_policy_extension', 'json'] }],
  },
]

function quietly() {
  return ['--quiet', '--compact', '--skip-download']
}

function programOf(name) {
  if (folder === undefined) return name
  return existsSync(join(folder, name)) ? join(folder, name) : undefined
}

function versionOf(program, words = ['--version']) {
  const { stdout, status } = spawnSync(program, words, { encoding: 'utf8' })
  return status === 0 ? (/\d+\.\d+(?:\.\d+)*/.exec(stdout)?.[0] ?? '') : undefined
}

/** Milliseconds and megabytes of a tool; `undefined` where it is not to be had. */
function measured({ name, program = programOf(name), words }, cwd) {
  const version =
    program &&
    (name === 'parliament'
      ? ''
      : versionOf(program, name === ours.name ? [...words, '--version'] : undefined))
  if (version === undefined) return undefined
  const command = { words: [program, ...words], cwd, statuses: [0, 1, 2, 4, 6, 8, 10, 12, 14] }
  const [time] = times([command], name === ours.name ? 11 : 1)
  const [peak] = name === ours.name ? memory([command]) : peakOf(command)
  return { version, time, peak }
}

function peakOf({ words, cwd }) {
  if (!existsSync(TIME)) return [undefined]
  const { stderr } = spawnSync(TIME, ['-f', 'peak %M', ...words], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  return [Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024]
}

const rows = CASES.flatMap(({ title, of, tools }) => {
  const cwd = input(...of)
  let own
  return tools.map((tool) => {
    const found = measured(tool, cwd)
    own ??= found?.time
    process.stdout.write(`${title}: ${tool.name} ${found ? `${found.time.toFixed(0)} ms` : 'not measured'}\n`)
    if (found === undefined) return [title, tool.name, 'not measured', '', '']
    const seconds = (found.time / 1000).toFixed(2)
    return [
      title,
      `${tool.name} ${found.version}`.trim(),
      seconds,
      (found.time / own).toFixed(1),
      found.peak?.toFixed(0) ?? '',
    ]
  })
})
writePeers(['input', 'tool', 'seconds', 'times ours', 'MB'], rows)
