/** Which answer of IAM (or input to it) an object is, told by its keys and never by a file's name (SHAPE-2). */
import { field, itemsOf, type MapValue, type Value } from '../value.js'

/** Answers and inputs that say something of roles and their policies. */
export type Answer =
  | 'authorization-details'
  | 'get-role'
  | 'list-roles'
  | 'role'
  | 'role-policy'
  | 'policy-document'
  | 'list-role-policies'
  | 'attached-policies'
  | 'policy-version'
  | 'version'
  | 'versions'
  | 'get-policy'
  | 'list-policies'
  | 'policy'
  | 'attach'
  | 'boundary'

type Kind = Value['kind']

interface Signature {
  readonly answer: Answer
  /** Keys that must be there, with a value of one of these kinds. */
  readonly has: Readonly<Record<string, readonly Kind[]>>
  /** The first of those keys must hold an object, or a list of one, with one of these keys. */
  readonly holds?: readonly string[]
  /** No other keys may be there. */
  readonly only?: readonly string[]
}

const TEXT: readonly Kind[] = ['text']
const MAP: readonly Kind[] = ['map']
const LIST: readonly Kind[] = ['list']
const DOCUMENT: readonly Kind[] = ['map', 'text']
const CREATE_POLICY = ['PolicyName', 'PolicyDocument', 'Path', 'Description', 'Tags', 'ResponseMetadata']

/** In order: the first that fits is it. */
const SIGNATURES: readonly Signature[] = [
  { answer: 'authorization-details', has: { RoleDetailList: LIST } },
  { answer: 'get-role', has: { Role: MAP }, holds: ['RoleName', 'AssumeRolePolicyDocument'] },
  { answer: 'role-policy', has: { RoleName: TEXT, PolicyDocument: DOCUMENT } },
  { answer: 'role', has: { RoleName: TEXT, AssumeRolePolicyDocument: DOCUMENT } },
  { answer: 'role', has: { RoleName: TEXT, RoleId: TEXT, Arn: TEXT } },
  { answer: 'role', has: { Arn: TEXT, AssumeRolePolicyDocument: DOCUMENT } },
  { answer: 'attach', has: { RoleName: TEXT, PolicyArn: TEXT } },
  { answer: 'boundary', has: { RoleName: TEXT, PermissionsBoundary: TEXT } },
  { answer: 'policy-document', has: { PolicyDocument: DOCUMENT }, only: CREATE_POLICY },
  {
    answer: 'policy-document',
    has: { AssumeRolePolicyDocument: DOCUMENT },
    only: ['AssumeRolePolicyDocument'],
  },
  { answer: 'list-role-policies', has: { PolicyNames: LIST } },
  { answer: 'attached-policies', has: { AttachedPolicies: LIST } },
  { answer: 'policy-version', has: { PolicyVersion: MAP }, holds: ['Document'] },
  { answer: 'get-policy', has: { Policy: MAP }, holds: ['PolicyName', 'PolicySummary'] },
  { answer: 'policy', has: { PolicyName: TEXT, Arn: TEXT, DefaultVersionId: TEXT } },
  { answer: 'version', has: { Document: DOCUMENT, VersionId: TEXT } },
  { answer: 'versions', has: { Versions: LIST }, holds: ['Document'] },
  { answer: 'versions', has: { PolicyVersionList: LIST }, holds: ['Document'] },
  {
    answer: 'list-policies',
    has: { Policies: LIST },
    holds: ['PolicyVersionList', 'DefaultVersionId', 'PolicyId'],
  },
  // An instance profile lists its role too; the role itself is told in full elsewhere (SHAPE-7).
  {
    answer: 'list-roles',
    has: { Roles: LIST },
    holds: ['RoleName', 'AssumeRolePolicyDocument'],
    only: ['Roles', 'IsTruncated', 'Marker', 'NextToken', 'ResponseMetadata'],
  },
]

/** The answer that an object is, if it is one. */
export function answerOf(map: MapValue): Answer | undefined {
  return SIGNATURES.find((signature) => fits(map, signature))?.answer
}

function fits(map: MapValue, { has, holds, only }: Signature): boolean {
  const keys = Object.keys(has)
  const present = keys.every((key) => has[key]?.some((kind) => map.get(key)?.kind === kind))
  if (!present) return false
  if (only !== undefined && !map.keys().every((key) => only.includes(key))) return false
  const [first] = keys
  return (
    holds === undefined ||
    first === undefined ||
    itemsOf(map.get(first)).some((item) => holds.some((key) => field(item, key) !== undefined))
  )
}
