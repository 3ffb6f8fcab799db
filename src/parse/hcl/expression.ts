/** Expressions of HCL, by recursive descent. Every failure is noted once and yields an `invalid` node. */
import {
  cursorAt,
  fault,
  identifier,
  invalid,
  MAX_CHAIN,
  MAX_DEPTH,
  next,
  sees,
  skipSpace,
  takes,
  takesWord,
  tokenEnd,
  type Cursor,
} from './cursor.js'
import { CONSTANTS, plainExpression } from './plain.js'
import type { Expression, ObjectEntry, Origin, SyntaxFault, TextPart } from './syntax.js'
import { parseHeredoc, parseQuoted } from './template.js'
import { parseTraversal } from './traversal.js'

const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/** Binding strength of binary operators; the longer of two that begin alike comes first. */
const OPERATORS: readonly (readonly [token: string, strength: number])[] = [
  ['||', 1],
  ['&&', 2],
  ['==', 3],
  ['!=', 3],
  ['<=', 4],
  ['>=', 4],
  ['<', 4],
  ['>', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['%', 6],
]
/** What they begin with. */
const OPERATOR_START = '|&=!<>+-*/%'

/** Parses a whole stretch of text as one expression. */
export function parseExpressionIn(
  origin: Origin,
  start: number,
  end: number,
  faults: SyntaxFault[],
): Expression {
  const plain = plainExpression(origin, start, end)
  if (plain !== undefined) return plain
  const c = cursorAt(origin, start, end, faults)
  const found = parseExpression(c)
  skipSpace(c)
  if (c.at < end) fault(c, 'the expression should end here')
  return found
}

/** The expression at the cursor. */
export function parseExpression(c: Cursor): Expression {
  skipSpace(c)
  const start = c.at
  if (c.depth >= MAX_DEPTH) return invalid(c, 'expressions are nested too deeply')
  c.depth++
  const test = parseBinary(c, 0)
  const found = takes(c, '?') ? parseBranches(c, test, start) : test
  c.depth--
  return found
}

function parseBranches(c: Cursor, test: Expression, start: number): Expression {
  const then = parseExpression(c)
  if (!takes(c, ':')) return invalid(c, 'expected ":" and the other branch of the conditional')
  const otherwise = parseExpression(c)
  return { kind: 'conditional', test, then, otherwise, origin: c.origin, start, end: tokenEnd(c, start) }
}

/** Operators that bind more strongly than `floor`, by precedence climbing. */
function parseBinary(c: Cursor, floor: number): Expression {
  const start = c.at
  let left = parseUnary(c)
  for (let links = 0; ; links++) {
    if (links > MAX_CHAIN) return invalid(c, 'too many operators stand in a row')
    const first = next(c)
    if (first === '' || !OPERATOR_START.includes(first)) return left
    const found = OPERATORS.find(([token]) => c.text.startsWith(token, c.at))
    if (found === undefined || found[1] <= floor) return left
    const [operator, strength] = found
    c.at += operator.length
    skipSpace(c)
    const right = parseBinary(c, strength)
    left = { kind: 'binary', operator, left, right, origin: c.origin, start, end: tokenEnd(c, start) }
  }
}

function parseUnary(c: Cursor): Expression {
  const operator = next(c)
  const start = c.at
  if (operator !== '!' && operator !== '-') return parseTraversal(c, start, parsePrimary(c))
  if (c.depth >= MAX_DEPTH) return invalid(c, 'expressions are nested too deeply')
  c.at++
  c.depth++
  const of = parseUnary(c)
  c.depth--
  return { kind: 'unary', operator, of, origin: c.origin, start, end: c.at }
}

function parsePrimary(c: Cursor): Expression {
  if (c.at >= c.limit) return invalid(c, 'expected an expression')
  const first = c.text.charAt(c.at)
  if (first === '"') return parseQuoted(c)
  if (first === '[') return parseList(c)
  if (first === '{') return parseObject(c)
  if (first === '(') return parseParentheses(c)
  if (first === '<') return parseHeredoc(c) ?? invalid(c, 'expected an expression')
  if (first >= '0' && first <= '9') return parseNumber(c)
  return parseNamed(c)
}

function parseNumber(c: Cursor): Expression {
  const start = c.at
  NUMBER.lastIndex = start
  const raw = NUMBER.exec(c.text)?.[0] ?? ''
  c.at += raw.length
  return { kind: 'literal', value: Number(raw), raw, origin: c.origin, start, end: c.at }
}

function parseNamed(c: Cursor): Expression {
  const start = c.at
  let name = identifier(c)
  if (name === undefined) return invalid(c, 'expected an expression')
  const constant = CONSTANTS.get(name)
  if (constant !== undefined)
    return { kind: 'literal', value: constant, raw: name, origin: c.origin, start, end: c.at }
  while (c.text.startsWith('::', c.at)) {
    c.at += 2
    name += `::${identifier(c) ?? ''}`
  }
  if (!sees(c, '(')) {
    c.at = start + name.length
    return { kind: 'name', name, origin: c.origin, start, end: c.at }
  }
  c.at++
  const { items, expanded } = parseItems(c, ')')
  return { kind: 'call', name, args: items, expanded, origin: c.origin, start, end: c.at }
}

function parseParentheses(c: Cursor): Expression {
  c.at++
  return inBrackets(c, () => {
    const inner = parseExpression(c)
    if (!takes(c, ')')) return invalid(c, 'expected ")"')
    return inner
  })
}

function parseList(c: Cursor): Expression {
  const start = c.at++
  const { lines } = c
  c.lines = false
  const isFor = takesWord(c, 'for')
  c.lines = lines
  if (isFor) return parseFor(c, start, ']')
  const { items } = parseItems(c, ']')
  return { kind: 'list', items, origin: c.origin, start, end: c.at }
}

/** Items up to the closing bracket, which is taken. */
function parseItems(c: Cursor, close: string): { items: Expression[]; expanded: boolean } {
  return inBrackets(c, () => {
    const items: Expression[] = []
    let expanded = false
    while (!takes(c, close)) {
      items.push(parseExpression(c))
      expanded = next(c) === '.' && takes(c, '...')
      if (takes(c, ',')) continue
      if (takes(c, close)) break
      fault(c, `expected "," or "${close}"`)
      break
    }
    return { items, expanded }
  })
}

function parseObject(c: Cursor): Expression {
  const start = c.at++
  const { lines } = c
  c.lines = false
  if (takesWord(c, 'for')) {
    // `for` may also be a key.
    if (!sees(c, '=') && !sees(c, ':')) return parseFor(c, start, '}', lines)
    c.at = start + 1
  }
  const entries: ObjectEntry[] = []
  while (!takes(c, '}')) {
    const entry = parseEntry(c)
    if (entry === undefined) break
    entries.push(entry)
    c.lines = true
    skipSpace(c)
    const ended = takes(c, ',') || c.text[c.at] === '\n' || c.text[c.at] === '}'
    c.lines = false
    if (ended) continue
    fault(c, 'expected "," or a new line before the next entry')
    break
  }
  c.lines = lines
  return { kind: 'object', entries, origin: c.origin, start, end: c.at }
}

function parseEntry(c: Cursor): ObjectEntry | undefined {
  const key = parseKey(c)
  if (key.kind !== 'invalid' && (takes(c, '=') || takes(c, ':'))) {
    skipSpace(c)
    c.lines = true
    const value = parseExpression(c)
    c.lines = false
    return { key, value }
  }
  fault(c, 'expected "=" after the key')
  return undefined
}

/** A lone identifier is a string as a key; anything else is an expression. */
function parseKey(c: Cursor): Expression {
  skipSpace(c)
  const start = c.at
  const name = identifier(c)
  if (name !== undefined) {
    const { origin, at: end } = c
    if (sees(c, '=') || sees(c, ':')) {
      const part: TextPart = { kind: 'text', value: name, origin, start, end }
      return { kind: 'template', bare: true, parts: [part], origin, start, end }
    }
  }
  c.at = start
  return parseExpression(c)
}

function parseFor(c: Cursor, start: number, close: ']' | '}', lines = c.lines): Expression {
  c.lines = lines
  return inBrackets(c, () => {
    const first = identifier(c) ?? ''
    const second = takes(c, ',') ? (identifier(c) ?? '') : undefined
    if (!takesWord(c, 'in')) return invalid(c, 'expected "in" after the variables of "for"')
    const over = parseExpression(c)
    if (!takes(c, ':')) return invalid(c, 'expected ":" after the collection of "for"')
    const left = parseExpression(c)
    const resultKey = close === '}' && takes(c, '=>') ? left : undefined
    const result = resultKey === undefined ? left : parseExpression(c)
    const grouped = takes(c, '...')
    const test = takesWord(c, 'if') ? parseExpression(c) : undefined
    if (!takes(c, close)) return invalid(c, `expected "${close}" at the end of "for"`)
    const [key, value] = second === undefined ? [undefined, first] : [first, second]
    return {
      kind: 'for',
      key,
      value,
      over,
      resultKey,
      result,
      grouped,
      test,
      origin: c.origin,
      start,
      end: c.at,
    }
  })
}

/** Line breaks do not count within brackets. */
function inBrackets<T>(c: Cursor, parse: () => T): T {
  const { lines } = c
  c.lines = false
  const found = parse()
  c.lines = lines
  return found
}
