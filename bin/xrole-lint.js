#!/usr/bin/env node
'use strict'
// CommonJS, and run from the compiled form that earlier runs have left: on a small repository Node's loader of ES
// modules and V8's compiler would take longer than all else. This file alone is compiled every time (bench/README.md).
const { closeSync, openSync, readFileSync, readSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const DIST = join(__dirname, '../dist')
const CACHE = join(__dirname, '../.cache')

/** Bytes behind what is kept, for src/cli/keep-compiled.ts. */
const TRAILER = 3

/** Takes one file after the other: to come by memory takes longer than to fill it. */
const scratch = Buffer.allocUnsafeSlow(2 ** 20)

const keeps = !process.env.NODE_DISABLE_COMPILE_CACHE

const loaded = new Map()

/** The program itself may tell V8 how to compile, once it is loaded. */
let underUsualFlags = (run) => run()

function requireFrom(id) {
  if (!id.startsWith('./')) return require(id)
  if (!loaded.has(id)) load(id)
  return loaded.get(id).module.exports
}

/** Runs a file of dist/: ASCII, a comment of its hash, then an expression whose value is a module's function. */
function load(id) {
  const filename = join(DIST, id)
  const source = read(filename).toString('latin1')
  const path = join(CACHE, `${source.slice(3, 19)}-${process.version}-${process.arch}`)
  const kept = keeps ? readKept(path) : undefined
  const cachedData = kept?.subarray(0, -TRAILER)
  const script = underUsualFlags(() => new Script(source, { filename, ...(kept && { cachedData }) }))
  const module = { exports: {} }
  const trailer = kept ? [...kept.subarray(-TRAILER)] : []
  loaded.set(id, { module, script, path, trailer, isEmptied: cachedData?.length === 0 })
  script.runInThisContext()(module.exports, requireFrom, module, filename, DIST)
}

/** The bytes hold until the next file is read. */
function read(path) {
  const file = openSync(path)
  let length = 0
  for (let more; (more = readSync(file, scratch, length, scratch.length - length, null)) > 0;) length += more
  closeSync(file)
  return length < scratch.length ? scratch.subarray(0, length) : readFileSync(path)
}

/** What cannot be read there is done without. */
function readKept(path) {
  try {
    return read(path)
  } catch {
    return undefined
  }
}

const program = requireFrom('./xrole-lint.cjs')
underUsualFlags = program.underUsualFlags

/** Whether one of Node's streams may still have something to do. */
let streams = false

function stream(name) {
  streams = true
  return process[name]
}

void program
  .main({
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    get stdin() {
      return stream('stdin')
    },
    stdout: program.output(1, () => stream('stdout')),
    stderr: program.output(2, () => stream('stderr')),
    importModule: (url) => import(url),
  })
  .then((status) => {
    process.exitCode = status
    if (keeps) program.keepCompiled([...loaded.values()])
    // Else Node gives back, page by page, the memory of a process that is over.
    if (!streams) process.exit()
  })
