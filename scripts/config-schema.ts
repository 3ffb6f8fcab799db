/** Writes schemas/config.schema.json, for editors, from the definition that configurations are checked with. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type * as v from 'valibot'
import { configSchema } from '../src/config/schema.js'

/** What of valibot the definition is made of. */
type Part =
  | v.StrictObjectSchema<v.ObjectEntries, undefined>
  | v.ArraySchema<v.GenericSchema, undefined>
  | v.RecordSchema<v.GenericSchema<string>, v.GenericSchema, undefined>
  | v.OptionalSchema<v.GenericSchema, undefined>
  | v.PicklistSchema<readonly string[], undefined>
  | v.StringSchema<undefined>

type Step =
  v.RegexAction<string, undefined> | v.DescriptionAction<unknown, string> | { readonly type: 'check' }

/** The published file's content. */
export function configJsonSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'xrole-lint configuration',
    // Rules may come from a module of the user's own, so their ids are left open.
    ...described(configSchema([])),
  }
  return `${JSON.stringify(schema, undefined, 2)}\n`
}

function described(schema: object): object {
  const steps = 'pipe' in schema ? (schema.pipe as readonly Step[]).slice(1) : []
  return Object.assign(structureOf(schema as Part), ...steps.map(annotationOf)) as object
}

function annotationOf(step: Step): object {
  if (step.type === 'description') return { description: step.description }
  return step.type === 'regex' ? { pattern: step.requirement.source } : {}
}

function structureOf(schema: Part): object {
  switch (schema.type) {
    case 'optional':
      return described(schema.wrapped)
    case 'string':
      return { type: 'string' }
    case 'picklist':
      return schema.options.length > 0 ? { enum: schema.options } : { type: 'string' }
    case 'array':
      return { type: 'array', items: described(schema.item) }
    case 'record':
      return { type: 'object', additionalProperties: described(schema.value) }
    case 'strict_object': {
      const entries = Object.entries(schema.entries)
      const required = entries.filter(([, entry]) => entry.type !== 'optional').map(([key]) => key)
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([key, entry]) => [key, described(entry)])),
        ...(required.length > 0 && { required }),
        additionalProperties: false,
      }
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../schemas/config.schema.json', import.meta.url), configJsonSchema())
}
