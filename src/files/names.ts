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

const BY_EXTENSION: ReadonlyMap<string, NamedSyntax> = new Map([
  ['json', 'json'],
  ['jsonc', 'json'],
  ['jsonl', 'json'],
  ['ndjson', 'json'],
  ['tfstate', 'json'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['template', 'content'],
  ['tf', 'hcl'],
  ['tofu', 'hcl'],
  ['hcl', 'hcl'],
  ['tfvars', 'hcl'],
  ['ini', 'ini'],
  ['conf', 'ini'],
  ['cfg', 'ini'],
])

/** A file that a program fills in: what stands before this ending says what it is. */
const FILLED_IN: ReadonlySet<string> = new Set([
  ...['tpl', 'tftpl', 'tmpl', 'gotmpl', 'j2', 'jinja', 'jinja2', 'erb', 'mustache'],
  ...['in', 'example', 'sample', 'dist'],
])

/** Written by tools for themselves, and large; our own configuration. */
const NEVER: ReadonlySet<string> = new Set([
  ...[
    'package-lock.json',
    'npm-shrinkwrap.json',
    'composer.lock.json',
    'tsconfig.json',
    '.terraform.lock.hcl',
  ],
  ...['xrole-lintrc', 'xrole-lintrc.json', 'xrole-lintrc.yaml', 'xrole-lintrc.yml'],
  ...['.xrole-lintrc', '.xrole-lintrc.json', '.xrole-lintrc.yaml', '.xrole-lintrc.yml'],
])

/** How a file is read, by its path (forward slashes); `undefined`: not at all. */
export function syntaxByName(path: string): NamedSyntax | undefined {
  const whole = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const last = extensionOf(whole)
  const name = FILLED_IN.has(last) ? whole.slice(0, -last.length - 1) : whole
  const extension = name === whole ? last : extensionOf(name)
  const isTypeScriptConfig = name.startsWith('tsconfig.') && extension === 'json'
  if (NEVER.has(name) || isTypeScriptConfig) return undefined
  const known = BY_EXTENSION.get(extension)
  if (known !== undefined) return known
  if (name === 'samconfig.toml') return 'toml'
  if (extension !== '' && extension !== 'txt') return undefined
  if (isAwsConfig(name)) return 'ini'
  // Templates without a second ending (`task-definition.tpl`) and policies without any.
  return extension === '' && !name.startsWith('.') ? 'content' : undefined
}

/** What stands behind the last point; nothing where that point begins the name. */
function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1) : ''
}

function isAwsConfig(name: string): boolean {
  if (name === 'config' || name === 'credentials') return true
  const aws = name.indexOf('aws')
  return aws >= 0 && (name.includes('config', aws + 3) || name.includes('credentials', aws + 3))
}
