/** HashiCorp's own parser as the oracle for ours: what it makes of a file, and what we make of it in its words. */
import { parse } from '@cdktn/hcl2json'
import type { Body, Expression } from '../../src/parse/hcl/syntax.js'

type Tree = Record<string, unknown>

/** A file as the oracle reads it. */
export async function oracle(path: string, text: string): Promise<unknown> {
  return JSON.parse(JSON.stringify(plain(await parse(path, text)))) as unknown
}

/** A body of ours in the shape of the oracle's. */
export function asOracle(body: Body): unknown {
  return plain(treeOf(body))
}

function treeOf(body: Body): Tree {
  const tree: Tree = {}
  for (const [name, attribute] of body.attributes) tree[name] = valueOf(attribute.expression())
  for (const block of body.blocks) {
    const path = [block.type, ...block.labels].map(({ value }) => value)
    const last = path.pop() ?? ''
    let at = tree
    for (const key of path) at = (at[key] ??= {}) as Tree
    const list = (at[last] ??= []) as unknown[]
    list.push(treeOf(block.body()))
  }
  return tree
}

function sourceOf({ origin, start, end }: Pick<Expression, 'origin' | 'start' | 'end'>): string {
  return origin.text.slice(start, end)
}

function valueOf(e: Expression): unknown {
  switch (e.kind) {
    case 'literal':
      return e.value
    case 'unary':
      return e.of.kind === 'literal' && e.operator === '-' ? -Number(e.of.value) : `\${${sourceOf(e)}}`
    case 'template':
      return e.parts.map((part) => (part.kind === 'text' ? part.value : sourceOf(part))).join('')
    case 'list':
      return e.items.map(valueOf)
    case 'object':
      return Object.fromEntries(e.entries.map(({ key, value }) => [keyOf(key), valueOf(value)]))
    default:
      return `\${${sourceOf(e)}}`
  }
}

function keyOf(key: Expression): string {
  const value = key.kind === 'template' || key.kind === 'literal' ? valueOf(key) : sourceOf(key)
  return String(value)
}

/** White space and parentheses of expressions, and the escape of `${`, are the oracle's own business. */
function plain(value: unknown): unknown {
  if (typeof value === 'string')
    return value
      .replace(/\s+|[()]/g, '')
      .replace(/([$%])\1\{/g, '$1{')
      .replace(/^\$\{([\w.-]+)\}$/, '$1')
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [String(plain(key)), plain(inner)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
