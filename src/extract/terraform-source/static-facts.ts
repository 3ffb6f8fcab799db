/** What is seen without evaluation: references in quotes, names that are misspelt, account ids as numbers. */
import { isAccountId } from '../../iam/account-id.js'
import { fileScope, type Fact } from '../../facts.js'
import {
  spanPlace,
  type AttributeExpression,
  type Block,
  type Body,
  type Expression,
  type TemplateExpression,
  type TemplatePart,
} from '../../parse/hcl/syntax.js'
import type { Place } from '../../place.js'
import { textValue } from './values.js'
import type { Directory } from './directory.js'
import { quotedReferences, wholeReference } from './reference-text.js'
import { undeclared } from './undeclared.js'
import { eachChild, visit } from './walk.js'

/** Without any of these there is nothing in quotes, and no account that is a number. */
const WORTH_A_LOOK = /"\s*(?:data\.)?(?:aws_\w+|var|local|module)\.|[^"\w]\d{12}\b/

/** Arguments that take references in quotes, or prose. */
const NOT_JUDGED = new Set([
  'depends_on',
  'description',
  'error_message',
  'ignore_changes',
  'provider',
  'providers',
  'replace_triggered_by',
  'source',
  'tags',
  'version',
])

/** Names under which a number of twelve digits is an account. */
const ACCOUNT_KEYS = /account|identifiers|^values$/i

interface Walk {
  readonly directory: Directory
  readonly directories: ReadonlyMap<string, Directory>
  readonly facts: Fact[]
}

/** Facts of a directory's source text. */
export function staticFacts(
  directory: Directory,
  directories: ReadonlyMap<string, Directory>,
): readonly Fact[] {
  const walk: Walk = { directory, directories, facts: [] }
  for (const { source, body } of directory.files) {
    const all = WORTH_A_LOOK.test(source.text)
    const judge = all ? judgeAll : judgeReferences
    for (const block of body.blocks) {
      if (isOfInterest(block) || (all && ANY_TYPE.has(block.type.value))) walkBody(block.body(), walk, judge)
      else if (all && block.type.value === 'variable') variableDefault(block, walk)
    }
  }
  return walk.facts
}

/** Facts of a variable file, or of Terragrunt's inputs. */
export function accountNumbers(attributes: Body['attributes']): readonly Fact[] {
  const facts: Fact[] = []
  for (const attribute of attributes.values())
    literalNumber(attribute.expression(), attribute.name.value, facts)
  return facts
}

function variableDefault(block: Block, { facts }: Walk): void {
  const fallback = block.body().attributes.get('default')
  if (fallback) literalNumber(fallback.expression(), block.labels[0]?.value ?? '', facts)
}

function literalNumber(e: Expression, key: string, facts: Fact[]): void {
  if (e.kind === 'literal') accountNumber(e, key, facts)
  else if (e.kind === 'list') for (const item of e.items) literalNumber(item, key, facts)
  else if (e.kind === 'object')
    for (const entry of e.entries) literalNumber(entry.value, innerKey(entry.key, key), facts)
}

const ANY_TYPE = new Set(['locals', 'module', 'output', 'provider'])

function isOfInterest({ type, labels }: Block): boolean {
  if (type.value !== 'resource' && type.value !== 'data') return false
  return /^aws_(?:iam|ecs|batch|scheduler|cloudwatch_event|pipes|sfn)_/.test(labels[0]?.value ?? '')
}

const MAX_DEPTH = 20

type Judge = (e: Expression, key: string, walk: Walk) => void

function walkBody(body: Body, walk: Walk, judge: Judge, depth = 0): void {
  for (const attribute of body.attributes.values()) {
    const name = attribute.name.value
    if (!NOT_JUDGED.has(name)) judge(attribute.expression(), name, walk)
  }
  if (depth < MAX_DEPTH) for (const block of body.blocks) walkBody(block.body(), walk, judge, depth + 1)
}

function judgeReferences(expression: Expression, _: string, walk: Walk): void {
  visit(expression, (e) => {
    if (e.kind === 'attribute') misspelt(e, walk)
  })
}

function judgeAll(e: Expression, key: string, walk: Walk): void {
  judgeReferences(e, key, walk)
  judgeLiterals(e, key, walk)
}

/** The parser has capped the depth of expressions. */
function judgeLiterals(e: Expression, key: string, walk: Walk): void {
  switch (e.kind) {
    case 'template':
      walkTemplate(e, key, walk)
      break
    case 'literal':
      accountNumber(e, key, walk.facts)
      break
    case 'object':
      for (const entry of e.entries) judgeLiterals(entry.value, innerKey(entry.key, key), walk)
      break
    default:
      eachChild(e, (inner) => {
        judgeLiterals(inner, key, walk)
      })
  }
}

/** The key by which an entry is judged: of `account_ids = { dev = 1 }` the outer one says what it is. */
function innerKey(key: Expression, outer: string): string {
  const [only] = key.kind === 'template' && !ACCOUNT_KEYS.test(outer) ? key.parts : []
  return only?.kind === 'text' ? only.value : outer
}

function walkTemplate(e: TemplateExpression, key: string, walk: Walk): void {
  const reference = wholeReference(e)
  if (reference === undefined) walkParts(e.parts, key, walk)
  else if (!NOT_JUDGED.has(key) && mayBeMeant(reference, walk.directory)) {
    quoted(reference, spanPlace(e), `write ${reference} without the quotes`, walk)
  }
}

function walkParts(parts: readonly TemplatePart[], key: string, walk: Walk): void {
  for (const part of parts) {
    if (part.kind === 'value') judgeLiterals(part.expression, key, walk)
    else if (part.kind === 'if') walkParts([...part.then, ...part.otherwise], key, walk)
    else if (part.kind === 'for') walkParts(part.body, key, walk)
    else if (part.value.length === part.end - part.start) {
      for (const { value, start, end } of quotedReferences(part)) {
        const at = part.origin.place(part.start + start, part.start + end)
        quoted(value, at, `write \${${value}}`, walk)
      }
    }
  }
}

function quoted(reference: string, at: Place, hint: string, walk: Walk): void {
  walk.facts.push({ kind: 'reference-as-string', ...common(at), value: textValue(reference, at), hint })
}

function common(at: Place): { scope: ReturnType<typeof fileScope>; when: []; at: Place } {
  return { scope: fileScope(at.source), when: [], at }
}

/** `var.x` may be anybody's text; it is a slip where there is such a variable. */
function mayBeMeant(reference: string, { variables, modules, locals }: Directory): boolean {
  const [, namespace, name = ''] = /^(var|local|module)\.([\w-]+)/.exec(reference) ?? []
  if (namespace === 'var') return variables.has(name)
  if (namespace === 'module') return modules.has(name)
  return namespace === undefined || locals().has(name)
}

/** What is meant is declared under another name. */
function misspelt(e: AttributeExpression, { directory, directories, facts }: Walk): void {
  const found = undeclared(e, directory, directories)
  if (found === undefined) return
  const at = spanPlace(e)
  facts.push({
    kind: 'reference-as-string',
    ...common(at),
    value: textValue(found.reference, at),
    problem: 'is not declared in this module',
    hint: `did you mean ${found.meant}?`,
  })
}

function accountNumber(e: Extract<Expression, { kind: 'literal' }>, key: string, facts: Fact[]): void {
  if (!isAccountId(e.raw) || !ACCOUNT_KEYS.test(key)) return
  facts.push({ kind: 'account-number', ...common(spanPlace(e)), raw: e.raw })
}
