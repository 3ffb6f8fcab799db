import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { article, slip } from '../support/article.js'
import { cli, tree } from '../support/cli.js'
import { cannedReport } from '../support/canned-report.js'
import { readSchema, violations } from '../support/schema.js'
import { elements, parseXml } from '../support/xml.js'
import { clean } from '../../src/report/escape.js'
import { formats, type Format } from '../../src/report/index.js'

const consumers = suite('report/consumers')

/** Blanks, letters of their own, characters that each format escapes, and an emoji before the value. */
const FOLDER = "größe 日本, 100% [a] & <b> 'c'"
const TRUST = `${FOLDER}/destination-account-role.trust-policy.json`

function odd(): string {
  const files = Object.entries(article(slip)).map(([path, file]) => [`${FOLDER}/${path}`, file] as const)
  const cwd = tree(Object.fromEntries(files))
  const text = readFileSync(join(cwd, TRUST), 'utf8')
  writeFileSync(
    join(cwd, TRUST),
    text
      .replace('"Version"', '"Id": "🚀 é",\n  "Version"')
      .replace(/\{\n\s*"AWS"/, '{ "AWS"')
      .replace('"Principal"', '"Sid": "x", "Principal"'),
  )
  return cwd
}

async function reported(format: Format, cwd = odd()): Promise<string> {
  const { stdout, status } = await cli(['-f', format], { cwd })
  assert.is(status, 1)
  return stdout
}

interface Sarif {
  readonly runs: readonly [
    {
      readonly results: readonly {
        readonly ruleId: string
        readonly locations: readonly [
          { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } },
        ]
        readonly codeFlows?: readonly [
          { readonly threadFlows: readonly [{ readonly locations: readonly unknown[] }] },
        ]
      }[]
      readonly tool: { readonly driver: { readonly rules: readonly Rule[] } }
      readonly invocations: readonly [{ readonly toolExecutionNotifications?: readonly unknown[] }]
    },
  ]
}

interface Rule {
  readonly id: string
  readonly help: { readonly text: string; readonly markdown?: string }
  readonly fullDescription: { readonly text: string }
  readonly properties: { readonly tags: readonly string[]; readonly 'security-severity'?: string }
}

consumers('code scanning: schema, URIs that decode to the paths, a flow along the hop, limits', async () => {
  const text = await reported('sarif')
  const log = JSON.parse(text) as Sarif
  const schema = readSchema(new URL('../support/schemas/sarif-2.1.0.json', import.meta.url))
  assert.equal(violations(schema, log), [])
  const [run] = log.runs
  const broken = run.results.find(({ ruleId }) => ruleId === 'trust-principal-mismatch')
  assert.is(decodeURIComponent(broken?.locations[0].physicalLocation.artifactLocation.uri ?? ''), TRUST)
  assert.ok((broken?.codeFlows?.[0].threadFlows[0].locations.length ?? 0) >= 3)
  for (const { id, help, fullDescription, properties } of run.tool.driver.rules) {
    assert.ok(help.markdown?.startsWith('#'), `${id} brings its page`)
    assert.ok(fullDescription.text.length <= 1024)
    assert.ok(properties.tags.length <= 10)
    const grade = properties['security-severity']
    assert.is(properties.tags.includes('security'), grade !== undefined)
    if (grade !== undefined) assert.ok(Number(grade) > 0 && Number(grade) <= 10)
  }
})

consumers('code scanning: what is cut is said', async () => {
  const { reporter } = await formats.sarif()
  const canned = cannedReport()
  const [first] = canned.findings
  assert.ok(first)
  const notes = Array.from({ length: 6000 }, () => ({ ...first, severity: 'note' as const }))
  const log = JSON.parse(reporter({ ...canned, findings: [...notes, ...canned.findings] })) as Sarif
  assert.is(log.runs[0].results.length, 5000)
  assert.ok(
    log.runs[0].results.some(({ ruleId }) => ruleId === 'static-credentials'),
    'the gravest stay',
  )
  assert.match(JSON.stringify(log.runs[0].invocations), /more findings left out/)
})

const multitool = process.env.SARIF_MULTITOOL
const withMultitool = multitool === undefined ? 'skip' : 'run'
const multitoolTest = { skip: consumers.skip.bind(consumers), run: consumers }[withMultitool]
multitoolTest('Multitool with GitHub’s rules finds nothing (SARIF_MULTITOOL)', async () => {
  const cwd = tree({ 'report.sarif': await reported('sarif') })
  const log = join(cwd, 'validation.sarif')
  execFileSync(multitool ?? '', [
    'validate',
    join(cwd, 'report.sarif'),
    '--rule-kind',
    'Sarif;Ghas',
    '--output',
    log,
  ])
  assert.equal((JSON.parse(readFileSync(log, 'utf8')) as Sarif).runs[0].results, [])
})

consumers('GitLab: the fields that it needs, fingerprints that differ', async () => {
  const issues = JSON.parse(await reported('gitlab')) as Record<string, unknown>[]
  assert.ok(issues.length > 0)
  assert.is(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length)
  for (const { description, check_name, fingerprint, severity, location } of issues) {
    for (const text of [description, check_name, fingerprint])
      assert.ok(typeof text === 'string' && text !== '')
    assert.ok(['info', 'minor', 'major', 'critical', 'blocker'].includes(String(severity)))
    const { path, lines } = location as { path: string; lines: { begin: number } }
    assert.not.ok(path.startsWith('./') || path.startsWith('/'))
    assert.ok(Number.isInteger(lines.begin) && lines.begin >= 1)
  }
  assert.equal(JSON.parse((await cli(['-f', 'gitlab'], { cwd: tree(article()) })).stdout), [])
})

consumers('JUnit: well-formed, and its counts are those of its cases', async () => {
  for (const [cwd, failing] of [
    [odd(), 1],
    [tree(article()), 0],
  ] as const) {
    const { stdout } = await cli(['-f', 'junit'], { cwd })
    const root = parseXml(stdout)
    assert.is(root.name, 'testsuites')
    const cases = elements(root, 'testcase')
    assert.is(Number(root.attributes.tests), cases.length)
    assert.ok(cases.length >= 1)
    assert.is(elements(root, 'failure').length, failing)
    assert.is(Number(root.attributes.failures), failing)
    const sum = elements(root, 'testsuite').reduce((n, { attributes }) => n + Number(attributes.tests), 0)
    assert.is(sum, cases.length)
    if (failing > 0) assert.ok(cases.some(({ attributes }) => attributes.file === TRUST))
  }
})

interface Point {
  readonly line: number
  readonly column: number
}

interface Range {
  readonly start: Point
  readonly end: Point
}

consumers('reviewdog: columns count bytes, and its suggestion makes the file right', async () => {
  const cwd = odd()
  const { diagnostics } = JSON.parse(await reported('rdjson', cwd)) as {
    diagnostics: {
      severity: string
      location: { path: string; range: Range }
      suggestions?: { range: Range; text: string }[]
    }[]
  }
  const found = diagnostics.find(({ severity }) => severity === 'ERROR')
  const file = join(cwd, found?.location.path ?? '')
  const bytes = readFileSync(file)
  const offset = ({ line, column }: Point): number => {
    let at = 0
    for (let n = 1; n < line; n++) at = bytes.indexOf(0x0a, at) + 1
    return at + column - 1
  }
  const range = found?.location.range
  assert.ok(range)
  assert.match(bytes.subarray(offset(range.start), offset(range.end)).toString('utf8'), /^"arn:[^"]*"$/)
  const [suggestion] = found.suggestions ?? []
  assert.ok(suggestion)
  const { start, end } = suggestion.range
  writeFileSync(
    file,
    Buffer.concat([
      bytes.subarray(0, offset(start)),
      Buffer.from(suggestion.text),
      bytes.subarray(offset(end)),
    ]),
  )
  assert.is((await cli([], { cwd })).status, 0)
})

consumers('annotations: properties decode to the path, messages stay on one line', async () => {
  const text = await reported('github')
  const [, properties = '', message = ''] = /^::error (.*?)::(.*)$/m.exec(text) ?? []
  const file = /(?:^|,)file=([^,]*)/.exec(properties)?.[1] ?? ''
  const decoded = file.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%25', '%')
  assert.is(decoded, TRUST)
  assert.ok(message.length > 0)
})

consumers('Markdown: one diagram, broken arrows red; nothing of a file is a link or HTML', async () => {
  const text = await reported('markdown')
  const diagram = /```mermaid\n([^]*?)```/.exec(text)?.[1] ?? ''
  const arrows = diagram.match(/(?:-->|--x|-\.->)\|/g) ?? []
  const styles = diagram.match(/linkStyle \d+ /g) ?? []
  assert.is(styles.length, arrows.length)
  const broken = diagram
    .split('\n')
    .filter((line) => / (?:-->|--x|-\.->)\|/.test(line))
    .findIndex((line) => line.includes('--x'))
  assert.match(diagram, `linkStyle ${String(broken)} stroke:#cf222e`)
  const { reporter } = await formats.markdown()
  const canned = cannedReport()
  const [first] = canned.findings
  assert.ok(first)
  const message = clean('<img src=x> [a](https://example.com) @team $x$ `b`')
  const hostile = reporter({ ...canned, findings: [{ ...first, message }] })
  assert.not.match(hostile, /<img|https:\/\/example\.com\)|(?<!\\)\[a\]|@team|(?<!\\)\$x/)
})

consumers('Markdown: a summary stays below what GitHub takes, and says what is left out', async () => {
  const { reporter } = await formats.markdown()
  const canned = cannedReport()
  const [first] = canned.findings
  assert.ok(first)
  const many = Array.from({ length: 5000 }, () => ({ ...first, message: clean('x'.repeat(500)) }))
  const text = reporter({ ...canned, findings: many })
  assert.ok(Buffer.byteLength(text) < 1024 * 1024)
  assert.match(text, /\d+ more findings left out/)
})

consumers('links where the files can be seen', async () => {
  const { reporter } = await formats.markdown()
  const linkBase = 'https://github.com/o/r/blob/abc'
  assert.match(reporter(cannedReport({ linkBase })), `(${linkBase}/ecs/task-definition.json#L`)
})

consumers.run()
