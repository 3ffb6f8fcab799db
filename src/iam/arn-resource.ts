/** Faults of the last field of an IAM or STS ARN: resource type, path and name (ARN-2, ARN-7, MATCH-6). */
import type { ArnFault, ArnWhere, Field } from './arn-fault.js'
import { nearest } from './edit-distance.js'
import { hasUnknown } from './fault.js'

/** Resource types of IAM ARNs with the longest name each allows. */
const iamTypes: Readonly<Record<string, number>> = {
  role: 64,
  user: 64,
  group: 128,
  policy: 128,
  'instance-profile': 128,
  mfa: 256,
  'sms-mfa': 256,
  u2f: 256,
  'saml-provider': 256,
  'oidc-provider': 512,
  'server-certificate': 128,
  'access-report': 1024,
  report: 1024,
  'assumed-role': 128,
  'federated-user': 64,
  'delegation-request': 128,
  contextProvider: 128,
}

const stsTypes = ['assumed-role', 'federated-user', 'contextProvider', 'self']

/** Reads `type/path/name`; holes and wildcards are taken to fit. */
export function resourceFaults(resource: Field, service: Field, where: ArnWhere): ArnFault[] {
  const { value, start, end } = resource
  if (value === '') {
    const hint = 'write role/<name> there'
    return [
      {
        severity: 'error',
        fact: 'ARN-1',
        message: 'the ARN ends after the account',
        hint,
        start: start - 1,
        end,
      },
    ]
  }
  if (value === '*' || value === 'root' || hasUnknown(value.charAt(0))) return []
  const [type = ''] = /^[^/:]*/.exec(value) ?? []
  if (hasUnknown(type)) return []
  const sts = service.value.toLowerCase() === 'sts'
  const wrong = sts ? stsTypeFault(type, resource, service) : iamTypeFault(type, resource, where)
  if (wrong !== undefined) return [wrong]
  if (sts && type !== 'assumed-role') return []
  return type === 'assumed-role' ? sessionFault(resource, where) : nameFaults(type, resource)
}

function stsTypeFault(type: string, resource: Field, service: Field): ArnFault | undefined {
  if (stsTypes.includes(type) || /[*?]/.test(type)) return undefined
  if (!Object.hasOwn(iamTypes, type)) return unknownType(type, resource, 'sts', stsTypes)
  const { start, end } = service
  const fix = { start, end, newText: 'iam', description: 'replace "sts" by "iam"' }
  const message = `service "sts" has no "${type}/" ARNs, they are of service "iam"`
  return { severity: 'error', fact: 'ARN-2', message, hint: 'write "iam"', start, end, fix }
}

function iamTypeFault(type: string, resource: Field, where: ArnWhere): ArnFault | undefined {
  const { value, start } = resource
  if (/[*?]/.test(type)) {
    if (where !== 'resource') return undefined
    const message = `IAM refuses the pattern "${value}": it must be "*" or begin with a type and a slash, as "role/"`
    return { severity: 'error', fact: 'MATCH-6', message, hint: 'write "role/*"', start, end: resource.end }
  }
  if (!Object.hasOwn(iamTypes, type)) return unknownType(type, resource, 'iam', Object.keys(iamTypes))
  if (value.charAt(type.length) === '/') return undefined
  const at = start + type.length
  const range = { start: at, end: at + 1 }
  if (value.length === type.length) {
    const message = `"${type}" is followed by no name`
    return {
      severity: 'error',
      fact: 'ARN-2',
      message,
      hint: `write "${type}/<name>"`,
      start,
      end: resource.end,
    }
  }
  const fix = { ...range, newText: '/', description: `write "${type}/"` }
  const message = `a colon after "${type}", where IAM ARNs have a slash`
  return { severity: 'error', fact: 'ARN-2', message, hint: `write "${type}/"`, ...range, fix }
}

function unknownType(type: string, resource: Field, service: string, known: readonly string[]): ArnFault {
  const { value, start } = resource
  const named = type !== value
  const end = start + (named ? type.length : value.length)
  const meant = named ? nearest(type, known) : undefined
  const fix = meant && { fix: { start, end, newText: meant, description: `replace "${type}" by "${meant}"` } }
  const message = `"${type}" is not a resource type of service "${service}"`
  const hint = `write "${meant ?? (named || service === 'sts' ? '<type>/<name>' : `role/${type}`)}"`
  return { severity: 'error', fact: 'ARN-2', message, hint, start, end, ...fix }
}

/** `assumed-role/Name/Session`, and never a path (ARN-3). */
function sessionFault(resource: Field, where: ArnWhere): ArnFault[] {
  const parts = resource.value.split('/').length
  if (parts === 3 || where === 'resource' || hasUnknown(resource.value) || resource.value.includes('*'))
    return []
  const message = `"${resource.value}" is not of the form assumed-role/<role name>/<session name>, without a path`
  const { start, end } = resource
  return [
    {
      severity: 'error',
      fact: 'ARN-3',
      message,
      hint: 'name the role itself: role/<path>/<name>',
      start,
      end,
    },
  ]
}

function nameFaults(type: string, { value, start, end }: Field): ArnFault[] {
  const nameAt = value.lastIndexOf('/') + 1
  const name = value.slice(nameAt)
  const severity = 'error'
  const fact = 'ARN-7'
  if (name === '') {
    const message = `"${value}" ends in a slash, where the name belongs`
    return [{ severity, fact, message, hint: `write "${type}/<name>"`, start, end }]
  }
  const found: ArnFault[] = []
  const path = value.slice(type.length, nameAt)
  if (path === '//') {
    const range = { start: start + type.length, end: start + type.length + 2 }
    const fix = { ...range, newText: '/', description: 'remove one slash' }
    found.push({
      severity,
      fact,
      message: 'two slashes in a row: a path part is empty',
      hint: 'write one',
      ...range,
      fix,
    })
  }
  if (path.length > 512) {
    const message = `path of ${String(path.length)} characters, IAM allows 512`
    found.push({
      severity,
      fact,
      message,
      hint: 'shorten it',
      start: start + type.length,
      end: start + nameAt,
    })
  }
  const illegal = strictNames.has(type) ? /[^\w+=,.@*?\ue000-\uf8ff-]/.exec(name) : null
  if (illegal) {
    const at = start + nameAt + illegal.index
    const message = `character "${illegal[0]}" in ${type} name "${name}"`
    found.push({
      severity,
      fact,
      message,
      hint: 'names hold letters, digits and +=,.@_-',
      start: at,
      end: at + 1,
    })
  }
  const length = name.replace(/[*\ue000-\uf8ff]/g, '').length
  const limit = iamTypes[type] ?? Infinity
  if (length > limit) {
    const message = `${type} name of ${String(length)} characters, IAM allows ${String(limit)}`
    found.push({ severity, fact, message, hint: 'shorten it', start: start + nameAt, end })
  }
  return found
}

const strictNames: ReadonlySet<string> = new Set(['role', 'user', 'group', 'policy', 'instance-profile'])
