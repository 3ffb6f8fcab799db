/** Root modules: directories that no other one calls, with the variables that files beside them give. */
import type { Body } from '../../parse/hcl/syntax.js'
import { namedFileCase, type Case } from '../../value.js'
import { directoryOf, directoryOfFile, type Directory, type ModuleFile } from './directory.js'
import { argumentOf, instanceOf, type Argument, type Instance } from './instance.js'
import type { Run } from './run.js'
import { terragruntFiles, unitOf, type Unit } from './terragrunt.js'
import { calledDirectories, type World } from './world.js'

/** A root module, and for which of its variable files it stands so. */
export interface Root {
  readonly instance: Instance
  readonly when: readonly Case[]
}

/** Variable files beside a configuration: those that Terraform always takes, and those that are named to it. */
export interface VariableFile {
  readonly path: string
  readonly body: Body
}

/**
 * The root modules of the tree, told one by one: what a unit of Terragrunt is called with may be the output of
 * another one.
 */
export function* rootsOf(world: World, run: Run, terragrunt: readonly ModuleFile[]): Iterable<Root> {
  const files = terragruntFiles(terragrunt, world, run)
  const units = [...files.values()].flatMap((file) =>
    file.path.endsWith('terragrunt.hcl') ? (unitOf(file, files, world) ?? []) : [],
  )
  const called = calledDirectories(world.directories)
  for (const { module } of units) called.add(module)
  for (const directory of world.directories.values()) {
    if (!called.has(directory.path)) yield* rootVariants(world, run, directory)
  }
  for (const unit of units) yield { instance: unitInstance(world, run, unit), when: [] }
}

function unitInstance(world: World, run: Run, unit: Unit): Instance {
  const directory = world.directories.get(unit.module) ?? directoryOf(unit.module, [])
  const folder = directoryOfFile(unit.path)
  return instanceOf({
    id: folder,
    world,
    run,
    directory,
    addressPrefix: '',
    caller: undefined,
    root: unit.module,
    args: unit.args(),
    providers: new Map(),
    generated: unit.providers(),
    scopePath: unit.path,
  })
}

/** More named variable files than these tell nothing of any one run. */
const MAX_VARIANTS = 4

function rootVariants(world: World, run: Run, directory: Directory): Root[] {
  const files = world.variableFiles(directory.path)
  // Terraform takes those of this name first, then the others by theirs: the last one that gives a value counts.
  const first = files.filter(({ path }) => /(?:^|\/)terraform\.tfvars(?:\.json)?$/.test(path))
  const always = [...first, ...files.filter(({ path }) => /\.auto\.tfvars(?:\.json)?$/.test(path))]
  const named = files.filter((file) => !always.includes(file))
  if (named.length > MAX_VARIANTS || named.length === 0) return [rootOf(world, run, directory, always, [])]
  return named.map((file) => {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1)
    const when = namedFileCase(directory.path, name)
    return rootOf(world, run, directory, [...always, file], named.length > 1 ? [when] : [])
  })
}

function rootOf(
  world: World,
  run: Run,
  directory: Directory,
  files: readonly VariableFile[],
  when: readonly Case[],
): Root {
  const args = new Map<string, Argument>()
  const id = [directory.path, ...when.map(({ outcome }) => outcome)].join('@')
  const instance = instanceOf({
    id,
    world,
    run,
    directory,
    addressPrefix: '',
    caller: undefined,
    root: directory.path,
    args,
    providers: new Map(),
  })
  for (const { body } of files) {
    for (const [name, attribute] of body.attributes) args.set(name, argumentOf(attribute, instance.frame))
  }
  return { instance, when }
}
