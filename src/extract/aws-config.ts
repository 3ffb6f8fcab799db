/**
 * AWS config and credentials files: one fact a profile. Follows botocore where SDKs differ (CONF-2, CONF-3,
 * CONF-21) and says so in the fact. Judges nothing, and never keeps a secret.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
 */
import {
  fileScope,
  type DuplicateKeyFact,
  type ProfileFact,
  type ProfileSetting,
  type Scope,
} from '../facts.js'
import { isIni, type IniDocument, type IniEntry, type IniSection } from '../parse/ini.js'
import { placeholderText } from '../parse/placeholders.js'
import { placeKey, type At, type Place } from '../place.js'
import {
  COMMON_SETTINGS,
  isNamedAsAws,
  SECRET_SETTINGS,
  SECTIONS,
  TELLING_SETTINGS,
} from '../profile-words.js'
import type { Text } from '../text.js'
import type { Extractor } from './extractor.js'

type FileKind = ProfileFact['file']

/** A command line may hold a secret as well. */
const HIDDEN = new Set([...SECRET_SETTINGS, 'credential_process'])

/** AWS config and credentials files. */
export const awsConfig: Extractor = {
  name: 'aws-config',
  accepts: (document) => isIni(document) && isAwsConfig(document),
  *extract(documents) {
    for (const document of documents) {
      if (!isIni(document)) continue
      yield* profilesOf(document)
    }
  },
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase()
}

function keysOf(sections: readonly IniSection[]): string[] {
  return sections.flatMap((section) => section.entries.map((entry) => entry.key.value.toLowerCase()))
}

/** Whether some section has a header that only AWS's config file has. */
function isHeaded({ sections }: IniDocument): boolean {
  return sections.some((section) => {
    const { value } = section.name
    const word = firstWord(value)
    return word !== value && SECTIONS.includes(word)
  })
}

/** Other programs write INI too, also under the name `config`: the sections must speak AWS's language. */
function isAwsConfig(document: IniDocument): boolean {
  const { sections, strays, source } = document
  const first = sections[0]
  if (!first || isForeign(strays, first)) return false
  const keys = keysOf(sections)
  if (keys.some((key) => TELLING_SETTINGS.has(key))) return true
  const known = isHeaded(document) || isNamedAsAws(source.path)
  if (known) return keys.some((key) => COMMON_SETTINGS.has(key))
  const [name] = baseName(source.path).split('.', 1)
  if (name === 'credentials') return keys.some((key) => SECRET_SETTINGS.has(key))
  return name === 'config' && keys.includes('role_arn')
}

/** Text before the first header makes it a script or another format; a template's directive does not. */
function isForeign(strays: readonly Place[], first: IniSection): boolean {
  return strays.some((stray) => {
    const { start } = stray.range()
    return start < first.at.range().start && !/^\{[{%#]/.test(stray.source.text.slice(start, start + 2))
  })
}

/**
 * By name and content. In doubt a credentials file, where a section needs no prefix: nothing is misheaded.
 */
function kindOf(document: IniDocument): FileKind {
  const name = baseName(document.source.path)
  if (name.includes('credentials')) return 'credentials'
  if (isHeaded(document)) return 'config'
  const roles = keysOf(document.sections).some((key) => key === 'role_arn' || TELLING_SETTINGS.has(key))
  return name.includes('config') && roles ? 'config' : 'credentials'
}

function* profilesOf(document: IniDocument): Generator<ProfileFact | DuplicateKeyFact> {
  const file = kindOf(document)
  const headed = isHeaded(document)
  const scope = fileScope(document.source)
  const facts = new Map<string, ProfileFact & { readonly settings: Map<string, ProfileSetting> }>()
  for (const section of document.sections) {
    const header = headerOf(section, file, headed)
    if (!header) continue
    const identity = `${String(header.misheaded)} ${header.name.value}`
    const known = facts.get(identity)
    const fact = known ?? {
      kind: 'profile',
      scope,
      when: [],
      at: header.name.at,
      file,
      ...header,
      settings: new Map<string, ProfileSetting>(),
    }
    // Sections of one name are merged by the SDKs that accept them at all.
    for (const entry of section.entries) {
      const { value: key, at } = entry.key
      const first = fact.settings.get(key.toLowerCase())?.key.at
      if (first) yield { kind: 'duplicate-key', scope, when: [], at, key, first }
      fact.settings.set(key.toLowerCase(), settingOf(entry, scope))
    }
    facts.set(identity, fact)
  }
  yield* facts.values()
}

/** The profile that a section means, and whether SDKs find it there (CONF-1, CONF-2). */
function headerOf(
  section: IniSection,
  file: FileKind,
  headed: boolean,
): Pick<ProfileFact, 'name' | 'misheaded'> | undefined {
  const { value, at } = section.name
  const word = firstWord(value)
  if (word === 'sso-session' || word === 'services') return undefined
  if (word !== value && word.toLowerCase() === 'profile') {
    const rest = value.slice(word.length).trimStart()
    const misheaded = file === 'credentials' || word !== 'profile'
    return { name: unquoted(value, at, value.length - rest.length), misheaded }
  }
  if (value === '' || value === 'profile') return undefined
  if (file === 'credentials' || value === 'default') return { name: { value, at }, misheaded: false }
  // Without a profile's settings it is a section of another kind, such as the CLI's own `[plugins]`.
  const meant = keysOf([section]).some(
    (key) => key === 'role_arn' || TELLING_SETTINGS.has(key) || (headed && COMMON_SETTINGS.has(key)),
  )
  return meant ? { name: unquoted(value, at, 0), misheaded: true } : undefined
}

function firstWord(header: string): string {
  return header.split(/\s/, 1)[0] ?? ''
}

/** A profile's name may stand in quotes (CONF-3). */
function unquoted(header: string, at: Place, from: number): At<string> {
  const rest = header.slice(from)
  const quoted = startsQuoted(rest) ? /^(["'])(.+)\1$/.exec(rest) : null
  const name = quoted?.[2] ?? rest
  const start = from + (quoted ? 1 : 0)
  return { value: name, at: at.part(start, start + name.length) }
}

function startsQuoted(written: string): boolean {
  return written.startsWith('"') || written.startsWith("'")
}

function settingOf(entry: IniEntry, scope: Scope): ProfileSetting {
  const { key, value, comment, continuation } = entry
  const start = value.at.range().start
  const end = comment ? comment.range().start - start : value.value.length
  const plain = value.value.slice(0, end).trimEnd()
  const lead = startsQuoted(plain) ? 1 : 0
  const quotes = lead > 0 || startsQuoted(plain.slice(-1))
  const dressed = comment ? 'comment' : quotes ? 'quotes' : undefined
  const hidden = HIDDEN.has(key.value.toLowerCase())
  const read = (at: At<string>): At<Text> => (hidden ? hide(at, scope) : textOf(at, scope))
  const inner = dressed === undefined ? plain : plain.slice(lead).replace(/["']$/, '')
  return {
    key,
    value: read(value),
    dressed,
    ...(dressed && { bare: read({ value: inner, at: value.at.part(lead, lead + inner.length) }) }),
    ...(continuation && { continued: continuation }),
  }
}

function textOf({ value, at }: At<string>, scope: Scope): At<Text> {
  const found = placeholderText(value, at, scope.id)
  return { value: found.text, at: found.at }
}

/** A secret is never kept; a placeholder that stands for one is no secret. */
function hide(written: At<string>, scope: Scope): At<Text> {
  const found = textOf(written, scope)
  if (!found.value.some((piece) => typeof piece === 'string')) return found
  const id = `hidden:${placeKey(written.at)}`
  return { value: [{ id, label: 'hidden', kind: 'any' }], at: written.at }
}
