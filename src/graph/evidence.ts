/** How much speaks for a role: definitions, documents, mentions. Everything is counted once and then kept. */
import type { Source } from '../place.js'
import { once } from '../once.js'
import { literal, textKey } from '../text.js'
import type { LooseDocument } from './bind.js'
import { plainName } from './names.js'
import type { Mention, RoleNode } from './roles.js'

/** Both ends of a hop are named from two sides; a slip makes the sides disagree. */
export const SIDES: Record<Mention['in'], 'source' | 'destination' | undefined> = {
  'task-role': 'source',
  'execution-role': 'source',
  principal: 'source',
  resource: 'destination',
  profile: 'destination',
  container: 'destination',
  config: undefined,
}

export interface Evidence {
  /** Files that are named after the role count as documents of its own. */
  readonly weight: (role: RoleNode) => number
  /** In how many files the role's account stands. */
  readonly accounts: (role: RoleNode) => number
  /** Whether a role other than this one is named from the other side of a hop and lives in the account. */
  readonly isOtherSides: (role: RoleNode, account: string) => boolean
}

export function evidenceOf(
  phantoms: readonly RoleNode[],
  loose: readonly LooseDocument[],
  sources: () => ReadonlySet<Source>,
): Evidence {
  const names = new DocumentNames(loose)
  const files = once((account: string) => [...sources()].filter(({ text }) => text.includes(account)).length)
  return {
    weight: once((role) => weightOf(role, names)),
    accounts: ({ account }) => files(textKey(account)),
    isOtherSides: otherSides(phantoms),
  }
}

function weightOf(role: RoleNode, names: DocumentNames): number {
  const files = new Set(role.mentions.map(({ at }) => at.source.path)).size
  const { like, exact } = names.of(literal(role.name) ?? '')
  const own = (role.definitions.length > 0 ? 10_000 : 0) + (role.documented ? 1000 : 0)
  return own + like * 100 + exact * 10 + files
}

/** Names of the loose documents' files and folders. */
class DocumentNames {
  readonly #like = new Map<string, number>()
  readonly #paths: readonly string[]

  constructor(loose: readonly LooseDocument[]) {
    this.#paths = loose.map(({ fact }) => fact.at.source.path)
    for (const { name: said } of loose)
      for (const name of new Set([said.owner, said.folder].map(plainName)))
        this.#like.set(name, (this.#like.get(name) ?? 0) + 1)
  }

  /** Files named so but for case and separators, and files named exactly so. */
  of(name: string): { like: number; exact: number } {
    const like = this.#like.get(plainName(name)) ?? 0
    return { like, exact: like === 0 ? 0 : this.#paths.filter((path) => path.includes(name)).length }
  }
}

type Side = 'source' | 'destination' | undefined

function isNamedFromOther(role: RoleNode, side: Side): boolean {
  return role.mentions.some((mention) => (SIDES[mention.in] ?? side) !== side)
}

function otherSides(phantoms: readonly RoleNode[]): Evidence['isOtherSides'] {
  const accounts = once((side: Side | 'none') => {
    const counts = new Map<string, number>()
    for (const { account } of phantoms.filter((role) =>
      isNamedFromOther(role, side === 'none' ? undefined : side),
    ))
      counts.set(textKey(account), (counts.get(textKey(account)) ?? 0) + 1)
    return counts
  })
  return (role, account) => {
    const side = SIDES[role.mentions[0]?.in ?? 'config']
    const own = textKey(role.account) === account && isNamedFromOther(role, side) ? 1 : 0
    return (accounts(side ?? 'none').get(account) ?? 0) > own
  }
}
