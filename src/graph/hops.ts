/** Judges every wanted hop by IAM's decision and names what breaks it. */
import { isAccountId } from '../iam/account-id.js'
import { assumeRoleContext } from '../iam/context.js'
import { decideAssumeRole, decideTaskTrust } from '../iam/decide.js'
import type { Caller, Decision, Destination, Step, Verdict } from '../iam/decision.js'
import { literal, type Text } from '../text.js'
import { wholeSource } from '../place.js'
import type { When } from '../value.js'
import type { Organization } from './bind.js'
import { withoutAlternatives } from './alternatives.js'
import { breaksOf } from './breaks.js'
import { Demands, demandsWithoutRole, type WantedHop } from './demands.js'
import { withoutEchoes } from './echoes.js'
import type { ProfileFact } from '../facts.js'
import type { Break, Demand, Hop, PolicyUse } from './graph.js'
import type { Fill } from './learn.js'
import type { NearMisses } from './near-misses.js'
import type { LinkOptions } from './options.js'
import { valueOf, type ProfileUse } from './profiles.js'
import type { RoleNode, RoleTable } from './roles.js'
import { strangersWant, unseen } from './strangers.js'
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
  const account = literal(role.account)
  if (scope === undefined || (account !== undefined && account !== '' && !isAccountId(account)))
    return undefined
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

type Call = Pick<WantedHop, 'source' | 'destination' | 'profile' | 'session'> & Pick<Hop, 'demands'>

function decide({ source, destination, profile, session, demands }: Call, inputs: HopInputs): Decision {
  const setting = (key: string): Text | undefined => profile && valueOf(profile, key)?.value
  const context = assumeRoleContext({
    callerArn: source.arn,
    callerAccount: source.account,
    destinationArn: destination.arn,
    destinationAccount: destination.account,
    organizationId: organizationOf(source.account, inputs.options),
    profileKnown: profile !== undefined,
    externalId: profile && (setting('external_id') ?? 'absent'),
    sessionName: setting('role_session_name'),
  })
  const { arn, account, identity, boundary } = source
  const scps = inputs.organization.scps.get(literal(account) ?? '') ?? []
  const caller: Caller = { arn, account, identity, boundary, scps, session }
  const to: Destination = {
    arn: destination.arn,
    account: destination.account,
    trust: destination.trust,
    rcps: inputs.organization.rcps.get(literal(destination.account) ?? '') ?? [],
  }
  const given = (): When => [...source.given, ...destination.given, ...wantedWhen(demands)]
  return decideInWorlds(caller, given, (one) => decideAssumeRole(one, to, context))
}

/** The cases under which alone anybody wants the hop. */
function wantedWhen([first, ...others]: readonly Demand[]): When {
  if (first?.when === undefined) return []
  return first.when.filter((one) =>
    others.every(({ when = [] }) => when.some(({ id, outcome }) => id === one.id && outcome === one.outcome)),
  )
}

/**
 * A hop keeps the steps that are not allowed. The others are judged again for whoever asks about them: an
 * organization has hundreds of thousands, and nobody does.
 */
class JudgedHop implements Hop {
  readonly source: RoleNode
  readonly destination: RoleNode
  readonly demands: readonly Demand[]
  readonly profile: ProfileFact | undefined
  readonly session: Text | undefined
  readonly tasks: readonly TaskNode[]
  readonly when: When
  readonly via: Hop | undefined
  readonly taskTrust: Step
  readonly verdict: Verdict
  readonly breaks: readonly Break[]
  readonly #inputs: HopInputs
  readonly #permission: Step | undefined
  readonly #trust: Step | undefined

  constructor(wanted: WantedHop, inputs: HopInputs) {
    const { source, destination } = wanted
    const { permission, trust } = decide(wanted, inputs)
    this.source = source
    this.destination = destination
    this.demands = wanted.demands
    this.profile = wanted.profile
    this.session = wanted.session
    this.tasks = (wanted.via ?? source).tasks
    this.when = mergeWhen(source.when, destination.when, wantedWhen(wanted.demands))
    this.via = wanted.via?.hopsOut.find((hop) => hop.destination === source)
    this.taskTrust = (wanted.via ?? source).taskTrust ?? unknownTaskTrust
    this.verdict = overall(this.taskTrust.verdict, permission.verdict, trust.verdict)
    const demandAt = wanted.demands[0]?.at ?? destination.at
    this.breaks = breaksOf({ source, destination, permission, trust, demandAt, fill: inputs.fill })
    this.#inputs = inputs
    this.#permission = permission.verdict === 'allowed' ? undefined : permission
    this.#trust = trust.verdict === 'allowed' ? undefined : trust
  }

  get permission(): Step {
    return this.#permission ?? new AllowedStep(() => decide(this, this.#inputs).permission)
  }

  get trust(): Step {
    return this.#trust ?? new AllowedStep(() => decide(this, this.#inputs).trust)
  }
}

class AllowedStep implements Step {
  readonly verdict = 'allowed'

  constructor(readonly again: () => Step) {}

  get reasons(): Step['reasons'] {
    return this.again().reasons
  }

  get trials(): Step['trials'] {
    return this.again().trials
  }
}

const unknownTaskTrust: Step = { verdict: 'unknown', reasons: [], trials: [] }

/** An unknown task trust does not lower the verdict (contract.md). */
function overall(taskTrust: Verdict, permission: Verdict, trust: Verdict): Verdict {
  if (taskTrust === 'denied' || permission === 'denied' || trust === 'denied') return 'denied'
  return permission === 'allowed' && trust === 'allowed' ? 'allowed' : 'unknown'
}

function mergeWhen(...all: readonly When[]): When {
  const given = all.filter((when) => when.length > 0)
  if (given.length < 2) return given[0] ?? []
  return [...new Map(given.flat().map((one) => [one.id, one])).values()]
}

export interface LinkedHops {
  /** Those of the task roles before those that are chained to them. */
  readonly hops: readonly Hop[]
  /** From roles that only a trust policy speaks of. */
  readonly unseen: readonly Hop[]
}

function keepOnly(hops: ReadonlySet<Hop>, table: RoleTable): void {
  for (const { hopsIn, hopsOut } of table.all())
    for (const list of [hopsIn, hopsOut]) list.splice(0, list.length, ...list.filter((hop) => hops.has(hop)))
}

/** All hops, judged. */
export function linkHops(inputs: HopInputs): LinkedHops {
  for (const role of inputs.table.all()) role.judgeTaskTrust = () => judgeTaskTrust(role)
  demandsWithoutRole(inputs.tasks, inputs.uses)
  const demands = new Demands(inputs.table, inputs.nearMisses, inputs.fill)
  demands.collect(inputs.tasks, inputs.profiles)
  const { asked } = inputs.options
  if (asked) demands.ask(asked.source, asked.destination, wholeSource({ path: 'command line', text: '' }))
  const all = demands.all()
  const ordered = [
    ...all.filter(({ via }) => via === undefined),
    ...all.filter(({ via }) => via !== undefined),
  ]
  const judged = ordered.map((wanted) => {
    const hop = new JudgedHop(wanted, inputs)
    wanted.source.hopsOut.push(hop)
    wanted.destination.hopsIn.push(hop)
    return hop
  })
  const hops = withoutEchoes(withoutAlternatives(judged))
  if (hops.length < judged.length) keepOnly(new Set(hops), inputs.table)
  return {
    hops,
    unseen: strangersWant(demands, inputs.uses).map((wanted) => unseen(new JudgedHop(wanted, inputs))),
  }
}
