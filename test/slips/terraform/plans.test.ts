/** The set-up as plans in which ARNs are not known yet, or are there already. */
import { constant, plan, providerOf, refers, type Planned } from '../../support/plans.js'
import { TASK_ROLE } from '../setup.js'
import { containers, permission, taskTrust, trust } from './documents.js'
import { testMarked, type MarkedSetup } from './marked.js'

const STALE = 'arn:aws:iam::555566667777:role/destination-acount-role'

const role: Planned = {
  type: 'aws_iam_role',
  name: 'task',
  after: { name: 'my-ECS-task-role', path: '/', assume_role_policy: taskTrust },
  unknown: { arn: true, id: true, inline_policy: true, managed_policy_arns: true },
}
const inline: Planned = {
  type: 'aws_iam_role_policy',
  name: 'assume',
  after: { name: 'assume', policy: permission() },
  unknown: { id: true, role: true },
}
const task: Planned = {
  type: 'aws_ecs_task_definition',
  name: 'app',
  after: { family: 'app', container_definitions: containers },
  unknown: { arn: true, id: true, task_role_arn: true },
}
const there = { arn: TASK_ROLE, id: 'my-ECS-task-role', permissions_boundary: '' }
const stays = { actions: ['no-op'], unknown: {} }

const blocks = ({ role: ofRole, task: ofTask }: { role: object; task: object }, rest: object = {}) => [
  { type: 'aws_iam_role', name: 'task', expressions: { name: constant('my-ECS-task-role') }, ...rest },
  { type: 'aws_iam_role_policy', name: 'assume', expressions: { policy: {}, role: ofRole }, ...rest },
  { type: 'aws_ecs_task_definition', name: 'app', expressions: { task_role_arn: ofTask }, ...rest },
]
const direct = blocks({ role: refers('aws_iam_role.task.id'), task: refers('aws_iam_role.task.arn') })

const destination = JSON.stringify(
  plan({
    planned: [
      {
        type: 'aws_iam_role',
        name: 'destination',
        after: { name: 'destination-account-role', path: '/', assume_role_policy: trust() },
        unknown: { arn: true },
      },
    ],
    providers: { aws: providerOf('555566667777') },
  }),
)

const setup = (parts: Parameters<typeof plan>[0]): MarkedSetup => ({
  files: {
    'source/plan.json': JSON.stringify(plan({ providers: { aws: providerOf('111122223333') }, ...parts })),
    'destination/plan.json': destination,
  },
})

const keyed = (index: string | number): Planned[] => [role, inline, task].map((one) => ({ ...one, index }))
const bare = { references: ['aws_iam_role.task'] }
const byKey = { references: ['aws_iam_role.task', 'each.key'] }
const byValue = { references: ['each.value.id', 'each.value'] }
const other: Planned = {
  ...role,
  index: 'other',
  after: { ...role.after, name: 'other-role', assume_role_policy: trust('*') },
}

testMarked('slips in Terraform plans', {
  'references in full': setup({ planned: [role, inline, task], blocks: direct }),
  'references of Terraform 0.12': setup({
    planned: [role, inline, task],
    blocks: blocks({ role: bare, task: bare }),
    format: '0.1',
  }),
  'the instance with the same key': setup({
    planned: [...keyed('app'), { ...other, after: { ...other.after, assume_role_policy: taskTrust } }],
    blocks: blocks({ role: byKey, task: byKey }, { forEach: { references: ['local.apps'] } }),
  }),
  'for_each over the roles themselves': setup({
    planned: keyed('app'),
    blocks: blocks(
      { role: byValue, task: { references: ['each.value.arn', 'each.value'] } },
      { forEach: bare },
    ),
  }),
  'a role that lists policies as they were, and loses one': setup({
    planned: [
      {
        ...role,
        ...stays,
        after: {
          ...role.after,
          ...there,
          inline_policy: [
            { name: 'assume', policy: permission(STALE) },
            { name: 'old', policy: permission(STALE) },
          ],
        },
      },
      { ...inline, ...stays, actions: ['update'], after: { ...inline.after, role: 'my-ECS-task-role' } },
      {
        ...inline,
        name: 'old',
        actions: ['delete'],
        after: null,
        before: { name: 'old', role: 'my-ECS-task-role' },
      },
      { ...task, ...stays, after: { ...task.after, task_role_arn: TASK_ROLE } },
    ],
    blocks: direct,
  }),
}).run()

const profile: Planned = {
  type: 'aws_iam_instance_profile',
  name: 'task',
  after: { name: 'app', path: '/' },
  unknown: { arn: true },
}

testMarked('what is no role in Terraform plans', {
  'an instance profile': {
    ...setup({
      planned: [role, inline, task, profile],
      blocks: direct,
    }),
    edits: ['arn', 'id'].map((attribute) => ({
      name: `its ${attribute}`,
      from: '"references":["aws_iam_role.task.arn","aws_iam_role.task"]',
      to: `"references":["aws_iam_instance_profile.task.${attribute}","aws_iam_instance_profile.task"]`,
      rule: 'task-role-invalid',
      text: `aws_iam_instance_profile.task.${attribute}`,
    })),
  },
}).run()
