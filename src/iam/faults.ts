/** What is wrong with a policy document, once it is known what the document is for. */
import type { At } from '../place.js'
import { flat, literal, type Text } from '../text.js'
import { actionFaults } from './action-faults.js'
import { isArnLike } from './arn.js'
import type { PolicyForm } from './decision.js'
import { fault, hasUnknown, isTemplateKey, maskVariables, quoted } from './fault.js'
import type { Policy, PolicyFault, PolicyKind, Statement } from './policy.js'
import { kindOf } from './policy-kind.js'
import { trustFaults } from './trust-faults.js'

/**
 * Faults that depend on the kind of document; those that hold for every kind are in `policy.faults`. `form` says
 * how it is attached, where that is known: quotas differ, and the policies of AWS itself have none.
 */
export function faultsOf(policy: Policy, kind: PolicyKind, form?: PolicyForm): readonly PolicyFault[] {
  switch (kind) {
    case 'trust':
      return [
        ...trustFaults(policy),
        ...sidFaults(policy),
        ...characterFaults(policy),
        ...sizeFault(policy, trustQuota),
      ]
    case 'identity':
    case 'boundary':
      return [
        ...permissionFaults(policy),
        ...ownFaults(policy),
        ...(form ? sizeFault(policy, quotas[form]) : []),
      ]
    case 'scp':
      return [...permissionFaults(policy), ...actionFaults(policy)]
    case 'rcp':
      return [...rcpFaults(policy), ...actionFaults(policy)]
    case 'resource':
    case 'unknown':
      return actionFaults(policy)
  }
}

/** Sid and character rules are those of IAM's own documents (GRAM-6, GRAM-9). */
function ownFaults(policy: Policy): PolicyFault[] {
  return [...actionFaults(policy), ...sidFaults(policy), ...characterFaults(policy)]
}

/** MATCH-8: a policy that is attached to a caller says to what, never who. */
function permissionFaults(policy: Policy): PolicyFault[] {
  const [first] = policy.statements.flatMap(({ principals }) => principals ?? [])
  if (first !== undefined && kindOf(policy) === 'trust') {
    const message = 'a trust policy stands as permissions policy: it names a principal and no resource'
    const hint = 'make it the trust policy of the role (AssumeRolePolicyDocument, assume_role_policy)'
    return [fault('policy-syntax', 'MATCH-8', first.keyAt, message, { hint })]
  }
  return policy.statements.flatMap((statement) => [
    ...principalFault(statement),
    ...resourceFault(statement),
    ...(statement.resources?.values ?? []).flatMap((value) => valueFault(value) ?? []),
  ])
}

function principalFault({ principals }: Statement): PolicyFault[] {
  if (principals === undefined) return []
  const element = principals.not ? 'NotPrincipal' : 'Principal'
  const message = `${element} in a permissions policy, which IAM refuses: whoever it is attached to is the principal`
  return [fault('policy-syntax', 'MATCH-8', principals.keyAt, message, { hint: `remove ${element}` })]
}

function resourceFault({ at, resources, partial }: Statement): PolicyFault[] {
  if (resources !== undefined || partial === true) return []
  const message = 'the statement has no Resource, which IAM refuses in a permissions policy'
  return [
    fault('policy-syntax', 'MATCH-8', at, message, { hint: 'add the ARN of the role to assume as Resource' }),
  ]
}

/** MATCH-6; what is meant to be an ARN is left to the rule about malformed ones. */
function valueFault({ value, at }: At<Text>): PolicyFault | undefined {
  const written = maskVariables(value)
  if (written === '*' || (hasUnknown(written) && !isArnLike(value)) || isTemplateKey(written))
    return undefined
  if (!isArnLike(value)) {
    const message = `Resource ${quoted(value)} is neither an ARN nor "*", IAM refuses it`
    return fault('policy-syntax', 'MATCH-6', at, message, { hint: 'write the whole ARN' })
  }
  const [, , service = ''] = written.split(':')
  if (!/[*?]/.test(service)) return undefined
  const message = `Resource ${quoted(value)} has a wildcard in the place of the service, IAM refuses it`
  return fault('policy-syntax', 'MATCH-6', at, message, { hint: 'name the service, such as "iam"' })
}

/** EVAL-13. */
function rcpFaults({ statements }: Policy): PolicyFault[] {
  return statements.flatMap(({ at, principals, actions, partial }) => {
    if (principals?.not === true) {
      const message = 'NotPrincipal in a resource control policy, which AWS Organizations refuses'
      return [
        fault('policy-syntax', 'EVAL-13', principals.keyAt, message, { hint: 'write "Principal": "*"' }),
      ]
    }
    if (principals === undefined && partial !== true) {
      const message = 'the statement of a resource control policy has no Principal'
      return [fault('policy-syntax', 'EVAL-13', at, message, { hint: 'write "Principal": "*"' })]
    }
    if (actions?.not !== true) return []
    const message = 'NotAction in a resource control policy, which AWS Organizations refuses'
    return [
      fault('policy-syntax', 'EVAL-13', actions.keyAt, message, { hint: 'name the actions with Action' }),
    ]
  })
}

function sidFaults({ statements }: Policy): PolicyFault[] {
  const seen = new Set<string>()
  return statements.flatMap(({ sid }) => {
    const written = sid && literal(sid.value)
    if (sid === undefined || written === undefined || written === '' || isTemplateKey(written)) return []
    if (/[^0-9A-Za-z]/.test(written)) {
      const message = `Sid ${quoted(written)} holds more than letters and digits, IAM refuses it`
      // Not what is left without them: of a secret that would be most, and no mask would know it.
      const others = [...new Set(written.match(/[^0-9A-Za-z]/gu))].slice(0, 5).map(quoted).join(', ')
      return [fault('policy-syntax', 'GRAM-6', sid.at, message, { hint: `take out ${others}` })]
    }
    if (seen.has(written)) {
      const message = `Sid ${quoted(written)} stands twice, IAM refuses the document`
      return [
        fault('policy-syntax', 'GRAM-6', sid.at, message, {
          hint: 'give each statement a Sid of its own, or none',
        }),
      ]
    }
    seen.add(written)
    return []
  })
}

/** GRAM-9, where no other rule speaks of the character. */
function characterFaults({ statements }: Policy): PolicyFault[] {
  const values = statements.flatMap(({ resources, conditions }) => [
    ...(resources?.values ?? []).filter(({ value }) => !isArnLike(value)),
    ...conditions.flatMap((test) => test.values),
  ])
  return values.flatMap(({ value, at }) => {
    const written = flat(value)
    const found = /[^\t\n\r\x20-\xff\ue000-\uf8ff]/.exec(written)
    if (found === null) return []
    const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    const message = `character ${code} in ${quoted(value)}, IAM takes none above U+00FF in a policy`
    return [
      fault('policy-syntax', 'GRAM-9', at.part(found.index, found.index + 1), message, { hint: 'remove it' }),
    ]
  })
}

interface Quota {
  readonly of: string
  /** What every account has, and what no account can be given. */
  readonly standard: number
  readonly most: number
}

/** GRAM-7. */
const trustQuota: Quota = { of: 'a trust policy', standard: 2048, most: 8192 }
const quotas: Readonly<Record<PolicyForm, Quota>> = {
  inline: { of: 'the inline policies of a role together', standard: 10240, most: 10240 },
  'customer-managed': { of: 'a managed policy', standard: 6144, most: 6144 },
}

/** Too much in all inline policies of a role, though in none alone; told at the last of them. */
export function inlineSizeFault(policies: readonly Policy[]): PolicyFault | undefined {
  const sizes = policies.map(({ size }) => size?.() ?? 0)
  const total = sizes.reduce((sum, one) => sum + one, 0)
  const [quota, last] = [quotas.inline, policies.at(-1)]
  if (last === undefined || total <= quota.most || sizes.some((one) => one > quota.most)) return undefined
  const message = `the ${String(sizes.length)} inline policies of the role have ${String(total)} characters, the quota for all of them together is ${String(quota.most)}`
  const hint = 'move statements to a managed policy, which has a quota of its own'
  return fault('policy-syntax', 'GRAM-7', last.at, message, { hint })
}

function sizeFault({ at, size }: Policy, quota: Quota): PolicyFault[] {
  const length = size?.() ?? 0
  if (length <= quota.standard) return []
  const severity = length > quota.most ? 'error' : 'warning'
  const raisable = quota.most > quota.standard ? ' unless the quota of the account was raised' : ''
  const message = `the document has ${String(length)} characters, the quota of ${quota.of} is ${String(quota.standard)}${raisable}`
  const hint = 'use fewer or shorter statements'
  return [fault('policy-syntax', 'GRAM-7', at, message, { severity, hint })]
}
