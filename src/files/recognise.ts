/**
 * Whether a file may hold something of ours, before it is parsed: one look for words without which no
 * extractor takes a document. It may say yes too often, never no wrongly.
 */
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

/** Keys and values of task definitions, IAM documents, AWS CLI output, templates, plans and states. */
const AWS_DATA = new RegExp(
  [
    'Statement|AssumeRole|AWS::|AWSTemplateFormatVersion|aws[_:]|:aws|ecs:runTask',
    '[cC]ontainer_?[dD]efinition|[tT]ask_?([dD]efinition|[rR]ole)',
    '(Instance|Attached|Policy|Role|Permissions)(Names?|Id|Arn|Profile|Policies|Boundary|List|Document|DetailList)"',
    '"(Roles?|Polic(y|ies)|States|image)"',
  ].join('|'),
)

const YAML_DATA =
  /AWS::|Statement|[cC]ontainer_?[dD]efinition|[tT]ask_?([dD]efinition|[rR]ole)|AssumeRole|AWSTemplateFormatVersion|aws:|Fn::|StartAt/

const HCL_AWS =
  /aws_(iam|ecs|cloudwatch_event|scheduler|batch|pipes|sfn)|assume_role|AssumeRole|arn:aws|role_arn|task_role|iam[_/-]|ecs[_/-]/
const HCL_BLOCK = /\b(resource|data|module|provider|locals|variable|output|inputs|import|moved|include)\b|=/

const AWS_PROFILE =
  /^[ \t]*(role_arn|source_profile|credential_source|web_identity_token_file|aws_access_key_id|aws_secret_access_key|external_id|role_session_name|sso_account_id|credential_process)[ \t]*=|^[ \t]*\[[ \t]*(profile|sso-session)[ \t]/im

const TERRAFORM_JSON = /\.tf\.json$/i
const PARAMETERS = /param|samconfig|\.tfvars/i

/** How a file is to be read, and what for; `undefined`: it is none of ours. `content` may be Latin-1. */
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
  return PARTS.some((part) => bytes.includes(part)) || PARAMETERS.test(path) || TERRAFORM_JSON.test(path)
}

/** The syntax by name, else by the first character that says something. */
export function syntaxOf(path: string, content: string): Syntax | undefined {
  const named = syntaxByName(path) ?? 'content'
  if (named === 'ini' && startsAsJson(content) && !AWS_PROFILE.test(content)) return 'json'
  if (named !== 'content') return named
  if (startsAsJson(content)) return 'json'
  if (AWS_PROFILE.test(content)) return 'ini'
  return /^(AWSTemplateFormatVersion|Resources|Transform|Description|Parameters)\s*:|^---/m.test(
    content.slice(0, 4096),
  )
    ? 'yaml'
    : undefined
}

/** An object, a list, or a URL-encoded one. */
function startsAsJson(content: string): boolean {
  return /^[\s\u00ef\u00bb\u00bf\ufeff]*(?:\{|\[\s*[{["\]]|%7b|\/[/*])/i.test(content.slice(0, 4096))
}

function recognisedAs(syntax: Syntax, path: string, content: string): Recognised['as'] | undefined {
  switch (syntax) {
    case 'json':
      if (TERRAFORM_JSON.test(path)) return 'ours'
      if (AWS_DATA.test(content)) return 'ours'
      return isParameters(path, content, /"Parameter(s|Key)"/) ? 'context' : undefined
    case 'yaml':
      if (YAML_DATA.test(content)) return 'ours'
      return isParameters(path, content, /^\s*(- )?Parameter(s|Key):/m) ? 'context' : undefined
    case 'hcl':
      if (HCL_AWS.test(content)) return 'ours'
      return HCL_BLOCK.test(content) ? 'context' : undefined
    case 'ini':
      return AWS_PROFILE.test(content) ? 'ours' : undefined
    case 'toml':
      return 'context'
  }
}

function isParameters(path: string, content: string, keys: RegExp): boolean {
  return PARAMETERS.test(path) || (content.includes('Para') && keys.test(content))
}
