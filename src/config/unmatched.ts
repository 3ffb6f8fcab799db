/** Globs of the configuration that select none of the files: most are slips of the pen. */
import type { Place } from '../place.js'
import type { Config, Globs } from './config.js'
import { matcher } from './globs.js'
import { locationOf } from './read.js'

export interface UnmatchedGlob {
  readonly at: Place
  /** `path:line:column: …` */
  readonly message: string
}

/** `files` are all that were found, relative to the working directory, before `exclude` took any away. */
export function unmatchedGlobs(config: Config, files: readonly string[]): UnmatchedGlob[] {
  return [...settingsOf(config)].flatMap(({ patterns, rebase }) =>
    patterns
      .filter(({ value }) => !value.startsWith('!') && !selectsAny(value, files, rebase))
      .map(({ value, at }) => ({
        at,
        message: `${locationOf(at)}: glob ${JSON.stringify(value)} matches no file`,
      })),
  )
}

function selectsAny(glob: string, files: readonly string[], rebase: Globs['rebase']): boolean {
  const matches = matcher([glob])
  return files.some((file) => matches(rebase(file)))
}

function* settingsOf(config: Config): Generator<Globs> {
  for (const { files } of config.accounts) yield files
  for (const { policies, trust, boundary } of config.roles) {
    for (const globs of [policies, trust, boundary]) if (globs) yield globs
  }
  for (const { policies } of config.organization) yield policies
  for (const { file, taskDefinitions } of config.profiles) {
    yield file
    yield taskDefinitions
  }
  for (const { files } of config.ignores) yield files
  yield config.exclude
}
