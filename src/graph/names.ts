/** What a file's name and folders say of whose policy it holds (rules.md, way 3 of binding). */
import { repositoryPrefix } from '../facts-io/foreign.js'
import { isAccountId } from '../iam/account-id.js'
import type { PolicyKind } from '../iam/policy.js'

export interface DocumentName {
  /** What is left of the name, as it is written, without the words for its kind; '' when nothing is. */
  readonly owner: string
  /** The folder's name: the owner where the file name says only what kind it is. */
  readonly folder: string
  readonly kind: Extract<PolicyKind, 'trust' | 'identity' | 'boundary'> | undefined
  /** An account id among the folders. */
  readonly account: string | undefined
  readonly words: ReadonlySet<string>
}

const SEPARATORS = ['-', '_', '.', ' ']

type Parts = readonly (readonly string[])[]

const TRUSTS = ['', 'policy', 'relationship', 'relation', 'document', 'doc', 'entities']
const PERMISSIONS = ['permission', 'permissions']

/** Words for the kind of a policy, as they read without separators: one of each list makes a word. */
const KINDS: readonly (readonly [NonNullable<DocumentName['kind']>, Parts])[] = [
  ['trust', [['trust', 'trusted'], TRUSTS, TRUSTS, TRUSTS]],
  ['trust', [['assumerolepolicy'], ['', 'document']]],
  ['boundary', [['', ...PERMISSIONS], ['boundary'], ['', 'policy']]],
  [
    'identity',
    [
      ['', 'inline', 'identity', 'access', 'iam', ...PERMISSIONS],
      ['policy', 'policies', ...PERMISSIONS],
      ['', 'document'],
    ],
  ],
]

function isMadeOf([first, ...rest]: Parts, word: string): boolean {
  if (first === undefined) return word === ''
  return first.some((part) => word.startsWith(part) && isMadeOf(rest, word.slice(part.length)))
}

const EXTENSIONS: ReadonlySet<string> = new Set([
  ...['.json', '.jsonc', '.yaml', '.yml', '.template', '.tpl', '.tftpl', '.tmpl', '.j2', '.txt'],
])

/** Letter case and separators aside, as people vary them between a role and its file. */
export function plainName(name: string): string {
  return SEPARATORS.reduce((plain, separator) => plain.replaceAll(separator, ''), name.toLowerCase())
}

export function documentName(path: string): DocumentName {
  const parts = path.slice(repositoryPrefix(path).length).split('/')
  const base = parts.pop() ?? ''
  const account = parts.find(isAccountId)
  const stem = base.slice(0, withoutExtensions(base.toLowerCase()).length)
  const folder = parts.at(-1) ?? ''
  const dot = base.lastIndexOf('.')
  const words = new Set(wordsOf(dot < 0 ? base : base.slice(0, dot)))
  const plain = plainName(stem)
  for (const [kind, word] of KINDS) {
    // Nearly no name has the part that such a word cannot be without.
    if (!word.some((parts) => !parts.includes('') && parts.some((part) => plain.includes(part)))) continue
    const owner = ownerBeside(word, stem)
    if (owner !== undefined) return { owner, folder, kind, account, words }
  }
  return { owner: stem, folder, kind: undefined, account, words }
}

function withoutExtensions(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot >= 0 && EXTENSIONS.has(name.slice(dot)) ? withoutExtensions(name.slice(0, dot)) : name
}

/** What stands before a word for the kind (`app-trust-policy`), or after it (`policy-for-app`). */
function ownerBeside(word: Parts, stem: string): string | undefined {
  const parts = SEPARATORS.reduce(
    (name, separator) => name.replaceAll(separator, '-'),
    stem.toLowerCase(),
  ).split('-')
  const from = (first: number): number => parts.slice(0, first).join('-').length + Math.min(first, 1)
  for (let i = 0; i < parts.length; i++)
    if (isMadeOf(word, parts.slice(i).join(''))) return stem.slice(0, Math.max(from(i) - 1, 0))
  for (let i = parts[0] === '' ? 0 : parts.length - 1; i > 0; i--) {
    if (!isMadeOf(word, parts.slice(0, i).join(''))) continue
    const owner = stem.slice(from(parts[i] === 'for' && i + 1 < parts.length ? i + 1 : i))
    if (owner !== '') return owner
  }
  return undefined
}

/** Words of a name, lower case: `my-ECS-task-role` and `MyEcsTaskRole` alike. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}
