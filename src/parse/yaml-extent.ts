/** Where nodes of a YAML tree begin and end. */
import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import { KIND } from './yaml-cells.js'
import type { YamlTree } from './yaml-tree.js'

/** Offset at which a node's value begins, its tag and anchor left out; -1 for a value that is not written. */
export function valueStart(tree: YamlTree, node: number): number {
  const encoded = tree.encodedOf(node)
  if (encoded) return scalarRange(tree.text, encoded).start
  const start = tree.offsetOf(node)
  return start < 0 || tree.isPlain(node) ? start : start - 1
}

/** Offset after a scalar or an alias. */
function leafEnd(tree: YamlTree, node: number): number {
  const encoded = tree.encodedOf(node)
  if (encoded) return scalarRange(tree.text, encoded).end
  const end = tree.endOf(node)
  return end < 0 || tree.isPlain(node) ? end : end + 1
}

/** Offset after a node: a flow collection ends with its bracket, a block collection with its last child. */
export function valueEnd(tree: YamlTree, node: number): number {
  let at = node
  let flows = 0
  for (;;) {
    const kind = tree.kindOf(at)
    if (kind === KIND.scalar || kind === KIND.alias) return closed(tree.text, leafEnd(tree, at), flows)
    const start = valueStart(tree, at)
    if (/[[{]/.test(tree.text.charAt(start))) flows++
    const last = lastWritten(tree, at)
    if (last === undefined) return closed(tree.text, start + 1, flows)
    at = last
  }
}

function lastWritten(tree: YamlTree, node: number): number | undefined {
  return tree.childrenOf(node).findLast((child) => valueStart(tree, child) >= 0)
}

/** Walks over closing brackets that end the flow collections which end here. */
function closed(text: string, from: number, brackets: number): number {
  let at = from
  for (let left = brackets; left > 0; at++) {
    const c = text.charAt(at)
    if (c === '') return at
    if (c === ']' || c === '}') left--
    else if (c === '#' && /\s/.test(text.charAt(at - 1))) at = endOfLine(text, at)
  }
  return at
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  return newline === -1 ? text.length : newline
}

/** A scalar as written: quotes included; a block scalar from its indicator to its last character. */
function scalarRange(text: string, scalar: ScalarEvent): { start: number; end: number } {
  const { valueStart: start, valueEnd: end, style } = scalar
  if (start < 0) return { start: -1, end: -1 }
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
    return { start: start - 1, end: end + 1 }
  }
  if (style === SCALAR_STYLE.PLAIN) return { start, end }
  const indicator = style === SCALAR_STYLE.LITERAL_BLOCK ? '|' : '>'
  const header = text.lastIndexOf('\n', start - 2) + 1
  const opening = text.indexOf(indicator, blockHeaderStart(text, header, scalar))
  let last = end
  while (last > start && /\s/.test(text.charAt(last - 1))) last--
  return { start: opening >= 0 && opening < start ? opening : start, end: Math.max(last, start) }
}

/** The indicator stands after the scalar's own tag and anchor, which may hold its character. */
function blockHeaderStart(
  text: string,
  line: number,
  { tagEnd, anchorEnd, valueStart: end }: ScalarEvent,
): number {
  const after = Math.max(tagEnd, anchorEnd, line)
  if (after > line) return after
  // Without properties it is the last one on the line that only modifiers and a comment follow.
  const header = text.slice(line, end)
  const match = /[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n?$/.exec(header)
  return match ? line + match.index : line
}
