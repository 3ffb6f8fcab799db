/** Changes a file that was read before: in its own encoding, and only if it is still what was read. */
import { realpathSync, renameSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Source } from '../place.js'
import { readAsItIs } from './open.js'
import { decode } from './read.js'
import { isOfTree } from './tree.js'
import { writeBeside } from './write.js'

export type Rewritten = 'written' | 'changed meanwhile' | 'outside the tree' | 'not writable'

/** Replaces the text of a file. */
export function rewriteFile(original: Source, text: string, cwd: string): Rewritten {
  try {
    const target = realpathSync(resolve(cwd, original.path))
    if (!isOfTree(target, cwd)) return 'outside the tree'
    const bytes = readAsItIs(target)
    if (decode(bytes) !== original.text) return 'changed meanwhile'
    return writeBeside(target, encodeLike(bytes, text), statSync(target).mode, (beside) => {
      if (!readAsItIs(target).equals(bytes)) return 'changed meanwhile'
      renameSync(beside, target)
      return 'written'
    })
  } catch {
    return 'not writable'
  }
}

/** The byte order mark and the encoding stay. */
function encodeLike(bytes: Buffer, text: string): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(`\ufeff${text}`, 'utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return Buffer.from(hasMark ? `\ufeff${text}` : text, 'utf8')
}
