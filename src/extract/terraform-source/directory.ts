/** What the files of one directory declare together: Terraform's module, before it is called with anything. */
import { posix } from 'node:path'
import {
  literalString,
  type Attribute,
  type Block,
  type Body,
  type Expression,
} from '../../parse/hcl/syntax.js'
import { once, onceEach } from '../../once.js'
import type { Source } from '../../place.js'
import { visit } from './walk.js'

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
  /** Roles whose name is given to a module that is not in the tree, and may give them policies. */
  readonly handedOut: () => ReadonlySet<string>
}

/** Puts a module together from its files, in their order. */
export function directoryOf(path: string, files: readonly ModuleFile[]): Directory {
  const resources = new Map<string, ByName>()
  const data = new Map<string, ByName>()
  const providers: Block[] = []
  const settings: Block[] = []
  const localBlocks: Block[] = []
  const named = { variable: byName(), output: byName(), module: byName() }
  for (const block of blocksOf(files)) {
    const type = block.type.value
    const first = block.labels[0]
    const second = block.labels[1]
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
  const locals = lazily(() => localsOf(localBlocks))
  const handedOut = lazily(() => rolesHandedOut(path, modules))
  return { path, files, variables, outputs, modules, resources, data, providers, settings, locals, handedOut }
}

/** All blocks, those of override files merged into what they override. */
function blocksOf(files: readonly ModuleFile[]): readonly Block[] {
  const overrides = files.filter(({ source }) => OVERRIDE.test(source.path))
  if (overrides.length === 0) return files.flatMap(({ body }) => body.blocks)
  const over = new Map<string, Block>()
  for (const block of overrides.flatMap(({ body }) => body.blocks)) over.set(identity(block), block)
  const plain = files.filter((file) => !overrides.includes(file)).flatMap(({ body }) => body.blocks)
  return plain.map((block) => {
    const found = block.labels.length === 0 ? undefined : over.get(identity(block))
    if (found === undefined) return block
    const { type, labels, header } = block
    return { type, labels, header, body: lazily(() => merged(block.body(), found.body())) }
  })
}

const OVERRIDE = /(?:^|\/|_)override\.tf(?:\.json)?$/

function identity({ type, labels }: Block): string {
  return [type, ...labels].map(({ value }) => value).join(' ')
}

/** Arguments of the override take the place of those before; its blocks, of all blocks of their type. */
function merged(body: Body, over: Body): Body {
  const types = new Set(over.blocks.map(({ type }) => type.value))
  return {
    attributes: new Map([...body.attributes, ...over.attributes]),
    blocks: [...body.blocks.filter(({ type }) => !types.has(type.value)), ...over.blocks],
  }
}

function rolesHandedOut(path: string, modules: ByName): ReadonlySet<string> {
  const names = new Set<string>()
  for (const call of modules.values()) {
    if (localSource(path, call) !== undefined) continue
    for (const attribute of call.body().attributes.values()) {
      visit(attribute.expression(), (e) => {
        const role =
          e.kind === 'attribute' && (e.name === 'name' || e.name === 'id') ? roleOf(e.of) : undefined
        if (role !== undefined) names.add(role)
      })
    }
  }
  return names
}

/** `x` of `aws_iam_role.x`, `aws_iam_role.x[0]`. */
function roleOf(e: Expression): string | undefined {
  if (e.kind === 'index') return roleOf(e.of)
  return e.kind === 'attribute' && e.of.kind === 'name' && e.of.name === 'aws_iam_role' ? e.name : undefined
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

function lazily<T>(compute: () => T): () => T {
  let found: { readonly value: T } | undefined
  return () => (found ??= { value: compute() }).value
}

/** The directory that a module call's `source` names; `undefined` for registries, archives and repositories. */
export function localSource(from: string, call: Block): string | undefined {
  return localSources(call)(from)
}

const localSources = onceEach((call: Block) => {
  const source = literalString(call.body().attributes.get('source')?.expression())
  const isLocal = source !== undefined && /^\.\.?(?:\/|$)/.test(source)
  return once((from: string) => (isLocal ? inTree(from, source) : undefined))
})

/** A path relative to a directory, as a path of the tree. */
export function inTree(from: string, path: string): string {
  return posix.normalize(posix.join(from, path)).replace(/\/$/, '')
}

/** The directory of a file; `.` for the top. */
export function directoryOfFile(path: string): string {
  return posix.dirname(path)
}
