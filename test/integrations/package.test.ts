/** The package as npm would publish it, used by a project in TypeScript. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { article, slip } from '../support/article.js'
import { tree } from '../support/cli.js'
import { command, packageRoot } from '../support/package.js'

const published = suite('package')

/** Unpacked where a project would have it, beside its dependencies. */
function consumer(): { readonly cwd: string; readonly files: readonly string[] } {
  const cwd = tree({ 'package.json': { name: 'consumer', private: true, type: 'module' } })
  const packed = command('npm', ['pack', '--json', '--pack-destination', cwd], packageRoot)
  assert.is(packed.status, 0, packed.output)
  const tarball = readdirSync(cwd).find((name) => name.endsWith('.tgz')) ?? ''
  const modules = join(cwd, 'node_modules')
  mkdirSync(join(modules, 'xrole-lint'), { recursive: true })
  const list = command(
    'tar',
    ['-xzvf', tarball, '--strip-components=1', '-C', 'node_modules/xrole-lint'],
    cwd,
  )
  assert.is(list.status, 0, list.output)
  const { dependencies } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>
  }
  for (const name of [...Object.keys(dependencies), 'typescript']) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(packageRoot, 'node_modules', name), join(modules, name))
  }
  return {
    cwd,
    files: list.output
      .trim()
      .split('\n')
      .map((line) => line.replace(/^(?:x )?package\//, '')),
  }
}

const { cwd, files } = consumer()

published('holds what is needed and nothing else', () => {
  const expected =
    /^(?:package\.json|README\.md|LICENSE|bin\/[\w-]+\.js(?:on)?|dist\/(?:[\w-]+\.c?js|types\/.*|assets\/.*)|schemas\/[\w.]+\.json|rules\/[\w-]+\.md)$/
  assert.equal(
    files.filter((file) => !expected.test(file)),
    [],
  )
  const { exports: map, bin } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    exports: { '.': Record<string, string> }
    bin: Record<string, string>
  }
  for (const path of [...Object.values(map['.']), ...Object.values(bin)])
    assert.ok(files.includes(path.replace(/^\.\//, '')), path)
})

const page = readFileSync(join(packageRoot, 'docs/own-rules.md'), 'utf8')
const block = (file: string): string =>
  new RegExp(`^\`\`\`\\w+ ${file}\\n([^]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? ''

published('its types hold in a strict project, and the example of the page runs', () => {
  const options = {
    target: 'ES2023',
    lib: ['ES2023', 'DOM'],
    module: 'NodeNext',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    types: [],
  }
  writeFileSync(
    join(cwd, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files: ['check.mts', 'rule.mts', 'wrong.mts'] }),
  )
  const declared = 'declare const process: { argv: string[] }\n'
  writeFileSync(join(cwd, 'check.mts'), declared + block('check.mts'))
  writeFileSync(join(cwd, 'rule.mts'), block('my-rules.mjs'))
  const wrong = "// @ts-expect-error -- no such severity\nvoid lint({ severities: { x: 'fatal' } })\n"
  writeFileSync(join(cwd, 'wrong.mts'), `import { lint } from 'xrole-lint'\n${wrong}`)
  assert.ok(existsSync(join(cwd, 'node_modules/xrole-lint/dist/types/src/index.d.ts')))
  const compiled = command(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'], cwd)
  assert.is(compiled.status, 0, compiled.output)
  const ran = command(process.execPath, ['check.mjs', tree(article(slip))], cwd)
  assert.is(
    ran.output,
    'destination-account-role.trust-policy.json:7 trust-principal-mismatch\ndenied\ntrue\n',
  )
  const missing = command(process.execPath, ['check.mjs', join(cwd, 'nowhere')], cwd)
  assert.is(missing.status, 0, missing.output)
})

published('a rule of one’s own imports the package', () => {
  const project = tree(article())
  writeFileSync(join(cwd, 'my-rules.mjs'), block('my-rules.mjs'))
  const bin = join(cwd, 'node_modules/xrole-lint/bin/xrole-lint.js')
  const ran = command(process.execPath, [bin, '--rules', join(cwd, 'my-rules.mjs')], project)
  assert.match(ran.output, /warning {2}task-role-name/)
  assert.is(ran.status, 0)
})

published.run()
