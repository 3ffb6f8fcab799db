/** The two halves of the article's hop, each as its team's repository may hold it. */

type Files = Readonly<Record<string, unknown>>

/** A half, given the ARNs that stand in it. */
export type Half = (source: string, destination: string) => Files

const allow = (more: object): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...more }],
})
const ecs = allow({
  Principal: { Service: 'ecs-tasks.amazonaws.com' },
  Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
})

const nameOf = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1)

const task = (source: string): object => ({
  family: 'verify',
  taskRoleArn: source,
  containerDefinitions: [{ name: 'app', image: 'registry.example/app:1' }],
})

const exported = (arn: string, trust: object): object => ({
  Path: '/',
  RoleName: nameOf(arn),
  RoleId: 'AROAEXAMPLE1234567890',
  Arn: arn,
  CreateDate: '2024-01-01T00:00:00Z',
  AssumeRolePolicyDocument: trust,
})

const details = (role: object): object => ({
  UserDetailList: [],
  GroupDetailList: [],
  RoleDetailList: [role],
  Policies: [],
})

/** The task's side; `my-ECS-task-role` is its role. */
export const sources: Readonly<Record<string, Half>> = {
  JSON: (source, destination) => ({
    'ecs/task-definition.json': task(source),
    'iam/my-ECS-task-role.policy.json': allow({ Resource: destination }),
  }),
  'JSON under any name': (source, destination) => ({
    'task-definition.json': task(source),
    'task-role-policy.json': allow({ Resource: destination }),
  }),
  'CLI exports': (source, destination) => ({
    'task.json': { taskDefinition: task(source) },
    'role.json': { Role: exported(source, ecs) },
    'policy.json': {
      RoleName: nameOf(source),
      PolicyName: 'assume',
      PolicyDocument: allow({ Resource: destination }),
    },
  }),
  'account details': (source, destination) => ({
    'task.json': { taskDefinition: task(source) },
    'details.json': details({
      ...exported(source, ecs),
      InstanceProfileList: [],
      RolePolicyList: [{ PolicyName: 'assume', PolicyDocument: allow({ Resource: destination }) }],
      AttachedManagedPolicies: [],
    }),
  }),
  CloudFormation: (source, destination) => ({
    'template.json': {
      Resources: {
        TaskRole: {
          Type: 'AWS::IAM::Role',
          Properties: {
            RoleName: nameOf(source),
            AssumeRolePolicyDocument: ecs,
            Policies: [{ PolicyName: 'assume', PolicyDocument: allow({ Resource: destination }) }],
          },
        },
        Task: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            Family: 'verify',
            TaskRoleArn: { 'Fn::GetAtt': ['TaskRole', 'Arn'] },
            ContainerDefinitions: [{ Name: 'app', Image: 'registry.example/app:1' }],
          },
        },
      },
    },
  }),
  Terraform: (source, destination) => ({
    'main.tf': `resource "aws_iam_role" "task" {
  name               = "${nameOf(source)}"
  assume_role_policy = jsonencode(${JSON.stringify(ecs)})
}
resource "aws_iam_role_policy" "assume" {
  role   = aws_iam_role.task.id
  policy = jsonencode(${JSON.stringify(allow({ Resource: destination }))})
}
resource "aws_ecs_task_definition" "verify" {
  family                = "verify"
  task_role_arn         = aws_iam_role.task.arn
  container_definitions = jsonencode([{ name = "app", image = "registry.example/app:1" }])
}
`,
  }),
}

/** The destination's side; `destination-account-role` is its role. */
export const destinations: Readonly<Record<string, Half>> = {
  JSON: (source) => ({
    'iam/destination-account-role.trust-policy.json': allow({ Principal: { AWS: source } }),
  }),
  'JSON under any name': (source) => ({ 'trust-policy.json': allow({ Principal: { AWS: source } }) }),
  'CLI exports': (source, destination) => ({
    'role.json': { Role: exported(destination, allow({ Principal: { AWS: source } })) },
  }),
  'account details': (source, destination) => ({
    'details.json': details({
      ...exported(destination, allow({ Principal: { AWS: source } })),
      InstanceProfileList: [],
      RolePolicyList: [],
      AttachedManagedPolicies: [],
    }),
  }),
  CloudFormation: (source, destination) => ({
    'template.json': {
      Resources: {
        Destination: {
          Type: 'AWS::IAM::Role',
          Properties: {
            RoleName: nameOf(destination),
            AssumeRolePolicyDocument: allow({ Principal: { AWS: source } }),
          },
        },
      },
    },
  }),
  Terraform: (source, destination) => ({
    'main.tf': `resource "aws_iam_role" "destination" {
  name               = "${nameOf(destination)}"
  assume_role_policy = jsonencode(${JSON.stringify(allow({ Principal: { AWS: source } }))})
}
`,
  }),
}
