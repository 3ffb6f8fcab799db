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
import type { World } from './world.js'

/** A Terragrunt file: a unit, or one that units include or read. */
export interface TerragruntFile {
  readonly path: string
  readonly body: Body
  readonly frame: Frame
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
    const scope: NameScope = {
      id: path,
      lookup: (name, frame, at) => lookup({ path, body, frame }, name, at, found, world),
      definition: () => undefined,
      read: (name) => world.project.read(inTree(directoryOfFile(path), name)),
      call: (name, args, at) => callTerragrunt(name, args, at, path, found),
    }
    found.set(path, { path, body, frame: { run, scope, id: path, names: new Map() } })
  }
  return found
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
function sourceOf({ path, body, frame }: TerragruntFile): string | undefined {
  const settings = body.blocks.find(({ type }) => type.value === 'terraform')?.body()
  const found = settings?.attributes.get('source')
  const source = found && asString(evaluate(found.expression(), frame))
  if (source === undefined) return undefined
  if (source.startsWith(TREE)) return posix.normalize(source.slice(TREE.length))
  return /^\.\.?(?:\/|$)/.test(source) ? inTree(directoryOfFile(path), source) : undefined
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
  const found = path && fileNamed(evaluate(path.expression(), file.frame), file.path, files)
  return found === file ? undefined : found
}

function fileNamed(
  value: Value | undefined,
  from: string,
  files: ReadonlyMap<string, TerragruntFile>,
): TerragruntFile | undefined {
  const name = asString(value)
  if (name === undefined) return undefined
  return files.get(
    name.startsWith(TREE) ? posix.normalize(name.slice(TREE.length)) : inTree(directoryOfFile(from), name),
  )
}

/** Marks a path that is counted from the top of the tree, as Terragrunt's absolute paths are. */
const TREE = '/tree/'

/** Inputs by name; values are evaluated when they are asked for, for they may be outputs of units still unread. */
function inputsOf(chain: readonly TerragruntFile[]): ReadonlyMap<string, Argument> {
  const args = new Map<string, Argument>()
  for (const { path, body, frame } of chain) {
    const inputs = body.attributes.get('inputs')?.expression()
    if (inputs === undefined) continue
    const whole = (): Value => evaluate(inputs, frame)
    for (const name of keysOf(quietly(frame.run, whole))) {
      const written = entryOf(inputs, name)
      const at = spanPlace(written ?? inputs)
      const open = (): Value => openValue(`input:${path}.${name}`, `inputs.${name}`, at)
      const compute = (): Value => (written ? evaluate(written, frame) : (field(whole(), name) ?? open()))
      const value = (): Value => remembered(frame.run, inputs, name, open, compute)
      args.set(name, { expression: written ?? inputs, frame, value })
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

function localOf({ path, body, frame }: TerragruntFile, name: string, span: Span): Value | undefined {
  const blocks = body.blocks.filter(({ type }) => type.value === 'locals')
  const found = blocks.map((block) => block.body().attributes.get(name)).find((each) => each !== undefined)
  if (found === undefined) return undefined
  const open = (): Value => openValue(`local:${path}.${name}`, `local.${name}`, spanPlace(span))
  return remembered(frame.run, body, name, open, () => evaluate(found.expression(), frame))
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
  const target = fileNamed(textValue(posix.join(folder, 'terragrunt.hcl'), at), file.path, files)
  return namespace(at, (part) =>
    part === 'outputs' ? namespace(at, (key) => target && world.unitOutput(target.path, key)) : undefined,
  )
}

function callTerragrunt(
  name: string,
  args: readonly Value[],
  span: Span,
  path: string,
  files: ReadonlyMap<string, TerragruntFile>,
): Value | undefined {
  const at = spanPlace(span)
  const folder = directoryOfFile(path)
  switch (name) {
    case 'get_terragrunt_dir':
    case 'get_original_terragrunt_dir':
      return textValue(TREE + folder, at)
    case 'find_in_parent_folders': {
      const [wanted, fallback] = args
      const found = inParents(folder, wanted === undefined ? 'terragrunt.hcl' : asString(wanted), files)
      return found === undefined ? fallback : textValue(TREE + found, at)
    }
    case 'read_terragrunt_config': {
      const target = fileNamed(args[0], path, files)
      return target && contentOf(target, span)
    }
    default:
      return undefined
  }
}

function inParents(
  folder: string,
  name: string | undefined,
  files: ReadonlyMap<string, TerragruntFile>,
): string | undefined {
  if (name === undefined) return undefined
  for (let at = folder; at !== '.' && at !== '/';) {
    at = posix.dirname(at)
    const path = posix.join(at, name)
    if (files.has(path)) return path
  }
  return undefined
}
