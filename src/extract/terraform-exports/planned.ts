/** The resource instances of a plan: what will be there once it is applied. */
import { push } from '../../groups.js'
import { field, itemsOf, type MapValue, type Value } from '../../value.js'
import { instanceAddress } from './address.js'
import { exactString, rowsOf, type Row } from './rows.js'

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
  ofType(mode: Mode, type: string): readonly Instance[]
  /** The instances of one block in one module instance. */
  of(module: string, mode: Mode, type: string, name: string): readonly Instance[]
  /** The one of them that has this key. */
  at(instances: readonly Instance[], key: string | number): Instance | undefined
  types(): readonly { readonly mode: Mode; readonly type: string }[]
  /** Addresses of all module instances that hold something. */
  modules(): ReadonlySet<string>
  /** Strings of everything that is listed, also of what is no instance of interest. */
  entries(): Iterable<Entry>
  entriesOf(mode: Mode, type: string): readonly Entry[]
}

type Mode = 'managed' | 'data'

/** One listing of a resource: a change to it, or its values. */
export interface Entry {
  readonly row: Row
  readonly module: string
  readonly mode: Mode
  readonly type: string
  readonly isChange: boolean
}

type ByType = Readonly<Record<Mode, Map<string, Entry[]>>>

const MAX_MODULE_DEPTH = 100

/** Instances by what a plan changes (else by what it plans), then by the state before it. */
export function plannedInstances(plan: Value): Instances {
  const changes = rowsOf(field(plan, 'resource_changes'))
  const planned = field(plan, 'planned_values', 'root_module') ?? field(plan, 'values', 'root_module')
  const entries = [
    ...changes.map((row) => entryOf(row, row.string('module_address') ?? '', true)),
    ...(changes.length === 0 ? resourcesIn(planned, '') : []),
    ...resourcesIn(field(plan, 'prior_state', 'values', 'root_module'), ''),
  ]
  const byType: ByType = { managed: new Map(), data: new Map() }
  for (const entry of entries) push(byType[entry.mode], entry.type, entry)
  return instancesOf(byType, entries)
}

function entryOf(row: Row, module: string, isChange: boolean): Entry {
  const mode = row.string('mode') === 'data' ? 'data' : 'managed'
  return { row, module, mode, type: row.string('type') ?? '', isChange }
}

function instancesOf(entries: ByType, all: readonly Entry[]): Instances {
  const byType = new Map<string, readonly Instance[]>()
  const byBlock = new Map<string, Instance[]>()
  const byKey = new Map<readonly Instance[], ReadonlyMap<Instance['key'], Instance>>()
  let modules: ReadonlySet<string> | undefined
  const entriesOf: Instances['entriesOf'] = (mode, type) => entries[mode].get(type) ?? []
  const ofType: Instances['ofType'] = (mode, type) => {
    const key = `${mode}.${type}`
    const known = byType.get(key)
    if (known) return known
    const instances = readType(entriesOf(mode, type))
    byType.set(key, instances)
    for (const one of instances) push(byBlock, blockKey(one.module, mode, type, one.name), one)
    return instances
  }
  return {
    ofType,
    of: (module, mode, type, name) => {
      ofType(mode, type)
      return byBlock.get(blockKey(module, mode, type, name)) ?? []
    },
    at: (instances, key) => {
      const known = byKey.get(instances) ?? new Map(instances.map((one) => [one.key, one]))
      byKey.set(instances, known)
      return known.get(key)
    },
    types: () => [...entries.managed.values(), ...entries.data.values()].flatMap(([first]) => first ?? []),
    modules: () => (modules ??= new Set(all.map(({ module }) => module))),
    entries: () => all,
    entriesOf,
  }
}

/** The instances of a type, each once; what the plan destroys or forgets is still in the state before it. */
function readType(entries: readonly Entry[]): readonly Instance[] {
  const instances = new Map<string, Instance | undefined>()
  for (const { row, module, isChange } of entries) {
    // What is left of a replaced object; its successor has the same address.
    const item = isChange && row.string('deposed') !== undefined ? undefined : row.value()
    const found = item && identityOf(item, module)
    if (item === undefined || found === undefined || instances.has(found.address)) continue
    instances.set(found.address, isChange ? changed(item, found) : valued(item, found))
  }
  return [...instances.values()].flatMap((instance) => instance ?? [])
}

function blockKey(module: string, mode: string, type: string, name: string): string {
  return `${module}|${mode}.${type}.${name}`
}

type Identity = Omit<Instance, 'values' | 'unknown' | 'sensitive'>

/** An entry of `resource_changes`; nothing where there will be nothing. */
function changed(item: Value, identity: Identity): Instance | undefined {
  const change = field(item, 'change')
  const values = field(change, 'after')
  if (values?.kind !== 'map') return undefined
  return {
    ...identity,
    values,
    unknown: field(change, 'after_unknown'),
    sensitive: field(change, 'after_sensitive'),
  }
}

/** A resource of `planned_values` or of a state, which say nothing of what is not known. */
function valued(item: Value, identity: Identity): Instance | undefined {
  const values = field(item, 'values')
  if (values?.kind !== 'map') return undefined
  return { ...identity, values, unknown: undefined, sensitive: field(item, 'sensitive_values') }
}

/** Terraform 0.12 leaves the module out of the addresses in a prior state, so they are put together anew. */
function identityOf(item: Value, module: string): Identity | undefined {
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

/** All resources of a module and of those below it. */
function* resourcesIn(root: Value | undefined, module: string, depth = 0): Iterable<Entry> {
  if (root === undefined || depth > MAX_MODULE_DEPTH) return
  for (const row of rowsOf(field(root, 'resources'))) yield entryOf(row, module, false)
  for (const child of itemsOf(field(root, 'child_modules')))
    yield* resourcesIn(child, exactString(field(child, 'address')) ?? module, depth + 1)
}
