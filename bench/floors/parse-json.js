// Reads every file of a folder and parses it as JSON with V8's own parser.
import { files } from './walk.js'
import { readFileSync } from 'node:fs'

for (const file of files(process.argv[2])) if (file.endsWith('.json')) JSON.parse(readFileSync(file, 'utf8'))
