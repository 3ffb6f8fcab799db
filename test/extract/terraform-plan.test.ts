import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { terraform } from '../../src/extract/terraform.js'
import type { Fact } from '../../src/facts.js'
import { show } from '../../src/text.js'
import { factsIn, jsonDocument, ofKind, written } from '../support/documents.js'
import {
  assume,
  byAddress,
  constant,
  moduleOf,
  plan,
  policy,
  providerOf,
  refers,
  standsAt,
  trusted,
  trusts,
  trustsEcs,
  type Configured,
  type Planned,
  type PlanParts,
} from '../support/plans.js'

const test = suite('terraform plan')

const source = '111122223333'
const destination = '555566667777'
const taskRole = `arn:aws:iam::${source}:role/my-ECS-task-role`

function factsOf(parts: PlanParts): readonly Fact[] {
  return factsIn(terraform, jsonDocument(plan(parts), 'plan.json'))
}

const newRole = { arn: true, id: true, unique_id: true, inline_policy: true, managed_policy_arns: true }
const role = (name: string, more: Partial<Planned> = {}): Planned => ({
  type: 'aws_iam_role',
  name,
  after: { name: `${name}-role`, path: '/', assume_role_policy: trustsEcs, permissions_boundary: null },
  unknown: newRole,
  ...more,
})
const roleBlock = (name: string, expressions: object = {}, more: Partial<Configured> = {}): Configured => ({
  type: 'aws_iam_role',
  name,
  expressions: { name: constant(`${name}-role`), assume_role_policy: {}, ...expressions },
  ...more,
})
const task = (unknown: object, more: Partial<Planned> = {}): Planned => ({
  type: 'aws_ecs_task_definition',
  name: 'app',
  after: {
    family: 'app',
    container_definitions: '[{"name":"test","image":"app"}]',
    execution_role_arn: null,
  },
  unknown: { arn: true, revision: true, ...unknown },
  ...more,
})
const taskBlock = (expressions: object, more: Partial<Configured> = {}): Configured => ({
  type: 'aws_ecs_task_definition',
  name: 'app',
  expressions: { family: constant('app'), ...expressions },
  ...more,
})
const providers = { aws: providerOf(source, { region: constant('eu-central-1') }) }

/** The task role of the one task definition; what is unknown in brackets. */
function taskRoleOf(parts: PlanParts, address = 'aws_ecs_task_definition.app'): string {
  const fact = byAddress(factsOf({ providers, ...parts }), 'task-definition', address)
  return fact.taskRole ? show(fact.taskRole.value) : `[${fact.taskRoleUnknown ?? 'none'}]`
}

test('a literal role, and its policy at its very characters inside the string', () => {
  const facts = factsOf({
    planned: [
      role('task'),
      {
        type: 'aws_iam_role_policy',
        name: 'assume',
        after: {
          name: 'assume',
          role: 'task-role',
          policy: policy(assume(`arn:aws:iam::${destination}:role/d`)),
        },
      },
      task({}, { after: { family: 'app', task_role_arn: taskRole, container_definitions: '[]' } }),
    ],
    providers,
  })
  const attachment = byAddress(facts, 'attachment', 'aws_iam_role_policy.assume')
  assert.is(attachment.role && show(attachment.role.value), 'task-role')
  const resource = attachment.policy?.statements[0]?.resources?.values[0]?.at
  assert.is(
    standsAt(resource),
    `aws_iam_role_policy.assume.policy/Statement/0/Resource \\"arn:aws:iam::${destination}:role/d\\"`,
  )
  assert.is(written(resource?.part(13, 25)), destination)
  const definition = byAddress(facts, 'task-definition', 'aws_ecs_task_definition.app')
  assert.is(standsAt(definition.taskRole?.at), `aws_ecs_task_definition.app.task_role_arn "${taskRole}"`)
})

test('an unknown task role is the role that it refers to, at the reference', () => {
  const facts = factsOf({
    planned: [role('task'), task({ task_role_arn: true })],
    blocks: [roleBlock('task'), taskBlock({ task_role_arn: refers('aws_iam_role.task.arn') })],
  })
  const definition = byAddress(facts, 'task-definition', 'aws_ecs_task_definition.app')
  const { arn } = byAddress(facts, 'role', 'aws_iam_role.task')
  assert.equal(definition.taskRole?.value, arn)
  assert.is(show(arn), 'arn:<partition of plan.json>:iam::<account of plan.json>:role/task-role')
  assert.is(
    standsAt(definition.taskRole?.at),
    'aws_ecs_task_definition.app.task_role_arn "aws_iam_role.task.arn"',
  )
})

test('of JSON syntax a plan lists templates as constants, beside what they refer to', () => {
  const template = { ...constant('${aws_iam_role.task.arn}'), ...refers('aws_iam_role.task.arn') }
  const planned = [role('task'), task({ task_role_arn: true })]
  const blocks = [roleBlock('task'), taskBlock({ task_role_arn: template })]
  assert.is(taskRoleOf({ planned, blocks }), `arn:aws:iam::${source}:role/task-role`)
  const computed = [taskBlock({ task_role_arn: constant('${provider::x::arn("task")}') })]
  assert.is(
    taskRoleOf({ planned, blocks: [roleBlock('task'), ...computed] }),
    '[the value of aws_ecs_task_definition.app.task_role_arn]',
  )
  const region = { ...constant('${var.region}'), ...refers('var.region') }
  const parts = { planned, blocks, providers: { aws: providerOf(source, { region }) } }
  assert.is(taskRoleOf(parts), `arn:<partition of plan.json>:iam::${source}:role/task-role`)
})

test('Terraform 0.12 lists the shortest form alone', () => {
  const blocks = [roleBlock('task'), taskBlock({ task_role_arn: { references: ['aws_iam_role.task'] } })]
  const planned = [role('task'), task({ task_role_arn: true })]
  assert.is(taskRoleOf({ planned, blocks, format: '0.1' }), `arn:aws:iam::${source}:role/task-role`)
})

test('generated names are one hole wherever they are referred to', () => {
  const unnamed = role('task', {
    after: { name_prefix: 'app-', path: '/svc/' },
    unknown: { ...newRole, name: true },
  })
  const attached: Planned = {
    type: 'aws_iam_role_policy_attachment',
    name: 'x',
    after: {},
    unknown: { role: true, policy_arn: true },
  }
  const facts = factsOf({
    planned: [unnamed, attached, task({ task_role_arn: true })],
    blocks: [
      roleBlock('task', { name: refers('var.name'), name_prefix: constant('app-') }),
      {
        type: attached.type,
        name: 'x',
        expressions: {
          role: refers('aws_iam_role.task.name'),
          policy_arn: constant('arn:aws:iam::aws:policy/ReadOnlyAccess'),
        },
      },
      taskBlock({ task_role_arn: refers('aws_iam_role.task.arn') }),
    ],
    providers,
  })
  const { arn, name } = byAddress(facts, 'role', 'aws_iam_role.task')
  assert.is(show(arn), `arn:aws:iam::${source}:role/svc/app-<name of aws_iam_role.task>`)
  assert.equal(byAddress(facts, 'attachment', 'aws_iam_role_policy_attachment.x').role?.value, name)
  assert.equal(byAddress(facts, 'task-definition', 'aws_ecs_task_definition.app').taskRole?.value, arn)
})

const module = {
  source: './role',
  expressions: { name: constant('m') },
  module: moduleOf([roleBlock('this', { name: refers('var.name') }, { count: constant(1) })], {
    outputs: {
      arn: { expression: { references: ['aws_iam_role.this'] } },
      role_name: { expression: refers('aws_iam_role.this.name') },
    },
    variables: { name: {} },
  }),
}
const inModule = (address: string, name: string): Planned =>
  role('this', { module: address, index: 0, after: { name, path: '/', assume_role_policy: trustsEcs } })

test('through modules: an output, an input, both', () => {
  const consumer = {
    source: './task',
    expressions: { role: refers('module.role.arn') },
    module: moduleOf([taskBlock({ task_role_arn: refers('var.role') })], { variables: { role: {} } }),
  }
  const planned = [
    inModule('module.role', 'made'),
    task({ task_role_arn: true }),
    task({ task_role_arn: true }, { module: 'module.task' }),
  ]
  const blocks = [taskBlock({ task_role_arn: refers('module.role.arn') })]
  const parts = { planned, blocks, calls: { role: module, task: consumer } }
  assert.is(taskRoleOf(parts), `arn:aws:iam::${source}:role/made`)
  assert.is(taskRoleOf(parts, 'module.task.aws_ecs_task_definition.app'), `arn:aws:iam::${source}:role/made`)
})

test('of a statement written out beside those of a dynamic block, the references are its own', () => {
  const document = (...statements: readonly object[]): PlanParts => ({
    planned: [
      role('d'),
      {
        type: 'aws_iam_policy_document',
        name: 'p',
        mode: 'data',
        actions: ['read'],
        after: { statement: statements.map((one) => ({ sid: null, ...one })) },
        unknown: { json: true, statement: statements.map(() => ({ resources: [true] })) },
      },
      { type: 'aws_iam_policy', name: 'p', after: { name: 'p' }, unknown: { policy: true } },
    ],
    blocks: [
      roleBlock('d'),
      {
        type: 'aws_iam_policy_document',
        name: 'p',
        mode: 'data',
        expressions: {
          statement: [
            {
              actions: constant(['sts:TagSession', 'sts:AssumeRole']),
              resources: refers('aws_iam_role.d.arn'),
            },
          ],
        },
      },
      {
        type: 'aws_iam_policy',
        name: 'p',
        expressions: { policy: refers('data.aws_iam_policy_document.p.json') },
      },
    ],
    providers,
  })
  const resourcesOf = (parts: PlanParts): readonly string[] => {
    const { policy: found } = byAddress(factsOf(parts), 'managed-policy', 'aws_iam_policy.p')
    return (found?.statements ?? []).map(({ resources }) =>
      (resources?.values ?? []).map(({ value }) => show(value)).join(),
    )
  }
  const written = { actions: ['sts:AssumeRole', 'sts:TagSession'], resources: [null] }
  const made = { actions: ['s3:GetObject'], resources: [null] }
  const arn = `arn:aws:iam::${source}:role/d-role`
  assert.equal(resourcesOf(document(made, written)), ['', arn])
  assert.equal(resourcesOf(document(written, written)), ['', ''], 'either may be the one that is written')
})

test('a for_each over the instances of another resource: the instance with the same key', () => {
  const each = (key: string): Planned[] => [
    role('task', { index: key, after: { name: `${key}-role`, path: '/', assume_role_policy: trustsEcs } }),
    task({ task_role_arn: true }, { index: key }),
  ]
  const taskOf = (forEach: object, used = 'each.value.arn'): Configured =>
    taskBlock({ task_role_arn: refers(used) }, { forEach })
  const blocks = (forEach: object, used?: string): Configured[] => [
    roleBlock('task', {}, { forEach: { references: ['var.names'] } }),
    taskOf(forEach, used),
  ]
  const planned = [...each('a'), ...each('b')]
  const at = 'aws_ecs_task_definition.app["b"]'
  const roles = refers('aws_iam_role.task')
  const b = `arn:aws:iam::${source}:role/b-role`
  assert.is(taskRoleOf({ planned, blocks: blocks(roles) }, at), b)
  const only = refers('aws_iam_role.task["a"].arn')
  assert.is(taskRoleOf({ planned, blocks: blocks(only) }, at), b.replace('b-role', 'a-role'))
  const strange = [...each('a'), ...each('c'), task({ task_role_arn: true }, { index: 'b' })]
  assert.is(taskRoleOf({ planned: strange, blocks: blocks(roles) }, at), '[which of several is meant]')
})

test("an output that is a map has an instance's value under its key", () => {
  const output = { references: ['aws_iam_role.this'] }
  const roles = {
    source: './roles',
    module: moduleOf([roleBlock('this', {}, { forEach: { references: ['var.names'] } })], {
      outputs: { arns: { expression: output }, first: { expression: output } },
    }),
  }
  const inRoles = (index: string): Planned => ({ ...inModule('module.roles', index), index })
  const taskOf = (expression: object, more: Partial<Configured> = {}, index?: string): string => {
    const planned = [inRoles('a'), inRoles('b'), task({ task_role_arn: true }, { ...(index && { index }) })]
    const blocks = [taskBlock({ task_role_arn: expression }, more)]
    const at = `aws_ecs_task_definition.app${index === undefined ? '' : `["${index}"]`}`
    return taskRoleOf({ planned, blocks, calls: { roles } }, at)
  }
  const b = `arn:aws:iam::${source}:role/b`
  assert.is(taskOf({ references: ['module.roles.arns["b"]', 'module.roles.arns', 'module.roles'] }), b)
  assert.is(taskOf(refers('each.value'), { forEach: refers('module.roles.arns') }, 'b'), b)
  const first = { references: ['module.roles.first[0]', 'module.roles.first', 'module.roles'] }
  assert.is(taskOf(first), '[which of several is meant]', 'a list may be in any order')
})

test('of a module that is referred to as a whole, only instances with something unknown are meant', () => {
  const old = { arn: `arn:aws:iam::${source}:role/old`, id: 'old' }
  const known: Planned = {
    ...inModule('module.role["old"]', 'old'),
    after: { ...old, name: 'old', path: '/', assume_role_policy: trustsEcs },
    unknown: {},
  }
  const planned = [known, inModule('module.role["new"]', 'new'), task({ task_role_arn: true })]
  const blocks = [taskBlock({ task_role_arn: { references: ['each.value.role', 'module.role'] } })]
  const calls = { role: { ...module, for_each_expression: { references: ['var.roles'] } } }
  assert.is(taskRoleOf({ planned, blocks, calls }), `arn:aws:iam::${source}:role/new`)
})

test('all instances of a module, where there is one', () => {
  const parts = (...indexes: readonly number[]): PlanParts => ({
    planned: [
      ...indexes.map((i) => inModule(`module.role[${String(i)}]`, `made-${String(i)}`)),
      task({ task_role_arn: true }),
    ],
    blocks: [taskBlock({ task_role_arn: { references: ['module.role'] } })],
    calls: { role: { ...module, count_expression: constant(indexes.length) } },
  })
  assert.is(taskRoleOf(parts(0)), `arn:aws:iam::${source}:role/made-0`)
  assert.is(taskRoleOf(parts(0, 1)), '[which of several is meant]')
})

test('a part of an object that is passed on', () => {
  const consumer = (attributes: string) => ({
    source: './task',
    expressions: { iam: refers(...attributes.split(' ')) },
    module: moduleOf([taskBlock({ task_role_arn: refers('var.iam.role.arn') })], { variables: { iam: {} } }),
  })
  const parts = (attributes: string): PlanParts => ({
    planned: [role('a'), role('b'), task({ task_role_arn: true }, { module: 'module.task' })],
    blocks: [roleBlock('a'), roleBlock('b')],
    calls: { task: consumer(attributes) },
  })
  const address = 'module.task.aws_ecs_task_definition.app'
  assert.is(taskRoleOf(parts('aws_iam_role.a'), address), `arn:aws:iam::${source}:role/a-role`)
  assert.is(taskRoleOf(parts('aws_iam_role.a.arn'), address), `arn:aws:iam::${source}:role/a-role`)
  assert.is(
    taskRoleOf(parts('aws_iam_role.a.arn aws_iam_role.b.arn'), address),
    '[which of several is meant]',
  )
})

test('for_each: the instance with the same key, by resource and by module', () => {
  const keyed = (index: string): readonly Planned[] => [
    role('each', { index, after: { name: `role-${index}`, path: '/' } }),
    inModule(`module.roles["${index}"]`, `made-${index}`),
    task({ task_role_arn: true }, { index }),
    task({ task_role_arn: true }, { name: 'other', index }),
  ]
  const parts = {
    planned: [...keyed('blue'), ...keyed('green')],
    blocks: [
      roleBlock('each'),
      taskBlock({ task_role_arn: { references: ['aws_iam_role.each', 'each.key'] } }),
      taskBlock({ task_role_arn: { references: ['module.roles', 'each.value'] } }, { name: 'other' }),
    ],
    calls: { roles: module },
  }
  for (const key of ['blue', 'green']) {
    assert.is(
      taskRoleOf(parts, `aws_ecs_task_definition.app["${key}"]`),
      `arn:aws:iam::${source}:role/role-${key}`,
    )
    assert.is(
      taskRoleOf(parts, `aws_ecs_task_definition.other["${key}"]`),
      `arn:aws:iam::${source}:role/made-${key}`,
    )
  }
})

test('each.value is what the for_each is made of', () => {
  const attached: Planned = {
    type: 'aws_iam_role_policy_attachment',
    name: 'x',
    index: 'a',
    after: { role: 'r' },
    unknown: { policy_arn: true },
  }
  const managed = (name: string): Planned => ({
    type: 'aws_iam_policy',
    name,
    after: { name },
    unknown: { arn: true },
  })
  const policyOf = (...references: readonly string[]): string => {
    const facts = factsOf({
      planned: [managed('p'), managed('q'), attached],
      blocks: [
        { type: 'aws_iam_policy', name: 'p', expressions: {} },
        { type: 'aws_iam_policy', name: 'q', expressions: {} },
        {
          type: attached.type,
          name: 'x',
          expressions: { policy_arn: refers('each.value') },
          forEach: refers(...references),
        },
      ],
      providers,
    })
    return show(
      byAddress(facts, 'attachment', 'aws_iam_role_policy_attachment.x["a"]').policyArn?.value ?? [],
    )
  }
  assert.is(policyOf('aws_iam_policy.p.arn'), `arn:aws:iam::${source}:policy/p`)
  assert.is(policyOf('aws_iam_policy.p.arn', 'aws_iam_policy.q.arn'), '')
})

test('what is not clear stays unknown', () => {
  const two = [role('a'), role('b'), task({ task_role_arn: true })]
  const blocks = [roleBlock('a'), roleBlock('b')]
  const cases: readonly (readonly [why: string, references: readonly string[], expected: string])[] = [
    ['a local', ['local.role'], '[the value of aws_ecs_task_definition.app.task_role_arn]'],
    [
      'a local beside a role',
      ['aws_iam_role.a.arn', 'local.role'],
      '[the value of aws_ecs_task_definition.app.task_role_arn]',
    ],
    ['two roles', ['aws_iam_role.a.arn', 'aws_iam_role.b.arn'], '[which of several is meant]'],
    [
      'another attribute',
      ['aws_iam_role.a.unique_id'],
      '[the value of aws_ecs_task_definition.app.task_role_arn]',
    ],
    [
      'a resource that is not there',
      ['aws_iam_role.c.arn'],
      '[the value of aws_ecs_task_definition.app.task_role_arn]',
    ],
    ['a role or a known variable', ['aws_iam_role.a.arn', 'var.role'], `arn:aws:iam::${source}:role/a-role`],
  ]
  for (const [why, references, expected] of cases) {
    const known = { role: { value: null } }
    const parts = {
      planned: two,
      blocks: [...blocks, taskBlock({ task_role_arn: refers(...references) })],
      variables: known,
    }
    assert.is(taskRoleOf(parts), expected, why)
  }
})

test('a local that a count rests on is known, so it cannot be what is unknown', () => {
  const blocks = [
    roleBlock('a', {}, { count: refers('local.create') }),
    taskBlock({ task_role_arn: refers('local.create', 'aws_iam_role.a[0].arn') }),
  ]
  const planned = [role('a', { index: 0 }), task({ task_role_arn: true })]
  assert.is(taskRoleOf({ planned, blocks }), `arn:aws:iam::${source}:role/a-role`)
})

test('references in a circle end', () => {
  const circular = {
    expressions: { role: refers('module.loop.role') },
    module: moduleOf([], { outputs: { role: { expression: refers('var.role') } }, variables: { role: {} } }),
  }
  const parts = {
    planned: [task({ task_role_arn: true })],
    blocks: [taskBlock({ task_role_arn: refers('module.loop.role') })],
    calls: { loop: circular },
  }
  assert.is(taskRoleOf(parts), '[the value of aws_ecs_task_definition.app.task_role_arn]')
})

const trustDocument = (after: object, unknown: object, identifiers: object): PlanParts => ({
  planned: [
    role('task'),
    {
      type: 'aws_iam_policy_document',
      name: 'trust',
      mode: 'data',
      actions: ['read'],
      after: { statement: [after] },
      unknown: { json: true, statement: [unknown] },
    },
    role('dest', { after: { name: 'dest', path: '/' }, unknown: { ...newRole, assume_role_policy: true } }),
  ],
  blocks: [
    roleBlock('task'),
    {
      type: 'aws_iam_policy_document',
      name: 'trust',
      mode: 'data',
      expressions: {
        statement: [
          {
            actions: constant(['sts:AssumeRole']),
            principals: [
              { type: constant('AWS'), identifiers },
              { type: constant('Service'), identifiers: constant(['ec2.amazonaws.com']) },
            ],
          },
        ],
      },
    },
    roleBlock('dest', { assume_role_policy: refers('data.aws_iam_policy_document.trust.json') }),
  ],
  providers,
})
const statement = {
  actions: ['sts:AssumeRole'],
  condition: [],
  effect: null,
  resources: null,
  principals: [
    { identifiers: ['ec2.amazonaws.com'], type: 'Service' },
    { identifiers: [`arn:aws:iam::${source}:role/other`, null], type: 'AWS' },
  ],
}
const unknownStatement = {
  actions: [false],
  principals: [{ identifiers: [false] }, { identifiers: [false, true] }],
}

test('a deferred policy document is put together from what is known and what it refers to', () => {
  const facts = factsOf(trustDocument(statement, unknownStatement, refers('aws_iam_role.task.arn')))
  const fact = byAddress(facts, 'role', 'aws_iam_role.dest')
  assert.equal(trusted(fact), [
    'Service ec2.amazonaws.com',
    `AWS arn:aws:iam::${source}:role/other`,
    `AWS arn:aws:iam::${source}:role/task-role`,
  ])
  const [first] = fact.trust?.statements ?? []
  assert.is(first?.effect?.value, 'Allow')
  assert.is(first?.principals?.partial, false)
  const identifiers = 'data.aws_iam_policy_document.trust.statement[0].principals[1].identifiers'
  assert.is(
    standsAt(first?.principals?.entries[1]?.at),
    `${identifiers}[0] "arn:aws:iam::${source}:role/other"`,
  )
  assert.is(standsAt(first?.principals?.entries[2]?.at), `${identifiers}[1] "aws_iam_role.task.arn"`)
})

test('an identifier that nobody knows leaves the principals open', () => {
  const facts = factsOf(trustDocument(statement, unknownStatement, refers('local.who')))
  const [first] = byAddress(facts, 'role', 'aws_iam_role.dest').trust?.statements ?? []
  assert.is(first?.principals?.entries.length, 2)
  assert.is(first?.principals?.partial, true)
})

test('an unknown document with a role in it stays unknown', () => {
  const facts = factsOf({
    planned: [
      role('task'),
      role('dest', { after: { name: 'dest' }, unknown: { ...newRole, assume_role_policy: true } }),
    ],
    blocks: [roleBlock('task'), roleBlock('dest', { assume_role_policy: refers('aws_iam_role.task.arn') })],
  })
  const { trust } = byAddress(facts, 'role', 'aws_iam_role.dest')
  assert.is(trust?.complete, false)
  assert.equal(trust?.faults, [])
})

test('every way to give a role policies', () => {
  const inline = policy(assume('*'))
  const facts = factsOf({
    planned: [
      role('r', {
        after: {
          name: 'r',
          path: '/',
          assume_role_policy: trustsEcs,
          inline_policy: [{ name: 'in', policy: inline }],
          managed_policy_arns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
          permissions_boundary: 'arn:aws:iam::aws:policy/PowerUserAccess',
        },
        unknown: { arn: true },
      }),
      {
        type: 'aws_iam_policy',
        name: 'p',
        after: { name: 'p', path: '/x/', policy: inline },
        unknown: { arn: true },
      },
      {
        type: 'aws_iam_role_policy_attachment',
        name: 'one',
        after: { role: 'r' },
        unknown: { policy_arn: true },
      },
      {
        type: 'aws_iam_policy_attachment',
        name: 'many',
        after: { roles: ['r', 's'], policy_arn: 'arn:aws:iam::aws:policy/A' },
      },
      {
        type: 'aws_iam_role_policy_attachments_exclusive',
        name: 'all',
        after: { role_name: 'r', policy_arns: ['arn:aws:iam::aws:policy/B'] },
      },
    ],
    blocks: [
      roleBlock('r'),
      { type: 'aws_iam_policy', name: 'p', expressions: {} },
      {
        type: 'aws_iam_role_policy_attachment',
        name: 'one',
        expressions: { policy_arn: refers('aws_iam_policy.p.arn') },
      },
    ],
    providers,
  })
  const fact = byAddress(facts, 'role', 'aws_iam_role.r')
  assert.is(fact.inline[0]?.name && show(fact.inline[0].name.value), 'in')
  assert.equal(
    fact.managed.map(({ value }) => show(value)),
    ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
  )
  assert.is(fact.boundary && show(fact.boundary.value), 'arn:aws:iam::aws:policy/PowerUserAccess')
  assert.is(
    show(byAddress(facts, 'managed-policy', 'aws_iam_policy.p').arn),
    `arn:aws:iam::${source}:policy/x/p`,
  )
  assert.equal(
    ofKind(facts, 'attachment').map(
      ({ role: to, policyArn }) => `${show(to?.value ?? [])} ${show(policyArn?.value ?? [])}`,
    ),
    [
      `r arn:aws:iam::${source}:policy/x/p`,
      'r arn:aws:iam::aws:policy/A',
      's arn:aws:iam::aws:policy/A',
      'r arn:aws:iam::aws:policy/B',
    ],
  )
})

test('a policy that goes to nobody knows whom leaves every role open', () => {
  const loose: Planned = {
    type: 'aws_iam_role_policy',
    name: 'x',
    after: { policy: policy(assume('*')) },
    unknown: { role: true },
  }
  const coverage = (references: string): string | undefined =>
    byAddress(
      factsOf({
        planned: [role('task'), loose],
        blocks: [
          roleBlock('task'),
          { type: loose.type, name: 'x', expressions: { role: refers(references) } },
        ],
      }),
      'role',
      'aws_iam_role.task',
    ).coverage.inline
  assert.is(coverage('local.name'), 'partial')
  assert.is(coverage('aws_iam_role.task.id'), 'complete')
})

test('destroyed resources are no facts, replaced and drifted ones count once, as planned', () => {
  const now = {
    name: 'now',
    path: '/',
    assume_role_policy: trustsEcs,
    arn: `arn:aws:iam::${source}:role/now`,
  }
  const facts = factsOf({
    planned: [
      role('gone', { actions: ['delete'], before: { ...now, name: 'gone' }, after: null }),
      role('gone', {
        actions: ['delete'],
        before: { ...now, name: 'old' },
        after: null,
        name: 'swap',
        deposed: 'abc',
      }),
      role('swap', {
        actions: ['delete', 'create'],
        before: { ...now, name: 'before' },
        after: { name: 'after' },
      }),
      role('kept', { actions: ['no-op'], before: now, after: now, unknown: {} }),
    ],
    prior: {
      resources: [
        {
          address: 'aws_iam_role.gone',
          mode: 'managed',
          type: 'aws_iam_role',
          name: 'gone',
          values: { ...now, name: 'gone' },
        },
        {
          address: 'aws_iam_role.kept',
          mode: 'managed',
          type: 'aws_iam_role',
          name: 'kept',
          values: { ...now, name: 'drifted' },
        },
      ],
    },
  })
  assert.equal(
    ofKind(facts, 'role').map(({ name }) => show(name)),
    ['after', 'now'],
  )
})

test('the account by provider: allowed, assumed, proven, passed to a module', () => {
  const other = providerOf(destination)
  const assumed = {
    name: 'aws',
    alias: 'a',
    expressions: { assume_role: [{ role_arn: constant(`arn:aws:iam::${destination}:role/deploy`) }] },
  }
  const made = {
    name: 'aws',
    alias: 'v',
    expressions: { assume_role: [{ role_arn: refers('var.account') }] },
  }
  const two = { name: 'aws', expressions: { allowed_account_ids: constant([source, destination]) } }
  const cases: readonly (readonly [provider: string, providers: object, account: string | undefined])[] = [
    ['aws', { aws: providerOf(source) }, source],
    ['aws.dest', { aws: providerOf(source), 'aws.dest': other }, destination],
    ['aws.a', { aws: providerOf(source), 'aws.a': assumed }, destination],
    ['aws.v', { aws: providerOf(source), 'aws.v': made }, destination],
    ['aws', { aws: two }, undefined],
    ['module.m:aws', { aws: providerOf(source) }, source],
    ['module.m:aws', { aws: providerOf(source), 'module.m:aws': other }, destination],
    ['module.m:aws.x', { aws: providerOf(source) }, undefined],
  ]
  for (const [provider, configured, account] of cases) {
    const facts = factsOf({
      planned: [role('r')],
      blocks: [roleBlock('r', {}, { provider })],
      providers: configured,
      variables: { account: { value: destination } },
    })
    const found = show(byAddress(facts, 'role', 'aws_iam_role.r').scope.account)
    assert.is(/^\d/.test(found) ? found : undefined, account, provider)
  }
})

test('the account is proven by what is there already, unless two disagree', () => {
  const caller = {
    address: 'data.aws_caller_identity.me',
    mode: 'data',
    type: 'aws_caller_identity',
    name: 'me',
    values: { account_id: source },
  }
  const bucket = (account: string): Planned => ({
    type: 'aws_sqs_queue',
    name: 'q',
    actions: ['no-op'],
    after: { arn: `arn:aws:sqs:eu-west-1:${account}:q` },
  })
  const account = (parts: PlanParts): string =>
    show(
      byAddress(
        factsOf({ ...parts, planned: [role('r'), ...(parts.planned ?? [])] }),
        'role',
        'aws_iam_role.r',
      ).scope.account,
    )
  assert.is(account({ prior: { resources: [caller] } }), source)
  assert.is(account({ planned: [bucket(source)] }), source)
  assert.is(
    account({ planned: [bucket(destination)], prior: { resources: [caller] } }),
    '<account of plan.json>',
  )
})

test('two providers are two accounts, each a hole of its own', () => {
  const facts = factsOf({
    planned: [role('a'), role('b')],
    blocks: [roleBlock('a'), roleBlock('b', {}, { provider: 'aws.dest' })],
    providers: { aws: { name: 'aws' }, 'aws.dest': { name: 'aws', alias: 'dest' } },
  })
  assert.equal(
    ofKind(facts, 'role').map(({ scope }) => show(scope.account)),
    ['<account of plan.json>', '<account of plan.json, provider aws.dest>'],
  )
})

test('nothing of a sensitive value is kept', () => {
  const facts = factsOf({
    planned: [
      role('r', { sensitive: { assume_role_policy: true, inline_policy: [] } }),
      task(
        {},
        {
          after: { family: 'app', container_definitions: '[{"name":"s3cr3t"}]', task_role_arn: taskRole },
          sensitive: { container_definitions: true },
        },
      ),
    ],
  })
  const { trust } = byAddress(facts, 'role', 'aws_iam_role.r')
  assert.is(trust?.complete, false)
  const definition = byAddress(facts, 'task-definition', 'aws_ecs_task_definition.app')
  assert.equal(definition.containers, [])
  assert.is(show(definition.taskRole?.value ?? []), taskRole)
})

test('a sensitive variable tells neither its value nor its default', () => {
  const provider = { aws: { name: 'aws', expressions: { allowed_account_ids: refers('var.account') } } }
  const account = (declared: object): string => {
    const facts = factsOf({
      planned: [role('r')],
      blocks: [roleBlock('r')],
      providers: provider,
      variables: { account: { value: source } },
      declared: { account: { default: destination, ...declared } },
    })
    return show(byAddress(facts, 'role', 'aws_iam_role.r').scope.account)
  }
  assert.is(account({}), source)
  assert.is(account({ sensitive: true }), '<account of plan.json>')
})

test('a role that is looked up says what its data source was told', () => {
  const values = {
    name: 'found',
    arn: `arn:aws:iam::${destination}:role/p/found`,
    assume_role_policy: policy(trusts(taskRole)),
  }
  const facts = factsOf({
    prior: {
      resources: [{ address: 'data.aws_iam_role.x', mode: 'data', type: 'aws_iam_role', name: 'x', values }],
    },
  })
  const fact = byAddress(facts, 'role', 'data.aws_iam_role.x')
  assert.is(show(fact.arn), values.arn)
  assert.equal(trusted(fact), [`AWS ${taskRole}`])
  assert.equal(fact.coverage, {
    trust: 'complete',
    inline: 'silent',
    managed: 'silent',
    boundary: 'complete',
  })
})

test('addresses that Terraform 0.12 left the module out of are told in full', () => {
  const resource = {
    address: 'aws_iam_role.r',
    mode: 'managed',
    type: 'aws_iam_role',
    name: 'r',
    index: 0,
    values: { name: 'r' },
  }
  const facts = factsOf({
    planned: [role('r', { module: 'module.m', index: 0, actions: ['no-op'] })],
    prior: { child_modules: [{ address: 'module.m', resources: [resource] }] },
    format: '0.1',
  })
  assert.equal(
    ofKind(facts, 'role').map(({ address }) => address),
    ['module.m.aws_iam_role.r[0]'],
  )
})

test('services, targets and schedules that start the task', () => {
  const overrides = JSON.stringify({ taskRoleArn: taskRole })
  const target = { task_definition_arn: `arn:aws:ecs:eu-west-1:${source}:task-definition/app:1` }
  const facts = factsOf({
    planned: [
      task({}),
      {
        type: 'aws_ecs_service',
        name: 's',
        after: { name: 's', launch_type: 'FARGATE', enable_execute_command: true },
        unknown: { task_definition: true },
      },
      { type: 'aws_cloudwatch_event_target', name: 't', after: { ecs_target: [target], input: overrides } },
      {
        type: 'aws_scheduler_schedule',
        name: 'c',
        after: { target: [{ ecs_parameters: [target], input: overrides }] },
      },
    ],
    blocks: [
      taskBlock({}),
      {
        type: 'aws_ecs_service',
        name: 's',
        expressions: { task_definition: refers('aws_ecs_task_definition.app.arn') },
      },
    ],
    providers,
  })
  const { arn } = byAddress(facts, 'task-definition', 'aws_ecs_task_definition.app')
  const service = byAddress(facts, 'service', 'aws_ecs_service.s')
  assert.equal(service.taskDefinition.value, arn?.value)
  assert.is(service.fargate, true)
  assert.equal(
    ofKind(facts, 'task-run').map((run) => show(run.taskRole?.value ?? [])),
    [taskRole, taskRole],
  )
})

test('a batch job definition is the task that it becomes', () => {
  const container_properties = JSON.stringify({ image: 'job', jobRoleArn: taskRole })
  const facts = factsOf({
    planned: [{ type: 'aws_batch_job_definition', name: 'j', after: { name: 'j', container_properties } }],
  })
  const fact = byAddress(facts, 'task-definition', 'aws_batch_job_definition.j')
  assert.is(show(fact.taskRole?.value ?? []), taskRole)
})

test('other JSON is none of ours', () => {
  for (const data of [
    {},
    [],
    { format_version: '2.0', planned_values: {} },
    { format_version: '1.0', values: {} },
  ])
    assert.is(terraform.accepts(jsonDocument(data)), false, JSON.stringify(data))
  for (const data of [
    {
      format_version: '1.0',
      planned_values: null,
      resource_changes: [1, null, { type: 'aws_iam_role', change: 3 }],
    },
  ])
    assert.equal(factsIn(terraform, jsonDocument(data)), [])
})

test.run()
