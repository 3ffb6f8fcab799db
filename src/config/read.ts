/** A configuration file's text as a value whose every part has a place. */
import { failure, isFailure, type ParseFailure } from '../parse/failure.js'
import { placeAt, wholeSource, type Place, type Source } from '../place.js'
import { positionAt } from '../report/position.js'
import { literal } from '../text.js'
import { UsageError } from '../usage-error.js'
import { field, type Value } from '../value.js'
import { PACKAGE_KEY } from './config.js'

/** A usage error that says where: `path:line:column: message`. */
export function faultAt(at: Place, message: string): UsageError {
  return new UsageError(`${locationOf(at)}: ${message}`)
}

/** `path:line:column` of a place's start. */
export function locationOf(at: Place): string {
  const { line, column } = positionAt(at.source, at.range().start)
  return `${at.source.path}:${String(line)}:${String(column)}`
}

/** The string of a text, as its author wrote it. */
export function stringIn(value: Value | undefined): string | undefined {
  if (value?.kind !== 'text') return undefined
  return value.raw?.value ?? literal(value.text)
}

/** Reads JSON by the name, else YAML; `undefined` where the file says nothing. */
export async function readConfig(source: Source): Promise<Value | undefined> {
  const isPackage = /(?:^|\/)package\.json$/.test(source.path)
  const parsed = await (source.path.endsWith('.json') ? parsedJson(source) : parsedYaml(source))
  if (isFailure(parsed)) throw faultAt(parsed.at, parsed.message)
  const root = isPackage ? field(parsed, PACKAGE_KEY) : parsed
  if (root === undefined && isPackage) throw faultAt(wholeSource(source), `has no key "${PACKAGE_KEY}"`)
  if (root === undefined || (root.kind === 'constant' && root.value === null)) return undefined
  if (root.kind !== 'map') throw faultAt(root.at, 'a configuration is a map of settings')
  return root
}

async function parsedJson(source: Source): Promise<Value | ParseFailure | undefined> {
  if (source.text.trim() === '') return undefined
  const { parseJson } = await import('../parse/json.js')
  const document = parseJson(source)
  if (isFailure(document)) return document
  return duplicateOf(document) ?? document.root
}

async function parsedYaml(source: Source): Promise<Value | ParseFailure | undefined> {
  const { parseYaml } = await import('../parse/yaml.js')
  const documents = parseYaml(source)
  if (isFailure(documents)) return documents
  const [document, second] = documents
  if (second) return failure('a configuration is one document', second.root.at)
  if (document) return duplicateOf(document) ?? document.root
  const content = /^(?![ \t\r]*(?:#|---|$)).*\S/m.exec(source.text)
  return content
    ? failure('is no YAML', placeAt(source, content.index, content.index + content[0].length))
    : undefined
}

function duplicateOf(document: {
  duplicateKeys(): readonly { readonly key: string; readonly at: Place }[]
}): ParseFailure | undefined {
  const [duplicate] = document.duplicateKeys()
  return duplicate && failure(`${JSON.stringify(duplicate.key)} stands twice`, duplicate.at)
}
