/** Keys that stand twice in one mapping. Every mapping of a file is looked through, so nothing is made of what is sound. */
import type { Document } from '../extract/extractor.js'
import { CELL, ENCODED, END, KIND, NEXT, START, STYLE, TYPE } from './yaml-cells.js'
import type { YamlTree } from './yaml-tree.js'
import { keyName, nextKey } from './yaml-mapping.js'
import { nodePlace, type YamlFile } from './yaml-value.js'

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

/** Of the keys before. */
const starts = new Int32Array(FEW)
const hashes = new Int32Array(FEW)

/** Whether two keys are written alike, as far as that can be told from how they are written. */
function mayRepeat({ cells, text }: YamlTree, mapping: number): boolean {
  const end = cells[mapping * CELL + NEXT] ?? -1
  let count = 0
  for (let key = mapping + 1; key < end;) {
    const at = key * CELL
    const start = cells[at + START] ?? -1
    const length = (cells[at + END] ?? -1) - start
    const isSimple = cells[at + TYPE] === KIND.scalar && (cells[at + STYLE] ?? -1) < ENCODED
    if (count === FEW || !isSimple) return true
    const hash = (length << 16) ^ (text.charCodeAt(start) << 8) ^ text.charCodeAt(start + length - 1)
    for (let i = 0; i < count; i++)
      if (hashes[i] === hash && isSame(text, starts[i] ?? -1, start, length)) return true
    starts[count] = start
    hashes[count++] = hash
    key = cells[(cells[at + NEXT] ?? -1) * CELL + NEXT] ?? -1
  }
  return false
}

function isSame(text: string, a: number, b: number, length: number): boolean {
  let i = 0
  while (i < length && text.charCodeAt(a + i) === text.charCodeAt(b + i)) i++
  return i >= length
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
