/** Which roles a document names, and where: the raw material of demands, bindings and near misses. */
import { isUsualRole, parseRoleArn } from '../iam/arn.js'
import { matchAction } from '../iam/match.js'
import type { Policy, Statement } from '../iam/policy.js'
import type { ContainerFact } from '../facts.js'
import { onceEach } from '../once.js'
import type { At } from '../place.js'
import { flat, holes, literal, show, textKey, unflat, type Text } from '../text.js'
import type { Role } from './graph.js'

export function hasWildcard(value: Text): boolean {
  return value.some((piece) => typeof piece === 'string' && /[*?]/.test(piece))
}

/** An ARN of one role: no wildcard in it, and no policy variable, which each caller fills otherwise (MATCH-10). */
export function isExactRole(value: Text): boolean {
  if (isUsualRole(value)) return true
  return parseRoleArn(value) !== undefined && !hasWildcard(value) && !hasVariable(value)
}

function hasVariable(value: Text): boolean {
  return value.some((piece) => typeof piece === 'string' && piece.includes('${'))
}

/** Whether the statement allows `sts:AssumeRole` as far as its actions go. */
export function allowsAssumeRole(statement: Statement): boolean {
  const { effect, actions } = statement
  if (effect?.value !== 'Allow' || actions === undefined) return false
  const matches = actions.values.some(({ value }) => matchAction(value, 'sts:AssumeRole') === 'yes')
  return matches !== actions.not
}

/** Roles that an identity policy lets its holder assume by name: each is a demand by permission. */
export function rolesPermitted(policy: Policy): readonly (At<Text> & { readonly statement: Statement })[] {
  return policy.statements
    .filter((statement) => allowsAssumeRole(statement) && statement.resources?.not === false)
    .flatMap((statement) =>
      (statement.resources?.values ?? [])
        .filter(({ value }) => isExactRole(value))
        .map((resource) => ({ ...resource, statement })),
    )
}

/** Role ARNs that stand in any resource, whatever the action: evidence of what a document is about. */
export function rolesInResources(policy: Policy): readonly At<Text>[] {
  return policy.statements.flatMap((statement) =>
    (statement.resources?.values ?? []).filter(({ value }) => isExactRole(value)),
  )
}

/** Role ARNs among the principals of Allow statements. */
export function rolesTrusted(policy: Policy): readonly At<Text>[] {
  return policy.statements
    .filter(({ effect, principals }) => effect?.value === 'Allow' && principals?.not === false)
    .flatMap(({ principals }) => principals?.entries ?? [])
    .filter(({ type, value }) => type === 'AWS' && isExactRole(value))
    .map(({ value, at }) => ({ value, at }))
}

/**
 * Where the trust policy of a role that is created with it names that very role: IAM looks principals up when it saves
 * the policy, and this one is not there yet (TRUST-9).
 */
export function principalsOfItself(
  { definitions, arn }: Pick<Role, 'definitions' | 'arn'>,
  fill: (value: Text) => Text,
): readonly At<Text>[] {
  return definitions.flatMap(({ trust, address, existing }) =>
    trust === undefined || address === undefined || existing === true
      ? []
      : rolesTrusted(trust).filter(({ value }) => textKey(fill(value)) === textKey(arn)),
  )
}

export function servicesTrusted(policy: Policy): readonly string[] {
  return policy.statements
    .filter(({ effect }) => effect?.value === 'Allow')
    .flatMap(({ principals }) => principals?.entries ?? [])
    .flatMap(({ type, value }) => (type === 'Service' ? [literal(value) ?? ''] : []))
}

/** Whether any principal is a role, user or account. */
export function trustsAwsPrincipals(policy: Policy): boolean {
  return policy.statements.some(({ principals }) =>
    principals?.entries.some(({ type }) => type === 'AWS' || type === '*'),
  )
}

const ROLE_ARN = /arn:[\w-]*:iam::[^:\s"',]*:role\/[\w+=,.@/\ue000-\uf8ff-]+/g

/**
 * Role ARNs in a container's environment, command and entry point, also inside a longer word; looked for once, as
 * all of them are read for it.
 */
export const rolesInContainer = onceEach(findInContainer)

function findInContainer({ environment, words }: ContainerFact): readonly At<Text>[] {
  const found: At<Text>[] = []
  for (const { name, value } of environment)
    // A name such as `ROLE_ARN` is read as a placeholder.
    if (value && !FOR_TASKS.test(show(name.value))) addRolesIn(value, found)
  for (const [i, word] of words.entries()) {
    const [option = ''] = flat(words[i - 1]?.value ?? []).split('=', 1)
    const [own = ''] = flat(word.value).split('=', 1)
    if (!isTasksOption(option) && !isTasksOption(own)) addRolesIn(word, found)
  }
  return found
}

/** `TASK_ROLE_ARN`, `--execution-role-arn`: a role that the container passes to tasks which it runs, and does not assume. */
const FOR_TASKS = /(?:task|execution)[-_]?role/i

function isTasksOption(word: string): boolean {
  return word.startsWith('-') && FOR_TASKS.test(word)
}

function addRolesIn({ value, at }: At<Text>, found: At<Text>[]): void {
  if (!value.some((piece) => typeof piece === 'string' && piece.includes('arn:'))) return
  if (isExactRole(value)) {
    found.push({ value, at })
    return
  }
  const inOrder = holes(value)
  for (const { 0: match, index } of flat(value).matchAll(ROLE_ARN))
    found.push({ value: unflat(match, inOrder), at: at.part(index, index + match.length) })
}
