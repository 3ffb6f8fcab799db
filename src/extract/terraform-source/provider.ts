/** Which account, partition and region a resource lives in: by its provider, through the calls that lead to it. */
import { literalString, spanPlace, type Block, type Body, type Expression } from '../../parse/hcl/syntax.js'
import { isAccountId } from '../../iam/account-id.js'
import { parseArn } from '../../iam/arn.js'
import type { Scope } from '../../facts.js'
import { literal, type Text } from '../../text.js'
import { evaluate } from './evaluate.js'
import type { Frame } from './frame.js'
import type { Instance } from './instance.js'
import type { Resource } from './resource.js'
import { quietly } from './run.js'
import { asText } from './values.js'

/** The account, partition and region of a resource. */
export function scopeOf({ instance, block, body }: Resource): Scope {
  const key = providerKey(body.attributes.get('provider')?.expression()) ?? defaultKey(block)
  return { ...providerScope(instance, key), path: outermost(instance, block) }
}

/** Those of what a module makes that is called there, by the provider that it is given. */
export function scopeOfCall(instance: Instance, block: Block): Scope {
  const key = providersOf(block.body()).get('aws') ?? 'aws'
  return { ...providerScope(instance, key), path: outermost(instance, block) }
}

/** The file of the root module that the resource stands in, or is called from. */
function outermost(instance: Instance, block: Block): string {
  const { caller } = instance
  return caller === undefined
    ? (instance.scopePath ?? spanPlace(block.header).source.path)
    : outermost(caller.instance, caller.block)
}

/** `aws.destination`, with or without quotes. */
export function providerKey(e: Expression | undefined): string | undefined {
  if (e?.kind === 'name') return e.name
  if (e?.kind === 'attribute' && e.of.kind === 'name') return `${e.of.name}.${e.name}`
  return literalString(e)
}

function defaultKey(block: Block): string {
  return block.labels[0]?.value.split('_', 1)[0] ?? 'aws'
}

/** The scope of a provider configuration, by its key in a module. */
export function providerScope(instance: Instance, key: string): Scope {
  const { scopes } = instance.world
  const id = `${instance.id}#provider.${key}`
  const found = scopes.get(id) ?? resolvedScope(instance, key)
  scopes.set(id, found)
  return found
}

/** A module's own configuration, else that of the call: passed on, or inherited where it is the default one. */
function resolvedScope(instance: Instance, key: string): Scope {
  const { caller, providers, run } = instance
  const passed = providers.get(key)
  if (caller !== undefined && passed !== undefined) return providerScope(caller.instance, passed)
  const own = configurationOf(instance, key)
  if (caller !== undefined && own === undefined && !key.includes('.'))
    return providerScope(caller.instance, key)
  // A provider is configured once, whatever conditions a fact that lives in its account rests on.
  return quietly(run, () => configuredScope(instance, key, own))
}

interface Configuration {
  readonly body: Body
  readonly frame: Frame
}

function configurationOf(
  { directory, generated = [], frame }: Instance,
  key: string,
): Configuration | undefined {
  const [name, alias] = key.split('.')
  for (const each of [...directory.providers.map((block) => ({ block, frame })), ...generated]) {
    if (each.block.labels[0]?.value !== name) continue
    const body = each.block.body()
    if (literalString(body.attributes.get('alias')?.expression()) === alias)
      return { body, frame: each.frame }
  }
  return undefined
}

function configuredScope(instance: Instance, key: string, configuration: Configuration | undefined): Scope {
  const { id } = instance
  const alias = key.includes('.') ? `, provider ${key}` : ''
  const label = `${instance.caller === undefined ? instance.root : id}${alias}`
  const region = configuration && textOf(configuration, 'region')
  const open = (kind: 'account' | 'partition' | 'region'): Text => [
    { id: `${kind}:${id}#provider.${key}`, label: `${kind} of ${label}`, kind },
  ]
  return {
    id: `${id}#provider.${key}`,
    label,
    path: instance.directory.files[0]?.source.path ?? instance.root,
    account: (configuration && accountOf(configuration)) ?? open('account'),
    partition: partitionOf(region) ?? open('partition'),
    region: region ?? open('region'),
  }
}

function textOf({ body, frame }: Configuration, name: string): Text | undefined {
  const found = body.attributes.get(name)
  return found && asText(evaluate(found.expression(), frame))
}

/** The role that the provider assumes is in the account; else the one account that is allowed. */
function accountOf({ body, frame }: Configuration): Text | undefined {
  for (const block of body.blocks) {
    if (block.type.value !== 'assume_role' && block.type.value !== 'assume_role_with_web_identity') continue
    const role = textOf({ body: block.body(), frame }, 'role_arn')
    const account = role && parseArn(role)?.account
    if (account !== undefined && mayBeAccount(account)) return account
  }
  const allowed = body.attributes.get('allowed_account_ids')
  const ids = allowed && evaluate(allowed.expression(), frame)
  const [only, ...others] = ids?.kind === 'list' && !ids.partial ? ids.items() : []
  const allowedOne = others.length === 0 ? asText(only) : undefined
  return allowedOne && mayBeAccount(allowedOne) ? allowedOne : undefined
}

/** An empty default stands for an account that is given when Terraform runs. */
function mayBeAccount(account: Text): boolean {
  const known = literal(account)
  return known === undefined || isAccountId(known)
}

/** A known region tells its partition. */
function partitionOf(region: Text | undefined): Text | undefined {
  const known = region && literal(region)
  if (known === undefined) return undefined
  if (known.startsWith('cn-')) return ['aws-cn']
  if (known.startsWith('us-gov-')) return ['aws-us-gov']
  return /^(?:af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-\d$/.test(known) ? ['aws'] : undefined
}

/** What a call passes on: `providers = { aws = aws.destination }`, also as a list of old. */
export function providersOf(call: Body): ReadonlyMap<string, string> {
  const found = call.attributes.get('providers')?.expression()
  const passed = new Map<string, string>()
  if (found?.kind !== 'object') return passed
  for (const { key, value } of found.entries) {
    const [inner, outer] = [providerKey(key), providerKey(value)]
    if (inner !== undefined && outer !== undefined) passed.set(inner, outer)
  }
  return passed
}
