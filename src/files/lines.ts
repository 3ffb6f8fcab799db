/** Lines of files that may be larger than a string can be. */
import { closeSync, openSync, readSync } from 'node:fs'
import { UsageError } from '../usage-error.js'

const CHUNK = 1 << 20
const NEWLINE = 10

/** Reads as it goes; line endings are left out. */
export function* linesOf(path: string): Generator<string> {
  const file = open(path)
  try {
    const chunk = Buffer.allocUnsafe(CHUNK)
    let begun: Buffer[] = []
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      let from = 0
      for (let at = chunk.indexOf(NEWLINE); at >= 0 && at < size; at = chunk.indexOf(NEWLINE, from)) {
        begun.push(chunk.subarray(from, at))
        yield Buffer.concat(begun).toString('utf8')
        begun = []
        from = at + 1
      }
      if (from < size) begun.push(Buffer.from(chunk.subarray(from, size)))
    }
    if (begun.length > 0) yield Buffer.concat(begun).toString('utf8')
  } finally {
    closeSync(file)
  }
}

function open(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.replace(/^(\w+): /, '') : String(error))
  }
}
