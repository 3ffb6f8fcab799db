/**
 * References to what a module does not declare, where it declares what is meant: something of nearly that name, or
 * of that very name elsewhere. Terraform refuses them; anything else may be declared in a file that is not here.
 */
import { nearest } from '../../iam/edit-distance.js'
import type { AttributeExpression } from '../../parse/hcl/syntax.js'
import { localSource, type Directory } from './directory.js'

export interface Undeclared {
  readonly reference: string
  readonly meant: string
}

/** Directories of the tree by path, to look into modules that are called. */
type Directories = ReadonlyMap<string, Directory>

/** What is wrong with a reference; nothing where it is declared, or where nothing like it is. */
export function undeclared(
  e: AttributeExpression,
  directory: Directory,
  directories: Directories,
): Undeclared | undefined {
  const { of, name } = e
  if (of.kind === 'name') return ofRoot(of.name, name, directory)
  const outer = of.kind === 'index' ? of.of : of
  if (outer.kind !== 'attribute' || outer.of.kind !== 'name') return undefined
  if (of === outer && outer.of.name === 'data') return ofBlock('data', outer.name, name, directory)
  return outer.of.name === 'module' ? ofOutput(outer, name, directory, directories) : undefined
}

function ofRoot(root: string, name: string, directory: Directory): Undeclared | undefined {
  switch (root) {
    case 'local':
      return like(name, directory.locals(), 'local.')
    case 'var':
      return like(name, directory.variables, 'var.')
    case 'module':
      return like(name, directory.modules, 'module.')
    case 'locals':
      return directory.locals().has(name) ? instead(`locals.${name}`, `local.${name}`) : undefined
    case 'vars':
    case 'variable':
      return directory.variables.has(name) ? instead(`${root}.${name}`, `var.${name}`) : undefined
    default:
      return ofBlock('resource', root, name, directory)
  }
}

function ofBlock(
  mode: 'resource' | 'data',
  type: string,
  name: string,
  { resources, data }: Directory,
): Undeclared | undefined {
  if (!type.startsWith('aws_')) return undefined
  const isData = mode === 'data'
  const own = isData ? data : resources
  if (own.get(type)?.has(name) === true) return undefined
  const other = isData ? resources : data
  const [prefix, otherPrefix] = isData ? [`data.${type}.`, `${type}.`] : [`${type}.`, `data.${type}.`]
  if (other.get(type)?.has(name) === true) return instead(prefix + name, otherPrefix + name)
  const declared = own.get(type)
  return declared && like(name, declared, prefix)
}

/** An output of a module that is called from the tree. */
function ofOutput(
  call: AttributeExpression,
  name: string,
  directory: Directory,
  directories: Directories,
): Undeclared | undefined {
  const block = directory.modules.get(call.name)
  const source = block && localSource(directory.path, block)
  const called = source === undefined ? undefined : directories.get(source)
  return called && like(name, called.outputs, `module.${call.name}.`)
}

/** Numbered names are told apart by their numbers, and are no slips of one another. */
function like(name: string, declared: ReadonlyMap<string, unknown>, prefix: string): Undeclared | undefined {
  if (declared.has(name)) return undefined
  const meant = nearest(name, declared.keys())
  if (meant === undefined || /\d/.test(name + meant)) return undefined
  return instead(prefix + name, prefix + meant)
}

function instead(reference: string, meant: string): Undeclared {
  return { reference, meant }
}
