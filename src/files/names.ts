/** Which files are looked at, by name alone; what they hold decides afterwards (recognise.ts). */

/** `content`: the name says nothing, so the first characters decide. */
export type NamedSyntax = 'json' | 'yaml' | 'hcl' | 'ini' | 'toml' | 'content'

/** Folders that are about the tree and no part of it. */
export const VERSION_CONTROL: readonly string[] = ['.git', '.hg', '.svn']

/** Folders of other people's files, of tools' caches, of git itself. */
export const IGNORED_FOLDERS: readonly string[] = [
  ...VERSION_CONTROL,
  '.terraform',
  '.terragrunt-cache',
  '.venv',
  'node_modules',
]

const BY_EXTENSION: Readonly<Record<string, NamedSyntax>> = {
  json: 'json',
  jsonc: 'json',
  jsonl: 'json',
  ndjson: 'json',
  tfstate: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  template: 'content',
  tf: 'hcl',
  tofu: 'hcl',
  hcl: 'hcl',
  tfvars: 'hcl',
  ini: 'ini',
  conf: 'ini',
  cfg: 'ini',
}

/** A file that a program fills in: what stands before this ending says what it is. */
const TEMPLATE_ENDING = /\.(?:tpl|tftpl|tmpl|gotmpl|j2|jinja2?|erb|mustache|in|example|sample|dist)$/

/** Written by tools for themselves, and large; our own configuration. */
const NEVER =
  /^(?:package-lock|npm-shrinkwrap|composer\.lock|tsconfig(?:\..+)?)\.json$|^\.terraform\.lock\.hcl$|^\.?xrole-lintrc(?:\.(?:json|ya?ml))?$/

const AWS_CONFIG = /aws.*(?:config|credentials)/

/** How a file is read, by its path (forward slashes); `undefined`: not at all. */
export function syntaxByName(path: string): NamedSyntax | undefined {
  const segments = path.toLowerCase().split('/')
  const whole = segments.at(-1) ?? ''
  const name = whole.replace(TEMPLATE_ENDING, '')
  if (NEVER.test(name)) return undefined
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 ? name.slice(dot + 1) : ''
  const known = BY_EXTENSION[extension]
  if (known !== undefined) return known
  if (name === 'samconfig.toml') return 'toml'
  if (extension !== '' && extension !== 'txt') return undefined
  if (/^(?:config|credentials)$/.test(name) || AWS_CONFIG.test(name)) return 'ini'
  // Templates without a second ending (`task-definition.tpl`) and policies without any.
  return extension === '' && !name.startsWith('.') ? 'content' : undefined
}
