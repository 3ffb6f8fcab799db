/** What a file's name and folders say of whose policy it holds (rules.md, way 3 of binding). */
import { repositoryPrefix } from '../facts-io/foreign.js'
import type { PolicyKind } from '../iam/policy.js'

export interface DocumentName {
  /** What is left of the name without the words for its kind; '' when nothing is. */
  readonly owner: string
  /** The folder's name: the owner where the file name says only what kind it is. */
  readonly folder: string
  readonly kind: Extract<PolicyKind, 'trust' | 'identity' | 'boundary'> | undefined
  /** An account id among the folders. */
  readonly account: string | undefined
  readonly words: ReadonlySet<string>
}

const SEPARATOR = '[-_. ]'
const TRUST = `(?:trust(?:ed)?(?:${SEPARATOR}?(?:policy|relationship|relation|document|doc|entities))*|assume${SEPARATOR}?role${SEPARATOR}?policy(?:${SEPARATOR}?document)?)`
const BOUNDARY = `(?:(?:permissions?${SEPARATOR}?)?boundary(?:${SEPARATOR}?policy)?)`
const IDENTITY = `(?:(?:(?:inline|identity|permissions?|access|iam)${SEPARATOR}?)?(?:policy|policies|permissions?)(?:${SEPARATOR}?document)?)`
const KINDS = [
  ['trust', TRUST],
  ['boundary', BOUNDARY],
  ['identity', IDENTITY],
] as const
const PATTERNS = KINDS.map(([kind, word]) => ({
  kind,
  after: new RegExp(`^(.*?)(?:^|${SEPARATOR})${word}$`),
  before: new RegExp(`^${word}(?:${SEPARATOR}(?:for${SEPARATOR})?)(.+)$`),
}))
const EXTENSION = /\.(json|jsonc|ya?ml|template|tpl|tftpl|tmpl|j2|txt)$/

/** Letter case and separators aside, as people vary them between a role and its file. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_. ]/g, '')
}

export function documentName(path: string): DocumentName {
  const parts = path.slice(repositoryPrefix(path).length).split('/')
  const base = parts.pop() ?? ''
  const account = parts.find((part) => /^\d{12}$/.test(part))
  let stem = base.toLowerCase()
  while (EXTENSION.test(stem)) stem = stem.replace(EXTENSION, '')
  const folder = parts.at(-1) ?? ''
  const words = new Set(wordsOf(base.replace(/\.[^.]*$/, '')))
  for (const { kind, after, before } of PATTERNS) {
    const match = after.exec(stem) ?? before.exec(stem)
    if (match) return { owner: match[1] ?? '', folder, kind, account, words }
  }
  return { owner: stem, folder, kind: undefined, account, words }
}

/** Words of a name, lower case: `my-ECS-task-role` and `MyEcsTaskRole` alike. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}
