/**
 * Terragrunt, as far as it is plain: a unit is a module that is called with inputs, which files in parent folders
 * add to; `dependency` gives another unit's outputs, `generate` its providers.
 */
import { posix } from 'node:path'
import { parseBody } from '../../parse/hcl/body.js'
import {
  literalString,
  spanPlace,
  type Block,
  type Body,
  type Expression,
  type Span,
} from '../../parse/hcl/syntax.js'
import { field, type Value } from '../../value.js'
import { directoryOfFile, inTree, type ModuleFile } from './directory.js'
import { evaluate } from './evaluate.js'
import { openHere, type Frame, type NameScope } from './frame.js'
import { namespace, type Argument, type GeneratedProvider } from './instance.js'
import { remembered } from './memo.js'
import { quietly, type Run } from './run.js'
import { asString, openValue, textValue } from './values.js'
import { callTerragrunt, pathNamed, TREE, type Folders } from './terragrunt-functions.js'
import type { World } from './world.js'

/** A Terragrunt file: a unit, or one that units include or read. */
export interface TerragruntFile {
  readonly path: string
  /** The unit for which it is read; a file that is not included is its own. */
  readonly unit: string
  readonly body: Body
  readonly frame: Frame
  madeFor(unit: string): TerragruntFile
}

/** What a unit calls its module with. */
export interface Unit {
  readonly path: string
  /** The directory of the module. */
  readonly module: string
  /** Evaluated when all units are known, for one's inputs may be another's outputs. */
  readonly args: () => ReadonlyMap<string, Argument>
  readonly providers: () => readonly GeneratedProvider[]
}

const MAX_INCLUDES = 8

/** Terragrunt's files by path, in a run. */
export function terragruntFiles(
  files: readonly ModuleFile[],
  world: World,
  run: Run,
): ReadonlyMap<string, TerragruntFile> {
  const found = new Map<string, TerragruntFile>()
  for (const { source, body } of files) {
    const { path } = source
    const made = new Map<string, TerragruntFile>()
    const madeFor = (unit: string): TerragruntFile => {
      const file = made.get(unit) ?? fileFor(unit, { path, body, madeFor }, { files: found, world, run })
      made.set(unit, file)
      return file
    }
    found.set(path, madeFor(path))
  }
  return found
}

interface Surroundings {
  readonly files: ReadonlyMap<string, TerragruntFile>
  readonly world: World
  readonly run: Run
}

/** A file as a unit sees it: what it includes is evaluated as if it stood in the unit's own folder. */
function fileFor(
  unit: string,
  { path, body, madeFor }: Pick<TerragruntFile, 'path' | 'body' | 'madeFor'>,
  { files, world, run }: Surroundings,
): TerragruntFile {
  const folders: Folders = {
    path: unit,
    has: (one) => files.has(one) || world.project.read(one) !== undefined,
    parent: () => (unit === path ? (includes(file, files)[0]?.path ?? path) : path),
    content: (name, at) => contentNamed(name, unit, at, files),
  }
  const scope: NameScope = {
    id: unit === path ? path : `${path} for ${unit}`,
    lookup: (name, _frame, at) => lookup(file, name, at, files, world),
    definition: () => undefined,
    read: (name) => world.project.read(pathNamed(name, unit)),
    yaml: (source) => world.project.yaml?.(source),
    call: (name, args, at) => callTerragrunt(name, args, at, folders),
  }
  const frame: Frame = { run, scope, id: scope.id, names: new Map() }
  const file: TerragruntFile = { path, unit, body, frame, madeFor }
  return file
}

/** The unit that a `terragrunt.hcl` describes; `undefined` for one that is only included, or calls what is not in the tree. */
export function unitOf(
  file: TerragruntFile,
  files: ReadonlyMap<string, TerragruntFile>,
  world: World,
): Unit | undefined {
  const chain = [...includes(file, files), file]
  const source = chain.map((each) => sourceOf(each)).findLast((each) => each !== undefined)
  const module = source ?? directoryOfFile(file.path)
  if (!world.directories.has(module)) return undefined
  return {
    path: file.path,
    module,
    args: () => inputsOf(chain),
    providers: () => chain.flatMap(generatedProviders),
  }
}

/** The module's directory; a double slash divides the copied folder from the module in it. */
function sourceOf({ unit, body, frame }: TerragruntFile): string | undefined {
  const settings = body.blocks.find(({ type }) => type.value === 'terraform')?.body()
  const found = settings?.attributes.get('source')
  const source = found && asString(evaluate(found.expression(), frame))
  if (source === undefined) return undefined
  if (source.startsWith(TREE)) return pathNamed(source, unit)
  return /^\.\.?(?:\/|$)/.test(source) ? inTree(directoryOfFile(unit), source) : undefined
}

/** Files that are included, outermost last in Terragrunt, first here: what includes them overrides them. */
function includes(file: TerragruntFile, files: ReadonlyMap<string, TerragruntFile>): TerragruntFile[] {
  return includeBlocks(file)
    .flatMap((block) => included(file, block, files) ?? [])
    .slice(0, MAX_INCLUDES)
}

function includeBlocks({ body }: TerragruntFile): readonly Block[] {
  return body.blocks.filter(({ type }) => type.value === 'include')
}

function included(
  file: TerragruntFile,
  block: Block,
  files: ReadonlyMap<string, TerragruntFile>,
): TerragruntFile | undefined {
  const path = block.body().attributes.get('path')
  const found = path && fileNamed(evaluate(path.expression(), file.frame), file.unit, files)
  return found?.path === file.path ? undefined : found?.madeFor(file.unit)
}

function fileNamed(
  value: Value | undefined,
  from: string,
  files: ReadonlyMap<string, TerragruntFile>,
): TerragruntFile | undefined {
  const name = asString(value)
  return name === undefined ? undefined : files.get(pathNamed(name, from))
}

/** Inputs by name; values are evaluated when they are asked for, for they may be outputs of units still unread. */
function inputsOf(chain: readonly TerragruntFile[]): ReadonlyMap<string, Argument> {
  const args = new Map<string, Argument>()
  for (const { body, frame } of chain) {
    const inputs = body.attributes.get('inputs')?.expression()
    if (inputs === undefined) continue
    const whole = (): Value => evaluate(inputs, frame)
    for (const name of keysOf(quietly(frame.run, whole))) {
      const written = entryOf(inputs, name)
      const at = spanPlace(written ?? inputs)
      const open = (): Value => openValue(`input:${frame.id}.${name}`, `inputs.${name}`, at)
      const compute = (): Value => (written ? evaluate(written, frame) : (field(whole(), name) ?? open()))
      const value = (): Value => remembered(frame.run, frame, `inputs.${name}`, open, compute)
      args.set(name, { expression: () => written ?? inputs, frame, value })
    }
  }
  return args
}

function keysOf(value: Value): readonly string[] {
  return value.kind === 'map' ? value.keys() : []
}

function entryOf(inputs: Expression, name: string): Expression | undefined {
  if (inputs.kind !== 'object') return undefined
  return inputs.entries.find(({ key }) => literalString(key) === name)?.value
}

/** Provider blocks that `generate` writes: its heredoc is read as it stands, with Terragrunt's names in it. */
function generatedProviders({ body, frame }: TerragruntFile): GeneratedProvider[] {
  return body.blocks.flatMap((block) => {
    const contents = block.type.value === 'generate' ? block.body().attributes.get('contents') : undefined
    const template = contents?.expression()
    if (template?.kind !== 'template') return []
    const [first, last] = [template.parts[0], template.parts.at(-1)]
    if (first === undefined || last === undefined) return []
    const written = parseBody(template.origin, first.start, last.end, [])
    return written.blocks
      .filter(({ type }) => type.value === 'provider')
      .map((provider) => ({ block: provider, frame }))
  })
}

function lookup(
  file: TerragruntFile,
  name: string,
  span: Span,
  files: ReadonlyMap<string, TerragruntFile>,
  world: World,
): Value {
  const at = spanPlace(span)
  if (name === 'local') return namespace(at, (key) => localOf(file, key, span))
  if (name === 'dependency') return namespace(at, (key) => dependency(file, key, span, files, world))
  if (name !== 'include') return openHere(span, file.frame)
  return namespace(at, (key) => {
    const block = includeBlocks(file).find(({ labels }) => (labels[0]?.value ?? '') === key)
    const target = block && included(file, block, files)
    return target && contentOf(target, span)
  })
}

function localOf({ body, frame }: TerragruntFile, name: string, span: Span): Value | undefined {
  const blocks = body.blocks.filter(({ type }) => type.value === 'locals')
  const found = blocks.map((block) => block.body().attributes.get(name)).find((each) => each !== undefined)
  if (found === undefined) return undefined
  const open = (): Value => openValue(`local:${frame.id}.${name}`, `local.${name}`, spanPlace(span))
  return remembered(frame.run, frame, name, open, () => evaluate(found.expression(), frame))
}

/** `locals` and `inputs` of a file that is read or included with `expose`. */
function contentOf(file: TerragruntFile, span: Span): Value {
  const at = spanPlace(span)
  return namespace(at, (part) => {
    if (part === 'locals') return namespace(at, (key) => localOf(file, key, span))
    const inputs = part === 'inputs' ? file.body.attributes.get('inputs') : undefined
    return inputs && evaluate(inputs.expression(), file.frame)
  })
}

/** What `read_terragrunt_config` gives. */
function contentNamed(
  name: Value | undefined,
  from: string,
  span: Span,
  files: ReadonlyMap<string, TerragruntFile>,
): Value | undefined {
  const target = fileNamed(name, from, files)
  return target && contentOf(target, span)
}

/** The outputs of the unit in another folder. */
function dependency(
  file: TerragruntFile,
  name: string,
  span: Span,
  files: ReadonlyMap<string, TerragruntFile>,
  world: World,
): Value | undefined {
  const at = spanPlace(span)
  const block = file.body.blocks.find(
    ({ type, labels }) => type.value === 'dependency' && labels[0]?.value === name,
  )
  const path = block?.body().attributes.get('config_path')
  const folder = path && asString(evaluate(path.expression(), file.frame))
  if (folder === undefined) return undefined
  const target = fileNamed(textValue(posix.join(folder, 'terragrunt.hcl'), at), file.unit, files)
  return namespace(at, (part) =>
    part === 'outputs' ? namespace(at, (key) => target && world.unitOutput(target.path, key)) : undefined,
  )
}
