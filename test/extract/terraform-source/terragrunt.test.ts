import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { show } from '../../../src/text.js'
import { rolesOf, summary, type Files } from '../../support/hcl.js'

const test = suite('terragrunt')

const module = `
variable "name" {}
variable "principal" { default = "none" }
resource "aws_iam_role" "this" {
  name = var.name
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = var.principal } }]
  })
}
output "arn" { value = aws_iam_role.this.arn }
`

const files: Files = {
  'modules/iam/role/main.tf': module,
  'live/terragrunt.hcl': `
locals {
  account = read_terragrunt_config(find_in_parent_folders("account.hcl"))
}
inputs = { name = "from-root", principal = "from-root" }
`,
  'live/source/account.hcl': 'locals {\n  id = "111122223333"\n}',
  'live/destination/account.hcl': 'locals {\n  id = "555566667777"\n}',
  'live/source/task/terragrunt.hcl': `
include "root" {
  path = find_in_parent_folders()
}
locals {
  account = read_terragrunt_config(find_in_parent_folders("account.hcl"))
}
terraform {
  source = "../../../modules//iam/role"
}
generate "provider" {
  path      = "provider.tf"
  if_exists = "overwrite_terragrunt"
  contents  = <<-EOF
    provider "aws" {
      region              = "eu-west-1"
      allowed_account_ids = ["\${local.account.locals.id}"]
    }
  EOF
}
inputs = {
  name = "task"
}
`,
  'live/destination/role/terragrunt.hcl': `
locals {
  account = read_terragrunt_config(find_in_parent_folders("account.hcl"))
  id      = local.account.locals.id
}
terraform {
  source = "\${get_terragrunt_dir()}/../../../modules//iam/role"
}
dependency "task" {
  config_path = "../../source/task"
}
generate "provider" {
  path     = "provider.tf"
  contents = <<EOF
provider "aws" {
  allowed_account_ids = ["\${local.id}"]
  region              = "eu-west-1"
}
EOF
}
inputs = merge({ name = "destination" }, {
  principal = dependency.task.outputs.arn
})
`,
}

test('units call modules with the inputs of all their files, in the accounts that they generate providers for', () => {
  const found = rolesOf(files).map(({ arn, trust, scope }) => [show(arn), ...summary(trust), scope.path])
  assert.equal(found, [
    [
      'arn:aws:iam::111122223333:role/task',
      'Allow sts:AssumeRole by AWS:from-root',
      'live/source/task/terragrunt.hcl',
    ],
    [
      'arn:aws:iam::555566667777:role/destination',
      'Allow sts:AssumeRole by AWS:arn:aws:iam::111122223333:role/task',
      'live/destination/role/terragrunt.hcl',
    ],
  ])
})

test('what a unit does not tell stays open', () => {
  const unit = (inputs: string) =>
    rolesOf({
      'm/main.tf': module,
      'u/terragrunt.hcl': `terraform {\n  source = "../m"\n}\ndependency "d" {\n  config_path = "../nowhere"\n}\ninputs = {\n  ${inputs}\n}`,
    }).map(({ name }) => show(name))
  assert.equal(unit('name = get_env("NAME", "x")'), ['<get_env("NAME", "x")>'])
  assert.equal(unit('name = dependency.d.outputs.name'), ['<dependency.d.outputs.name>'])
  assert.equal(unit('name = local.nothing'), ['<local.nothing>'])
})

test('a unit that calls what is not in the tree says nothing, and files that include each other end', () => {
  assert.equal(
    rolesOf({ 'u/terragrunt.hcl': 'terraform {\n  source = "git::https://example.com/m.git"\n}' }),
    [],
  )
  const circle = (name: string, other: string) => ({
    [`${name}/terragrunt.hcl`]: `include {\n  path = "../${other}/terragrunt.hcl"\n}\nterraform {\n  source = "../m"\n}\ndependency "o" {\n  config_path = "../${other}"\n}\ninputs = { name = dependency.o.outputs.arn }`,
  })
  assert.is(rolesOf({ 'm/main.tf': module, ...circle('a', 'b'), ...circle('b', 'a') }).length, 2)
})

test.run()
