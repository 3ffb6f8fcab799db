/** Whether a rule about documents, or about ARNs, speaks already of what keeps a statement from working. */
import { arnFaults, parseRoleArn } from '../iam/arn.js'
import { allFaults } from '../iam/known-faults.js'
import type { Policy, PolicyKind, Statement } from '../iam/policy.js'
import { comparePlaces, isWithin, type Place } from '../place.js'
import { show, type Text } from '../text.js'
import type { RoleNode } from './roles.js'

/** An ARN that no AWS ARN can be: `arn-malformed` speaks of it. */
export function isMalformed(value: Text, where: 'role' | 'resource' | 'principal'): boolean {
  return arnFaults(value, where).some(({ severity }) => severity !== 'warning')
}

/** Whether a value holds the role's name, dashes, white space and letter case aside. */
export function namesRole(value: Text, role: RoleNode): boolean {
  return lettersOf(value).includes(lettersOf(parseRoleArn(role.arn)?.name ?? role.name))
}

function lettersOf(value: Text): string {
  return show(value)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** A fault of which a document rule speaks, in a statement that is about this role. */
export function hasFaultAbout(
  policy: Policy,
  kind: PolicyKind,
  isAbout: (statement: Statement) => boolean,
): boolean {
  const allows = policy.statements.filter(({ effect }) => effect?.value !== 'Deny')
  const about = allows.filter(isAbout)
  if (about.some(hasMalformedArn)) return true
  const { ofDocument, inStatements } = faultsOf(policy, kind)
  return (
    ofDocument ||
    about.some((statement) => inStatements.has(statement)) ||
    (allows.length > 0 && allows.every((statement) => inStatements.has(statement)))
  )
}

/** The errors of a document by what they are in. */
interface Faults {
  readonly ofDocument: boolean
  readonly inStatements: ReadonlySet<Statement>
}

/** A document is asked about once for each hop that it is part of. */
const faultsByPolicy = new WeakMap<Policy, Map<PolicyKind, Faults>>()

function faultsOf(policy: Policy, kind: PolicyKind): Faults {
  const known = faultsByPolicy.get(policy) ?? new Map<PolicyKind, Faults>()
  faultsByPolicy.set(policy, known)
  const found = known.get(kind) ?? sortFaults(policy, kind)
  known.set(kind, found)
  return found
}

function sortFaults(policy: Policy, kind: PolicyKind): Faults {
  const errors = allFaults(policy, kind).filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return { ofDocument: false, inStatements: new Set() }
  const around = enclosing(policy.statements)
  const statements = errors.map(({ at }) => around(at))
  return {
    ofDocument: statements.some((found) => found.length === 0),
    inStatements: new Set(statements.flat()),
  }
}

/** The statements that a place is in: those that are one text, or one. */
function enclosing(statements: readonly Statement[]): (at: Place) => readonly Statement[] {
  const sorted = [...statements].sort((a, b) => comparePlaces(a.at, b.at))
  return (at) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const one = sorted[middle]
      if (one && (isWithin(at, one.at) || comparePlaces(one.at, at) <= 0)) low = middle + 1
      else high = middle
    }
    const found: Statement[] = []
    for (let one = sorted[--low]; one && isWithin(at, one.at); one = sorted[--low]) found.push(one)
    return found
  }
}

function hasMalformedArn({ resources, principals }: Statement): boolean {
  const arns = [
    ...(resources?.values ?? []).map(({ value }) => ({ value, where: 'resource' as const })),
    ...(principals?.entries ?? [])
      .filter(({ type }) => type === 'AWS')
      .map(({ value }) => ({ value, where: 'principal' as const })),
  ]
  return arns.some(({ value, where }) => isMalformed(value, where))
}
