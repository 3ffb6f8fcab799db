import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { factsJsonSchema } from '../../scripts/facts-schema.js'
import { cli, lintJson, told, tree, type JsonReport } from '../support/cli.js'
import { readSchema, violations } from '../support/schema.js'

const facts = suite('facts')

const SOURCE = 'arn:aws:iam::111122223333:role/my-ECS-task-role'
const DESTINATION = 'arn:aws:iam::555566667777:role/destination-account-role'

const allow = (more: object): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...more }],
})

/** The article's source account, with what its policy permits. */
const sourceFiles = (resource: string): Record<string, unknown> => ({
  'ecs/task-definition.json': {
    family: 'verify',
    taskRoleArn: SOURCE,
    containerDefinitions: [
      {
        name: 'app',
        image: 'registry.example/app:1',
        environment: [
          { name: 'DB_PASSWORD', value: 'correct-horse-battery' },
          { name: 'ROLE', value: DESTINATION },
        ],
        command: ['serve', '--token=hunter2hunter2'],
      },
    ],
  },
  'iam/my-ECS-task-role.policy.json': allow({ Resource: resource }),
})
/** Its destination account, with whom its role trusts. */
const destinationFiles = (principal: string): Record<string, unknown> => ({
  'iam/destination-account-role.trust-policy.json': allow({ Principal: { AWS: principal } }),
})

const COMMIT = 'c0ffee0123456789c0ffee0123456789c0ffee01'

async function factsOf(folder: string, repository: string): Promise<string> {
  const { stdout, stderr, status } = await cli(['facts', '--repository', repository, '--commit', COMMIT], {
    cwd: folder,
  })
  assert.is(status, 0, stderr)
  return stdout
}

const verdicts = ({ hops }: JsonReport): string[] => hops.map(({ verdict }) => verdict)

facts('each line follows the published schema, which is the one of the codecs', async () => {
  const url = new URL('../../schemas/facts.schema.json', import.meta.url)
  assert.is(readFileSync(url, 'utf8'), await factsJsonSchema())
  const folder = tree({ ...sourceFiles(DESTINATION), ...destinationFiles(SOURCE) })
  const lines = (await factsOf(folder, 'example/all')).trimEnd().split('\n')
  assert.is(lines.length, 3)
  for (const line of lines) assert.equal(violations(readSchema(url), JSON.parse(line)), [])
})

facts('neither secrets nor the environment of containers leave the repository', async () => {
  const text = await factsOf(tree(sourceFiles(DESTINATION)), 'example/source')
  assert.not.match(text, /correct-horse|DB_PASSWORD|hunter2|serve|registry\.example/)
  assert.match(text, /destination-account-role/)
})

const SPLITS = [
  { title: 'right on both sides', resource: DESTINATION, principal: SOURCE, verdict: 'allowed', rules: [] },
  {
    title: 'a wrong resource',
    resource: DESTINATION.replace('account', 'acount'),
    principal: SOURCE,
    verdict: 'denied',
    rules: ['iam/my-ECS-task-role.policy.json:7 assume-role-resource-mismatch'],
  },
  {
    title: 'a wrong principal',
    resource: DESTINATION,
    principal: SOURCE.replace('task', 'tsak'),
    verdict: 'denied',
    rules: ['iam/destination-account-role.trust-policy.json:8 trust-principal-mismatch'],
  },
]

for (const { title, resource, principal, verdict, rules } of SPLITS)
  facts(`a hop over two repositories, seen from each of them and from neither: ${title}`, async () => {
    const [a, b] = [tree(sourceFiles(resource)), tree(destinationFiles(principal))]
    const joined = tree({
      'a.jsonl': await factsOf(a, 'example/source'),
      'b.jsonl': await factsOf(b, 'example/destination'),
    })
    const seen = [
      { cwd: a, files: ['b.jsonl'] },
      { cwd: b, files: ['a.jsonl'] },
      { cwd: joined, files: ['a.jsonl', 'b.jsonl'] },
    ]
    for (const { cwd, files } of seen) {
      const args = files.flatMap((file) => ['--facts', join(joined, file)])
      const { report } = await lintJson(args, { cwd })
      assert.equal(verdicts(report), [verdict])
      const plain = told(report).map((line) => line.replace(/^example\/\w+@c0ffee012345:/, ''))
      assert.equal(
        plain.filter((line) => !/unscoped|broad/.test(line)),
        rules,
      )
    }
  })

facts('alone, each repository does not know', async () => {
  const { report } = await lintJson([], { cwd: tree(sourceFiles(DESTINATION)) })
  assert.equal(verdicts(report), ['unknown'])
  const other = await lintJson([], { cwd: tree(destinationFiles(SOURCE)) })
  assert.equal(told(other.report), [])
})

facts('the order of files, splitting and merging them changes nothing', async () => {
  const a = (await factsOf(tree(sourceFiles(`${DESTINATION}x`)), 'example/source')).trimEnd().split('\n')
  const b = (await factsOf(tree(destinationFiles(SOURCE)), 'example/destination')).trimEnd().split('\n')
  const whole = [...a, ...b]
  const reports = await Promise.all(
    [
      { 'f1.jsonl': whole.join('\n') },
      { 'f1.jsonl': [...whole].reverse().join('\n') },
      Object.fromEntries(whole.map((line, i) => [`f${String(9 - i)}.jsonl`, `${line}\n`])),
      { 'f1.jsonl': whole.join('\r\n'), 'f2.jsonl': a.join('\n') },
    ].map((files) => cli(['--facts', '*.jsonl', '-f', 'json'], { cwd: tree(files) })),
  )
  for (const { stdout } of reports) assert.is(stdout, reports[0]?.stdout)
  assert.match(reports[0]?.stdout ?? '', /"verdict": "denied"/)
})

facts('what cannot be read is said in one line', async () => {
  const [line = ''] = (await factsOf(tree(destinationFiles(SOURCE)), 'example/b')).split('\n')
  const cases: [string, RegExp][] = [
    ['{', /f\.jsonl:1: no fact as/],
    [line.replace('"schemaVersion":1', '"schemaVersion":2'), /schema version 2, .* up to version 1/],
    [line.replace(COMMIT, '../main'), /"commit" was expected/],
    [line.replace('"kind":"raw-policy"', '"kind":"constructor"'), /a known "kind" was expected/],
    [
      `${line}\n${line.replace(COMMIT, COMMIT.replace('c', 'd'))}`,
      /f\.jsonl:2: the facts show .* two commits/,
    ],
  ]
  for (const [text, expected] of cases) {
    const { status, stderr } = await cli(['--facts', 'f.jsonl'], { cwd: tree({ 'f.jsonl': text }) })
    assert.is(status, 2)
    assert.match(stderr, expected)
    assert.is(stderr.trimEnd().split('\n').length, 1)
  }
  const { status, stderr } = await cli(['--facts', 'missing.jsonl'], { cwd: tree({}) })
  assert.is(status, 2)
  assert.match(stderr, /missing\.jsonl/)
})

facts('the configuration names facts too, and says whose documents are', async () => {
  const b = tree({
    'policies/x.json': allow({ Principal: { AWS: SOURCE } }),
    '.xrole-lintrc.json': { roles: [{ arn: DESTINATION, trust: 'policies/x.json' }] },
  })
  const a = tree({
    ...sourceFiles(DESTINATION),
    'shared/b.jsonl': await factsOf(b, 'example/b'),
    '.xrole-lintrc.json': { facts: ['shared/*.jsonl'] },
  })
  const { report } = await lintJson([], { cwd: a })
  assert.equal(verdicts(report), ['allowed'])
})

facts.run()
