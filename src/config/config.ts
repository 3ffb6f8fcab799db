/** What a configuration says, with defaults for what it leaves out. */
import type { Severity } from '../finding.js'
import type { At, Place } from '../place.js'

/** The key of package.json that holds a configuration. */
export const PACKAGE_KEY = 'xrole-lint'

/** Globs of one setting; the last that matches decides. */
export interface Globs {
  readonly patterns: readonly At<string>[]
  /** For a path relative to the working directory. */
  readonly matches: (path: string) => boolean
  /** Such a path as the patterns see it, relative to the configuration's folder. */
  readonly rebase: (path: string) => string
}

export interface AccountEntry {
  readonly id: string
  readonly name: string | undefined
  readonly files: Globs
  readonly at: Place
}

export interface RoleEntry {
  readonly arn: At<string>
  readonly policies: Globs | undefined
  readonly trust: Globs | undefined
  readonly boundary: Globs | undefined
}

export interface OrganizationEntry {
  /** `o-…`, the value of aws:PrincipalOrgID. */
  readonly id: string | undefined
  readonly policies: Globs
  readonly accounts: readonly string[]
  readonly at: Place
}

export interface ProfileEntry {
  readonly file: Globs
  readonly taskDefinitions: Globs
  readonly at: Place
}

export interface IgnoreEntry {
  readonly rule: string
  readonly files: Globs
  readonly reason: string | undefined
  /** ISO date of the last day on which it holds. */
  readonly until: string | undefined
  readonly at: Place
}

export type RuleSetting = Severity | 'off'
export type FailOn = Severity | 'never'

export interface Config {
  /** The file, relative to the working directory; `undefined` when there is none. */
  readonly path: string | undefined
  /** What its globs are relative to; absolute. */
  readonly directory: string
  /** What its facts may not lead out of; `undefined` where the command line named it. */
  readonly tree: string | undefined
  readonly accounts: readonly AccountEntry[]
  readonly roles: readonly RoleEntry[]
  readonly organization: readonly OrganizationEntry[]
  readonly profiles: readonly ProfileEntry[]
  readonly rules: ReadonlyMap<string, RuleSetting>
  readonly ignores: readonly IgnoreEntry[]
  readonly exclude: Globs
  readonly facts: Globs
  readonly failOn: FailOn
}

export const noGlobs: Globs = { patterns: [], matches: () => false, rebase: (path) => path }

/** What holds where no configuration is. */
export function defaultConfig(directory: string): Config {
  return {
    path: undefined,
    directory,
    tree: undefined,
    accounts: [],
    roles: [],
    organization: [],
    profiles: [],
    rules: new Map(),
    ignores: [],
    exclude: noGlobs,
    facts: noGlobs,
    failOn: 'error',
  }
}

/** The account that the configuration assigns to a file; the first entry that matches wins. */
export function accountOf(config: Config, path: string): string | undefined {
  return config.accounts.find(({ files }) => files.matches(path))?.id
}
