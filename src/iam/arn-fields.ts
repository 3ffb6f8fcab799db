/** Faults of an ARN's partition, region and account (ARN-1, ARN-4, ARN-6). */
import { isAccountId } from './account-id.js'
import type { ArnFault, Field } from './arn-fault.js'
import { nearest } from './edit-distance.js'
import { hasUnknown } from './fault.js'
import { partitions } from './partitions.js'

/** ARN-4: a partition outside the table may be a new one, and is only warned of. */
export function partitionFault({ value, start, end }: Field): ArnFault | undefined {
  if (partitions.some((known) => known === value) || /[*?]/.test(value) || hasUnknown(value)) return undefined
  const base = { start, end: Math.max(end, start + 1), fact: 'ARN-4' }
  if (value === '') {
    return { ...base, severity: 'error', message: 'the ARN names no partition', hint: 'write "aws" there' }
  }
  const meant = nearest(value, partitions)
  const fix = meant && {
    fix: { start, end, newText: meant, description: `replace "${value}" by "${meant}"` },
  }
  const severity = /^aws(?:-[a-z0-9]+)*$/.test(value) ? 'warning' : 'error'
  const message =
    severity === 'warning'
      ? `"${value}" is no partition known to this version`
      : `"${value}" is not a partition of AWS`
  const hint = meant === undefined ? `the partitions are ${partitions.join(', ')}` : `write "${meant}"`
  return { ...base, severity, message, hint, ...(severity === 'error' && fix) }
}

/** IAM is global: "IAM resource … cannot contain region information." (MATCH-6) */
export function regionFault({ value, start, end }: Field, service: string): ArnFault | undefined {
  if (/^[*?\ue000-\uf8ff]*$/.test(value)) return undefined
  const fix = { start, end, newText: '', description: `remove region "${value}"` }
  const message = `region "${value}" in an ARN of service "${service}", whose ARNs have none`
  return {
    severity: 'error',
    fact: 'MATCH-6',
    message,
    hint: `remove "${value}", keep both colons`,
    start,
    end,
    fix,
  }
}

/** ARN-6: 12 digits. `ofAws`: the account may be `aws` itself, as in managed policies. */
export function accountFault(
  { value, start, end }: Field,
  required: boolean,
  ofAws: boolean,
): ArnFault | undefined {
  const base = { severity: 'error', fact: 'ARN-6', start, end } as const
  if (value === '') {
    const hint = 'write the 12 digits of the account that owns it'
    return required ? { ...base, end: start + 1, message: 'the ARN names no account', hint } : undefined
  }
  if (isAccountId(value) || /[*?]/.test(value) || (value === 'aws' && ofAws)) return undefined
  const digits = value.replace(/\D/g, '')
  if (hasUnknown(value))
    return digits.length <= 12 ? undefined : { ...base, ...wrongCount(value, digits.length) }
  if (digits === value) return { ...base, ...wrongCount(value, digits.length) }
  if (/^[\d-]+$/.test(value) && digits.length === 12) {
    const fix = { start, end, newText: digits, description: `write the account id as ${digits}` }
    return { ...base, message: `account id "${value}" holds hyphens`, hint: `write "${digits}"`, fix }
  }
  return required ? wordFault(value, base) : undefined
}

function wrongCount(value: string, count: number): Pick<ArnFault, 'message' | 'hint'> {
  const hint = count === 11 ? 'a leading zero may have been lost' : 'check it against the account list'
  return { message: `account id "${value}" has ${String(count)} digits, an AWS account id has 12`, hint }
}

/** A word where digits belong: an alias or a slip of the keyboard, unless it is a placeholder. */
function wordFault(
  value: string,
  base: Pick<ArnFault, 'severity' | 'fact' | 'start' | 'end'>,
): ArnFault | undefined {
  const placeholder =
    /[^a-z0-9-]|ac(?:coun)?t|x{2}|^(?:your|my|some|the|other)-|(?:^|-)id$|here|todo|example/i
  const typo = /^[\dlioOsSbB-]*$/.test(value) && value.replace(/\D/g, '').length >= 6
  if (!typo && (placeholder.test(value) || value === value.toUpperCase())) return undefined
  const severity = typo ? 'error' : 'warning'
  const hint = 'write the 12 digits of the account; aliases do not work in ARNs'
  return { ...base, severity, message: `"${value}" is not an account id of 12 digits`, hint }
}
