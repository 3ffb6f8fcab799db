import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { syntaxByName } from '../../src/files/names.js'
import { mayBeOurs, recognise } from '../../src/files/recognise.js'

const test = suite('recognise')

const names: Record<string, string[]> = {
  json: [
    'a.json',
    'A.JSON',
    'taskdef.json.tpl',
    'x.tf.json',
    'a.jsonl',
    'terraform.tfstate',
    'a.json.j2',
    'a.jsonc',
  ],
  yaml: ['a.yaml', 'b/template.yml', 'a.yml.tftpl'],
  hcl: ['main.tf', 'a.tfvars', 'terragrunt.hcl', 'main.tofu'],
  ini: [
    '.aws/config',
    'docker/aws/credentials',
    'aws-config',
    'my.aws_config.txt',
    'a.ini',
    'config',
    'aws-config.example',
  ],
  toml: ['infra/samconfig.toml'],
  content: ['trust-policy', 'stack.template', 'task-definition.tpl', 'LICENSE'],
  none: [
    'a.ts',
    '.gitignore',
    'aws-config.ts',
    'package-lock.json',
    '.terraform.lock.hcl',
    'a.tfplan',
    'notes.txt',
    'pyproject.toml',
    'a.md',
  ],
}

for (const [syntax, paths] of Object.entries(names)) {
  test(`by name: ${syntax}`, () => {
    for (const path of paths) assert.is(syntaxByName(path) ?? 'none', syntax, path)
  })
}

/** What each extractor begins with, in the least that it may be. */
const ours: Record<string, [path: string, content: string]> = {
  'task definition': ['a.json', '{"family": "x", "containerDefinitions": []}'],
  'task definition, PascalCase': ['a.json', '{"ContainerDefinitions": []}'],
  containers: ['a.json', '[{"name": "x", "image": "y"}]'],
  'describe output': ['a.json', '{"taskDefinition": {}}'],
  policy: ['a.json', '{"Statement": {}}'],
  'policy version': ['a.json', '{"PolicyVersion": {"Document": "%7B%22Statement%22"}}'],
  'policy, URL-encoded': ['policy', '%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%5D%7D'],
  'policy with byte order mark': ['policy', '\ufeff{"Statement": []}'],
  'get-role': ['a.json', '{"Role": {"RoleName": "x"}}'],
  'list-roles': ['a.json', '{"Roles": []}'],
  'list-attached-role-policies': ['a.json', '{"AttachedPolicies": []}'],
  'list-role-policies': ['a.json', '{"PolicyNames": ["x"]}'],
  'get-policy': ['a.json', '{"Policy": {"PolicyName": "x"}}'],
  'authorization details': ['a.json', '{"RoleDetailList": []}'],
  template: ['a.json', '{"Resources": {"R": {"Type": "AWS::IAM::Role"}}}'],
  'CDK manifest': [
    'manifest.json',
    '{"version": "1", "artifacts": {"S": {"type": "aws:cloudformation:stack"}}}',
  ],
  plan: ['plan.json', '{"format_version":"1.2","resource_changes":[{"type":"aws_iam_role"}]}'],
  state: ['x.tfstate', '{"version": 4, "resources": [{"type": "aws_ecs_task_definition"}]}'],
  'state machine': [
    'a.asl.json',
    '{"StartAt": "x", "States": {"x": {"Resource": "arn:aws:states:::ecs:runTask.sync"}}}',
  ],
  'Terraform in JSON': ['main.tf.json', '{"locals": {}}'],
  'YAML template': ['a.yaml', 'Resources:\n  R:\n    Type: AWS::IAM::Role\n'],
  'YAML task definition': ['a.yml', 'family: x\ncontainerDefinitions: []\n'],
  'template without ending': ['stack.template', 'AWSTemplateFormatVersion: "2010-09-09"\nResources: {}\n'],
  Terraform: ['main.tf', 'resource "aws_iam_role" "x" {}'],
  profile: ['config', '[profile x]\nregion = eu-west-1\n'],
  'profile of SSO': ['config', '[default]\nsso_start_url = https://example.awsapps.com/start\n'],
  'services of a config': ['config', '[services local]\ns3 =\n'],
  'settings of any program, in a file named as AWS does': ['.aws/config', '[default]\nregion = eu-west-1\n'],
  'list of containers': ['app.yaml', '- name: app\n  image: nginx\n  essential: true\n'],
  'versions of a policy': ['a.json', '{"PolicyVersionList": []}'],
  'profile by its role': ['aws.ini', 'ROLE_ARN=arn:aws:iam::555566667777:role/x'],
}

for (const [name, [path, content]] of Object.entries(ours)) {
  test(`ours: ${name}`, () => assert.is(recognise(path, content)?.as, 'ours'))
}

const context: Record<string, [path: string, content: string]> = {
  variables: ['variables.tf', 'variable "x" {}'],
  'values of variables': ['prod.tfvars', 'x = "y"'],
  parameters: ['prod.json', '[{"ParameterKey": "Env", "ParameterValue": "x"}]'],
  'parameters by name': ['parameters/prod.json', '{"Env": "x"}'],
  'SAM configuration': ['samconfig.toml', 'version = 0.1'],
}

for (const [name, [path, content]] of Object.entries(context)) {
  test(`context: ${name}`, () => assert.is(recognise(path, content)?.as, 'context'))
}

const others: [path: string, content: string][] = [
  ['package.json', '{"name": "x", "dependencies": {}}'],
  ['a.json', ''],
  ['docker-compose.yml', 'services:\n  x:\n    image: y\n'],
  ['setup.cfg', '[metadata]\nname = x\n'],
  ['config', '[core]\nbare = false\n'],
  ['config', '[core]\nregion = x\n'],
  ['LICENSE', '---\nthe essential purpose of any remedy\n'],
  ['LICENSE', 'Statement of rights'],
  ['Makefile', 'all:\n\techo AWS::\n'],
]

for (const [path, content] of others) {
  test(`not ours: ${path} ${content.slice(0, 20)}`, () => assert.is(recognise(path, content), undefined))
}

const WORDS = [
  ...[
    'Statement',
    'AssumeRole',
    'AWS::',
    'aws:',
    'aws_',
    ':aws',
    'ecs:runTask',
    '"image"',
    '"States"',
    'StartAt',
  ],
  ...['containerDefinition', 'container_definition', 'Containerdefinition', 'containerdefinition'],
  ...[
    'taskRole',
    'task_role',
    'Task_Role',
    'taskrole',
    'taskDefinition',
    'task_definition',
    'Taskdefinition',
  ],
  ...[
    '"Roles"',
    '"Role"',
    '"Policy"',
    '"Policies"',
    'Fn::',
    'AWSTemplateFormatVersion',
    '"Parameters"',
    'ParameterKey:',
  ],
  ...[
    'Instance',
    'Attached',
    'Policy',
    'Role',
    'Permissions',
    'Names"',
    'Name"',
    'Arn"',
    'Profile"',
    'Boundary"',
  ],
  ...['List"', 'Document"', 'image', 'aws', '{', '"', ':', ' ', 'x', '\n', '- ', 'é', '\ufeff'],
]

test('the look at the bytes misses nothing that is recognised', () => {
  const path = fc.constantFrom(
    'a.json',
    'b.yml',
    'c.tf.json',
    'params.json',
    'd.jsonl',
    'e.tf',
    'task.tpl',
    'config',
  )
  let recognised = 0
  fc.assert(
    fc.property(path, fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }), (name, words) => {
      const text = words.join('')
      if (recognise(name, text) === undefined) return
      recognised++
      assert.ok(mayBeOurs(name, Buffer.from(text)), `${name}: ${text}`)
    }),
    { numRuns: 2000 },
  )
  assert.ok(recognised > 500)
  assert.not(mayBeOurs('a.json', Buffer.from('{"name": "x"}')))
})

test.run()
