/** What the files of one directory declare together: Terraform's module, before it is called with anything. */
import { posix } from 'node:path'
import { literalString, type Attribute, type Block, type Body } from '../../parse/hcl/syntax.js'
import type { Source } from '../../place.js'

/** One file of a module, in HCL or in Terraform's JSON syntax. */
export interface ModuleFile {
  readonly source: Source
  readonly body: Body
}

/** Blocks by their last label, for resources and data by type first. */
type ByName = Map<string, Block>

export interface Directory {
  readonly path: string
  readonly files: readonly ModuleFile[]
  readonly variables: ByName
  readonly outputs: ByName
  readonly modules: ByName
  readonly resources: ReadonlyMap<string, ByName>
  readonly data: ReadonlyMap<string, ByName>
  readonly providers: readonly Block[]
  readonly settings: readonly Block[]
  /** Read on the first question: bodies are parsed for it. */
  readonly locals: () => ReadonlyMap<string, Attribute>
}

/** Puts a module together from its files, in their order. */
export function directoryOf(path: string, files: readonly ModuleFile[]): Directory {
  const resources = new Map<string, ByName>()
  const data = new Map<string, ByName>()
  const providers: Block[] = []
  const settings: Block[] = []
  const localBlocks: Block[] = []
  const named = { variable: byName(), output: byName(), module: byName() }
  for (const block of files.flatMap(({ body }) => body.blocks)) {
    const type = block.type.value
    const [first, second] = block.labels
    if (type === 'locals') localBlocks.push(block)
    else if (type === 'terraform') settings.push(block)
    else if (type === 'provider') providers.push(block)
    else if (first === undefined) continue
    else if (type === 'variable' || type === 'output' || type === 'module')
      named[type].set(first.value, block)
    else if (second === undefined) continue
    else if (type === 'resource') add(resources, first.value, second.value, block)
    else if (type === 'data') add(data, first.value, second.value, block)
  }
  const { variable: variables, output: outputs, module: modules } = named
  const locals = once(() => localsOf(localBlocks))
  return { path, files, variables, outputs, modules, resources, data, providers, settings, locals }
}

function byName(): ByName {
  return new Map()
}

function add(to: Map<string, ByName>, type: string, name: string, block: Block): void {
  const named = to.get(type) ?? new Map<string, Block>()
  to.set(type, named.set(name, block))
}

function localsOf(blocks: readonly Block[]): ReadonlyMap<string, Attribute> {
  return new Map(blocks.flatMap((block) => [...block.body().attributes]))
}

function once<T>(compute: () => T): () => T {
  let found: { readonly value: T } | undefined
  return () => (found ??= { value: compute() }).value
}

/** The directory that a module call's `source` names; `undefined` for registries, archives and repositories. */
export function localSource(from: string, call: Block): string | undefined {
  const source = literalString(call.body().attributes.get('source')?.expression())
  if (source === undefined || !/^\.\.?(?:\/|$)/.test(source)) return undefined
  return inTree(from, source)
}

/** A path relative to a directory, as a path of the tree. */
export function inTree(from: string, path: string): string {
  return posix.normalize(posix.join(from, path)).replace(/\/$/, '')
}

/** The directory of a file; `.` for the top. */
export function directoryOfFile(path: string): string {
  return posix.dirname(path)
}
