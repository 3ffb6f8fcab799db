/** Starts git without running, or believing, anything that the tree or a surrounding git command says. */
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { platform } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'
import { env } from 'node:process'

/** Settings by which a repository's own configuration could run a program, or reach out for missing objects. */
const SAFE_SETTINGS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.excludesFile=/dev/null',
  'safe.bareRepository=explicit',
  ...['ext', 'file', 'ftp', 'ftps', 'git', 'http', 'https', 'ssh'].map(
    (protocol) => `protocol.${protocol}.allow=never`,
  ),
].flatMap((setting) => ['-c', setting])

/** What a hook is given, about the repository that it belongs to: here the folder alone says which one is meant. */
const OF_ANOTHER =
  /^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX)$/

/** What git prints; `undefined` where it fails, or is not there. */
export function runGit(folder: string, args: readonly string[], timeout: number): string | undefined {
  const program = inPath(platform() === 'win32' ? 'git.exe' : 'git', env.PATH ?? '')
  if (program === undefined) return undefined
  try {
    return execFileSync(program, ['--no-optional-locks', ...SAFE_SETTINGS, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: Object.fromEntries(Object.entries(env).filter(([name]) => !OF_ANOTHER.test(name))),
      maxBuffer: 1 << 29,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout,
    })
  } catch {
    return undefined
  }
}

/**
 * A program's absolute path, from the absolute folders of a search path alone: in a relative one, and on Windows before
 * all others, a bare name is looked for in the folder of the call, where the linted tree may hold a `git` of its own.
 */
export function inPath(name: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, name))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
}
