/** Fills holes with what any file or the config tells: accounts of scopes, exports, parameters, the partition. */
import type { Fact, RoleFact, Scope, TaskDefinitionFact } from '../facts.js'
import { push } from '../groups.js'
import { isAccountId } from '../iam/account-id.js'
import { parseRoleArn } from '../iam/arn.js'
import type { At } from '../place.js'
import { compare, fill, holes, literal, text, textKey, type Hole, type Text } from '../text.js'
import { pathsOfLookedUp } from './role-paths.js'

export type Fill = (value: Text) => Text

/** Longest chain of holes that stand for one another: an export of an import of a parameter … */
const DEPTH = 16

/** Scopes of all facts, each once. */
export function scopesOf(facts: readonly Fact[]): readonly Scope[] {
  return [...new Map(facts.map(({ scope }) => [scope.id, scope])).values()]
}

/** The roles that a task definition names with their account, as texts. */
function* rolesWithAccount({ taskRole, executionRole }: TaskDefinitionFact): Generator<[Text, Text, string]> {
  for (const role of [taskRole, executionRole]) {
    const arn = role && parseRoleArn(role.value)
    const account = arn && literal(arn.account)
    if (role && arn && account !== undefined && isAccountId(account)) yield [role.value, arn.name, account]
  }
}

/** The one scope that defines a role, where its account alone may tell it from the one that is named. */
function onlyScopeOf(roles: readonly RoleFact[], arn: Text): string | undefined {
  const [scope, ...more] = new Set(roles.map((role) => role.scope.id))
  return more.length === 0 && roles.every((role) => compare(role.arn, arn) === 'unknown') ? scope : undefined
}

/**
 * Accounts that a literal ARN proves: a task runs in its role's account (ECS-23), so where the role of that
 * name is defined beside it, both lie there. Defined in one other place alone, the role lies in that account too,
 * unless task definitions disagree.
 */
function provenAccounts(facts: readonly Fact[]): ReadonlyMap<string, string> {
  if (facts.every(({ scope }) => literal(scope.account) !== undefined)) return new Map()
  const defined = new Map<string, RoleFact[]>()
  for (const fact of facts) if (fact.kind === 'role') push(defined, textKey(fact.name), fact)
  const beside = new Map<string, string>()
  const elsewhere = new Map<string, Set<string>>()
  for (const fact of facts) {
    if (fact.kind !== 'task-definition') continue
    for (const [arn, name, account] of rolesWithAccount(fact)) {
      const roles = defined.get(textKey(name)) ?? []
      const isBeside = roles.some(({ scope }) => scope.id === fact.scope.id)
      const scope = isBeside ? undefined : onlyScopeOf(roles, arn)
      if (isBeside) beside.set(fact.scope.id, account)
      else if (scope !== undefined) elsewhere.set(scope, (elsewhere.get(scope) ?? new Set()).add(account))
    }
  }
  for (const [scope, [account = '', ...others]] of elsewhere)
    if (others.length === 0 && !beside.has(scope)) beside.set(scope, account)
  return beside
}

/** Two sources that tell different values for one hole leave it open. */
function knownHoles(facts: readonly Fact[]): Map<string, Text> {
  const known = new Map<string, Text>()
  const disputed = new Set<string>()
  for (const fact of facts) {
    if (fact.kind !== 'known') continue
    const before = known.get(fact.hole)
    if (before !== undefined && textKey(before) !== textKey(fact.value)) disputed.add(fact.hole)
    known.set(fact.hole, fact.value)
  }
  for (const id of disputed) known.delete(id)
  return known
}

/** What the user says goes before what the files say; what they only suggest comes last. */
function learnScope(
  known: Map<string, Text>,
  part: Text,
  value: string | undefined,
  by: 'config' | 'files' = 'files',
): void {
  const [hole] = part
  if (value === undefined || hole === undefined || typeof hole === 'string' || part.length > 1) return
  if (by === 'config' || !known.has(hole.id)) known.set(hole.id, [value])
}

function accountIn({ account }: Scope, known: ReadonlyMap<string, Text>): string | undefined {
  const [hole] = account
  return literal(account) ?? (typeof hole === 'object' ? literal(known.get(hole.id) ?? account) : undefined)
}

function partitionIn(arn: string): string | undefined {
  const [, partition = ''] = arn.split(':', 2)
  return partition === 'aws' || /^aws(-[a-z]+)*$/.test(partition) ? partition : undefined
}

/** Which partition an account, a file or the run as a whole lies in, by the ARNs that are written out. */
class Partitions {
  readonly #votes = new Map<string, Map<string, number>>()
  /** The one that every ARN of the run names: then nobody need be asked. */
  readonly #only: string | undefined

  constructor(arns: readonly At<Text>[]) {
    const named = new Set(arns.flatMap(({ value }) => partitionIn(literal(value) ?? '') ?? []))
    if (named.size < 2) [this.#only = 'aws'] = named
    else this.#count(arns)
  }

  #count(arns: readonly At<Text>[]): void {
    for (const { value, at } of arns) {
      const written = literal(value) ?? ''
      const partition = partitionIn(written)
      if (partition === undefined) continue
      const [, , , , account = ''] = written.split(':', 5)
      for (const voter of [`account ${account}`, `file ${at.source.path}`, 'run'])
        this.#vote(voter, partition)
    }
  }

  of(account: string | undefined, path: string): string {
    return (
      this.#only ??
      this.#elected(`account ${account ?? ''}`) ??
      this.#elected(`file ${path}`) ??
      this.#elected('run') ??
      'aws'
    )
  }

  #vote(voter: string, partition: string): void {
    const votes = this.#votes.get(voter) ?? new Map<string, number>()
    this.#votes.set(voter, votes.set(partition, (votes.get(partition) ?? 0) + 1))
  }

  /** An even vote goes to `aws`, where nearly everybody is. */
  #elected(voter: string): string | undefined {
    const ranked = [...(this.#votes.get(voter) ?? [])].sort(
      ([a, x], [b, y]) => y - x || Number(b === 'aws') - Number(a === 'aws') || (a < b ? -1 : 1),
    )
    return ranked[0]?.[0]
  }
}

/**
 * A function that fills texts.
 * @param accountOf the config's `accounts`: a file's account id
 * @param arns every value of the run that names an ARN: they show which partition a scope lies in
 */
export function learn(
  facts: readonly Fact[],
  accountOf: (path: string) => string | undefined,
  arns: readonly At<Text>[],
): Fill {
  const known = knownHoles(facts)
  const partitions = new Partitions(arns)
  const proven = provenAccounts(facts)
  for (const scope of scopesOf(facts)) {
    learnScope(known, scope.account, accountOf(scope.path), 'config')
    learnScope(known, scope.account, proven.get(scope.id))
    const account = accountIn(scope, known)
    learnScope(known, scope.partition, partitions.of(account, scope.path))
  }
  const paths = pathsOfLookedUp(arns, filling(known))
  for (const [hole, path] of paths) if (!known.has(hole)) known.set(hole, path)
  return filling(known)
}

function filling(known: ReadonlyMap<string, Text>): Fill {
  if (known.size === 0) return (value) => value
  const resolve = (hole: Hole, depth: number): Text | undefined => {
    const value = known.get(hole.id)
    if (value === undefined || depth === 0) return undefined
    return holes(value).length === 0 ? value : fill(value, (inner) => resolve(inner, depth - 1))
  }
  return (value) => (literal(value) === undefined ? text(fill(value, (hole) => resolve(hole, DEPTH))) : value)
}
