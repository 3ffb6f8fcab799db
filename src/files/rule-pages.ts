/** Pages of the rules, which ship beside the code. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The page as Markdown; compiled code lies one folder below the package's root or deeper. */
export function rulePage(id: string): string | undefined {
  for (const up of ['../rules/', '../../rules/']) {
    try {
      return readFileSync(fileURLToPath(new URL(`${up}${id}.md`, import.meta.url)), 'utf8')
    } catch {
      continue
    }
  }
  return undefined
}
