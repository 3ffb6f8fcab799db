/** Names and values made to act on a terminal, a CI log, a page or a diagram: in every report they lie still. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cli, tree } from '../support/cli.js'

const test = suite('security/inert')

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const KEY = 'AKIAIOSFODNN7EXAMPLE'

const hostile = [
  'x\n::error::y',
  '::stop-commands::z',
  '##[group]g',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '\u001b[31mred\u001b]8;;https://evil.example\u0007',
  '\u009b31m\u202egnp.exe',
  'a|b`c``d',
  '[l](javascript:alert(1)) ![i](https://evil.example/i.png) @somebody #1 www.evil.example',
  '%%{init: {"theme":"base"}}%%"]; click n0 "javascript:alert(1)"',
  '"; } digraph { x [URL="javascript:alert(1)"]',
  ']]>&amp;<!--<failure/>',
  '&copy;`<b>x``<i>',
  '`<b>x',
  `${KEY} ${SECRET}`,
  '%0A::error::x%0D%0A##[error]y',
  'zero\u200bwidth\u2028line\u2066isolate\u00adsoft\u{e0041}tag',
  'nul\u0000half\ud800pair\u0085next\ufffe\uffff',
  'filler\u3164braille\u2800selector\u{e0100}space\u2003',
]

const document = (rest: object): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...rest }],
})

/** A finding whose related place is in the same file. */
const REPEATED =
  '{"Statement": [{"Effect": "Allow", "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}]}'

/** Every hostile string as a name, an id, a value, in all that is read, and in file names that can hold it. */
function hostileTree(): string {
  const files = hostile.flatMap((name, i): [string, unknown][] => {
    const role = `arn:aws:iam::111122223333:role/${name}`
    const destination = `arn:aws:iam::555566667777:role/${name}`
    const container = { name, image: name, environment: [{ name: 'AWS_SECRET_ACCESS_KEY', value: SECRET }] }
    const text = JSON.stringify(name)
    return [
      [`${String(i)}/task.json`, { family: name, taskRoleArn: role, containerDefinitions: [container] }],
      [`${String(i)}/task.policy.json`, document({ Sid: name, Resource: destination })],
      [`${String(i)}/dest.trust-policy.json`, document({ Principal: { AWS: role, [name]: name } })],
      [
        `${String(i)}/role.yaml`,
        `Resources:\n  ${text}: {Type: AWS::IAM::Role, Properties: {RoleName: ${text}, AssumeRolePolicyDocument: {Statement: [{Effect: ${text}, Principal: {AWS: ${text}}, Action: ${text}}]}}}\n`,
      ],
      [
        `${String(i)}/quiet.yaml`,
        `Resources:\n  R: {Type: AWS::IAM::Role, Metadata: {xrole-lint: {ignore: [trust-action-invalid, ${text}], reason: ${text}}}, Properties: {RoleName: q, AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {AWS: ${text}}, Action: sts:AssumRole}]}}}\n`,
      ],
      [
        `${String(i)}/main.tf`,
        `resource "aws_iam_role" ${hcl(name)} {\n  name               = ${hcl(name)}\n  assume_role_policy = jsonencode({ Statement = [{ Effect = ${hcl(name)}, Principal = { AWS = ${hcl(name)} }, Action = "sts:AssumeRol" }] })\n}\n`,
      ],
      [
        `${String(i)}/aws/config`,
        `[profile ${name.replaceAll('\n', ' ')}]\nrole_arn = ${destination.replaceAll('\n', ' ')}\ncredential_source = ${name.replaceAll('\n', ' ')}\naws_secret_access_key = ${SECRET}\naws_access_key_id = ${KEY}\n`,
      ],
      [`${String(i)}/broken.json`, `{"Statement": ${text}${text}}`],
    ]
  })
  const named = process.platform === 'win32' ? [] : hostile.filter((name) => !/[/\0\ud800]/.test(name))
  return tree({
    '.xrole-lintrc.json': {
      accounts: ['111122223333', '555566667777'].map((id, i) => ({
        id,
        name: hostile.slice(i === 0 ? 3 : 9).join('\n'),
        files: [`${String(i)}/**`],
      })),
    },
    ...Object.fromEntries(files),
    ...Object.fromEntries(named.map((name) => [`${name}.json`, `{"Statement": ${KEY}}`])),
    ...Object.fromEntries(named.map((name) => [`${name}.policy.json`, REPEATED])),
  })
}

function hcl(text: string): string {
  return JSON.stringify(text).replaceAll('${', '$${').replaceAll('%{', '%%{')
}

const cwd = hostileTree()

/** What no terminal obeys and no reader overlooks; line ends and the tabs of our own are left. */
const INVISIBLE = /(?![ \n\t\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{DI}\p{NChar}\u2800]/u
const COMMAND = /^\s*::[a-z-]+(?: [^:]*)?::|##\[/m

const calls: readonly (readonly string[])[] = [
  ...['stylish', 'json', 'sarif', 'github', 'markdown', 'gitlab', 'junit', 'rdjson'].map((format) => [
    '-f',
    format,
  ]),
  ['--verbose'],
  ['--fix-dry-run'],
  ...['mermaid', 'dot', 'svg', 'html', 'json'].map((format) => ['graph', '-f', format]),
  ['facts'],
]

/** An annotation, which names no file where it stands in another repository. */
const OWN =
  /^::(?:error|warning|notice) (?:file=[^:,]*,line=\d+,endLine=\d+,(?:col=\d+,endColumn=\d+,)?)?title=[a-z-]+::|^\d+ more /
/** A page and a picture are for browsers, where workflow commands mean nothing. */
const FOR_BROWSERS = ['graph -f svg', 'graph -f html']

/** What would be markup, a link or a mention in this format, had a name its way. */
const MARKUP: Readonly<Record<string, RegExp>> = {
  '-f junit': /<script>alert|<img|<failure\/>|\]\]>|<!--</,
  'graph -f svg': /<script>alert|<img|xlink|<!--</,
  'graph -f html': /<script>alert|<img|<\/script><script>a|<!--</,
  'graph -f mermaid': /%%\{|"\]; click|^\s*click /m,
  'graph -f dot': /(?<!\\)"; \} digraph/,
}

for (const argv of calls) {
  const name = argv.join(' ')
  test(`${name}: nothing invisible, no secret, no command or markup but its own`, async () => {
    const { status, stdout, stderr } = await cli(argv, { cwd })
    assert.is.not(status, 2, stderr.slice(0, 500))
    assert.ok(stdout.length + stderr.length > 20)
    for (const text of [stdout, stderr]) {
      assert.not.match(text, name === '--fix-dry-run' ? ON_A_TERMINAL : INVISIBLE)
      assert.not.match(text, SECRET)
      assert.not.match(text, KEY)
    }
    assert.not.match(stderr, COMMAND)
    if (name === '-f github') for (const line of stdout.trimEnd().split('\n')) assert.match(line, OWN)
    else if (!FOR_BROWSERS.includes(name)) assert.not.match(stdout, COMMAND)
    const markup = MARKUP[name]
    if (markup) assert.not.match(stdout, markup)
    if (name === '-f markdown') assertPlain(stdout)
  })
}

test('the page runs no script but its own, and asks for nothing', async () => {
  const { stdout } = await cli(['graph', '-f', 'html'], { cwd })
  assert.match(
    stdout,
    /content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-[\w+/]{43}='"/,
  )
})

/** A patch must apply: marks that only hide within a word stay in it. */
const ON_A_TERMINAL = /(?![\n\t])[\p{Cc}\u2028-\u202e\u2066-\u2069]/u

/** What is left of the page without code and diagrams holds no link, picture, mention or element of a name's. */
function assertPlain(page: string): void {
  for (const [diagram] of page.matchAll(/```mermaid\n[^]*?\n```\n/g))
    assert.not.match(diagram, /%%\{|"\]; click/)
  const text = page.replace(/```mermaid\n[^]*?\n```\n/g, '').replace(/(?<!`)(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, '')
  assert.not.match(
    text,
    /<(?!\/?(?:details|summary)>)|(?<!\\)\]\(javascript|(?<!\\)!\[|&copy;|https:\/\/evil|@somebody|www\.evil|(?<!\\)#1/,
  )
}

/** Words that people read, in reports that programs read: printed by `jq -r` they lie still as well. */
const WORDS = /^(?:message|text|description|because|when|note|justification|fullyQualifiedName|markdown)$/

/** What a fix puts into a file is exact. */
const INSERTED = /^(?:insertedContent|suggestions)$/

function* wordsOf(data: unknown, key = ''): Generator<string> {
  if (typeof data === 'string' && WORDS.test(key)) yield data
  if (typeof data !== 'object' || data === null) return
  for (const [name, value] of Object.entries(data))
    if (!INSERTED.test(name)) yield* wordsOf(value, Array.isArray(data) ? key : name)
}

for (const format of ['json', 'sarif', 'gitlab', 'rdjson'])
  test(`${format}: what people read of it is inert when a program prints it`, async () => {
    const { stdout } = await cli(['-f', format], { cwd })
    const words = [...wordsOf(JSON.parse(stdout))]
    assert.ok(words.length > 50)
    for (const text of words) {
      assert.not.match(text, INVISIBLE)
      assert.not.match(text, COMMAND, text)
    }
  })

test('explain tells of a hop inertly', async () => {
  let shown = 0
  for (const name of hostile) {
    const [source, destination] = [
      `arn:aws:iam::111122223333:role/${name}`,
      `arn:aws:iam::555566667777:role/${name}`,
    ]
    const { stdout, stderr } = await cli(['explain', '--task-role', source, '--destination', destination], {
      cwd,
    })
    shown += stdout.length
    for (const text of [stdout, stderr]) {
      assert.not.match(text, INVISIBLE)
      assert.not.match(text, COMMAND)
      assert.not.match(text, SECRET)
    }
  }
  assert.ok(shown > 500)
})

test('the log of a step, its outputs and its summary are inert', async () => {
  const runner = tree({ output: '', 'summary.md': '' })
  const env = {
    INPUT_PATHS: '.',
    RUNNER_TEMP: runner,
    GITHUB_OUTPUT: join(runner, 'output'),
    GITHUB_STEP_SUMMARY: join(runner, 'summary.md'),
  }
  const { status, stdout } = await cli(['action'], { cwd, env })
  assert.is(status, 1)
  for (const line of stdout.split('\n'))
    if (!OWN.test(line) && !line.startsWith('::warning title=xrole-lint::')) assert.not.match(line, COMMAND)
  const summary = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')
  assertPlain(summary)
  for (const text of [stdout, summary]) {
    assert.not.match(text, INVISIBLE)
    assert.not.match(text, SECRET)
  }
  assert.match(readFileSync(env.GITHUB_OUTPUT, 'utf8'), /^(?:\w+<<(end-[\w-]+)\n\d+\n\1\n)+$/)
})

test('init writes of names what stays a comment', async () => {
  const folder = hostileTree()
  rmSync(join(folder, '.xrole-lintrc.json'))
  await cli(['init'], { cwd: folder })
  const text = readFileSync(join(folder, '.xrole-lintrc.yaml'), 'utf8')
  assert.not.match(text, INVISIBLE)
  assert.equal(
    text.split('\n').filter((line) => line !== '' && !line.startsWith('#')),
    ['failOn: error'],
  )
})

test('facts of other repositories are told inertly, whatever their names', async () => {
  const facts = (await cli(['facts', '--repository', 'example/other'], { cwd })).stdout
  for (const name of hostile) {
    const line = (text: string): string => text.replaceAll('example/other', JSON.stringify(name).slice(1, -1))
    const folder = tree({ 'f.jsonl': line(facts) })
    for (const argv of [['-f', 'stylish'], ['-f', 'github'], ['graph']]) {
      const { stdout, stderr } = await cli([...argv, '--facts', 'f.jsonl'], { cwd: folder })
      for (const text of [stdout, stderr]) {
        assert.not.match(text, INVISIBLE)
        for (const one of text.split('\n')) if (!OWN.test(one)) assert.not.match(one, COMMAND)
      }
    }
  }
})

test('a usage error tells what it was given, inert', async () => {
  for (const given of hostile) {
    const { status, stderr } = await cli(['-f', given], { cwd })
    assert.is(status, 2)
    assert.not.match(stderr, INVISIBLE)
    assert.not.match(stderr, COMMAND)
    assert.is(stderr.trimEnd().split('\n').length, 1)
  }
})

test('a configuration is told of inertly, too', async () => {
  for (const name of hostile) {
    const folder = tree({ '.xrole-lintrc.json': { [name]: 1 }, 'a.json': '{}' })
    const { status, stderr } = await cli([], { cwd: folder })
    assert.is(status, 2)
    assert.not.match(stderr, INVISIBLE)
    assert.not.match(stderr, COMMAND)
    const globs = tree({ '.xrole-lintrc.json': { exclude: [name] }, 'a.json': '{}' })
    assert.not.match((await cli([], { cwd: globs })).stderr, INVISIBLE)
  }
})

test.run()
