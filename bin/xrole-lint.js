#!/usr/bin/env node
'use strict'
// CommonJS, and run from the compiled form that earlier runs have left: on a small repository Node's loader of ES
// modules and V8's compiler would take longer than all else (bench/README.md).
const {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const DIST = join(__dirname, '../dist')
const CACHE = join(__dirname, '../.cache')

/** So many runs a day add the functions that they had to compile: another repository needs others. */
const LEARNING_RUNS = 4

/** Behind what is stored: how many runs of which day have added to it. */
const TRAILER = 3

/**
 * Stands for the number where a run over much text has stored it: to what that has executed often V8 gives in every
 * later run what pays only in long ones, a third of a small run. A small run empties it, and the next ones begin anew;
 * until then, and ever after, runs over much text take what there is and add nothing, so that the two can alternate.
 */
const OF_MUCH = 255

const today = Math.floor(Date.now() / 86_400_000) % 2 ** 16

/** Takes one file after the other: to come by memory takes longer than to fill it. */
const scratch = Buffer.allocUnsafeSlow(2 ** 20)

const isKept = !process.env.NODE_DISABLE_COMPILE_CACHE

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
  const stored = isKept ? readStored(path) : undefined
  const cachedData = stored?.subarray(0, -TRAILER)
  const script = underUsualFlags(() => new Script(source, { filename, ...(cachedData && { cachedData }) }))
  const module = { exports: {} }
  const isStored = script.cachedDataRejected === false
  const isEmptied = stored?.length === TRAILER
  loaded.set(id, { module, script, path, isStored, isEmptied, runs: isStored ? runsOfToday(stored) : 0 })
  script.runInThisContext()(module.exports, requireFrom, module, filename, DIST)
}

function runsOfToday(stored) {
  if (stored.at(-TRAILER) === OF_MUCH) return OF_MUCH
  return stored.at(-2) + 256 * stored.at(-1) === today ? stored.at(-TRAILER) : 0
}

/** The bytes hold until the next file is read. */
function read(path) {
  const file = openSync(path)
  let length = 0
  for (let more; (more = readSync(file, scratch, length, scratch.length - length, null)) > 0;) length += more
  closeSync(file)
  return length < scratch.length ? scratch.subarray(0, length) : readFileSync(path)
}

/** What cannot be read or written there is done without; so is all, where Node itself is told to. */
function readStored(path) {
  try {
    return read(path)
  } catch {
    return undefined
  }
}

function keepCompiled(learning, isOverMuch) {
  try {
    for (const { script, path, runs } of learning) {
      mkdirSync(CACHE, { recursive: true })
      const empties = runs === OF_MUCH
      const data = empties ? Buffer.of() : underUsualFlags(() => script.createCachedData())
      const trailer = Buffer.of(empties ? 0 : isOverMuch ? OF_MUCH : runs + 1, today % 256, today >> 8)
      writeFileSync(`${path}.${process.pid}`, Buffer.concat([data, trailer]))
      renameSync(`${path}.${process.pid}`, path)
    }
  } catch {
    // A package that may not be written to is compiled anew in every run.
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
    const isOverMuch = program.compilesLate()
    const learns = isOverMuch
      ? ({ isStored, isEmptied }) => !isStored && !isEmptied
      : ({ runs }) => runs < LEARNING_RUNS || runs === OF_MUCH
    const learning = isKept ? [...loaded.values()].filter(learns) : []
    if (learning.length > 0) keepCompiled(learning, isOverMuch)
    // Else Node gives back, page by page, the memory of a process that is over.
    if (!streams) process.exit()
  })
