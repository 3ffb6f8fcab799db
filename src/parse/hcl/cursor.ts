/** Where a parser of HCL stands in a text: white space, comments, tokens, and the faults met on the way. */
import { skipComment } from './scan.js'
import type { InvalidExpression, Origin, SyntaxFault } from './syntax.js'

export interface Cursor {
  readonly origin: Origin
  readonly text: string
  readonly limit: number
  readonly faults: SyntaxFault[]
  at: number
  /** Line breaks end an item, as they do between the entries of an object. */
  lines: boolean
  /** Expressions that are open: deep nesting is refused before it exhausts the stack. */
  depth: number
  /** A fault was noted: those that follow from it are not. */
  failed: boolean
}

export const MAX_DEPTH = 200

/** Operators or steps in a row, each of which holds all before it. */
export const MAX_CHAIN = 1000

/** Beyond ASCII anything is taken for a letter, which spares the tables of Unicode and loses no valid name. */
const IDENTIFIER = /[A-Za-z_\u00aa-\uffff][\w\u00aa-\uffff-]*/y

export function cursorAt(origin: Origin, at: number, limit: number, faults: SyntaxFault[]): Cursor {
  return { origin, text: origin.text, limit, faults, at, lines: false, depth: 0, failed: false }
}

/** Skips white space and comments; line breaks too, unless they count. */
export function skipSpace(c: Cursor): void {
  while (c.at < c.limit) {
    const code = c.text.charCodeAt(c.at)
    if (code === 0x20 || code === 0x09 || code === 0x0d || (code === 0x0a && !c.lines)) c.at++
    else if (code === 0x23 || code === 0x2f) {
      const end = skipComment(c.text, c.at)
      if (end === c.at) return
      c.at = Math.min(end, c.limit)
    } else return
  }
}

/** The character that is next, white space before it being skipped; empty at the end. */
export function next(c: Cursor): string {
  // White space and what begins a comment come before the digits.
  if (c.text.charCodeAt(c.at) < 0x30) skipSpace(c)
  return c.at < c.limit ? c.text.charAt(c.at) : ''
}

/** Whether the text goes on with this token; white space before it is skipped. */
export function sees(c: Cursor, token: string): boolean {
  if (token.length === 1) return next(c) === token
  skipSpace(c)
  return c.at + token.length <= c.limit && c.text.startsWith(token, c.at)
}

/** Takes the token, if it is next. */
export function takes(c: Cursor, token: string): boolean {
  if (!sees(c, token)) return false
  c.at += token.length
  return true
}

/** The identifier that is next. */
export function identifier(c: Cursor): string | undefined {
  skipSpace(c)
  const start = c.at
  IDENTIFIER.lastIndex = start
  if (start >= c.limit || !IDENTIFIER.test(c.text)) return undefined
  c.at = IDENTIFIER.lastIndex
  return c.text.slice(start, c.at)
}

/** Takes the word, if the next identifier is that word. */
export function takesWord(c: Cursor, word: string): boolean {
  const from = c.at
  if (next(c) === word.charAt(0) && identifier(c) === word) return true
  c.at = from
  return false
}

/** The end of the last token: white space after it was skipped to see what follows. */
export function tokenEnd(c: Cursor, start: number): number {
  let end = c.at
  while (end > start && isSpace(c.text.charCodeAt(end - 1))) end--
  return end
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d)
}

/** Notes what is wrong where the cursor stands, and gives the rest up: one fault for one expression. */
export function fault(c: Cursor, message: string): void {
  if (c.failed) return
  c.failed = true
  const start = Math.min(c.at, c.limit)
  c.faults.push({ origin: c.origin, start, end: Math.min(start + 1, c.limit), message })
  c.at = c.limit
}

/** A fault, and the node that stands for what could not be parsed. */
export function invalid(c: Cursor, message: string): InvalidExpression {
  const start = Math.min(c.at, c.limit)
  fault(c, message)
  return { kind: 'invalid', origin: c.origin, start, end: c.limit }
}
