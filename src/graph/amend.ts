/** A statement more in a policy document as it is written: JSON, YAML, HCL objects, HCL blocks; else no edit. */
import type { Edit } from '../finding.js'
import type { Policy } from '../iam/policy.js'
import { placeAt, placeKey, type Source } from '../place.js'
import type { Graph, Role } from './graph.js'

/** Who is to do sts:AssumeRole. */
export type NewPrincipal = { readonly AWS: string } | { readonly Service: string }

interface Written {
  readonly source: Source
  /** The value of Statement. */
  readonly list: { readonly start: number; readonly end: number }
  readonly last: { readonly start: number; readonly end: number }
  readonly principal: NewPrincipal
}

/** Whether a role is there for certain, by its definition or by a document that is said to be its own. */
export function isDocumented({ definitions, trust, guessed }: Role): boolean {
  return definitions.length > 0 || (trust.policies.length > 0 && guessed.length === 0)
}

/** Whether the one text makes policies of several roles (`for_each`, a module called twice): an edit changes them all. */
export function isOfSeveral(policy: Policy, { policies }: Graph): boolean {
  return (rolesByText(policies).get(placeKey(policy.statementsAt))?.size ?? 0) > 1
}

const indexes = new WeakMap<Graph['policies'], ReadonlyMap<string, ReadonlySet<Role | undefined>>>()

/** Whose policies are made of each text, found once for all questions about a graph. */
function rolesByText(policies: Graph['policies']): ReadonlyMap<string, ReadonlySet<Role | undefined>> {
  const known = indexes.get(policies)
  if (known) return known
  const index = new Map<string, Set<Role | undefined>>()
  for (const { policy, role } of policies) {
    const key = placeKey(policy.statementsAt)
    index.set(key, (index.get(key) ?? new Set()).add(role))
  }
  indexes.set(policies, index)
  return index
}

/** Edits that let a principal do sts:AssumeRole; `undefined` where the document's layout is none of ours. */
export function trustAlso(policy: Policy, principal: NewPrincipal): readonly Edit[] | undefined {
  const last = policy.statements.at(-1)
  const { source } = policy.statementsAt
  if (last?.at.source !== source) return undefined
  const written = { source, list: policy.statementsAt.range(), last: last.at.range(), principal }
  return asBlock(written) ?? inList(written) ?? aroundOne(written) ?? inSequence(written)
}

function insert(source: Source, at: number, newText: string): Edit {
  const lineEnd = source.text.includes('\r\n') ? '\r\n' : '\n'
  return { at: placeAt(source, at, at), newText: newText.replaceAll('\n', lineEnd) }
}

/** White space that begins the line of an offset. */
function indentAt({ text }: Source, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? ''
}

function startsLine({ text }: Source, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === ''
}

/** `statement { … }` of a data source, before the block that is there. */
function asBlock({ source, last, principal }: Written): Edit[] | undefined {
  if (!/^statement\b/.test(source.text.slice(last.start, last.end)) || !startsLine(source, last.start))
    return undefined
  const indent = indentAt(source, last.start)
  const [type = '', value = ''] = Object.entries(principal)[0] ?? []
  const lines = [
    'statement {',
    '  actions = ["sts:AssumeRole"]',
    '',
    '  principals {',
    `    type        = "${type}"`,
    `    identifiers = ["${value}"]`,
    '  }',
    '}',
    '',
  ]
  const block = lines.map((line, i) => (i === 0 || line === '' ? line : indent + line)).join('\n')
  return [insert(source, last.start, `${block}\n${indent}`)]
}

type Flavour = 'json' | 'hcl'

/** How an object is written, where it is written plainly. */
function flavourOf(object: string): Flavour | undefined {
  if (/^\{\s*(?:(?:#|\/\/)[^\n]*\s*)*"?[A-Za-z]\w*"?\s*=/.test(object)) return 'hcl'
  if (!/^\{\s*"/.test(object)) return undefined
  try {
    JSON.parse(object)
    return 'json'
  } catch {
    return undefined
  }
}

function inList({ source, list, last, principal }: Written): Edit[] | undefined {
  const { text } = source
  if (text[list.start] !== '[' || text[list.end - 1] !== ']') return undefined
  const object = text.slice(last.start, last.end)
  const flavour = flavourOf(object)
  if (!flavour) return undefined
  const between = startsLine(source, last.start) ? `,\n${indentAt(source, last.start)}` : ', '
  return [insert(source, last.end, between + likeObject(source, last, principal, flavour))]
}

/** A statement that stands alone becomes the first of a list. */
function aroundOne({ source, list, last, principal }: Written): Edit[] | undefined {
  if (list.start !== last.start || list.end !== last.end) return undefined
  const flavour = flavourOf(source.text.slice(last.start, last.end))
  if (!flavour) return undefined
  const added = `, ${likeObject(source, last, principal, flavour)}]`
  return [insert(source, last.start, '['), insert(source, last.end, added)]
}

/** An object over as many lines, and as far indented, as the one before it. */
function likeObject(
  source: Source,
  last: Written['last'],
  principal: NewPrincipal,
  flavour: Flavour,
): string {
  const [type = '', value = ''] = Object.entries(principal)[0] ?? []
  const pair = (key: string, width: number, data: string): string =>
    flavour === 'json' ? `"${key}": ${data}` : `${key.padEnd(width)} = ${data}`
  const isWide = source.text.slice(last.start, last.end).includes('\n')
  const width = isWide ? 'Principal'.length : 0
  const pairs = [
    pair('Effect', width, '"Allow"'),
    pair('Principal', width, `{ ${pair(type, 0, `"${value}"`)} }`),
    pair('Action', width, '"sts:AssumeRole"'),
  ]
  if (!isWide) return `{ ${pairs.join(', ')} }`
  const base = indentAt(source, last.end)
  const inner = base + unitOf(source, last, base)
  return `{\n${inner}${pairs.join(`${flavour === 'json' ? ',' : ''}\n${inner}`)}\n${base}}`
}

/** One step of indentation, as the object before uses it. */
function unitOf({ text }: Source, { start, end }: Written['last'], base: string): string {
  const [, second = ''] = /\n([ \t]*)\S/.exec(text.slice(start, end)) ?? []
  return second.startsWith(base) && second.length > base.length ? second.slice(base.length) : '  '
}

/** An item of a YAML block sequence, after the last one. */
function inSequence({ source, last, principal }: Written): Edit[] | undefined {
  const { text } = source
  const line = text.lastIndexOf('\n', last.start - 1) + 1
  const dash = /^([ \t]*)-( +)$/.exec(text.slice(line, last.start))
  if (!dash || !/^["']?[A-Za-z]\w*["']?:/.test(text.slice(last.start, last.end))) return undefined
  const [, indent = '', gap = ' '] = dash
  const inner = `${indent} ${gap}`
  const [type = '', value = ''] = Object.entries(principal)[0] ?? []
  const lines = [
    `${indent}-${gap}Effect: Allow`,
    `${inner}Principal:`,
    `${inner}  ${type}: ${value}`,
    `${inner}Action: sts:AssumeRole`,
  ]
  const newline = text.indexOf('\n', last.end)
  const end = newline < 0 ? text.length : newline
  const at = text[end - 1] === '\r' ? end - 1 : end
  return [insert(source, at, `\n${lines.join('\n')}`)]
}
