/** Whether a rule about documents, or about ARNs, speaks already of what keeps a statement from working. */
import { arnFaults, parseRoleArn } from '../iam/arn.js'
import { allFaults } from '../iam/known-faults.js'
import type { Policy, PolicyKind, Statement } from '../iam/policy.js'
import { isWithin } from '../place.js'
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
  const faults = allFaults(policy, kind).filter(({ severity }) => severity === 'error')
  const allows = policy.statements.filter(({ effect }) => effect?.value !== 'Deny')
  const about = allows.filter(isAbout)
  const malformed = about.some((statement) => hasMalformedArn(statement))
  if (malformed) return true
  if (faults.length === 0) return false
  const faulty = allows.filter((statement) => faults.some(({ at }) => isWithin(at, statement.at)))
  const ofDocument = faults.some(
    ({ at }) => !policy.statements.some((statement) => isWithin(at, statement.at)),
  )
  return (
    ofDocument ||
    faulty.some((statement) => about.includes(statement)) ||
    (faulty.length > 0 && faulty.length === allows.length)
  )
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
