/**
 * Whether a file may hold something of ours, before it is parsed: one look for words without which no
 * extractor takes a document. It may say yes too often, never no wrongly.
 */
import {
  COMMON_SETTINGS,
  isNamedAsAws,
  SECRET_SETTINGS,
  SECTIONS,
  TELLING_SETTINGS,
} from '../profile-words.js'
import { syntaxByName, type NamedSyntax } from './names.js'

export type Syntax = Exclude<NamedSyntax, 'content'>

/** `context`: of use only to files that are `ours` (variables of a Terraform module, parameters of a stack). */
export interface Recognised {
  readonly syntax: Syntax
  readonly as: 'ours' | 'context'
}

/**
 * Parts of all words below, of which a file of JSON or YAML that is ours has one at least. They are looked for in
 * the bytes of all files: those that begin with a capital cost least.
 */
const PARTS = [
  ...['Stat', 'Role', 'Poli', 'AWS', 'Para', 'Task', 'Start', 'Instance', 'Attached', 'Permissions', 'Fn::'],
  ...['_role', 'krole', 'aws', 'finition', 'image"'],
]

/** Of task definitions and IAM documents, in whatever form: one of these is in nearly all that is ours. */
const AWS_WORDS = [
  ...['Statement', 'AssumeRole', 'AWS::', 'AWSTemplateFormatVersion', 'aws:'],
  ...['ontainerDefinition', 'ontainerdefinition', 'ontainer_Definition', 'ontainer_definition'],
  ...['askDefinition', 'askdefinition', 'ask_Definition', 'ask_definition'],
  ...['askRole', 'askrole', 'ask_Role', 'ask_role'],
]

/** And of what is always JSON: plans, states, state machines, AWS CLI output. */
const JSON_WORDS = [...AWS_WORDS, 'aws_', ':aws', 'ecs:runTask']
const JSON_KEYS =
  /(Instance|Attached|Policy|Role|Permissions)(Names?|Id|Arn|Profile|Policies|Boundary|(Version)?List|Document|DetailList)"|"(Roles?|Polic(y|ies)|States|image)"/

/** What only ECS has in a list of containers, which may be all that a file holds. */
const CONTAINER_WORDS = ['essential:', 'essential"', "essential'", 'logDriver', 'portMappings']

const YAML_WORDS = [...AWS_WORDS, 'Fn::', 'StartAt', ...CONTAINER_WORDS]

const HCL_AWS =
  /aws_(iam|ecs|cloudwatch_event|scheduler|batch|pipes|sfn)|assume_role|AssumeRole|arn:aws|role_arn|task_role|iam[_/-]|ecs[_/-]/
const HCL_BLOCK = /\b(resource|data|module|provider|locals|variable|output|inputs|import|moved|include)\b|=/

/** Of the settings that other programs have too, those that are rare enough in files of any name. */
const RARE = new Set([...SECRET_SETTINGS, 'role_arn', 'external_id', 'role_session_name'])

/** A file without a telling name is YAML where one of these begins a line. */
const YAML_OPENINGS = [
  '---',
  'AWSTemplateFormatVersion',
  'Resources',
  'Transform',
  'Description',
  'Parameters',
]
const YAML_OPENING = /^(AWSTemplateFormatVersion|Resources|Transform|Description|Parameters)\s*:|^---/m

const PARAMETERS = ['param', 'samconfig', '.tfvars']

/** How a file is to be read, and what for; `undefined`: it is none of ours. */
export function recognise(path: string, content: string): Recognised | undefined {
  const syntax = syntaxOf(path, content)
  if (syntax === undefined) return undefined
  const as = recognisedAs(syntax, path, content)
  return as && { syntax, as }
}

/** Whether `recognise` could say yes of a file with these bytes: cheap, and wrong only where it says yes. */
export function mayBeOurs(path: string, bytes: Buffer): boolean {
  const syntax = syntaxByName(path)
  if (syntax !== 'json' && syntax !== 'yaml') return true
  if (PARTS.some((part) => bytes.includes(part)) || isNamedParameters(path)) return true
  return syntax === 'yaml' ? CONTAINER_WORDS.some((word) => bytes.includes(word)) : isTerraformJson(path)
}

/** The syntax by name, else by the first character that says something. */
export function syntaxOf(path: string, content: string): Syntax | undefined {
  const named = syntaxByName(path) ?? 'content'
  if (named === 'ini' && startsAsJson(content) && !isAwsProfile(path, content)) return 'json'
  if (named !== 'content') return named
  if (startsAsJson(content)) return 'json'
  if (isAwsProfile(path, content)) return 'ini'
  const opening = content.slice(0, 4096)
  return hasOneOf(YAML_OPENINGS, opening) && YAML_OPENING.test(opening) ? 'yaml' : undefined
}

/** An object, a list, a comment, or a URL-encoded object. */
function startsAsJson(content: string): boolean {
  const start = content.slice(0, 4096).trimStart()
  // In a list, or in one of its own: `[[source]]` heads a table in TOML.
  if (start.startsWith('[')) return ['{', '"', ']'].includes(start.replace(/^[[\s]+/, '').charAt(0))
  return ['{', '//', '/*', '%7B', '%7b'].some((opening) => start.startsWith(opening))
}

function isAwsProfile(path: string, content: string): boolean {
  const lines = content.toLowerCase().replaceAll('\r', '\n').split('\n')
  return lines.some((line) => isOfProfile(line.trimStart(), path))
}

function isOfProfile(line: string, path: string): boolean {
  if (line.startsWith('[')) {
    const header = line.slice(1).trimStart()
    return SECTIONS.some((word) => header.startsWith(`${word} `) || header.startsWith(`${word}\t`))
  }
  const [written = '', value] = line.split('=', 2)
  const key = written.trimEnd()
  if (value === undefined) return false
  return TELLING_SETTINGS.has(key) || RARE.has(key) || (COMMON_SETTINGS.has(key) && isNamedAsAws(path))
}

function isTerraformJson(path: string): boolean {
  return path.toLowerCase().endsWith('.tf.json')
}

function recognisedAs(syntax: Syntax, path: string, content: string): Recognised['as'] | undefined {
  switch (syntax) {
    case 'json':
      if (isTerraformJson(path) || hasOneOf(JSON_WORDS, content) || JSON_KEYS.test(content)) return 'ours'
      return isParameters(path, content, /"Parameter(s|Key)"/) ? 'context' : undefined
    case 'yaml':
      if (hasOneOf(YAML_WORDS, content)) return 'ours'
      return isParameters(path, content, /^\s*(- )?Parameter(s|Key):/m) ? 'context' : undefined
    case 'hcl':
      if (HCL_AWS.test(content)) return 'ours'
      return HCL_BLOCK.test(content) ? 'context' : undefined
    case 'ini':
      return isAwsProfile(path, content) ? 'ours' : undefined
    case 'toml':
      return 'context'
  }
}

function hasOneOf(words: readonly string[], content: string): boolean {
  return words.some((word) => content.includes(word))
}

function isNamedParameters(path: string): boolean {
  return hasOneOf(PARAMETERS, path.toLowerCase())
}

function isParameters(path: string, content: string, keys: RegExp): boolean {
  return isNamedParameters(path) || (content.includes('Para') && keys.test(content))
}
