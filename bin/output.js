'use strict'
// Standard output without Node's streams, which take longer to load than a report takes to write; a terminal
// gets its stream all the same.
const { fstatSync, statSync, writeSync } = require('node:fs')
const { devNull } = require('node:os')

/** What the program writes to; `stream` gives Node's own for the same descriptor. */
exports.output = function output(descriptor, stream) {
  return {
    write: (text) =>
      isTerminal(descriptor) ? stream().write(text) : writeAll(descriptor, Buffer.from(text)),
    get isTTY() {
      return isTerminal(descriptor)
    },
    get columns() {
      return isTerminal(descriptor) ? stream().columns : undefined
    },
  }
}

function isTerminal(descriptor) {
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isCharacterDevice() || stat.rdev === statSync(devNull).rdev) return false
  } catch {
    return false
  }
  return require('node:tty').isatty(descriptor)
}

function writeAll(descriptor, bytes) {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      // A reader that has seen enough (`| head`) is no fault; one that is slow is waited for.
      if (error.code === 'EPIPE') return
      if (error.code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
    }
  }
}
