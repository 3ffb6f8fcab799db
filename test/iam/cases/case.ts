/** The form of a decision case, and short ways to write the documents that it holds. */
import { assumeRoleContext, type AssumeRoleCall } from '../../../src/iam/context.js'
import { decideAssumeRole } from '../../../src/iam/decide.js'
import type { Caller, Decision, Destination, PolicySet, Verdict } from '../../../src/iam/decision.js'
import { parsePolicy } from '../../../src/iam/parse-policy.js'
import { parseArn } from '../../../src/iam/arn.js'
import type { Text } from '../../../src/text.js'
import { jsonValue, textOf } from '../../support/values.js'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Statements, or a whole document. */
export type Document = readonly Json[] | Readonly<Record<string, Json>>

export interface DecisionCase {
  readonly name: string
  /** Fact ids in the reference of IAM semantics. */
  readonly fact: string
  /** Documents; the usual hop's where not given. `'missing'`: not among the files. */
  readonly identity?: readonly Document[] | 'missing'
  readonly trust?: Document | readonly Document[] | 'missing'
  readonly boundary?: Document | 'missing' | 'not told'
  readonly scps?: readonly Document[]
  readonly rcps?: readonly Document[]
  readonly caller?: string
  readonly session?: string
  readonly destination?: string
  readonly call?: Partial<AssumeRoleCall>
  readonly expect: Verdict
  /** Verdicts of permission and trust. */
  readonly steps?: readonly [Verdict, Verdict]
  /** `layer cause` of each reason for the verdict. */
  readonly because?: readonly string[]
  /** What stands at the place of the first reason, as it is written. */
  readonly points?: string
}

export const A = '111122223333'
export const B = '555566667777'
/** The task role, the destination in another account, and one in the task role's own account. */
export const C = `arn:aws:iam::${A}:role/task`
export const D = `arn:aws:iam::${B}:role/dest`
export const S = `arn:aws:iam::${A}:role/near`

export const assumeRole = 'sts:AssumeRole'

export function allow(action: Json, resource: Json, condition?: Json): Json {
  return { Effect: 'Allow', Action: action, Resource: resource, ...(condition && { Condition: condition }) }
}

export function deny(action: Json, resource: Json, condition?: Json): Json {
  return { Effect: 'Deny', Action: action, Resource: resource, ...(condition && { Condition: condition }) }
}

/** A statement of a trust policy. */
export function trusts(principal: Json, condition?: Json, action: Json = assumeRole): Json {
  return { Effect: 'Allow', Principal: principal, Action: action, ...(condition && { Condition: condition }) }
}

export function distrusts(principal: Json, condition?: Json, action: Json = assumeRole): Json {
  return { Effect: 'Deny', Principal: principal, Action: action, ...(condition && { Condition: condition }) }
}

function isStatements(document: Document): document is readonly Json[] {
  return Array.isArray(document)
}

/** The document as a set of policies of its own, under a label. */
export function setOf(documents: readonly Document[], label: string): PolicySet {
  const policies = documents.map((document, i) => {
    const whole = isStatements(document) ? { Version: '2012-10-17', Statement: document } : document
    return {
      label: `${label} ${String(i + 1)}`,
      policy: parsePolicy(jsonValue(whole, `${label}-${String(i + 1)}.json`)),
    }
  })
  return { policies, complete: true, missing: [] }
}

export const missingSet: PolicySet = { policies: [], complete: false, missing: ['the policy of the role'] }
const untold: PolicySet = { policies: [], complete: false, missing: [] }

function trustSet(trust: DecisionCase['trust']): PolicySet {
  if (trust === 'missing') return missingSet
  if (trust === undefined) return setOf([[trusts({ AWS: C })]], 'trust')
  const several =
    Array.isArray(trust) && trust.every((one) => Array.isArray(one) || 'Statement' in (one as object))
  return setOf(several ? (trust as readonly Document[]) : [trust], 'trust')
}

function accountOf(arn: Text): Text {
  return parseArn(arn)?.account ?? []
}

export function decide(one: DecisionCase): Decision {
  const [callerArn, destinationArn] = [textOf(one.caller ?? C), textOf(one.destination ?? D)]
  const boundary = one.boundary
  const caller: Caller = {
    arn: callerArn,
    account: accountOf(callerArn),
    identity:
      one.identity === 'missing' ? missingSet : setOf(one.identity ?? [[allow(assumeRole, D)]], 'identity'),
    boundary:
      boundary === undefined
        ? undefined
        : boundary === 'missing'
          ? missingSet
          : boundary === 'not told'
            ? untold
            : setOf([boundary], 'boundary'),
    scps: (one.scps ?? []).map((scp) => setOf([scp], 'scp')),
    ...(one.session !== undefined && { session: textOf(one.session) }),
  }
  const destination: Destination = {
    arn: destinationArn,
    account: accountOf(destinationArn),
    trust: trustSet(one.trust),
    rcps: (one.rcps ?? []).map((rcp) => setOf([rcp], 'rcp')),
  }
  const context = assumeRoleContext({
    callerArn,
    callerAccount: caller.account,
    destinationArn,
    destinationAccount: destination.account,
    profileKnown: false,
    ...one.call,
  })
  return decideAssumeRole(caller, destination, context)
}
