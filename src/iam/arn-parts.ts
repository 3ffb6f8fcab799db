/** Amazon Resource Names taken apart and put together, as texts whose parts may be unknown (ARN-1, ARN-2). */
import { flat, literal, sliceText, splitText, text, type Text } from '../text.js'

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
  if (!flat(value).startsWith('arn:')) return undefined
  const [, partition, service, region, account, resource] = splitText(value, ':', 6)
  if (partition === undefined || service === undefined || region === undefined) return undefined
  return account && resource && { partition, service, region, account, resource }
}

const attempt =
  /^[\s"'‘’“”]*(?:arn\s*[:;：]|arn\s?[^a-z0-9]\s?aws|(?:aws[a-z-]*:)?(?:iam|sts):[a-z0-9-]*:|aws[a-z-]*:(?:iam|sts):)/i

/** Whether the value is an ARN or was meant to be one, however malformed. */
export function isArnLike(value: Text): boolean {
  return attempt.test(flat(value))
}

/** Writes a role's ARN; a path given without its slashes gets them. */
export function roleArn(role: RoleArn): Text {
  const path = literal(role.path)
  const slashed = path === undefined ? role.path : [`/${path}/`.replace(/\/{2,}/g, '/')]
  return text('arn:', role.partition, ':iam::', role.account, ':role', slashed, role.name)
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
  const whole = flat(resource)
  if (!whole.startsWith('role/')) return undefined
  const nameAt = whole.lastIndexOf('/') + 1
  return { path: sliceText(resource, 'role'.length, nameAt), name: sliceText(resource, nameAt) }
}
