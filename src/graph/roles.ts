/** The table of roles: defined by files, or made by being named; found by ARN, or by name and account. */
import type { RoleFact, Scope } from '../facts.js'
import { push } from '../groups.js'
import { parseRoleArn, roleArn } from '../iam/arn.js'
import type { NamedPolicy, PolicySet, Step } from '../iam/decision.js'
import type { Policy } from '../iam/policy.js'
import type { Place } from '../place.js'
import { compare, literal, show, textKey, type Text } from '../text.js'
import { compatible, type When } from '../value.js'
import type { Hop, Role } from './graph.js'
import { fillPolicies } from './fill-policy.js'
import type { Fill } from './learn.js'
import type { TaskNode } from './tasks.js'

/** Where a role is named. */
export interface Mention {
  readonly at: Place
  readonly in: 'task-role' | 'execution-role' | 'resource' | 'principal' | 'profile' | 'container' | 'config'
}

type DocumentKind = 'trust' | 'identity' | 'boundary'

/** A role while the linker learns of it; rules see it as `Role`. */
export class RoleNode implements Role {
  readonly definitions: RoleFact[] = []
  readonly mentions: Mention[] = []
  readonly documents: Record<DocumentKind, NamedPolicy[]> = { trust: [], identity: [], boundary: [] }
  /** Policies that are attached and whose text is not among the files. */
  readonly missing: Record<DocumentKind, string[]> = { trust: [], identity: [], boundary: [] }
  /** The config gave all its policies. */
  exhaustive = false
  /** Kinds of policies of which a list that names them all was read. */
  readonly listed = new Set<'inline' | 'managed' | 'boundary' | 'trust'>()
  readonly guessed: Place[] = []
  namedAfter: Place | undefined
  readonly tasks: TaskNode[] = []
  readonly executes: TaskNode[] = []
  readonly hopsOut: Hop[] = []
  readonly hopsIn: Hop[] = []
  /** A document was joined to it by config, export or file name: as good as a definition. */
  documented = false
  /** Judges whether ECS may start tasks with it, when somebody asks. */
  judgeTaskTrust: (() => Step | undefined) | undefined
  /** What `documents` and `missing` have: a role may be given thousands. */
  readonly #held = new Set<Policy>()
  readonly #noted = new Set<string>()
  #taskTrust: Step | undefined
  #sets: { trust: PolicySet; identity: PolicySet; boundary: PolicySet | undefined } | undefined

  constructor(
    readonly arn: Text,
    readonly account: Text,
    readonly name: Text,
    readonly when: When,
    readonly fill: Fill,
  ) {}

  get isDefined(): boolean {
    return this.definitions.length > 0 || this.documented
  }

  /** The cases under which there is such a role. */
  get given(): When {
    return [...this.when, ...this.definitions.flatMap(({ exists = [] }) => exists)]
  }

  get label(): string {
    const address = this.definitions.find((fact) => fact.address !== undefined)?.address
    return literal(this.name) === undefined && address !== undefined ? address : show(this.arn)
  }

  get at(): Place {
    const at = this.definitions[0]?.at ?? this.mentions[0]?.at ?? this.documents.trust[0]?.policy.at
    if (at === undefined) throw new Error(`role ${this.label} stands nowhere`)
    return at
  }

  get taskTrust(): Step | undefined {
    if (this.judgeTaskTrust) {
      this.#taskTrust = this.judgeTaskTrust()
      this.judgeTaskTrust = undefined
    }
    return this.#taskTrust
  }

  get trust(): PolicySet {
    return this.#settled().trust
  }

  get identity(): PolicySet {
    return this.#settled().identity
  }

  get boundary(): PolicySet | undefined {
    return this.#settled().boundary
  }

  addDocument(kind: DocumentKind, policy: NamedPolicy): void {
    this.#sets = undefined
    this.documents[kind].push(policy)
    this.#held.add(policy.policy)
  }

  holds(policy: Policy): boolean {
    return this.#held.has(policy)
  }

  addMissing(kind: DocumentKind, what: string): void {
    this.#sets = undefined
    const noted = `${kind}: ${what}`
    if (!this.#noted.has(noted)) this.missing[kind].push(what)
    this.#noted.add(noted)
  }

  #settled(): { trust: PolicySet; identity: PolicySet; boundary: PolicySet | undefined } {
    return (this.#sets ??= {
      trust: this.#trustSet(),
      identity: this.#identitySet(),
      boundary: this.#boundarySet(),
    })
  }

  #trustSet(): PolicySet {
    const policies = fillPolicies(this.documents.trust, this.fill)
    const complete = policies.length > 0 && this.missing.trust.length === 0
    const missing = complete ? [] : [`the trust policy of ${this.label}`, ...this.missing.trust]
    return { policies, complete, missing }
  }

  /**
   * A definition tells all policies when its format does. CLI output and raw documents cannot prove that
   * there are no more; who commits one of them is taken to have committed what matters.
   */
  #identitySet(): PolicySet {
    const policies = fillPolicies(this.documents.identity, this.fill)
    const told =
      this.exhaustive ||
      (this.listed.has('inline') && this.listed.has('managed')) ||
      policies.length > 0 ||
      this.definitions.some(
        ({ coverage }) => coverage.inline === 'complete' && coverage.managed === 'complete',
      )
    const missing = [...this.missing.identity]
    if (!told) missing.unshift(`the permission policies of ${this.label}`)
    return { policies, complete: missing.length === 0, missing }
  }

  /** A source that is silent on boundaries counts as none: roles rarely have one (SHAPE-4, EVAL-20). */
  #boundarySet(): PolicySet | undefined {
    const policies = fillPolicies(this.documents.boundary, this.fill)
    const missing = this.missing.boundary
    if (policies.length === 0 && missing.length === 0) return undefined
    return { policies, complete: missing.length === 0, missing }
  }
}

/** Resolves references to roles and keeps each role once. */
export class RoleTable {
  readonly #byArn = new Map<string, RoleNode[]>()
  readonly #byName = new Map<string, RoleNode[]>()

  constructor(readonly fill: Fill) {}

  all(): readonly RoleNode[] {
    return [...this.#byArn.values()].flat()
  }

  define(fact: RoleFact): RoleNode {
    const arn = this.fill(fact.arn)
    const same = this.#byArn.get(textKey(arn))?.find((role) => sameWhen(role.when, fact.when))
    const role = same ?? this.#add(arn, fact.when)
    role.definitions.push(fact)
    return role
  }

  /** Roles that an ARN names, by the cases under which it does; made if no file defines one. */
  named(arn: Text, when: When, mention: Mention): readonly RoleNode[] {
    const found = this.find(this.fill(arn), when)
    const roles = found.length > 0 ? found : [this.#add(this.fill(arn), when)]
    for (const role of roles) role.mentions.push(mention)
    return roles
  }

  /** The ARN that a short name stands for in a scope: the defined role's, whatever its path (ARN-8). */
  expand(reference: Text, scope: Scope): Text {
    const value = this.fill(reference)
    if (!isShortName(value)) return value
    const [partition, account] = [this.fill(scope.partition), this.fill(scope.account)]
    const candidates = (this.#byName.get(nameKey(value)) ?? []).filter(
      (role) =>
        role.isDefined &&
        textKey(role.name) === textKey(value) &&
        compare(role.account, account) !== 'different',
    )
    const exact = candidates.filter((role) => compare(role.account, account) === 'same')
    const one = exact.length > 0 ? exact[0] : onlyOne(candidates)
    return one?.arn ?? roleArn({ partition, account, path: ['/'], name: value })
  }

  /** Exact matches, else the one defined role that it may be. */
  find(arn: Text, when: When): readonly RoleNode[] {
    const exact = (this.#byArn.get(textKey(arn)) ?? []).filter((role) => compatible(role.when, when))
    if (exact.length > 0) return exact
    const parsed = parseRoleArn(arn)
    if (parsed === undefined) return []
    const possible = (this.#byName.get(nameKey(parsed.name)) ?? []).filter(
      (role) =>
        role.definitions.length > 0 && compatible(role.when, when) && compare(role.arn, arn) === 'unknown',
    )
    return new Set(possible.map((role) => textKey(role.arn))).size === 1 ? possible : []
  }

  withName(name: Text): readonly RoleNode[] {
    return this.#byName.get(nameKey(name)) ?? []
  }

  #add(arn: Text, when: When): RoleNode {
    const parsed = parseRoleArn(arn)
    const role = new RoleNode(arn, parsed?.account ?? [], parsed?.name ?? arn, when, this.fill)
    push(this.#byArn, textKey(arn), role)
    push(this.#byName, nameKey(role.name), role)
    return role
  }
}

/** Role names differ only by case nowhere (ARN-8), so a lower-case key finds every candidate. */
function nameKey(name: Text): string {
  return textKey(name).toLowerCase()
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined
}

function sameWhen(a: When, b: When): boolean {
  return a.length === b.length && a.every((x) => b.some((y) => x.id === y.id && x.outcome === y.outcome))
}

const RESIDUES: ReadonlySet<string> = new Set(['', 'null', 'none', 'nil', 'undefined', 'true', 'false'])

/** What an unset variable leaves behind where a role should stand (ARN-13): no role of that name is meant. */
export function isResidue(value: Text): boolean {
  const written = literal(value)?.trim().toLowerCase()
  return written !== undefined && RESIDUES.has(written.replace(/^arn:[^:]*:iam::[^:]*:role\//, ''))
}

/** A role given by name alone; ECS takes whatever is no ARN for one (ARN-13). */
export function isShortName(value: Text): boolean {
  const known = value.filter((piece) => typeof piece === 'string').join('')
  const onlyHoles = known === ''
  if (onlyHoles) return value.length === 1 && typeof value[0] !== 'string' && value[0]?.kind === 'segment'
  return !known.includes(':') && !known.includes('/') && !/\s/.test(known)
}
