/**
 * Joins raw policy documents to roles by what they say (rules.md, way 4). Where more than one role fits, nothing is
 * joined and the reader is told.
 */
import { nearMiss, parseRoleArn, roleArn } from '../iam/arn.js'
import { literal, textKey } from '../text.js'
import { giveLoose, kindFor, type LooseDocument } from './bind.js'
import type { Documents } from './documents.js'
import type { PolicyUse } from './graph.js'
import { Guesser, type Candidates } from './guesser.js'
import { rolesPermitted, rolesTrusted } from './mentions.js'
import { plainName, wordsOf } from './names.js'
import type { NearMisses } from './near-misses.js'
import type { RoleNode } from './roles.js'
import type { TaskNode } from './tasks.js'

/** Whether a reader would want to know that this document was joined to nothing. */
function matters({ policy }: LooseDocument): boolean {
  return policy !== undefined && (rolesPermitted(policy).length > 0 || rolesTrusted(policy).length > 0)
}

/**
 * The role that the file of a trust policy is named after, where the one role that it fits by its content is named in
 * a permission alone, and misses that name by a slip: who wrote the file knew the role's name.
 */
function namedAfter(
  { name: { owner, kind }, fact }: LooseDocument,
  [role]: readonly RoleNode[],
  { table }: Documents,
  nearMisses: NearMisses,
): RoleNode | undefined {
  const parsed = role && parseRoleArn(role.arn)
  const own = role && literal(role.name)
  if (!parsed || own === undefined || role.isDefined || kind !== 'trust' || wordsOf(owner).length < 2)
    return undefined
  if (plainName(owner) === plainName(own) || role.mentions.some((mention) => mention.in !== 'resource'))
    return undefined
  const arn = roleArn({ ...parsed, name: [owner] })
  if (nearMiss(role.arn, arn) === undefined) return undefined
  const [meant] = table.named(arn, [], { at: fact.at, in: 'config' })
  if (meant) nearMisses.add(role, meant)
  return meant
}

function giveNamed(documents: Documents, role: RoleNode, document: LooseDocument): void {
  giveLoose(documents, role, document, 'trust', 'name')
  role.namedAfter = document.fact.at
  role.guessed.push(document.fact.at)
}

/** The one role that all candidates are, by whatever documents define it. */
function isOne({ roles }: Candidates): boolean {
  return new Set(roles.map(({ arn }) => textKey(arn))).size === 1
}

/**
 * Trust policies first: what they say helps to place the permission policies. Those that fit several roles are
 * looked at again at the end, when it is known what the trusted role may assume.
 */
export function guessBindings(
  loose: readonly LooseDocument[],
  tasks: readonly TaskNode[],
  documents: Documents,
  nearMisses: NearMisses,
): void {
  if (loose.length === 0) return
  const guesser = new Guesser(tasks, documents.table, nearMisses)
  const bindsOne = (document: LooseDocument): boolean => {
    const found = guesser.candidates(document)
    if (found === undefined || !isOne(found)) return false
    const meant =
      found.kind === 'trust' ? namedAfter(document, found.roles, documents, nearMisses) : undefined
    if (meant) giveNamed(documents, meant, document)
    else for (const role of found.roles) giveLoose(documents, role, document, found.kind, 'content')
    guesser.forget()
    return true
  }
  const isTrust = (document: LooseDocument): boolean => kindFor(document) === 'trust'
  const open = loose.filter((document) => isTrust(document) && !bindsOne(document))
  const rest = [...open, ...loose.filter((document) => !isTrust(document))]
  const left = rest.filter((document) => isTrust(document) || !bindsOne(document))
  for (const document of left) {
    if (isTrust(document) && bindsOne(document)) continue
    const roles = guesser.candidates(document)?.roles ?? []
    leaveLoose(document, matters(document) ? roles : [], documents)
  }
}

function leaveLoose(document: LooseDocument, candidates: readonly RoleNode[], documents: Documents): void {
  const { policy, fact, kind } = document
  if (policy === undefined) return
  const use: PolicyUse = {
    policy,
    named: { policy, label: `policy ${fact.at.source.path}` },
    kind: kindFor(document) ?? kind,
    role: undefined,
    scope: fact.scope,
    boundBy: undefined,
    candidates: candidates.map(({ label }) => label),
  }
  documents.uses.push(use)
}
