/**
 * Lists a small tree by itself, where git would say the same: starting git, or loading a glob library, takes
 * longer than all the rest of a run over a small repository.
 */
import { lstatSync, readdirSync, type Dirent } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathExists } from './config-file.js'
import { IGNORED_FOLDERS, syntaxByName } from './names.js'
import { readAsItIs } from './open.js'

/** About as many entries are listed in the time that git takes to start. */
const SMALL = 2000

/** Each pattern is looked for in all paths: what is made to cost is left to git, which may not take forever. */
const MOST_PATTERNS = 2000
const LONGEST_PATTERN = 500
const LARGEST_IGNORE = 200_000

/** An entry that may be ours: a file, or a link to look at. */
export interface Listed {
  /** Relative to the folder, with forward slashes. */
  readonly name: string
  readonly isLink: boolean
}

interface Walked {
  readonly listed: readonly Listed[]
  /** Folders in which a `.gitignore` stands. */
  readonly ignoring: readonly string[]
}

/** `undefined` where the tree is large, cannot be read in full, or where git may ignore one of its files. */
export function listSmallTree(folder: string): readonly Listed[] | undefined {
  const walked = walk(folder)
  if (walked === undefined) return undefined
  const { listed, ignoring } = walked
  const above = foldersOfWorkTreeAbove(folder)
  const patterns = allPatterns([...ignoring, ...above])
  if (patterns === undefined) return undefined
  const [root] = above.slice(-1)
  const paths = [root === undefined ? '' : relative(root, folder), ...listed.map(({ name }) => name)]
  const text = paths.join('\n').toLowerCase()
  return patterns.some((pattern) => text.includes(plainPart(pattern))) ? undefined : listed
}

function walk(root: string): Walked | undefined {
  const listed: Listed[] = []
  const ignoring: string[] = []
  const folders = ['']
  let seen = 0
  for (let prefix = folders.pop(); prefix !== undefined; prefix = folders.pop()) {
    const entries = entriesOf(`${root}/${prefix}`)
    seen += entries?.length ?? 0
    if (entries === undefined || seen > SMALL) return undefined
    for (const entry of entries) {
      const name = `${prefix}${entry.name}`
      if (entry.isDirectory()) {
        if (!IGNORED_FOLDERS.includes(entry.name)) folders.push(`${name}/`)
      } else if (entry.name === '.gitignore') ignoring.push(join(root, prefix))
      else if ((entry.isFile() || entry.isSymbolicLink()) && syntaxByName(name) !== undefined)
        listed.push({ name, isLink: entry.isSymbolicLink() })
    }
  }
  return { listed, ignoring }
}

function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return undefined
  }
}

/** Folders above a folder, up to the root of its work tree; none where it is in no work tree. */
function foldersOfWorkTreeAbove(folder: string): readonly string[] {
  const above: string[] = []
  for (let at = folder; !pathExists(join(at, '.git')); at = dirname(at)) {
    if (dirname(at) === at) return []
    above.push(dirname(at))
  }
  return above
}

/** `undefined` where they are made to cost. */
function allPatterns(folders: readonly string[]): readonly string[] | undefined {
  const patterns: string[] = []
  for (const folder of folders) {
    const own = ignorePatterns(join(folder, '.gitignore'))
    if (own === undefined || own.some(({ length }) => length > LONGEST_PATTERN)) return undefined
    patterns.push(...own)
    if (patterns.length > MOST_PATTERNS) return undefined
  }
  return patterns
}

/** Patterns that may ignore something: no comments, no exceptions from other patterns. */
function ignorePatterns(file: string): readonly string[] | undefined {
  try {
    // Git follows no link here either, and a pipe would never end.
    const stat = lstatSync(file)
    if (!stat.isFile()) return []
    if (stat.size > LARGEST_IGNORE) return undefined
    const lines = readAsItIs(file).toString().toLowerCase().split('\n')
    return lines.map((line) => line.trim()).filter((line) => !['', '#', '!'].includes(line.charAt(0)))
  } catch {
    return []
  }
}

/** What every path has in it that the pattern ignores, or something below it: its longest part without wildcards. */
function plainPart(pattern: string): string {
  const [open, close] = [pattern.indexOf('['), pattern.lastIndexOf(']')]
  const isClass = open >= 0 && open < close
  let [longest, part] = ['', '']
  for (const character of isClass ? `${pattern.slice(0, open)}*${pattern.slice(close + 1)}` : pattern) {
    const isPlain = character >= ' ' && character <= '~' && !'*?[]\\/'.includes(character)
    part = isPlain ? part + character : ''
    if (part.length > longest.length) longest = part
  }
  return longest
}
