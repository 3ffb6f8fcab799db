/**
 * Roles that are named but defined nowhere, and that differ from another role in one place which people
 * get wrong. Which of the two is wrong is a matter of evidence: definitions, documents, mentions.
 */
import { arnFaults, nearMiss } from '../iam/arn.js'
import type { Source } from '../place.js'
import { literal, textKey } from '../text.js'
import type { NearMiss } from './graph.js'
import { foldersUp, isBelow } from './folders.js'
import { documentName, plainName } from './names.js'
import { push, type Mention, type RoleNode, type RoleTable } from './roles.js'

/** Both ends of a hop are named from two sides; a slip makes the sides disagree. */
const SIDES: Record<Mention['in'], 'source' | 'destination' | undefined> = {
  'task-role': 'source',
  'execution-role': 'source',
  principal: 'source',
  resource: 'destination',
  profile: 'destination',
  container: 'destination',
  config: undefined,
}

/** Of two sides that disagree with equal evidence, the more often miswritten one is named at fault. */
const TRUSTED: Record<Mention['in'], number> = {
  config: 5,
  'task-role': 4,
  'execution-role': 4,
  container: 3,
  profile: 2,
  principal: 1,
  resource: 1,
}

export interface NearMisses {
  /** The role that was meant; the role itself where it is no near miss. */
  intended(role: RoleNode): RoleNode
  /** Near misses of the role. */
  misspelt(role: RoleNode): readonly RoleNode[]
  /** Misses of which a rule speaks at the reference itself: task roles and profiles. */
  readonly reported: readonly NearMiss[]
}

function kindsOf(role: RoleNode): ReadonlySet<Mention['in']> {
  return new Set(role.mentions.map((mention) => mention.in))
}

/** How much speaks for a role; files that are named after it count as documents of its own. */
type Evidence = (role: RoleNode) => number

interface Weights {
  readonly evidence: Evidence
  /** In how many files the role's account stands. */
  readonly accounts: Evidence
}

function evidenceWith(names: DocumentNames): Evidence {
  return (role) => {
    const files = new Set(role.mentions.map(({ at }) => at.source.path)).size
    const { like, exact } = names.of(literal(role.name) ?? '')
    return (
      (role.definitions.length > 0 ? 10_000 : 0) +
      (role.documented ? 1000 : 0) +
      like * 100 +
      exact * 10 +
      files
    )
  }
}

/** Names of the loose documents' files and folders. */
class DocumentNames {
  readonly #like = new Map<string, number>()
  readonly #paths: readonly string[]

  constructor(paths: readonly string[]) {
    this.#paths = paths
    for (const path of paths) {
      const { owner, folder } = documentName(path)
      for (const name of new Set([owner, folder].map(plainName)))
        this.#like.set(name, (this.#like.get(name) ?? 0) + 1)
    }
  }

  /** Files named so but for case and separators, and files named exactly so. */
  of(name: string): { like: number; exact: number } {
    const like = this.#like.get(plainName(name)) ?? 0
    return { like, exact: like === 0 ? 0 : this.#paths.filter((path) => path.includes(name)).length }
  }
}

/** How far the kinds of mention are to be trusted when files are equal in number. */
function standing(role: RoleNode): number {
  return Math.max(0, ...role.mentions.map((mention) => TRUSTED[mention.in]))
}

class Index {
  readonly #buckets = new Map<string, RoleNode[]>()

  constructor(roles: readonly RoleNode[]) {
    for (const role of roles) for (const key of keysOf(role)) push(this.#buckets, key, role)
  }

  candidates(role: RoleNode): ReadonlySet<RoleNode> {
    const found = new Set(keysOf(role).flatMap((key) => this.#buckets.get(key) ?? []))
    found.delete(role)
    return found
  }
}

/** A slip leaves the plain name, or one end of it within the account, as it was. */
function keysOf(role: RoleNode): readonly string[] {
  const name = literal(role.name)
  if (name === undefined) return []
  const plain = plainName(name)
  const account = textKey(role.account)
  return [`name ${plain}`, `start ${account} ${plain.slice(0, 4)}`, `end ${account} ${plain.slice(-4)}`]
}

/** Undefined roles are compared only across the two sides of a hop: beside one another both may be meant. */
function areTwoSides(x: RoleNode, y: RoleNode): boolean {
  const [a, b] = [kindsOf(x), kindsOf(y)]
  if ([...a].some((kind) => b.has(kind))) return false
  const sides = new Set([...a, ...b].map((kind) => SIDES[kind]))
  return sides.size === 1 && !sides.has(undefined)
}

/** Whether no nearer folder than the common one holds another role that is named in the same ways. */
function areNear(x: RoleNode, y: RoleNode, all: readonly RoleNode[]): boolean {
  const wanted = kindsOf(y)
  return x.mentions.some((mention) => {
    for (const folder of foldersUp(mention.at.source.path)) {
      const here = all.filter((role) =>
        role.mentions.some((other) => wanted.has(other.in) && isBelow(other.at.source.path, folder)),
      )
      if (here.length > 0) return here.includes(y)
    }
    return false
  })
}

/** Both named in one file as the same thing: both are meant. */
function standTogether(x: RoleNode, y: RoleNode): boolean {
  return x.mentions.some((a) =>
    y.mentions.some((b) => a.in === b.in && a.at.source.path === b.at.source.path),
  )
}

function accountsOfOtherSide(role: RoleNode, all: readonly RoleNode[]): ReadonlySet<string> {
  const side = SIDES[role.mentions[0]?.in ?? 'config']
  return new Set(
    all
      .filter(
        (other) => other !== role && other.mentions.some((mention) => (SIDES[mention.in] ?? side) !== side),
      )
      .map((other) => textKey(other.account)),
  )
}

/** Whether `x` rather than `y` is at fault. */
function isAtFault(
  x: RoleNode,
  y: RoleNode,
  all: readonly RoleNode[],
  { evidence, accounts }: Weights,
): boolean {
  const difference = evidence(y) - evidence(x)
  if (difference !== 0) return difference > 0
  if (textKey(x.account) !== textKey(y.account)) {
    const others = accountsOfOtherSide(x, all)
    const [mine, theirs] = [others.has(textKey(x.account)), others.has(textKey(y.account))]
    if (mine !== theirs) return mine
    const files = accounts(y) - accounts(x)
    if (files !== 0) return files > 0
  }
  return standing(x) < standing(y)
}

function findIntended(
  x: RoleNode,
  index: Index,
  phantoms: readonly RoleNode[],
  weights: Weights,
): RoleNode | undefined {
  if (x.isDefined || x.mentions.length === 0) return undefined
  for (const y of index.candidates(x)) {
    const sides = areTwoSides(x, y)
    if (!(y.isDefined || sides) || standTogether(x, y)) continue
    if (nearMiss(x.arn, y.arn, { otherAccount: sides }) === undefined) continue
    if (!y.isDefined && !areNear(x, y, phantoms)) continue
    if (!isMalformed(y) && isAtFault(x, y, phantoms, weights)) return y
  }
  return undefined
}

/** `arn-malformed` speaks of it, and nobody means it. */
function isMalformed({ arn }: RoleNode): boolean {
  return arnFaults(arn, 'role').some(({ severity }) => severity === 'error')
}

function* reportedFor(x: RoleNode, y: RoleNode): Generator<NearMiss> {
  const found = nearMiss(x.arn, y.arn, { otherAccount: true })
  if (found === undefined || isMalformed(x)) return
  for (const { at, in: kind } of x.mentions) {
    if (kind !== 'task-role' && kind !== 'execution-role' && kind !== 'profile') continue
    const { part, difference } = found
    yield {
      at,
      valueAt: at,
      value: x.arn,
      role: y,
      part,
      difference,
      in: kind === 'profile' ? 'profile' : 'task-role',
      owner: undefined,
    }
  }
}

/**
 * @param loose paths of policy documents that do not say whose they are
 * @param sources all files that facts stand in
 */
export function findNearMisses(
  table: RoleTable,
  loose: readonly string[],
  sources: ReadonlySet<Source>,
): NearMisses {
  const roles = table.all()
  const weights = {
    evidence: evidenceWith(new DocumentNames(loose)),
    accounts: ({ account }: RoleNode) =>
      [...sources].filter(({ text }) => text.includes(textKey(account))).length,
  }
  const index = new Index(roles)
  const phantoms = roles.filter((role) => !role.isDefined)
  const intended = new Map<RoleNode, RoleNode>()
  const misspelt = new Map<RoleNode, RoleNode[]>()
  for (const x of phantoms) {
    const y = findIntended(x, index, phantoms, weights)
    if (y === undefined) continue
    intended.set(x, y)
    push(misspelt, y, x)
  }
  return {
    intended: (role) => intended.get(role) ?? role,
    misspelt: (role) => misspelt.get(role) ?? [],
    reported: [...intended].flatMap(([x, y]) => [...reportedFor(x, y)]),
  }
}
