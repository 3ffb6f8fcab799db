/** The role that somebody asks about, as they have its name at hand. */
import { pathAndLine } from '../report/position.js'
import type { Graph, Role } from '../graph/graph.js'
import { parseArn, parseRoleArn, roleArn, type RoleArn } from '../iam/arn.js'
import { nearest } from '../iam/edit-distance.js'
import { literal, show, splitText, text, type Text } from '../text.js'
import { UsageError } from '../usage-error.js'

/** Whether it is an ARN of a role, so that no file need be asked which role is meant. */
export function isRoleArn(asked: string): boolean {
  return parseRoleArn([asked]) !== undefined
}

/**
 * ARN of the role that is meant: by its own ARN, by that of a session, which messages of AccessDenied give, or by
 * its name. Throws `UsageError` where that is none of the roles, or one of several.
 */
export function askedRole(asked: string, roles: readonly Role[]): Text {
  if (isRoleArn(asked)) return [asked]
  if (parseArn([asked]) === undefined) return onlyOne(asked, roles)
  const session = sessionsRole([asked])
  if (session === undefined) throw new UsageError(`${asked} is the ARN of no role`)
  const { account, name } = session
  // The ARN of a session leaves the role's path out (ARN-3).
  const known = roles.find((role) => isSame(role.name, name) && isSame(role.account, account))
  return known?.arn ?? roleArn({ ...session, path: text('/') })
}

/** Of several with the name, those that are more than a word in a policy. */
function onlyOne(asked: string, roles: readonly Role[]): Text {
  const named = roles.filter((role) => literal(role.name) === asked)
  const used = named.filter((role) => isDefined(role) || role.tasks.length > 0)
  const [first, ...others] = used.length > 0 ? used : named
  if (first !== undefined && others.length === 0) return first.arn
  const all = named.map(({ arn }) => show(arn)).join(', ')
  if (first !== undefined) throw new UsageError(`several roles are named "${asked}": ${all}`)
  const meant = nearest(
    asked,
    roles.flatMap(({ name }) => literal(name) ?? []),
  )
  const hint = meant === undefined ? ', give its ARN' : `; did you mean ${meant}?`
  throw new UsageError(`no role "${asked}" among the files${hint}`)
}

function isDefined({ definitions }: Role): boolean {
  return definitions.length > 0
}

function sessionsRole(session: Text): Omit<RoleArn, 'path'> | undefined {
  const arn = parseArn(session)
  if (arn === undefined || literal(arn.service) !== 'sts') return undefined
  const [kind, name] = splitText(arn.resource, '/')
  return kind && name && literal(kind) === 'assumed-role'
    ? { partition: arn.partition, account: arn.account, name }
    : undefined
}

function isSame(a: Text, b: Text): boolean {
  const [x, y] = [literal(a), literal(b)]
  return x !== undefined && x === y
}

/** Roles that the files define without their account, and that may be the one that is asked about. */
export function withoutAccount(asked: Text, { roles }: Graph): readonly string[] {
  const arn = parseRoleArn(asked)
  if (arn === undefined || roles.some((role) => isSame(role.arn, asked) && isDefined(role))) return []
  return roles
    .filter((role) => isDefined(role) && isSame(role.name, arn.name) && literal(role.account) === undefined)
    .map(
      ({ at }) =>
        `${pathAndLine(at)} defines a role ${show(arn.name)} and does not say of which account (--account)`,
    )
}
