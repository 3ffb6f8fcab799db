/** The formats, each loaded only when a document may be its own. */
import type { Value } from '../value.js'
import type { Document, Extractor } from './extractor.js'

interface Format {
  readonly name: string
  /** Cheap, and never false for a document that the extractor would accept. */
  mayAccept(document: Document): boolean
  /** Where given: an object without any of these keys is none of its documents. */
  readonly rootKeys?: ReadonlySet<string>
  /** Where given: without a document like this the others that it accepts say nothing. */
  leads?(document: Document): boolean
  load(): Promise<Extractor>
  /** Whether a key that stands twice in such a document is worth a finding. */
  readonly judgesKeys: boolean
}

export const formats: readonly Format[] = [
  {
    name: 'task-definition',
    mayAccept: ({ syntax }) => syntax === 'json' || syntax === 'yaml',
    rootKeys: new Set([
      ...[
        'containerDefinitions',
        'ContainerDefinitions',
        'family',
        'Family',
        'name',
        'Name',
        'image',
        'Image',
      ],
      ...['taskDefinition', 'TaskDefinition', 'taskDefinitions', 'TaskDefinitions'],
    ]),
    load: async () => (await import('./task-definition.js')).taskDefinition,
    judgesKeys: true,
  },
  {
    name: 'task-runs',
    mayAccept: ({ syntax }) => syntax === 'json' || syntax === 'yaml',
    rootKeys: new Set([
      ...['StartAt', 'stateMachineArn', 'Targets', 'Target', 'EcsParameters', 'TargetParameters', 'services'],
      ...['service', 'taskDefinition', 'TaskDefinition', 'containerOverrides', 'tasks'],
    ]),
    load: async () => (await import('./task-runs.js')).taskRuns,
    judgesKeys: false,
  },
  {
    name: 'iam-policy',
    mayAccept: ({ syntax }) => syntax === 'json' || syntax === 'yaml',
    rootKeys: new Set(['Statement', 'Version', 'version']),
    load: async () => (await import('./iam-policy.js')).iamPolicy,
    judgesKeys: true,
  },
  {
    name: 'aws-cli',
    mayAccept: ({ syntax }) => syntax === 'json',
    rootKeys: new Set([
      ...[
        'Arn',
        'AssumeRolePolicyDocument',
        'AttachedPolicies',
        'Document',
        'Policies',
        'Policy',
        'PolicyDocument',
      ],
      ...[
        'PolicyName',
        'PolicyNames',
        'PolicyVersion',
        'PolicyVersionList',
        'Role',
        'RoleDetailList',
        'RoleName',
      ],
      ...['Roles', 'Versions'],
    ]),
    load: async () => (await import('./aws-cli.js')).awsCli,
    judgesKeys: true,
  },
  {
    name: 'batch-job',
    mayAccept: (document) => document.syntax !== 'ini' && document.syntax !== 'hcl',
    rootKeys: new Set(['jobDefinitionName', 'jobDefinitions']),
    load: async () => (await import('./batch-job.js')).batchJob,
    judgesKeys: false,
  },
  {
    name: 'ecspresso',
    mayAccept: ({ syntax }) => syntax === 'yaml' || syntax === 'json',
    rootKeys: new Set(['task_definition']),
    load: async () => (await import('./ecspresso.js')).ecspresso,
    judgesKeys: false,
  },
  {
    name: 'cloudformation',
    mayAccept: ({ syntax }) => syntax === 'json' || syntax === 'yaml',
    leads: ({ root }) => has(root, 'Resources'),
    load: async () => (await import('./cloudformation/index.js')).cloudformation,
    judgesKeys: true,
  },
  {
    name: 'terraform',
    mayAccept: ({ syntax, source, root }) =>
      syntax === 'hcl' ||
      (syntax === 'json' &&
        (has(root, 'format_version') ||
          has(root, 'terraform_version') ||
          ['.tf.json', '.tofu.json', '.tfvars.json'].some((ending) => source.path.endsWith(ending)))),
    load: async () => (await import('./terraform.js')).terraform,
    judgesKeys: false,
  },
  {
    name: 'aws-config',
    mayAccept: ({ syntax }) => syntax === 'ini',
    load: async () => (await import('./aws-config.js')).awsConfig,
    judgesKeys: false,
  },
]

function has(root: Value, key: string): boolean {
  return root.kind === 'map' && root.get(key) !== undefined
}
