/** Files that a CI system gives, and a folder for those that live only as long as one run. */
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Scratch {
  path(name: string): string
  /** Empty where nothing was written. */
  read(name: string): string
  remove(): void
}

/** @param parent the runner's own temporary folder, where it has one */
export function scratchFolder(parent: string | undefined): Scratch {
  const folder = mkdtempSync(join(parent ?? tmpdir(), 'xrole-lint-'))
  const path = (name: string): string => join(folder, name)
  return {
    path,
    read: (name) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : ''),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export function appendText(file: string, text: string): void {
  appendFileSync(file, text)
}

/** The numbers of a JSON report. */
export function readReport(json: string): Readonly<Record<string, number>> {
  const { summary } = JSON.parse(json) as { summary: Readonly<Record<string, number>> }
  return summary
}
