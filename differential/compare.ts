/** Random hops decided twice. Exit status 1 when there is a disagreement. */
import { runSimulation } from '@cloud-copilot/iam-simulate'
import { assumeRoleContext } from '../src/iam/context.js'
import { decideAssumeRole } from '../src/iam/decide.js'
import type { PolicySet } from '../src/iam/decision.js'
import { parsePolicy } from '../src/iam/parse-policy.js'
import { jsonValue } from '../test/support/values.js'

const count = Number(process.argv[2] ?? 2000)
let seed = Number(process.argv[3] ?? 1)

/** A small generator with a seed, so that a disagreement can be had again. */
function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
const some = <T>(make: () => T, most: number, least = 1): T[] =>
  Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, make)

const A = '111122223333'
const B = '555566667777'
const accounts = [A, B]
const organization = 'o-exampleorgid'

const conditions = (caller: string): (object | undefined)[] => [
  undefined,
  undefined,
  undefined,
  { StringEquals: { 'sts:ExternalId': 'abc' } },
  { StringEqualsIfExists: { 'sts:ExternalId': 'abc' } },
  { StringNotEquals: { 'sts:ExternalId': 'abc' } },
  { StringLike: { 'aws:PrincipalArn': `arn:aws:iam::${A}:role/app*` } },
  { ArnEquals: { 'aws:PrincipalArn': caller } },
  { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::*:role/svc/*` } },
  { StringEquals: { 'aws:PrincipalAccount': pick(accounts) } },
  { StringEquals: { 'aws:PrincipalOrgID': pick([organization, 'o-anotherorgid']) } },
  { Null: { 'sts:ExternalId': pick(['true', 'false']) } },
  { StringEquals: { 'aws:PrincipalAccount': A, 'aws:PrincipalOrgID': organization } },
]

function withCondition(statement: object, caller: string): object {
  const condition = pick(conditions(caller))
  return condition ? { ...statement, Condition: condition } : statement
}

/** A service control policy that only denies stands beside FullAWSAccess, which is not given here. */
function withAllow(statements: readonly object[]): readonly object[] {
  const allows = statements.some((statement) => 'Effect' in statement && statement.Effect === 'Allow')
  return allows ? statements : [...statements, { Effect: 'Allow', Action: '*', Resource: '*' }]
}

function identityStatement(caller: string, destination: string): object {
  const action = pick([
    'sts:AssumeRole',
    'sts:AssumeRole',
    'sts:*',
    '*',
    'STS:assumerole',
    's3:GetObject',
    'sts:AssumeRoleWith*',
  ])
  const resource = pick([
    destination,
    destination,
    '*',
    destination.replace(/[^/]*$/, '*'),
    'arn:aws:iam::*:role/other',
    'arn:aws:s3:::bucket/*',
  ])
  const negated = random() < 0.1
  return withCondition(
    {
      Effect: random() < 0.8 ? 'Allow' : 'Deny',
      ...(negated ? { NotAction: pick(['iam:*', 's3:*', 'sts:*']) } : { Action: action }),
      ...(random() < 0.08
        ? { NotResource: pick([destination, 'arn:aws:iam::*:role/other']) }
        : { Resource: resource }),
    },
    caller,
  )
}

function trustStatement(caller: string): object {
  const principal = pick<object>([
    { AWS: caller },
    { AWS: caller },
    { AWS: `arn:aws:iam::${pick(accounts)}:root` },
    { AWS: pick(accounts) },
    { AWS: '*' },
    { AWS: `arn:aws:iam::${A}:role/somebody-else` },
    { Service: 'ecs-tasks.amazonaws.com' },
    { AWS: [`arn:aws:iam::${B}:role/somebody-else`, caller] },
  ])
  const action = pick(['sts:AssumeRole', 'sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:TagSession'])
  return withCondition(
    { Effect: random() < 0.85 ? 'Allow' : 'Deny', Principal: principal, Action: action },
    caller,
  )
}

const document = (statements: readonly object[]): object => ({ Version: '2012-10-17', Statement: statements })

function setOf(documents: readonly object[]): PolicySet {
  return {
    policies: documents.map((policy, i) => ({
      policy: parsePolicy(jsonValue(policy)),
      label: `policy ${String(i)}`,
    })),
    complete: true,
    missing: [],
  }
}

interface Hop {
  readonly caller: string
  readonly destination: string
  readonly identity: readonly object[]
  readonly trust: object
  readonly boundary: object | undefined
  readonly scp: readonly object[]
  readonly externalId: string | undefined
}

function randomHop(): Hop {
  const [from, to] = [pick(accounts), pick(accounts)]
  const caller = `arn:aws:iam::${from}:role/${pick(['app', 'svc/app'])}`
  const destination = `arn:aws:iam::${to}:role/${pick(['target', 'team/target'])}`
  return {
    caller,
    destination,
    identity: some(() => document(some(() => identityStatement(caller, destination), 2)), 2, 0),
    trust: document(some(() => trustStatement(caller), 3)),
    boundary: random() < 0.3 ? document(some(() => identityStatement(caller, destination), 2)) : undefined,
    scp: random() < 0.2 ? [document(withAllow(some(() => identityStatement(caller, destination), 2)))] : [],
    externalId: pick([undefined, 'abc', 'xyz']),
  }
}

const accountOf = (arn: string): string => arn.split(':')[4] ?? ''

function ours(hop: Hop): string {
  const { caller, destination } = hop
  const context = assumeRoleContext({
    callerArn: [caller],
    callerAccount: [accountOf(caller)],
    destinationArn: [destination],
    destinationAccount: [accountOf(destination)],
    organizationId: [organization],
    externalId: hop.externalId === undefined ? 'absent' : [hop.externalId],
    profileKnown: true,
  })
  return decideAssumeRole(
    {
      arn: [caller],
      account: [accountOf(caller)],
      identity: setOf(hop.identity),
      boundary: hop.boundary && setOf([hop.boundary]),
      scps: hop.scp.length > 0 ? [setOf(hop.scp)] : [],
    },
    { arn: [destination], account: [accountOf(destination)], trust: setOf([hop.trust]), rcps: [] },
    context,
  ).verdict
}

async function theirs(hop: Hop, principal: string): Promise<string> {
  const { caller, destination } = hop
  const result = await runSimulation(
    {
      request: {
        principal,
        action: 'sts:AssumeRole',
        resource: { resource: destination, accountId: accountOf(destination) },
        contextVariables: {
          'aws:PrincipalArn': caller,
          'aws:PrincipalAccount': accountOf(caller),
          'aws:PrincipalOrgID': organization,
          ...(hop.externalId !== undefined && { 'sts:ExternalId': hop.externalId }),
        },
      },
      identityPolicies: hop.identity.map((policy, i) => ({ name: `p${String(i)}`, policy })),
      serviceControlPolicies: hop.scp.map((policy) => ({
        orgIdentifier: 'root',
        policies: [{ name: 'scp', policy }],
      })),
      resourceControlPolicies: [],
      resourcePolicy: hop.trust,
      ...(hop.boundary && { permissionBoundaryPolicies: [{ name: 'boundary', policy: hop.boundary }] }),
    },
    {},
  )
  if (result.resultType === 'error') return `error: ${result.errors.message}`
  return result.overallResult === 'Allowed' ? 'allowed' : 'denied'
}

const tally = new Map<string, number>()
let unexplained = 0
for (let i = 0; i < count; i++) {
  const at = seed
  const hop = randomHop()
  const mine = ours(hop)
  const session =
    hop.caller.replace(':iam:', ':sts:').replace(/:role\/(.*\/)?/, ':assumed-role/') + '/0123456789abcdef'
  const [role, asSession] = [await theirs(hop, hop.caller), await theirs(hop, session)]
  // Where the simulator's own two views of one caller differ, neither can be held against us.
  const other = role === asSession ? role : 'split'
  const key = `${mine} ${other}`
  tally.set(key, (tally.get(key) ?? 0) + 1)
  if (mine === other || other === 'split') continue
  unexplained++
  if (unexplained <= 5)
    console.log(`seed ${String(at)}: ours ${mine}, theirs ${other}\n${JSON.stringify(hop, null, 1)}`)
}
console.log(Object.fromEntries([...tally].sort()))
console.log(`${String(count)} hops, ${String(unexplained)} disagreements`)
process.exitCode = unexplained > 0 ? 1 : 0
