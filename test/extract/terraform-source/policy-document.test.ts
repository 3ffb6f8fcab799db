import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Policy } from '../../../src/iam/policy.js'
import { rolesOf, sliceOf, summary } from '../../support/hcl.js'

const test = suite('terraform policy documents')

function document(body: string, more = ''): Policy | undefined {
  const source = `
data "aws_iam_policy_document" "x" {
${body}
}
resource "aws_iam_role" "r" {
  assume_role_policy = data.aws_iam_policy_document.x.json
}
${more}`
  return rolesOf(source)[0]?.trust
}

const rows: readonly (readonly [what: string, body: string, expected: readonly string[], more?: string])[] = [
  [
    'items that stand twice',
    `statement {
      actions   = ["s3:GetObject", "s3:PutObject", "s3:GetObject"]
      resources = ["arn:aws:s3:::\${var.b}", "arn:aws:s3:::\${var.b}"]
    }`,
    ['Allow s3:GetObject, s3:PutObject on arn:aws:s3:::<var.b>'],
    'variable "b" {}',
  ],
  [
    'every element',
    `statement {
      sid = "A"
      effect = "Deny"
      not_actions = ["s3:*"]
      not_resources = ["arn:aws:s3:::b"]
      not_principals {
        type = "AWS"
        identifiers = ["111122223333"]
      }
      condition {
        test = "StringEquals"
        variable = "sts:ExternalId"
        values = ["x", "y"]
      }
    }`,
    ['[A] Deny not s3:* on not arn:aws:s3:::b by not AWS:111122223333 if StringEquals sts:ExternalId x, y'],
  ],
  [
    'principals of several types and blocks add up',
    `statement {
      actions = ["sts:AssumeRole"]
      principals {
        type = "AWS"
        identifiers = ["a"]
      }
      principals {
        type = "Service"
        identifiers = ["s"]
      }
      principals {
        type = "AWS"
        identifiers = ["b"]
      }
    }`,
    ['Allow sts:AssumeRole by AWS:a, AWS:b, Service:s'],
  ],
  ['everybody', 'statement {\n principals {\n type = "*"\n identifiers = ["*"]\n }\n}', ['Allow by *:*']],
  [
    'all AWS principals',
    'statement {\n principals {\n type = "AWS"\n identifiers = ["*"]\n }\n}',
    ['Allow by AWS:*'],
  ],
  [
    'policy variables of IAM',
    'statement {\n resources = ["arn:aws:s3:::&{aws:username}", "$${aws:PrincipalTag/x}"]\n}',
    ['Allow on arn:aws:s3:::${aws:username}, ${aws:PrincipalTag/x}'],
  ],
  [
    'dynamic statements',
    `dynamic "statement" {
      for_each = { a = ["s3:Get*"], b = ["s3:Put*"] }
      iterator = each_one
      content {
        sid = each_one.key
        actions = each_one.value
        dynamic "condition" {
          for_each = each_one.key == "a" ? ["v"] : []
          content {
            test = "StringLike"
            variable = "aws:PrincipalArn"
            values = [condition.value]
          }
        }
      }
    }`,
    ['[a] Allow s3:Get* if StringLike aws:PrincipalArn v', '[b] Allow s3:Put*'],
  ],
  [
    'dynamic statements over what is open',
    'dynamic "statement" {\n for_each = var.list\n content {\n actions = statement.value\n }\n}\nstatement {\n actions = ["s3:*"]\n}',
    ['Allow s3:*', '?'],
    'variable "list" {}',
  ],
  [
    'open items and open lists',
    `statement {
      actions   = var.actions
      resources = [var.one, "b"]
      principals {
        type        = "AWS"
        identifiers = concat(["a"], var.more)
      }
    }`,
    ['Allow ? on <var.one>, b by AWS:a, ?'],
    'variable "actions" {}\nvariable "one" {}\nvariable "more" { type = list(string) }',
  ],
  [
    'documents merged in, a later Sid in the place of the earlier',
    `source_policy_documents = [data.aws_iam_policy_document.base.json, jsonencode({ Statement = [{ Sid = "C", Effect = "Allow", Action = "c:*" }] })]
    override_policy_documents = [data.aws_iam_policy_document.over.json]
    statement {
      sid = "A"
      actions = ["own:*"]
    }
    statement {
      actions = ["d:*"]
    }`,
    ['[A] Deny over:*', '[B] Allow b:*', '[C] Allow c:*', 'Allow d:*'],
    `data "aws_iam_policy_document" "base" {
      statement {
        sid = "A"
        actions = ["a:*"]
      }
      statement {
        sid = "B"
        actions = ["b:*"]
      }
    }
    data "aws_iam_policy_document" "over" {
      statement {
        sid = "A"
        effect = "Deny"
        actions = ["over:*"]
      }
    }`,
  ],
  [
    'an open document merged in',
    'source_policy_documents = [var.document]\nstatement {\n actions = ["s3:*"]\n}',
    ['Allow s3:*', '?'],
    'variable "document" { type = string }',
  ],
  [
    'documents by compact and a condition',
    'source_policy_documents = compact([data.aws_iam_policy_document.base.json, "", null])',
    ['Allow a:*'],
    'data "aws_iam_policy_document" "base" {\n statement {\n actions = ["a:*"]\n }\n}',
  ],
  [
    'the same document twice: what has no sid is there twice',
    'source_policy_documents = [data.aws_iam_policy_document.base.json, data.aws_iam_policy_document.base.json]',
    ['Allow a:*', '[S] Allow b:*', 'Allow a:*'],
    'data "aws_iam_policy_document" "base" {\n statement {\n actions = ["a:*"]\n }\n statement {\n sid = "S"\n actions = ["b:*"]\n }\n}',
  ],
  [
    'a sid that is not known, twice',
    'source_policy_documents = [data.aws_iam_policy_document.base.json]\nstatement {\n sid = "${var.x}S"\n actions = ["b:*"]\n}',
    ['[<var.x>S] Allow b:*'],
    'variable "x" {}\ndata "aws_iam_policy_document" "base" {\n statement {\n sid = "${var.x}S"\n actions = ["a:*"]\n }\n}',
  ],
  [
    'a sid that may be the one of an override: the statement is not known to be there',
    'override_policy_documents = [data.aws_iam_policy_document.over.json]\nstatement {\n sid = var.x\n actions = ["a:*"]\n}\nstatement {\n actions = ["c:*"]\n}',
    ['Allow c:*', '[S] Allow b:*', '?'],
    'variable "x" {}\ndata "aws_iam_policy_document" "over" {\n statement {\n sid = "S"\n actions = ["b:*"]\n }\n}',
  ],
  [
    'documents that are empty strings are none',
    'source_policy_documents = ["", var.none]\nstatement {\n actions = ["a:*"]\n}',
    ['Allow a:*'],
    'variable "none" {\n default = ""\n}',
  ],
  [
    'the old arguments',
    'source_json = data.aws_iam_policy_document.base.json',
    ['Allow a:*'],
    'data "aws_iam_policy_document" "base" {\n statement {\n actions = ["a:*"]\n }\n}',
  ],
]

for (const [what, body, expected, more] of rows) {
  test(what, () => assert.equal(summary(document(body, more)), expected))
}

test('everybody beside others is a key that IAM refuses', () => {
  const anyone = 'principals {\n type = "*"\n identifiers = ["*"]\n }'
  const others = 'principals {\n type = "AWS"\n identifiers = ["111122223333"]\n }'
  const isRefused = (...blocks: readonly string[]) =>
    document(`statement {\n actions = ["sts:AssumeRole"]\n ${blocks.join('\n ')}\n}`)?.statements[0]?.refused
  assert.is(isRefused(anyone), false)
  assert.is(isRefused(others, anyone), true)
  assert.is(isRefused(anyone, others), true)
})

test('elements stand at their arguments', () => {
  const policy = document(`  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["111122223333"]
    }
  }`)
  const [statement] = policy?.statements ?? []
  const [test0] = statement?.conditions ?? []
  assert.is(sliceOf(statement?.actions?.values[0]?.at), '"sts:AssumeRole"')
  assert.is(sliceOf(statement?.principals?.entries[0]?.at), '"ecs-tasks.amazonaws.com"')
  assert.is(sliceOf(test0?.key.at), '"aws:SourceAccount"')
  assert.is(sliceOf(test0?.operator.at), '"StringEquals"')
  assert.is(sliceOf(test0?.values[0]?.at), '"111122223333"')
  assert.is(statement?.at.pointer(), 'data.aws_iam_policy_document.x')
})

test.run()
