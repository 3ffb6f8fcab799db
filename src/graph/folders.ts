/** Nearness of files: what stands in the nearest folder belongs together, one example never to another. */
import { repositoryPrefix } from '../facts-io/foreign.js'

/** Root of a file's repository: '' for the one that is linted, `owner/name@commit:` for others. */
export function rootOf(path: string): string {
  return repositoryPrefix(path)
}

export function folderOf(path: string): string {
  const [slash, root] = [path.lastIndexOf('/'), rootOf(path)]
  return slash < root.length ? root : path.slice(0, slash)
}

/** The folder, then each one above it, up to the root of its repository. */
export function* foldersUp(path: string): Generator<string> {
  const root = rootOf(path)
  let folder = folderOf(path)
  for (;;) {
    yield folder
    if (folder === root) return
    folder = folderOf(folder)
  }
}

export function isBelow(path: string, folder: string): boolean {
  const root = rootOf(path)
  return folder === root || path.startsWith(`${folder}/`)
}

/** Items by every folder above them, so that the nearest ones are found without looking at all. */
export class Nearness<T> {
  readonly #byFolder = new Map<string, Set<T>>()

  add(path: string, item: T): void {
    for (const folder of foldersUp(path)) {
      const items = this.#byFolder.get(folder)
      if (items) items.add(item)
      else this.#byFolder.set(folder, new Set([item]))
    }
  }

  /** Items in or below the nearest folder, at or above the path's own, that holds one which fits. */
  nearest(path: string, fits: (item: T) => boolean = () => true): readonly T[] {
    for (const folder of foldersUp(path)) {
      const found = [...(this.#byFolder.get(folder) ?? [])].filter(fits)
      if (found.length > 0) return found
    }
    return []
  }
}
