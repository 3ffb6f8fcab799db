/** Which repository and commit a folder belongs to, as git tells it. */
import { basename } from 'node:path'
import { runGit } from './run-git.js'

export interface Repository {
  /** `owner/name` of the remote, else the name of the folder. */
  readonly repository: string
  readonly commit: string | undefined
  /** From the root of the repository to the folder: '' or `infra/`. */
  readonly prefix: string
}

export function repositoryOf(folder: string): Repository {
  const [prefix, root] = git(folder, 'rev-parse', '--show-prefix', '--show-toplevel')?.split('\n') ?? []
  if (prefix === undefined) return { repository: basename(folder), commit: undefined, prefix: '' }
  const remote = git(folder, 'config', '--get', 'remote.origin.url')
  const commit = git(folder, 'rev-parse', '--verify', '--quiet', 'HEAD')?.trim()
  return {
    repository: nameOf(remote?.trim() ?? '') ?? basename(root ?? folder),
    commit: commit === '' ? undefined : commit,
    prefix,
  }
}

/** The path of a remote's URL without credentials, host and `.git`. */
function nameOf(url: string): string | undefined {
  const path = /^[a-z][a-z0-9+.-]*:\/\/[^/]*\/(.+)$/i.exec(url)?.[1] ?? /^[^/]+:(?!\/\/)(.+)$/.exec(url)?.[1]
  const name = path?.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
  return name === '' ? undefined : name
}

function git(folder: string, ...args: readonly string[]): string | undefined {
  return runGit(folder, args, 10_000)
}
