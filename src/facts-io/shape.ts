/** The shape of facts on paper; what is left out here never leaves the repository. */
import type {
  ContainerFact,
  Coverage,
  Fact,
  ProfileFact,
  ProfileSetting,
  Scope,
  TaskDefinitionFact,
} from '../facts.js'
import { rolesInContainer } from '../graph/mentions.js'
import type {
  ConditionTest,
  Matcher,
  Policy,
  PolicyFault,
  PrincipalEntry,
  PrincipalMatcher,
  Statement,
} from '../iam/policy.js'
import type { At } from '../place.js'
import type { Hole, Text } from '../text.js'
import type { Case, TextValue } from '../value.js'
import {
  atString,
  atText,
  flag,
  id,
  integer,
  list,
  mapped,
  maybeFlag,
  object,
  oneOf,
  optional,
  path,
  place,
  placed,
  string,
  text,
  type Codec,
} from './codec.js'

function at<T>(value: Codec<T>): Codec<At<T>> {
  return object<At<T>>({ value: value, at: place })
}

const scope = object<Scope>({
  id,
  label: string,
  path,
  account: text,
  partition: text,
  region: text,
})
const when = list(object<Case>({ id, outcome: string, label: string }))
const base = { scope, when, at: place, address: optional(string), assumes: optional(list(atString)) }

const matcher = object<Matcher>({
  not: flag,
  values: list(atText),
  keyAt: place,
  at: place,
  partial: flag,
})
const principals = object<PrincipalMatcher>({
  not: flag,
  entries: list(placed<PrincipalEntry>({ type: oneOf('AWS', 'Service', 'Federated', 'CanonicalUser', '*') })),
  keyAt: place,
  at: place,
  partial: flag,
})
const statement = object<Statement>({
  index: integer,
  at: place,
  sid: optional(atText),
  effect: optional(at(oneOf('Allow', 'Deny'))),
  actions: optional(matcher),
  resources: optional(matcher),
  principals: optional(principals),
  conditions: list(
    object<ConditionTest>({
      operator: atString,
      key: atString,
      values: list(atText),
      at: place,
      partial: flag,
    }),
  ),
  conditionUnknown: flag,
  refused: flag,
  partial: flag,
})
/** Fixes stay at home: they are edits of files that only their own repository has. */
const fault = object<Omit<PolicyFault, 'fix'>>({
  rule: oneOf(
    'policy-syntax',
    'policy-version',
    'policy-unknown-action',
    'trust-action-invalid',
    'trust-principal-invalid',
  ),
  severity: oneOf('error', 'warning'),
  message: string,
  hint: optional(string),
  at: place,
  fact: string,
})
const policy = object<Policy>({
  at: place,
  name: optional(atText),
  version: optional(atText),
  statements: list(statement),
  statementsAt: place,
  complete: flag,
  faults: list(fault),
  size: optional(
    mapped<() => number, number>(
      integer,
      (size) => size(),
      (size) => () => size,
    ),
  ),
})

/** Of a container only what speaks of roles: no variable, no word of a command. */
interface ContainerOnPaper extends Omit<ContainerFact, 'environment' | 'words' | 'image'> {
  readonly roles: readonly At<Text>[]
}
const container = mapped<ContainerFact, ContainerOnPaper>(
  object<ContainerOnPaper>({
    name: optional(atText),
    at: place,
    roles: list(atText),
    logDriver: optional(atText),
    secrets: optional(place),
    repositoryCredentials: optional(place),
    misplacedRoles: list(atString),
  }),
  (fact) => ({ ...fact, roles: rolesInContainer(fact) }),
  ({ roles, ...rest }) => ({ ...rest, image: undefined, environment: [], words: roles }),
)

const taskDefinition = object<Omit<TaskDefinitionFact, 'kind'>>({
  ...base,
  family: optional(atText),
  arn: optional(atText),
  taskRole: optional(atText),
  taskRoleNotText: optional(place),
  taskRoleUnknown: optional(string),
  executionRole: optional(atText),
  executionRoleUnknown: flag,
  fargate: optional(maybeFlag),
  containers: list(container),
  shortNames: flag,
  fragment: flag,
})

const coverage = oneOf<Coverage>('complete', 'partial', 'silent')

const setting = object<ProfileSetting>({
  key: atString,
  value: atText,
  dressed: optional(oneOf('quotes', 'comment')),
  bare: optional(atText),
  continued: optional(place),
})

/** Settings that say who assumes whom. */
const TOLD = new Set([
  'role_arn',
  'source_profile',
  'credential_source',
  'external_id',
  'role_session_name',
  'duration_seconds',
  'mfa_serial',
  'region',
])
/** Settings of which only is told that they are there. */
const HIDDEN = new Set([
  'aws_access_key_id',
  'credential_process',
  'sso_account_id',
  'sso_session',
  'sso_start_url',
  'web_identity_token_file',
])

function hidden({ key, value }: ProfileSetting): ProfileSetting {
  const hole: Hole = { id: 'left out', label: 'left out', kind: 'any' }
  return { key, value: { value: [hole], at: value.at }, dressed: undefined }
}

const settings = mapped<ProfileFact['settings'], readonly ProfileSetting[]>(
  list(setting),
  (all) => [...all].flatMap(([key, one]) => (TOLD.has(key) ? [one] : HIDDEN.has(key) ? [hidden(one)] : [])),
  (all) => new Map(all.map((one) => [one.key.value.toLowerCase(), one])),
)

type Body<K extends Fact['kind']> = Omit<Extract<Fact, { kind: K }>, 'kind'>

const textValue = mapped<TextValue, At<TextValue['text']>>(
  atText,
  ({ text: value, at: where }) => ({ value, at: where }),
  ({ value, at: where }) => ({ kind: 'text', text: value, at: where }),
)

/** The codec of each kind of fact. */
export const kinds: { readonly [K in Fact['kind']]: Codec<Body<K>> } = {
  'task-definition': taskDefinition,
  service: object<Body<'service'>>({
    ...base,
    name: optional(atText),
    taskDefinition: atText,
    executeCommand: optional(place),
    fargate: optional(maybeFlag),
  }),
  'task-run': object<Body<'task-run'>>({
    ...base,
    taskDefinition: optional(atText),
    taskRole: optional(atText),
    executionRole: optional(atText),
  }),
  role: object<Body<'role'>>({
    ...base,
    exists: optional(when),
    arn: text,
    name: text,
    trust: optional(policy),
    inline: list(policy),
    managed: list(atText),
    boundary: optional(atText),
    coverage: object({ trust: coverage, inline: coverage, managed: coverage, boundary: coverage }),
    definedHere: flag,
    existing: optional(maybeFlag),
  }),
  'managed-policy': object<Body<'managed-policy'>>({
    ...base,
    arn: text,
    name: text,
    policy: optional(policy),
  }),
  attachment: object<Body<'attachment'>>({
    ...base,
    role: optional(atText),
    as: oneOf('inline', 'managed', 'boundary', 'trust'),
    policy: optional(policy),
    policyArn: optional(atText),
    exhaustive: flag,
  }),
  'raw-policy': object<Body<'raw-policy'>>({
    ...base,
    policy,
    declared: optional(oneOf('identity', 'trust', 'boundary', 'scp', 'rcp', 'resource', 'unknown')),
  }),
  profile: object<Body<'profile'>>({
    ...base,
    file: oneOf('config', 'credentials'),
    name: atString,
    misheaded: flag,
    settings,
  }),
  'duplicate-key': object<Body<'duplicate-key'>>({ ...base, key: string, first: place }),
  'reference-as-string': object<Body<'reference-as-string'>>({
    ...base,
    value: textValue,
    hint: string,
    problem: optional(string),
  }),
  'account-number': object<Body<'account-number'>>({ ...base, raw: string }),
  known: object<Body<'known'>>({ ...base, hole: id, value: text }),
  'parse-error': object<Body<'parse-error'>>({ ...base, message: string, templated: flag }),
}
