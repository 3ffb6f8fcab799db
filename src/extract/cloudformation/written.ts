/** Slips in how a template is written, found on the raw values: nobody resolves `${…}` outside `Fn::Sub`. */
import type { AccountNumberFact, Fact, Scope, UnresolvedReferenceFact } from '../../facts.js'
import { field, stringOf, type TextValue, type Value } from '../../value.js'
import { loopKey } from './loops.js'
import { rawString } from './texts.js'

/** Resources whose strings are looked at; in others `${…}` may be another language's. */
const OURS = /^AWS::(?:IAM|ECS)::/
/** Strings that a shell, a container or a policy variable fills. */
const OTHERS = new Set([
  'Fn::Sub',
  'Command',
  'EntryPoint',
  'UserData',
  'HealthCheck',
  'DockerLabels',
  'Options',
])

/** Unresolved references and account numbers of one template. */
export function* writtenSlips(root: Value, scope: Scope): Generator<Fact> {
  const resources = field(root, 'Resources')
  if (resources?.kind !== 'map') return
  const names = new Set([...namesIn(field(root, 'Parameters')), ...namesIn(resources)])
  for (const logicalId of resources.keys()) {
    const resource = resources.get(logicalId)
    if (loopKey(logicalId) !== undefined || !OURS.test(stringOf(field(resource, 'Type')) ?? '')) continue
    const properties = field(resource, 'Properties')
    if (properties !== undefined) yield* slipsIn(properties, names, scope)
  }
  for (const section of ['Parameters', 'Mappings']) {
    const value = field(root, section)
    if (value !== undefined) yield* slipsIn(value, new Set(), scope)
  }
}

function namesIn(map: Value | undefined): readonly string[] {
  return map?.kind === 'map' ? map.keys() : []
}

function* slipsIn(root: Value, names: ReadonlySet<string>, scope: Scope): Generator<Fact> {
  const pending: Value[] = [root]
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (value.kind === 'text') {
      yield* accountNumber(value, scope)
      yield* unresolved(value, names, scope)
    } else if (value.kind === 'list') pending.push(...value.items().toReversed())
    else if (value.kind === 'map') {
      for (const key of value.keys().toReversed()) {
        const inner = OTHERS.has(key) ? undefined : value.get(key)
        if (inner !== undefined) pending.push(inner)
      }
    }
  }
}

function* accountNumber(value: TextValue, scope: Scope): Generator<AccountNumberFact> {
  const raw = value.unquotedNumber === true ? stringOf(value) : undefined
  if (raw !== undefined && /^\d{12}$/.test(raw))
    yield { kind: 'account-number', scope, when: [], at: value.at, raw }
}

function* unresolved(
  value: TextValue,
  names: ReadonlySet<string>,
  scope: Scope,
): Generator<UnresolvedReferenceFact> {
  const raw = rawString(value)
  if (raw?.value.includes('${') !== true) return
  const references = [
    ...raw.value.matchAll(/\$\{(AWS::[A-Za-z]{1,40}|[A-Za-z0-9]{1,255})(?:\.[A-Za-z0-9.]{1,255})?\}/g),
  ]
  const isReference = references.some(([, name = '']) => name.startsWith('AWS::') || names.has(name))
  if (!isReference) return
  const literalValue: TextValue = { kind: 'text', text: [raw.value], at: raw.at }
  yield {
    kind: 'reference-as-string',
    scope,
    when: [],
    at: raw.at,
    value: literalValue,
    hint: 'put the string into Fn::Sub (YAML: !Sub), which resolves ${…}',
  }
}
