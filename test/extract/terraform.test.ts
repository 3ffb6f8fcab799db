/** Configuration, plans and states of one tree together. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { terraform } from '../../src/extract/terraform.js'
import type { Document } from '../../src/extract/extractor.js'
import type { Fact } from '../../src/facts.js'
import { parseHcl } from '../../src/parse/hcl.js'
import { show } from '../../src/text.js'
import { factsIn, jsonDocument, ofKind, written } from '../support/documents.js'
import {
  assume,
  byAddress,
  constant,
  plan,
  policy,
  providerOf,
  refers,
  trusted,
  trustsEcs,
  type PlanParts,
} from '../support/plans.js'

const test = suite('terraform together')

const account = '111122223333'
const destination = '555566667777'

const main = `
variable "stage" {
  default = "dev"
}

resource "aws_iam_role" "task" {
  name = "app-\${var.stage}"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = { Service = "ecs-tasks.amazonaws.com" }, Action = "sts:AssumeRole" }]
    Version   = "2012-10-17"
  })
}

resource "aws_iam_role_policy" "assume" {
  role = aws_iam_role.task.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Resource = "arn:aws:iam::${destination}:role/d" }]
  })
}

resource "aws_iam_role" "inner" {
  name = "inner"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = aws_iam_role.task.arn }, Action = "sts:AssumeRole" }]
  })
}
`
const hcl = (path = 'app/main.tf', text = main): Document => parseHcl({ path, text })

const block = (type: string, name: string, expressions: object) => ({ type, name, expressions })
const parts: PlanParts = {
  planned: [
    {
      type: 'aws_iam_role',
      name: 'task',
      after: { name: 'app-prod', path: '/', assume_role_policy: trustsEcs },
      unknown: { arn: true },
    },
    {
      type: 'aws_iam_role_policy',
      name: 'assume',
      after: { name: 'x', role: 'app-prod', policy: policy(assume(`arn:aws:iam::${destination}:role/d`)) },
    },
    {
      type: 'aws_iam_role',
      name: 'inner',
      after: { name: 'inner', path: '/' },
      unknown: { arn: true, assume_role_policy: true },
    },
  ],
  blocks: [
    block('aws_iam_role', 'task', { name: refers('var.stage'), assume_role_policy: {} }),
    block('aws_iam_role_policy', 'assume', { role: refers('aws_iam_role.task.id'), policy: {} }),
    block('aws_iam_role', 'inner', {
      name: constant('inner'),
      assume_role_policy: refers('aws_iam_role.task.arn'),
    }),
  ],
  providers: { aws: providerOf(account) },
  variables: { stage: { value: 'prod' } },
}
const planned = (path = 'app/plan.json'): Document => jsonDocument(plan(parts), path)

function namesOf(facts: readonly Fact[]): readonly string[] {
  return ofKind(facts, 'role').map(({ arn }) => show(arn))
}

test('the plan says what is, the configuration where that is written', () => {
  const facts = factsIn(terraform, hcl(), planned())
  assert.equal(
    namesOf(facts),
    [`arn:aws:iam::${account}:role/app-prod`, `arn:aws:iam::${account}:role/inner`].map((arn) =>
      arn.replace('arn:aws:', 'arn:<partition of app/plan.json>:'),
    ),
  )
  const task = byAddress(facts, 'role', 'aws_iam_role.task')
  assert.is(task.at.source.path, 'app/main.tf')
  assert.is(written(task.at), '"app-${var.stage}"')
  const resource = byAddress(facts, 'attachment', 'aws_iam_role_policy.assume').policy?.statements[0]
    ?.resources?.values[0]
  assert.is(written(resource?.at), `"arn:aws:iam::${destination}:role/d"`)
  assert.is(resource?.at.source.path, 'app/main.tf')
  assert.is(written(resource?.at.part(13, 25)), destination)
  assert.is(written(resource?.at.also?.at), `\\"arn:aws:iam::${destination}:role/d\\"`)
  assert.is(resource?.at.also?.at.source.path, 'app/plan.json')
})

test('what the plan does not know the configuration tells, and the plan whose it is', () => {
  const facts = factsIn(terraform, hcl(), planned())
  const inner = byAddress(facts, 'role', 'aws_iam_role.inner')
  assert.equal(trusted(inner), ['AWS arn:<partition of app>:iam::<account of app>:role/app-prod'])
  const known = new Map(ofKind(facts, 'known').map(({ hole, value }) => [hole, show(value)]))
  assert.is(known.get('account:app#provider.aws'), account)
})

const generated = `
variable "trusted" {
  default = []
}

resource "aws_iam_role" "task" {
  name_prefix        = "app-"
  assume_role_policy = data.aws_iam_policy_document.ecs.json
}

resource "aws_iam_role" "inner" {
  name               = "inner"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "ecs" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    dynamic "principals" {
      for_each = ["AWS"]
      content {
        type        = principals.value
        identifiers = [aws_iam_role.task.arn, "arn:aws:iam::${destination}:role/other"]
      }
    }
  }
}
`

test('of a list that the plan knows in part the configuration tells the rest, and generated names are one', () => {
  const facts = factsIn(
    terraform,
    hcl('app/main.tf', generated),
    jsonDocument(
      plan({
        planned: [
          {
            type: 'aws_iam_role',
            name: 'task',
            after: { name_prefix: 'app-', path: '/', assume_role_policy: trustsEcs },
            unknown: { arn: true, name: true },
          },
          {
            type: 'aws_iam_role',
            name: 'inner',
            after: { name: 'inner', path: '/' },
            unknown: { arn: true, assume_role_policy: true },
          },
          {
            type: 'aws_iam_policy_document',
            name: 'trust',
            mode: 'data',
            actions: ['read'],
            after: {
              statement: [
                {
                  actions: ['sts:AssumeRole'],
                  principals: [
                    { type: 'AWS', identifiers: [`arn:aws:iam::${destination}:role/other`, null] },
                  ],
                },
              ],
            },
            unknown: { json: true, statement: [{ principals: [{ identifiers: [false, true] }] }] },
          },
        ],
        blocks: [
          block('aws_iam_role', 'task', { name_prefix: constant('app-'), assume_role_policy: {} }),
          block('aws_iam_role', 'inner', {
            name: constant('inner'),
            assume_role_policy: refers('data.aws_iam_policy_document.trust.json'),
          }),
          {
            ...block('aws_iam_policy_document', 'trust', {
              statement: [{ actions: constant(['sts:AssumeRole']) }],
            }),
            mode: 'data',
          },
        ],
        providers: { aws: providerOf(account) },
      }),
      'app/plan.json',
    ),
  )
  const inner = byAddress(facts, 'role', 'aws_iam_role.inner')
  const { entries, partial } = inner.trust?.statements[0]?.principals ?? { entries: [], partial: undefined }
  assert.is(partial, false)
  assert.equal(entries.map(({ value }) => show(value)).sort(), [
    'arn:<partition of app>:iam::<account of app>:role/app-<name of aws_iam_role.task>',
    `arn:aws:iam::${destination}:role/other`,
  ])
  const known = new Map(ofKind(facts, 'known').map(({ hole, value }) => [hole, show(value)]))
  assert.is(known.get('name:app aws_iam_role.task'), '<name of aws_iam_role.task>')
})

test('a plan finds its configuration wherever it lies, unless several may be it', () => {
  const at = (...documents: readonly Document[]): string =>
    byAddress(factsIn(terraform, ...documents), 'attachment', 'aws_iam_role_policy.assume').at.source.path
  assert.is(at(hcl(), planned('out/plan.json')), 'app/main.tf')
  const twins = [hcl('a/main.tf'), hcl('b/main.tf')]
  assert.is(
    factsIn(terraform, ...twins, planned('out/plan.json')).filter(({ kind }) => kind === 'role').length,
    6,
    'both configurations and the plan speak for themselves',
  )
  const beside = factsIn(terraform, ...twins, planned('a/plan.json'))
  assert.equal(
    ofKind(beside, 'role')
      .map((role) => role.at.source.path)
      .sort(),
    ['a/main.tf', 'a/main.tf', 'b/main.tf', 'b/main.tf'],
  )
  assert.is(
    at(hcl('other/main.tf', 'resource "aws_iam_role" "other" {\n  name = "o"\n}\n'), planned()),
    'app/plan.json',
  )
})

test('a state tells what the configuration leaves open, and what is not in it any more', () => {
  const role = (name: string, roleName: string) => ({
    mode: 'managed',
    type: 'aws_iam_role',
    name,
    provider: 'provider["registry.terraform.io/hashicorp/aws"]',
    instances: [
      {
        attributes: {
          arn: `arn:aws:iam::${account}:role/${roleName}`,
          name: roleName,
          path: '/',
          assume_role_policy: '{}',
        },
      },
    ],
  })
  const resources = [role('task', 'app-dev'), role('inner', 'inner'), role('gone', 'gone')]
  const attachment = {
    ...role('assume', 'x'),
    type: 'aws_iam_role_policy',
    instances: [{ attributes: { role: 'app-dev', policy: '{}' } }],
  }
  const state = jsonDocument(
    { version: 4, terraform_version: '1.11.4', resources: [...resources, attachment] },
    'app/terraform.tfstate',
  )
  const facts = factsIn(terraform, hcl(), state)
  assert.equal(namesOf(facts), [
    'arn:<partition of app>:iam::<account of app>:role/app-dev',
    'arn:<partition of app>:iam::<account of app>:role/inner',
    `arn:aws:iam::${account}:role/gone`,
  ])
  const known = new Map(ofKind(facts, 'known').map(({ hole, value }) => [hole, show(value)]))
  assert.is(known.get('account:app#provider.aws'), account)
})

test('where a plan and a state lie side by side the plan counts', () => {
  const state = jsonDocument(
    {
      version: 4,
      terraform_version: '1.11.4',
      resources: ['task', 'gone'].map((name) => ({
        mode: 'managed',
        type: 'aws_iam_role',
        name,
        provider: 'provider["registry.terraform.io/hashicorp/aws"]',
        instances: [{ attributes: { arn: `arn:aws:iam::${account}:role/old-${name}`, name: `old-${name}` } }],
      })),
    },
    'app/terraform.tfstate',
  )
  const names = (path: string) =>
    ofKind(factsIn(terraform, planned(path), state), 'role').map(({ name }) => show(name))
  assert.equal(
    names('app/plan.json'),
    ['app-prod', 'inner', 'old-task', 'old-gone'],
    'half of it is not most of it',
  )
  const same = factsIn(
    terraform,
    planned(),
    jsonDocument(JSON.parse(state.source.text.replace('gone', 'inner')), 'app/terraform.tfstate'),
  )
  assert.equal(
    ofKind(same, 'role').map(({ name }) => show(name)),
    ['app-prod', 'inner'],
  )
})

test.run()
