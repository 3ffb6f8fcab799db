/** The objects of a state: all there is, as Terraform last saw it. */
import { field, itemsOf, mapValue, type MapValue, type Value } from '../../value.js'
import { constant } from '../terraform-source/values.js'
import { instanceAddress } from './address.js'
import { unflattened } from './flatmap.js'
import { keyOf, plannedInstances, type Instance } from './planned.js'
import { exactString } from './rows.js'

/** An object of a state, and the provider configuration that manages it as far as the state tells. */
export interface StoredInstance extends Instance {
  readonly provider: string
}

/** A state file: of version 4, or of version 3 as Terraform wrote them before 0.12. */
export function isStateFile(root: Value): boolean {
  return isVersion(root, 4, 'resources') || isVersion(root, 3, 'modules')
}

function isVersion(root: Value, wanted: number, list: string): boolean {
  const version = field(root, 'version')
  return version?.kind === 'constant' && version.value === wanted && field(root, list)?.kind === 'list'
}

/** `terraform show -json` of a state. */
export function isShownState(root: Value): boolean {
  if (field(root, 'planned_values') ?? field(root, 'resource_changes')) return false
  const format = exactString(field(root, 'format_version')) ?? ''
  return /^[01]\./.test(format) && field(root, 'values', 'root_module') !== undefined
}

/** Which types are asked for: a state may have very many others. */
export type Wanted = (mode: 'managed' | 'data', type: string) => boolean

/** Objects of a state in either form. */
export function storedInstances(root: Value, wanted: Wanted): readonly StoredInstance[] {
  if (!isStateFile(root)) return inShownState(root, wanted)
  return [...(isVersion(root, 3, 'modules') ? inOldStateFile(root, wanted) : inStateFile(root, wanted))]
}

/** What is shown of a state names the provider and not its alias. */
function inShownState(root: Value, wanted: Wanted): readonly StoredInstance[] {
  const instances = plannedInstances(root)
  return instances
    .types()
    .filter(({ mode, type }) => wanted(mode, type))
    .flatMap(({ mode, type }) => instances.ofType(mode, type))
    .map((instance) => ({ ...instance, provider: 'aws' }))
}

function* inStateFile(root: Value, wanted: Wanted): Iterable<StoredInstance> {
  for (const resource of itemsOf(field(root, 'resources'))) {
    const [type, name] = [exactString(field(resource, 'type')), exactString(field(resource, 'name'))]
    if (type === undefined || name === undefined) continue
    const mode = exactString(field(resource, 'mode')) === 'data' ? 'data' : 'managed'
    if (!wanted(mode, type)) continue
    const module = exactString(field(resource, 'module')) ?? ''
    const provider = providerOf(exactString(field(resource, 'provider')) ?? '')
    for (const instance of itemsOf(field(resource, 'instances'))) {
      const values = field(instance, 'attributes')
      // A deposed object waits to be destroyed.
      if (values?.kind !== 'map' || field(instance, 'deposed') !== undefined) continue
      const key = keyOf(field(instance, 'index_key'))
      const sensitive = marksOf(field(instance, 'sensitive_attributes'), values)
      const address = instanceAddress(module, mode, type, name, key)
      yield { mode, type, name, address, module, key, values, unknown: undefined, sensitive, provider }
    }
  }
}

/** Version 3: by module, the objects under their addresses there. Nothing is marked as sensitive. */
function* inOldStateFile(root: Value, wanted: Wanted): Iterable<StoredInstance> {
  for (const each of itemsOf(field(root, 'modules'))) {
    const calls = itemsOf(field(each, 'path')).flatMap((step) => exactString(step) ?? [])
    const module = calls
      .slice(1)
      .map((name) => `module.${name}`)
      .join('.')
    const resources = field(each, 'resources')
    for (const local of resources?.kind === 'map' ? resources.keys() : []) {
      const object = field(resources, local)
      const [, data, type = '', name = '', index] = /^(data\.)?([^.]+)\.(.+?)(?:\.(\d+))?$/.exec(local) ?? []
      const mode = data === undefined ? 'managed' : 'data'
      const flat = field(object, 'primary', 'attributes')
      if (flat?.kind !== 'map' || !wanted(mode, type)) continue
      const key = index === undefined ? undefined : Number(index)
      const address = instanceAddress(module, mode, type, name, key)
      const values = unflattened(flat)
      const provider = providerOf(exactString(field(object, 'provider')) ?? '')
      const [unknown, sensitive] = [undefined, undefined]
      yield { mode, type, name, address, module, key, values, unknown, sensitive, provider }
    }
  }
}

/** `aws.dest` of `provider["registry.terraform.io/hashicorp/aws"].dest`, or of old `provider.aws.dest`. */
function providerOf(address: string): string {
  const quoted = /\["([^"]*)"\](.*)$/.exec(address)
  if (quoted) return `${quoted[1]?.split('/').at(-1) ?? 'aws'}${quoted[2] ?? ''}`
  return /provider\.(.+)$/.exec(address)?.[1] ?? 'aws'
}

/** Paths of sensitive values as marks; a path into an attribute hides all of the attribute. */
function marksOf(paths: Value | undefined, values: MapValue): MapValue {
  const entries = itemsOf(paths).flatMap((path) => {
    const first = exactString(field(itemsOf(path)[0], 'value'))
    const mark = { value: constant(true, values.at), keyAt: values.at }
    return first === undefined ? [] : [[first, mark] as const]
  })
  return mapValue(new Map(entries), values.at)
}
