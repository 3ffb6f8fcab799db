/**
 * Terraform's JSON syntax (`.tf.json`, written by CDK for Terraform) as the same tree as HCL. Without a schema
 * nobody can tell a nested block from an argument that is an object, so what may be either is both.
 */
import { withPointer, type Place } from '../../place.js'
import { itemsOf, type MapValue, type Value } from '../../value.js'
import type { Attribute, Block, Body, Expression, Label, Origin, Span, SyntaxFault } from './syntax.js'
import { parseTemplate } from './template.js'

/** How many labels the blocks of a type have; an object a level holds them. */
const LABELS: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  module: 1,
  variable: 1,
  output: 1,
  provider: 1,
  check: 1,
  locals: 0,
  terraform: 0,
  moved: 0,
  removed: 0,
  import: 0,
}
const INNER_LABELS: Readonly<Record<string, number>> = { dynamic: 1, backend: 1, provisioner: 1 }

interface Reader {
  readonly faults: SyntaxFault[]
  /** Address of the block that everything belongs to. */
  readonly pointer: string | undefined
}

/** The blocks of a configuration file. */
export function jsonConfiguration(root: Value, faults: SyntaxFault[]): Body {
  const blocks = mapsOf(root).flatMap((map) =>
    map.keys().flatMap((key) => {
      const [labels, value] = [Object.hasOwn(LABELS, key) ? LABELS[key] : undefined, map.get(key)]
      const reader: Reader = { faults, pointer: undefined }
      return labels === undefined || value === undefined
        ? []
        : blocksIn(value, labelOf(map, key, reader), labels, [], reader)
    }),
  )
  return { attributes: new Map(), blocks }
}

/** The values of a variables file (`.tfvars.json`). */
export function jsonVariables(root: Value, faults: SyntaxFault[]): Body {
  const attributes = mapsOf(root).flatMap((map) => [...attributesOf(map, { faults, pointer: undefined })])
  return { attributes: new Map(attributes), blocks: [] }
}

/** An object, or several in a list. */
function mapsOf(value: Value): readonly MapValue[] {
  return itemsOf(value).filter((item) => item.kind === 'map')
}

/** Goes down a level for every label that is still missing. */
function blocksIn(
  value: Value,
  type: Label,
  missing: number,
  labels: readonly Label[],
  reader: Reader,
): readonly Block[] {
  if (missing === 0) return mapsOf(value).map((map) => blockOf(map, type, labels, reader))
  return mapsOf(value).flatMap((map) =>
    entriesOf(map).flatMap(([key, inner]) =>
      blocksIn(inner, type, missing - 1, [...labels, labelOf(map, key, reader)], reader),
    ),
  )
}

/** What stands under `//` is a comment. */
function entriesOf(map: MapValue): (readonly [key: string, value: Value])[] {
  return map.keys().flatMap((key) => {
    const value = key === '//' ? undefined : map.get(key)
    return value === undefined ? [] : [[key, value] as const]
  })
}

function blockOf(map: MapValue, type: Label, labels: readonly Label[], outer: Reader): Block {
  const named = [...(type.value === 'resource' ? [] : [type]), ...labels].map(({ value }) => value).join('.')
  const reader = { ...outer, pointer: outer.pointer ?? named }
  const header = labels.at(-1) ?? type
  let body: Body | undefined
  return { type, labels, header, body: () => (body ??= bodyOf(map, reader)) }
}

function bodyOf(map: MapValue, reader: Reader): Body {
  const attributes = attributesOf(map, reader)
  const blocks = entriesOf(map).flatMap(([key, value]) =>
    blocksIn(value, labelOf(map, key, reader), INNER_LABELS[key] ?? 0, [], reader),
  )
  // Beside generated blocks of a type, those that are written out are blocks as well.
  for (const { type, labels } of blocks)
    if (type.value === 'dynamic') attributes.delete(labels[0]?.value ?? '')
  return { attributes, blocks }
}

function attributesOf(map: MapValue, reader: Reader): Map<string, Attribute> {
  const entries = entriesOf(map).map(([key, value]) => {
    let found: Expression | undefined
    const expression = (): Expression => (found ??= expressionOf(value, reader))
    return [key, { name: labelOf(map, key, reader), expression }] as const
  })
  return new Map(entries)
}

function labelOf(map: MapValue, key: string, reader: Reader): Label {
  return { value: key, ...spanOf(map.keyAt(key), reader, key) }
}

/** A span that is a place as a whole. */
function spanOf(at: Place, reader: Reader, text = ''): Span {
  const place = addressed(at, reader)
  return { origin: { text, place: () => place }, start: 0, end: text.length }
}

function addressed(at: Place, { pointer }: Reader): Place {
  return pointer === undefined ? at : withPointer(at, pointer)
}

function expressionOf(value: Value, reader: Reader): Expression {
  const span = spanOf(value.at, reader)
  switch (value.kind) {
    case 'constant':
      return { kind: 'literal', value: value.value, raw: value.raw, ...span }
    case 'list':
      return {
        kind: 'list',
        items: value.items().map((item) => expressionOf(item, reader)),
        ...span,
      }
    case 'map':
      return { kind: 'object', entries: objectEntries(value, reader), ...span }
    case 'text':
      return templateOf(value.raw?.value ?? '', value.raw?.at ?? value.at, reader)
    default:
      return { kind: 'invalid', ...span }
  }
}

function objectEntries(map: MapValue, reader: Reader) {
  return map.keys().flatMap((key) => {
    const value = map.get(key)
    if (value === undefined) return []
    return [{ key: templateOf(key, map.keyAt(key), reader), value: expressionOf(value, reader) }]
  })
}

/** A string is a template; its quotes are counted in, so that the whole of it is the literal. */
function templateOf(decoded: string, at: Place, reader: Reader): Expression {
  const whole = addressed(at, reader)
  const text = `"${decoded}"`
  const origin: Origin = {
    text,
    place: (start, end) => (start === 0 && end === text.length ? whole : whole.part(start - 1, end - 1)),
  }
  return { ...parseTemplate(origin, 1, text.length - 1, reader.faults), start: 0, end: text.length }
}
