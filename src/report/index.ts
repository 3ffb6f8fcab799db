/** Formats by name; a report's code is loaded when it is asked for. */
import type { Reporter } from './report.js'

export interface LoadedFormat {
  readonly reporter: Reporter
  /** It shows whole pages of rules. */
  readonly needsPages?: boolean
}

/** What `--format` may say. To add a format: its file, and a line here. */
export const formats: Readonly<Record<Format, () => Promise<LoadedFormat>>> = {
  stylish: async () => ({ reporter: (await import('./stylish.js')).stylish }),
  json: async () => ({ reporter: (await import('./json.js')).json }),
  sarif: async () => ({ reporter: (await import('./sarif.js')).sarif, needsPages: true }),
  github: async () => ({ reporter: (await import('./github.js')).github }),
  markdown: async () => ({ reporter: (await import('./markdown.js')).markdown }),
  gitlab: async () => ({ reporter: (await import('./gitlab.js')).gitlab }),
  junit: async () => ({ reporter: (await import('./junit.js')).junit }),
  rdjson: async () => ({ reporter: (await import('./rdjson.js')).rdjson }),
}

export type Format = 'stylish' | 'json' | 'sarif' | 'github' | 'markdown' | 'gitlab' | 'junit' | 'rdjson'

/** Whether a word names a format. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name)
}
