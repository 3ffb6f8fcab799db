/** Why a task is believed to assume a role: permission, trust, profile, container (rules.md, "Demand"). */
import type { ProfileFact } from '../facts.js'
import type { At, Place } from '../place.js'
import type { Text } from '../text.js'
import { compatible } from '../value.js'
import { Nearness } from './folders.js'
import type { Demand, PolicyUse } from './graph.js'
import type { Fill } from './learn.js'
import { isExactRole, rolesInContainer, rolesPermitted, rolesTrusted } from './mentions.js'
import type { NearMisses } from './near-misses.js'
import { valueOf, type ProfileUse } from './profiles.js'
import type { RoleNode, RoleTable } from './roles.js'
import type { TaskNode } from './tasks.js'

/** A hop that somebody wants, before it is judged. */
export interface WantedHop {
  readonly source: RoleNode
  readonly destination: RoleNode
  readonly demands: Demand[]
  readonly profile: ProfileFact | undefined
  /** The role from which the source's session was assumed (CHAIN-7). */
  readonly via: RoleNode | undefined
  /** Name of the session that makes the call, where a profile made it (TRUST-14, CONF-12). */
  readonly session: Text | undefined
}

/** A role that a trust policy names, and where. */
export interface Trusted {
  readonly role: RoleNode
  readonly destination: RoleNode
  readonly found: At<Text>
}

/** The profile that makes a call, and whose session it makes it with. */
interface Caller {
  readonly profile: ProfileFact
  readonly via: RoleNode | undefined
  readonly session: Text | undefined
}

/** SDKs name the sessions of profiles that do not (CONF-12). */
function sessionOf(profile: ProfileFact): Text {
  const generated = {
    id: `session:${profile.at.source.path}#${profile.name.value}`,
    kind: 'segment' as const,
  }
  return (
    valueOf(profile, 'role_session_name')?.value ?? [
      { ...generated, label: 'a session name that the SDK makes' },
    ]
  )
}

/** Pairs of roles have one number each. */
const MOST_ROLES = 2 ** 26

export class Demands {
  readonly #wanted: WantedHop[] = []
  readonly #ofProfiles = new Map<string, WantedHop>()
  readonly #byPair = new Map<number, WantedHop>()
  readonly #ids = new Map<RoleNode, number>()
  readonly #chained = new Map<RoleNode, Set<RoleNode>>()
  readonly #undefined: Trusted[] = []

  constructor(
    readonly table: RoleTable,
    readonly nearMisses: NearMisses,
    readonly fill: Fill,
  ) {}

  all(): readonly WantedHop[] {
    return this.#wanted
  }

  /** Roles that trust policies name and no file defines. */
  undefinedTrusted(): readonly Trusted[] {
    return this.#undefined
  }

  /** Demands that profiles make come first: they carry the call's settings. */
  collect(tasks: readonly TaskNode[], profiles: readonly ProfileUse[]): void {
    for (const use of profiles) this.#byProfile(use)
    for (const role of this.table.all()) {
      if (isSource(role)) this.#byPermission(role, role)
      for (const task of role.executes)
        if (task.taskRole && !task.foreign) this.#byPermission(role, task.taskRole)
      this.#byTrust(role)
    }
    for (const task of tasks) this.#byContainer(task)
  }

  /** The hop that somebody asks about, whether or not any file wants it. */
  ask(source: Text, destination: Text, at: Place): void {
    const [from] = this.table.named(source, [], { at, in: 'config' })
    const [to] = this.table.named(destination, [], { at, in: 'config' })
    if (from && to) this.#want(from, to, { kind: 'container', at, destination })
  }

  resolve(value: Text): readonly RoleNode[] {
    const arn = this.fill(value)
    if (!isExactRole(arn)) return []
    return [...new Set(this.table.find(arn, []).map((role) => this.nearMisses.intended(role)))]
  }

  #want(source: RoleNode, destination: RoleNode, demand: Demand, by?: Caller): void {
    if (!compatible(source.when, destination.when)) return
    const pair = this.pair(source, destination)
    const key = by && `${String(pair)} ${by.profile.at.source.path} ${by.profile.name.value}`
    const known = key === undefined ? this.#byPair.get(pair) : this.#ofProfiles.get(key)
    if (by?.via) this.#chained.set(destination, (this.#chained.get(destination) ?? new Set()).add(by.via))
    if (known) {
      known.demands.push(demand)
      return
    }
    const hop = {
      source,
      destination,
      demands: [demand],
      profile: by?.profile,
      via: by?.via,
      session: by?.session,
    }
    this.#wanted.push(hop)
    if (key !== undefined) this.#ofProfiles.set(key, hop)
    // A demand without a profile joins the hop of whichever profile wanted the same first.
    if (!this.#byPair.has(pair)) this.#byPair.set(pair, hop)
  }

  /** A key for the two ends of a hop. */
  pair(source: RoleNode, destination: RoleNode): number {
    return this.#id(source) * MOST_ROLES + this.#id(destination)
  }

  #id(role: RoleNode): number {
    const id = this.#ids.get(role) ?? this.#ids.size
    this.#ids.set(role, id)
    return id
  }

  #byPermission(holder: RoleNode, source: RoleNode): void {
    for (const { policy, when } of holder.documents.identity)
      for (const found of rolesPermitted(policy))
        for (const destination of this.resolve(found.value))
          this.#want(source, destination, { ...demandOf('permission', found), ...(when && { when }) })
  }

  #byTrust(destination: RoleNode): void {
    for (const { policy } of destination.documents.trust)
      for (const found of rolesTrusted(policy))
        for (const trusted of this.resolve(found.value)) {
          if (!trusted.isDefined) this.#undefined.push({ role: trusted, destination, found })
          const sources = trusted.tasks.length > 0 || trusted.executes.length === 0 ? [trusted] : []
          const running = trusted.executes.flatMap(({ taskRole, foreign }) =>
            foreign ? [] : (taskRole ?? []),
          )
          for (const source of sources.length > 0 ? sources.filter(isSource) : running)
            if (source !== destination && !this.#isChained(source, destination))
              this.#want(source, destination, demandOf('trust', found))
        }
  }

  /** A profile reaches the destination through another role: the direct way is nobody's wish. */
  #isChained(source: RoleNode, destination: RoleNode): boolean {
    return this.#chained.get(destination)?.has(source) === true
  }

  #byProfile({ profile, task, source }: ProfileUse): void {
    const role = valueOf(profile, 'role_arn')
    if (role === undefined) return
    const demand = demandOf('profile', role)
    const own = [task.foreign ? undefined : task.taskRole, ...task.overrides].flatMap((one) => one ?? [])
    const callers = source ? this.#assumedBy(source) : own
    if (task.taskRole === undefined && !source) task.demands.push(demand)
    for (const destination of this.resolve(role.value))
      for (const caller of callers)
        this.#want(caller, destination, demand, {
          profile,
          via: source ? task.taskRole : undefined,
          session: source && sessionOf(source.profile),
        })
  }

  #assumedBy({ profile }: ProfileUse): readonly RoleNode[] {
    const role = valueOf(profile, 'role_arn')
    return role ? this.resolve(role.value) : []
  }

  #byContainer(task: TaskNode): void {
    for (const container of task.containers)
      for (const found of rolesInContainer(container)) {
        const demand = demandOf('container', found)
        if (task.taskRole === undefined) task.demands.push(demand)
        for (const destination of this.resolve(found.value))
          // A task is often told its own role's ARN; that alone is no wish to assume it.
          if (
            task.taskRole &&
            !task.foreign &&
            destination !== task.taskRole &&
            destination !== task.executionRole
          )
            this.#want(task.taskRole, destination, demand)
      }
  }
}

/** A demand of this kind by a value that names the destination, or the source. */
export function demandOf(kind: Demand['kind'], { value, at }: At<Text>): Demand {
  return { kind, at, destination: value }
}

/** A look that spares most roles the judgement. */
function mayTrustService({ documents }: RoleNode): boolean {
  return documents.trust.some(({ policy }) =>
    policy.statements.some(
      ({ principals }) =>
        principals?.not === true ||
        principals?.entries.some(({ type }) => type === 'Service' || type === '*') === true,
    ),
  )
}

/** A role that tasks run as, or that is made for them though no task definition is among the files. */
export function isSource(role: RoleNode): boolean {
  if (role.tasks.length > 0) return role.tasks.some(({ foreign }) => !foreign)
  return role.executes.length === 0 && mayTrustService(role) && role.taskTrust?.verdict === 'allowed'
}

function hasTaskRole({ fact }: TaskNode): boolean {
  return (fact.taskRole ?? fact.taskRoleUnknown) !== undefined
}

/** Roles that the execution role may assume, as if containers had its credentials (ECS-7). */
function givenToAgent({ executionRole }: TaskNode): readonly Demand[] {
  return (executionRole?.documents.identity ?? [])
    .flatMap(({ policy }) => rolesPermitted(policy))
    .map((found) => demandOf('permission', found))
}

/**
 * Task definitions without a task role, beside a policy for assuming a role that no other task uses:
 * the policy is somebody's wish.
 */
export function demandsWithoutRole(tasks: readonly TaskNode[], uses: readonly PolicyUse[]): void {
  for (const task of tasks) if (!hasTaskRole(task)) task.demands.push(...givenToAgent(task))
  const near = new Nearness<TaskNode>()
  for (const task of tasks) near.add(task.at.source.path, task)
  for (const { policy, role } of uses) {
    if (role !== undefined) continue
    const permitted = rolesPermitted(policy)
    if (permitted.length === 0) continue
    const beside = near.nearest(policy.at.source.path)
    if (beside.some(hasTaskRole)) continue
    for (const task of beside)
      if (!task.fact.fragment) for (const found of permitted) task.demands.push(demandOf('permission', found))
  }
}
