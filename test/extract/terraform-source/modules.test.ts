import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { show } from '../../../src/text.js'
import { attachmentsOf, rolesOf, sliceOf, summary, taskDefinitionsOf, type Files } from '../../support/hcl.js'

const test = suite('terraform modules')

const SOURCE = '111122223333'
const DESTINATION = '555566667777'
const provider = (account: string, alias = '') =>
  `provider "aws" {\n  ${alias && `alias = "${alias}"\n  `}region = "eu-west-1"\n  allowed_account_ids = ["${account}"]\n}\n`

function arnsOf(files: Files): readonly string[] {
  return rolesOf(files).map(({ address, arn }) => `${address ?? ''} ${show(arn)}`)
}

const roleModule = `
variable "name" {}
variable "principals" {
  type    = list(string)
  default = []
}
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = var.principals
    }
  }
}
resource "aws_iam_role" "this" {
  name               = var.name
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
output "arn" { value = aws_iam_role.this.arn }
output "name" { value = aws_iam_role.this.name }
`

test('each call on its own, with its inputs and outputs; the module by itself is not judged', () => {
  const files = {
    'modules/role/main.tf': roleModule,
    'live/main.tf': `${provider(SOURCE)}
module "task" {
  source = "../modules/role"
  name   = "task"
}
module "other" {
  source     = "../modules/role"
  name       = "other"
  principals = [module.task.arn]
}
resource "aws_iam_role_policy_attachment" "x" {
  role       = module.task.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
`,
  }
  assert.equal(arnsOf(files), [
    `module.task.aws_iam_role.this arn:aws:iam::${SOURCE}:role/task`,
    `module.other.aws_iam_role.this arn:aws:iam::${SOURCE}:role/other`,
  ])
  const [, other] = rolesOf(files)
  assert.equal(summary(other?.trust), [`Allow sts:AssumeRole by AWS:arn:aws:iam::${SOURCE}:role/task`])
  assert.is(sliceOf(other?.trust?.statements[0]?.principals?.entries[0]?.at), 'module.task.arn')
  assert.is(other?.scope.path, 'live/main.tf')
  assert.equal(
    attachmentsOf(files).map(({ role }) => role && show(role.value)),
    ['task'],
  )
})

test('for_each and count on calls; nested modules', () => {
  const files = {
    'role/main.tf': roleModule,
    'pair/main.tf':
      'variable "name" {}\nmodule "inner" {\n  source = "../role"\n  name = "${var.name}-inner"\n}\noutput "arn" { value = module.inner.arn }',
    'main.tf': `${provider(SOURCE)}
module "many" {
  source   = "./role"
  for_each = toset(["a", "b"])
  name     = "many-\${each.key}"
}
module "one" {
  source = "./pair"
  count  = 1
  name   = "one"
}
module "none" {
  source = "./pair"
  count  = 0
  name   = "none"
}
resource "aws_iam_role" "x" { name = basename(module.many["b"].arn) }
resource "aws_iam_role" "y" { name = basename(module.one[0].arn) }
`,
  }
  assert.equal(arnsOf(files), [
    `aws_iam_role.x arn:aws:iam::${SOURCE}:role/many-b`,
    `aws_iam_role.y arn:aws:iam::${SOURCE}:role/one-inner`,
    `module.many["a"].aws_iam_role.this arn:aws:iam::${SOURCE}:role/many-a`,
    `module.many["b"].aws_iam_role.this arn:aws:iam::${SOURCE}:role/many-b`,
    `module.one[0].module.inner.aws_iam_role.this arn:aws:iam::${SOURCE}:role/one-inner`,
  ])
})

test('providers are inherited, passed on and renamed', () => {
  const files = {
    'role/main.tf': `terraform {
  required_providers {
    aws = { source = "hashicorp/aws", configuration_aliases = [aws.second] }
  }
}
resource "aws_iam_role" "first" { name = "first" }
resource "aws_iam_role" "second" {
  provider = aws.second
  name     = "second"
}
`,
    'main.tf': `${provider(SOURCE)}${provider(DESTINATION, 'destination')}
module "inherits" { source = "./role" }
module "passes" {
  source = "./role"
  providers = {
    aws        = aws.destination
    aws.second = aws
  }
}
`,
  }
  assert.equal(arnsOf(files), [
    `module.inherits.aws_iam_role.first arn:aws:iam::${SOURCE}:role/first`,
    'module.inherits.aws_iam_role.second arn:<partition of .//module.inherits, provider aws.second>:iam::<account of .//module.inherits, provider aws.second>:role/second',
    `module.passes.aws_iam_role.first arn:aws:iam::${DESTINATION}:role/first`,
    `module.passes.aws_iam_role.second arn:aws:iam::${SOURCE}:role/second`,
  ])
})

test('a default in a called module is what it is called with', () => {
  const files = {
    'role/main.tf':
      'variable "create" { default = false }\nresource "aws_iam_role" "x" {\n count = var.create ? 1 : 0\n name = "x"\n}',
    'main.tf': 'module "off" { source = "./role" }\nmodule "on" {\n source = "./role"\n create = true\n}',
  }
  assert.equal(
    rolesOf(files).map(({ address }) => address),
    ['module.on.aws_iam_role.x[0]'],
  )
})

const registry: readonly (readonly [args: string, output: string, expected: string])[] = [
  ['role_name = "task"', 'iam_role_arn', `arn:aws:iam::${SOURCE}:role/task`],
  ['role_name = "task"', 'iam_role_name', 'task'],
  ['role_name = "task"\n role_path = "/x/"', 'role_arn', `arn:aws:iam::${SOURCE}:role/x/task`],
  [
    'tasks_iam_role_name = "task"\n tasks_iam_role_use_name_prefix = false',
    'tasks_iam_role_arn',
    `arn:aws:iam::${SOURCE}:role/task`,
  ],
  [
    'tasks_iam_role_name = "task"',
    'tasks_iam_role_arn',
    `arn:aws:iam::${SOURCE}:role/task<what module.m adds>`,
  ],
  ['name = "task"', 'iam_role_arn', '<module.m.iam_role_arn>'],
  ['role_name = "task"', 'policy_arn', '<module.m.policy_arn>'],
]

for (const [args, output, expected] of registry) {
  test(`a registry module with ${args.replace(/\s+/g, ' ')} has ${output} ${expected}`, () => {
    const source = `${provider(SOURCE)}
module "m" {
  source = "terraform-aws-modules/iam/aws//modules/iam-assumable-role"
  ${args}
}
resource "aws_ecs_task_definition" "t" {
  family        = "t"
  task_role_arn = module.m.${output}
}
`
    const [fact] = taskDefinitionsOf(source)
    assert.is(fact?.taskRole && show(fact.taskRole.value), expected)
  })
}

const producer = (backend: string) => `terraform {\n${backend}\n}\n${provider(SOURCE)}
resource "aws_iam_role" "task" { name = "task" }
output "task_role_arn" { value = aws_iam_role.task.arn }
`
const consumer = (config: string) => `data "terraform_remote_state" "other" {\n${config}\n}
resource "aws_iam_role" "x" { name = basename(data.terraform_remote_state.other.outputs.task_role_arn) }
`
const open = '<basename(data.terraform_remote_state.other.outputs.task_role…>'
const states: readonly (readonly [what: string, backend: string, config: string, name: string])[] = [
  [
    'the same key',
    'backend "s3" {\n bucket = "b"\n key = "k"\n}',
    'backend = "s3"\nconfig = {\n bucket = "b"\n key = "k"\n}',
    'task',
  ],
  [
    'another key',
    'backend "s3" {\n bucket = "b"\n key = "k"\n}',
    'backend = "s3"\nconfig = {\n bucket = "b"\n key = "l"\n}',
    open,
  ],
  [
    'another bucket',
    'backend "s3" {\n bucket = "b"\n key = "k"\n}',
    'backend = "s3"\nconfig = {\n bucket = "c"\n key = "k"\n}',
    open,
  ],
  [
    'a key by a local',
    'backend "s3" {\n key = "env/k"\n}',
    'backend = "s3"\nconfig = {\n key = "${"env"}/k"\n}',
    'task',
  ],
  ['a path', '', 'backend = "local"\nconfig = {\n path = "../producer/terraform.tfstate"\n}', 'task'],
  ['a path elsewhere', '', 'backend = "local"\nconfig = {\n path = "../nowhere/terraform.tfstate"\n}', open],
]

for (const [what, backend, config, name] of states) {
  test(`remote state by ${what}`, () => {
    const files = { 'producer/main.tf': producer(backend), 'consumer/main.tf': consumer(config) }
    const found = rolesOf(files).find(({ address }) => address === 'aws_iam_role.x')
    assert.is(found && show(found.name), name)
  })
}

test('a role that is looked up is the one of that name in the tree, whose path it has', () => {
  const files = {
    'a/main.tf': `${provider(SOURCE)}\nresource "aws_iam_role" "r" {\n  name = "task"\n  path = "/app/"\n}`,
    'b/main.tf': `${provider(SOURCE)}
data "aws_iam_role" "found" { name = "task" }
data "aws_iam_role" "elsewhere" { name = "elsewhere" }
resource "aws_ecs_task_definition" "t" {
  task_role_arn      = data.aws_iam_role.found.arn
  execution_role_arn = data.aws_iam_role.elsewhere.arn
}
`,
  }
  const [fact] = taskDefinitionsOf(files)
  assert.is(fact?.taskRole && show(fact.taskRole.value), `arn:aws:iam::${SOURCE}:role/app/task`)
  assert.is(
    fact?.executionRole && show(fact.executionRole.value),
    `arn:aws:iam::${SOURCE}:role<path of data.aws_iam_role.elsewhere>elsewhere`,
  )
})

test.run()
