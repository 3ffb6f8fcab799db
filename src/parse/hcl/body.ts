/**
 * Bodies of HCL: attributes and blocks. A pass over a body only finds where each begins and ends; what stands
 * in them is parsed when somebody asks, which for most of a repository nobody does.
 */
import { cursorAt, identifier, skipSpace, type Cursor } from './cursor.js'
import { parseExpressionIn } from './expression.js'
import { closingBrace, skipExpression } from './scan.js'
import type { Attribute, Block, Body, Expression, Label, Origin, Span, SyntaxFault } from './syntax.js'

/** How places of a block's content know which block they belong to. */
export type OriginFor = (type: Label, labels: readonly Label[]) => Origin

const QUOTED_LABEL = /"(?:[^"\\\n]|\\.)*"/y
/** What most attributes are: one string in which nothing is to be read, one word, one reference. */
const PLAIN_LINE = /(?:"[^"\\$%\n]*"|[\w.-]+)[ \t\r]*\n/y
/**
 * Most of what a body holds, as Terraform formats it: a name with such a value, or the opening of a block. Whatever
 * is written otherwise is read step by step.
 */
const USUAL =
  /([A-Za-z_][\w-]*)(?:( *= *)("[^"\\$%\n]*"|[\w.-]+)[ \t\r]*\n|(?: "([^"\\\n]*)")?(?: "([^"\\\n]*)")? \{)/y

/** What begins a block of a file, wherever the block before it should have ended. */
const NEXT_BLOCK = /\n(?=[a-z_]+(?:[ \t]+"[^"\n]*"){0,2}[ \t]*\{)/g

/** Each unclosed block costs a look at the rest of the file; a file with more of them is no longer read. */
const MAX_UNCLOSED = 20

interface Reader {
  readonly c: Cursor
  readonly attributes: Map<string, Attribute>
  readonly blocks: Block[]
  /** For a file's own blocks; those within share their block's origin. */
  readonly originFor: OriginFor | undefined
  unclosed: number
}

/** Reads attributes and blocks between two offsets. */
export function parseBody(
  origin: Origin,
  start: number,
  end: number,
  faults: SyntaxFault[],
  originFor?: OriginFor,
): Body {
  const c = cursorAt(origin, start, end, faults)
  const reader: Reader = { c, attributes: new Map(), blocks: [], originFor, unclosed: 0 }
  const before = faults.length
  for (;;) {
    skipSpace(c)
    if (c.at >= end) return { attributes: reader.attributes, blocks: reader.blocks, damaged: faults[before] }
    if (readUsual(reader)) continue
    const from = c.at
    const name = identifier(c)
    if (name === undefined) skipLine(c, from, 'expected an attribute or a block')
    else readItem(reader, { value: name, origin, start: from, end: c.at })
  }
}

function readUsual(reader: Reader): boolean {
  const { c } = reader
  const { text, origin, faults, limit } = c
  const start = c.at
  USUAL.lastIndex = start
  const found = USUAL.exec(text)
  if (found === null || USUAL.lastIndex > limit) return false
  const name = found[1] ?? ''
  const end = start + name.length
  const label: Label = { value: name, origin, start, end }
  c.at = USUAL.lastIndex
  if (found[2] === undefined) {
    c.at--
    readBlockBody(reader, label, labelsAt(origin, end, found[4], found[5]))
    return true
  }
  const from = end + found[2].length
  reader.attributes.set(name, new WrittenAttribute(label, from, from + (found[3] ?? '').length, faults))
  return true
}

/** Each in quotes and behind one space. */
function labelsAt(origin: Origin, end: number, first?: string, second?: string): readonly Label[] {
  if (first === undefined) return []
  const a: Label = { value: first, origin, start: end + 1, end: end + 3 + first.length }
  if (second === undefined) return [a]
  return [a, { value: second, origin, start: a.end + 1, end: a.end + 3 + second.length }]
}

function readItem(reader: Reader, name: Label): void {
  const { c } = reader
  skipBlanks(c)
  if (c.text[c.at] === '=' && c.text[c.at + 1] !== '=') {
    c.at++
    reader.attributes.set(name.value, readAttribute(c, name))
  } else readBlock(reader, name)
}

function readAttribute(c: Cursor, name: Label): Attribute {
  skipBlanks(c)
  const start = c.at
  c.at = trimmed(c.text, start, expressionEnd(c))
  return new WrittenAttribute(name, start, c.at, c.faults)
}

/** A class, as is `WrittenBlock`: a closure for each was a tenth of what a run keeps in memory. */
class WrittenAttribute implements Attribute {
  private found: Expression | undefined = undefined

  constructor(
    readonly name: Label,
    private readonly start: number,
    private readonly end: number,
    private readonly faults: SyntaxFault[],
  ) {}

  expression(): Expression {
    return (this.found ??= parseExpressionIn(this.name.origin, this.start, this.end, this.faults))
  }
}

function expressionEnd({ text, at, limit }: Cursor): number {
  PLAIN_LINE.lastIndex = at
  const isPlain = PLAIN_LINE.test(text) && PLAIN_LINE.lastIndex <= limit
  return isPlain ? PLAIN_LINE.lastIndex - 1 : skipExpression(text, at, limit)
}

/** The end without the white space before it. */
function trimmed(text: string, start: number, end: number): number {
  let at = end
  while (at > start && text.charCodeAt(at - 1) <= 0x20) at--
  return at
}

function readBlock(reader: Reader, type: Label): void {
  readBlockBody(reader, type, readLabels(reader.c))
}

function readBlockBody(reader: Reader, type: Label, labels: readonly Label[]): void {
  const { c } = reader
  const header: Span = { origin: c.origin, start: type.start, end: labels.at(-1)?.end ?? type.end }
  if (c.text[c.at] !== '{' || c.at >= c.limit) {
    skipLine(c, type.start, `expected "=" or "{" after "${type.value}"`)
    return
  }
  const start = c.at + 1
  const closing = closingBrace(c.text, start, c.limit)
  const end = closing === -1 ? unclosedEnd(reader, header, type.value) : closing
  c.at = closing === -1 ? end : end + 1
  reader.blocks.push(new WrittenBlock(type, labels, header, start, end, reader))
}

class WrittenBlock implements Block {
  private found: Body | undefined = undefined

  constructor(
    readonly type: Label,
    readonly labels: readonly Label[],
    readonly header: Span,
    private readonly start: number,
    private readonly end: number,
    private readonly reader: Reader,
  ) {}

  body(): Body {
    return (this.found ??= this.read())
  }

  private read(): Body {
    const { type, labels, header, start, end, reader } = this
    return parseBody(reader.originFor?.(type, labels) ?? header.origin, start, end, reader.c.faults)
  }
}

/** A guess at where a block should have ended: before the next line that begins a block. */
function unclosedEnd(reader: Reader, header: Span, type: string): number {
  const { c } = reader
  c.faults.push({ ...header, message: `the block "${type}" is not closed` })
  if (++reader.unclosed > MAX_UNCLOSED) return c.limit
  NEXT_BLOCK.lastIndex = header.end
  return Math.min(NEXT_BLOCK.exec(c.text)?.index ?? c.limit, c.limit)
}

/** Up to two are no array that grew: one of those keeps room for sixteen more. */
function readLabels(c: Cursor): readonly Label[] {
  const first = readLabel(c)
  if (first === undefined) return []
  const second = readLabel(c)
  if (second === undefined) return [first]
  const labels: Label[] = [first, second]
  for (let label = readLabel(c); label !== undefined; label = readLabel(c)) labels.push(label)
  return labels
}

function readLabel(c: Cursor): Label | undefined {
  skipBlanks(c)
  const start = c.at
  if (start >= c.limit) return undefined
  QUOTED_LABEL.lastIndex = start
  const isQuoted = c.text[start] === '"' && QUOTED_LABEL.test(c.text)
  if (isQuoted) c.at = QUOTED_LABEL.lastIndex
  const value = isQuoted ? c.text.slice(start + 1, c.at - 1) : identifier(c)
  return value === undefined ? undefined : { value, origin: c.origin, start, end: c.at }
}

function skipBlanks(c: Cursor): void {
  while (c.text.charCodeAt(c.at) === 0x20 && c.at < c.limit) c.at++
  const code = c.text.charCodeAt(c.at)
  if (code !== 0x09 && code !== 0x0d && code !== 0x23 && code !== 0x2f) return
  c.lines = true
  skipSpace(c)
  c.lines = false
}

/** Goes on with the next line, so that one bad line costs no more than itself. */
function skipLine(c: Cursor, from: number, message: string): void {
  c.faults.push({ origin: c.origin, start: from, end: Math.min(from + 1, c.limit), message })
  c.at = Math.max(skipExpression(c.text, from, c.limit), from + 1)
}
