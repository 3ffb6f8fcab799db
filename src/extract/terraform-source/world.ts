/** All configurations of a tree: modules by directory, and those that stand by themselves. */
import type { Scope } from '../../facts.js'
import type { Project } from '../extractor.js'
import type { ModuleSources } from './extract.js'
import { grouped } from '../../groups.js'
import { literal, textKey, type Text } from '../../text.js'
import type { Value } from '../../value.js'
import { directoryOf, directoryOfFile, localSource, type Directory } from './directory.js'
import type { Instance } from './instance.js'
import { outputOf } from './remote-state.js'
import type { Root, VariableFile } from './roots.js'

export interface World {
  readonly project: Project
  readonly directories: ReadonlyMap<string, Directory>
  /** Whether one more module may be called; a tree of calls may branch without end. */
  admit(): boolean
  /** The root modules, once they are made; one of several variable files counts for each of them. */
  readonly roots: Instance[]
  readonly variants: Root[]
  /** An output of the module that a Terragrunt unit calls, by the unit's file. */
  unitOutput(path: string, name: string): Value | undefined
  /** Variable files in a directory, in Terraform's order. */
  variableFiles(directory: string): readonly VariableFile[]
  /** Accounts of provider configurations, once they were asked for. */
  readonly scopes: Map<string, Scope>
  /** The path of the one role of that name and account which a resource of the tree defines. */
  rolePath(name: Text, account: Text): Text | undefined
  /** The ARN of the one policy of that name and account which a resource of the tree defines. */
  policyArn(name: Text, account: Text): Text | undefined
}

const MAX_MODULES = 3000

/** Puts the files into their directories. */
export function worldOf(
  { files, variableFiles, project }: ModuleSources,
  roles: (world: World) => NameIndex,
): World {
  const byDirectory = grouped(files, ({ source }) => directoryOfFile(source.path))
  const variablesIn = grouped(variableFiles, ({ path }) => directoryOfFile(path))
  let calls = 0
  let index: NameIndex | undefined
  const named = (kind: 'role' | 'policy', name: Text, account: Text): Text | undefined => {
    if (literal(name) === undefined) return undefined
    // While the index is made nothing is found in it.
    if (index === undefined) {
      index = new Map()
      index = roles(world)
    }
    return index.get(nameKey(kind, account, name))
  }
  const world: World = {
    project,
    directories: new Map([...byDirectory].map(([path, inside]) => [path, directoryOf(path, inside)])),
    admit: () => ++calls <= MAX_MODULES,
    roots: [],
    variants: [],
    scopes: new Map(),
    unitOutput: (path, name) => {
      const unit = world.roots.find(({ scopePath }) => scopePath === path)
      return unit && outputOf(unit, name)
    },
    variableFiles: (directory) => variablesIn.get(directory) ?? [],
    rolePath: (name, account) => named('role', name, account),
    policyArn: (name, account) => named('policy', name, account),
  }
  return world
}

/** Paths of roles and ARNs of policies by `nameKey`; `undefined` where several differ. */
export type NameIndex = ReadonlyMap<string, Text | undefined>

/** A name is unique among the roles, and among the policies, of its account (ARN-8). */
export function nameKey(kind: 'role' | 'policy', account: Text, name: Text): string {
  return `${kind} ${textKey(account)} ${textKey(name)}`
}

/** Directories that another one of the tree calls as a module. */
export function calledDirectories(directories: ReadonlyMap<string, Directory>): Set<string> {
  const called = new Set<string>()
  for (const directory of directories.values()) {
    for (const call of directory.modules.values()) {
      const source = localSource(directory.path, call)
      if (source !== undefined && source !== directory.path) called.add(source)
    }
  }
  return called
}

/** Length of a module's text with that of all it calls: what evaluating it may cost is measured by it. */
export function reachableLength(
  directories: ReadonlyMap<string, Directory>,
  path: string,
  known = new Map<string, number>(),
): number {
  const found = known.get(path)
  const directory = directories.get(path)
  if (found !== undefined || directory === undefined) return found ?? 0
  // A module that calls itself counts once.
  known.set(path, 0)
  let length = directory.files.reduce((sum, { source }) => sum + source.text.length, 0)
  for (const call of directory.modules.values()) {
    const source = localSource(path, call)
    if (source !== undefined) length += reachableLength(directories, source, known)
  }
  known.set(path, length)
  return length
}
