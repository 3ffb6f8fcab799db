/**
 * Output of `aws iam …`, whole or cut out of its wrapper by jq, alone or several in one file (SHAPE-2…7),
 * and the inputs of the same commands. What an answer does not say stays open in `coverage`.
 */
import type {
  AttachmentFact,
  Fact,
  KnownFact,
  ManagedPolicyFact,
  RawPolicyFact,
  RoleFact,
  Scope,
} from '../facts.js'
import { fileScope } from '../facts.js'
import { push } from '../groups.js'
import { parsePolicy } from '../iam/parse-policy.js'
import type { Policy, PolicyKind } from '../iam/policy.js'
import { openingOf, wholeSource, type At, type Source } from '../place.js'
import { literal, splitText, type Text } from '../text.js'
import { field, isTrue, itemsOf, stringOf, textAt, type MapValue, type Value } from '../value.js'
import { scopeOfArn } from './arn-scope.js'
import { answerOf, type Answer } from './aws-cli-answers.js'
import { bindVersions } from './aws-cli-versions.js'
import { isDocument, namedDocument, roleFact, type RoleAnswer } from './aws-cli-roles.js'
import type { Document, Extractor } from './extractor.js'
import { filledRoot } from './placeholder-values.js'

type Reader = (map: MapValue, scope: Scope) => Iterable<Fact>

const READERS: Readonly<Record<Answer, Reader>> = {
  'authorization-details': function* (map, scope) {
    yield* roles(map.get('RoleDetailList'), 'get-role', scope)
    yield* policies(map.get('Policies'), scope)
  },
  'get-role': (map, scope) => roles(map.get('Role'), 'get-role', scope),
  'list-roles': (map, scope) => roles(map.get('Roles'), 'list-roles', scope),
  role: (map, scope) => roles(map, 'bare', scope),
  'role-policy': rolePolicy,
  'policy-document': policyDocument,
  'list-role-policies': inlineNames,
  'attached-policies': attachedPolicies,
  'policy-version': (map, scope) => versions([map.get('PolicyVersion')], scope),
  version: (map, scope) => versions([map], scope),
  versions: (map, scope) => versions(itemsOf(map.get('Versions') ?? map.get('PolicyVersionList')), scope),
  'get-policy': function* (map, scope) {
    const policy = map.get('Policy')
    if (field(policy, 'PolicySummary') === undefined) yield* policies(policy, scope)
    else yield* organizationsPolicy(policy, scope)
  },
  'list-policies': (map, scope) => policies(map.get('Policies'), scope),
  policy: (map, scope) => policies(map, scope),
  attach: (map, scope) =>
    attached(textAt(map.get('RoleName')), 'managed', textAt(map.get('PolicyArn')), scope),
  boundary: (map, scope) =>
    attached(textAt(map.get('RoleName')), 'boundary', textAt(map.get('PermissionsBoundary')), scope),
}

function* roles(value: Value | undefined, answer: RoleAnswer, scope: Scope): Iterable<RoleFact> {
  for (const role of itemsOf(value)) {
    const fact = role.kind === 'map' ? roleFact(role, answer, scope) : undefined
    if (fact) yield fact
  }
}

/** `get-role-policy`; the same without a PolicyName is input of `update-assume-role-policy`. */
function* rolePolicy(map: MapValue, scope: Scope): Iterable<AttachmentFact> {
  const policy = namedDocument(map)
  const role = textAt(map.get('RoleName'))
  if (policy === undefined || role === undefined) return
  const name = policy.name && literal(policy.name.value)
  yield {
    kind: 'attachment',
    scope,
    when: [],
    at: policy.name?.at ?? role.at,
    ...(name === undefined ? {} : { address: name }),
    role,
    as: policy.name === undefined ? 'trust' : 'inline',
    policy,
    policyArn: undefined,
    exhaustive: false,
  }
}

/** A document whose wrapper does not say whose it is. */
function* policyDocument(map: MapValue, scope: Scope): Iterable<RawPolicyFact> {
  const trust = map.get('AssumeRolePolicyDocument')
  if (trust !== undefined) yield rawPolicy(parsePolicy(trust), scope, 'trust')
  const policy = namedDocument(map)
  if (policy) yield rawPolicy(policy, scope, policy.name === undefined ? undefined : 'identity')
}

function rawPolicy(policy: Policy, scope: Scope, declared: PolicyKind | undefined): RawPolicyFact {
  const at = policy.name?.at ?? openingOf(policy.at)
  return { kind: 'raw-policy', scope, when: [], at, policy, ...(declared === undefined ? {} : { declared }) }
}

/** Names without documents: each is a policy whose text is missing; together they are all there are. */
function* inlineNames(map: MapValue, scope: Scope): Iterable<AttachmentFact> {
  for (const name of itemsOf(map.get('PolicyNames')).flatMap((item) => textAt(item) ?? [])) {
    yield { ...bareAttachment('inline', scope, name.at), address: literal(name.value) ?? 'of unknown name' }
  }
  if (!isTrue(map.get('IsTruncated'))) yield { ...bareAttachment('inline', scope, map.at), exhaustive: true }
}

/** `list-attached-role-policies` names every managed policy of a role that it does not name. */
function* attachedPolicies(map: MapValue, scope: Scope): Iterable<AttachmentFact> {
  for (const entry of itemsOf(map.get('AttachedPolicies'))) {
    yield* attached(undefined, 'managed', textAt(field(entry, 'PolicyArn')), scope)
  }
  if (!isTrue(map.get('IsTruncated'))) yield { ...bareAttachment('managed', scope, map.at), exhaustive: true }
}

function* attached(
  role: At<Text> | undefined,
  as: 'managed' | 'boundary',
  policyArn: At<Text> | undefined,
  scope: Scope,
): Iterable<AttachmentFact> {
  if (policyArn) yield { ...bareAttachment(as, scope, policyArn.at), role, policyArn }
}

function bareAttachment(as: AttachmentFact['as'], scope: Scope, at: AttachmentFact['at']): AttachmentFact {
  return {
    kind: 'attachment',
    scope,
    when: [],
    at: openingOf(at),
    role: undefined,
    as,
    policy: undefined,
    policyArn: undefined,
    exhaustive: false,
  }
}

/** Only the default version of a managed policy is in force (SHAPE-6, SHAPE-7). */
function* versions(found: readonly (Value | undefined)[], scope: Scope): Iterable<RawPolicyFact> {
  for (const version of found) {
    const isDefault = field(version, 'IsDefaultVersion')
    if (isDefault !== undefined && !isTrue(isDefault)) continue
    const document = field(version, 'Document')
    if (document && isDocument(document)) yield rawPolicy(parsePolicy(document), scope, 'identity')
  }
}

function* policies(value: Value | undefined, scope: Scope): Iterable<ManagedPolicyFact> {
  for (const policy of itemsOf(value)) {
    const arn = textAt(field(policy, 'Arn'))
    if (arn === undefined) continue
    const name = textAt(field(policy, 'PolicyName'))
    yield {
      kind: 'managed-policy',
      scope: scopeOfArn(arn.value, scope),
      when: [],
      at: name?.at ?? arn.at,
      arn: arn.value,
      name: name?.value ?? splitText(arn.value, '/').at(-1) ?? arn.value,
      policy: defaultVersion(policy),
    }
  }
}

function defaultVersion(policy: Value): Policy | undefined {
  const id = stringOf(field(policy, 'DefaultVersionId'))
  const version = itemsOf(field(policy, 'PolicyVersionList')).find((each) => {
    const flag = field(each, 'IsDefaultVersion')
    return flag === undefined ? stringOf(field(each, 'VersionId')) === id : isTrue(flag)
  })
  const document = field(version, 'Document')
  return document && isDocument(document) ? parsePolicy(document) : undefined
}

const ORGANIZATION_KINDS: Readonly<Record<string, PolicyKind>> = {
  SERVICE_CONTROL_POLICY: 'scp',
  RESOURCE_CONTROL_POLICY: 'rcp',
}

function* organizationsPolicy(policy: Value | undefined, scope: Scope): Iterable<RawPolicyFact> {
  const content = field(policy, 'Content')
  const kind = ORGANIZATION_KINDS[stringOf(field(policy, 'PolicySummary', 'Type')) ?? '']
  if (kind && content && isDocument(content)) yield rawPolicy(parsePolicy(content), scope, kind)
}

/** Objects of a document that may be answers: the root, or the items of an array that jq made. */
function answersIn(root: Value): readonly { readonly map: MapValue; readonly answer: Answer }[] {
  return itemsOf(root).flatMap((map) => {
    const answer = map.kind === 'map' ? answerOf(map) : undefined
    return map.kind === 'map' && answer !== undefined ? [{ map, answer }] : []
  })
}

function factsOf(document: Document): readonly Fact[] {
  const scope = fileScope(document.source)
  return answersIn(filledRoot(document)).flatMap(({ map, answer }) => [...READERS[answer](map, scope)])
}

/** Exports of one file are of one account, so what has no ARN lives where the rest does. */
function* accountsOf(facts: readonly Fact[]): Iterable<KnownFact> {
  const bySource = new Map<Source, Scope[]>()
  for (const fact of facts) {
    const { source } = fact.at
    const told = fact.kind === 'attachment' ? scopeOfArn(fact.policyArn?.value, fact.scope) : fact.scope
    push(bySource, source, told)
  }
  for (const [source, scopes] of bySource) yield* agreed(source, scopes)
}

function* agreed(source: Source, scopes: readonly Scope[]): Iterable<KnownFact> {
  const scope = fileScope(source)
  for (const part of ['account', 'partition'] as const) {
    const values = new Set(scopes.flatMap((each) => literal(each[part]) ?? []))
    const [value] = values
    const [hole] = scope[part]
    if (value === undefined || values.size > 1 || hole === undefined || typeof hole === 'string') continue
    yield { kind: 'known', scope, when: [], at: wholeSource(source), hole: hole.id, value: [value] }
  }
}

/** Answers of the AWS CLI. */
export const awsCli: Extractor = {
  name: 'aws-cli',
  accepts: ({ syntax, root }) => (syntax === 'json' || syntax === 'yaml') && answersIn(root).length > 0,
  *extract(documents) {
    const facts = bindVersions(documents.flatMap(factsOf))
    yield* facts
    yield* accountsOf(facts)
  },
}
