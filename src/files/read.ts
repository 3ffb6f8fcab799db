/** Reads files of the tree; besides discovery the only code that knows there is a disk. */
import { closeSync, lstatSync, readSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Source } from '../place.js'
import { syntaxByName } from './names.js'
import { openAsItIs, readAsItIs } from './open.js'
import { mayBeOurs, recognise, syntaxOf, type Recognised } from './recognise.js'
import { isOfTree, isWithin } from './tree.js'

/** A file that is there and cannot be read. */
export interface ReadFailure {
  readonly kind: 'unreadable'
  readonly path: string
  /** One clause: `is larger than 200 MB`. */
  readonly reason: string
}

/** A file that may hold something of ours. */
export interface Candidate extends Recognised {
  readonly kind: 'candidate'
  readonly source: Source
}

/** Larger files would not fit into a string twice over, and no export of roles is as large. */
export const LARGEST_FILE = 200 * 1024 * 1024

/** What stands near is looked for folder by folder, so that each file costs its depth. */
const DEEPEST = 100

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'may not be read (permission denied)',
  EPERM: 'may not be read (permission denied)',
  EISDIR: 'is a folder',
  ENOENT: 'is not there',
  ELOOP: 'is a symbolic link to itself',
}

const LEAVES = 'is a symbolic link that leads out of the tree'

/** The file's text; `undefined` where it is binary. */
export function readSource(path: string, cwd: string): Source | ReadFailure | undefined {
  const bytes = bytesOf(path, cwd)
  if (!Buffer.isBuffer(bytes)) return bytes
  const text = decode(bytes)
  return text === undefined ? undefined : { path, text }
}

/**
 * The file, where it may be ours. What is not is told from its bytes, without a string being made of them;
 * `scratch` takes the bytes of one file after the other.
 */
export function readCandidate(
  path: string,
  cwd: string,
  scratch?: Buffer,
): Candidate | ReadFailure | undefined {
  if (syntaxByName(path) === 'content' && !opensAsOurs(path, cwd)) return undefined
  const bytes = bytesOf(path, cwd, scratch)
  if (!Buffer.isBuffer(bytes)) return bytes
  if (byteOrder(bytes) === undefined && !mayBeOurs(path, bytes)) return undefined
  const text = decode(bytes)
  const recognised = text === undefined ? undefined : recognise(path, text)
  return recognised === undefined || text === undefined
    ? undefined
    : { kind: 'candidate', source: { path, text }, ...recognised }
}

/** Reads files that other files name (`templatefile`, a nested stack), never outside the tree. */
export function treeReader(cwd: string): (path: string) => Source | undefined {
  return (path) => {
    if (!isOfTree(path, cwd)) return undefined
    const read = readSource(path, cwd)
    return read !== undefined && 'text' in read ? read : undefined
  }
}

/** Only regular files are opened: a pipe would never end, and a device does what it likes. */
function bytesOf(path: string, cwd: string, scratch?: Buffer): Buffer | ReadFailure {
  const file = resolve(cwd, path)
  if (path.split('/').length > DEEPEST) return unreadable(path, `lies deeper than ${String(DEEPEST)} folders`)
  try {
    const own = lstatSync(file)
    if (own.isSymbolicLink() && leavesTree(path, cwd)) return unreadable(path, LEAVES)
    const target = own.isSymbolicLink() ? realpathSync(file) : file
    const stat = target === file ? own : lstatSync(target)
    if (!stat.isFile()) return unreadable(path, 'is no regular file')
    if (stat.size > LARGEST_FILE) return unreadable(path, `is larger than ${String(LARGEST_FILE >> 20)} MB`)
    return (scratch && readInto(scratch, target, stat.size)) ?? readAsItIs(target)
  } catch (error) {
    return unreadable(path, reasonOf(error))
  }
}

/** The bytes as a part of `scratch`; `undefined` where they do not fit, or are others than there should be. */
function readInto(scratch: Buffer, file: string, size: number): Buffer | undefined {
  if (size >= scratch.length) return undefined
  const handle = openAsItIs(file)
  try {
    const length = readSync(handle, scratch, 0, size + 1, 0)
    return length === size ? scratch.subarray(0, length) : undefined
  } finally {
    closeSync(handle)
  }
}

/** A link below the working directory that leads elsewhere; a path elsewhere was asked for by who wrote it. */
function leavesTree(path: string, cwd: string): boolean {
  return isWithin(cwd, resolve(cwd, path)) && !isOfTree(path, cwd)
}

function unreadable(path: string, reason: string): ReadFailure {
  return { kind: 'unreadable', path, reason }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? `cannot be read${code === '' ? '' : ` (${code})`}`
}

/** A file without a telling name is read as a whole only where its beginning is that of a document. */
function opensAsOurs(path: string, cwd: string): boolean {
  const file = resolve(cwd, path)
  try {
    // What is told of a link is told where the whole of it is read.
    if (!lstatSync(file).isFile()) return true
    const head = Buffer.alloc(4096)
    const handle = openAsItIs(file)
    const length = readSync(handle, head, 0, head.length, 0)
    closeSync(handle)
    const bytes = head.subarray(0, length)
    const text = byteOrder(bytes) === undefined && bytes.includes(0) ? undefined : (decode(bytes) ?? '')
    return text !== undefined && syntaxOf(path, text) !== undefined
  } catch {
    return true
  }
}

type ByteOrder = 'le' | 'be'

/** PowerShell's `>` writes UTF-16 with a byte order mark. */
function byteOrder(bytes: Buffer): ByteOrder | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'be' : undefined
}

/**
 * The text without byte order mark; `undefined` for what is no text. All but UTF-16 is read as UTF-8, ASCII too: of
 * more than a megabyte of Latin-1 Node keeps the text outside of V8's heap, and V8 then looks through all it has for
 * what may be freed (a fifth of the time of a large plan).
 */
export function decode(bytes: Buffer): string | undefined {
  const order = byteOrder(bytes)
  if (order !== undefined) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2))
    return (order === 'le' ? even : Buffer.from(even).swap16()).toString('utf16le')
  }
  if (bytes.includes(0)) return undefined
  const text = bytes.toString()
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
