/** A module as it is called, or a root module as it stands: what its names come to. */
import { posix } from 'node:path'
import { spanPlace, type Attribute, type Block, type Expression, type Span } from '../../parse/hcl/syntax.js'
import { once, onceEach } from '../../once.js'
import type { Place } from '../../place.js'
import type { MapValue, Value } from '../../value.js'
import { inTree, type Directory } from './directory.js'
import { evaluate } from './evaluate.js'
import { openHere, type Definition, type Frame, type NameScope } from './frame.js'
import { moduleValue } from './module-call.js'
import { resourceValue } from './resource.js'
import { saidOf } from './cases.js'
import { bitOf, remembered } from './memo.js'
import type { Run } from './run.js'
import { computedText, isNull, openValue, textValue } from './values.js'
import { withOptionals } from './variable-type.js'
import type { World } from './world.js'

/** An argument that a module is called with. */
export interface Argument extends Definition {
  readonly value: () => Value
}

/** An argument as it is written in a frame. */
export function argumentOf(attribute: Attribute, frame: Frame): Argument {
  const expression = (): Expression => attribute.expression()
  return { expression, frame, value: () => evaluate(expression(), frame) }
}

/** A provider block that a tool writes beside the module's own files. */
export interface GeneratedProvider {
  readonly block: Block
  readonly frame: Frame
}

export interface Call {
  readonly instance: Instance
  readonly block: Block
}

interface Named {
  /** Unique in the run. */
  readonly key: string
  /** What stands for it among what values rest on (memo.ts). */
  readonly bit: number
}

export interface Instance {
  /** Unique in the run: the directory and the calls that lead there. */
  readonly id: string
  readonly world: World
  readonly run: Run
  readonly directory: Directory
  readonly frame: Frame
  /** `module.x["a"].`, empty for a root module. */
  readonly addressPrefix: string
  readonly caller: Call | undefined
  /** `path.root` of the configuration. */
  readonly root: string
  /** What variables are given: by the call, by variable files, by Terragrunt. */
  readonly args: ReadonlyMap<string, Argument>
  /** What this module's values are remembered by. */
  readonly owners: Readonly<Record<'local' | 'variable' | 'output' | 'resource' | 'module', object>>
  /** What one of its variables is known by. */
  readonly variable: (name: string) => Named
  /** Provider keys of this module, by those of the calling one. */
  readonly providers: ReadonlyMap<string, string>
  readonly generated?: readonly GeneratedProvider[]
  /** The file by which a root module's account is assigned, where that is none of its own. */
  readonly scopePath?: string
}

export type InstanceOptions = Pick<
  Instance,
  | 'id'
  | 'world'
  | 'run'
  | 'directory'
  | 'addressPrefix'
  | 'caller'
  | 'root'
  | 'args'
  | 'providers'
  | 'generated'
  | 'scopePath'
>

/** Gives a module its names. */
export function instanceOf(options: InstanceOptions): Instance {
  const { id, run, world, root } = options
  const scope: NameScope = {
    id,
    ...(options.caller === undefined && { unset: () => unset(options.directory) }),
    lookup: (name, at, span) => lookup(instance, name, at, span),
    member: (name, key, span) => member(instance, name, key, span),
    definition: (namespace, name) => definition(instance, namespace, name),
    read: (path) => world.project.read(inTree(root, path)),
    yaml: (source) => world.project.yaml?.(source),
  }
  const instance: Instance = {
    ...options,
    owners: { local: {}, variable: {}, output: {}, resource: {}, module: {} },
    variable: once((name) => {
      const key = `${id} ${name}`
      return { key, bit: bitOf(key) }
    }),
    frame: { run, scope, id, names: new Map() },
  }
  return instance
}

const unset = onceEach(({ variables }: Directory): readonly string[] =>
  [...variables.entries()].flatMap(([name, block]) => {
    const e = block.body().attributes.get('default')?.expression()
    const isEmpty =
      (e?.kind === 'template' && e.parts.length === 0) || (e?.kind === 'list' && e.items.length === 0)
    return isEmpty ? [name] : []
  }),
)

/** A map whose keys are only looked up, never listed. */
export function namespace(at: Place, get: (key: string) => Value | undefined): MapValue {
  return { kind: 'map', at, keys: () => [], get, keyAt: () => at, partial: true }
}

function lookup(instance: Instance, name: string, frame: Frame, span: Span): Value {
  if (name === 'each' || name === 'count' || name === 'self') return openHere(span, frame)
  return namespace(spanPlace(span), (key) => member(instance, name, key, span))
}

function member(instance: Instance, name: string, key: string, span: Span): Value | undefined {
  const { directory } = instance
  switch (name) {
    case 'var':
      return variable(instance, key, span)
    case 'local':
      return local(instance, key, span)
    case 'module':
      return moduleValue(instance, key)
    case 'data':
      return namespace(spanPlace(span), (inner) =>
        resourceValue(instance, directory.data.get(key)?.get(inner), 'data'),
      )
    case 'path':
      return textValue(key === 'module' ? modulePath(instance) : '.', spanPlace(span))
    case 'terraform':
      return openValue(`terraform.${key}:${instance.root}`, `terraform.${key}`, spanPlace(span))
    case 'each':
    case 'count':
    case 'self':
      return undefined
    default:
      return resourceValue(instance, directory.resources.get(name)?.get(key), 'resource')
  }
}

/** Terraform's paths are relative to the root module, where it is run. */
function modulePath({ root, directory }: Instance): string {
  const relative = posix.relative(root, directory.path)
  return relative === '' ? '.' : relative
}

function definition(instance: Instance, namespaceName: string, name: string): Definition | undefined {
  if (namespaceName === 'var') return instance.args.get(name)
  const found = namespaceName === 'local' ? instance.directory.locals().get(name) : undefined
  return found && argumentOf(found, instance.frame)
}

function local(instance: Instance, name: string, span: Span): Value | undefined {
  const found = instance.directory.locals().get(name)
  if (found === undefined) return undefined
  const cycle = (): Value => openValue(`local:${instance.id}.${name}`, `local.${name}`, spanPlace(span))
  return remembered(instance.run, instance.owners.local, name, cycle, () =>
    evaluate(found.expression(), instance.frame),
  )
}

function variable(instance: Instance, name: string, span: Span): Value {
  const { run, directory, args, owners } = instance
  const { key, bit } = instance.variable(name)
  const block = directory.variables.get(name)
  const open = (): Value => openVariable(instance, name, block, spanPlace(span))
  run.variables |= bit
  run.seen |= bit
  const said = (run.said & bit) === 0 ? undefined : saidOf(run, key)
  if (said !== undefined) return said.value ?? open()
  return remembered(run, owners.variable, name, open, () => {
    run.variables |= bit
    const given = args.get(name)
    const value = given?.value()
    const body = block?.body()
    const fallback = body?.attributes.get('default')
    const type = body?.attributes.get('type')?.expression()
    const nullable = body?.attributes.get('nullable')?.expression()
    const isDefault =
      value === undefined || (isNull(value) && nullable?.kind === 'literal' && nullable.value === false)
    if (!isDefault) return withOptionals(value, type, instance.frame)
    if (fallback === undefined) return open()
    if (given === undefined && instance.caller === undefined) {
      run.defaulted++
      if (unset(directory).includes(name)) run.unset++
    }
    return withOptionals(evaluate(fallback.expression(), instance.frame), type, instance.frame)
  })
}

/** A string that nobody gives is a hole; whatever else it may be is open. */
function openVariable(instance: Instance, name: string, block: Block | undefined, at: Place): Value {
  const type = block?.body().attributes.get('type')?.expression()
  const open = openValue(`var:${instance.id}.${name}`, `var.${name}`, at)
  const isString = type?.kind === 'name' && type.name === 'string'
  return isString ? computedText([open.hole], at) : open
}
