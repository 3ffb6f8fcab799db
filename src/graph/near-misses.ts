/**
 * Roles that are named but defined nowhere, and that differ from another role in one place which people
 * get wrong. Which of the two is wrong is a matter of evidence: definitions, documents, mentions.
 */
import { push } from '../groups.js'
import { arnFaults, nearMiss } from '../iam/arn.js'
import type { Source } from '../place.js'
import { textKey } from '../text.js'
import { isChosenByUser } from '../value.js'
import type { NearMiss } from './graph.js'
import type { LooseDocument } from './bind.js'
import { evidenceOf, SIDES, type Evidence } from './evidence.js'
import { foldersUp, rootOf } from './folders.js'
import { SlipIndex } from './near-index.js'
import type { Mention, RoleNode, RoleTable } from './roles.js'

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
  /** Records a near miss that shows while documents are joined to roles. */
  add(role: RoleNode, intended: RoleNode): void
  /** Misses of which a rule speaks at the reference itself: task roles and profiles. */
  readonly reported: readonly NearMiss[]
}

function kindsOf(role: RoleNode): ReadonlySet<Mention['in']> {
  return new Set(role.mentions.map((mention) => mention.in))
}

/** How far the kinds of mention are to be trusted when files are equal in number. */
function standing(role: RoleNode): number {
  return Math.max(0, ...role.mentions.map((mention) => TRUSTED[mention.in]))
}

/** Undefined roles are compared only across the two sides of a hop: beside one another both may be meant. */
function areTwoSides(x: RoleNode, y: RoleNode): boolean {
  const [a, b] = [kindsOf(x), kindsOf(y)]
  if ([...a].some((kind) => b.has(kind))) return false
  const sides = new Set([...a, ...b].map((kind) => SIDES[kind]))
  return sides.size === 1 && !sides.has(undefined)
}

/** Roles that are defined nowhere, by the folders in or below which they are named, and how. */
class NamedIn {
  readonly #roles = new Map<string, Set<RoleNode>>()

  constructor(phantoms: readonly RoleNode[]) {
    for (const role of phantoms)
      for (const { at, in: kind } of role.mentions)
        for (const folder of foldersUp(at.source.path)) {
          const key = `${kind} ${folder}`
          this.#roles.set(key, (this.#roles.get(key) ?? new Set()).add(role))
        }
  }

  /** Whether no nearer folder than the common one holds another role that is named in the same ways. */
  areNear(x: RoleNode, y: RoleNode): boolean {
    const wanted = [...kindsOf(y)]
    return x.mentions.some((mention) => {
      for (const folder of foldersUp(mention.at.source.path)) {
        const here = wanted.flatMap((kind) => this.#roles.get(`${kind} ${folder}`) ?? [])
        if (here.length > 0) return here.some((roles) => roles.has(y))
      }
      return false
    })
  }
}

/** Both named in one file as the same thing: both are meant. */
function standTogether(x: RoleNode, y: RoleNode): boolean {
  const [few, many] = x.mentions.length < y.mentions.length ? [x, y] : [y, x]
  const keyOf = ({ in: kind, at }: Mention): string => `${kind} ${at.source.path}`
  const keys = new Set(few.mentions.map(keyOf))
  return many.mentions.some((mention) => keys.has(keyOf(mention)))
}

/** Roles of different repositories may bear one name in two accounts. */
function shareRepository(x: RoleNode, y: RoleNode): boolean {
  const rootsOf = ({ definitions, mentions }: RoleNode): Set<string> =>
    new Set([...definitions, ...mentions].map(({ at }) => rootOf(at.source.path)))
  const mine = rootsOf(x)
  return [...rootsOf(y)].some((root) => mine.has(root))
}

/** Whether `x` rather than `y` is at fault. */
function isAtFault(x: RoleNode, y: RoleNode, { weight, accounts, isOtherSides }: Evidence): boolean {
  const difference = weight(y) - weight(x)
  if (difference !== 0) return difference > 0
  const [mine, theirs] = [textKey(x.account), textKey(y.account)]
  if (mine !== theirs) {
    const [isMine, isTheirs] = [isOtherSides(x, mine), isOtherSides(x, theirs)]
    if (isMine !== isTheirs) return isMine
    const files = accounts(y) - accounts(x)
    if (files !== 0) return files > 0
  }
  return standing(x) < standing(y)
}

interface Known {
  readonly index: SlipIndex
  readonly named: () => NamedIn
  readonly evidence: Evidence
}

function findIntended(x: RoleNode, { index, named, evidence }: Known): RoleNode | undefined {
  if (x.isDefined || x.mentions.length === 0) return undefined
  for (const y of index.candidates(x)) {
    const sides = areTwoSides(x, y)
    if (!(y.isDefined || sides)) continue
    const otherAccount = sides && shareRepository(x, y)
    const found = nearMiss(x.arn, y.arn, { otherAccount })
    if (found === undefined || standTogether(x, y)) continue
    // Files of variables are there for the accounts to differ.
    if (found.part === 'account' && x.when.some(isChosenByUser)) continue
    if (!y.isDefined && !named().areNear(x, y)) continue
    if (!isMalformed(y) && isAtFault(x, y, evidence)) return y
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
 * @param loose policy documents that do not say whose they are
 * @param sources all files that facts stand in
 */
export function findNearMisses(
  table: RoleTable,
  loose: readonly LooseDocument[],
  sources: () => ReadonlySet<Source>,
): NearMisses {
  const roles = table.all()
  const phantoms = roles.filter((role) => !role.isDefined)
  let named: NamedIn | undefined
  const known: Known = {
    index: new SlipIndex(roles),
    named: () => (named ??= new NamedIn(phantoms)),
    evidence: evidenceOf(phantoms, loose, sources),
  }
  const intended = new Map<RoleNode, RoleNode>()
  const misspelt = new Map<RoleNode, RoleNode[]>()
  const add = (x: RoleNode, y: RoleNode): void => {
    intended.set(x, y)
    push(misspelt, y, x)
  }
  for (const x of phantoms) {
    const y = findIntended(x, known)
    if (y !== undefined) add(x, y)
  }
  return {
    add,
    intended: (role) => intended.get(role) ?? role,
    misspelt: (role) => misspelt.get(role) ?? [],
    reported: [...intended].flatMap(([x, y]) => [...reportedFor(x, y)]),
  }
}
