/** Joins raw policy documents to roles by what the config says and by their names (rules.md, ways 1 to 3). */
import type { AttachmentFact, Fact, RawPolicyFact, Scope } from '../facts.js'
import { push } from '../groups.js'
import type { NamedPolicy, PolicySet } from '../iam/decision.js'
import { kindOf } from '../iam/policy-kind.js'
import type { Policy, PolicyKind } from '../iam/policy.js'
import { literal, textKey } from '../text.js'
import type { Documents } from './documents.js'
import { folderOf, foldersUp, isBelow, rootOf } from './folders.js'
import { documentName, plainName, type DocumentName } from './names.js'
import type { NearMisses } from './near-misses.js'
import type { LinkOptions, RoleBinding } from './options.js'
import type { RoleNode } from './roles.js'

/** A document that does not say whose it is. */
export interface LooseDocument {
  readonly fact: RawPolicyFact | AttachmentFact
  readonly policy: Policy | undefined
  readonly kind: PolicyKind
  readonly name: DocumentName
}

export interface BoundByConfig {
  readonly loose: readonly LooseDocument[]
  readonly organization: Organization
}

/** Policies of the organization by the account that they bind, one set a level. */
export interface Organization {
  /** What its roles may do (EVAL-12). */
  readonly scps: ReadonlyMap<string, readonly PolicySet[]>
  /** What may be done with its roles (EVAL-13). */
  readonly rcps: ReadonlyMap<string, readonly PolicySet[]>
}

function isLoose(fact: Fact): fact is RawPolicyFact | AttachmentFact {
  return fact.kind === 'raw-policy' || (fact.kind === 'attachment' && fact.role === undefined)
}

function looseDocuments(facts: readonly Fact[]): readonly LooseDocument[] {
  return facts.filter(isLoose).map((fact) => {
    const name = documentName(fact.at.source.path)
    const declared = fact.kind === 'raw-policy' ? fact.declared : undefined
    const said = declared ?? (fact.policy ? kindOf(fact.policy) : 'unknown')
    const kind = said === 'unknown' ? (name.kind ?? 'unknown') : said
    return { fact, policy: fact.policy, kind, name }
  })
}

function pathOf(document: LooseDocument): string {
  return document.fact.at.source.path
}

/** Gives a loose document to a role; one that only lists what is attached counts too. */
export function giveLoose(
  documents: Documents,
  role: RoleNode,
  document: LooseDocument,
  kind: 'trust' | 'identity' | 'boundary',
  by: 'config' | 'name' | 'content',
): void {
  const { fact, policy } = document
  if (fact.kind === 'attachment') documents.attachTo(role, fact, by)
  else if (policy) documents.give(role, kind, { policy, label: labelOf(document, kind) }, fact.scope, by)
  if (by !== 'content') role.documented = true
  else role.guessed.push(fact.at)
}

function labelOf(document: LooseDocument, kind: string): string {
  if (kind === 'trust') return 'trust policy'
  return kind === 'boundary' ? `permissions boundary ${pathOf(document)}` : `policy ${pathOf(document)}`
}

function bindRole(
  binding: RoleBinding,
  loose: readonly LooseDocument[],
  documents: Documents,
): Set<LooseDocument> {
  const [role] = documents.table.named([binding.arn], [], { at: binding.at, in: 'config' })
  const bound = new Set<LooseDocument>()
  if (role === undefined) return bound
  role.documented = true
  const kinds = [
    ['identity', binding.policies],
    ['trust', binding.trust],
    ['boundary', binding.boundary],
  ] as const
  for (const [kind, matches] of kinds) {
    if (matches === undefined) continue
    if (kind === 'identity') role.exhaustive = true
    for (const document of loose) {
      if (!matches(pathOf(document))) continue
      giveLoose(documents, role, document, kind, 'config')
      bound.add(document)
    }
  }
  return bound
}

/** Way 1: the config's `roles` and `organization`. */
export function bindByConfig(
  facts: readonly Fact[],
  options: LinkOptions,
  documents: Documents,
): BoundByConfig {
  const loose = looseDocuments(facts)
  const bound = new Set<LooseDocument>()
  for (const binding of options.roles)
    for (const document of bindRole(binding, loose, documents)) bound.add(document)
  const organization = { scps: new Map<string, PolicySet[]>(), rcps: new Map<string, PolicySet[]>() }
  for (const { policies, accounts } of options.organization) {
    const level = loose.filter((document) => policies(pathOf(document)))
    for (const document of level) bound.add(document)
    for (const kind of ['scp', 'rcp'] as const) {
      const named = level.flatMap((document) => organizationPolicy(document, kind))
      for (const { policy, scope } of named) documents.use(policy, kind, scope)
      const set = { policies: named.map(({ policy }) => policy), complete: true, missing: [] }
      if (named.length > 0) for (const account of accounts) push(organization[`${kind}s`], account, set)
    }
  }
  return { loose: loose.filter((document) => !bound.has(document)), organization }
}

const organizationLabels = { scp: 'service control policy', rcp: 'resource control policy' }

function organizationPolicy(
  { policy, fact }: LooseDocument,
  kind: 'scp' | 'rcp',
): readonly { readonly policy: NamedPolicy; readonly scope: Scope }[] {
  if (policy === undefined || isResourceControl(policy, fact) !== (kind === 'rcp')) return []
  const label = `${organizationLabels[kind]} ${fact.at.source.path}`
  return [{ policy: { policy, label }, scope: fact.scope }]
}

/** Only policies about resources say to whom (EVAL-13), unless an export says itself what it is. */
function isResourceControl({ statements }: Policy, fact: LooseDocument['fact']): boolean {
  const declared = fact.kind === 'raw-policy' ? fact.declared : undefined
  if (declared === 'scp' || declared === 'rcp') return declared === 'rcp'
  return (
    statements.length > 0 &&
    statements.every(({ effect, principals }) => effect?.value === 'Deny' && principals !== undefined)
  )
}

/** Repositories that define the role or name it. */
function rootsOf({ definitions, mentions }: RoleNode): ReadonlySet<string> {
  return new Set([...definitions, ...mentions].map(({ at }) => rootOf(at.source.path)))
}

class RolesByPlainName {
  readonly #roles = new Map<string, RoleNode[]>()
  /** By repository and name. */
  readonly #own = new Map<string, RoleNode[]>()

  constructor(roles: readonly RoleNode[]) {
    for (const role of roles) {
      const name = literal(role.name)
      if (name === undefined) continue
      push(this.#roles, plainName(name), role)
      for (const root of rootsOf(role)) push(this.#own, `${root} ${plainName(name)}`, role)
    }
  }

  /**
   * The one role of that name, by account folder or by the nearest place that names it. What the document's
   * own repository names goes before what others name.
   */
  find(owner: string, account: string | undefined, path: string, elsewhere = false): readonly RoleNode[] {
    const own = this.#own.get(`${rootOf(path)} ${plainName(owner)}`) ?? []
    const roles = own.length > 0 || !elsewhere ? own : (this.#roles.get(plainName(owner)) ?? [])
    const here = account === undefined ? roles : roles.filter((role) => textKey(role.account) === account)
    const known = here.some((role) => role.isDefined) ? here.filter((role) => role.isDefined) : here
    return known.length <= 1 ? known : nearest(known, path)
  }
}

function nearest(roles: readonly RoleNode[], path: string): readonly RoleNode[] {
  for (const folder of foldersUp(path)) {
    const here = roles.filter(
      (role) =>
        role.definitions.some(({ at }) => isBelow(at.source.path, folder)) ||
        role.mentions.some(({ at }) => isBelow(at.source.path, folder)),
    )
    if (here.length > 0) return here
  }
  return []
}

/** What the document is to its role: its content decides, then its name. */
export function kindFor({ kind, name, fact }: LooseDocument): 'trust' | 'identity' | 'boundary' | undefined {
  if (fact.kind === 'attachment') return fact.as === 'trust' || fact.as === 'boundary' ? fact.as : 'identity'
  if (kind === 'trust')
    return name.kind === 'identity' && /permission|inline/.test([...name.words].join(' '))
      ? 'identity'
      : 'trust'
  if (name.kind === 'boundary' && kind === 'identity') return 'boundary'
  return kind === 'identity' || kind === 'boundary' ? kind : undefined
}

/** A permissions policy with a principal in it looks like a resource's, and is one role's by its name. */
function misplacedKind({ kind, name }: LooseDocument): 'identity' | undefined {
  return kind === 'resource' && name.kind === 'identity' && name.owner !== '' ? 'identity' : undefined
}

/** Way 3: `<role-name>.trust-policy.json`, `<role-name>/trust.json` and the like. */
export function bindByName(
  byConfig: BoundByConfig,
  documents: Documents,
  nearMisses: NearMisses,
): readonly LooseDocument[] {
  if (byConfig.loose.length === 0) return []
  const meant = new Set(documents.table.all().map((role) => nearMisses.intended(role)))
  const roles = new RolesByPlainName([...meant])
  return byConfig.loose.filter((document) => {
    const { name } = document
    const path = pathOf(document)
    const owner = name.owner === '' ? name.folder : name.owner
    const isNamed = name.owner !== '' && name.kind !== undefined
    const byFile = roles.find(owner, name.account, path, isNamed)
    const kind = kindFor(document) ?? (byFile.length > 0 ? misplacedKind(document) : undefined)
    if (kind === undefined) return true
    const found = byFile.length > 0 ? byFile : roles.find(name.folder, name.account, path)
    if (
      found.length !== 1 ||
      (byFile.length === 0 && name.kind === undefined && folderOf(path) === rootOf(path))
    )
      return true
    for (const role of found) giveLoose(documents, role, document, kind, 'name')
    return false
  })
}
