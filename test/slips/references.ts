/** The article's set-up written with references instead of literals, and with formats beside each other. */
import {
  DESTINATION,
  permission,
  profile,
  TASK_ROLE,
  taskDefinition,
  taskTrust,
  trust,
  type Files,
} from './setup.js'

/** One change to one file, and what it must lead to: `rule` on the last line that holds `line`, in `at` or the changed file. */
export interface Change {
  readonly name: string
  readonly in: string
  readonly from: string
  readonly to: string
  readonly rule: string
  readonly line?: string
  readonly at?: string
}

export interface ReferencedWay {
  readonly files: Files
  readonly slips: readonly Change[]
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const accounts = `accounts:
  - id: "111122223333"
    files: ["source*", "source/**"]
  - id: "555566667777"
    files: ["destination*", "destination/**"]
`

const mismatch = (path: string, from: string, to: string, name: string, line = to): Change => ({
  name,
  in: path,
  from,
  to,
  rule: 'assume-role-resource-mismatch',
  line,
})

const principal = (path: string, from: string, to: string, name: string, line = to): Change => ({
  name,
  in: path,
  from,
  to,
  rule: 'trust-principal-mismatch',
  line,
})

const profileSlip: Change = {
  name: 'profile: letter case',
  in: 'source/.aws/config',
  from: 'destination-account-role',
  to: 'Destination-account-role',
  rule: 'profile-role-mismatch',
}

const service = (path: string): Change => ({
  name: 'task trust: another service',
  in: path,
  from: 'ecs-tasks.amazonaws.com',
  to: 'ec2.amazonaws.com',
  rule: 'ecs-tasks-not-trusted',
})

const longSource = `Parameters:
  DestinationAccount:
    Type: String
    Default: "555566667777"
Resources:
  TaskRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: my-ECS-task-role
      AssumeRolePolicyDocument:
        Statement:
          - Effect: Allow
            Principal:
              Service:
                Fn::Sub: ecs-tasks.amazonaws.com
            Action: sts:AssumeRole
  Assume:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: assume
      Roles:
        - Ref: TaskRole
      PolicyDocument:
        Statement:
          - Effect: Allow
            Action: sts:AssumeRole
            Resource:
              Fn::Sub: arn:\${AWS::Partition}:iam::\${DestinationAccount}:role/destination-account-role
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: verify
      TaskRoleArn:
        Fn::GetAtt: [TaskRole, Arn]
      ContainerDefinitions:
        - Name: test
          Image: your-test-image
`

const longDestination = `Resources:
  DestinationRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: destination-account-role
      AssumeRolePolicyDocument:
        Statement:
          - Effect: Allow
            Principal:
              AWS:
                Fn::Join: ["", ["arn:", {Ref: "AWS::Partition"}, ":iam::111122223333:role/", my-ECS-task-role]]
            Action: sts:AssumeRole
`

const longForm: ReferencedWay = {
  files: {
    'source.yaml': longSource,
    'destination.yaml': longDestination,
    'source/.aws/config': profile,
    '.xrole-lintrc.yaml': accounts,
  },
  slips: [
    mismatch(
      'source.yaml',
      'destination-account-role',
      'destination-acount-role',
      'permission: a typo in the name',
    ),
    mismatch(
      'source.yaml',
      '555566667777',
      '555566667778',
      'permission: a digit in a default',
      ':role/destination-account-role',
    ),
    mismatch('source.yaml', ':role/destination', ':role/service/destination', 'permission: a path'),
    principal('destination.yaml', 'my-ECS-task-role', 'my-ecs-task-role', 'trust: letter case'),
    principal('destination.yaml', '::111122223333', '::111122223334', 'trust: a wrong digit'),
    principal(
      'source.yaml',
      'RoleName: my-ECS-task-role',
      'RoleName: my-ECS-task-roles',
      'the role is renamed',
    ),
    profileSlip,
    service('source.yaml'),
    {
      name: 'task definition: no task role',
      in: 'source.yaml',
      from: '      TaskRoleArn:\n        Fn::GetAtt: [TaskRole, Arn]\n',
      to: '',
      rule: 'task-role-missing',
      line: 'Family: verify',
    },
    {
      name: 'task definition: the ARN as the execution role',
      in: 'source.yaml',
      from: 'TaskRoleArn',
      to: 'ExecutionRoleArn',
      rule: 'task-role-missing',
      line: 'Family: verify',
    },
    {
      name: 'trust: Deny for Allow',
      in: 'destination.yaml',
      from: 'Effect: Allow',
      to: 'Effect: Deny',
      rule: 'trust-denied',
    },
  ].map((slip) =>
    slip.name === 'the role is renamed'
      ? { ...slip, at: 'destination.yaml', line: 'my-ECS-task-role' }
      : slip,
  ),
}

const shortForm: ReferencedWay = {
  files: {
    'source.yaml': longSource
      .replace(/Fn::Sub: arn/, '!Sub arn')
      .replace(/\n *!Sub/, ' !Sub')
      .replace(/\n *Fn::GetAtt: \[TaskRole, Arn\]/, ' !GetAtt TaskRole.Arn')
      .replace(/\n *Fn::Sub: ecs-tasks/, ' !Sub ecs-tasks')
      .replace(/- Ref: TaskRole/, '- !Ref TaskRole'),
    'destination.yaml': longDestination.replace(
      /AWS:\n.*/,
      'AWS: !Sub arn:${AWS::Partition}:iam::111122223333:role/my-ECS-task-role',
    ),
    'source/.aws/config': profile,
    '.xrole-lintrc.yaml': accounts,
  },
  slips: longForm.slips.map((slip) =>
    slip.rule === 'task-role-missing' && slip.to === ''
      ? { ...slip, from: '      TaskRoleArn: !GetAtt TaskRole.Arn\n' }
      : slip,
  ),
}

/** No RoleName: the destination's template is told the ARN by a parameter file; both names are generated. */
const generated: ReferencedWay = {
  files: {
    'source/template.yaml': longSource
      .replace(/ *RoleName: .*\n/, '')
      .concat('Outputs:\n  RoleArn:\n    Value: !GetAtt TaskRole.Arn\n    Export: {Name: task-role-arn}\n'),
    'source/service.yaml': `Resources:
  Service:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: by-import
      TaskRoleArn: !ImportValue task-role-arn
      ContainerDefinitions:
        - Name: test
          Image: your-test-image
`,
    'destination.yaml': longDestination.replace(/111122223333:role.*/, '111122223333:root"]]'),
    'source/.aws/config': profile,
    '.xrole-lintrc.yaml': accounts,
  },
  slips: [
    {
      name: 'trust: the account with a wrong digit',
      in: 'destination.yaml',
      from: '111122223333',
      to: '111122223334',
      rule: 'trust-principal-mismatch',
      line: '111122223334',
    },
    mismatch(
      'source/template.yaml',
      'destination-account-role',
      'destination-account_role',
      'permission: an underscore',
    ),
    service('source/template.yaml'),
    profileSlip,
  ],
}

const manifest = json({
  version: '36.0.0',
  artifacts: {
    Source: {
      type: 'aws:cloudformation:stack',
      environment: 'aws://111122223333/eu-west-1',
      properties: { templateFile: 'Source.template.json' },
    },
    Destination: {
      type: 'aws:cloudformation:stack',
      environment: 'aws://555566667777/eu-west-1',
      properties: { templateFile: 'Destination.template.json' },
    },
  },
})

const joined = (rest: string): object => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, rest]] })

const cdk: ReferencedWay = {
  files: {
    'cdk.out/manifest.json': manifest,
    'cdk.out/Source.template.json': json({
      Resources: {
        TaskRole30FC0FBB: {
          Type: 'AWS::IAM::Role',
          Properties: { AssumeRolePolicyDocument: taskTrust, RoleName: 'my-ECS-task-role' },
          Metadata: { 'aws:cdk:path': 'Source/TaskRole/Resource' },
        },
        TaskRoleDefaultPolicy07FC53DE: {
          Type: 'AWS::IAM::Policy',
          Properties: {
            PolicyDocument: {
              Statement: [
                {
                  Action: 'sts:AssumeRole',
                  Effect: 'Allow',
                  Resource: joined(':iam::555566667777:role/destination-account-role'),
                },
              ],
              Version: '2012-10-17',
            },
            PolicyName: 'TaskRoleDefaultPolicy07FC53DE',
            Roles: [{ Ref: 'TaskRole30FC0FBB' }],
          },
        },
        Task: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [{ Essential: true, Image: 'your-test-image', Name: 'test' }],
            Family: 'verify',
            TaskRoleArn: { 'Fn::GetAtt': ['TaskRole30FC0FBB', 'Arn'] },
          },
        },
      },
    }),
    'cdk.out/Destination.template.json': json({
      Resources: {
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: {
              Statement: [
                {
                  Action: 'sts:AssumeRole',
                  Effect: 'Allow',
                  Principal: { AWS: joined(':iam::111122223333:role/my-ECS-task-role') },
                },
              ],
              Version: '2012-10-17',
            },
            RoleName: 'destination-account-role',
          },
        },
      },
    }),
    'source/.aws/config': profile,
  },
  slips: [
    mismatch(
      'cdk.out/Source.template.json',
      '555566667777',
      '555566667776',
      'permission: a wrong digit',
      '"Resource":',
    ),
    mismatch(
      'cdk.out/Source.template.json',
      ':role/dest',
      ':role/x/dest',
      'permission: a path',
      '"Resource":',
    ),
    principal(
      'cdk.out/Destination.template.json',
      '111122223333',
      '111122223334',
      'trust: a wrong digit',
      '"AWS":',
    ),
    principal(
      'cdk.out/Destination.template.json',
      'my-ECS-task-role',
      'my-ECS-tsak-role',
      'trust: a typo',
      '"AWS":',
    ),
    service('cdk.out/Source.template.json'),
    profileSlip,
  ],
}

const sam: ReferencedWay = {
  files: {
    'source/template.yaml': `Transform: AWS::Serverless-2016-10-31\n${longSource.replace(/ *Default: .*\n/, '')}`,
    'source/samconfig.toml':
      'version = 0.1\n[default.deploy.parameters]\nstack_name = "source"\nparameter_overrides = "DestinationAccount=\\"555566667777\\""\n',
    'destination.yaml': longDestination,
    'source/.aws/config': profile,
    '.xrole-lintrc.yaml': accounts,
  },
  slips: [
    mismatch(
      'source/samconfig.toml',
      '555566667777',
      '555566667778',
      'permission: a digit in samconfig.toml',
    ),
    mismatch(
      'source/template.yaml',
      'destination-account-role',
      'destination-acount-role',
      'permission: a typo in the name',
    ),
    principal('destination.yaml', '111122223333', '111122223334', 'trust: a wrong digit'),
    service('source/template.yaml'),
  ].map((slip) =>
    slip.in.endsWith('.toml')
      ? { ...slip, at: 'source/template.yaml', line: ':role/destination-account-role' }
      : slip,
  ),
}

const hcl = {
  provider: (id: string): string =>
    `provider "aws" {\n  region              = "eu-west-1"\n  allowed_account_ids = ["${id}"]\n}\n`,
  trustOf: (body: string): string => `jsonencode({
    Version = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = ${body} }]
  })`,
}

const referencedDestination = `${hcl.provider('555566667777')}
variable "task_role_arn" {
  type    = string
  default = "${TASK_ROLE}"
}

resource "aws_iam_role" "destination" {
  name               = "destination-account-role"
  assume_role_policy = ${hcl.trustOf('{ AWS = var.task_role_arn }')}
}
`

const referencedSource = `${hcl.provider('111122223333')}
locals {
  destination = "555566667777"
}

resource "aws_iam_role" "task" {
  name               = "my-ECS-task-role"
  assume_role_policy = ${hcl.trustOf('{ Service = "ecs-tasks.amazonaws.com" }')}
}

resource "aws_iam_role_policy" "assume" {
  role = aws_iam_role.task.name
  policy = templatefile("\${path.module}/policy.json.tftpl", {
    account = local.destination
  })
}

resource "aws_ecs_task_definition" "task" {
  family                = "verify"
  task_role_arn         = aws_iam_role.task.arn
  container_definitions = file("\${path.module}/containers.json")
}
`

const terraformReferences: ReferencedWay = {
  files: {
    'source/main.tf': referencedSource,
    'source/policy.json.tftpl': `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "sts:AssumeRole",
      "Resource": "arn:aws:iam::\${account}:role/destination-account-role"
    }
  ]
}
`,
    'source/containers.json': json(taskDefinition.containerDefinitions),
    'destination/main.tf': referencedDestination,
    'source/.aws/config': profile,
  },
  slips: [
    mismatch('source/policy.json.tftpl', 'account-role', 'acount-role', 'permission: a typo in the template'),
    {
      ...mismatch('source/main.tf', '"555566667777"', '"555566667778"', 'permission: a digit in a local'),
      at: 'source/policy.json.tftpl',
      line: '"Resource"',
    },
    {
      ...principal('destination/main.tf', 'my-ECS', 'my-ecs', 'trust: letter case in a default'),
      line: 'default = ',
    },
    {
      ...principal('source/main.tf', '"my-ECS-task-role"', '"my-ECS-task-roles"', 'the role is renamed'),
      at: 'destination/main.tf',
      line: 'default = ',
    },
    service('source/main.tf'),
    profileSlip,
    {
      name: 'task definition: no task role',
      in: 'source/main.tf',
      from: '  task_role_arn         = aws_iam_role.task.arn\n',
      to: '',
      rule: 'task-role-missing',
      line: 'family ',
    },
  ],
}

/** A tree of one root: the destination is a module with the provider of its account, the task roles come from for_each. */
const terraformModules: ReferencedWay = {
  files: {
    'main.tf': `${hcl.provider('111122223333')}
provider "aws" {
  alias               = "destination"
  region              = "eu-west-1"
  allowed_account_ids = ["555566667777"]
}

module "destination" {
  source    = "./modules/destination"
  providers = { aws = aws.destination }
  trusted   = values(aws_iam_role.task)[*].arn
}

resource "aws_iam_role" "task" {
  for_each           = toset(["my-ECS-task-role"])
  name               = each.key
  assume_role_policy = ${hcl.trustOf('{ Service = "ecs-tasks.amazonaws.com" }')}
}

resource "aws_iam_role_policy" "assume" {
  for_each = aws_iam_role.task
  role     = each.value.name
  policy   = data.aws_iam_policy_document.assume.json
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions   = ["sts:AssumeRole"]
    resources = [module.destination.role_arn]
  }
}

resource "aws_ecs_task_definition" "task" {
  family                = "verify"
  task_role_arn         = aws_iam_role.task["my-ECS-task-role"].arn
  container_definitions = jsonencode([{ name = "test", image = "your-test-image" }])
}
`,
    'modules/destination/main.tf': `variable "trusted" {
  type = list(string)
}

resource "aws_iam_role" "this" {
  name               = "destination-account-role"
  assume_role_policy = ${hcl.trustOf('{ AWS = var.trusted }')}
}

output "role_arn" {
  value = aws_iam_role.this.arn
}
`,
    'source/.aws/config': profile,
  },
  slips: [
    mismatch(
      'main.tf',
      '[module.destination.role_arn]',
      '["arn:aws:iam::555566667777:role/destination-account-roles"]',
      'permission: a literal with a letter more',
    ),
    mismatch(
      'main.tf',
      '[module.destination.role_arn]',
      '["\${module.destination.role_arn}s"]',
      'permission: a letter after the output',
    ),
    principal(
      'main.tf',
      'values(aws_iam_role.task)[*].arn',
      '["arn:aws:iam::111122223333:role/my-ecs-task-role"]',
      'trust: another letter case',
    ),
    service('main.tf'),
    profileSlip,
  ],
}

const terraformJson: ReferencedWay = {
  files: {
    'source/main.tf.json': json({
      provider: { aws: { region: 'eu-west-1', allowed_account_ids: ['111122223333'] } },
      resource: {
        aws_iam_role: { task: { name: 'my-ECS-task-role', assume_role_policy: JSON.stringify(taskTrust) } },
        aws_iam_role_policy: {
          assume: {
            role: '${aws_iam_role.task.id}',
            policy: '${data.aws_iam_policy_document.assume.json}',
          },
        },
        aws_ecs_task_definition: {
          task: {
            family: 'verify',
            task_role_arn: '${aws_iam_role.task.arn}',
            container_definitions: '${jsonencode([{ name = "test", image = "your-test-image" }])}',
          },
        },
      },
      data: {
        aws_iam_policy_document: {
          assume: { statement: [{ actions: ['sts:AssumeRole'], resources: [DESTINATION] }] },
        },
      },
    }),
    'destination/main.tf.json': json({
      provider: { aws: { region: 'eu-west-1', allowed_account_ids: ['555566667777'] } },
      resource: {
        aws_iam_role: {
          destination: {
            name: 'destination-account-role',
            assume_role_policy: JSON.stringify(trust),
          },
        },
      },
    }),
    'source/.aws/config': profile,
  },
  slips: [
    mismatch('source/main.tf.json', '555566667777', '555566667778', 'permission: a wrong digit'),
    principal('destination/main.tf.json', 'my-ECS', 'my-ecs', 'trust: letter case'),
    service('source/main.tf.json'),
    profileSlip,
  ],
}

/** A role in Terraform, the task definition in JSON beside it, the destination in a template. */
const mixed: ReferencedWay = {
  files: {
    'source/main.tf':
      terraformReferences.files['source/main.tf']
        ?.replace(/\nresource "aws_ecs_task_definition"[^]*/, '')
        .replace(/templatefile\([^]*?\n {2}\}\)/, () => 'file("${path.module}/policy.json")') ?? '',
    'source/policy.json': json(permission),
    'source/task-definition.json': json(taskDefinition),
    'destination.yaml': longDestination,
    'source/.aws/config': profile,
    '.xrole-lintrc.yaml': accounts,
  },
  slips: [
    mismatch('source/policy.json', 'account-role', 'acount-role', 'permission: a typo'),
    principal('destination.yaml', 'my-ECS', 'my-ecs', 'trust: letter case'),
    {
      name: 'task definition: a typo',
      in: 'source/task-definition.json',
      from: 'my-ECS-task-role',
      to: 'my-ECS-tsak-role',
      rule: 'task-role-mismatch',
    },
    service('source/main.tf'),
    profileSlip,
  ],
}

const templateToTerraform: ReferencedWay = {
  files: {
    'source.yaml': longSource,
    'destination/main.tf': referencedDestination,
    'source/.aws/config': profile,
    '.xrole-lintrc.yaml': accounts,
  },
  slips: [
    mismatch('source.yaml', 'account-role', 'acount-role', 'permission: a typo'),
    principal('destination/main.tf', 'my-ECS', 'my-ecs', 'trust: letter case'),
    service('source.yaml'),
    profileSlip,
  ],
}

/** Only literals tell accounts: names, and what is wrong by itself, can still be judged. */
const templatesWithoutAccounts: ReferencedWay = {
  files: {
    'source.yaml': longSource,
    'destination.yaml': longDestination,
    'source/.aws/config': profile,
  },
  slips: [
    service('source.yaml'),
    {
      // Whether the Deny is about the task role hangs on its account; that nothing allows it does not.
      name: 'trust: Deny for Allow',
      in: 'destination.yaml',
      from: 'Effect: Allow',
      to: 'Effect: Deny',
      rule: 'trust-principal-missing',
    },
    {
      name: 'permission: an action that does not exist',
      in: 'source.yaml',
      from: 'sts:AssumeRole',
      to: 'sts:AssumeRoles',
      rule: 'policy-unknown-action',
    },
    {
      name: 'trust: an account of 11 digits',
      in: 'destination.yaml',
      from: '111122223333',
      to: '11112222333',
      rule: 'arn-malformed',
    },
  ],
}

const withoutProvider = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, content.replace(/ *allowed_account_ids.*\n/g, '')]),
  )

const terraformWithoutAccounts: ReferencedWay = {
  files: withoutProvider(terraformReferences.files),
  slips: [service('source/main.tf')],
}

const unknownPlan = (account: string, body: object): string =>
  json({
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: { root_module: {} },
    ...body,
  }).replaceAll('@account', account)

const create = (type: string, name: string, after: object, after_unknown: object): object => ({
  address: `${type}.${name}`,
  mode: 'managed',
  type,
  name,
  provider_name: 'registry.terraform.io/hashicorp/aws',
  change: { actions: ['create'], before: null, after, after_unknown },
})

const configured = (type: string, name: string, expressions: object): object => ({
  address: `${type}.${name}`,
  mode: 'managed',
  type,
  name,
  provider_config_key: 'aws',
  expressions,
})

const providerOf = (account: string): object => ({
  aws: {
    name: 'aws',
    full_name: 'registry.terraform.io/hashicorp/aws',
    expressions: {
      allowed_account_ids: { constant_value: [account] },
      region: { constant_value: 'eu-west-1' },
    },
  },
})

/** What a first plan knows: no ARN of its own roles, only which expression refers to which. */
const plannedSource = unknownPlan('111122223333', {
  resource_changes: [
    create(
      'aws_iam_role',
      'task',
      { name: 'my-ECS-task-role', path: '/', assume_role_policy: JSON.stringify(taskTrust) },
      { arn: true, id: true },
    ),
    create(
      'aws_iam_role_policy',
      'assume',
      { policy: JSON.stringify({ Version: '2012-10-17', Statement: [permission.Statement] }) },
      { id: true, role: true },
    ),
    create(
      'aws_ecs_task_definition',
      'task',
      { family: 'verify', container_definitions: '[{"name":"test","image":"your-test-image"}]' },
      { arn: true, task_role_arn: true },
    ),
  ],
  configuration: {
    provider_config: providerOf('111122223333'),
    root_module: {
      resources: [
        configured('aws_iam_role', 'task', { name: { constant_value: 'my-ECS-task-role' } }),
        configured('aws_iam_role_policy', 'assume', {
          role: { references: ['aws_iam_role.task.id', 'aws_iam_role.task'] },
        }),
        configured('aws_ecs_task_definition', 'task', {
          task_role_arn: { references: ['aws_iam_role.task.arn', 'aws_iam_role.task'] },
        }),
      ],
    },
  },
})

const plannedDestination = unknownPlan('555566667777', {
  resource_changes: [
    create(
      'aws_iam_role',
      'destination',
      { name: 'destination-account-role', path: '/', assume_role_policy: JSON.stringify(trust) },
      { arn: true, id: true },
    ),
  ],
  configuration: {
    provider_config: providerOf('555566667777'),
    root_module: {
      resources: [
        configured('aws_iam_role', 'destination', { name: { constant_value: 'destination-account-role' } }),
      ],
    },
  },
})

const unknownArns: ReferencedWay = {
  files: {
    'source/plan.json': plannedSource,
    'destination/plan.json': plannedDestination,
    'source/.aws/config': profile,
  },
  slips: [
    mismatch('source/plan.json', '555566667777', '555566667778', 'permission: a wrong digit'),
    mismatch('source/plan.json', 'destination-account-role', 'destination-acount-role', 'permission: a typo'),
    principal('destination/plan.json', 'my-ECS', 'my-ecs', 'trust: letter case'),
    principal('destination/plan.json', '111122223333', '111122223334', 'trust: a wrong digit'),
    service('source/plan.json'),
    profileSlip,
  ],
}

/** The task's role exists already and is looked up by its name; the destination's account is a variable's. */
const lookedUp: ReferencedWay = {
  files: {
    'source/main.tf': `${hcl.provider('111122223333')}
data "aws_iam_role" "task" {
  name = "my-ECS-task-role"
}

data "aws_caller_identity" "current" {}

resource "aws_iam_role_policy" "assume" {
  role = data.aws_iam_role.task.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "sts:AssumeRole"
      Resource = "arn:aws:iam::\${var.destination}:role/destination-account-role"
    }]
  })
}

variable "destination" {}

resource "aws_ecs_task_definition" "task" {
  family                = "verify"
  task_role_arn         = data.aws_iam_role.task.arn
  container_definitions = jsonencode([{ name = "test", image = "your-test-image" }])
}
`,
    'source/terraform.tfvars': 'destination = "555566667777"\n',
    'destination/main.tf': referencedDestination,
    'source/.aws/config': profile,
  },
  slips: [
    {
      ...mismatch(
        'source/terraform.tfvars',
        '555566667777',
        '555566667778',
        'permission: a digit in a variable',
      ),
      at: 'source/main.tf',
      line: 'Resource = ',
    },
    mismatch('source/main.tf', 'account-role', 'acount-role', 'permission: a typo'),
    profileSlip,
  ],
}

export const referencedWays: Readonly<Record<string, ReferencedWay>> = {
  'CloudFormation, long form': longForm,
  'CloudFormation, short form': shortForm,
  'CloudFormation, generated names and an export': generated,
  'CDK output': cdk,
  SAM: sam,
  'Terraform with references and template files': terraformReferences,
  'Terraform with a module and for_each': terraformModules,
  'Terraform in JSON': terraformJson,
  'Terraform with a role that is looked up': lookedUp,
  'a Terraform plan without ARNs': unknownArns,
  'Terraform, JSON and CloudFormation': mixed,
  'CloudFormation source, Terraform destination': templateToTerraform,
}

/** Correct set-ups whose accounts nothing gives. */
export const unplacedWays: Readonly<Record<string, ReferencedWay>> = {
  'CloudFormation without accounts': templatesWithoutAccounts,
  'Terraform without accounts': terraformWithoutAccounts,
}
