/** Nearness of files: what stands in the nearest folder belongs together, one example never to another. */

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

/** The folder, then each one above it, up to the root. */
export function* foldersUp(path: string): Generator<string> {
  let folder = folderOf(path)
  for (;;) {
    yield folder
    if (folder === '') return
    folder = folderOf(folder)
  }
}

export function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
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
