/** Pages of the rules, which ship beside the code. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The page as Markdown; compiled code lies one folder below the package's root or deeper. */
export function rulePage(id: string): string | undefined {
  for (const up of ['../rules/', '../../rules/']) {
    try {
      return readFileSync(join(import.meta.dirname, up, `${id}.md`), 'utf8')
    } catch {
      continue
    }
  }
  return undefined
}
