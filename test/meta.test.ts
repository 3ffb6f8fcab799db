/** Promises about the project as a whole: what belongs together is complete, and arrows point one way. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { rules } from '../rules/index.js'
import { readmeSections, rulesReadme, sectionIn } from '../scripts/docs.js'
import { pageOf, sectionOf } from './support/pages.js'
import { fixtures, foldersIn, root } from './support/trees.js'

const ids = rules.map(({ id }) => id)

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')
}

/** Files below a folder of the project, by ending, with forward slashes. */
function filesOf(folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith(ending))
    .sort()
}

const completeness = suite('every rule is complete')

completeness('files, index, pages and fixture folders name the same rules, sorted', () => {
  const named = (ending: string, except: string): string[] =>
    readdirSync(join(root, 'rules')).flatMap((name) =>
      name.endsWith(ending) && name !== except ? [name.slice(0, -ending.length)] : [],
    )
  assert.equal(ids, [...ids].sort())
  assert.equal(named('.ts', 'index.ts').sort(), ids, 'rules/*.ts')
  assert.equal(named('.md', 'README.md').sort(), ids, 'rules/*.md')
  assert.equal(
    foldersIn(fixtures).filter((name) => name !== 'projects'),
    ids,
    'fixtures/',
  )
})

const HEADINGS = ['What it finds', 'Why it matters', 'Bad', 'Good', 'When to ignore']

for (const { id, title } of rules) {
  completeness(`${id}: the page has its sections, a link to AWS, files to look at`, () => {
    const page = pageOf(id)
    assert.is(page.title, id)
    assert.equal(
      page.sections.map(({ heading }) => heading),
      HEADINGS,
    )
    for (const heading of ['What it finds', 'Why it matters', 'When to ignore'])
      assert.ok(sectionOf(page, heading).prose.length > 40, `${heading} says too little`)
    assert.match(
      sectionOf(page, 'Why it matters').prose,
      /\]\(https:\/\/([\w-]+\.)*(aws\.amazon\.com|repost\.aws)\//,
    )
    for (const heading of ['Bad', 'Good'])
      assert.ok(sectionOf(page, heading).blocks.length > 0, `${heading} has no file`)
  })

  completeness(`${id}: the title is one line without capital and full stop`, () => {
    assert.not.match(title, /^[A-Z][a-z]|\.$|\n/)
  })

  completeness(`${id}: there are cases of both kinds`, () => {
    const cases = foldersIn(join(fixtures, id))
    assert.equal(
      cases.filter((name) => !/^(bad|ok)-[a-z0-9-]+$/.test(name)),
      [],
    )
    for (const kind of ['bad-', 'ok-'])
      assert.ok(
        cases.some((name) => name.startsWith(kind)),
        `no ${kind} case`,
      )
    for (const name of cases)
      assert.is(
        existsSync(join(fixtures, id, name, 'expect.txt')),
        name.startsWith('bad-'),
        `${name}/expect.txt`,
      )
  })
}
completeness.run()

const generated = suite('generated text is up to date (npm run docs)')

generated('rules/README.md', () => assert.is(read('rules/README.md'), rulesReadme()))

for (const [name, content] of await readmeSections())
  generated(`README.md, section ${name}`, () => {
    const found = existsSync(join(root, 'README.md')) ? sectionIn(read('README.md'), name) : undefined
    if (found !== undefined) assert.is(found, content)
  })
generated.run()

const messages = suite('messages')

/** Names of AWS that are written with a capital wherever they stand. */
const NAMES =
  /^(AWS|ECS|IAM|STS|SDKs?|MFA|JSON|YAML|HCL|ARN|Sid|Effect|Action|NotAction|Resource|NotResource|Principal|NotPrincipal|Condition|Version|Statement|Id|ForAllValues|ForAnyValue|(String|Arn|Bool|Null|Numeric|Date|IpAddress|Binary)\w*|CanonicalUser|Federated|[A-Z]+_[A-Z_]+)\b/

for (const path of filesOf('fixtures', 'expect.txt'))
  messages(path, () => {
    for (const [, message = ''] of read(path).matchAll(
      /^\S.* (?:error|warning|note) .*\n {2}.*\n {2}(.*)$/gm,
    )) {
      assert.ok(!/^[A-Z]/.test(message) || NAMES.test(message), `begins with a capital: ${message}`)
      assert.not.match(message, /[.!]$/)
      assert.not.match(message, /\b[A-Z]{2,6}-\d+\b/, 'names a fact')
    }
    for (const [, note = ''] of read(path).matchAll(/^ {2}(?:hint:|\+ \S+) (.*)$/gm))
      assert.not.match(note, /[.!]$/)
  })
messages.run()

const arrows = suite('imports point one way')

/** What each part of src/ may import of the others; files that stand in src/ itself are free to all. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  parse: [],
  iam: ['parse'],
  extract: ['parse', 'iam'],
  graph: ['iam', 'config'],
  rules: ['graph', 'iam'],
  check: ['parse', 'iam', 'graph', 'files', 'config'],
  report: ['graph', 'iam', 'cli'],
  files: ['config'],
  config: ['files', 'parse', 'iam', 'report'],
}
/** Imports of types alone, or of a constant, that MAY_IMPORT would refuse. */
const EXCEPTIONS = new Set(['parse -> src/extract/extractor.js', 'check -> src/report/position.js'])

function importsOf(path: string): readonly string[] {
  const found = read(path).matchAll(/(?:from |import\()'(\.[^']+)'/g)
  return [...found].map(([, target = '']) => join(dirname(path), target).replaceAll('\\', '/'))
}

function partOf(path: string): string | undefined {
  if (path.startsWith('rules/')) return 'rules'
  return /^src\/(\w+)\//.exec(path)?.[1]
}

for (const path of [...filesOf('src', '.ts'), ...filesOf('rules', '.ts')]) {
  const part = partOf(path)
  const allowed = part === undefined ? undefined : MAY_IMPORT[part]
  if (part === undefined || !allowed) continue
  arrows(path, () => {
    const wrong = importsOf(path).filter((target) => {
      const other = partOf(target)
      return (
        other !== undefined &&
        other !== part &&
        !allowed.includes(other) &&
        !EXCEPTIONS.has(`${part} -> ${target}`)
      )
    })
    assert.equal(wrong, [])
  })
}
arrows.run()

const sources = suite('sources')

for (const path of [...filesOf('src', '.ts'), ...filesOf('rules', '.ts')]) {
  sources(`${path}: touches the outside only where it may`, () => {
    const code = read(path).replace(/^\s*(\/\/|\/?\*).*$/gm, '')
    assert.not.match(code, /\b(process|console)\s*[.[]/)
    if (!path.startsWith('src/files/')) assert.not.match(code, /'(node:)?fs(\/promises)?'/)
  })
}

for (const path of [...filesOf('src', '.ts'), ...filesOf('rules', '.ts'), ...filesOf('scripts', '.ts')])
  sources(`${path}: can be read in one sitting`, () => {
    assert.ok(read(path).split('\n').length <= 301, 'more than 300 lines')
  })

for (const path of filesOf('test', '.test.ts'))
  sources(`${path}: runs`, () => {
    const text = read(path)
    assert.match(text, /\.run\(\)/)
    for (const trap of ['.only(', '.before('])
      assert.not.ok(text.includes(trap) && path !== 'test/meta.test.ts', trap)
  })
sources.run()
