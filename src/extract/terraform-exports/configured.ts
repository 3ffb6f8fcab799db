/** The configuration in the tree that a plan or state was made from, and its resources by address. */
import { posix } from 'node:path'
import type { KnownFact } from '../../facts.js'
import { jsonVariables } from '../../parse/hcl/json-body.js'
import { flat, literal, sliceText, type Text } from '../../text.js'
import type { MapValue, Value } from '../../value.js'
import type { Project } from '../extractor.js'
import { isOfInterest } from '../terraform-resources/facts.js'
import { nameOf, type TerraformResource } from '../terraform-resources/resource.js'
import { terraformResource } from '../terraform-source/attributes.js'
import type { Directory } from '../terraform-source/directory.js'
import { evaluate } from '../terraform-source/evaluate.js'
import type { TerraformFile } from '../terraform-source/files.js'
import { argumentOf, instanceOf, type Argument, type Instance } from '../terraform-source/instance.js'
import { calledBy } from '../terraform-source/module-call.js'
import { instancesIn, Resource, resourceValue } from '../terraform-source/resource.js'
import { newRun } from '../terraform-source/run.js'
import { computedText, valueKey } from '../terraform-source/values.js'
import { calledDirectories, worldOf, type World } from '../terraform-source/world.js'
import { stepsOf } from './address.js'

/** All configurations of the tree, for looking up where plans come from. */
export function configurations(files: readonly TerraformFile[], project: Project): World {
  const sources = { files: files.filter(({ part }) => part === 'configuration'), variableFiles: [], project }
  return worldOf(sources, () => new Map())
}

/** An address without instance keys. */
export function withoutKeys(address: string): string {
  return stepsOf(address)
    .flatMap((step) => ('name' in step ? [step.name] : []))
    .join('.')
}

/** A configuration that lacks more of what a plan has is another one. */
const LEAST_SHARE = 0.7

/** Whether two lists of blocks are of one configuration. */
export function isMostOf(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  const found = [...some].filter((one) => all.has(one))
  return found.length > 0 && found.length >= some.size * LEAST_SHARE
}

/** The root module with these blocks; of several that are as good the one that the file stands in. */
export function rootDirectory(
  world: World,
  blocks: () => ReadonlySet<string>,
  path: string,
): Directory | undefined {
  if (world.directories.size === 0) return undefined
  const names = new Set([...blocks()].map(rootName))
  if (names.size === 0) return undefined
  const called = calledDirectories(world.directories)
  const rated = [...world.directories.values()]
    .filter((directory) => !called.has(directory.path))
    .map((directory) => ({ directory, share: shareOf(directory, names) }))
    .filter(({ share }) => share >= LEAST_SHARE)
  const best = Math.max(...rated.map(({ share }) => share))
  const equals = rated.filter(({ share }) => share === best).map(({ directory }) => directory)
  const here = posix.dirname(path)
  return equals.length === 1 ? equals[0] : equals.find((directory) => directory.path === here)
}

/** What the root module itself has of a block: `aws_iam_role.task`, `module.app`. */
function rootName(block: string): string {
  return /^module\.[^.]+/.exec(block)?.[0] ?? block
}

function shareOf(directory: Directory, names: ReadonlySet<string>): number {
  const found = [...names].filter((name) => {
    const [first = '', second = '', third = ''] = name.split('.')
    if (first === 'module') return directory.modules.has(second)
    if (first === 'data') return directory.data.get(second)?.has(third) === true
    return directory.resources.get(first)?.has(second) === true
  })
  return found.length / names.size
}

/** Finds the resource that a configuration has at an address. */
export type Lookup = (address: string) => TerraformResource | undefined

/** The resources of a root module, evaluated with the variables of a plan where there are any. */
export function lookupIn(world: World, directory: Directory, variables?: MapValue): Lookup {
  const found = new Map<string, TerraformResource>()
  const visit = (instance: Instance): void => {
    for (const [type, blocks] of instance.directory.resources) {
      if (!isOfInterest('managed', type)) continue
      for (const block of blocks.values()) {
        for (const value of instancesIn(resourceValue(instance, block, 'resource'))) {
          if (!(value instanceof Resource)) continue
          const resource = terraformResource(value)
          found.set(resource.address, resource)
          const bare = withoutKeys(resource.address)
          if (!found.has(bare)) found.set(bare, resource)
        }
      }
    }
    for (const name of instance.directory.modules.keys()) calledBy(instance, name).forEach(visit)
  }
  visit(rootOf(world, directory, variables))
  return (address) => found.get(address) ?? found.get(withoutKeys(address))
}

/** The root module with the variables that the plan was made with. */
function rootOf(world: World, directory: Directory, variables: MapValue | undefined): Instance {
  const args = new Map<string, Argument>()
  const instance = instanceOf({
    id: directory.path,
    world,
    // Outside of cases only what is so under every condition is told.
    run: newRun(),
    directory,
    addressPrefix: '',
    caller: undefined,
    root: directory.path,
    args,
    providers: new Map(),
  })
  for (const [name, attribute] of variables ? jsonVariables(variables, []).attributes : []) {
    const given = argumentOf(attribute, instance.frame)
    if (isDefault(instance, name, given.value())) continue
    args.set(name, { ...given, value: () => unplaced(given.value()) })
  }
  return instance
}

/** Plans list defaults among the variables; those stand in the configuration. */
function isDefault({ directory, frame }: Instance, name: string, given: Value): boolean {
  const declared = directory.variables.get(name)?.body().attributes.get('default')
  const key = valueKey(given)
  return (
    declared !== undefined && key !== undefined && valueKey(evaluate(declared.expression(), frame)) === key
  )
}

/** A value that was given on a command line stands where the variable is used. */
function unplaced(value: Value): Value {
  return value.kind === 'text' ? computedText(value.text, value.at) : value
}

/** What a plan or state tells of the holes that the configuration leaves. */
export function* learnt(told: TerraformResource, written: TerraformResource): Iterable<KnownFact> {
  const { scope, when, at } = told
  const pairs = [
    [written.scope.account, scope.account],
    [written.scope.partition, scope.partition],
    [written.scope.region, scope.region],
    ...(told.type === 'aws_iam_role' || told.type === 'aws_iam_policy'
      ? [[nameOf(written), nameOf(told)]]
      : []),
  ] as const
  for (const [open, value] of pairs) {
    const known = filling(open, value)
    if (known !== undefined) yield { kind: 'known', scope, when, at, ...known }
  }
}

/** What stands in the hole that a text ends with, by a text that begins alike. */
function filling(open: Text, told: Text): Pick<KnownFact, 'hole' | 'value'> | undefined {
  const hole = open.at(-1)
  const before = literal(open.slice(0, -1))
  if (hole === undefined || typeof hole === 'string' || before === undefined) return undefined
  if (!flat(told).startsWith(before)) return undefined
  const value = sliceText(told, before.length)
  return value.length === 1 && value[0] === hole ? undefined : { hole: hole.id, value }
}
