/** Amazon Resource Names taken apart and put together, as texts whose parts may be unknown (ARN-1, ARN-2). */
import { flat, holes, literal, splitText, text, unflat, type Text } from '../text.js'
import { isUsualRoleArn } from '../usual-role.js'

/** The six fields of an ARN without its constant first one; `resource` keeps its own colons. */
export interface Arn {
  readonly partition: Text
  readonly service: Text
  readonly region: Text
  readonly account: Text
  readonly resource: Text
}

/** A role's identity; `path` begins and ends with a slash. */
export interface RoleArn {
  readonly partition: Text
  readonly account: Text
  readonly path: Text
  readonly name: Text
}

/** Splits an ARN at its first five colons (ARN-14); `undefined` where holes hide that shape or there is none. */
export function parseArn(value: Text): Arn | undefined {
  const written = literal(value)
  if (written !== undefined) return parseWritten(written)
  if (!beginsArn(value)) return undefined
  const fields = splitText(value, ':', 6)
  const partition = fields[1]
  const service = fields[2]
  const region = fields[3]
  const account = fields[4]
  const resource = fields[5]
  if (partition === undefined || service === undefined || region === undefined) return undefined
  return account && resource && { partition, service, region, account, resource }
}

function beginsArn([first]: Text): boolean {
  return typeof first === 'string' && first.startsWith('arn:')
}

function parseWritten(written: string): Arn | undefined {
  if (!written.startsWith('arn:')) return undefined
  const fields = written.split(':')
  if (fields.length < 6) return undefined
  const of = (i: number): Text => textOf(fields[i] ?? '')
  const resource = fields.length === 6 ? of(5) : textOf(fields.slice(5).join(':'))
  return { partition: of(1), service: of(2), region: of(3), account: of(4), resource }
}

function textOf(written: string): Text {
  return written === '' ? [] : [written]
}

const attempt =
  /^[\s"'‘’“”]*(?:arn\s*[:;：]|arn\s?[^a-z0-9]\s?aws|(?:aws[a-z-]*:)?(?:iam|sts):[a-z0-9-]*:|aws[a-z-]*:(?:iam|sts):)/i

/** Whether the value is an ARN or was meant to be one, however malformed. */
export function isArnLike(value: Text): boolean {
  if (beginsArn(value)) return true
  const written = flat(value)
  return (written.includes(':') || written.toLowerCase().includes('arn')) && attempt.test(written)
}

/** Writes a role's ARN; a path given without its slashes gets them. */
export function roleArn(role: RoleArn): Text {
  const path = literal(role.path)
  const slashed = path === undefined ? role.path : [`/${path}/`.replace(/\/{2,}/g, '/')]
  return text('arn:', role.partition, ':iam::', role.account, ':role', slashed, role.name)
}

/** What nearly every ARN of a role is: written out, without a path, and nothing wrong with it. */
export function isUsualRole(value: Text): boolean {
  const [first] = value
  return value.length === 1 && typeof first === 'string' && isUsualRoleArn(first)
}

/** Reads the ARN of a role (`role/…` of service iam); a hole without bounds in the name stays in the name. */
export function parseRoleArn(value: Text): RoleArn | undefined {
  const arn = parseArn(value)
  if (arn === undefined || literal(arn.service) !== 'iam') return undefined
  const named = roleResource(arn.resource)
  return named && { partition: arn.partition, account: arn.account, ...named }
}

/** Path and name in `role/path/name`. */
export function roleResource(resource: Text): Pick<RoleArn, 'path' | 'name'> | undefined {
  const written = literal(resource)
  if (written !== undefined) {
    const nameAt = written.lastIndexOf('/') + 1
    const named = { path: textOf(written.slice('role'.length, nameAt)), name: textOf(written.slice(nameAt)) }
    return written.startsWith('role/') ? named : undefined
  }
  const whole = flat(resource)
  if (!whole.startsWith('role/')) return undefined
  const nameAt = whole.lastIndexOf('/') + 1
  const inOrder = holes(resource)
  return {
    path: unflat(whole.slice('role'.length, nameAt), inOrder),
    name: unflat(whole.slice(nameAt), inOrder),
  }
}
