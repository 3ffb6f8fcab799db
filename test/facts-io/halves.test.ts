/** The article's hop over two repositories, in every pair of formats: alone, and joined from either side. */
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cli, lintJson, told, tree, type JsonReport } from '../support/cli.js'
import { destinations, sources, type Half } from '../support/halves.js'

const test = suite('a hop over two repositories')

const SOURCE = 'arn:aws:iam::111122223333:role/my-ECS-task-role'
const DESTINATION = 'arn:aws:iam::555566667777:role/destination-account-role'
const ACCOUNTS = { source: '111122223333', destination: '555566667777' } as const

const verdicts = ({ hops }: JsonReport): string[] => hops.map(({ verdict }) => verdict)

interface Repository {
  readonly folder: string
  readonly account: string
  /** A file of its facts. */
  readonly facts: string
}

const known = new Map<Half, Map<string, Promise<Repository>>>()

/** Each is written once. */
async function repository(
  name: keyof typeof ACCOUNTS,
  half: Half,
  arns: readonly [string, string],
): Promise<Repository> {
  const made = known.get(half) ?? new Map<string, Promise<Repository>>()
  known.set(half, made)
  const key = arns.join(' ')
  const found = made.get(key) ?? written(name, half, arns)
  made.set(key, found)
  return found
}

async function written(
  name: keyof typeof ACCOUNTS,
  half: Half,
  arns: readonly [string, string],
): Promise<Repository> {
  const folder = tree(half(...arns))
  const account = ACCOUNTS[name]
  const { stdout, stderr } = await cli(
    ['facts', '--repository', `example/${name}`, '--commit', 'c0ffee', '--account', account],
    { cwd: folder },
  )
  assert.is(stderr, '')
  return { folder, account, facts: join(tree({ 'facts.jsonl': stdout }), 'facts.jsonl') }
}

for (const [name, half] of [...Object.entries(sources), ...Object.entries(destinations)]) {
  const side = sources[name] === half ? 'source' : 'destination'
  test(`alone, the ${side} does not know, and says what would tell: ${name}`, async () => {
    const folder = tree(half(SOURCE, DESTINATION))
    const { report } = await lintJson([], { cwd: folder })
    assert.equal(verdicts(report), ['unknown'])
    assert.equal(told(report), [])
    const { stdout } = await cli(['--verbose'], { cwd: folder })
    const missing = side === 'source' ? 'the trust policy of' : 'the permission policies of'
    assert.match(
      stdout.replace(/\s+/g, ' '),
      new RegExp(`decided by: not among the files: ${missing}.* join the facts of its repository`),
    )
  })
}

const WRONG = [
  { title: 'right on both sides', arns: [SOURCE, DESTINATION], rules: [] },
  {
    title: 'a slip in the principal',
    arns: [SOURCE.replace('task', 'tsak'), DESTINATION],
    rules: ['trust-principal-mismatch'],
  },
] as const

for (const [from, source] of Object.entries(sources))
  for (const [to, destination] of Object.entries(destinations))
    for (const { title, arns, rules } of WRONG)
      test(`${from} and ${to}: ${title}`, async () => {
        const a = await repository('source', source, [SOURCE, DESTINATION])
        const b = await repository('destination', destination, arns)
        const fromEither = [
          { cwd: a.folder, args: ['--account', a.account, '--facts', b.facts] },
          { cwd: b.folder, args: ['--account', b.account, '--facts', a.facts] },
        ]
        const fromNeither = { cwd: tree({}), args: ['--facts', a.facts, '--facts', b.facts] }
        for (const { cwd, args } of from === to ? [...fromEither, fromNeither] : [fromNeither]) {
          const { report } = await lintJson(args, { cwd })
          assert.equal(verdicts(report), [rules.length === 0 ? 'allowed' : 'denied'])
          assert.equal(
            report.findings.map(({ ruleId }) => ruleId),
            rules,
          )
        }
      })

test('what stands in the other repository is named with repository and commit', async () => {
  const b = await repository('destination', destinations.JSON ?? (() => ({})), [`${SOURCE}s`, DESTINATION])
  const a = tree((sources.JSON ?? (() => ({})))(SOURCE, DESTINATION))
  const { report } = await lintJson(['--facts', b.facts], { cwd: a })
  assert.equal(told(report), [
    'example/destination@c0ffee:iam/destination-account-role.trust-policy.json:8 trust-principal-mismatch',
  ])
})

test('roles that no task runs as, and those of the own account, are no hop', async () => {
  for (const principal of [
    'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef',
    'arn:aws:iam::111122223333:root',
    'arn:aws:iam::555566667777:role/beside',
    'arn:aws:iam::1111222233334444:role/x',
  ]) {
    const { folder } = await repository(
      'destination',
      (_, arn) => (destinations['CLI exports'] ?? (() => ({})))(principal, arn),
      [SOURCE, DESTINATION],
    )
    const { report } = await lintJson([], { cwd: folder })
    assert.equal(verdicts(report), [], principal)
  }
})

test.run()
