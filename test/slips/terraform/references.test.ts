/** References that lead elsewhere than is meant, or nowhere; and where the files do not say the whole. */
import { testMarked } from './marked.js'
import {
  allowing,
  destinationRoot,
  inline,
  role,
  SOURCE_PROVIDER,
  sourceRoot,
  task,
  TASK_ROLE_NAME,
  TASK_TRUST,
  trusting,
} from './source.js'

const document = (name: string, body: string): string =>
  `\ndata "aws_iam_policy_document" "${name}" {\n  statement {\n${body}\n  }\n}\n`

const main = [
  SOURCE_PROVIDER,
  role(TASK_ROLE_NAME, 'data.aws_iam_policy_document.ecs_tasks.json'),
  document(
    'ecs_tasks',
    '    actions = ["sts:AssumeRole"]\n    principals {\n      type        = "Service"\n      identifiers = ["ecs-tasks.amazonaws.com"]\n    }',
  ),
  inline(allowing('var.destination')),
  task('local.task_role_arn'),
  'locals {\n  task_role_arn = module.names.role_arn\n}\n',
  'module "names" {\n  source   = "./names"\n  role_arn = aws_iam_role.task.arn\n}\n',
  'variable "destination" {\n  default = "«destination»"\n}\n',
].join('\n')

const misspelt = (from: string, to: string, text: string) => ({
  name: to,
  from,
  to,
  rule: 'reference-as-string',
  text,
})

const TYPES = ['instance_profile', 'user', 'group', 'policy']

testMarked('references in Terraform', {
  'to what is declared': {
    files: {
      'source/main.tf': main,
      'source/names/main.tf': 'variable "role_arn" {}\noutput "role_arn" {\n  value = var.role_arn\n}\n',
      'destination/main.tf': destinationRoot,
    },
    edits: [
      misspelt('.ecs_tasks.json', '.ecs_task.json', 'data.aws_iam_policy_document.ecs_task'),
      misspelt('= data.aws_iam_policy', '= aws_iam_policy', 'aws_iam_policy_document.ecs_tasks'),
      misspelt('= local.task', '= locals.task', 'locals.task_role_arn'),
      misspelt('= local.task_role_arn', '= local.taskrole_arn', 'local.taskrole_arn'),
      misspelt('= var.destination', '= var.destinations', 'var.destinations'),
      misspelt('= local.task_role_arn', '= module.names.role_arm', 'module.names.role_arm'),
      misspelt('= local.task_role_arn', '= module.name.role_arn', 'module.name'),
      misspelt('= aws_iam_role.task.id', '= "aws_iam_role.task.id"', 'aws_iam_role.task.id'),
    ],
  },
  'to what is no role': {
    files: {
      'source/main.tf':
        sourceRoot() +
        TYPES.map((type) => `resource "aws_iam_${type}" "other" {\n  name = "other"\n}\n`).join('') +
        'resource "aws_ecs_cluster" "other" {\n  name = "other"\n}\n',
      'destination/main.tf': destinationRoot,
    },
    edits: [...TYPES.map((type) => `aws_iam_${type}`), 'aws_ecs_cluster'].map((type) => ({
      name: type,
      from: 'task_role_arn         = aws_iam_role.task.arn',
      to: `task_role_arn = ${type}.other.arn`,
      rule: 'task-role-invalid',
      text: `${type}.other.arn`,
    })),
  },
  'a template of old': {
    files: {
      'source/main.tf': [
        SOURCE_PROVIDER,
        role(TASK_ROLE_NAME, 'data.template_file.trust.rendered'),
        'data "template_file" "trust" {\n  template = file("${path.module}/trust.json")\n  vars = {\n    service = "ecs-tasks.amazonaws.com"\n  }\n}\n',
        inline(allowing()),
        task(),
      ].join('\n'),
      'source/trust.json':
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"${service}"},"Action":"sts:AssumeRole"}]}',
      'destination/main.tf': destinationRoot,
    },
    edits: [
      {
        name: 'another service',
        from: '"ecs-tasks.',
        to: '"ec2.',
        rule: 'ecs-tasks-not-trusted',
        text: '${service}',
      },
    ],
  },
  'a task definition that a module from a registry makes': {
    files: {
      'source/main.tf': [
        SOURCE_PROVIDER,
        role(TASK_ROLE_NAME, TASK_TRUST),
        inline(allowing()),
        'module "service" {\n  source                = "terraform-aws-modules/ecs/aws//modules/service"\n  create_tasks_iam_role = false\n  tasks_iam_role_arn    = aws_iam_role.task.arn\n}\n',
      ].join('\n'),
      'destination/main.tf': destinationRoot,
    },
  },
}).run()

const unit = (module: string, inputs: string): string =>
  `include "root" {\n  path = find_in_parent_folders("root.hcl")\n}\nterraform {\n  source = "\${get_repo_root()}/modules//${module}"\n}\n${inputs}`

testMarked('references in Terragrunt', {
  'accounts by folder, told in a file that all units include': {
    files: {
      'modules/source/main.tf':
        role(TASK_ROLE_NAME, TASK_TRUST) +
        inline(allowing('var.destination')) +
        task() +
        'variable "destination" {\n  type = string\n}\n',
      'modules/destination/main.tf':
        role('"destination-account-role"', trusting(), 'destination') +
        'output "arn" {\n  value = aws_iam_role.destination.arn\n}\n',
      'live/root.hcl': [
        'locals {\n  account = yamldecode(file(find_in_parent_folders("account.yaml")))\n}',
        'generate "provider" {\n  path     = "provider.tf"\n  contents = <<EOF\nprovider "aws" {\n  allowed_account_ids = ["${local.account.id}"]\n}\nEOF\n}\n',
      ].join('\n'),
      'live/source/account.yaml': 'id: "111122223333"\n',
      'live/destination/account.yaml': 'id: "555566667777"\n',
      'live/source/role/terragrunt.hcl': unit(
        'source',
        'dependency "role" {\n  config_path = "../../destination/role"\n}\ninputs = {\n  destination = dependency.role.outputs.arn\n}\n',
      ),
      'live/destination/role/terragrunt.hcl': unit('destination', ''),
    },
  },
}).run()
