/** Plans and states as Terraform writes them, from the little that a test is about. */
import type { Fact, RoleFact } from '../../src/facts.js'
import type { Place } from '../../src/place.js'
import { show } from '../../src/text.js'
import { written } from './documents.js'

/** One instance of a resource; `unknown` and `refers` are by argument. */
export interface Planned {
  readonly type: string
  readonly name: string
  readonly mode?: 'data'
  readonly module?: string
  readonly index?: string | number
  readonly after?: object | null
  readonly before?: object
  readonly unknown?: object
  readonly sensitive?: object
  readonly actions?: readonly string[]
  readonly deposed?: string
}

/** A block of the configuration. */
export interface Configured {
  readonly type: string
  readonly name: string
  readonly mode?: 'data'
  readonly provider?: string
  readonly expressions: object
  readonly count?: object
  readonly forEach?: object
}

export interface PlanParts {
  readonly planned?: readonly Planned[]
  readonly blocks?: readonly Configured[]
  readonly providers?: object
  readonly calls?: object
  readonly variables?: object
  readonly declared?: object
  readonly prior?: object
  readonly format?: string
}

/** `references` as plans list them: each traversal, then all that it goes through. */
export function refers(...references: readonly string[]): object {
  return { references: references.flatMap((whole) => [whole, ...prefixesOf(whole)]) }
}

function prefixesOf(reference: string): string[] {
  const parts = reference.split('.')
  const least = parts[0] === 'data' ? 3 : 2
  return parts.slice(least).map((_, i) => parts.slice(0, parts.length - 1 - i).join('.'))
}

export function constant(value: unknown): object {
  return { constant_value: value }
}

/** A module of the configuration. */
export function moduleOf(blocks: readonly Configured[], rest: object = {}): object {
  return {
    resources: blocks.map(
      ({ type, name, mode = 'managed', provider = 'aws', expressions, count, forEach }) => ({
        address: `${mode === 'data' ? 'data.' : ''}${type}.${name}`,
        mode,
        type,
        name,
        provider_config_key: provider,
        expressions,
        schema_version: 0,
        ...(count && { count_expression: count }),
        ...(forEach && { for_each_expression: forEach }),
      }),
    ),
    ...rest,
  }
}

function changeOf(planned: Planned): object {
  const { type, name, mode = 'managed', module, index, deposed } = planned
  const { after = {}, before = null, unknown = {}, sensitive = {}, actions = ['create'] } = planned
  const key = index === undefined ? '' : `[${JSON.stringify(index)}]`
  const address = `${module ? `${module}.` : ''}${mode === 'data' ? 'data.' : ''}${type}.${name}${key}`
  const change = { actions, before, after, after_unknown: unknown, after_sensitive: sensitive }
  const where = {
    ...(module && { module_address: module }),
    ...(index !== undefined && { index }),
    ...(deposed && { deposed }),
  }
  return { address, mode, type, name, ...where, provider_name: 'registry.terraform.io/hashicorp/aws', change }
}

/** `terraform show -json` of a plan. */
export function plan(parts: PlanParts): object {
  const { planned = [], blocks = [], providers = { aws: { name: 'aws' } }, format = '1.2' } = parts
  const { calls, variables, declared, prior } = parts
  const root = { ...(calls && { module_calls: calls }), ...(declared && { variables: declared }) }
  return {
    format_version: format,
    terraform_version: '1.11.4',
    ...(variables && { variables }),
    planned_values: { root_module: {} },
    resource_changes: planned.map(changeOf),
    ...(prior && { prior_state: { format_version: '1.0', values: { root_module: prior } } }),
    configuration: { provider_config: providers, root_module: moduleOf(blocks, root) },
  }
}

/** A provider that may only be used in one account. */
export function providerOf(account: string, more: object = {}): object {
  return { name: 'aws', expressions: { allowed_account_ids: constant([account]), ...more } }
}

/** A policy document as the JSON string that Terraform stores. */
export function policy(...statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements })
}

export const trustsEcs = policy({
  Effect: 'Allow',
  Principal: { Service: 'ecs-tasks.amazonaws.com' },
  Action: 'sts:AssumeRole',
})

export function assume(resource: string): object {
  return { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: resource }
}

export function trusts(principal: string): object {
  return { Effect: 'Allow', Principal: { AWS: principal }, Action: 'sts:AssumeRole' }
}

/** Facts of a kind by address. */
export function byAddress<K extends Fact['kind']>(
  facts: readonly Fact[],
  kind: K,
  address: string,
): Extract<Fact, { kind: K }> {
  const found = facts.find((fact) => fact.kind === kind && fact.address === address)
  if (found === undefined) throw new Error(`no ${kind} at ${address}`)
  return found as Extract<Fact, { kind: K }>
}

/** Principals of a role's trust policy, shown. */
export function trusted(role: RoleFact): readonly string[] {
  return (role.trust?.statements ?? []).flatMap(({ principals }) =>
    (principals?.entries ?? []).map(({ type, value }) => `${type} ${show(value)}`),
  )
}

/** A place as pointer and text, which shows at once whether it is right. */
export function standsAt(at: Place | undefined): string {
  return `${at?.pointer() ?? ''} ${written(at) ?? ''}`
}
