/** Terragrunt's own functions: most of them tell where something lies. */
import { posix } from 'node:path'
import { spanPlace, type Span } from '../../parse/hcl/syntax.js'
import type { Value } from '../../value.js'
import { directoryOfFile, inTree } from './directory.js'
import { asString, textValue } from './values.js'

/** Marks a path that is counted from the top of the tree, as Terragrunt's absolute paths are. */
export const TREE = '/tree/'

/** A path as Terragrunt has it, in the tree. */
export function pathNamed(name: string, from: string): string {
  return name.startsWith(TREE)
    ? posix.normalize(name.slice(TREE.length))
    : inTree(directoryOfFile(from), name)
}

/** What lies around a unit. */
export interface Folders {
  readonly path: string
  readonly has: (path: string) => boolean
  /** The file that it includes, else the unit itself. */
  readonly parent: () => string
  readonly content: (name: Value | undefined, at: Span) => Value | undefined
}

/** The value of a call; nothing for functions that are not Terragrunt's, or that the machine decides. */
export function callTerragrunt(
  name: string,
  args: readonly Value[],
  span: Span,
  folders: Folders,
): Value | undefined {
  const at = spanPlace(span)
  const folder = directoryOfFile(folders.path)
  switch (name) {
    case 'get_terragrunt_dir':
    case 'get_original_terragrunt_dir':
      return textValue(TREE + folder, at)
    case 'get_parent_terragrunt_dir':
      return textValue(TREE + directoryOfFile(folders.parent()), at)
    case 'path_relative_to_include':
      return textValue(posix.relative(directoryOfFile(folders.parent()), folder) || '.', at)
    case 'path_relative_from_include':
      return textValue(posix.relative(folder, directoryOfFile(folders.parent())) || '.', at)
    case 'get_repo_root':
      return textValue(TREE.slice(0, -1), at)
    case 'get_path_to_repo_root':
      return textValue(posix.relative(folder, '.') || '.', at)
    case 'find_in_parent_folders': {
      const [wanted, fallback] = args
      const found = inParents(folder, wanted === undefined ? 'terragrunt.hcl' : asString(wanted), folders)
      return found === undefined ? fallback : textValue(TREE + found, at)
    }
    case 'read_terragrunt_config':
      return folders.content(args[0], span)
    default:
      return undefined
  }
}

function inParents(folder: string, name: string | undefined, { has }: Folders): string | undefined {
  if (name === undefined) return undefined
  for (let at = folder; at !== '.' && at !== '/';) {
    at = posix.dirname(at)
    const path = posix.join(at, name)
    if (has(path)) return path
  }
  return undefined
}
