/** Keys that stand twice in one mapping. Every mapping of a file is looked through, so nothing is made of what is sound. */
import type { Document } from '../extract/extractor.js'
import { KIND, type YamlTree } from './yaml-tree.js'
import { keyName, nodePlace, type YamlFile } from './yaml-value.js'

type Duplicate = ReturnType<Document['duplicateKeys']>[number]

/** Of more keys than these a table is made. */
const FEW = 24

/** Duplicate keys of the nodes from one on up to another. */
export function duplicateKeys(file: YamlFile, from: number, to: number): readonly Duplicate[] {
  const { tree } = file
  const found: Duplicate[] = []
  for (let node = from; node < to; node++) {
    if (tree.kindOf(node) === KIND.mapping && mayRepeat(tree, node)) found.push(...repeatedIn(file, node))
  }
  return found
}

const hashes = new Int32Array(FEW)
const keys = new Int32Array(FEW)

function mayRepeat(tree: YamlTree, mapping: number): boolean {
  const end = tree.after(mapping)
  let count = 0
  for (let key = mapping + 1; key < end; key = nextKey(tree, key)) {
    const node = tree.resolved(key)
    if (count === FEW || tree.encodedOf(node)) return true
    const hash = tree.hashOf(node)
    for (let i = 0; i < count; i++)
      if (hashes[i] === hash && tree.haveSameText(keys[i] ?? -1, node)) return true
    hashes[count] = hash
    keys[count++] = node
  }
  return false
}

function repeatedIn(file: YamlFile, mapping: number): readonly Duplicate[] {
  const { tree } = file
  const found: Duplicate[] = []
  const seen = new Map<string, number>()
  for (let key = mapping + 1; key < tree.after(mapping); key = nextKey(tree, key)) {
    const name = keyName(tree, key)
    if (name === undefined || name === '<<') continue
    const first = seen.get(name)
    if (first === undefined) seen.set(name, key)
    else found.push({ key: name, at: nodePlace(file, key), first: nodePlace(file, first) })
  }
  return found
}

function nextKey(tree: YamlTree, key: number): number {
  return tree.after(tree.after(key))
}
