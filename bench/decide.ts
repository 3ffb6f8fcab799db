/** Hops decided per second, over roles as they are found: a dozen statements, wildcards, conditions, holes. */
import { assumeRoleContext } from '../src/iam/context.js'
import { decideAssumeRole } from '../src/iam/decide.js'
import type { PolicySet } from '../src/iam/decision.js'
import { parsePolicy } from '../src/iam/parse-policy.js'
import type { Text } from '../src/text.js'
import { jsonValue, textOf } from '../test/support/values.js'

const [source, destination] = ['111122223333', '555566667777']
const hops = 10_000

function setOf(...documents: readonly unknown[]): PolicySet {
  const policies = documents.map((document, i) => ({
    label: `policy ${String(i)}`,
    policy: parsePolicy(jsonValue(document)),
  }))
  return { policies, complete: true, missing: [] }
}

const services = ['s3', 'sqs', 'sns', 'dynamodb', 'logs', 'kms', 'ssm', 'ecr']
const statements = services.map((service) => ({
  Effect: 'Allow',
  Action: [`${service}:Get*`, `${service}:List*`],
  Resource: `arn:aws:${service}:eu-west-1:${source}:*`,
}))

function hop(i: number): () => string {
  const callerArn = textOf(`arn:aws:iam::${source}:role/service/task-${String(i)}`)
  const destinationArn: Text = textOf(
    `arn:aws:iam::${i % 3 === 0 ? '{d:account}' : destination}:role/dest-${String(i)}`,
  )
  const target = {
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Resource: `arn:aws:iam::${destination}:role/dest-*`,
  }
  const identity = setOf({ Version: '2012-10-17', Statement: [...statements, target] })
  const principal = {
    AWS: [`arn:aws:iam::${source}:role/service/task-${String(i)}`, `arn:aws:iam::${source}:role/other`],
  }
  const Condition = {
    StringEquals: { 'sts:ExternalId': 'x' },
    ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::*:role/*` },
  }
  const allow = { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', Condition }
  const trust = setOf({ Version: '2012-10-17', Statement: [allow] })
  const [callerAccount, destinationAccount] = [
    textOf(source),
    textOf(i % 3 === 0 ? '{d:account}' : destination),
  ]
  return () => {
    const call = { callerArn, callerAccount, destinationArn, destinationAccount }
    const context = assumeRoleContext({ ...call, externalId: ['x'], profileKnown: true })
    const caller = { arn: callerArn, account: callerAccount, identity, boundary: undefined, scps: [] }
    return decideAssumeRole(
      caller,
      { arn: destinationArn, account: destinationAccount, trust, rcps: [] },
      context,
    ).verdict
  }
}

const roles = Array.from({ length: 500 }, (_, i) => hop(i))
const prepared = Array.from({ length: hops / roles.length }, () => roles).flat()
for (const decide of prepared.slice(0, 2000)) decide()
const start = process.cpuUsage()
const counts = new Map<string, number>()
for (const decide of prepared) {
  const verdict = decide()
  counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
}
const seconds = process.cpuUsage(start).user / 1e6
console.log(
  `${String(hops)} hops in ${seconds.toFixed(2)} s of processor time: ${String(Math.round(hops / seconds))} a second`,
  counts,
)
