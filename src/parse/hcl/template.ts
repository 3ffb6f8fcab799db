/** Templates of HCL: quoted strings, heredocs, whole template files; interpolations, directives, escapes. */
import { cursorAt, fault, identifier, invalid, MAX_DEPTH, takes, takesWord, type Cursor } from './cursor.js'
import { parseExpression } from './expression.js'
import { plainTemplate } from './plain.js'
import { heredocAt } from './scan.js'
import type { Expression, Origin, SyntaxFault, TemplateExpression, TemplatePart, TextPart } from './syntax.js'
import { trimAfter, trimBefore, withoutIndentation } from './template-space.js'

/** What ends the literal stretch of a template. */
const QUOTED = /["\\$%\n]/g
const PLAIN = /[$%]/g
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

/** Parses a text that is a template as a whole: a template file, a string of Terraform's JSON syntax. */
export function parseTemplate(
  origin: Origin,
  start: number,
  end: number,
  faults: SyntaxFault[],
): TemplateExpression {
  const c = cursorAt(origin, start, end, faults)
  const { parts } = parseParts(c, false)
  return { kind: 'template', parts, origin, start, end }
}

/** The quoted string at the cursor. */
export function parseQuoted(c: Cursor): Expression {
  const start = c.at++
  const plain = plainEnd(c)
  if (plain !== undefined) {
    c.at = plain + 1
    return plainTemplate(c.origin, start, c.at)
  }
  const { lines } = c
  c.lines = false
  const { parts } = parseParts(c, true)
  c.lines = lines
  if (c.text[c.at] !== '"' || c.at >= c.limit) return invalid(c, 'the string is not closed')
  c.at++
  return { kind: 'template', parts, origin: c.origin, start, end: c.at }
}

/** Where the string ends in which nothing is to be read: most are such. */
function plainEnd(c: Cursor): number | undefined {
  QUOTED.lastIndex = c.at
  const end = QUOTED.test(c.text) ? QUOTED.lastIndex - 1 : c.limit
  return end < c.limit && c.text[end] === '"' && c.depth < MAX_DEPTH ? end : undefined
}

/** The heredoc at the cursor. */
export function parseHeredoc(c: Cursor): Expression | undefined {
  const start = c.at
  const found = heredocAt(c.text, start)
  if (found === undefined || found.after > c.limit) return undefined
  const inner = cursorAt(c.origin, found.start, found.end, c.faults)
  inner.depth = c.depth
  const { parts } = parseParts(inner, false)
  c.at = found.after
  return {
    kind: 'template',
    parts: found.flush ? withoutIndentation(parts) : parts,
    origin: c.origin,
    start,
    end: c.at,
  }
}

interface Parsed {
  readonly parts: TemplatePart[]
  /** The directive that ended a nested stretch: `else`, `endif`, `endfor`. */
  readonly ended: string | undefined
}

/** Parts up to the end, the closing quote, or a directive that ends this stretch. */
function parseParts(c: Cursor, quoted: boolean): Parsed {
  const parts: TemplatePart[] = []
  const stop = quoted ? QUOTED : PLAIN
  let from = c.at
  const flush = (): void => {
    if (c.at > from) parts.push(textPart(c, from, c.text.slice(from, c.at)))
  }
  if (c.depth >= MAX_DEPTH) fault(c, 'templates are nested too deeply')
  while (c.at < c.limit) {
    stop.lastIndex = c.at
    c.at = Math.min(stop.test(c.text) ? stop.lastIndex - 1 : c.limit, c.limit)
    const first = c.text[c.at]
    if (c.at >= c.limit || (quoted && (first === '"' || first === '\n'))) break
    if (first === '\\') {
      flush()
      parts.push(parseEscape(c))
    } else if (c.text[c.at + 1] === first && c.text[c.at + 2] === '{') {
      flush()
      c.at += 3
      parts.push(textPart(c, c.at - 3, `${first ?? ''}{`))
    } else if (c.text[c.at + 1] === '{') {
      flush()
      const ended = first === '$' ? parseInterpolation(c, parts) : parseDirective(c, parts, quoted)
      if (ended !== undefined) return { parts, ended }
    } else {
      c.at++
      continue
    }
    from = c.at
  }
  flush()
  return { parts, ended: undefined }
}

function textPart(c: Cursor, start: number, value: string): TextPart {
  return { kind: 'text', value, origin: c.origin, start, end: c.at }
}

function parseEscape(c: Cursor): TextPart {
  const start = c.at
  const letter = c.text.charAt(start + 1)
  const digits = letter === 'u' ? 4 : letter === 'U' ? 8 : 0
  const code = digits > 0 ? c.text.slice(start + 2, start + 2 + digits) : ''
  if (digits > 0 && code.length === digits && /^[0-9a-f]+$/i.test(code) && parseInt(code, 16) <= 0x10ffff) {
    c.at = start + 2 + digits
    return textPart(c, start, String.fromCodePoint(parseInt(code, 16)))
  }
  c.at = Math.min(start + 2, c.limit)
  return textPart(c, start, ESCAPES[letter] ?? letter)
}

/** Takes the opening of a sequence; white space before it goes where it is marked with `~`. */
function open(c: Cursor, parts: TemplatePart[]): void {
  c.at += 2
  if (c.text[c.at] !== '~') return
  c.at++
  trimBefore(parts)
}

/** Takes the end of a sequence, and the white space after it where that is marked with `~`. */
function close(c: Cursor): number {
  const trims = takes(c, '~')
  if (!takes(c, '}')) fault(c, 'expected "}" at the end of the interpolation')
  const end = c.at
  if (trims) trimAfter(c)
  return end
}

function parseInterpolation(c: Cursor, parts: TemplatePart[]): string | undefined {
  const start = c.at
  open(c, parts)
  const expression = parseExpression(c)
  const end = close(c)
  parts.push({ kind: 'value', expression, origin: c.origin, start, end })
  return undefined
}

function parseDirective(c: Cursor, parts: TemplatePart[], quoted: boolean): string | undefined {
  const start = c.at
  open(c, parts)
  const loops = takesWord(c, 'for')
  if (loops || takesWord(c, 'if')) {
    parts.push(loops ? parseLoop(c, start, quoted) : parseIf(c, start, quoted))
    return undefined
  }
  const word = identifier(c)
  if (word !== 'else' && word !== 'endif' && word !== 'endfor') {
    fault(c, 'expected "if", "else", "endif", "for" or "endfor"')
    return undefined
  }
  close(c)
  return word
}

function parseIf(c: Cursor, start: number, quoted: boolean): TemplatePart {
  const test = parseExpression(c)
  close(c)
  const then = nested(c, quoted)
  const otherwise = then.ended === 'else' ? nested(c, quoted) : { parts: [], ended: then.ended }
  if (otherwise.ended !== 'endif') fault(c, 'expected "%{ endif }"')
  return {
    kind: 'if',
    test,
    then: then.parts,
    otherwise: otherwise.parts,
    origin: c.origin,
    start,
    end: c.at,
  }
}

function parseLoop(c: Cursor, start: number, quoted: boolean): TemplatePart {
  const first = identifier(c) ?? ''
  const second = takes(c, ',') ? (identifier(c) ?? '') : undefined
  if (!takesWord(c, 'in')) fault(c, 'expected "in" after the variables of "for"')
  const over = parseExpression(c)
  close(c)
  const body = nested(c, quoted)
  if (body.ended !== 'endfor') fault(c, 'expected "%{ endfor }"')
  const [key, value] = second === undefined ? [undefined, first] : [first, second]
  return { kind: 'for', key, value, over, body: body.parts, origin: c.origin, start, end: c.at }
}

function nested(c: Cursor, quoted: boolean): Parsed {
  c.depth++
  const found = parseParts(c, quoted)
  c.depth--
  return found
}
