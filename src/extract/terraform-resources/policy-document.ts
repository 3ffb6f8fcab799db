/**
 * `data "aws_iam_policy_document"` as the JSON document that it stands for, so that one reader serves both.
 * Every part keeps its own place.
 */
import type { Place } from '../../place.js'
import { literal, textKey, type Piece, type Text } from '../../text.js'
import {
  field,
  itemsOf,
  listValue,
  mapValue,
  stringOf,
  textAt,
  type MapValue,
  type Value,
} from '../../value.js'
import { mapsIn } from '../containers.js'
import { embeddedJson } from '../../parse/embedded.js'
import { asTextValue, decoded, isNull, textValue } from '../terraform-source/values.js'
import { distinct } from '../terraform-source/sets.js'
import { takesUnset } from './unset.js'

type Entries = Map<string, { readonly value: Value; readonly keyAt: Place }>

/** The document that the data source's arguments describe. */
export function policyDocument(data: MapValue): MapValue {
  const entries: Entries = new Map()
  add(entries, 'Version', set(data, 'version') ?? textValue('2012-10-17', data.at))
  const own = set(data, 'statement')
  const parts = [
    ...documents(data, 'source_policy_documents', 'source_json'),
    { statements: mapsIn(own).map(statement), complete: isComplete(own) },
    ...documents(data, 'override_policy_documents', 'override_json'),
  ]
  const merged = parts.reduce((all, part) => (all.statements.length === 0 ? part : mergeBySid(all, part)))
  const partial = !merged.complete || parts.some(({ complete }) => !complete)
  add(entries, 'Statement', listValue(merged.statements, own?.at ?? data.at, partial))
  return mapValue(entries, data.at, partial)
}

function add(entries: Entries, key: string, value: Value | undefined, keyAt = value?.at): void {
  if (value !== undefined && keyAt !== undefined) entries.set(key, { value, keyAt })
}

/** What an argument says, under the key of the document that stands for it. */
function addAs(entries: Entries, key: string, block: MapValue, name: string, read: Read): void {
  const given = set(block, name)
  if (given !== undefined) add(entries, key, read(given), block.keyAt(name))
}

type Read = (value: Value) => Value

/** An argument that is given; plans and states write `null`, `""` and `[]` for those that are not. */
function set(map: MapValue, key: string): Value | undefined {
  const value = map.get(key)
  if (value === undefined || isNull(value)) return undefined
  if (isEmpty(value)) return undefined
  return value.kind === 'list' && value.items().length === 0 && value.partial !== true ? undefined : value
}

function isEmpty(value: Value): boolean {
  return value.kind === 'text' && value.encodes === undefined && literal(value.text) === ''
}

function isComplete(list: Value | undefined): boolean {
  if (list === undefined || list.kind === 'map') return true
  return list.kind === 'list' && list.partial !== true && list.items().every(({ kind }) => kind === 'map')
}

interface Statements {
  readonly statements: readonly Value[]
  readonly complete: boolean
}

/** Statements of the JSON documents that are merged in, whose number may be unknown. */
function documents(data: MapValue, ...keys: readonly string[]): readonly Statements[] {
  return keys.flatMap((key) => {
    const given = set(data, key)
    const open = given?.kind === 'list' && given.partial === true ? [{ statements: [], complete: false }] : []
    return [
      ...itemsOf(given)
        .filter((item) => !isNull(item) && !isEmpty(item))
        .map(statementsOf),
      ...open,
    ]
  })
}

function statementsOf(document: Value): Statements {
  const inner = decoded(document)
  const read = inner.kind === 'text' ? embeddedJson(inner) : inner
  const list = read?.kind === 'map' ? field(read, 'Statement') : undefined
  if (list === undefined) return { statements: [], complete: false }
  return { statements: itemsOf(list), complete: isComplete(list) }
}

/** A statement takes the place of an earlier one with its `sid`; one that may be replaced is not known to be there. */
function mergeBySid(before: Statements, after: Statements): Statements {
  const sids = after.statements.map(sidOf)
  const replaced = new Map(after.statements.map((value, i) => [textKey(sids[i] ?? []), value]))
  replaced.delete('')
  const isOpen = (sid: Text): boolean => literal(sid) === undefined
  const someOpen = sids.some(isOpen)
  const mayBeReplaced = (sid: Text): boolean =>
    sid.length > 0 && (someOpen || (isOpen(sid) && replaced.size > 0))
  const known = new Set(before.statements.map((value) => textKey(sidOf(value))))
  const kept = before.statements.flatMap((value) => {
    const sid = sidOf(value)
    return replaced.get(textKey(sid)) ?? (mayBeReplaced(sid) ? [] : value)
  })
  const added = after.statements.filter((_, i) => {
    const key = textKey(sids[i] ?? [])
    return key === '' || !known.has(key)
  })
  const complete = before.complete && after.complete && kept.length === before.statements.length
  return { statements: [...kept, ...added], complete }
}

function sidOf(statement: Value): Text {
  return textAt(field(statement, 'Sid'))?.value ?? []
}

function statement(block: MapValue): Value {
  const entries: Entries = new Map()
  addAs(entries, 'Sid', block, 'sid', (sid) => sid)
  add(entries, 'Effect', set(block, 'effect') ?? textValue('Allow', block.at))
  for (const [key, name] of LISTS) {
    const list = strings(set(block, name) ?? emptyByDefault(block.get(name)))
    // The provider takes each item once, which counts where the document is nearly too long.
    add(entries, key, list?.kind === 'list' ? distinct(list) : list)
  }
  addAs(entries, 'Principal', block, 'principals', principals)
  addAs(entries, 'NotPrincipal', block, 'not_principals', principals)
  addAs(entries, 'Condition', block, 'condition', conditions)
  return mapValue(entries, block.at)
}

const LISTS = [
  ['Action', 'actions'],
  ['NotAction', 'not_actions'],
  ['Resource', 'resources'],
  ['NotResource', 'not_resources'],
] as const

/** A list that is left out where it is empty, and need not be. */
function emptyByDefault(value: Value | undefined): Value | undefined {
  return value?.kind === 'list' && takesUnset(value) ? listValue([], value.at, true) : undefined
}

/** A list of strings, each of them a text however little is known of it; what may be more makes it partial. */
function strings(value: Value | undefined): Value | undefined {
  if (value === undefined) return undefined
  if (value.kind === 'unknown') return listValue([], value.at, true)
  if (value.kind !== 'list') return withVariables(value)
  const items = value.items().filter((item) => !isNull(item))
  const texts = items.flatMap((item) => asTextValue(item) ?? [])
  const partial = value.partial === true || texts.length < items.length
  return listValue(texts.map(withVariables), value.at, partial)
}

/** Terraform writes `&{aws:username}` for IAM's `${aws:username}`, which would be its own interpolation. */
function withVariables(value: Value): Value {
  if (value.kind !== 'text' || !value.text.some(hasVariable)) return value
  return {
    ...value,
    text: value.text.map((piece) => (hasVariable(piece) ? piece.replaceAll('&{', '${') : piece)),
  }
}

function hasVariable(piece: Piece): piece is string {
  return typeof piece === 'string' && piece.includes('&{')
}

/** Blocks of one type add up; type `*` alone stands for the bare `"*"`, and beside others for a key of that name. */
function principals(blocks: Value): Value {
  const entries: Entries = new Map()
  const all = mapsIn(blocks)
  let partial = !isComplete(blocks)
  for (const block of all) {
    const [type, identifiers] = [stringOf(block.get('type')), block.get('identifiers')]
    const isAnyone = type === '*' && itemsOf(identifiers).every((item) => stringOf(item) === '*')
    const [anyone] = isAnyone ? itemsOf(identifiers) : []
    if (anyone && all.length === 1 && !partial) return anyone
    if (type === undefined || identifiers === undefined || (anyone && partial)) partial = true
    else add(entries, type, joined(entries.get(type)?.value, strings(identifiers) ?? identifiers))
  }
  return mapValue(entries, blocks.at, partial)
}

function joined(before: Value | undefined, more: Value): Value {
  if (before === undefined) return more
  const partial = [before, more].some((value) => value.kind === 'list' && value.partial === true)
  return listValue([...itemsOf(before), ...itemsOf(more)], before.at, partial)
}

function conditions(blocks: Value): Value {
  const tests = new Map<string, { readonly keys: Entries; readonly at: Place }>()
  let partial = !isComplete(blocks)
  for (const block of mapsIn(blocks)) {
    const [operator, variable, values] = [block.get('test'), block.get('variable'), block.get('values')]
    const [test, key] = [stringOf(operator), stringOf(variable)]
    if (!operator || !variable || !values || test === undefined || key === undefined) {
      partial = true
      continue
    }
    const { keys, at } = tests.get(test) ?? { keys: new Map() as Entries, at: operator.at }
    const list = joined(keys.get(key)?.value, strings(values) ?? values)
    tests.set(test, { keys: keys.set(key, { value: list, keyAt: variable.at }), at })
  }
  const entries: Entries = new Map()
  for (const [test, { keys, at }] of tests) entries.set(test, { value: mapValue(keys, blocks.at), keyAt: at })
  return mapValue(entries, blocks.at, partial)
}
