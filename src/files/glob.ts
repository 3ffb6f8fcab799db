/** Lists a tree that is no git work tree. */
import glob from 'fast-glob'
import { IGNORED_FOLDERS, syntaxByName } from './names.js'
import type { Listed } from './walk.js'

/** What may be ours below a folder. */
export function listByGlob(folder: string): readonly Listed[] {
  return glob
    .sync('**/*', {
      cwd: folder,
      dot: true,
      followSymbolicLinks: false,
      ignore: IGNORED_FOLDERS.map((name) => `**/${name}/**`),
      objectMode: true,
      onlyFiles: false,
      suppressErrors: true,
    })
    .filter(({ dirent }) => dirent.isFile() || dirent.isSymbolicLink())
    .filter(({ path }) => syntaxByName(path) !== undefined)
    .map(({ path, dirent }) => ({ name: path, isLink: dirent.isSymbolicLink() }))
}
