import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { terraform } from '../../src/extract/terraform.js'
import type { Fact } from '../../src/facts.js'
import { parseHcl } from '../../src/parse/hcl.js'
import { show } from '../../src/text.js'
import { factsIn, jsonDocument, ofKind, written } from '../support/documents.js'
import { byAddress, policy, standsAt, trusted, trustsEcs, assume } from '../support/plans.js'

const test = suite('terraform json')

const source = '111122223333'
const destination = '555566667777'
const provider = { aws: { allowed_account_ids: [source], region: 'us-east-1' } }

function factsOf(data: unknown, path = 'main.tf.json'): readonly Fact[] {
  return factsIn(terraform, jsonDocument(data, path))
}

test('blocks as objects and as arrays, templates in strings', () => {
  const role = { name: '${lower("APP")}-${var.stage}', assume_role_policy: trustsEcs, path: '/x/' }
  const task = { family: 'app', task_role_arn: '${aws_iam_role.r.arn}', container_definitions: '[]' }
  const shapes = [
    { resource: { aws_iam_role: { r: role }, aws_ecs_task_definition: { t: task } } },
    { resource: { aws_iam_role: { r: [role] }, aws_ecs_task_definition: [{ t: [task] }] } },
    { resource: [{ aws_iam_role: [{ r: role }] }, { aws_ecs_task_definition: { t: task } }] },
  ]
  for (const shape of shapes) {
    const facts = factsOf({ ...shape, provider, variable: { stage: { default: 'prod' } } })
    const arn = `arn:aws:iam::${source}:role/x/app-prod`
    assert.is(show(byAddress(facts, 'role', 'aws_iam_role.r').arn), arn)
    const { taskRole } = byAddress(facts, 'task-definition', 'aws_ecs_task_definition.t')
    assert.is(taskRole && show(taskRole.value), arn)
    assert.is(standsAt(taskRole?.at), 'aws_ecs_task_definition.t aws_iam_role.r.arn')
  }
})

test('a policy stands at its characters: JSON in the string, jsonencode in a template', () => {
  const resource = `arn:aws:iam::${destination}:role/d`
  const encoded = `\${jsonencode({"Version" = "2012-10-17", "Statement" = [{"Effect" = "Allow", "Action" = "sts:AssumeRole", "Resource" = "${resource}"}]})}`
  for (const text of [policy(assume(resource)), encoded]) {
    const facts = factsOf({ resource: { aws_iam_role_policy: { p: { role: 'r', policy: text } } } })
    const { policy: found } = byAddress(facts, 'attachment', 'aws_iam_role_policy.p')
    const at = found?.statements[0]?.resources?.values[0]?.at
    assert.is(written(at), `\\"${resource}\\"`)
    assert.is(written(at?.part(13, 25)), destination)
  }
})

test('what is escaped stays text: policy variables, template marks', () => {
  const user = 'arn:aws:iam::*:role/$${aws:PrincipalTag/team}'
  const facts = factsOf({
    resource: { aws_iam_role_policy: { p: { role: 'r', policy: policy(assume(user)) } } },
  })
  const { policy: found } = byAddress(facts, 'attachment', 'aws_iam_role_policy.p')
  assert.is(
    show(found?.statements[0]?.resources?.values[0]?.value ?? []),
    'arn:aws:iam::*:role/${aws:PrincipalTag/team}',
  )
})

test('documents, dynamic blocks beside written ones, comments', () => {
  const statement = (identifiers: unknown) => ({
    actions: ['sts:AssumeRole'],
    principals: [{ type: 'AWS', identifiers }],
  })
  const facts = factsOf({
    '//': 'made by a program',
    provider,
    locals: { others: ['111122223333', '555566667777'] },
    data: {
      aws_iam_policy_document: {
        d: {
          '//': { metadata: {} },
          statement: [statement(['${aws_iam_role.task.arn}'])],
          dynamic: { statement: { for_each: '${local.others}', content: statement(['${statement.value}']) } },
        },
      },
    },
    resource: {
      '//': 'none',
      aws_iam_role: {
        task: { name: 'task', assume_role_policy: trustsEcs },
        dest: { name: 'dest', assume_role_policy: '${data.aws_iam_policy_document.d.json}' },
      },
    },
  })
  assert.equal(trusted(byAddress(facts, 'role', 'aws_iam_role.dest')), [
    `AWS arn:aws:iam::${source}:role/task`,
    `AWS ${source}`,
    `AWS ${destination}`,
  ])
})

test('a module of both syntaxes', () => {
  const hcl = parseHcl({
    path: 'app/roles.tf',
    text: 'resource "aws_iam_role" "task" {\n  name = var.name\n}\n',
  })
  const json = jsonDocument(
    {
      variable: { name: {} },
      resource: {
        aws_ecs_task_definition: { t: { family: 't', task_role_arn: '${aws_iam_role.task.arn}' } },
      },
    },
    'app/task.tf.json',
  )
  const values = jsonDocument({ name: 'from-tfvars' }, 'app/terraform.tfvars.json')
  const facts = factsIn(terraform, hcl, json, values)
  assert.is(show(byAddress(facts, 'role', 'aws_iam_role.task').name), 'from-tfvars')
  assert.equal(
    byAddress(facts, 'task-definition', 'aws_ecs_task_definition.t').taskRole?.value,
    byAddress(facts, 'role', 'aws_iam_role.task').arn,
  )
})

test('providers by alias, passed to modules', () => {
  const call = { source: './role', providers: { aws: 'aws.dest' } }
  const root = jsonDocument(
    {
      provider: {
        aws: [
          { allowed_account_ids: [source] },
          { alias: 'dest', assume_role: { role_arn: `arn:aws:iam::${destination}:role/deploy` } },
        ],
      },
      module: { m: call },
      resource: { aws_iam_role: { here: { name: 'here' }, there: { provider: 'aws.dest', name: 'there' } } },
    },
    'main.tf.json',
  )
  const inner = jsonDocument({ resource: { aws_iam_role: { r: { name: 'r' } } } }, 'role/main.tf.json')
  const accounts = ofKind(factsIn(terraform, root, inner), 'role').map(
    ({ address = '', scope }) => `${address} ${show(scope.account)}`,
  )
  assert.equal(accounts, [
    `aws_iam_role.here ${source}`,
    `aws_iam_role.there ${destination}`,
    `module.m.aws_iam_role.r ${destination}`,
  ])
})

test('what is no configuration says nothing, and a bad template is an error at its place', () => {
  for (const data of [
    [],
    {},
    { resource: null },
    { resource: { aws_iam_role: 'x' } },
    { resource: [[1]] },
    { nothing: {} },
  ])
    assert.equal(factsOf(data), [], JSON.stringify(data))
  const facts = factsOf({ resource: { aws_iam_role: { r: { name: 'a-${var.' } } } })
  const [error] = ofKind(facts, 'parse-error')
  assert.ok(error)
  assert.is(error.at.source.path, 'main.tf.json')
})

test.run()
