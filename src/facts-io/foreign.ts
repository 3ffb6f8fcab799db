/** Sources and places of other repositories, known from their facts alone. */
import type { Origin, Place, Range, Source } from '../place.js'

/** Short enough to read, long enough to tell. */
const SHOWN = 12

/** `repository@commit:`, with which every path of another repository begins. */
const FOREIGN = /^[^@:]+@(?:[0-9a-f]{1,64}|unknown):/

/** The part of a path that names another repository; '' for files of this one. */
export function repositoryPrefix(path: string): string {
  return path.includes('@') ? (FOREIGN.exec(path)?.[0] ?? '') : ''
}

/** A file of another repository while the lines of its facts are read. */
export interface ForeignSource extends Source {
  readonly origin: Origin
  readonly lineStarts: Map<number, number>
}

/** How reports name a file of another repository. */
export function foreignPath({ repository, commit, path }: Origin): string {
  const shown = commit === undefined ? 'unknown' : commit.slice(0, SHOWN)
  return `${repository.replace(/[@:]/g, '_')}@${shown}:${path}`
}

export function foreignSource(origin: Origin): ForeignSource {
  return {
    path: foreignPath(origin),
    text: '',
    origin,
    lineStarts: new Map(),
  }
}

/** There are millions of them where an organization is joined: no closures. */
export class ForeignPlace implements Place {
  constructor(
    readonly source: Source,
    readonly start: number,
    readonly end: number,
    /** Characters before the value proper, such as a quote; -1: parts cannot be told. */
    readonly inset: number,
    readonly path?: string,
  ) {}

  range(): Range {
    return { start: this.start, end: this.end }
  }

  part(from: number, to: number): Place {
    if (this.inset < 0) return this
    const first = this.start + this.inset
    const [start, end] = [Math.min(first + from, this.end), Math.min(first + to, this.end)]
    return new ForeignPlace(this.source, start, end, 0, this.path)
  }

  pointer(): string | undefined {
    return this.path
  }
}
