/** Validation against the JSON Schemas that outputs promise to follow. */
import { readFileSync } from 'node:fs'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'

export type Schema = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads a schema by URL. */
export function readSchema(url: URL): Schema {
  const data: unknown = JSON.parse(readFileSync(url, 'utf8'))
  if (!isObject(data)) throw new Error(`${url.pathname} is no schema`)
  return data
}

/** The same schema, refusing every property that it does not name. */
export function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (!isObject(schema)) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return isObject(schema.properties) && schema.type === 'object'
    ? { ...inner, additionalProperties: false }
    : inner
}

/** What is wrong with the data, one line each; formats such as `uri` are not looked at. */
export function violations(schema: unknown, data: unknown): string[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  const validate = ajv.compile(schema as AnySchemaObject)
  if (validate(data) === true) return []
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`)
}
