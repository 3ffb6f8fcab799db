/** Formats by name; a report's code is loaded when it is asked for. */
import type { Reporter } from './report.js'

/** What `--format` may say. To add a format: its file, and a line here. */
export const formats = {
  stylish: async () => (await import('./stylish.js')).stylish,
  json: async () => (await import('./json.js')).json,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>

export type Format = keyof typeof formats

/** Whether a word names a format. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name)
}
