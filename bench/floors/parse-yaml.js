// Reads every file of a folder and takes it apart with the event parser of js-yaml, the fastest there is.
import { files } from './walk.js'
import { readFileSync } from 'node:fs'
import { parseEvents } from 'js-yaml'

for (const file of files(process.argv[2])) if (/\.ya?ml$/.test(file)) parseEvents(readFileSync(file, 'utf8'))
