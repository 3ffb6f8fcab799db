/** Files that globs select anywhere on the disk, not only among those of the tree. */
import { statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import glob from 'fast-glob'
import { matcher } from '../config/globs.js'
import { isOfTree, isWithin } from './tree.js'

/** A glob, taken apart where its wildcards begin. */
export interface Pattern {
  /** Absolute; the whole of it where there are none. */
  readonly base: string
  readonly rest: string
  /** Whether it selects an absolute path. */
  readonly selects: (file: string) => boolean
}

export function patternOf(glob: string, folder: string): Pattern {
  const names = glob.split('/')
  const first = names.findIndex((name) => /[*?[\]{}\\]/.test(name))
  const plain = (first < 0 ? names : names.slice(0, first)).join('/')
  const base = resolve(folder, plain === '' && first > 0 ? '/' : plain)
  const rest = first < 0 ? '' : names.slice(first).join('/')
  const matches = rest === '' ? () => true : matcher([rest])
  const selects = (file: string): boolean =>
    isWithin(base, file) && matches(relative(base, file).split(sep).join('/'))
  return { base, rest, selects }
}

/**
 * Sorted; a glob that is the name of a file means that file, and one with `!` in front takes away. No folder that
 * is a link is entered, and no link to a file leads out of the folder where a glob's wildcards begin.
 */
export function filesByPattern(globs: readonly string[], folder: string): readonly string[] {
  const isNot = (one: string): boolean => one.startsWith('!')
  const found = globs.filter((one) => !isNot(one)).flatMap((one) => filesOf(one, folder))
  const taken = globs.filter(isNot).map((one) => patternOf(one.slice(1), folder))
  return [...new Set(found)].filter((file) => !taken.some(({ selects }) => selects(file))).sort()
}

function filesOf(glob: string, folder: string): readonly string[] {
  const literal = resolve(folder, glob)
  if (isFile(literal)) return [literal]
  const pattern = patternOf(glob, folder)
  return pattern.rest === '' ? [] : filesBelow(pattern).filter(pattern.selects)
}

/** The glob library only lists: of a stranger's pattern it would first make all that its braces can mean. */
function filesBelow({ base, rest }: Pattern): readonly string[] {
  const listed = glob.sync('**/*', {
    cwd: base,
    deep: /\*\*|\{/.test(rest) ? Infinity : rest.split('/').length,
    dot: true,
    followSymbolicLinks: false,
    objectMode: true,
    onlyFiles: false,
    suppressErrors: true,
  })
  const isOurs = ({ path, dirent }: (typeof listed)[number]): boolean =>
    dirent.isFile() || (dirent.isSymbolicLink() && isOfTree(path, base) && isFile(join(base, path)))
  return listed.filter(isOurs).map(({ path }) => join(base, path))
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
