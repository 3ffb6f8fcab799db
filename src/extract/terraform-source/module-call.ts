/** Calls of modules: local ones bound to their arguments, others as far as a role is plainly given by name. */
import { spanPlace, type Attribute, type Block } from '../../parse/hcl/syntax.js'
import { roleArn } from '../../iam/arn.js'
import { text, type Text } from '../../text.js'
import type { MapValue, Value } from '../../value.js'
import { localSource } from './directory.js'
import { evaluate } from './evaluate.js'
import { withNames, type Frame } from './frame.js'
import { argumentOf, instanceOf, type Argument, type Instance } from './instance.js'
import { providerScope, providersOf } from './provider.js'
import { expanded, instancesIn } from './resource.js'
import { remembered } from './memo.js'
import { asText, computedText, openValue } from './values.js'

/** A call's value: its outputs by name. */
interface CallValue extends MapValue {
  /** The module as it is called here; `undefined` where its files are not in the tree. */
  readonly instances: Instance | undefined
}

/** Arguments of the call itself. */
const META = new Set(['source', 'version', 'providers', 'count', 'for_each', 'depends_on'])

const MAX_CALLS = 12

/** The value of `module.name`. */
export function moduleValue(instance: Instance, name: string): Value | undefined {
  const block = instance.directory.modules.get(name)
  if (block === undefined) return undefined
  const address = `${instance.addressPrefix}module.${name}`
  return remembered(
    instance.run,
    instance.owners.module,
    name,
    () => openValue(`module:${instance.id} ${address}`, address, spanPlace(block.header)),
    () =>
      expanded(block, instance.frame, (suffix, names) =>
        callValue(instance, block, `${address}${suffix}`, withNames(instance.frame, names)),
      ),
  )
}

/** The modules that a call makes. */
export function calledBy(instance: Instance, name: string): readonly Instance[] {
  return instancesIn(moduleValue(instance, name)).flatMap((value) =>
    'instances' in value ? ((value as CallValue).instances ?? []) : [],
  )
}

function callValue(instance: Instance, block: Block, address: string, frame: Frame): CallValue {
  const at = spanPlace(block.header)
  const called = calledModule(instance, block, address, frame)
  const open = (name: string): Value =>
    openValue(`module:${instance.id} ${address}.${name}`, `${address}.${name}`, at)
  const get = (name: string): Value => {
    const output = called?.directory.outputs.get(name)?.body().attributes.get('value')
    if (called === undefined) return givenRole(instance, block, frame, name) ?? open(name)
    if (output === undefined) return open(name)
    return remembered(
      called.run,
      called.owners.output,
      name,
      () => open(name),
      () => evaluate(output.expression(), called.frame),
    )
  }
  return { kind: 'map', at, keys: () => [], get, keyAt: () => at, partial: true, instances: called }
}

function calledModule(instance: Instance, block: Block, address: string, frame: Frame): Instance | undefined {
  const { world, run, root, directory } = instance
  const source = localSource(directory.path, block)
  const found = source === undefined ? undefined : world.directories.get(source)
  if (found === undefined || depthOf(instance) >= MAX_CALLS || !world.admit()) return undefined
  const body = block.body()
  return instanceOf({
    id: `${instance.id}//${address.slice(instance.addressPrefix.length)}`,
    world,
    run,
    directory: found,
    addressPrefix: `${address}.`,
    caller: { instance, block },
    root,
    args: argumentsOf(body.attributes.values(), frame),
    providers: providersOf(body),
  })
}

function argumentsOf(attributes: Iterable<Attribute>, frame: Frame): ReadonlyMap<string, Argument> {
  const args = new Map<string, Argument>()
  for (const attribute of attributes) {
    const name = attribute.name.value
    if (!META.has(name)) args.set(name, argumentOf(attribute, frame))
  }
  return args
}

function depthOf(instance: Instance): number {
  let depth = 0
  for (let at = instance.caller; at !== undefined; at = at.instance.caller) depth++
  return depth
}

/**
 * A module of a registry is not known, but where it is told the very name of a role, its output is that role:
 * `role_name` for `role_arn`. Where the module may add to the name, what it adds is open.
 */
function givenRole(instance: Instance, block: Block, frame: Frame, output: string): Value | undefined {
  const [, prefix = '', kind] = /^(.*?)(arn|name)$/.exec(output) ?? []
  if (kind === undefined || (prefix !== '' && !prefix.endsWith('role_'))) return undefined
  const { attributes } = block.body()
  const candidates = [
    `${prefix}name`,
    ...(/^(?:iam_|this_iam_)?(?:role_)?$/.test(prefix) ? ['role_name', 'iam_role_name'] : []),
  ]
  const key = candidates.find((name) => name.endsWith('role_name') && attributes.has(name))
  const found = key === undefined ? undefined : attributes.get(key)
  const name = found && asText(evaluate(found.expression(), frame))
  if (key === undefined || name === undefined) return undefined
  const at = spanPlace(block.header)
  const whole = isExact(block, key) ? name : text(name, openText(instance, block, key))
  if (kind === 'name') return computedText(whole, at)
  const provider = providersOf(block.body()).get('aws') ?? 'aws'
  const { partition, account } = providerScope(instance, provider)
  const path = attributes.get(key.replace(/name$/, 'path'))
  const given = path === undefined ? ['/'] : asText(evaluate(path.expression(), frame))
  return given && computedText(roleArn({ partition, account, path: given, name: whole }), at)
}

/** Modules of `terraform-aws-modules` add a suffix unless told not to, except where the argument is `role_name`. */
function isExact(block: Block, key: string): boolean {
  const { attributes } = block.body()
  const switches = attributes.get(key.replace(/name$/, 'use_name_prefix'))?.expression()
  if (switches?.kind === 'literal') return switches.value === false
  return key === 'role_name' && switches === undefined
}

function openText(instance: Instance, block: Block, key: string): Text {
  const name = block.labels[0]?.value ?? ''
  return [
    { id: `suffix:${instance.id} module.${name}.${key}`, label: `what module.${name} adds`, kind: 'segment' },
  ]
}
