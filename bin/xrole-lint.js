#!/usr/bin/env node
import { main } from '../dist/cli.js'

const { argv, env, stdin, stdout, stderr } = process
process.exitCode = await main({ argv: argv.slice(2), cwd: process.cwd(), env, stdin, stdout, stderr })
