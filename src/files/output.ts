/**
 * Standard output without Node's streams, which take longer to load than a report takes to write; a terminal
 * gets its stream all the same.
 */
import { fstatSync, statSync, writeSync } from 'node:fs'

interface Stream {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

/** What is no terminal though it is a device; `node:os` knows its name on Windows too, and costs more than it helps. */
const NOWHERE = '/dev/null'

/** What the program writes to; `stream` gives Node's own for the same descriptor. */
export function output(descriptor: number, stream: () => Stream): Stream {
  let known: { readonly stream: Stream | undefined } | undefined
  const terminal = (): Stream | undefined => {
    known ??= { stream: mayBeTerminal(descriptor) ? stream() : undefined }
    return known.stream
  }
  return {
    write: (text) => terminal()?.write(text) ?? writeAll(descriptor, Buffer.from(text)),
    get isTTY() {
      return terminal()?.isTTY
    },
    get columns() {
      return terminal()?.columns
    },
  }
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor)
    return stat.isCharacterDevice() && stat.rdev !== statSync(NOWHERE, { throwIfNoEntry: false })?.rdev
  } catch {
    return false
  }
}

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      // A reader that has seen enough (`| head`) is no fault; one that is slow is waited for.
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
    }
  }
}
