import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { RoleFact } from '../../../src/facts.js'
import { show } from '../../../src/text.js'
import {
  attachmentsOf,
  factsOf,
  managedPoliciesOf,
  rolesOf,
  sliceOf,
  summary,
  taskDefinitionsOf,
} from '../../support/hcl.js'

const test = suite('terraform resources')

const SOURCE = '111122223333'
const DESTINATION = '555566667777'
const provider = `provider "aws" {\n  region = "eu-west-1"\n  allowed_account_ids = ["${SOURCE}"]\n}\n`

function trustOf(source: string): readonly string[] {
  return summary(only(rolesOf(source)).trust)
}

function only<T>(items: readonly T[]): T {
  const [first, ...others] = items
  if (first === undefined || others.length > 0) throw new Error(`${String(items.length)} items`)
  return first
}

function arns(roles: readonly RoleFact[]): readonly string[] {
  return roles.map(({ arn, when }) => [show(arn), ...when.map(({ label }) => label)].join(' '))
}

const trusting = 'Allow sts:AssumeRole by Service:ecs-tasks.amazonaws.com'
const trusts: readonly (readonly [how: string, argument: string, more?: string])[] = [
  [
    'jsonencode',
    'jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }] })',
  ],
  [
    'a heredoc',
    '<<EOF\n{"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "ecs-tasks.amazonaws.com"}}]}\nEOF',
  ],
  [
    'an indented heredoc',
    '<<-EOF\n    {\n      "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "ecs-tasks.amazonaws.com"}}\n    }\n  EOF',
  ],
  [
    'a quoted string',
    '"{\\"Statement\\": [{\\"Effect\\": \\"Allow\\", \\"Action\\": \\"sts:AssumeRole\\", \\"Principal\\": {\\"Service\\": \\"ecs-tasks.amazonaws.com\\"}}]}"',
  ],
  [
    'a data source',
    'data.aws_iam_policy_document.trust.json',
    'data "aws_iam_policy_document" "trust" {\n  statement {\n    actions = ["sts:AssumeRole"]\n    principals {\n      type = "Service"\n      identifiers = ["ecs-tasks.amazonaws.com"]\n    }\n  }\n}',
  ],
  [
    'a data source of Terraform 0.11',
    '"${data.aws_iam_policy_document.trust.json}"',
    'data aws_iam_policy_document trust {\n  statement {\n    actions = ["sts:AssumeRole"]\n    principals {\n      type = "Service"\n      identifiers = ["ecs-tasks.amazonaws.com"]\n    }\n  }\n}',
  ],
]

for (const [how, argument, more = ''] of trusts) {
  test(`a trust policy by ${how}`, () => {
    assert.equal(trustOf(`${more}\nresource "aws_iam_role" "x" {\n  assume_role_policy = ${argument}\n}`), [
      trusting,
    ])
    const [statement] =
      only(rolesOf(`${more}\nresource "aws_iam_role" "x" {\n  assume_role_policy = ${argument}\n}`)).trust
        ?.statements ?? []
    const written = sliceOf(statement?.principals?.entries[0]?.at)
    assert.match(written ?? '', /^\\?"ecs-tasks\.amazonaws\.com\\?"$/)
  })
}

test('parts of an interpolated document are found at their characters', () => {
  const source = `${provider}
resource "aws_iam_role" "source" { name = "task" }
resource "aws_iam_role" "destination" {
  assume_role_policy = <<-EOF
    {
      "Statement": [{
        "Effect": "Allow",
        "Action": ["sts:AssumeRole", "sts:TagSession"],
        "Principal": {"AWS": ["\${aws_iam_role.source.arn}", "arn:aws:iam::\${local.other}:root"]}
      }]
    }
  EOF
}
locals { other = "${DESTINATION}" }
`
  const [, destination] = rolesOf(source)
  const [statement] = destination?.trust?.statements ?? []
  assert.equal(summary(destination?.trust), [
    `Allow sts:AssumeRole, sts:TagSession by AWS:arn:aws:iam::${SOURCE}:role/task, AWS:arn:aws:iam::${DESTINATION}:root`,
  ])
  assert.equal(
    statement?.principals?.entries.map(({ at }) => sliceOf(at)),
    ['"${aws_iam_role.source.arn}"', '"arn:aws:iam::${local.other}:root"'],
  )
  const [, second] = statement?.principals?.entries ?? []
  assert.is(sliceOf(second?.at.part(0, 8)), 'arn:aws:')
  assert.is(sliceOf(statement?.actions?.values[1]?.at), '"sts:TagSession"')
  assert.is(second?.at.pointer(), 'aws_iam_role.destination/Statement/0/Principal/AWS/1')
})

test('names and ARNs: given, with a path, prefixed, generated', () => {
  const source = `${provider}
resource "aws_iam_role" "given" { name = "task" }
resource "aws_iam_role" "path" {
  name = "task"
  path = "/service/"
}
resource "aws_iam_role" "prefix" { name_prefix = "task-" }
resource "aws_iam_role" "none" {}
resource "aws_iam_role" "null" { name = null }
`
  assert.equal(arns(rolesOf(source)), [
    `arn:aws:iam::${SOURCE}:role/task`,
    `arn:aws:iam::${SOURCE}:role/service/task`,
    `arn:aws:iam::${SOURCE}:role/task-<name of aws_iam_role.prefix>`,
    `arn:aws:iam::${SOURCE}:role/<name of aws_iam_role.none>`,
    `arn:aws:iam::${SOURCE}:role/<name of aws_iam_role.null>`,
  ])
})

const providers: readonly (readonly [what: string, source: string, account: string])[] = [
  ['none', '', '<account of .>'],
  ['one allowed account', 'provider "aws" {\n allowed_account_ids = ["111122223333"]\n}', SOURCE],
  [
    'several allowed accounts',
    'provider "aws" {\n allowed_account_ids = ["111122223333", "555566667777"]\n}',
    '<account of .>',
  ],
  [
    'a role',
    'provider "aws" {\n assume_role {\n role_arn = "arn:aws:iam::555566667777:role/x"\n }\n}',
    DESTINATION,
  ],
  [
    'a role in a variable account',
    'variable "id" {}\nprovider "aws" {\n assume_role {\n role_arn = "arn:aws:iam::${var.id}:role/x"\n }\n}',
    '<var.id>',
  ],
  [
    'a role in an account that has an empty default',
    'variable "id" { default = "" }\nprovider "aws" {\n assume_role {\n role_arn = "arn:aws:iam::${var.id}:role/x"\n }\n}',
    '<account of .>',
  ],
]

for (const [what, source, account] of providers) {
  test(`the account of a provider with ${what}`, () => {
    const role = only(rolesOf(`${source}\nresource "aws_iam_role" "x" {}`))
    assert.is(show(role.scope.account), account)
  })
}

test('aliases, and the partition that a region tells', () => {
  const source = `${provider}
provider "aws" {
  alias  = "china"
  region = "cn-north-1"
}
data "aws_caller_identity" "here" {}
data "aws_caller_identity" "there" { provider = aws.china }
resource "aws_iam_role" "a" { name = "a-\${data.aws_caller_identity.here.account_id}" }
resource "aws_iam_role" "b" {
  provider = aws.china
  name     = "b"
}
`
  assert.equal(arns(rolesOf(source)), [
    `arn:aws:iam::${SOURCE}:role/a-${SOURCE}`,
    'arn:aws-cn:iam::<account of ., provider aws.china>:role/b',
  ])
})

test('policies reach a role in every way', () => {
  const source = `${provider}
locals { document = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Resource = "*" }] }) }
resource "aws_iam_role" "x" {
  name                 = "x"
  managed_policy_arns  = ["arn:aws:iam::aws:policy/ReadOnlyAccess", aws_iam_policy.p.arn]
  permissions_boundary = aws_iam_policy.p.arn
  inline_policy {
    name   = "in"
    policy = local.document
  }
  inline_policy {}
}
resource "aws_iam_role_policy" "a" {
  role   = aws_iam_role.x.id
  policy = local.document
}
resource "aws_iam_policy" "p" {
  name   = "p"
  policy = local.document
}
resource "aws_iam_role_policy_attachment" "b" {
  role       = aws_iam_role.x.name
  policy_arn = aws_iam_policy.p.arn
}
resource "aws_iam_policy_attachment" "c" {
  name       = "c"
  roles      = [aws_iam_role.x.name, "other"]
  policy_arn = aws_iam_policy.p.arn
}
resource "aws_iam_role_policy_attachments_exclusive" "d" {
  role_name   = aws_iam_role.x.name
  policy_arns = [aws_iam_policy.p.arn]
}
`
  const policy = `arn:aws:iam::${SOURCE}:policy/p`
  const role = only(rolesOf(source))
  assert.equal(role.inline.map(summary), [['Allow sts:AssumeRole on *']])
  assert.equal(
    role.managed.map(({ value }) => show(value)),
    ['arn:aws:iam::aws:policy/ReadOnlyAccess', policy],
  )
  assert.is(role.boundary && show(role.boundary.value), policy)
  assert.equal(
    managedPoliciesOf(source).map(({ arn, policy: document }) => [show(arn), summary(document)]),
    [[policy, ['Allow sts:AssumeRole on *']]],
  )
  const told = attachmentsOf(source).map((fact) => [
    fact.role && show(fact.role.value),
    fact.as,
    fact.policyArn && show(fact.policyArn.value),
    ...summary(fact.policy),
  ])
  assert.equal(told, [
    ['x', 'inline', undefined, 'Allow sts:AssumeRole on *'],
    ['x', 'managed', policy],
    ['x', 'managed', policy],
    ['other', 'managed', policy],
    ['x', 'managed', policy],
  ])
})

test('count and for_each: known keys, conditions, open collections', () => {
  const source = `${provider}
variable "create" { default = false }
variable "ask" { type = bool }
variable "names" { type = list(string) }
variable "roles" { default = {} }
resource "aws_iam_role" "two" {
  count = 2
  name  = "two-\${count.index}"
}
resource "aws_iam_role" "each" {
  for_each = toset(["b", "a"])
  name     = "each-\${each.key}"
}
resource "aws_iam_role" "map" {
  for_each = { x = { suffix = "1" } }
  name     = "\${each.key}-\${each.value.suffix}"
}
resource "aws_iam_role" "perhaps" {
  count = var.create && var.ask ? 1 : 0
  name  = "perhaps"
}
resource "aws_iam_role" "never" {
  count = 0
  name  = "never"
}
resource "aws_iam_role" "open" {
  for_each = toset(var.names)
  name     = "open-\${each.key}"
}
resource "aws_iam_role" "default" {
  for_each = var.roles
  name     = "default-\${each.key}"
}
resource "aws_iam_role_policy_attachment" "refers" {
  for_each   = toset(["a"])
  role       = aws_iam_role.each[each.key].name
  policy_arn = join("", aws_iam_role.two[*].arn)
}
resource "aws_iam_role_policy_attachment" "one" {
  role       = one(aws_iam_role.perhaps[*].name)
  policy_arn = try(aws_iam_role.never[0].arn, aws_iam_role.perhaps[0].arn, "none")
}
resource "aws_iam_role_policy_attachment" "named" {
  role       = aws_iam_role.open["known"].name
  policy_arn = values(aws_iam_role.map)[*].arn[0]
}
`
  assert.equal(
    rolesOf(source).map(({ address, name }) => [address, show(name)]),
    [
      ['aws_iam_role.two[0]', 'two-0'],
      ['aws_iam_role.two[1]', 'two-1'],
      ['aws_iam_role.each["a"]', 'each-a'],
      ['aws_iam_role.each["b"]', 'each-b'],
      ['aws_iam_role.map["x"]', 'x-1'],
      ['aws_iam_role.perhaps[0]', 'perhaps'],
      ['aws_iam_role.open', 'open-<each.key>'],
      ['aws_iam_role.default', 'default-<each.key>'],
    ],
  )
  const arn = (name: string) => `arn:aws:iam::${SOURCE}:role/${name}`
  assert.equal(
    attachmentsOf(source).map(({ role, policyArn }) => [
      role && show(role.value),
      policyArn && show(policyArn.value),
    ]),
    [
      ['each-a', arn('two-0') + arn('two-1')],
      ['perhaps', arn('perhaps')],
      ['open-known', undefined],
    ],
  )
})

test('a fact is told once for each outcome of the conditions that it rests on, and not where it is not', () => {
  const source = `
variable "prod" { type = bool }
variable "own" { type = bool }
resource "aws_iam_role" "x" {
  count = var.own ? 1 : 0
  name  = var.own ? "own" : "foreign"
}
resource "aws_ecs_task_definition" "t" {
  family        = "t"
  task_role_arn = var.prod ? "arn:aws:iam::111122223333:role/prod" : null
}
`
  assert.equal(
    rolesOf(source).map(({ name, when }) => [show(name), when.map(({ label }) => label)]),
    [['own', ['when var.own is true']]],
  )
  assert.equal(
    taskDefinitionsOf(source).map(({ taskRole, when }) => [
      taskRole && show(taskRole.value),
      when.map(({ label }) => label),
    ]),
    [
      ['arn:aws:iam::111122223333:role/prod', ['when var.prod is true']],
      [undefined, ['when var.prod is false']],
    ],
  )
})

const containers = `[
    { name = "app", environment = [{ name = "ROLE", value = "arn:aws:iam::555566667777:role/d" }] }
  ]`
const definitions: readonly (readonly [how: string, value: string])[] = [
  ['jsonencode', `jsonencode(${containers})`],
  [
    'a heredoc',
    '<<DEFINITION\n[{"name": "app", "environment": [{"name": "ROLE", "value": "arn:aws:iam::555566667777:role/d"}]}]\nDEFINITION',
  ],
  ['templatefile', 'templatefile("${path.module}/containers.json.tpl", { account = "555566667777" })'],
  ['file', 'file("${path.module}/containers.json")'],
  ['a local', 'local.containers'],
]

for (const [how, value] of definitions) {
  test(`a task definition whose containers come by ${how}`, () => {
    const json = (account: string) =>
      `[{"name": "app", "environment": [{"name": "ROLE", "value": "arn:aws:iam::${account}:role/d"}], "cpu": 1}]`
    const files = {
      'ecs/containers.json.tpl': json('${account}').replace('1}', '${cpu}}'),
      'ecs/containers.json': json(DESTINATION),
      'ecs/main.tf': `${provider}
locals { containers = jsonencode(${containers}) }
resource "aws_iam_role" "task" { name = "task" }
resource "aws_ecs_task_definition" "app" {
  family                   = "app"
  task_role_arn            = aws_iam_role.task.arn
  execution_role_arn       = "arn:aws:iam::${SOURCE}:role/exec"
  requires_compatibilities = ["FARGATE"]
  container_definitions    = ${value}
}
resource "aws_ecs_service" "app" {
  name            = "app"
  task_definition = aws_ecs_task_definition.app.arn
  launch_type     = "FARGATE"
}
resource "aws_ecs_service" "by_family" {
  name            = "by-family"
  task_definition = "\${aws_ecs_task_definition.app.family}:\${aws_ecs_task_definition.app.revision}"
}
`,
    }
    const fact = only(taskDefinitionsOf(files))
    assert.is(fact.taskRole && show(fact.taskRole.value), `arn:aws:iam::${SOURCE}:role/task`)
    assert.is(fact.taskRole && sliceOf(fact.taskRole.at), 'aws_iam_role.task.arn')
    assert.is(fact.executionRole && show(fact.executionRole.value), `arn:aws:iam::${SOURCE}:role/exec`)
    assert.is(fact.fargate, true)
    assert.is(fact.shortNames, false)
    const [entry] = only(fact.containers).environment
    assert.is(entry?.value && show(entry.value.value), `arn:aws:iam::${DESTINATION}:role/d`)
    assert.match(sliceOf(entry?.value?.at) ?? '', /^"arn:aws:iam::(?:555566667777|\$\{account\}):role\/d"$/)
    const services = factsOf(files).filter((each) => each.kind === 'service')
    assert.equal(
      services.map(({ taskDefinition }) => show(taskDefinition.value)),
      [
        `arn:aws:ecs:eu-west-1:${SOURCE}:task-definition/app:<revision of aws_ecs_task_definition.app>`,
        'app:<revision of aws_ecs_task_definition.app>',
      ],
    )
    assert.equal(fact.arn?.value, services[0]?.taskDefinition.value)
  })
}

test('runs: event targets, schedules, batch jobs, state machines', () => {
  const source = `${provider}
resource "aws_cloudwatch_event_target" "e" {
  ecs_target {
    task_definition_arn = "arn:aws:ecs:eu-west-1:${SOURCE}:task-definition/app"
  }
  input = jsonencode({ taskRoleArn = "arn:aws:iam::${SOURCE}:role/event" })
}
resource "aws_scheduler_schedule" "s" {
  target {
    ecs_parameters {
      task_definition_arn = "arn:aws:ecs:eu-west-1:${SOURCE}:task-definition/app"
    }
    input = jsonencode({ taskRoleArn = "arn:aws:iam::${SOURCE}:role/schedule" })
  }
}
resource "aws_batch_job_definition" "b" {
  name = "job"
  container_properties = jsonencode({ image = "x", jobRoleArn = "arn:aws:iam::${SOURCE}:role/batch" })
}
resource "aws_sfn_state_machine" "m" {
  definition = jsonencode({
    StartAt = "Run"
    States = { Run = {
      Type = "Task", Resource = "arn:aws:states:::ecs:runTask.sync", End = true
      Parameters = { TaskDefinition = "app", Overrides = { TaskRoleArn = "arn:aws:iam::${SOURCE}:role/step" } }
    } }
  })
}
`
  const runs = factsOf(source).filter((fact) => fact.kind === 'task-run')
  assert.equal(
    runs.map(({ address, taskRole }) => [address, taskRole && show(taskRole.value)]),
    [
      ['aws_cloudwatch_event_target.e', `arn:aws:iam::${SOURCE}:role/event`],
      ['aws_scheduler_schedule.s', `arn:aws:iam::${SOURCE}:role/schedule`],
      ['aws_sfn_state_machine.m', `arn:aws:iam::${SOURCE}:role/step`],
    ],
  )
  const job = only(taskDefinitionsOf(source))
  assert.is(job.taskRole && show(job.taskRole.value), `arn:aws:iam::${SOURCE}:role/batch`)
})

test('a role whose name is given to a module elsewhere may have more policies', () => {
  const source = (call: string) => `
resource "aws_iam_role" "x" { name = "x" }
module "m" {
  source = "terraform-aws-modules/ecs/aws"
  ${call}
}
`
  const coverageBy = (call: string) => only(rolesOf(source(call))).coverage
  assert.is(coverageBy('role_names = [aws_iam_role.x.name]').managed, 'partial')
  assert.is(coverageBy('role_arn = aws_iam_role.x.arn').managed, 'complete')
})

test('override files take the place of arguments and of all blocks of a type', () => {
  const files = {
    'main.tf':
      'resource "aws_iam_role" "x" {\n  name = "plain"\n  path = "/p/"\n  inline_policy {\n    policy = "{}"\n  }\n}',
    'main_override.tf': 'resource "aws_iam_role" "x" {\n  name = "over"\n  inline_policy {}\n}',
  }
  const role = only(rolesOf(files))
  assert.is(show(role.arn).split(':').at(-1), 'role/p/over')
  assert.is(role.inline.length, 0)
})

test('a key that stands twice in a heredoc', () => {
  const source = `resource "aws_iam_role" "x" {
  assume_role_policy = <<-EOF
    {"Statement": {"Effect": "Allow", "Action": "a", "Action": "b"}}
  EOF
}`
  const twice = factsOf(source).filter((fact) => fact.kind === 'duplicate-key')
  assert.equal(
    twice.map(({ key, at, address }) => [key, sliceOf(at), address]),
    [['Action', '"Action"', 'aws_iam_role.x']],
  )
})

test.run()
