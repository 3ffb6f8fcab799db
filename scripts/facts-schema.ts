/** Writes schemas/facts.schema.json from the codecs that facts are written and read with. */
import { fileURLToPath } from 'node:url'
import { writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { kinds } from '../src/facts-io/shape.js'
import { schemaVersion } from '../src/facts-io/write.js'

const text = {
  description: 'A string, or its pieces where a part of it is not known.',
  anyOf: [
    { type: 'string' },
    { type: 'array', items: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/hole' }] } },
  ],
}

const definitions = {
  place: {
    description:
      'Start and end, UTF-16 offsets; then how far in the value begins (-1: its parts cannot be told), then the index of the file in "files" where it is not the first.',
    type: 'array',
    items: { type: 'integer' },
    minItems: 2,
    maxItems: 4,
  },
  text,
  hole: {
    type: 'object',
    properties: {
      id: { description: 'Holes with one id hold one value.', type: 'string' },
      label: { type: 'string' },
      kind: { enum: ['account', 'partition', 'region', 'segment', 'any'] },
    },
    required: ['id', 'label', 'kind'],
  },
  textAt: {
    type: 'object',
    properties: { value: { $ref: '#/$defs/text' }, at: { $ref: '#/$defs/place' } },
    required: ['value', 'at'],
  },
  stringAt: {
    type: 'object',
    properties: { value: { type: 'string' }, at: { $ref: '#/$defs/place' } },
    required: ['value', 'at'],
  },
}

const number = { type: 'integer', minimum: 0 }
const envelope = {
  schemaVersion: { const: schemaVersion },
  repository: { type: 'string', minLength: 1 },
  commit: { type: 'string', pattern: '^[0-9a-f]{1,64}$' },
  place: {
    type: 'object',
    properties: {
      path: { type: 'string' },
      startLine: number,
      startColumn: number,
      endLine: number,
      endColumn: number,
      startOffset: number,
      endOffset: number,
      pointer: { type: 'string' },
    },
    required: ['path', 'startLine', 'startColumn', 'endLine', 'endColumn', 'startOffset', 'endOffset'],
  },
  files: {
    description: 'Files that places stand in: path, and in pairs numbers of lines and where they begin.',
    type: 'array',
    items: {
      type: 'object',
      properties: { path: { type: 'string' }, lines: { type: 'array', items: number } },
      required: ['path', 'lines'],
    },
    minItems: 1,
  },
}

/** The published file's content, as prettier leaves it. */
export async function factsJsonSchema(): Promise<string> {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A line of xrole-lint facts',
    oneOf: Object.entries(kinds).map(([kind, codec]) => {
      const { properties, required } = codec.schema as { properties: object; required: readonly string[] }
      return {
        type: 'object',
        properties: { ...envelope, kind: { const: kind }, ...properties },
        required: ['schemaVersion', 'repository', 'kind', 'place', 'files', ...required],
      }
    }),
    $defs: definitions,
  }
  return format(JSON.stringify(schema), { parser: 'json', printWidth: 110 })
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync('schemas/facts.schema.json', await factsJsonSchema())
