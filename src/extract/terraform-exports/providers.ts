/** Which account the resources of a plan live in: by their provider's configuration, else by known ARNs. */
import type { Scope } from '../../facts.js'
import { isAccountId } from '../../iam/account-id.js'
import { parseArn } from '../../iam/arn.js'
import type { Source } from '../../place.js'
import { literal } from '../../text.js'
import { field, itemsOf, stringOf, textAt, type Value } from '../../value.js'
import type { Entry, Instance } from './planned.js'
import { resolveKnown, type PlanView } from './resolve.js'
import { exactString } from './rows.js'
import { accountIn, only, providerScope } from './scopes.js'

/** The scope of each instance; a provider is looked at once. */
export function providerScopes(view: PlanView, source: Source): (instance: Instance) => Scope {
  const scopes = new Map<string, Scope>()
  let proven: ReadonlyMap<string, string | undefined> | undefined
  return (instance) => {
    const key = providerKey(view, instance)
    const known = scopes.get(key)
    if (known !== undefined) return known
    const configured = configuredProvider(view, key)
    const account = configured.account ?? (proven ??= provenAccounts(view)).get(key)
    const scope = providerScope(source, key, { ...configured, account })
    scopes.set(key, scope)
    return scope
  }
}

/**
 * The key of `provider_config`. Newer plans name the provider that a module was given; older ones the
 * module's own (`module.app:aws`), which is its parent's where it has no configuration.
 */
type Named = Pick<Instance, 'module' | 'mode' | 'type' | 'name'>

function providerKey({ configuration }: PlanView, instance: Named): string {
  const { module, mode, type, name } = instance
  const block = configuration.module(module)?.block(mode, type, name)
  const written = exactString(field(block, 'provider_config_key')) ?? 'aws'
  const [path, provider] = written.includes(':') ? split(written) : ['', written]
  for (let at = path; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    const key = `${at}:${provider}`
    if (configuration.providers?.get(key) !== undefined) return key
  }
  if (path === '' || !provider.includes('.')) return provider
  return written
}

function split(key: string): [string, string] {
  const colon = key.lastIndexOf(':')
  return [key.slice(0, colon), key.slice(colon + 1)]
}

function configuredProvider(
  view: PlanView,
  key: string,
): { account: string | undefined; region: string | undefined } {
  const provider = view.configuration.providers?.get(key)
  const module = exactString(field(provider, 'module_address')) ?? ''
  const expressions = field(provider, 'expressions')
  const known = (expression: Value | undefined): Value | undefined => resolveKnown(view, expression, module)
  const allowed = itemsOf(known(field(expressions, 'allowed_account_ids'))).map(stringOf)
  const assumed = ['assume_role', 'assume_role_with_web_identity']
    .flatMap((block) => itemsOf(field(expressions, block)))
    .map((block) => accountOf(known(field(block, 'role_arn'))))
  const region = stringOf(known(field(expressions, 'region')))
  return { account: only(assumed) ?? (allowed.length === 1 ? twelve(allowed[0]) : undefined), region }
}

/** The account of a role's ARN, or an account that an ARN is made with. */
function accountOf(value: Value | undefined): string | undefined {
  const arn = textAt(value)
  const account = arn && parseArn(arn.value)?.account
  return twelve(account ? literal(account) : stringOf(value))
}

function twelve(id: string | undefined): string | undefined {
  return id !== undefined && isAccountId(id) ? id : undefined
}

/** What is there already has its account in its ARN; who asks for the caller is told it. */
function provenAccounts(view: PlanView): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, Set<string>>()
  for (const entry of view.instances.entries()) {
    const account = accountToldBy(view, entry)
    if (account === undefined) continue
    const { row, module, mode, type } = entry
    const key = providerKey(view, { module, mode, type, name: row.string('name') ?? '' })
    found.set(key, (found.get(key) ?? new Set()).add(account))
  }
  return new Map([...found].map(([key, accounts]) => [key, only(accounts)]))
}

/** An ARN that is an argument may be of another account: an event's target, a listener's certificate. */
function accountToldBy({ configuration }: PlanView, entry: Entry): string | undefined {
  const { row, module, mode, type, isChange } = entry
  const told = (key: string): string | undefined =>
    isChange ? row.string('change', 'after', key) : row.string('values', key)
  if (mode === 'data') return type === 'aws_caller_identity' ? told('account_id') : undefined
  const account = type.startsWith('aws_') ? accountIn(told('arn')) : undefined
  if (account === undefined) return undefined
  const block = configuration.module(module)?.block(mode, type, row.string('name') ?? '')
  return field(block, 'expressions', 'arn') === undefined ? account : undefined
}
