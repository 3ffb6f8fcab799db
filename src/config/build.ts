/** A checked configuration in its typed form. */
import { join, relative, sep } from 'node:path'
import { severities } from '../finding.js'
import type { At, Place } from '../place.js'
import { field, itemsOf, type Value } from '../value.js'
import { defaultConfig, noGlobs, type Config, type Globs, type RuleSetting } from './config.js'
import { matcher } from './globs.js'
import { stringIn } from './read.js'

export interface Folders {
  readonly cwd: string
  /** What the configuration's globs are relative to. */
  readonly directory: string
  readonly tree: string | undefined
}

/** One map of the configuration, read by key. */
interface Entry {
  readonly at: Place
  readonly string: (key: string) => string | undefined
  readonly strings: (key: string) => readonly At<string>[]
  readonly globs: (key: string) => Globs | undefined
}

/** Builds on what `checkConfig` has let through. */
export function buildConfig(root: Value, path: string, folders: Folders): Config {
  const { directory, tree } = folders
  const toGlobs = globsFrom(folders)
  const entries = (key: string): Entry[] => {
    const list = field(root, key)
    return list?.kind === 'list' ? list.items().map((item) => entryOf(item, toGlobs)) : []
  }
  const whole = entryOf(root, toGlobs)
  const failOn = whole.string('failOn')
  return {
    path,
    directory,
    tree,
    accounts: entries('accounts').map(accountEntry),
    roles: entries('roles').map(roleEntry),
    organization: entries('organization').map(organizationEntry),
    profiles: entries('profiles').map(profileEntry),
    rules: rulesOf(field(root, 'rules')),
    ignores: entries('ignores').map(ignoreEntry),
    exclude: whole.globs('exclude') ?? noGlobs,
    facts: whole.globs('facts') ?? noGlobs,
    failOn:
      failOn === 'never'
        ? failOn
        : (severities.find((level) => level === failOn) ?? defaultConfig(directory).failOn),
  }
}

function accountEntry({ at, string, globs }: Entry): Config['accounts'][number] {
  return { id: string('id') ?? '', name: string('name'), files: globs('files') ?? noGlobs, at }
}

function roleEntry({ at, strings, globs }: Entry): Config['roles'][number] {
  const [arn] = strings('arn')
  return {
    arn: arn ?? { value: '', at },
    policies: globs('policies'),
    trust: globs('trust'),
    boundary: globs('boundary'),
  }
}

function organizationEntry({ at, string, strings, globs }: Entry): Config['organization'][number] {
  const accounts = strings('accounts').map(({ value }) => value)
  return { id: string('id'), policies: globs('policies') ?? noGlobs, accounts, at }
}

function profileEntry({ at, globs }: Entry): Config['profiles'][number] {
  return { file: globs('file') ?? noGlobs, taskDefinitions: globs('taskDefinitions') ?? noGlobs, at }
}

function ignoreEntry({ at, string, globs }: Entry): Config['ignores'][number] {
  return {
    rule: string('rule') ?? '',
    files: globs('files') ?? noGlobs,
    reason: string('reason'),
    until: string('until'),
    at,
  }
}

function entryOf(value: Value, toGlobs: (patterns: readonly At<string>[]) => Globs): Entry {
  const strings = (key: string): readonly At<string>[] =>
    itemsOf(field(value, key)).flatMap((item) => {
      const string = stringIn(item)
      return string === undefined ? [] : [{ value: string, at: item.at }]
    })
  return {
    at: value.at,
    string: (key) => stringIn(field(value, key)),
    strings,
    globs: (key) => (field(value, key) === undefined ? undefined : toGlobs(strings(key))),
  }
}

/** Globs count from the configuration's folder, paths from the working directory. */
function globsFrom({ cwd, directory }: Folders): (patterns: readonly At<string>[]) => Globs {
  const rebase = (path: string): string =>
    cwd === directory ? path : relative(directory, join(cwd, path)).split(sep).join('/')
  return (patterns) => {
    const matches = matcher(patterns.map(({ value }) => value))
    return { patterns, rebase, matches: (path) => matches(rebase(path)) }
  }
}

function rulesOf(rules: Value | undefined): ReadonlyMap<string, RuleSetting> {
  const settings = ['off', ...severities] as const
  const found = new Map<string, RuleSetting>()
  for (const id of rules?.kind === 'map' ? rules.keys() : []) {
    const setting = settings.find((one) => one === stringIn(field(rules, id)))
    if (setting) found.set(id, setting)
  }
  return found
}
