import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** All files below a folder but git's and other people's. */
export function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === '.git' || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* files(path)
    else yield path
  }
}
