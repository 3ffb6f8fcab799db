/** Request contexts: which condition keys are present on a call, with which values (COND-10). */
import { compare, literal, show, text, type Hole, type HoleKind, type Text } from '../text.js'
import type { ContextValue, RequestContext } from './decision.js'

export interface AssumeRoleCall {
  readonly callerArn: Text
  readonly callerAccount: Text
  readonly destinationArn: Text
  readonly destinationAccount: Text
  /** Of the caller's account (`o-…`); not given: unknown. */
  readonly organizationId?: Text | undefined
  /** Not given: absent when the profile is known, else unknown. */
  readonly externalId?: Text | 'absent' | 'unknown' | undefined
  readonly sessionName?: Text | undefined
  /** Session tags that the call passes, by key. */
  readonly tags?: ReadonlyMap<string, Text> | undefined
  readonly transitiveTagKeys?: readonly Text[] | undefined
  readonly sourceIdentity?: Text | undefined
  /** All settings of the call are known: a profile of an AWS config file makes it. */
  readonly profileKnown: boolean
}

/** Identities of holes that conditions know something of: the caller's public address, times of the run. */
export const publicAddress = 'request:address'
export const callTime = 'request:time'
export const sessionTime = 'request:token-time'

function present(...values: readonly Text[]): ContextValue {
  return { state: 'present', values }
}

function absent(why?: string): ContextValue {
  return why === undefined ? { state: 'absent' } : { state: 'absent', why }
}

function unknown(why: string, ...options: readonly ContextValue[]): ContextValue {
  return options.length === 0 ? { state: 'unknown', why } : { state: 'unknown', why, options }
}

/** A value that is always there and that no file tells. */
function hole(id: string, label: string, kind: HoleKind = 'any'): Hole {
  return { id: `request:${id}`, label, kind }
}

const codePasses = 'the code that calls AssumeRole decides what it passes'
const serviceOnly = 'it is set only when an AWS service makes the call for a resource'
const address = hole('address', "the caller's public address")

/** Keys of every call made with a role's session, whatever the files say. */
const ofRoleSession: ReadonlyMap<string, ContextValue> = new Map<string, ContextValue>([
  ['aws:principaltype', present(['AssumedRole'])],
  [
    'aws:userid',
    present(['AROA', hole('unique-id', 'unique id', 'segment'), ':', hole('session', 'session name')]),
  ],
  ['aws:username', absent('only IAM users have a user name')],
  ['aws:sourcearn', absent(serviceOnly)],
  ['aws:sourceaccount', absent(serviceOnly)],
  ['aws:sourceorgid', absent(serviceOnly)],
  ['aws:sourceorgpaths', absent(serviceOnly)],
  ['aws:principalisawsservice', present(['false'])],
  ['aws:principalservicename', absent('the caller is a role')],
  ['aws:principalservicenameslist', absent('the caller is a role')],
  ['aws:viaawsservice', present(['false'])],
  ['aws:calledvia', absent('no AWS service calls in between')],
  ['aws:calledviafirst', absent('no AWS service calls in between')],
  ['aws:calledvialast', absent('no AWS service calls in between')],
  [
    'aws:multifactorauthpresent',
    unknown('a task has no MFA device: the key is "false" or missing', present(['false']), absent()),
  ],
  ['aws:multifactorauthage', absent('a task has no MFA device')],
  ['aws:federatedprovider', absent('the session comes from no identity provider')],
  ['aws:assumedroot', absent('the caller is a role')],
  ['aws:chatbotsourcearn', absent('the call comes from no chat')],
  ['aws:securetransport', present(['true'])],
  [
    'aws:sourceip',
    unknown(
      'the public address of the task is not in the files',
      present([address]),
      absent('a VPC endpoint hides it'),
    ),
  ],
  ['aws:requestedregion', present([hole('region', 'the region of the STS endpoint', 'region')])],
  ['aws:currenttime', present([hole('time', 'the time of the call')])],
  ['aws:epochtime', present([hole('time', 'the time of the call')])],
  ['aws:tokenissuetime', present([hole('token-time', "the time of the session's start")])],
])

/** How SDKs name a session that nobody names (CONF-12); Ruby's has no number in it. */
const generatedNames = [
  'botocore-session-',
  'aws-sdk-',
  'aws-go-sdk-',
  'aws-dotnet-sdk-',
  'assume-role-',
  'AWSCLI-',
]

function sessionName({ sessionName: name, profileKnown }: AssumeRoleCall): ContextValue {
  if (name !== undefined) return present(name)
  if (!profileKnown) return present([hole('session-name', 'the session name that the code passes')])
  const number = hole('session-number', 'number')
  return unknown(
    'the profile sets no role_session_name, so the SDK makes one up',
    ...generatedNames.map((prefix) => present([prefix, number])),
    present([{ ...number, kind: 'account' }, number]),
    present(['default_session']),
  )
}

function externalId({ externalId: id, profileKnown }: AssumeRoleCall): ContextValue {
  if (Array.isArray(id)) return present(id as Text)
  if (id === 'absent' || (id === undefined && profileKnown)) return absent('the call passes no external id')
  return unknown('the code that calls AssumeRole passes an external id or not')
}

/** The keys whose values depend on a call; a value is made when a condition asks for it. */
type KeysOf<Call> = ReadonlyMap<string, (call: Call) => ContextValue | undefined>

const notSet = absent('STS does not set it on AssumeRole')
const openTags = unknown(codePasses)
const noneOfProfile = absent('a profile cannot pass it')

function otherwise({ profileKnown }: AssumeRoleCall): ContextValue {
  return profileKnown ? noneOfProfile : openTags
}

function listOf(values: readonly Text[] | undefined, call: AssumeRoleCall): ContextValue {
  if (values === undefined) return otherwise(call)
  return values.length > 0 ? present(...values) : absent()
}

const ofSession: KeysOf<AssumeRoleCall> = new Map<string, (call: AssumeRoleCall) => ContextValue | undefined>(
  [
    ['sts:externalid', externalId],
    ['sts:rolesessionname', sessionName],
    ['sts:durationseconds', () => notSet],
    ['sts:awsservicename', () => notSet],
    ['sts:sourceidentity', (call) => (call.sourceIdentity ? present(call.sourceIdentity) : otherwise(call))],
    ['sts:transitivetagkeys', (call) => listOf(call.transitiveTagKeys, call)],
    ['aws:tagkeys', (call) => listOf(call.tags && [...call.tags.keys()].map((key) => [key]), call)],
    ['aws:principalarn', ({ callerArn }) => present(callerArn)],
    ['aws:principalaccount', ({ callerAccount }) => present(callerAccount)],
    ['aws:principalorgid', ({ organizationId }) => organizationOf(organizationId)],
    ['aws:resourceaccount', ({ destinationAccount }) => present(destinationAccount)],
    ['aws:resourceorgid', resourceOrganization],
  ],
)

const requestTag = 'aws:requesttag/'

function tagOf(key: string, { tags, profileKnown }: AssumeRoleCall): ContextValue {
  const given = [...(tags ?? [])].findLast(([name]) => requestTag + name.toLowerCase() === key)
  if (given) return present(given[1])
  return tags !== undefined || profileKnown ? absent('the call passes no such tag') : openTags
}

function organizationOf(id: Text | undefined): ContextValue {
  return id ? present(id) : unknown("the organization of the caller's account is not in the files")
}

function resourceOrganization(call: AssumeRoleCall): ContextValue | undefined {
  const { organizationId, callerAccount, destinationAccount } = call
  const isCallers = organizationId && compare(callerAccount, destinationAccount) === 'same'
  return isCallers ? present(organizationId) : undefined
}

/** What a key that no table holds is: one of another service never comes with a call to this one. */
function otherKey(key: string, services: readonly string[]): ContextValue {
  const prefix = key.split(':', 1)[0] ?? ''
  if (!services.includes(prefix)) return absent(`keys of "${prefix}" do not come with this call`)
  if (key.startsWith('aws:principaltag/'))
    return unknown("the tags of the caller's session are not in the files")
  if (key.includes('resourcetag/')) return unknown('the tags of the role are not in the files')
  if (prefix === 'iam') return absent('it comes with calls to IAM only')
  if (key.startsWith('aws:sourcevpc') || key === 'aws:vpcsourceip') {
    return unknown('the files do not say whether the call goes through a VPC endpoint')
  }
  return unknown('its value is not in the files')
}

/** What a role's session brings to `sts:AssumeRole`, `sts:TagSession` and `sts:SetSourceIdentity` on a role. */
export function assumeRoleContext(call: AssumeRoleCall): RequestContext {
  return (key) => {
    const name = key.toLowerCase()
    return (
      ofSession.get(name)?.(call) ??
      ofRoleSession.get(name) ??
      (name.startsWith(requestTag) ? tagOf(name, call) : otherKey(name, ['aws', 'sts', 'iam']))
    )
  }
}

export interface TaskPlace {
  readonly account: Text
  readonly region: Text
  readonly partition: Text
}

const notRole = absent('the caller is the ECS service, not a role')

/** Which resource ECS names when it assumes a task role, AWS does not document. */
function sourceArn({ partition, region, account }: TaskPlace): ContextValue {
  const kinds = ['task', 'task-definition', 'service', 'container-instance']
  return unknown(
    'AWS does not document which ARN ECS passes',
    ...kinds.map((kind) =>
      present(text('arn:', partition, ':ecs:', region, ':', account, `:${kind}/`, hole('task', 'task'))),
    ),
  )
}

const ofEcs: KeysOf<TaskPlace> = new Map<string, (place: TaskPlace) => ContextValue>([
  ['aws:sourceaccount', ({ account }) => present(account)],
  ['aws:sourcearn', sourceArn],
  ['aws:principalisawsservice', () => present(['true'])],
  ['aws:principalservicename', () => present(['ecs-tasks.amazonaws.com'])],
  ['aws:principalarn', () => notRole],
  ['aws:principalaccount', () => notRole],
  ['aws:principalorgid', () => notRole],
  ['aws:principalorgpaths', () => notRole],
  ['aws:username', () => notRole],
  ['aws:multifactorauthpresent', () => notRole],
  ['aws:multifactorauthage', () => notRole],
  ['aws:resourceaccount', ({ account }) => present(account)],
  ['aws:securetransport', () => present(['true'])],
  ['sts:externalid', () => absent('ECS passes no external id')],
  ['sts:sourceidentity', () => absent('ECS passes no source identity')],
  ['sts:durationseconds', () => notSet],
])

/** What ECS brings when it assumes a task role or an execution role for a task (ECS-4). */
export function ecsTasksContext(place: TaskPlace): RequestContext {
  return (key) => {
    const name = key.toLowerCase()
    const own = ofEcs.get(name)?.(place)
    return own ?? (name.startsWith('aws:principaltag/') ? notRole : otherKey(name, ['aws', 'sts', 'iam']))
  }
}

/** What a role's session brings to another call, such as `iam:PassRole`; `given` are the call's own keys. */
export function actionContext(
  caller: { readonly arn: Text; readonly account: Text; readonly organizationId?: Text | undefined },
  given: Iterable<readonly [string, ContextValue]> = [],
): RequestContext {
  const table = new Map<string, ContextValue>([
    ['aws:principalarn', present(caller.arn)],
    ['aws:principalaccount', present(caller.account)],
    ['aws:principalorgid', organizationOf(caller.organizationId)],
  ])
  for (const [key, value] of given) table.set(key.toLowerCase(), value)
  return (key) => {
    const name = key.toLowerCase()
    return table.get(name) ?? ofRoleSession.get(name) ?? unknown('its value is not in the files')
  }
}

/** The keys of a call that passes a role to ECS tasks (ECS-24). */
export function passRoleContext(caller: { readonly arn: Text; readonly account: Text }): RequestContext {
  return actionContext(caller, [['iam:PassedToService', present(['ecs-tasks.amazonaws.com'])]])
}

/** A context value as a clause: `the request has "o-abc"`, `the key is not in the request: …`. */
export function describeContext(value: ContextValue): string {
  if (value.state === 'present')
    return `the request has ${value.values.map((v) => `"${show(v)}"`).join(', ')}`
  if (value.state === 'unknown') return value.why
  return `the key is not in the request${value.why === undefined ? '' : `: ${value.why}`}`
}

/** The values of a key that is present and known in full. */
export function knownValues(value: ContextValue): readonly string[] | undefined {
  if (value.state !== 'present') return undefined
  const known = value.values.map(literal)
  return known.every((v) => v !== undefined) ? known : undefined
}
