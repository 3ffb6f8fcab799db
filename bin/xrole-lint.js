#!/usr/bin/env node
'use strict'
// CommonJS: Node starts its loader of ES modules only where there is one to load, a fifth of a short run.
const { join } = require('node:path')
const { load } = require('./compiled.js')
const { output } = require('./output.js')

const { exports: program, keepCompiled } = load(join(__dirname, '../dist/xrole-lint.cjs'))

void program
  .main({
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    get stdin() {
      return process.stdin
    },
    stdout: output(1, () => process.stdout),
    stderr: output(2, () => process.stderr),
    importModule: (url) => import(url),
  })
  .then((status) => {
    process.exitCode = status
    keepCompiled()
  })
