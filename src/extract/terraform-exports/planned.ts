/** The resource instances of a plan: what will be there once it is applied. */
import { field, itemsOf, type MapValue, type Value } from '../../value.js'
import { instanceAddress } from './address.js'
import { exactString } from './configuration.js'

/** One instance, with the halves that Terraform tells of it: values, and which of them it will know later. */
export interface Instance {
  readonly mode: 'managed' | 'data'
  readonly type: string
  readonly name: string
  readonly address: string
  /** Address of the module instance; empty for the root. */
  readonly module: string
  readonly key: string | number | undefined
  readonly values: MapValue
  /** Marks of the same shape as the values. */
  readonly unknown: Value | undefined
  readonly sensitive: Value | undefined
}

export interface Instances {
  /** By type, in the order of the plan. */
  ofType(mode: 'managed' | 'data', type: string): readonly Instance[]
  /** The instances of one block in one module instance. */
  of(module: string, mode: 'managed' | 'data', type: string, name: string): readonly Instance[]
  types(): readonly { readonly mode: 'managed' | 'data'; readonly type: string }[]
}

/** A value that may become an instance; its attributes are only looked at when its type is asked for. */
type Found = () => Instance | undefined

const MAX_MODULE_DEPTH = 100

/** Instances by what a plan changes, then by what it plans, then by the state before it. */
export function plannedInstances(plan: Value): Instances {
  const found = new Map<string, Found[]>()
  const add = (item: Value, read: Found): void => {
    const key = `${exactString(field(item, 'mode')) ?? 'managed'}.${exactString(field(item, 'type')) ?? ''}`
    const known = found.get(key)
    if (known) known.push(read)
    else found.set(key, [read])
  }
  for (const change of itemsOf(field(plan, 'resource_changes'))) add(change, () => changed(change))
  const planned = field(plan, 'planned_values', 'root_module') ?? field(plan, 'values', 'root_module')
  for (const part of [planned, field(plan, 'prior_state', 'values', 'root_module')])
    for (const { resource, module } of resourcesIn(part, '')) add(resource, () => valued(resource, module))
  return instancesOf(found, withdrawn(plan))
}

/** Addresses that the plan destroys or forgets: the prior state still has them. */
function withdrawn(plan: Value): () => ReadonlySet<string> {
  let addresses: ReadonlySet<string> | undefined
  const find = (change: Value): string | undefined =>
    isGone(change) && !isDeposed(change)
      ? identityOf(change, exactString(field(change, 'module_address')) ?? '')?.address
      : undefined
  return () =>
    (addresses ??= new Set(itemsOf(field(plan, 'resource_changes')).flatMap((change) => find(change) ?? [])))
}

/** What is left of a replaced object; its successor has the same address. */
function isDeposed(change: Value): boolean {
  return field(change, 'deposed') !== undefined
}

function isGone(change: Value): boolean {
  const after = field(change, 'change', 'after')
  return after?.kind !== 'map'
}

function instancesOf(
  found: ReadonlyMap<string, readonly Found[]>,
  gone: () => ReadonlySet<string>,
): Instances {
  const byType = new Map<string, readonly Instance[]>()
  const byBlock = new Map<string, Instance[]>()
  const ofType: Instances['ofType'] = (mode, type) => {
    const key = `${mode}.${type}`
    const known = byType.get(key)
    if (known) return known
    const instances = new Map<string, Instance>()
    for (const read of found.get(key) ?? []) {
      const instance = read()
      if (instance === undefined || instances.has(instance.address) || gone().has(instance.address)) continue
      instances.set(instance.address, instance)
      const block = blockKey(instance.module, mode, type, instance.name)
      byBlock.set(block, [...(byBlock.get(block) ?? []), instance])
    }
    byType.set(key, [...instances.values()])
    return [...instances.values()]
  }
  return {
    ofType,
    of: (module, mode, type, name) => {
      ofType(mode, type)
      return byBlock.get(blockKey(module, mode, type, name)) ?? []
    },
    types: () =>
      [...found.keys()].map((key) => {
        const [mode = '', type = ''] = key.split('.', 2)
        return { mode: mode === 'data' ? 'data' : 'managed', type }
      }),
  }
}

function blockKey(module: string, mode: string, type: string, name: string): string {
  return `${module}|${mode}.${type}.${name}`
}

/** An entry of `resource_changes`. */
function changed(item: Value): Instance | undefined {
  const change = field(item, 'change')
  if (isDeposed(item) || isGone(item)) return undefined
  const module = exactString(field(item, 'module_address')) ?? ''
  const marks = { unknown: field(change, 'after_unknown'), sensitive: field(change, 'after_sensitive') }
  return instanceOf(item, module, field(change, 'after'), marks)
}

/** A resource of `planned_values` or of a state, which say nothing of what is not known. */
function valued(item: Value, module: string): Instance | undefined {
  const marks = { unknown: undefined, sensitive: field(item, 'sensitive_values') }
  return instanceOf(item, module, field(item, 'values'), marks)
}

function instanceOf(
  item: Value,
  module: string,
  values: Value | undefined,
  marks: Pick<Instance, 'unknown' | 'sensitive'>,
): Instance | undefined {
  const found = identityOf(item, module)
  return values?.kind === 'map' && found !== undefined ? { ...found, values, ...marks } : undefined
}

/** Terraform 0.12 leaves the module out of the addresses in a prior state, so they are put together anew. */
function identityOf(
  item: Value,
  module: string,
): Omit<Instance, 'values' | 'unknown' | 'sensitive'> | undefined {
  const [type, name] = [exactString(field(item, 'type')), exactString(field(item, 'name'))]
  if (type === undefined || name === undefined) return undefined
  const mode = exactString(field(item, 'mode')) === 'data' ? 'data' : 'managed'
  const key = keyOf(field(item, 'index'))
  return { mode, type, name, module, key, address: instanceAddress(module, mode, type, name, key) }
}

/** An instance key as plans and states write it. */
export function keyOf(value: Value | undefined): string | number | undefined {
  return value?.kind === 'constant' && typeof value.value === 'number' ? value.value : exactString(value)
}

interface Listed {
  readonly resource: Value
  readonly module: string
}

/** All resources of a module and of those below it. */
export function* resourcesIn(root: Value | undefined, module: string, depth = 0): Iterable<Listed> {
  if (root === undefined || depth > MAX_MODULE_DEPTH) return
  for (const resource of itemsOf(field(root, 'resources'))) yield { resource, module }
  for (const child of itemsOf(field(root, 'child_modules')))
    yield* resourcesIn(child, exactString(field(child, 'address')) ?? module, depth + 1)
}
