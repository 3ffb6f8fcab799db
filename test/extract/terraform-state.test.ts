import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { terraform } from '../../src/extract/terraform.js'
import type { Fact } from '../../src/facts.js'
import { show } from '../../src/text.js'
import { factsIn, jsonDocument, ofKind } from '../support/documents.js'
import { assume, byAddress, policy, standsAt, trusted, trusts, trustsEcs } from '../support/plans.js'

const test = suite('terraform state')

const source = '111122223333'
const destination = '555566667777'
const taskRole = `arn:aws:iam::${source}:role/my-ECS-task-role`
const aws = 'provider["registry.terraform.io/hashicorp/aws"]'

interface Stored {
  readonly type: string
  readonly name: string
  readonly mode?: 'data'
  readonly module?: string
  readonly provider?: string
  readonly instances: readonly object[]
}

function stateFile(resources: readonly Stored[]): object {
  return {
    version: 4,
    terraform_version: '1.11.4',
    serial: 7,
    lineage: '7d8f',
    outputs: {},
    resources: resources.map(({ mode = 'managed', provider = aws, ...rest }) => ({
      mode,
      provider,
      ...rest,
    })),
  }
}

function factsOf(...resources: readonly Stored[]): readonly Fact[] {
  return factsIn(terraform, jsonDocument(stateFile(resources), 'terraform.tfstate'))
}

const storedRole = (name: string, account: string, more: object = {}): object => ({
  schema_version: 0,
  attributes: {
    arn: `arn:aws:iam::${account}:role/${name}`,
    name,
    path: '/',
    assume_role_policy: trustsEcs,
    inline_policy: [],
    managed_policy_arns: [],
    permissions_boundary: '',
    ...more,
  },
  sensitive_attributes: [],
})

test('a state file: addresses by module and key, policies at their characters', () => {
  const facts = factsOf(
    {
      module: 'module.app["blue"].module.iam',
      type: 'aws_iam_role',
      name: 'task',
      instances: [{ index_key: 0, ...storedRole('my-ECS-task-role', source) }],
    },
    {
      type: 'aws_iam_role_policy',
      name: 'assume',
      instances: [
        {
          index_key: 'a/b',
          attributes: {
            name: 'assume',
            role: 'my-ECS-task-role',
            policy: policy(assume(`arn:aws:iam::${destination}:role/d`)),
          },
        },
      ],
    },
    {
      type: 'aws_ecs_task_definition',
      name: 'app',
      instances: [
        {
          attributes: {
            arn: `arn:aws:ecs:us-east-1:${source}:task-definition/app:3`,
            family: 'app',
            task_role_arn: taskRole,
            container_definitions: '[{"name":"test","image":"app"}]',
          },
        },
      ],
    },
  )
  const role = byAddress(facts, 'role', 'module.app["blue"].module.iam.aws_iam_role.task[0]')
  assert.is(show(role.arn), taskRole)
  assert.is(show(role.scope.account), source)
  assert.is(role.boundary, undefined)
  const attachment = byAddress(facts, 'attachment', 'aws_iam_role_policy.assume["a/b"]')
  assert.is(
    standsAt(attachment.policy?.statements[0]?.resources?.values[0]?.at),
    `aws_iam_role_policy.assume["a/b"].policy/Statement/0/Resource \\"arn:aws:iam::${destination}:role/d\\"`,
  )
  const definition = byAddress(facts, 'task-definition', 'aws_ecs_task_definition.app')
  assert.is(definition.taskRole && show(definition.taskRole.value), taskRole)
  assert.is(definition.containers.length, 1)
})

test('each provider has its own account, told by what it manages', () => {
  const unknown = { arn: '', name: 'x' }
  const facts = factsOf(
    { type: 'aws_iam_role', name: 'a', instances: [storedRole('a', source)] },
    { type: 'aws_iam_role', name: 'b', provider: `${aws}.dest`, instances: [storedRole('b', destination)] },
    { type: 'aws_iam_role', name: 'c', provider: `${aws}.dest`, instances: [{ attributes: unknown }] },
    { type: 'aws_iam_role', name: 'd', provider: 'provider.aws.old', instances: [{ attributes: unknown }] },
  )
  assert.equal(
    ofKind(facts, 'role').map(({ arn }) => show(arn)),
    [
      `arn:aws:iam::${source}:role/a`,
      `arn:aws:iam::${destination}:role/b`,
      `arn:<partition of terraform.tfstate, provider aws.dest>:iam::${destination}:role/x`,
      'arn:<partition of terraform.tfstate, provider aws.old>:iam::<account of terraform.tfstate, provider aws.old>:role/x',
    ],
  )
})

test('deposed objects are on their way out', () => {
  const facts = factsOf({
    type: 'aws_iam_role',
    name: 'r',
    instances: [{ ...storedRole('old', source), deposed: '00a1' }, storedRole('new', source)],
  })
  assert.equal(
    ofKind(facts, 'role').map(({ name }) => show(name)),
    ['new'],
  )
})

test('nothing of a sensitive attribute is kept', () => {
  const hidden = [[{ type: 'get_attr', value: 'assume_role_policy' }]]
  const facts = factsOf({
    type: 'aws_iam_role',
    name: 'r',
    instances: [{ ...storedRole('r', source), sensitive_attributes: hidden }],
  })
  const [role] = ofKind(facts, 'role')
  assert.is(role?.trust?.complete, false)
  assert.not.match(
    JSON.stringify(role, (key, value: unknown) => (key === 'source' ? undefined : value)),
    'ecs-tasks',
  )
})

const shown = (resources: readonly object[], children: readonly object[] = []): object => ({
  format_version: '1.0',
  terraform_version: '1.11.4',
  values: { root_module: { resources, child_modules: children } },
})
const shownResource = (type: string, name: string, values: object, more: object = {}): object => ({
  address: `${type}.${name}`,
  mode: 'managed',
  type,
  name,
  provider_name: 'registry.terraform.io/hashicorp/aws',
  values,
  sensitive_values: {},
  ...more,
})

test('a state as it is shown: no provider is named, so ARNs tell whose a role is', () => {
  const roles = [
    shownResource('aws_iam_role', 'a', { arn: taskRole, name: 'my-ECS-task-role' }),
    shownResource('aws_iam_role', 'b', {
      arn: `arn:aws:iam::${destination}:role/dest`,
      name: 'dest',
      assume_role_policy: policy(trusts(taskRole)),
    }),
  ]
  const child = {
    address: 'module.m[0]',
    resources: [
      shownResource(
        'aws_iam_role_policy',
        'p',
        { role: 'dest', name: 'p', policy: policy(assume('*')) },
        { index: 0 },
      ),
    ],
  }
  const facts = factsIn(terraform, jsonDocument(shown(roles, [child]), 'state.json'))
  assert.equal(trusted(byAddress(facts, 'role', 'aws_iam_role.b')), [`AWS ${taskRole}`])
  const attachment = byAddress(facts, 'attachment', 'module.m[0].aws_iam_role_policy.p[0]')
  assert.is(show(attachment.role?.value ?? []), `arn:aws:iam::${destination}:role/dest`)
  assert.is(show(attachment.scope.account), destination)
})

test('other versions and other JSON are none of ours', () => {
  for (const data of [
    { version: 2, modules: [] },
    { version: '4', resources: [] },
    { version: 4 },
    { format_version: '1.0' },
    { format_version: '9.0', values: { root_module: {} } },
  ])
    assert.is(terraform.accepts(jsonDocument(data)), false, JSON.stringify(data))
  for (const resources of [
    null,
    1,
    [],
    [1, null, {}, { type: 'aws_iam_role' }, { type: 'aws_iam_role', name: 'x', instances: [3, {}] }],
  ])
    assert.equal(factsIn(terraform, jsonDocument({ version: 4, resources })), [], JSON.stringify(resources))
})

test.run()
