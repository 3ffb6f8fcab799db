/** The first fault of a text that is no JSON, in words and with its place. */
import { createRequire } from 'node:module'
import type { Range } from '../place.js'

type Jsonc = Pick<typeof import('jsonc-parser'), 'visit' | 'printParseErrorCode'>

const MESSAGES: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is neither a string in double quotes nor another JSON value',
  InvalidNumberFormat: 'this is no JSON number',
  PropertyNameExpected: 'a key in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is missing before this',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'the object is not closed by "}"',
  CloseBracketExpected: 'the list is not closed by "]"',
  EndOfFileExpected: 'there is more after the end of the document',
  UnexpectedEndOfComment: 'the comment is not closed',
  UnexpectedEndOfString: 'the string is not closed on its line',
  UnexpectedEndOfNumber: 'the number is cut off',
  InvalidUnicode: 'this is no \\u escape',
  InvalidEscapeCharacter: 'this escape does not exist in JSON',
  InvalidCharacter: 'a control character stands in a string; it must be escaped',
}

const PADDED = 'a number cannot begin with 0; put it in quotes'

/** Deeper texts are not looked into: the parser that tells of faults is recursive. */
const DEEPEST = 500

export function jsonFault(text: string): Range & { readonly message: string } {
  const deep = tooDeep(text)
  if (deep !== undefined) {
    return {
      start: deep,
      end: deep + 1,
      message: `brackets are nested deeper than ${String(DEEPEST)} levels`,
    }
  }
  const { visit, printParseErrorCode } = createRequire(import.meta.filename)('jsonc-parser') as Jsonc
  let fault: (Range & { readonly message: string }) | undefined
  visit(
    text,
    {
      onError: (code, offset, length) => {
        const isPadded = /^0[0-9]/.test(text.slice(offset - 1, offset + 1))
        const message = isPadded ? PADDED : (MESSAGES[printParseErrorCode(code)] ?? 'this is not JSON')
        fault ??= { ...shown(text, offset, length), message }
      },
    },
    { disallowComments: true },
  )
  return fault ?? { start: 0, end: Math.min(1, text.length), message: 'this is not JSON' }
}

/** At least one character, and no more than its line. */
function shown(text: string, offset: number, length: number): Range {
  const start = Math.min(offset, Math.max(text.length - 1, 0))
  const line = text.indexOf('\n', start)
  const end = Math.min(start + Math.max(length, 1), line > start ? line : text.length, text.length)
  return { start, end: Math.max(end, Math.min(start + 1, text.length)) }
}

function tooDeep(text: string): number | undefined {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x7b || c === 0x5b) {
      if (++depth > DEEPEST) return i
    } else if (c === 0x7d || c === 0x5d) depth--
  }
  return undefined
}
