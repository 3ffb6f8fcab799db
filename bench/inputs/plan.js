// `terraform show -json` of a plan: many resources of all kinds, among them one role whose trust is wrong.
import { DESTINATION, permission, roleArn, SOURCE, tasksTrust, trustPolicy } from './aws.js'
import { random } from './random.js'

const PROVIDER = 'registry.terraform.io/hashicorp/aws'

export function plan(megabytes) {
  const resources = []
  for (let i = 0, length = 0; length < (megabytes * 1_000_000) / 2.15; i++) {
    const some = i % 500 === 0 ? service(i / 500) : [instance(i)]
    resources.push(...some)
    length += JSON.stringify(some).length
  }
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: { root_module: { resources } },
    resource_changes: resources.map(({ address, mode, type, name, values }) => ({
      address,
      mode,
      type,
      name,
      provider_name: PROVIDER,
      change: { actions: ['create'], before: null, after: values, after_unknown: { id: true, arn: true } },
    })),
    configuration: { provider_config: { aws: { name: 'aws', full_name: PROVIDER } }, root_module: {} },
  })
}

function resource(type, name, values) {
  const address = `${type}.${name}`
  return { address, mode: 'managed', type, name, provider_name: PROVIDER, schema_version: 0, values }
}

function service(i) {
  const name = `service-${i}`
  const reader = roleArn(DESTINATION, `reader-${i}`)
  const container = { name, image: `${name}:1`, essential: true, environment: [] }
  return [
    resource('aws_iam_role', `task_${i}`, {
      name: `${name}-task`,
      path: '/',
      assume_role_policy: JSON.stringify(
        i === 1 ? trustPolicy({ Service: 'ecs.amazonaws.com' }) : tasksTrust,
      ),
    }),
    resource('aws_iam_role_policy', `assume_${i}`, {
      name: 'assume',
      role: `${name}-task`,
      policy: JSON.stringify(permission(reader)),
    }),
    resource('aws_ecs_task_definition', `task_${i}`, {
      family: name,
      task_role_arn: roleArn(SOURCE, `${name}-task`),
      container_definitions: JSON.stringify([container]),
    }),
  ]
}

function instance(i) {
  const next = random(i)
  return resource('aws_instance', `instance_${i}`, {
    ami: 'ami-0123456789abcdef0',
    instance_type: 't3.micro',
    tags: Object.fromEntries(Array.from({ length: 12 }, (_, k) => [`tag-${k}`, next().toString(36)])),
    user_data: next().toString(36).repeat(20),
    root_block_device: [{ volume_size: Math.floor(next() * 100), encrypted: true, kms_key_id: '' }],
    timeouts: null,
  })
}
