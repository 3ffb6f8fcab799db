/** The set-up as states of both versions. */
import { DESTINATION, TASK_ROLE } from '../setup.js'
import { containers, permission, taskTrust, trust } from './documents.js'
import { testMarked } from './marked.js'

const role = {
  arn: TASK_ROLE,
  assume_role_policy: taskTrust,
  id: 'my-ECS-task-role',
  name: 'my-ECS-task-role',
  path: '/',
}
const inline = { id: 'my-ECS-task-role:assume', name: 'assume', policy: permission(), role: role.name }
const task = {
  arn: 'arn:aws:ecs:eu-west-1:111122223333:task-definition/app:3',
  container_definitions: containers,
  execution_role_arn: '',
  family: 'app',
  task_role_arn: '«taskRole»',
}
const destination = {
  arn: DESTINATION,
  assume_role_policy: trust(),
  id: 'destination-account-role',
  name: 'destination-account-role',
  path: '/',
}

type Objects = Readonly<Record<string, object>>

const state = (objects: Objects): string =>
  JSON.stringify({
    version: 4,
    terraform_version: '1.9.0',
    resources: Object.entries(objects).map(([address, attributes]) => ({
      mode: 'managed',
      type: address.split('.')[0],
      name: address.split('.')[1],
      provider: 'provider["registry.terraform.io/hashicorp/aws"]',
      instances: [{ schema_version: 0, attributes, sensitive_attributes: [] }],
    })),
  })

const old = (modules: Readonly<Record<string, Objects>>): string =>
  JSON.stringify({
    version: 3,
    terraform_version: '0.11.14',
    modules: Object.entries(modules).map(([path, objects]) => ({
      path: path.split('/'),
      outputs: {},
      resources: Object.fromEntries(
        Object.entries(objects).map(([address, attributes]) => [
          address,
          {
            type: address.split('.')[0],
            depends_on: [],
            primary: { id: 'x', attributes, meta: {}, tainted: false },
            deposed: [],
            provider: 'provider.aws',
          },
        ]),
      ),
    })),
  })

const objects = {
  'aws_iam_role.task': { ...role, inline_policy: [{ name: 'assume', policy: permission() }] },
  'aws_iam_role_policy.assume': inline,
  'aws_ecs_task_definition.app': task,
}
const taskRole = {
  marks: { taskRole: TASK_ROLE },
  slips: [
    { mark: 'taskRole', wrong: TASK_ROLE.slice(0, -1), rule: 'task-role-mismatch' },
    { mark: 'taskRole', wrong: DESTINATION, rule: 'task-role-foreign-account' },
  ],
}

testMarked('slips in Terraform states', {
  'version 4, in which a role lists the policies that resources of their own give it': {
    ...taskRole,
    files: {
      'source/terraform.tfstate': state(objects),
      'destination/terraform.tfstate': state({ 'aws_iam_role.destination': destination }),
    },
  },
  'a role that trusts itself, which it can as it is there': {
    marks: { taskRole: TASK_ROLE },
    files: {
      'source/terraform.tfstate': state(objects),
      'destination/terraform.tfstate': state({
        'aws_iam_role.destination': {
          ...destination,
          assume_role_policy: trust([DESTINATION, TASK_ROLE]),
        },
      }),
    },
  },
  'version 3': {
    ...taskRole,
    files: {
      'source/terraform.tfstate': old({
        root: { 'aws_ecs_task_definition.app': task },
        'root/role': {
          'aws_iam_role.task.0': {
            ...role,
            'inline_policy.#': '1',
            'inline_policy.0.name': 'assume',
            'inline_policy.0.policy': permission(),
            'tags.%': '1',
            'tags.team': 'x',
          },
        },
      }),
      'destination/terraform.tfstate': old({ root: { 'aws_iam_role.destination': destination } }),
    },
  },
}).run()
