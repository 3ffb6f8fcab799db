// npm run new-rule <id>: a rule's file, page, fixtures, and its lines in rules/index.ts, ready to be filled in.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

function ruleFile(id: string): string {
  return `import { defineRule } from '../src/rule.js'

export default defineRule({
  id: '${id}',
  title: 'what is wrong, in one line',
  severity: 'warning',
  group: 'Task definition',
  *check({ taskDefinitions }) {
    for (const { at, label } of taskDefinitions)
      yield { at, message: \`task definition \${label} …\`, hint: 'what to do' }
  },
})
`
}

function page(id: string): string {
  const example = '{ "family": "orders", "containerDefinitions": [] }'
  const block = `\`\`\`json task-definition.json\n${example}\n\`\`\``
  return `# ${id}

## What it finds

One or two sentences.

## Why it matters

What happens, see [its page](https://docs).

## Bad

${block}

## Good

${block}

## When to ignore

One or two sentences.
`
}

const EXAMPLE = `{
  "family": "orders",
  "containerDefinitions": []
}
`

function nameOf(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** The index with the rule's import and entry; both lists stay sorted by id. */
export function indexWith(index: string, id: string): string {
  const ids = new Set([...index.matchAll(/^import .* from '\.\/(.*)\.js'$/gm)].map(([, one = '']) => one))
  const sorted = [...ids.add(id)].sort()
  const imports = sorted.map((one) => `import ${nameOf(one)} from './${one}.js'\n`).join('')
  const entries = sorted.map((one) => `  ${nameOf(one)},\n`).join('')
  return index
    .replace(/(?:^import \w+ from '\.\/.*'\n)+/m, imports)
    .replace(/(readonly Rule\[\] = \[\n)[^\]]*/, (_, open: string) => open + entries)
}

/** Writes the skeleton of a rule below a checkout's root. */
export function newRule(id: string, root: string): readonly string[] {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))
    throw new Error(`"${id}": a rule id is <subject>-<problem> in kebab-case`)
  if (existsSync(join(root, 'rules', `${id}.ts`))) throw new Error(`rule ${id} exists already`)
  const files = new Map([
    [`rules/${id}.ts`, ruleFile(id)],
    [`rules/${id}.md`, page(id)],
    [`fixtures/${id}/bad-basic/task-definition.json`, EXAMPLE],
    [`fixtures/${id}/ok-basic/task-definition.json`, EXAMPLE],
    ['rules/index.ts', indexWith(readFileSync(join(root, 'rules/index.ts'), 'utf8'), id)],
  ])
  for (const [path, text] of files) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return [...files.keys()]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    for (const path of newRule(process.argv[2] ?? '', fileURLToPath(new URL('..', import.meta.url))))
      console.log(path)
    console.log('fill them in, then: npm run format && npm run docs && npm run test:update rules')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
