/** What makes a value that was meant to be an ARN one that no AWS resource can have; the rule `arn-malformed`. */
import { holes, show, unflat, type Hole, type Text } from '../text.js'
import type { ArnFault, ArnWhere, Field } from './arn-fault.js'
import { isArnLike, isUsualRole } from './arn-parts.js'
import { accountFault, partitionFault, regionFault } from './arn-fields.js'
import { resourceFaults } from './arn-resource.js'
import { hasUnknown, maskVariables, quoted } from './fault.js'

/** Faults of a value; none where it is no ARN at all, or where a hole could still make it right. */
export function arnFaults(value: Text, where: ArnWhere): readonly ArnFault[] {
  if (isUsualRole(value) || !isArnLike(value)) return []
  return faultsIn(value, where).map((one) => readable(one, value))
}

function faultsIn(value: Text, where: ArnWhere): readonly ArnFault[] {
  const whole = maskVariables(value)
  const body = whole.trim()
  const from = whole.indexOf(body)
  const found: ArnFault[] =
    body === whole ? [] : [whiteSpaceFault(whole, quoted(value), from, from + body.length)]
  const odd = oddCharacter(body, where) ?? prefixFault(body)
  const within = (one: ArnFault): ArnFault => ({
    ...moved(one, from),
    message: `${one.message} in ${quoted(value)}`,
  })
  if (odd !== undefined) return [...found, within(odd)]
  const fields = fieldsOf(body)
  if (fields.length < 6)
    return mayHoldColons(body, holes(value)) ? found : [...found, within(tooFew(body, fields))]
  const extra = doubledColon(fields)
  if (extra !== undefined) return [...found, within(extraColon(extra))]
  return [...found, ...fieldFaults(fields, where).map((one) => moved(one, from))]
}

/** What a message quotes of the masked string has characters in place of holes and of variables. */
function readable(one: ArnFault, value: Text): ArnFault {
  if (!hasUnknown(one.message)) return one
  const message = show(unflat(one.message, holes(value))).replace(/[\ue000-\uf8ff]+/g, '…')
  return { ...one, message }
}

/** Whether a hole without bounds, or a policy variable, could fill several fields at once. */
function mayHoldColons(body: string, inOrder: readonly Hole[]): boolean {
  const unknown = body.match(/[\ue000-\uf8ff]/g) ?? []
  return unknown.some((character) => (inOrder[character.charCodeAt(0) - 0xe000]?.kind ?? 'any') === 'any')
}

function moved(one: ArnFault, by: number): ArnFault {
  if (by === 0) return one
  const fix = one.fix && { fix: { ...one.fix, start: one.fix.start + by, end: one.fix.end + by } }
  return { ...one, start: one.start + by, end: one.end + by, ...fix }
}

function whiteSpaceFault(whole: string, shown: string, start: number, end: number): ArnFault {
  const both = start > 0 && end < whole.length
  const side = both ? 'around' : start > 0 ? 'before' : 'after'
  const range = both
    ? { start: 0, end: whole.length }
    : start > 0
      ? { start: 0, end: start }
      : { start: end, end: whole.length }
  const fix = {
    fix: { ...range, newText: both ? whole.slice(start, end) : '', description: 'remove the white space' },
  }
  const message = `white space ${side} the ARN is part of the value ${shown}`
  const certain = !both || !hasUnknown(whole)
  return { severity: 'error', fact: 'ARN-11', message, hint: 'remove it', ...range, ...(certain && fix) }
}

const lookAlikes: readonly (readonly [RegExp, string, string])[] = [
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/, 'typographic dash', '-'],
  [/[\u2018-\u201f\u00ab\u00bb"'`]/, 'quotation mark', ''],
  [/[\uff1a\ufe55\u2236]/, 'character that only looks like a colon', ':'],
  [/[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/, 'invisible character', ''],
  [/\s/, 'white space', ''],
]

/** A character that came in by copying from a page or a chat. Other services' resource names may hold some. */
function oddCharacter(body: string, where: ArnWhere): ArnFault | undefined {
  const strict = where !== 'resource' || /:(?:iam|sts):/i.test(body)
  const head = strict ? body : body.split(':', 5).join(':')
  const found = /[^\x21\x23-\x26\x28-\x5f\x61-\x7e\ue000-\uf8ff]/.exec(head)
  if (found === null) return undefined
  const [character] = found
  const [, name, instead] = lookAlikes.find(([pattern]) => pattern.test(character)) ?? []
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const message = `${name ?? 'character'} ${/[\x21-\x7e]/.test(character) ? character : code}`
  const hint = instead === '' || instead === undefined ? 'remove it' : `write "${instead}"`
  const range = { start: found.index, end: found.index + character.length }
  const fix = instead !== undefined && name !== 'white space' && fixAll(head)
  return { severity: 'error', fact: 'ARN-7', message, hint, ...range, ...(fix && { fix }) }
}

/** One fix for all look-alikes, where nothing in the ARN is unknown. */
function fixAll(head: string): ArnFault['fix'] {
  if (hasUnknown(head) || /\s/.test(head)) return undefined
  let newText = head
  for (const [pattern, , instead] of lookAlikes)
    newText = newText.replaceAll(new RegExp(pattern, 'g'), instead)
  return { start: 0, end: head.length, newText, description: 'replace the typographic characters' }
}

function prefixFault(body: string): ArnFault | undefined {
  if (body.startsWith('arn:')) return undefined
  const [written = ''] = /^arn[^a-z0-9]?/i.exec(body) ?? []
  const lacking = written === ''
  const severity = 'error'
  const hint = 'an ARN begins with "arn:aws:", "arn:aws-cn:" or another partition'
  const range = { start: 0, end: lacking ? Math.max(1, body.indexOf(':')) : written.length }
  const message = lacking ? '"arn:" is missing' : `"${written}" stands for "arn:"`
  if (lacking && !body.startsWith('aws')) return { severity, fact: 'ARN-1', message, hint, ...range }
  const description = 'begin with "arn:"'
  const fix = { start: 0, end: written.length, newText: 'arn:', description }
  return { severity, fact: 'ARN-1', message, hint, ...range, fix }
}

/** The six fields with their offsets; the last keeps its colons (ARN-14). */
function fieldsOf(body: string): Field[] {
  const fields: Field[] = []
  let start = 0
  for (let end = body.indexOf(':'); end >= 0 && fields.length < 5; end = body.indexOf(':', start)) {
    fields.push({ value: body.slice(start, end), start, end })
    start = end + 1
  }
  return [...fields, { value: body.slice(start), start, end: body.length }]
}

function tooFew(body: string, fields: readonly Field[]): ArnFault {
  const [, partition, service, region, account] = fields
  const count = `${String(fields.length)} fields where an ARN has six`
  const base = { severity: 'error', fact: 'ARN-14', start: 0, end: body.length } as const
  const iam = service !== undefined && /^(?:iam|sts)$/.test(service.value)
  if (iam && region && /^[\d*]+$/.test(region.value) && account) {
    const fix = {
      start: region.start,
      end: region.start,
      newText: ':',
      description: 'add the empty region field',
    }
    return {
      ...base,
      message: `a colon is missing: ${count}`,
      hint: `write "${service.value}::"`,
      fix,
    }
  }
  if (iam && account && region?.value === '' && /^\d+\//.test(account.value)) {
    const slash = account.start + account.value.indexOf('/')
    const fix = { start: slash, end: slash + 1, newText: ':', description: 'write a colon after the account' }
    return {
      ...base,
      message: `a slash stands for a colon: ${count}`,
      hint: 'write ":" after the account',
      fix,
    }
  }
  if (partition && /^(?:iam|sts)$/.test(partition.value)) {
    return {
      ...base,
      message: `the partition is missing: ${count}`,
      hint: 'write "arn:aws:" at the start',
    }
  }
  const hint = 'write arn:<partition>:iam::<account>:role/<name>'
  return { ...base, message: count, hint }
}

/** `arn:aws::iam::…` and the like: everything after the extra colon stands one field too far right (ARN-14). */
function extraColon({ start }: Field): ArnFault {
  const range = { start, end: start + 1 }
  const fix = { ...range, newText: '', description: 'remove the extra colon' }
  return { severity: 'error', fact: 'ARN-14', message: 'a colon too many', hint: 'remove it', ...range, fix }
}

/** The field that begins with the extra colon, or is empty because of it. */
function doubledColon([, partition, service, region, account, resource]: readonly Field[]):
  Field | undefined {
  const isOurs = (field: Field | undefined): boolean => field?.value === 'iam' || field?.value === 'sts'
  if (isOurs(region) && service?.value === '') return service
  if (isOurs(region) && partition?.value === '') return partition
  if (!isOurs(service)) return undefined
  if (account?.value === '' && /^\d{4,}:/.test(resource?.value ?? '')) return account
  return resource?.value.startsWith(':') === true ? resource : undefined
}

function fieldFaults(fields: readonly Field[], where: ArnWhere): ArnFault[] {
  const [, partition, service, region, account, resource] = fields
  if (!partition || !service || !region || !account || !resource) return []
  const misspelt = serviceFault(service, resource)
  const ours = /^(?:iam|sts)$/i.test(service.value)
  const found = [
    partitionFault(partition),
    misspelt,
    ours ? regionFault(region, service.value) : undefined,
    accountFault(
      account,
      ours,
      /^(?:policy\/|contextProvider\/)/.test(resource.value) || where === 'resource',
    ),
  ]
  const rest = ours && misspelt === undefined ? resourceFaults(resource, service, where) : []
  return [...found.filter((one) => one !== undefined), ...rest]
}

function serviceFault(service: Field, resource: Field): ArnFault | undefined {
  const { value, start, end } = service
  const base = { severity: 'error', start, end } as const
  if (value === '')
    return {
      ...base,
      end: start + 1,
      fact: 'ARN-1',
      message: 'the ARN names no service',
      hint: 'write "iam" there',
    }
  const lower = value.toLowerCase()
  const meant = /^(?:iam|sts)$/.test(lower)
    ? lower
    : /^(?:lam|ima|aim|ian|iams|isam|iamm|im|am|ia)$/.test(lower)
      ? 'iam'
      : undefined
  if (meant === undefined || value === meant) return undefined
  if (lower !== meant && !/^(?:role|user|policy)\//.test(resource.value)) return undefined
  const message =
    lower === meant
      ? `service "${value}" must be in lower case`
      : `"${value}" is not a service that has roles`
  const fix = { start, end, newText: meant, description: `replace "${value}" by "${meant}"` }
  return { ...base, fact: 'ARN-1', message, hint: `write "${meant}"`, fix }
}
