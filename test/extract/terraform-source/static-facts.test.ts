import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { show } from '../../../src/text.js'
import { factsOf, rolesOf, sliceOf, summary, type Files } from '../../support/hcl.js'

const test = suite('terraform references in quotes')

function quotedIn(source: Files | string): readonly string[] {
  return factsOf(source).flatMap((fact) =>
    fact.kind === 'reference-as-string'
      ? [
          `${show(fact.value.text)} @ ${sliceOf(fact.at) ?? ''}${fact.problem === undefined ? '' : ` (${fact.hint})`}`,
        ]
      : [],
  )
}

const role = (argument: string) => `
data "aws_iam_policy_document" "task" {}
locals { arn = "x" }
variable "arn" {}
module "m" { source = "./m" }
resource "aws_iam_role" "task" {
  ${argument}
}
`

const found: readonly (readonly [argument: string, ...facts: string[]])[] = [
  [
    'assume_role_policy = "data.aws_iam_policy_document.task.json"',
    'data.aws_iam_policy_document.task.json @ "data.aws_iam_policy_document.task.json"',
  ],
  ['permissions_boundary = "aws_iam_policy.x[0].arn"', 'aws_iam_policy.x[0].arn @ "aws_iam_policy.x[0].arn"'],
  ['name = "local.arn"', 'local.arn @ "local.arn"'],
  ['name = " var.arn "', 'var.arn @ " var.arn "'],
  ['name = "module.m.name"', 'module.m.name @ "module.m.name"'],
  ['name = "var.unknown"'],
  ['name = "aws.example.com"'],
  ['description = "aws_iam_role.task.arn"'],
  ['depends_on = ["aws_iam_policy.x", "aws_iam_role.task.arn"]'],
  ['name = "x-${aws_iam_role.other.arn}"'],
  [
    'assume_role_policy = <<EOF\n{"Principal": {"AWS": "aws_iam_role.task.arn"}, "Resource": "arn:aws:s3:::aws_iam_role.task.arn"}\nEOF',
    'aws_iam_role.task.arn @ aws_iam_role.task.arn',
  ],
  [
    'managed_policy_arns = [true ? "aws_iam_policy.x.arn" : null]',
    'aws_iam_policy.x.arn @ "aws_iam_policy.x.arn"',
  ],
  [
    'assume_role_policy = data.aws_iam_policy_document.tsak.json',
    'data.aws_iam_policy_document.tsak @ data.aws_iam_policy_document.tsak (did you mean data.aws_iam_policy_document.task?)',
  ],
  [
    'tags_all = { (data.aws_iam_policy_document.tsak.json) = 1 }',
    'data.aws_iam_policy_document.tsak @ data.aws_iam_policy_document.tsak (did you mean data.aws_iam_policy_document.task?)',
  ],
  [
    'path = "local.arn"\n tags_all = { (data.aws_iam_policy_document.tsak.json) = 1 }',
    'local.arn @ "local.arn"',
    'data.aws_iam_policy_document.tsak @ data.aws_iam_policy_document.tsak (did you mean data.aws_iam_policy_document.task?)',
  ],
  ['assume_role_policy = data.aws_iam_policy_document.elsewhere.json'],
  ['assume_role_policy = data.aws_iam_policy_document.task.json'],
]

for (const [argument, ...facts] of found) {
  test(`${argument.replace(/\s+/g, ' ')}: ${String(facts.length)}`, () =>
    assert.equal(quotedIn(role(argument)), facts))
}

test('identifiers, modules and outputs are looked at too', () => {
  const source = `
data "aws_iam_policy_document" "x" {
  statement {
    principals {
      type        = "AWS"
      identifiers = ["aws_iam_role.task.arn"]
    }
  }
}
module "m" {
  source   = "./m"
  role_arn = "aws_iam_role.task.arn"
}
output "arn" { value = "aws_iam_role.task.arn" }
`
  assert.is(quotedIn(source).length, 3)
})

test('what was meant is open, so that nothing else is said of it', () => {
  const quoted = rolesOf(role('assume_role_policy = "data.aws_iam_policy_document.task.json"'))[0]
  assert.equal([quoted?.trust?.complete, quoted?.trust?.faults], [false, []])
  const inside = rolesOf(
    role('assume_role_policy = <<EOF\n{"Statement": {"Principal": {"AWS": "aws_iam_role.task.arn"}}}\nEOF'),
  )[0]
  assert.equal(summary(inside?.trust), ['by AWS:<aws_iam_role.task.arn>'])
})

test('account ids that are numbers', () => {
  const source = {
    'main.tf': `
provider "aws" { allowed_account_ids = [012345678901, "111122223333"] }
variable "account_id" { default = 111122223333 }
variable "size" { default = 111122223333 }
locals { accounts = { dev = 555566667777 } }
`,
    'x.auto.tfvars': 'account_id = 123456789012\nsize = 123456789012',
  }
  const numbers = factsOf(source).flatMap((fact) => (fact.kind === 'account-number' ? [fact.raw] : []))
  assert.equal(numbers, ['012345678901', '111122223333', '555566667777', '123456789012'])
})

test('a file with an error gives what can be read, and says so once', () => {
  const facts = factsOf(
    'resource "aws_iam_role" "a" { name = "a" }\nresource "aws_iam_role" "b" {\n  name = [1 2]\n}\n%\n',
  )
  assert.equal(
    facts.map((fact) => (fact.kind === 'role' ? show(fact.name) : fact.kind)),
    ['a', '<name of aws_iam_role.b>', 'parse-error'],
  )
})

test.run()
