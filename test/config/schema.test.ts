import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { configJsonSchema } from '../../scripts/config-schema.js'

const test = suite('config/schema')

const published = readFileSync(new URL('../../schemas/config.schema.json', import.meta.url), 'utf8')
const validate = new Ajv({ strict: true }).compile(JSON.parse(published) as object)

test('the published schema is the one that configurations are checked with', () => {
  assert.is(published, configJsonSchema(), 'run: node --import tsx scripts/config-schema.ts')
})

const account = { id: '111122223333', files: ['source/**'] }
const valid: unknown[] = [
  {},
  { $schema: './config.schema.json', accounts: [account] },
  { roles: [{ arn: 'arn:aws:iam::111122223333:role/x', policies: ['a'], trust: 'b', boundary: 'c' }] },
  { organization: [{ id: 'o-abcdefghij', policies: ['scp/*'], accounts: ['111122223333'] }] },
  { profiles: [{ file: 'docker/aws-config', taskDefinitions: ['ecs/*.json'] }] },
  { rules: { 'trust-too-broad': 'off' }, failOn: 'never', exclude: ['vendor/**'], facts: ['f.jsonl'] },
  { ignores: [{ rule: 'trust-too-broad', files: ['a'], reason: 'b' }] },
]
const invalid: unknown[] = [
  [],
  { acounts: [] },
  { accounts: [{ ...account, id: 111122223333 }] },
  { accounts: [{ ...account, id: '1234' }] },
  { accounts: [{ id: account.id }] },
  { rules: { 'trust-too-broad': 'fatal' } },
  { failOn: 'high' },
  { exclude: 'vendor/**' },
]

test('editors accept and refuse what the linter does', () => {
  for (const config of valid) assert.ok(validate(config), JSON.stringify(config))
  for (const config of invalid) assert.not(validate(config), JSON.stringify(config))
})

test.run()
