/** A policy document read from a value of any format: tolerant in what it reads, exact in what it reports. */
import { isFailure } from '../parse/failure.js'
import { embeddedJson } from '../parse/embedded.js'
import { flat, holes, literal } from '../text.js'
import {
  itemsOf,
  stringOf,
  textAt,
  type ListValue,
  type MapValue,
  type TextValue,
  type Value,
} from '../value.js'
import { nearest } from './edit-distance.js'
import { fault, isPartial, isTemplateKey, quoted, rewrite, type Report } from './fault.js'
import { parseStatement } from './parse-statement.js'
import type { Policy, PolicyFault, Statement } from './policy.js'
import { policySize } from './policy-size.js'

export { kindOf } from './policy-kind.js'

const elements = ['Version', 'Id', 'Statement'] as const

const versions = ['2012-10-17', '2008-10-17'] as const

/** Reads a policy document: a map, or JSON text (plain or URL-encoded) that holds one. */
export function parsePolicy(value: Value): Policy {
  if (value.kind === 'map') return readDocument(value)
  if (value.kind === 'unknown' || value.kind === 'choice') return unread(value, [])
  if (value.kind === 'text') return readText(value)
  return unread(value, [fault('policy-syntax', 'GRAM-1', value.at, 'a policy document must be an object')])
}

/** A string with a hole in it that is no JSON yet may become JSON when the hole is filled. */
function readText(value: TextValue): Policy {
  const embedded = embeddedJson(value)
  if (embedded?.kind === 'map') return readDocument(embedded)
  if (holes(value.text).length > 0 || flat(value.text).includes('${')) return unread(value, [])
  const failure = isFailure(embedded) ? embedded : undefined
  const message = failure
    ? `the document is not JSON: ${failure.message}`
    : 'the string holds no policy document'
  return unread(value, [fault('policy-syntax', 'GRAM-1', failure?.at ?? value.at, message)])
}

function unread(value: Value, faults: readonly PolicyFault[]): Policy {
  const complete = faults.length > 0
  return { at: value.at, version: undefined, statements: [], statementsAt: value.at, complete, faults }
}

function readDocument(map: MapValue): Policy {
  const faults: PolicyFault[] = []
  const report: Report = (one) => void faults.push(one)
  const found = findElements(map, report)
  const statement = found.get('Statement')
  if (statement === undefined && !isPartial(map)) {
    const hint = 'put the statements into "Statement": [ … ]'
    report(fault('policy-syntax', 'GRAM-3', map.at, 'the document has no Statement', { hint }))
  }
  const read = statement ? readStatements(statement, report) : { statements: [], complete: !isPartial(map) }
  const { statements, complete } = read
  const policy = {
    at: map.at,
    version: textAt(found.get('Version')),
    statementsAt: statement?.at ?? map.at,
    statements,
    complete,
    faults,
    size: policySize(map),
  }
  reportVersion(policy, found.get('Version'), map, report)
  return policy
}

function findElements(map: MapValue, report: Report): Map<string, Value> {
  const found = new Map<string, Value>()
  for (const key of map.keys()) {
    const value = map.get(key)
    if (value === undefined || isTemplateKey(key)) continue
    if (elements.some((element) => element === key)) {
      found.set(key, value)
      continue
    }
    const meant = nearest(key, elements)
    const free = meant !== undefined && map.get(meant) === undefined ? meant : undefined
    if (free !== undefined) found.set(free, value)
    const at = map.keyAt(key)
    const message = `${quoted(key)} is not an element of a policy document, IAM refuses the document`
    const hint = free === undefined ? 'remove it' : `write "${free}"`
    report(fault('policy-syntax', 'GRAM-1', at, message, { hint, ...(free && rewrite(at, key, free)) }))
  }
  return found
}

function readStatements(value: Value, report: Report): Pick<Policy, 'statements' | 'complete'> {
  const items = value.kind === 'list' ? value.items() : [value]
  let complete = !(value.kind === 'list' && value.partial === true)
  const statements: Statement[] = []
  for (const [index, item] of items.entries()) {
    if (item.kind === 'map') statements.push(parseStatement(item, index, report))
    else if (isUnresolved(item)) complete = false
    else report(fault('policy-syntax', 'GRAM-2', item.at, 'a statement must be an object'))
  }
  if (complete && value.kind === 'list' && items.length === 0) {
    const hint = 'add a statement'
    report(
      fault('policy-syntax', 'GRAM-2', value.at, 'Statement is an empty list', { severity: 'warning', hint }),
    )
  }
  return { statements, complete }
}

function isUnresolved(value: Value): boolean {
  if (value.kind === 'text') return literal(value.text) === undefined
  return value.kind === 'unknown' || value.kind === 'choice'
}

/** GRAM-4: two versions exist, and without the newer one `${…}` is plain text. */
function reportVersion(
  policy: Omit<Policy, 'faults'>,
  value: Value | undefined,
  map: MapValue,
  report: Report,
): void {
  const written = policy.version && literal(policy.version.value)
  if (value !== undefined && written !== '2012-10-17' && written !== '2008-10-17') {
    if (isUnresolved(value)) return
    const message = `Version is ${written === undefined ? 'not a string' : quoted(written)}, and IAM knows only "2012-10-17" and "2008-10-17"`
    const fix = written === undefined ? undefined : rewrite(value.at, written, '2012-10-17')
    report(fault('policy-version', 'GRAM-4', value.at, message, { hint: 'write "2012-10-17"', ...fix }))
    return
  }
  if (written === '2012-10-17' || (value === undefined && isPartial(map))) return
  const variable = firstVariable(policy.statements)
  if (variable === undefined) return
  const lacking = written === undefined ? 'has no Version' : `has Version ${quoted(written)}`
  const message = `the document ${lacking}, so ${quoted(variable)} is plain text and no policy variable`
  const hint = 'set "Version": "2012-10-17"'
  report(fault('policy-version', 'GRAM-4', value?.at ?? policy.at, message, { severity: 'warning', hint }))
}

/** `${aws:username}`, but not CloudFormation's `${AWS::AccountId}`, which is another fault. */
const variable = /\$\{(?:[a-z][\w./-]*:(?!:)[^{}]*|[*?$])\}/i

function firstVariable(statements: readonly Statement[]): string | undefined {
  for (const { resources, conditions } of statements) {
    const values = [...(resources?.values ?? []), ...conditions.flatMap((test) => test.values)]
    for (const { value } of values) {
      for (const piece of value) {
        const found = typeof piece === 'string' ? variable.exec(piece) : null
        if (found) return found[0]
      }
    }
  }
  return undefined
}

/** Whether a value is a policy document, by a look at its first keys. */
export function looksLikePolicy(value: Value): boolean {
  if (value.kind === 'text')
    return value.text.some((piece) => typeof piece === 'string' && hasStatementKey(piece))
  if (value.kind !== 'map') return false
  const version = dateAt(value, 'Version') ?? dateAt(value, 'version')
  const dated = versions.some((date) => date === version)
  const statement = value.get('Statement')
  if (statement === undefined) return dated && hasMisspeltStatement(value)
  // Such as the properties of an AWS::Events::EventBusPolicy, which hold one statement.
  if (!dated && value.keys().some((name) => nearest(name, elements) === undefined)) return false
  if (statement.kind === 'list') return isStatementList(statement, dated)
  return statement.kind === 'map' ? isStatement(statement) : dated
}

/** A string alone: a state's version is a number, whose digits would be looked for in the whole of the text. */
function dateAt(map: MapValue, key: string): string | undefined {
  const value = map.get(key)
  return value?.kind === 'text' ? stringOf(value) : undefined
}

/** Not the data sources of a Terraform plan, which have `statement` blocks with `actions`. */
function hasMisspeltStatement(map: MapValue): boolean {
  const key = map.keys().find((name) => nearest(name, ['Statement']) !== undefined)
  if (key === undefined) return map.keys().some((name) => name === 'Effect' || name === 'Action')
  return itemsOf(map.get(key)).some(
    (item) => item.kind === 'map' && item.keys().some((name) => /^Action$/i.test(name)),
  )
}

function hasStatementKey(piece: string): boolean {
  return /(?:"|%22)Statement(?:"|%22)/.test(piece)
}

function isStatementList(list: ListValue, dated: boolean): boolean {
  const items = list.items()
  return items.length === 0 ? dated : items.some((item) => (item.kind === 'map' ? isStatement(item) : dated))
}

/** Elements that say what a statement is about, and their likely misspellings. */
const ABOUT: ReadonlySet<string> = new Set(
  ['action', 'principal', 'resource'].flatMap((element) => [
    ...[element, `${element}s`],
    ...[`not${element}`, `not${element}s`],
  ]),
)

/** The statements of AWS WAF have none of these keys. */
function isStatement(map: MapValue): boolean {
  const keys = map.keys()
  const about = keys.some((key) => ABOUT.has(key.toLowerCase()))
  return keys.includes('Effect') || (about && (keys.length > 1 || map.partial === true))
}
