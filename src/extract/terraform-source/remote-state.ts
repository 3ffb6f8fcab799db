/** Outputs of another configuration of the tree, found by the key or the path of its state. */
import { spanPlace, type Body } from '../../parse/hcl/syntax.js'
import type { Value } from '../../value.js'
import { directoryOfFile, inTree } from './directory.js'
import { evaluate } from './evaluate.js'
import { namespace, type Instance } from './instance.js'
import { written, type Resource } from './resource.js'
import { remembered } from './memo.js'
import { asString, openValue } from './values.js'

/** Settings that name a state within its backend; those that both sides give must agree. */
const NAMING = ['key', 'prefix', 'path', 'name'] as const
const PLACING = [
  'bucket',
  'container_name',
  'storage_account_name',
  'hostname',
  'organization',
  'region',
] as const

/** The `outputs` of a `terraform_remote_state`. */
export function remoteOutputs(resource: Resource): Value | undefined {
  const at = spanPlace(resource.block.header)
  const found = configurationBehind(resource)
  const { instance, address } = resource
  const open = (name: string): Value =>
    openValue(`resource:${instance.id} ${address}.outputs.${name}`, `${address}.outputs.${name}`, at)
  return namespace(at, (name) => (found && outputOf(found, name)) ?? open(name))
}

/** An output of a root module. */
export function outputOf(instance: Instance, name: string): Value | undefined {
  const output = instance.directory.outputs.get(name)?.body().attributes.get('value')
  if (output === undefined) return undefined
  const at = spanPlace(output.name)
  return remembered(
    instance.run,
    instance.owners.output,
    name,
    () => openValue(`output:${instance.id}.${name}`, `output.${name}`, at),
    () => evaluate(output.expression(), instance.frame),
  )
}

function configurationBehind(resource: Resource): Instance | undefined {
  const backend = asString(written(resource, 'backend'))
  const config = written(resource, 'config') ?? blockConfig(resource)
  if (backend === undefined || config?.kind !== 'map') return undefined
  const wanted = (key: string): string | undefined => asString(config.get(key))
  const roots = resource.instance.world.roots
  if (backend === 'local') {
    const path = wanted('path')
    const directory = path === undefined ? undefined : directoryOfFile(inTree(resource.instance.root, path))
    return only(roots.filter((root) => root.directory.path === directory))
  }
  return only(roots.filter((root) => agrees(root, backend, wanted)))
}

/** Terraform 0.11 wrote the config as a block. */
function blockConfig({ body, frame }: Resource): Value | undefined {
  const inner = body.blocks.find(({ type }) => type.value === 'config')?.body()
  const at = inner && [...inner.attributes.values()][0]
  return inner && at && namespace(spanPlace(at.name), (key) => valueIn(inner, key, frame))
}

function valueIn(body: Body, key: string, frame: Resource['frame']): Value | undefined {
  const found = body.attributes.get(key)
  return found && evaluate(found.expression(), frame)
}

function agrees(root: Instance, backend: string, wanted: (key: string) => string | undefined): boolean {
  const settings = backendOf(root)
  if (settings?.type !== backend) return false
  const given = (key: string): string | undefined => asString(valueIn(settings.body, key, root.frame))
  const named = NAMING.filter((key) => wanted(key) !== undefined)
  if (named.length === 0 || !named.every((key) => wanted(key) === given(key))) return false
  return PLACING.every((key) => {
    const [a, b] = [wanted(key), given(key)]
    return a === undefined || b === undefined || a === b
  })
}

function backendOf(root: Instance): { type: string; body: Body } | undefined {
  for (const settings of root.directory.settings) {
    for (const block of settings.body().blocks) {
      const type = block.labels[0]?.value
      if (block.type.value === 'backend' && type !== undefined) return { type, body: block.body() }
    }
  }
  return undefined
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}
