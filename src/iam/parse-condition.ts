/** The Condition element of a statement and its grammar (COND-1, COND-2, COND-5, COND-7, COND-9). */
import type { At } from '../place.js'
import { holes, literal, type Text } from '../text.js'
import type { MapValue, Value } from '../value.js'
import { nearest } from './edit-distance.js'
import { fault, isTemplateKey, maskVariables, oneOf, quoted, rewrite, type Report } from './fault.js'
import { baseOperators, parseOperator, type OperatorFamily } from './operators.js'
import type { ConditionTest } from './policy.js'
import { strings } from './strings.js'

export interface Conditions {
  readonly tests: readonly ConditionTest[]
  /** A part of the element could not be resolved. */
  readonly unknown: boolean
}

/** Reads a Condition element. */
export function parseConditions(value: Value, report: Report): Conditions {
  if (value.kind === 'unknown' || value.kind === 'choice') return { tests: [], unknown: true }
  if (value.kind === 'text' && holes(value.text).length > 0) return { tests: [], unknown: true }
  if (value.kind !== 'map') {
    const severity = value.kind === 'constant' && value.value === null ? 'warning' : 'error'
    const hint = 'write {"<operator>": {"<key>": "<value>"}}, or leave Condition out'
    report(
      fault('policy-syntax', 'GRAM-3', value.at, 'Condition is not a map of operators', { severity, hint }),
    )
    return { tests: [], unknown: false }
  }
  const read = value.keys().map((name) => readOperator(name, value, report))
  return {
    tests: read.flatMap(({ tests }) => tests),
    unknown: value.partial === true || read.some(({ unknown }) => unknown),
  }
}

function readOperator(name: string, conditions: MapValue, report: Report): Conditions {
  const operator: At<string> = { value: name, at: conditions.keyAt(name) }
  const known = parseOperator(name)
  if (known === undefined && isTemplateKey(name)) return { tests: [], unknown: true }
  if (known === undefined) reportOperator(operator, report)
  const keys = conditions.get(name)
  if (keys === undefined || keys.kind === 'unknown' || keys.kind === 'choice')
    return { tests: [], unknown: true }
  if (keys.kind !== 'map') {
    const hint = `write {"${name}": {"<key>": "<value>"}}`
    report(
      fault('policy-syntax', 'COND-3', keys.at, `${quoted(name)} holds no map of condition keys`, { hint }),
    )
    return { tests: [], unknown: false }
  }
  reportTwins(keys, report)
  const tests = keys.keys().map((key) => readTest(operator, known?.family, key, keys, report))
  return { tests, unknown: keys.partial === true }
}

function readTest(
  operator: At<string>,
  family: OperatorFamily | undefined,
  name: string,
  keys: MapValue,
  report: Report,
): ConditionTest {
  const key: At<string> = { value: name, at: keys.keyAt(name) }
  if (!/^[^:\s]+:\S/.test(name) && !isTemplateKey(name)) {
    const hint = 'a condition key is a service prefix and a name, as "aws:PrincipalArn" or "sts:ExternalId"'
    report(
      fault('policy-syntax', 'COND-5', key.at, `condition key ${quoted(name)} has no service prefix`, {
        hint,
      }),
    )
  }
  const value = keys.get(name)
  if (value === undefined) return { operator, key, values: [], at: key.at, partial: true }
  const read = strings(value, { constants: true }, (at) =>
    report(fault('policy-syntax', 'COND-9', at, `a value of condition key ${quoted(name)} is not a string`)),
  )
  for (const one of read.values) reportValue(one, operator.value, family, report)
  return { operator, key, values: read.values, at: value.at, partial: read.partial }
}

function reportOperator({ value: name, at }: At<string>, report: Report): void {
  const message = `${quoted(name)} is not a condition operator, IAM refuses the document`
  if (/Null\w*IfExists$/i.test(name)) {
    report(
      fault('policy-syntax', 'COND-2', at, message, {
        hint: 'Null takes no IfExists: it tests existence itself',
      }),
    )
    return
  }
  const meant = meantOperator(name)
  const hint = meant === undefined ? 'see the condition operators of the IAM user guide' : `write "${meant}"`
  report(fault('policy-syntax', 'COND-1', at, message, { hint, ...(meant && rewrite(at, name, meant)) }))
}

/** The operator that was meant, with its set prefix and `IfExists` as they were meant. */
function meantOperator(name: string): string | undefined {
  const colon = name.indexOf(':')
  const prefix = colon < 0 ? undefined : nearest(name.slice(0, colon), ['ForAnyValue', 'ForAllValues'])
  if (colon >= 0 && prefix === undefined) return undefined
  const word = name.slice(colon + 1)
  const ifExists = /if_?exists?$/i.exec(word)
  const base = nearest(ifExists ? word.slice(0, ifExists.index) : word, baseOperators)
  return base && `${prefix === undefined ? '' : `${prefix}:`}${base}${ifExists ? 'IfExists' : ''}`
}

/** One key under one operator in two letter cases is one key to IAM. */
function reportTwins(keys: MapValue, report: Report): void {
  const seen = new Map<string, string>()
  for (const name of keys.keys()) {
    const first = seen.get(name.toLowerCase())
    seen.set(name.toLowerCase(), name)
    if (first === undefined) continue
    const message = `${quoted(name)} and ${quoted(first)} are one condition key, whose letter case does not count`
    const hint = 'put the values of both into one list'
    report(fault('policy-syntax', 'COND-5', keys.keyAt(name), message, { severity: 'warning', hint }))
  }
}

function reportValue(
  { value, at }: At<Text>,
  operator: string,
  family: OperatorFamily | undefined,
  report: Report,
): void {
  if (family === 'Arn') {
    const fields = maskVariables(value).split(':').length
    if (literal(value) === '*' || fields >= 6 || holes(value).some(({ kind }) => kind === 'any')) return
    const message = `${quoted(value)} under ${quoted(operator)} is not an ARN of six fields or "*", IAM refuses it`
    const hint = 'write out all six fields with wildcards in them, or compare with StringLike'
    report(fault('policy-syntax', 'COND-7', at, message, { hint }))
    return
  }
  const allowed =
    family === 'Bool' || family === 'Null' ? booleans : family === 'Numeric' ? number : undefined
  const written = literal(value)
  if (allowed === undefined || written === undefined || written.startsWith('${') || allowed.test(written))
    return
  const kind = family === 'Numeric' ? 'a number' : oneOf(['true', 'false'])
  const message = `${quoted(written)} under ${quoted(operator)} is not ${kind}`
  report(fault('policy-syntax', 'COND-9', at, message, { severity: 'warning' }))
}

const booleans = /^(?:true|false)$/i
const number = /^[+-]?\d+(?:\.\d+)?$/
