/** Judges every wanted hop by IAM's decision and names what breaks it. */
import { assumeRoleContext } from '../iam/context.js'
import { decideAssumeRole, decideTaskTrust } from '../iam/decide.js'
import type { Caller, Decision, Destination, Step, Verdict } from '../iam/decision.js'
import { literal, type Text } from '../text.js'
import { wholeSource } from '../place.js'
import type { When } from '../value.js'
import type { Organization } from './bind.js'
import { breaksOf } from './breaks.js'
import { Demands, demandsWithoutRole, type WantedHop } from './demands.js'
import type { Demand, Hop, PolicyUse } from './graph.js'
import type { Fill } from './learn.js'
import type { NearMisses } from './near-misses.js'
import type { LinkOptions } from './options.js'
import { valueOf, type ProfileUse } from './profiles.js'
import type { RoleNode, RoleTable } from './roles.js'
import type { TaskNode } from './tasks.js'
import { decideInWorlds } from './worlds.js'

export interface HopInputs {
  readonly table: RoleTable
  readonly tasks: readonly TaskNode[]
  readonly profiles: readonly ProfileUse[]
  readonly nearMisses: NearMisses
  readonly fill: Fill
  readonly options: LinkOptions
  readonly organization: Organization
  readonly uses: readonly PolicyUse[]
}

/** Whether ECS may start tasks with each role that has a trust policy or that tasks use. */
function judgeTaskTrust(role: RoleNode): Step | undefined {
  const task = role.tasks[0] ?? role.executes[0]
  if (task === undefined && role.documents.trust.length === 0) return undefined
  const scope = task?.scope ?? role.definitions[0]?.scope
  // An account that is none is arn-malformed's business.
  if (scope === undefined || /^(?!\d{12}$)./.test(literal(role.account) ?? '')) return undefined
  return decideTaskTrust(role.trust, {
    account: role.account,
    region: scope.region,
    partition: scope.partition,
  })
}

function organizationOf(account: Text, options: LinkOptions): Text | undefined {
  const id = options.organization.find(
    ({ accounts, id }) => id !== undefined && accounts.includes(literal(account) ?? ''),
  )?.id
  return id === undefined ? undefined : [id]
}

function decide({ source, destination, profile, session, demands }: WantedHop, inputs: HopInputs): Decision {
  const setting = (key: string): Text | undefined => profile && valueOf(profile, key)?.value
  const context = assumeRoleContext({
    callerArn: source.arn,
    callerAccount: source.account,
    destinationArn: destination.arn,
    destinationAccount: destination.account,
    organizationId: organizationOf(source.account, inputs.options),
    profileKnown: profile !== undefined,
    ...(profile && { externalId: setting('external_id') ?? 'absent' }),
    ...(setting('role_session_name') && { sessionName: setting('role_session_name') }),
  })
  const { arn, account, identity, boundary } = source
  const scps = inputs.organization.scps.get(literal(account) ?? '') ?? []
  const caller: Caller = { arn, account, identity, boundary, scps, ...(session && { session }) }
  const to: Destination = {
    arn: destination.arn,
    account: destination.account,
    trust: destination.trust,
    rcps: inputs.organization.rcps.get(literal(destination.account) ?? '') ?? [],
  }
  const given = [...source.given, ...destination.given, ...wantedWhen(demands)]
  return decideInWorlds(caller, given, (one) => decideAssumeRole(one, to, context))
}

/** The cases under which alone anybody wants the hop. */
function wantedWhen([first, ...others]: readonly Demand[]): When {
  return (first?.when ?? []).filter((one) =>
    others.every(({ when = [] }) => when.some(({ id, outcome }) => id === one.id && outcome === one.outcome)),
  )
}

function judge(wanted: WantedHop, inputs: HopInputs): Hop {
  const { source, destination, profile } = wanted
  const { permission, trust } = decide(wanted, inputs)
  const taskTrust = (wanted.via ?? source).taskTrust ?? unknownTaskTrust
  const demandAt = wanted.demands[0]?.at ?? destination.at
  const breaks = breaksOf({ source, destination, permission, trust, demandAt, fill: inputs.fill })
  return {
    source,
    destination,
    tasks: (wanted.via ?? source).tasks,
    when: mergeWhen(source.when, destination.when, wantedWhen(wanted.demands)),
    demands: wanted.demands,
    profile,
    via: wanted.via?.hopsOut.find((hop) => hop.destination === source),
    taskTrust,
    permission: lean(permission, () => decide(wanted, inputs).permission),
    trust: lean(trust, () => decide(wanted, inputs).trust),
    verdict: overall(taskTrust.verdict, permission.verdict, trust.verdict),
    breaks,
  }
}

/**
 * An allowed step without its trials, which are judged again for whoever asks: an organization has hundreds of
 * thousands of such hops, and nobody asks about most of them.
 */
function lean(step: Step, again: () => Step): Step {
  if (step.verdict !== 'allowed') return step
  return {
    verdict: 'allowed',
    get reasons() {
      return again().reasons
    },
    get trials() {
      return again().trials
    },
  }
}

const unknownTaskTrust: Step = { verdict: 'unknown', reasons: [], trials: [] }

/** An unknown task trust does not lower the verdict (contract.md). */
function overall(taskTrust: Verdict, permission: Verdict, trust: Verdict): Verdict {
  if (taskTrust === 'denied' || permission === 'denied' || trust === 'denied') return 'denied'
  return permission === 'allowed' && trust === 'allowed' ? 'allowed' : 'unknown'
}

function mergeWhen(...all: readonly When[]): When {
  return [...new Map(all.flat().map((one) => [one.id, one])).values()]
}

/** All hops, those of the task roles before those that are chained to them. */
export function linkHops(inputs: HopInputs): readonly Hop[] {
  for (const role of inputs.table.all()) role.judgeTaskTrust = () => judgeTaskTrust(role)
  demandsWithoutRole(inputs.tasks, inputs.uses)
  const demands = new Demands(inputs.table, inputs.nearMisses, inputs.fill)
  demands.collect(inputs.tasks, inputs.profiles)
  const { asked } = inputs.options
  if (asked) demands.ask([asked.source], [asked.destination], wholeSource({ path: 'command line', text: '' }))
  const ordered = [...demands.all()].sort((a, b) => Number(a.via !== undefined) - Number(b.via !== undefined))
  return ordered.map((wanted) => {
    const hop = judge(wanted, inputs)
    wanted.source.hopsOut.push(hop)
    wanted.destination.hopsIn.push(hop)
    return hop
  })
}
