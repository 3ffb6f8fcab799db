/** Which roles a raw policy document may belong to by what it says, among the nearest task definitions only. */
import { nearMiss, parseRoleArn } from '../iam/arn.js'
import { once } from '../once.js'
import type { At } from '../place.js'
import { textKey, type Text } from '../text.js'
import { kindFor, type LooseDocument } from './bind.js'
import { folderOf, Nearness, rootOf } from './folders.js'
import {
  rolesInResources,
  rolesPermitted,
  rolesTrusted,
  servicesTrusted,
  trustsAwsPrincipals,
} from './mentions.js'
import { wordsOf } from './names.js'
import { SlipIndex } from './near-index.js'
import type { NearMisses } from './near-misses.js'
import type { Mention, RoleNode, RoleTable } from './roles.js'
import type { TaskNode } from './tasks.js'

const ECS_TASKS = /^ecs-tasks\.amazonaws\.com(\.cn)?$/
/** Words that every such file may have in its name: they tell no role from another. */
const COMMON = new Set(
  'iam aws policy policies trust role roles json document doc relationship assume permissions permission the for account ecs task tasks'.split(
    ' ',
  ),
)

export interface Candidates {
  readonly roles: readonly RoleNode[]
  readonly kind: 'trust' | 'identity' | 'boundary'
}

/** What stands near a folder: the same for every document in it. */
interface Beside {
  readonly taskRoles: readonly RoleNode[]
  readonly executionRoles: readonly RoleNode[]
  /** Roles of the tasks, each task's own first. */
  readonly roles: ReadonlySet<RoleNode>
  /** These, then the destinations that are wanted near by. */
  readonly all: readonly RoleNode[]
}

export class Guesser {
  readonly #folders = new Map<string, Beside>()
  readonly #known = new Map<LooseDocument, Candidates | undefined>()
  readonly #tasks = new Nearness<TaskNode>()
  readonly #destinations = new Nearness<RoleNode>()
  readonly #words = new Map<RoleNode, readonly string[]>()
  #taskRoles: SlipIndex | undefined

  constructor(
    tasks: readonly TaskNode[],
    readonly table: RoleTable,
    readonly nearMisses: NearMisses,
  ) {
    for (const task of tasks) this.#tasks.add(task.at.source.path, task)
    const wanted = new Set<Mention['in']>(['resource', 'profile', 'container'])
    for (const role of table.all())
      for (const mention of role.mentions)
        if (wanted.has(mention.in)) this.#destinations.add(mention.at.source.path, nearMisses.intended(role))
  }

  /** What was found before a document was joined to a role may be otherwise after. */
  forget(): void {
    this.#known.clear()
  }

  candidates(document: LooseDocument): Candidates | undefined {
    if (!this.#known.has(document)) this.#known.set(document, this.#find(document))
    return this.#known.get(document)
  }

  #find(document: LooseDocument): Candidates | undefined {
    const kind = kindFor(document)
    if (kind === 'trust') return { kind, roles: this.#trusting(document) }
    if (kind === 'identity') return { kind, roles: this.#permitted(document) }
    return undefined
  }

  #resolve(found: readonly At<Text>[]): Set<RoleNode> {
    return new Set(
      found
        .flatMap(({ value }) => this.table.find(this.table.fill(value), []))
        .map((role) => this.nearMisses.intended(role)),
    )
  }

  #beside(path: string): Beside {
    const folder = folderOf(path)
    const known = this.#folders.get(folder)
    if (known) return known
    const tasks = this.#tasks.nearest(path)
    const roles = distinct(tasks.flatMap(({ taskRole, executionRole }) => [taskRole, executionRole]))
    const beside = {
      taskRoles: distinct(tasks.map(({ taskRole }) => taskRole)),
      executionRoles: distinct(tasks.map(({ executionRole }) => executionRole)),
      roles: new Set(roles),
      all: distinct([...roles, ...this.#destinations.nearest(path)]),
    }
    this.#folders.set(folder, beside)
    return beside
  }

  /** Roles that the document may be the trust policy of. */
  #trusting(document: LooseDocument): readonly RoleNode[] {
    const { policy, fact } = document
    if (policy === undefined) return []
    const services = servicesTrusted(policy)
    const told = this.#toldByWords(document)
    if (told.length === 1) return told
    if (!trustsAwsPrincipals(policy) && (services.length > 0 || saysTask(document)))
      return this.#taskTrust(document, services)
    const trusted = this.#resolve(rolesTrusted(policy))
    const lacking = this.#destinations.nearest(fact.at.source.path, this.#mayBeMeant(trusted))
    const found = lacking.length > 0 ? lacking : this.#wantedElsewhere(document, trusted)
    return this.#byWords(document, this.#permittedTo(trusted, found))
  }

  /** Narrows several destinations to those that a trusted role may assume by name: others are a person's, or a chain's. */
  #permittedTo(trusted: ReadonlySet<RoleNode>, roles: readonly RoleNode[]): readonly RoleNode[] {
    if (roles.length <= 1) return roles
    const policies = [...trusted].flatMap(({ documents }) => documents.identity)
    const permitted = this.#resolve(policies.flatMap(({ policy }) => rolesPermitted(policy)))
    const both = roles.filter((role) => permitted.has(role))
    return both.length > 0 ? both : roles
  }

  /** The document trusts the task role of another repository, whose tasks want a role without a trust policy. */
  #wantedElsewhere(document: LooseDocument, trusted: ReadonlySet<RoleNode>): readonly RoleNode[] {
    const root = rootOf(document.fact.at.source.path)
    const meant = new Set([...trusted].flatMap((role) => this.#taskRoleMeant(role)))
    const tasks = [...meant].flatMap((role) => role.tasks).filter(({ at }) => rootOf(at.source.path) !== root)
    return distinct(
      tasks.flatMap(({ at }) => this.#destinations.nearest(at.source.path, this.#mayBeMeant(meant))),
    )
  }

  /** The role; or the one task role of which it is a slip, where nothing tells that there is such a role. */
  #taskRoleMeant(role: RoleNode): readonly RoleNode[] {
    if (role.isDefined || role.tasks.length > 0) return [role]
    this.#taskRoles ??= new SlipIndex(this.table.all().filter(({ tasks }) => tasks.length > 0))
    const like = [...this.#taskRoles.candidates(role)].filter((other) => nearMiss(role.arn, other.arn))
    return like.length === 1 ? like : [role]
  }

  /**
   * Destinations without a trust policy, for a document that trusts some roles. One that is wanted beside other
   * tasks than theirs is another example's.
   */
  #mayBeMeant(trusted: ReadonlySet<RoleNode>): (destination: RoleNode) => boolean {
    const runs = [...trusted].filter((role) => role.tasks.length > 0 || role.executes.length > 0)
    const isBeside = once(({ roles }: Beside) => runs.some((role) => roles.has(role)))
    return (destination) =>
      destination.documents.trust.length === 0 &&
      !trusted.has(destination) &&
      (runs.length === 0 || destination.mentions.some(({ at }) => isBeside(this.#beside(at.source.path))))
  }

  /** The one role near by whose name shares the most telling words with the file's. */
  #toldByWords(document: LooseDocument): readonly RoleNode[] {
    const { all } = this.#beside(document.fact.at.source.path)
    return this.#namedByWords(
      document,
      all.filter((role) => role.documents.trust.length === 0),
    )
  }

  /** A trust policy for services: the task's own role, or what the name says. */
  #taskTrust(document: LooseDocument, services: readonly string[]): readonly RoleNode[] {
    const beside = this.#beside(document.fact.at.source.path)
    const roles = document.name.words.has('execution') ? beside.executionRoles : beside.taskRoles
    const lacking = roles.filter((role) => role.documents.trust.length === 0)
    const isEcs = services.some((service) => ECS_TASKS.test(service))
    return isEcs || saysTask(document) ? lacking : this.#namedByWords(document, lacking)
  }

  /** Roles that the document may be a permission policy of. */
  #permitted(document: LooseDocument): readonly RoleNode[] {
    const { policy } = document
    if (policy === undefined) return []
    const { taskRoles, executionRoles: executing } = this.#beside(document.fact.at.source.path)
    const running = new Set(taskRoles)
    const executionRoles = executing.filter((role) => !running.has(role))
    const byTrust = this.#trustedBy(policy, [...taskRoles, ...executionRoles])
    if (byTrust.length === 1) return byTrust
    const own =
      document.name.words.has('execution') && !document.name.words.has('task') ? executionRoles : taskRoles
    const words = this.#namedByWords(document, [...taskRoles, ...executionRoles])
    if (words.length === 1 && isLacking(words[0])) return words
    const lacking = own.filter(isLacking)
    const isAbout = rolesPermitted(policy).length > 0 || rolesInResources(policy).length > 0
    return isAbout || saysTask(document) ? lacking : []
  }

  /** The one role that the permitted destination trusts by name: the document is its policy. */
  #trustedBy(policy: NonNullable<LooseDocument['policy']>, roles: readonly RoleNode[]): readonly RoleNode[] {
    const permitted = [...this.#resolve([...rolesPermitted(policy), ...rolesInResources(policy)])]
    const trusting = permitted.flatMap((role) => role.documents.trust)
    const trusted = this.#resolve(trusting.flatMap(({ policy: trust }) => rolesTrusted(trust)))
    return roles.filter((role) => trusted.has(role) && isLacking(role))
  }

  /** Narrows several candidates to those whose name shares a telling word with the file's. */
  #byWords(document: LooseDocument, roles: readonly RoleNode[]): readonly RoleNode[] {
    if (roles.length <= 1) return roles
    const named = this.#namedByWords(document, roles)
    return named.length > 0 ? named : roles
  }

  #namedByWords({ name }: LooseDocument, roles: readonly RoleNode[]): readonly RoleNode[] {
    let [best, named]: [number, RoleNode[]] = [0, []]
    for (const role of roles) {
      const score = this.#wordsOf(role).filter((word) => name.words.has(word)).length
      if (score > best) [best, named] = [score, [role]]
      else if (score === best && best > 0) named.push(role)
    }
    return named
  }

  /** The telling words of a role's name. */
  #wordsOf(role: RoleNode): readonly string[] {
    let words = this.#words.get(role)
    if (words === undefined) {
      words = wordsOf(textKey(parseRoleArn(role.arn)?.name ?? [])).filter((word) => !COMMON.has(word))
      this.#words.set(role, words)
    }
    return words
  }
}

function isLacking(role: RoleNode | undefined): role is RoleNode {
  return role?.documents.identity.length === 0
}

function distinct(roles: readonly (RoleNode | undefined)[]): readonly RoleNode[] {
  return [...new Set(roles.flatMap((role) => role ?? []))]
}

function saysTask({ name: { words, kind, owner } }: LooseDocument): boolean {
  if (words.has('execution') || words.has('taskrole') || words.has('tasks')) return true
  return words.has('task') || (owner === '' && kind !== undefined)
}
