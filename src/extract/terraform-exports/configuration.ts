/** The configuration part of a plan: blocks by module, and what their arguments refer to. */
import { once } from '../../once.js'
import { flat } from '../../text.js'
import { field, itemsOf, mapValue, type MapValue, type Value } from '../../value.js'
import { moduleCalls, withoutPrefixes, type ModuleCall } from './address.js'
import { exactString, rowsOf, type Row } from './rows.js'

/** A module of the configuration, whatever its instances. */
export interface ConfiguredModule {
  readonly at: MapValue
  /** The block of a resource or data source. */
  block(mode: string, type: string, name: string): MapValue | undefined
  /** Locals that a `count` or `for_each` uses: Terraform must know them when it plans. */
  readonly knownLocals: ReadonlySet<string>
}

/** What an expression refers to; the longest form of each. */
export function referencesOf(expression: Value | undefined): readonly string[] {
  const listed = itemsOf(field(expression, 'references')).flatMap((item) => exactString(item) ?? [])
  return withoutPrefixes(listed)
}

/**
 * The constant that an expression is. Of JSON syntax a plan lists the text as it is written, templates and all,
 * with what these refer to beside it.
 */
export function constantOf(expression: Value | undefined): Value | undefined {
  const constant = field(expression, 'constant_value')
  if (constant === undefined || referencesOf(expression).length > 0) return undefined
  return constant.kind === 'text' && /[$%]\{/.test(flat(constant.text)) ? undefined : constant
}

export interface Configuration {
  /** The module that a module instance is made of. */
  module(address: string): ConfiguredModule | undefined
  /** The call that makes a module instance, in its parent. */
  call(calls: readonly ModuleCall[]): MapValue | undefined
  readonly providers: MapValue | undefined
}

export function readConfiguration(plan: Value): Configuration {
  const root = field(plan, 'configuration', 'root_module')
  const providers = field(plan, 'configuration', 'provider_config')
  const moduleAt = (names: readonly string[]): MapValue | undefined => {
    const found = names.reduce((at, name) => field(at, 'module_calls', name, 'module'), root)
    return found?.kind === 'map' ? found : undefined
  }
  const moduleNamed = once((path: string) => {
    const at = moduleAt(path === '' ? [] : path.split('.'))
    return at && readModule(at)
  })
  return {
    providers: providers?.kind === 'map' ? providers : undefined,
    module: once((address: string) => moduleNamed(namesOf(moduleCalls(address)).join('.'))),
    call: (calls) => {
      const last = calls.at(-1)
      const call = last && field(moduleAt(namesOf(calls.slice(0, -1))), 'module_calls', last.name)
      return call?.kind === 'map' ? call : undefined
    },
  }
}

function namesOf(calls: readonly ModuleCall[]): readonly string[] {
  return calls.map(({ name }) => name)
}

function readModule(at: MapValue): ConfiguredModule {
  const blocks = new Map<string, Row>()
  const knownLocals = new Set<string>()
  for (const row of rowsOf(at.get('resources'))) {
    blocks.set(['mode', 'type', 'name'].map((key) => row.string(key) ?? '').join('.'), row)
    if (row.has('count_expression') || row.has('for_each_expression')) noteLocals(row.value(), knownLocals)
  }
  const calls = at.get('module_calls')
  if (calls?.kind === 'map') for (const name of calls.keys()) noteLocals(calls.get(name), knownLocals)
  const block = (...parts: readonly string[]): MapValue | undefined => {
    const found = blocks.get(parts.join('.'))?.value()
    return found?.kind === 'map' ? found : undefined
  }
  return { at, knownLocals, block }
}

function noteLocals(block: Value | undefined, into: Set<string>): void {
  for (const key of ['count_expression', 'for_each_expression'])
    for (const reference of referencesOf(field(block, key)))
      if (reference.startsWith('local.')) into.add(reference.split(/[.[]/)[1] ?? '')
}

/** Whether a variable is declared as sensitive: its value is none of ours. */
export function isSensitive(declared: Value | undefined): boolean {
  const mark = field(declared, 'sensitive')
  return mark?.kind === 'constant' && mark.value === true
}

/** The variables that a plan was made with, by name. */
export function givenVariables(plan: Value): MapValue | undefined {
  const given = field(plan, 'variables')
  if (given?.kind !== 'map') return undefined
  const declared = field(plan, 'configuration', 'root_module', 'variables')
  const entries = given.keys().flatMap((name) => {
    const value = isSensitive(field(declared, name)) ? undefined : field(given, name, 'value')
    return value === undefined ? [] : [[name, { value, keyAt: given.keyAt(name) }] as const]
  })
  return mapValue(new Map(entries), given.at)
}

/** Addresses of all blocks, without instance keys: `module.app.aws_iam_role.task`. */
export function* blockAddresses(module: Value | undefined, prefix = ''): Iterable<string> {
  for (const row of rowsOf(field(module, 'resources'))) {
    const [mode, type, name] = ['mode', 'type', 'name'].map((key) => row.string(key) ?? '')
    yield `${prefix}${mode === 'data' ? 'data.' : ''}${type ?? ''}.${name ?? ''}`
  }
  const calls = field(module, 'module_calls')
  if (calls?.kind !== 'map') return
  for (const name of calls.keys())
    yield* blockAddresses(field(calls, name, 'module'), `${prefix}module.${name}.`)
}
