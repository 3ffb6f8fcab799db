/** The steps of action.yml, run with the environment and the files that a runner gives. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import { article, slip } from '../support/article.js'
import { tree } from '../support/cli.js'
import { command, packageRoot } from '../support/package.js'
import { readSchema, violations } from '../support/schema.js'

const action = suite('action')

interface Step {
  readonly id?: string
  readonly shell: string
  readonly run: string
  readonly env?: Readonly<Record<string, string>>
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly [Step, Step, ...Partial<Step>[]] }
}

const { inputs, outputs, runs } = parse(readFileSync(join(packageRoot, 'action.yml'), 'utf8')) as Action
const [install, lint] = runs.steps

interface Ran {
  readonly status: number | null
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly workspace: string
}

function ran(files: Readonly<Record<string, unknown>>, given: Readonly<Record<string, string>> = {}): Ran {
  const workspace = tree(files)
  const runner = tree({ output: '', 'summary.md': 'of an earlier step\n' })
  mkdirSync(join(runner, 'temp'))
  const value = (text: string): string =>
    text.replace(
      /\$\{\{ inputs\.([\w-]+) \}\}/g,
      (_, name: string) => given[name] ?? inputs[name]?.default ?? '',
    )
  const env = Object.fromEntries(Object.entries(lint.env ?? {}).map(([name, text]) => [name, value(text)]))
  const { status, output } = command(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', lint.run],
    workspace,
    {
      ...env,
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: packageRoot,
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: join(runner, 'output'),
      GITHUB_STEP_SUMMARY: join(runner, 'summary.md'),
      RUNNER_TEMP: join(runner, 'temp'),
    },
  )
  assert.equal(readdirSync(join(runner, 'temp')), [], 'nothing is left behind')
  const text = readFileSync(join(runner, 'output'), 'utf8')
  const pairs = [...text.matchAll(/^(\w+)<<(\S+)\n([^]*?)\n\2\n/gm)].map(([, name = '', , data = '']) => [
    name,
    data,
  ])
  return {
    status,
    log: output,
    outputs: Object.fromEntries(pairs) as Record<string, string>,
    summary: readFileSync(join(runner, 'summary.md'), 'utf8'),
    workspace,
  }
}

action('is a composite action whose outputs are those of the step', () => {
  assert.is(runs.using, 'composite')
  assert.is(lint.id, 'lint')
  for (const [name, { value }] of Object.entries(outputs))
    assert.is(value, `\${{ steps.lint.outputs.${name} }}`)
  for (const name of Object.keys(inputs))
    assert.match(Object.values(lint.env ?? {}).join(), `inputs.${name} `)
  assert.match(install.run, /^npm ci .*--omit=dev --ignore-scripts/)
  for (const { run = '' } of runs.steps) assert.not.match(run, /\$\{\{/, 'no expression is put into a script')
})

action('a repository that is right: no annotation, counts of nothing, a summary', () => {
  const { status, log, outputs: out, summary } = ran(article())
  assert.is(status, 0, log)
  assert.equal(out, { errors: '0', warnings: '0', notes: '0', suppressed: '0' })
  assert.not.match(log, /^::/m)
  assert.match(summary, /^of an earlier step\n## xrole-lint\n/)
})

action('facts: written, and told as an output for the step that keeps them', () => {
  const found = ran(article(slip), { facts: 'out/facts.jsonl' })
  assert.is(found.status, 1, found.log)
  assert.is(found.outputs.facts, 'out/facts.jsonl')
  assert.match(readFileSync(join(found.workspace, 'out/facts.jsonl'), 'utf8'), /"kind":"task-definition"/)
})

action('a broken one: the step fails; annotation, counts, diagram, SARIF', () => {
  const found = ran(article(slip), { sarif: 'out/x.sarif', category: 'infra' })
  assert.is(found.status, 1, found.log)
  assert.equal(found.outputs, {
    errors: '1',
    warnings: '0',
    notes: '0',
    suppressed: '0',
    sarif: 'out/x.sarif',
  })
  assert.match(found.log, /^::error file=destination-account-role\.trust-policy\.json,line=\d+/m)
  assert.match(found.summary, /--x\|no trust\|/)
  const sarif = JSON.parse(readFileSync(join(found.workspace, 'out/x.sarif'), 'utf8')) as {
    runs: [{ automationDetails: { id: string }; results: unknown[] }]
  }
  const schema = readSchema(new URL('../support/schemas/sarif-2.1.0.json', import.meta.url))
  assert.equal(violations(schema, sarif), [])
  assert.is(sarif.runs[0].automationDetails.id, 'xrole-lint/infra/')
  assert.is(sarif.runs[0].results.length, 1)
})

action('inputs: fail-on, annotations, summary, paths, args', () => {
  const { status, log, summary } = ran(article(slip), {
    'fail-on': 'never',
    annotations: 'false',
    summary: 'false',
  })
  assert.is(status, 0, log)
  assert.not.match(log, /^::/m)
  assert.is(summary, 'of an earlier step\n')
  const part = ran(article(slip), { paths: 'task-definition.json\nmy-ECS-task-role.permissions.json' })
  assert.is(part.status, 0, part.log)
  const off = ran(article(slip), { args: '--rule=trust-principal-mismatch=off' })
  assert.is(off.status, 0, off.log)
})

action('a run that cannot be done is one annotation, and the step fails', () => {
  const missing = ran(article(), { paths: '--fix\n$(touch x)' })
  assert.is(missing.status, 2)
  assert.match(missing.log, /^::error title=xrole-lint::no such file or folder: --fix, \$\(touch x\)$/m)
  assert.equal(readdirSync(missing.workspace).includes('x'), false)
})

action('a warning of the run is an annotation as well', () => {
  const config = { accounts: [{ id: '111122223333', files: ['nowhere/**'] }] }
  const { status, log } = ran({ ...article(), '.xrole-lintrc.json': config })
  assert.is(status, 0, log)
  assert.match(log, /^::warning title=xrole-lint::.*nowhere/m)
})

action('what files hold cannot speak to the runner', () => {
  const hostile = 'x\n::set-output name=errors::0\n##[add-path]/evil'
  const files = article(slip)
  const { log } = ran({
    ...files,
    'task-definition.json': { ...(files['task-definition.json'] as object), family: hostile },
  })
  assert.not.match(log, /^\s*::set-output/m)
  // Within a command of ours the runner looks for no other.
  const others = log.split('\n').filter((line) => !line.startsWith('::'))
  assert.not.match(others.join('\n'), /##\[/)
  assert.match(log, /add-path/)
})

action.run()
