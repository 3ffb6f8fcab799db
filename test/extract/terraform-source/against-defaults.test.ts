/** What is made only where variables are given is not made of their defaults. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { attachmentsOf, summary, type Files } from '../../support/hcl.js'

const test = suite('terraform against defaults')

const VARIABLES = `variable "key" {
  type    = string
  default = ""
}
variable "buckets" { default = [] }
variable "archive" { default = false }
variable "options" { default = { enabled = false, key = "" } }
variable "region" { default = "eu-west-1" }
variable "note" { default = "" }
locals {
  given = compact([var.key])
  keyed = var.key != ""
}
`

function policy(existence: string, resources: string): string {
  return `${VARIABLES}resource "aws_iam_role_policy" "p" {
  ${existence}
  role = "orders"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = ${resources} }] })
}
`
}

/** Statements of the policies, and what is wrong with them. */
function statements(files: Files | string): readonly string[] {
  return attachmentsOf(files).flatMap(({ policy }) => [
    ...summary(policy),
    ...(policy?.faults.map(({ message }) => message) ?? []),
  ])
}

const cases: readonly (readonly [existence: string, resources: string, shown: string])[] = [
  // The variable that is asked for, in the ways that modules ask.
  ['count = var.key != "" ? 1 : 0', '[var.key]', '<var.key>'],
  ['count = var.key == "" ? 0 : 1', '[var.key]', '<var.key>'],
  ['count = local.keyed ? 1 : 0', '[var.key]', '<var.key>'],
  ['count = length(local.given) > 0 ? 1 : 0', '["\${var.key}/*"]', '<var.key>/*'],
  ['count = length(var.buckets)', 'var.buckets', '?'],
  ['count = length(var.buckets) > 0 ? 1 : 0', 'var.buckets', '?'],
  ['for_each = toset(var.buckets)', 'var.buckets', '?'],
  ['for_each = var.key != "" ? toset(["a"]) : toset([])', '[var.key]', '<var.key>'],
  ['count = var.options.enabled ? 1 : 0', '[var.options.key]', '?'],
  // Another one that is empty has to be given with it, and one with a value need not.
  ['count = var.archive ? 1 : 0', '[var.key]', '<var.key>'],
  [
    'count = var.archive ? 1 : 0',
    '["arn:aws:kms:\${var.region}:111122223333:key/a"]',
    'arn:aws:kms:eu-west-1:111122223333:key/a',
  ],
  // What is made by the defaults is made of them.
  ['count = var.archive ? 0 : 1', '["arn:aws:s3:::a\${var.note}"]', 'arn:aws:s3:::a'],
  ['', '["arn:aws:s3:::a\${var.note}"]', 'arn:aws:s3:::a'],
]

for (const [existence, resources, shown] of cases)
  test(`${existence || 'always'}: ${resources}`, () => {
    assert.equal(statements(policy(existence, resources)), [`Allow kms:Decrypt on ${shown}`])
  })

const emptied: readonly (readonly [resources: string, shown: string])[] = [
  ['[var.key]', '?'],
  ['var.key', '?'],
  ['var.buckets', '?'],
  ['[for b in var.buckets : "\${b}/*"]', '?'],
  ['["arn:aws:s3:::a", var.key]', 'arn:aws:s3:::a, ?'],
  ['local.given', '?'],
  // A condition that reads one takes nothing of it.
  ['var.key == "" ? "" : "arn:aws:s3:::a"', ''],
  ['""', ''],
]

for (const [resources, shown] of emptied) {
  test(`empty by default: ${resources}`, () => {
    const [first] = statements(policy('', resources))
    assert.is(first, `Allow kms:Decrypt on ${shown}`)
  })

  test(`empty by default, in a document: ${resources}`, () => {
    const document = `data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["kms:Decrypt"]
    resources = flatten([${resources}])
  }
}
resource "aws_iam_role_policy" "d" {
  role   = "orders"
  policy = data.aws_iam_policy_document.d.json
}
`
    const [first] = statements(VARIABLES + document)
    assert.is(first, `Allow kms:Decrypt on ${shown}`)
  })
}

test('a call that the defaults leave out', () => {
  const files = {
    'main.tf': `${VARIABLES}module "p" {
  source = "./p"
  count  = var.key != "" ? 1 : 0
  key    = var.key
}
`,
    'p/main.tf': `variable "key" {}
variable "suffix" { default = "" }
resource "aws_iam_role_policy" "p" {
  role   = "orders"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = [var.key, "arn:aws:s3:::a\${var.suffix}"] }] })
}
`,
  }
  assert.equal(statements(files), ['Allow kms:Decrypt on <var.key>, arn:aws:s3:::a'])
})

test('the other branch of what the defaults decide', () => {
  const resources = 'length(local.given) > 0 ? local.given : ["arn:aws:s3:::a"]'
  assert.equal(statements(policy('', resources)), [
    'Allow kms:Decrypt on arn:aws:s3:::a',
    'Allow kms:Decrypt on <var.key>',
  ])
})

test('instances that stand in place of each other', () => {
  const document = (name: string, count: string, resource: string): string =>
    `data "aws_iam_policy_document" "${name}" {
  count = ${count}
  statement {
    actions   = ["kms:Decrypt"]
    resources = ["${resource}"]
  }
}
`
  const all = 'data.aws_iam_policy_document.a[*].json, data.aws_iam_policy_document.b[*].json'
  const joined = (list: string): string => `variable "mfa" {}
${document('a', 'var.mfa ? 1 : 0', 'arn:aws:s3:::a')}${document('b', 'var.mfa ? 0 : 1', 'arn:aws:s3:::b')}
resource "aws_iam_role_policy" "p" {
  role   = "orders"
  policy = join("", ${list})
}
`
  for (const list of [`concat(${all})`, `flatten([${all}])`])
    assert.equal(statements(joined(list)), ['?'], list)
  assert.equal(statements(joined('data.aws_iam_policy_document.a[*].json')), [
    'Allow kms:Decrypt on arn:aws:s3:::a',
  ])
})

test('a condition that is met again keeps its outcome', () => {
  const both = 'var.options.enabled ? ["arn:aws:s3:::b"] : ["arn:aws:s3:::a"]'
  assert.equal(statements(policy('count = var.options.enabled ? 1 : 0', both)), [
    'Allow kms:Decrypt on arn:aws:s3:::b',
  ])
})

test.run()
