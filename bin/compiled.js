'use strict'
// Runs a file from the compiled form that earlier runs have left beside the package: on a small repository V8
// would compile for longer than all else takes. What cannot be read or written there is done without.
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const { Script } = require('node:vm')

/** So many runs add the functions that they had to compile; what is rare after them stays uncompiled. */
const LEARNING_RUNS = 4

/** The exports of a CommonJS file of ASCII that begins with its hash, and what to call when all is done. */
exports.load = function load(filename) {
  const source = readFileSync(filename, 'latin1')
  const kept = join(__dirname, '../.cache', `${source.slice(3, 19)}-${process.version}-${process.arch}`)
  const stored = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : read(kept)
  const cachedData = stored?.subarray(0, -1)
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`
  const script = new Script(wrapped, { filename, ...(cachedData && { cachedData }) })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename))
  const runs = script.cachedDataRejected === false ? stored.at(-1) : 0
  const keepCompiled = () => {
    if (runs >= LEARNING_RUNS || process.env.NODE_DISABLE_COMPILE_CACHE) return
    write(kept, Buffer.concat([script.createCachedData(), Buffer.of(runs + 1)]))
  }
  return { exports: module.exports, keepCompiled }
}

function read(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

function write(path, data) {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.${process.pid}`, data)
    renameSync(`${path}.${process.pid}`, path)
  } catch {
    // A package that may not be written to is compiled anew in every run.
  }
}
