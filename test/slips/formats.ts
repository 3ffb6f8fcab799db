/** The article's set-up in the formats that build it: templates and Terraform, each as two stacks of two accounts. */
import {
  DESTINATION,
  permission,
  profile,
  TASK_ROLE,
  taskTrust,
  trust,
  type Files,
  type Places,
} from './setup.js'

/** How a format writes what the slips change and where they are found. */
export interface Words {
  readonly effect: (effect: string) => string
  /** The line of the trust policy's statement list. */
  readonly statements: string
  /** The line on which a statement with this effect begins. */
  readonly statement: (effect: string) => string
  readonly action: (action: string) => string
  readonly service: string
  readonly principal: string
  readonly sourceAccount: (account: string) => string
  /** The line of a task definition without a role. */
  readonly family: string
  /** Removes the task role. */
  readonly withoutTaskRole: RegExp
  readonly taskRoleKey: string
  readonly executionRoleKey: string
}

export interface Way {
  readonly files: Files
  readonly places: Places
  readonly words: Words
}

const accounts = `accounts:
  - id: "111122223333"
    files: ["source*", "source/**"]
  - id: "555566667777"
    files: ["destination*", "destination/**"]
`

const yamlSource = `AWSTemplateFormatVersion: "2010-09-09"
Description: The account that runs the task
Resources:
  TaskRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: my-ECS-task-role
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: ecs-tasks.amazonaws.com
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                aws:SourceAccount: "111122223333"
      Policies:
        - PolicyName: assume-destination
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: sts:AssumeRole
                Resource: ${DESTINATION}
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: verify-assume-cross-account-role
      TaskRoleArn: ${TASK_ROLE}
      ContainerDefinitions:
        - Name: test
          Image: your-test-image
          Cpu: 100
          Memory: 200
          Essential: true
`

const yamlDestination = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  DestinationRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: destination-account-role
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              AWS: ${TASK_ROLE}
            Action: sts:AssumeRole
`

const cloudFormationYaml: Way = {
  files: {
    'source.yaml': yamlSource,
    'destination.yaml': yamlDestination,
    'source/.aws/config': profile,
    '.xrole-lintrc.yaml': accounts,
  },
  places: {
    permission: 'source.yaml',
    trust: 'destination.yaml',
    taskTrust: 'source.yaml',
    task: 'source.yaml',
    profile: 'source/.aws/config',
  },
  words: {
    effect: (effect) => `Effect: ${effect}`,
    statements: '- Effect: Allow',
    statement: (effect) => `Effect: ${effect}`,
    action: (action) => `Action: ${action}`,
    service: 'Service: ecs-tasks.amazonaws.com',
    principal: `AWS: ${TASK_ROLE}`,
    sourceAccount: (account) => `aws:SourceAccount: "${account}"`,
    family: 'Family: verify',
    withoutTaskRole: /\n *TaskRoleArn: .*/,
    taskRoleKey: 'TaskRoleArn',
    executionRoleKey: 'ExecutionRoleArn',
  },
}

const hclSource = `provider "aws" {
  region              = "eu-west-1"
  allowed_account_ids = ["111122223333"]
}

resource "aws_iam_role" "task" {
  name = "my-ECS-task-role"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = "111122223333" } }
    }]
  })
}

resource "aws_iam_role_policy" "assume" {
  name = "assume-destination"
  role = aws_iam_role.task.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "sts:AssumeRole"
      Resource = "${DESTINATION}"
    }]
  })
}

resource "aws_ecs_task_definition" "task" {
  family        = "verify-assume-cross-account-role"
  task_role_arn = "${TASK_ROLE}"
  container_definitions = jsonencode([
    { name = "test", image = "your-test-image", cpu = 100, memory = 200, essential = true }
  ])
}
`

const hclDestination = `provider "aws" {
  region              = "eu-west-1"
  allowed_account_ids = ["555566667777"]
}

resource "aws_iam_role" "destination" {
  name = "destination-account-role"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "${TASK_ROLE}" }
      Action    = "sts:AssumeRole"
    }]
  })
}
`

const terraformPlaces: Places = {
  permission: 'source/main.tf',
  trust: 'destination/main.tf',
  taskTrust: 'source/main.tf',
  task: 'source/main.tf',
  profile: 'source/.aws/config',
}

const hclWords: Words = {
  effect: (effect) => `= "${effect}"`,
  statements: 'Statement = [{',
  statement: (effect) => `Statement = [{\n<space>Effect<space>= "${effect}"`,
  action: (action) => `= "${action}"`,
  service: '{ Service = "ecs-tasks.amazonaws.com" }',
  principal: `{ AWS = "${TASK_ROLE}" }`,
  sourceAccount: (account) => `"aws:SourceAccount" = "${account}"`,
  family: 'family ',
  withoutTaskRole: /\n *task_role_arn .*/,
  taskRoleKey: 'task_role_arn',
  executionRoleKey: 'execution_role_arn',
}

const terraformJsonencode: Way = {
  files: {
    'source/main.tf': hclSource,
    'destination/main.tf': hclDestination,
    'source/.aws/config': profile,
  },
  places: terraformPlaces,
  words: hclWords,
}

const heredocSource = hclSource
  .replace(
    /= jsonencode\(\{\n( *)Version = "2012-10-17"\n *Statement = \[\{\n *Effect {4}= "Allow"\n *Principal[^]*?\}\]\n {2}\}\)/,
    () => `= <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Principal": { "Service": "ecs-tasks.amazonaws.com" },
          "Action": "sts:AssumeRole",
          "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } }
        }
      ]
    }
  JSON`,
  )
  .replace(
    /= jsonencode\(\{\n *Version[^]*?\}\]\n {2}\}\)/,
    () => `= <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": "sts:AssumeRole",
          "Resource": "${DESTINATION}"
        }
      ]
    }
  JSON`,
  )

const heredocDestination = hclDestination.replace(
  /= jsonencode\([^]*\}\)/,
  () => `= <<POLICY
{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "${TASK_ROLE}" },
      "Action": "sts:AssumeRole"
    }
  ]
}
POLICY`,
)

const jsonWords = {
  effect: (effect: string) => `"Effect": "${effect}"`,
  statements: '"Statement": [',
  statement: (effect: string) => `{\n<space>"Effect": "${effect}"`,
  action: (action: string) => `"${action}"`,
  service: '"Service": "ecs-tasks.amazonaws.com"',
  principal: `"AWS": "${TASK_ROLE}"`,
  sourceAccount: (account: string) => `"aws:SourceAccount": "${account}"`,
}

const terraformHeredoc: Way = {
  files: {
    'source/main.tf': heredocSource,
    'destination/main.tf': heredocDestination,
    'source/.aws/config': profile,
  },
  places: terraformPlaces,
  words: { ...hclWords, ...jsonWords },
}

const documentSource = hclSource
  .replace(
    /assume_role_policy = jsonencode\([^]*?\}\]\n {2}\}\)/,
    'assume_role_policy = data.aws_iam_policy_document.task_trust.json',
  )
  .replace(/policy = jsonencode\([^]*?\}\]\n {2}\}\)/, 'policy = data.aws_iam_policy_document.assume.json')
  .concat(`
data "aws_iam_policy_document" "task_trust" {
  statement {
    effect  = "Allow"
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
  }
}

data "aws_iam_policy_document" "assume" {
  statement {
    effect    = "Allow"
    actions   = ["sts:AssumeRole"]
    resources = ["${DESTINATION}"]
  }
}
`)

const documentDestination = hclDestination.replace(
  /assume_role_policy = jsonencode\([^]*\}\)/,
  'assume_role_policy = data.aws_iam_policy_document.trust.json',
).concat(`
data "aws_iam_policy_document" "trust" {
  statement {
    effect  = "Allow"
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["${TASK_ROLE}"]
    }
  }
}
`)

const terraformDocument: Way = {
  files: {
    'source/main.tf': documentSource,
    'destination/main.tf': documentDestination,
    'source/.aws/config': profile,
  },
  places: terraformPlaces,
  words: {
    ...hclWords,
    statements: 'statement {',
    statement: (effect) => `statement {\n<space>effect<space>= "${effect}"`,
    action: (action) => `["${action}"]`,
    service: 'type        = "Service"\n      identifiers = ["ecs-tasks.amazonaws.com"]',
    principal: `type        = "AWS"\n      identifiers = ["${TASK_ROLE}"]`,
    sourceAccount: (account) => `values   = ["${account}"]`,
  },
}

const jsonSource = {
  AWSTemplateFormatVersion: '2010-09-09',
  Resources: {
    TaskRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'my-ECS-task-role',
        AssumeRolePolicyDocument: taskTrust,
        Policies: [
          {
            PolicyName: 'assume-destination',
            PolicyDocument: { Version: '2012-10-17', Statement: [permission.Statement] },
          },
        ],
      },
    },
    Task: {
      Type: 'AWS::ECS::TaskDefinition',
      Properties: {
        ContainerDefinitions: [
          { Name: 'test', Image: 'your-test-image', Cpu: 100, Memory: 200, Essential: true },
        ],
        Family: 'verify-assume-cross-account-role',
        TaskRoleArn: TASK_ROLE,
      },
    },
  },
}

const jsonDestination = {
  AWSTemplateFormatVersion: '2010-09-09',
  Resources: {
    DestinationRole: {
      Type: 'AWS::IAM::Role',
      Properties: { RoleName: 'destination-account-role', AssumeRolePolicyDocument: trust },
    },
  },
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const cloudFormationJson: Way = {
  files: {
    'source.template.json': json(jsonSource),
    'destination.template.json': json(jsonDestination),
    'source/.aws/config': profile,
    '.xrole-lintrc.yaml': accounts,
  },
  places: {
    permission: 'source.template.json',
    trust: 'destination.template.json',
    taskTrust: 'source.template.json',
    task: 'source.template.json',
    profile: 'source/.aws/config',
  },
  words: {
    ...jsonWords,
    family: '"Family"',
    withoutTaskRole: /,\s*"TaskRoleArn": "[^"]*"/,
    taskRoleKey: '"TaskRoleArn"',
    executionRoleKey: '"ExecutionRoleArn"',
  },
}

/** What is inside a string of the outer JSON. */
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1)

const stringWords = {
  effect: (effect: string) => escaped(`"Effect":"${effect}"`),
  statements: escaped('"Statement":['),
  statement: (effect: string) => escaped(`"Effect":"${effect}"`),
  action: (action: string) => escaped(`"${action}"`),
  service: escaped('"Service":"ecs-tasks.amazonaws.com"'),
  principal: escaped(`"AWS":"${TASK_ROLE}"`),
  sourceAccount: (account: string) => escaped(`"aws:SourceAccount":"${account}"`),
}

interface Instance {
  readonly type: string
  readonly name: string
  readonly attributes: object
}

const instances: Readonly<Record<'source' | 'destination', readonly Instance[]>> = {
  source: [
    {
      type: 'aws_iam_role',
      name: 'task',
      attributes: {
        arn: TASK_ROLE,
        assume_role_policy: JSON.stringify(taskTrust),
        id: 'my-ECS-task-role',
        inline_policy: [],
        managed_policy_arns: [],
        name: 'my-ECS-task-role',
        path: '/',
        permissions_boundary: '',
      },
    },
    {
      type: 'aws_iam_role_policy',
      name: 'assume',
      attributes: {
        id: 'my-ECS-task-role:assume-destination',
        name: 'assume-destination',
        policy: JSON.stringify({ Version: '2012-10-17', Statement: [permission.Statement] }),
        role: 'my-ECS-task-role',
      },
    },
    {
      type: 'aws_ecs_task_definition',
      name: 'task',
      attributes: {
        container_definitions: JSON.stringify([
          { name: 'test', image: 'your-test-image', cpu: 100, memory: 200 },
        ]),
        execution_role_arn: null,
        family: 'verify-assume-cross-account-role',
        task_role_arn: TASK_ROLE,
      },
    },
  ],
  destination: [
    {
      type: 'aws_iam_role',
      name: 'destination',
      attributes: {
        arn: DESTINATION,
        assume_role_policy: JSON.stringify(trust),
        id: 'destination-account-role',
        inline_policy: [],
        managed_policy_arns: [],
        name: 'destination-account-role',
        path: '/',
        permissions_boundary: '',
      },
    },
  ],
}

const provider = 'provider["registry.terraform.io/hashicorp/aws"]'

const state = (side: 'source' | 'destination'): string =>
  json({
    version: 4,
    terraform_version: '1.9.0',
    serial: 1,
    lineage: '00000000-0000-0000-0000-000000000000',
    outputs: {},
    resources: instances[side].map(({ type, name, attributes }) => ({
      mode: 'managed',
      type,
      name,
      provider,
      instances: [{ schema_version: 0, attributes, sensitive_attributes: [] }],
    })),
    check_results: null,
  })

const plan = (side: 'source' | 'destination'): string => {
  const resources = instances[side].map(({ type, name, attributes }) => ({
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    provider_name: 'registry.terraform.io/hashicorp/aws',
    attributes,
  }))
  return json({
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: { root_module: {} },
    resource_changes: resources.map(({ attributes, ...resource }) => ({
      ...resource,
      change: { actions: ['create'], before: null, after: attributes, after_unknown: {} },
    })),
    configuration: {
      provider_config: { aws: { name: 'aws', full_name: 'registry.terraform.io/hashicorp/aws' } },
      root_module: {},
    },
  })
}

const exported = (name: string, write: (side: 'source' | 'destination') => string): Way => ({
  files: {
    [`source/${name}`]: write('source'),
    [`destination/${name}`]: write('destination'),
    'source/.aws/config': profile,
  },
  places: {
    permission: `source/${name}`,
    trust: `destination/${name}`,
    taskTrust: `source/${name}`,
    task: `source/${name}`,
    profile: 'source/.aws/config',
  },
  words: {
    ...stringWords,
    family: '"family"',
    withoutTaskRole: /,\s*"task_role_arn": "[^"]*"/g,
    taskRoleKey: '"task_role_arn"',
    executionRoleKey: '"execution_role_arn"',
  },
})

export const formatWays: Readonly<Record<string, Way>> = {
  'CloudFormation YAML': cloudFormationYaml,
  'CloudFormation JSON': cloudFormationJson,
  'Terraform state': exported('terraform.tfstate', state),
  'Terraform plan': exported('plan.json', plan),
  'Terraform with jsonencode': terraformJsonencode,
  'Terraform with heredocs': terraformHeredoc,
  'Terraform with policy documents': terraformDocument,
}

export { jsonWords }
