/** Principals of a trust policy that IAM refuses, or that can never be the caller (TRUST-3 to TRUST-17). */
import { flat, holes, literal } from '../text.js'
import { isAccountId } from './account-id.js'
import { arnFaults, isArnLike, parseArn } from './arn.js'
import { fault, hasUnknown, maskVariables, quoted, rewrite } from './fault.js'
import type { PolicyFault, PrincipalEntry, Statement } from './policy.js'

/** Judges every principal of a statement of a trust policy. */
export function principalFaults({ principals }: Statement): PolicyFault[] {
  if (principals === undefined) return []
  if (principals.not) {
    const message = 'NotPrincipal in a trust policy, which IAM refuses'
    const hint = 'name with Principal who may assume the role'
    return [invalid('TRUST-3', principals.keyAt, message, hint)]
  }
  return principals.entries.flatMap((entry) => entryFault(entry) ?? [])
}

function invalid(fact: string, at: PolicyFault['at'], message: string, hint: string): PolicyFault {
  return fault('trust-principal-invalid', fact, at, message, { hint })
}

function entryFault(entry: PrincipalEntry): PolicyFault | undefined {
  switch (entry.type) {
    case '*':
      return invalid(
        'TRUST-6',
        entry.at,
        'IAM refuses the bare principal "*" in a trust policy',
        'write {"AWS": "<role ARN>"}; {"AWS": "*"} is accepted and means everybody',
      )
    case 'AWS':
      return awsFault(entry)
    case 'Service':
      return serviceFault(entry)
    case 'Federated':
      return federatedFault(entry)
    case 'CanonicalUser':
      return invalid(
        'TRUST-5',
        entry.at,
        'CanonicalUser is a principal of S3 only',
        'name an account, role or user',
      )
  }
}

/** Left to the rule about malformed ARNs where it is one. */
function awsFault(entry: PrincipalEntry): PolicyFault | undefined {
  const { value, at } = entry
  const written = flat(value)
  if (written === '*') return undefined
  if (/[*?]/.test(written)) {
    const message = `principal ${quoted(value)} holds a wildcard, which IAM refuses inside a principal`
    return invalid(
      'TRUST-7',
      at,
      message,
      'name the role in full, or trust the account and test aws:PrincipalArn with ArnLike',
    )
  }
  if (isArnLike(value)) return arnFault(entry)
  return hasUnknown(maskVariables(value)) ? undefined : plainFault(entry, written)
}

function arnFault(entry: PrincipalEntry): PolicyFault | undefined {
  if (arnFaults(entry.value, 'principal').some(({ severity }) => severity === 'error')) return undefined
  const arn = parseArn(entry.value)
  const service = arn && literal(arn.service)
  if (arn === undefined || service === undefined || holes(arn.resource)[0] === arn.resource[0])
    return undefined
  const [kind = ''] = flat(arn.resource).split('/')
  if (service !== 'iam' && service !== 'sts') {
    const message = `${quoted(entry.value)} is a resource of ${service} and no principal`
    return invalid('TRUST-12', entry.at, message, 'name an account, role or user')
  }
  const judge = kinds[kind]
  // Sessions of IAM Identity Center are those of people, and no task's.
  if (judge === undefined || flat(arn.resource).startsWith('assumed-role/AWSReservedSSO_')) return undefined
  const found = invalid(judge.fact, entry.at, `${quoted(entry.value)} ${judge.why}`, judge.hint)
  const warn = judge.warning === true && !isTaskSession(flat(arn.resource))
  return warn ? { ...found, severity: 'warning' } : found
}

/** ECS names a session by the task's id, which no later task has (TRUST-14). */
function isTaskSession(resource: string): boolean {
  return /\/[0-9a-f]{32}$/.test(resource)
}

const kinds: Readonly<
  Record<string, { fact: string; why: string; hint: string; warning?: boolean } | undefined>
> = {
  group: { fact: 'TRUST-12', why: 'is a group, and groups are no principals', hint: 'name the role' },
  'instance-profile': {
    fact: 'TRUST-12',
    why: 'is an instance profile, which is no principal',
    hint: 'name the role that is in it',
  },
  policy: { fact: 'TRUST-12', why: 'is a policy and no principal', hint: 'name an account, role or user' },
  mfa: { fact: 'TRUST-12', why: 'is an MFA device and no principal', hint: 'name an account, role or user' },
  'saml-provider': {
    fact: 'TRUST-20',
    why: 'is an identity provider and stands under "AWS"',
    hint: 'write it under "Federated"',
  },
  'oidc-provider': {
    fact: 'TRUST-20',
    why: 'is an identity provider and stands under "AWS"',
    hint: 'write it under "Federated"',
  },
  'assumed-role': {
    fact: 'TRUST-14',
    why: 'is one session of a role; every ECS task has a session of its own, so it never matches one',
    hint: 'name the role: arn:<partition>:iam::<account>:role/<path>/<name>',
    warning: true,
  },
  'federated-user': {
    fact: 'TRUST-17',
    why: 'is a federated user, whose session cannot call sts:AssumeRole',
    hint: 'name the role or user itself',
    warning: true,
  },
}

/** ARN-10. */
const uniqueId = /^A(?:ROA|IDA|GPA|IPA|NPA|KIA|SIA)[A-Z0-9]{8,}$/

function plainFault({ at }: PrincipalEntry, written: string): PolicyFault | undefined {
  if (isAccountId(written) || /^\d{4}-\d{4}-\d{4}$/.test(written)) return undefined
  if (written !== written.trim()) {
    const found = invalid('ARN-11', at, `white space is part of principal ${quoted(written)}`, 'remove it')
    return { ...found, ...rewrite(at, written, written.trim()) }
  }
  if (/^[\d-]+$/.test(written)) {
    const digits = String(written.replace(/\D/g, '').length)
    const message = `principal ${quoted(written)} has ${digits} digits, an AWS account id has 12`
    return invalid('ARN-11', at, message, 'write the 12 digits of the account')
  }
  if (uniqueId.test(written)) {
    const message = `principal ${quoted(written)} is a unique id: IAM shows one where the role or user it stood for was deleted`
    return invalid('TRUST-10', at, message, 'write the ARN of the role that exists now')
  }
  if (isService(written)) {
    const message = `service ${quoted(written)} stands under "AWS", IAM refuses it`
    return invalid('TRUST-5', at, message, `write {"Service": "${written}"}`)
  }
  const message = `principal ${quoted(written)} is no ARN, account id or "*", IAM refuses it`
  return invalid('TRUST-9', at, message, 'write the whole ARN of the role')
}

/** ARN-12, with the domains of ARN-4 and those of services outside amazonaws.com. */
const domains = [
  ...['.amazonaws.com', '.amazonaws.com.cn', '.amazonaws.eu', '.amazon.com', '.aws.internal', '.aws.com'],
  ...['.c2s.ic.gov', '.sc2s.sgov.gov', '.cloud.adc-e.uk', '.csp.hci.ic.gov'],
]

function isService(written: string): boolean {
  const name = written.toLowerCase()
  return domains.some((domain) => name.endsWith(domain)) && /^[A-Za-z0-9.-]+$/.test(written)
}

function serviceFault({ value, at }: PrincipalEntry): PolicyFault | undefined {
  if (isArnLike(value) || isAccountId(flat(value))) {
    const message = `${quoted(value)} stands under "Service" and is no service, IAM refuses it`
    return invalid('TRUST-5', at, message, `write {"AWS": ${quoted(value)}}`)
  }
  if (hasUnknown(maskVariables(value))) return undefined
  const written = flat(value)
  if (isService(written)) {
    if (written === written.toLowerCase()) return undefined
    const message = `service ${quoted(written)} has upper-case letters, AWS writes services in lower case`
    const found = invalid('ARN-12', at, message, `write "${written.toLowerCase()}"`)
    return { ...found, severity: 'warning', ...rewrite(at, written, written.toLowerCase()) }
  }
  const message = `${quoted(written)} is not the name of a service, IAM refuses it`
  return invalid('ARN-12', at, message, serviceHint(written))
}

function serviceHint(written: string): string {
  const [name] = /^[a-z0-9-]+(?=\.amazon|$)/.exec(written) ?? []
  return `write "${name ?? '<service>'}.amazonaws.com"`
}

/** Providers may be any host name, so only what is plainly another kind of principal is refused. */
function federatedFault({ value, at }: PrincipalEntry): PolicyFault | undefined {
  const arn = parseArn(value)
  const [kind = ''] = arn ? flat(arn.resource).split('/') : []
  const other = /^(?:role|user|root|assumed-role)$/.test(kind) || isAccountId(flat(value))
  if (!other) return undefined
  const message = `${quoted(value)} stands under "Federated" and is no identity provider`
  return invalid('TRUST-20', at, message, `write {"AWS": ${quoted(value)}}`)
}
