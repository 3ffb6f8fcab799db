/**
 * Keys of YAML mappings: what a run over templates looks up more often than anything else, so the cells are read
 * as they are, and nothing is made of the keys.
 */
import { SCALAR_STYLE } from 'js-yaml'
import { CELL, ENCODED, END, KIND, NEXT, START, STYLE, TYPE } from './yaml-cells.js'
import { MAX_DEPTH, type YamlTree } from './yaml-tree.js'

/** Of mappings of more keys a table is made. */
const SMALL = 12

/** The answer where a table is needed. */
const TABLE = -2

interface Mappings {
  readonly tree: YamlTree
  /** Key nodes by name, of mappings that are large or merge others. */
  readonly entries: Map<number, ReadonlyMap<string, number>>
}

/** The node of a key, -1 where there is none; of keys that stand twice the last is meant. */
export function findKey(file: Mappings, mapping: number, wanted: string): number {
  const known = file.entries.size === 0 ? undefined : file.entries.get(mapping)
  const found = known === undefined ? lookThrough(file.tree, mapping, wanted) : (known.get(wanted) ?? -1)
  return found === TABLE ? (tableOf(file, mapping).get(wanted) ?? -1) : found
}

/** The names of a mapping's keys, each once. */
export function keysOf(file: Mappings, mapping: number): readonly string[] {
  const { tree, entries } = file
  if (entries.has(mapping) || lookThrough(tree, mapping, '') === TABLE)
    return [...tableOf(file, mapping).keys()]
  const names: string[] = []
  for (let key = mapping + 1; key < tree.after(mapping); key = nextKey(tree, key)) {
    const name = keyName(tree, key)
    if (name !== undefined && !names.includes(name)) names.push(name)
  }
  return names
}

/** The name of a key; nothing where it is no scalar. */
export function keyName(tree: YamlTree, key: number): string | undefined {
  const node = tree.resolved(key)
  return tree.kindOf(node) === KIND.scalar ? tree.textOf(node) : undefined
}

/** The key after a key. */
export function nextKey(tree: YamlTree, key: number): number {
  return tree.after(tree.after(key))
}

function lookThrough(tree: YamlTree, mapping: number, wanted: string): number {
  const { cells, text } = tree
  const end = cells[mapping * CELL + NEXT] ?? -1
  let found = -1
  let size = 0
  for (let key = mapping + 1; key < end;) {
    const at = key * CELL
    if (++size > SMALL) return TABLE
    const style = cells[at + STYLE] ?? -1
    if (cells[at + TYPE] === KIND.scalar && style < ENCODED) {
      const start = cells[at + START] ?? -1
      const length = (cells[at + END] ?? -1) - start
      if (length === 2 && style === SCALAR_STYLE.PLAIN && text.startsWith('<<', start)) return TABLE
      if (length === wanted.length && text.startsWith(wanted, start)) found = key
    } else if (keyName(tree, key) === wanted) found = key
    key = cells[(cells[at + NEXT] ?? -1) * CELL + NEXT] ?? -1
  }
  return found
}

function tableOf({ tree, entries }: Mappings, mapping: number): ReadonlyMap<string, number> {
  const table = entries.get(mapping) ?? entriesOf(tree, mapping, 0)
  entries.set(mapping, table)
  return table
}

/** Key nodes. Own keys win over merged ones, and what is merged first over what is merged later. */
function entriesOf(tree: YamlTree, node: number, depth: number): Map<string, number> {
  const entries = new Map<string, number>()
  const merged: number[] = []
  const end = tree.kindOf(node) === KIND.mapping ? tree.after(node) : node
  for (let key = node + 1; key < end; key = nextKey(tree, key)) {
    const name = keyName(tree, key)
    if (isMerge(tree, key)) merged.push(tree.after(key))
    else if (name !== undefined) entries.set(name, key)
  }
  if (depth >= MAX_DEPTH) return entries
  for (const source of merged.flatMap((value) => mergeSources(tree, value))) {
    for (const [name, key] of entriesOf(tree, source, depth + 1)) {
      if (!entries.has(name)) entries.set(name, key)
    }
  }
  return entries
}

function mergeSources(tree: YamlTree, value: number): readonly number[] {
  const node = tree.resolved(value)
  const kind = tree.kindOf(node)
  if (kind === KIND.mapping) return [node]
  return kind === KIND.sequence ? tree.childrenOf(node).map((child) => tree.resolved(child)) : []
}

function isMerge(tree: YamlTree, key: number): boolean {
  return tree.kindOf(key) === KIND.scalar && tree.isPlain(key) && tree.hasText(key, '<<')
}
