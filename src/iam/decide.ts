/**
 * The decision: may this role assume that one? Section by section the reference algorithm (EVAL-1 to EVAL-22),
 * in three values: what the files leave open decides nothing, and hides nothing that is decided without it.
 */
import { compare, show, type Text } from '../text.js'
import { arnFaults, isUsualRole, parseArn, parseRoleArn } from './arn.js'
import { ecsTasksContext, type TaskPlace } from './context.js'
import type {
  Caller,
  Decision,
  Destination,
  PolicySet,
  PrincipalMatch,
  Reason,
  Request,
  RequestContext,
  Step,
  Truth,
  Verdict,
} from './decision.js'
import { Layer } from './layer.js'
import type { Requester } from './principal.js'
import { GatedStep, withoutTwins, type Gate } from './step.js'
import { agreed, both, either } from './truth.js'

const sameness = { same: 'yes', different: 'no', unknown: 'unknown' } as const

/** Kinds of principals that grant by themselves in one account, and those that a boundary does not limit. */
const direct: readonly PrincipalMatch[] = ['session', 'role', 'star']
const beyondBoundary: readonly PrincipalMatch[] = ['session', 'star']

/** What the trust policy says: its step, and how it lets the caller in. */
interface Trusted {
  readonly step: Step
  grantsBy(kinds: readonly PrincipalMatch[]): Truth
}

function trustOf(
  trust: PolicySet,
  rcps: readonly PolicySet[],
  request: Request,
  requester: Requester,
): Trusted {
  const name = requester.kind === 'service' ? 'task-trust' : 'trust'
  const limits = rcps.map((set): Gate => ({
    layer: new Layer('rcp', set, request, requester),
    passed: 'yes',
  }))
  // A role has one trust policy: several are sources that disagree, and only what all say is known.
  const versions =
    trust.policies.length > 1 ? trust.policies.map((one) => ({ ...trust, policies: [one] })) : [trust]
  const layers = versions.map((set) => new Layer(name, set, request, requester))
  const steps = layers.map((layer) => new GatedStep([{ layer, passed: layer.allow }, ...limits]))
  return {
    step: oneOfVersions(steps, name),
    grantsBy: (kinds) => agreed(layers.map((layer) => layer.grantsBy(kinds))),
  }
}

function oneOfVersions(steps: readonly Step[], layer: Reason['layer']): Step {
  const [first] = steps
  if (first !== undefined && steps.length === 1) return first
  const verdict = steps.every((step) => step.verdict === first?.verdict)
    ? (first?.verdict ?? 'unknown')
    : 'unknown'
  const reasons = steps.flatMap((step) => step.reasons)
  const message = `the files hold ${String(steps.length)} trust policies for this role that do not say the same`
  const disagreement: Reason = { cause: 'unknown-policy', layer, message, at: undefined, trial: undefined }
  return {
    verdict,
    reasons: withoutTwins(verdict === 'unknown' ? [disagreement, ...reasons] : reasons),
    trials: steps.flatMap((step) => step.trials),
  }
}

/** A boundary of which no file says whether there is one does not count (TRAP-15). */
function isKnownToExist({ policies, complete, missing }: PolicySet): boolean {
  return policies.length > 0 || complete || missing.length > 0
}

/** SCPs do not bind service-linked roles (EVAL-12). */
function isServiceLinked(arn: Text): boolean {
  const role = parseRoleArn(arn)
  return role !== undefined && show(role.path).startsWith('/aws-service-role/')
}

/** What one account changes: a trust policy there can be permission enough. */
interface Exemption {
  /** The trust policy grants by itself, so that no identity permission is needed. */
  readonly granted: Truth
  /** And in a way that an implicit denial of the boundary does not limit (EVAL-14). */
  readonly unbounded: Truth
  /** What leaves them open. */
  open(): string
}

const noExemption: Exemption = { granted: 'no', unbounded: 'no', open: () => '' }

function permissionOf(caller: Caller, request: Request, exemption: Exemption): Step {
  const { granted, unbounded } = exemption
  const identity = new Layer('identity', caller.identity, request)
  const gates: Gate[] = [{ layer: identity, passed: either(granted, identity.allow) }]
  if (caller.boundary && isKnownToExist(caller.boundary)) {
    const boundary = new Layer('boundary', caller.boundary, request)
    gates.push({ layer: boundary, passed: either(unbounded, boundary.allow) })
  }
  if (caller.scps.length > 0 && !isServiceLinked(caller.arn)) {
    for (const set of caller.scps) {
      const scp = new Layer('scp', set, request)
      gates.push({ layer: scp, passed: scp.allow })
    }
  }
  const isOpen = granted === 'unknown' || unbounded === 'unknown'
  return new GatedStep(gates, {
    allowed: () =>
      granted === 'yes' && identity.allow !== 'yes' ? [remark('not-needed', notNeeded(request))] : [],
    unknown: () => (isOpen ? [remark('unknown-value', exemption.open())] : []),
  })
}

function remark(cause: Reason['cause'], message: string): Reason {
  return { cause, layer: 'identity', message, at: undefined, trial: undefined }
}

function notNeeded({ resource }: Request): string {
  return `${show(resource)} is in the caller's account and trusts it by name, which is permission enough`
}

/** What no policy can change: two partitions (ARN-5), or an ARN that no role can have. */
function impossible(caller: Caller, destination: Destination): Pick<Reason, 'cause' | 'message'> | undefined {
  const [from, to] = [caller.arn, destination.arn]
  const why = whyNoRole(from) ?? whyNoRole(to)
  if (why !== undefined) return { cause: 'malformed', message: `there can be no such role: ${why}` }
  if (hasOnePartition(from, to)) return undefined
  const [here, there] = [parseArn(from)?.partition, parseArn(to)?.partition]
  if (here === undefined || there === undefined || compare(here, there) !== 'different') return undefined
  const message = `${show(from)} and ${show(to)} are in different partitions, across which no role can be assumed`
  return { cause: 'partition', message }
}

const soundArn = /^arn:aws(?:-cn|-us-gov)?:iam::\d{12}:role\/(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/

function whyNoRole(arn: Text): string | undefined {
  if (isUsualRole(arn)) return undefined
  const [only] = arn
  if (typeof only === 'string' && arn.length === 1 && soundArn.test(only)) return undefined
  return arnFaults(arn, 'role').find(({ severity }) => severity === 'error')?.message
}

function denied(layer: 'identity' | 'trust', why: Pick<Reason, 'cause' | 'message'>): Step {
  return { verdict: 'denied', reasons: [{ ...why, layer, at: undefined, trial: undefined }], trials: [] }
}

function requesterOf({ arn, account, session }: Caller): Requester {
  return { kind: 'role', arn, account, session }
}

/** One action on the destination role, both sides. */
function bothSides(caller: Caller, destination: Destination, request: Request): Omit<Decision, 'verdict'> {
  const trusted = trustOf(destination.trust, destination.rcps, request, requesterOf(caller))
  const exemption = exemptionOf(trusted, caller, destination)
  return { permission: permissionOf(caller, request, exemption), trust: trusted.step }
}

function exemptionOf(trusted: Trusted, caller: Caller, destination: Destination): Exemption {
  const same = sameness[compare(caller.account, destination.account)]
  if (same === 'no') return noExemption
  return {
    granted: both(same, trusted.grantsBy(direct)),
    unbounded: both(same, trusted.grantsBy(beyondBoundary)),
    open: () =>
      same === 'unknown'
        ? `the files do not say whether ${show(destination.arn)} is in the caller's account, where its trust may be permission enough`
        : `in one account the trust policy of ${show(destination.arn)} may be permission enough, and the files leave it open`,
  }
}

function merged(steps: readonly Step[]): Step {
  const [only] = steps
  if (only && steps.length === 1) return only
  const verdict = worst(steps.map((step) => step.verdict))
  const deciding = steps.filter((step) => step.verdict === verdict)
  return {
    verdict,
    reasons: deciding.flatMap((step) => step.reasons),
    trials: steps.flatMap((step) => step.trials),
  }
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('denied')) return 'denied'
  return verdicts.includes('unknown') ? 'unknown' : 'allowed'
}

/** The other actions that a call with tags or a source identity needs, or fails as a whole (TRUST-18, TRUST-19). */
function companions(context: RequestContext): string[] {
  const passes = (key: string) => context(key).state === 'present'
  return [
    ...(passes('aws:tagkeys') || passes('sts:transitivetagkeys') ? ['sts:TagSession'] : []),
    ...(passes('sts:sourceidentity') ? ['sts:SetSourceIdentity'] : []),
  ]
}

/** What nearly all pairs of ARNs are: alike as far as the service. */
function hasOnePartition([a]: Text, [b]: Text): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return false
  const service = a.indexOf(':', 'arn:'.length)
  return service > 0 && a.startsWith('arn:') && b.startsWith(a.slice(0, service + 1))
}

/** Decides whether a session of the caller can assume the destination role. */
export function decideAssumeRole(
  caller: Caller,
  destination: Destination,
  context: RequestContext,
): Decision {
  const never = impossible(caller, destination)
  if (never)
    return { verdict: 'denied', permission: denied('identity', never), trust: denied('trust', never) }
  const sides = ['sts:AssumeRole', ...companions(context)].map((action) =>
    bothSides(caller, destination, { action, resource: destination.arn, context }),
  )
  const permission = merged(sides.map((side) => side.permission))
  const trust = merged(sides.map((side) => side.trust))
  return { verdict: worst([permission.verdict, trust.verdict]), permission, trust }
}

/** Both names of the service: the second is the one of the partition aws-cn (ARN-12). */
const ecsTasks = ['ecs-tasks.amazonaws.com', 'ecs-tasks.amazonaws.com.cn']

/** Decides whether ECS can assume a task role or execution role for tasks of an account (ECS-4). */
export function decideTaskTrust(trust: PolicySet, place: TaskPlace): Step {
  const names = compare(place.partition, ['aws']) === 'same' ? ecsTasks.slice(0, 1) : ecsTasks
  const request: Request = { action: 'sts:AssumeRole', resource: [], context: ecsTasksContext(place) }
  return trustOf(trust, [], request, { kind: 'service', names }).step
}

/** Decides whether the destination's trust policy lets the caller do one STS action, such as `sts:TagSession`. */
export function decideTrust(
  caller: Caller,
  destination: Destination,
  action: string,
  context: RequestContext,
): Step {
  const request: Request = { action, resource: destination.arn, context }
  return trustOf(destination.trust, destination.rcps, request, requesterOf(caller)).step
}

/** Decides whether the caller's own policies let it do an action on a resource. */
export function decideAction(caller: Caller, action: string, resource: Text, context: RequestContext): Step {
  return permissionOf(caller, { action, resource, context }, noExemption)
}
