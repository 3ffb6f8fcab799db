/** What docs/ says is held against what the program does. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import { rules } from '../rules/index.js'
import { preCommitFile, workflowFile } from '../src/cli/init-files.js'
import { help } from '../src/cli/help.js'
import { loadConfig } from '../src/config/load.js'
import { formats } from '../src/report/index.js'
import { article, slip } from './support/article.js'
import { cli, tree } from './support/cli.js'
import { packageRoot } from './support/package.js'

const docs = suite('docs')

interface Block {
  readonly language: string
  readonly file: string
  readonly text: string
}

interface Page {
  readonly path: string
  readonly text: string
  readonly blocks: readonly Block[]
}

const folder = join(packageRoot, 'docs')
const pages: readonly Page[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => {
    const path = `docs/${name.replaceAll('\\', '/')}`
    const text = readFileSync(join(folder, name), 'utf8')
    const blocks = [...text.matchAll(/^```(\w+)[ \t]*(\S*)\n([^]*?)^```$/gm)]
    return {
      path,
      text,
      blocks: blocks.map(([, language = '', file = '', body = '']) => ({ language, file, text: body })),
    }
  })

function blockNamed(file: string): string {
  const found = pages.flatMap(({ blocks }) => blocks).find((block) => block.file === file)
  if (!found) throw new Error(`no block ${file}`)
  return found.text
}

docs('there are pages, and every link leads somewhere', () => {
  assert.ok(pages.length >= 9)
  for (const { path, text } of pages)
    for (const [, link = ''] of text.matchAll(/\]\((?!https:)([^)#]+)/g))
      assert.ok(existsSync(join(packageRoot, dirname(path), link)), `${path}: ${link}`)
})

for (const { path, blocks } of pages) {
  const commands = blocks.flatMap(({ language, text }) =>
    language === 'console' ? text.split('\n').filter((line) => line !== '') : [],
  )
  if (commands.length === 0) continue
  docs(`${path}: every command can be run`, async () => {
    const cwd = tree({ ...article(slip), 'my-rules.mjs': 'export default []' })
    writeFileSync(
      join(cwd, 'my-rules.mjs'),
      'export default { id: "x", title: "x", severity: "note", check: () => [] }',
    )
    for (const command of commands) {
      const [, line] = /^\$ xrole-lint ?(.*)$/.exec(command) ?? []
      assert.ok(line !== undefined, `${command} is no command of ours`)
      const { status, stderr } = await cli(
        line.split(' ').filter((word) => word !== ''),
        { cwd },
      )
      assert.ok(status === 0 || status === 1, `${command}: ${stderr}`)
    }
  })
}

docs('the configuration is one', async () => {
  const cwd = tree({ '.xrole-lintrc.yaml': blockNamed('.xrole-lintrc.yaml') })
  const config = await loadConfig({ cwd, search: true, ruleIds: rules.map(({ id }) => id) })
  assert.is(config.accounts.length, 2)
  assert.is(config.ignores[0]?.reason, 'LocalStack only')
  const schema = JSON.parse(readFileSync(join(packageRoot, 'schemas/config.schema.json'), 'utf8')) as {
    properties: Readonly<Record<string, unknown>>
  }
  const keys = Object.keys(parse(blockNamed('.xrole-lintrc.yaml')) as object)
  assert.equal(
    keys.sort(),
    Object.keys(schema.properties)
      .filter((key) => key !== '$schema')
      .sort(),
    'all settings',
  )
})

docs('comments and metadata hide what they are said to', async () => {
  const { commentSuppressors } = await import('../src/check/comments.js')
  const { metadataSuppressors } = await import('../src/check/metadata.js')
  const context = {
    ruleIds: rules.map(({ id }) => id),
    isOff: () => false,
    today: '2026-01-01',
    isWhole: true,
  }
  const hcl = { path: 'main.tf', text: blockNamed('main.tf') }
  assert.is(
    [...commentSuppressors(hcl, 'hcl', context)].filter(({ unused }) => unused?.hint === 'remove it').length,
    2,
  )
  const yaml = { path: 'template.yaml', text: blockNamed('template.yaml') }
  assert.is((await metadataSuppressors(yaml, 'yaml', context)).length, 1)
})

docs('integrations: what init writes, hooks and inputs that exist', () => {
  const untagged = (text: string): string => text.replace(/(@|rev: )v\S+/g, '$1v')
  assert.is(untagged(blockNamed('.pre-commit-config.yaml')), untagged(preCommitFile))
  assert.is(untagged(blockNamed('.github/workflows/xrole-lint.yml')), untagged(workflowFile))
  const hooks = parse(readFileSync(join(packageRoot, '.pre-commit-hooks.yaml'), 'utf8')) as { id: string }[]
  const page = (name: string): string => pages.find(({ path }) => path.endsWith(name))?.text ?? ''
  for (const { id } of hooks) assert.match(page('pre-commit.md'), `\`${id}\``)
  const action = parse(readFileSync(join(packageRoot, 'action.yml'), 'utf8')) as Record<
    'inputs' | 'outputs',
    object
  >
  for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
    assert.match(page('github-actions.md'), `\`${name}\``)
})

docs('formats and options are those of the program', () => {
  const text = pages.map((page) => page.text).join('\n')
  const table = pages.find(({ path }) => path.endsWith('formats.md'))?.text ?? ''
  for (const name of Object.keys(formats)) assert.match(table, `| \`${name}\` `)
  // Lines that call another program have options of that program.
  const ours = text
    .split('\n')
    .filter((line) => !/\b(?:npm|node|gh|git|aws|duckdb)\s/.test(line) || /\bxrole-lint\s/.test(line))
    .join('\n')
  for (const [option] of ours.matchAll(/--[a-z][a-z-]+/g)) {
    const known =
      help.includes(option) ||
      ['--task-role', '--destination', '--pre-commit', '--workflow', '--yes'].includes(option)
    assert.ok(known, `${option} is not in the help`)
  }
})

docs('the rule of one’s own finds what it says', async () => {
  // As a package's user imports it.
  const text = blockNamed('my-rules.mjs').replace(
    "'xrole-lint'",
    JSON.stringify(join(packageRoot, 'src/index.ts')),
  )
  const cwd = tree({ ...article(), 'my-rules.mjs': text })
  const { status, stdout } = await cli(
    ['--rules', 'my-rules.mjs', '--rule', 'task-role-name=error', '-f', 'json'],
    { cwd },
  )
  assert.is(status, 1)
  assert.match(stdout, 'task role \\"my-ECS-task-role\\" does not end in \\"-task\\"')
})

docs.run()
