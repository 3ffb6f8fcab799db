/**
 * Finds where things of HCL end without parsing them: strings with their interpolations, heredocs, comments,
 * bracketed stretches. Linear and without recursion, for most blocks of a file are only ever skipped.
 */

const CODE = /["#/<{}[\]()\n]/g
const BRACES = /["#/<{}]/g
const STRING = /["\\$%\n]/g
const HEREDOC = /<<(-?)([A-Za-z_\u00aa-\uffff][\w\u00aa-\uffff-]*)[ \t]*\r?\n/y

export interface Heredoc {
  /** Lines are to lose the indentation that they share. */
  readonly flush: boolean
  /** The content's range: from the line after the opening to the start of the closing line. */
  readonly start: number
  readonly end: number
  /** After the closing tag. */
  readonly after: number
}

/** The heredoc that opens at `from`, if one does; an unclosed one ends with the text. */
export function heredocAt(text: string, from: number): Heredoc | undefined {
  HEREDOC.lastIndex = from
  const opening = HEREDOC.exec(text)
  const tag = opening?.[2]
  if (opening === null || tag === undefined) return undefined
  const start = from + opening[0].length
  const flush = opening[1] === '-'
  for (let at = text.indexOf(tag, start); at !== -1; at = text.indexOf(tag, at + tag.length)) {
    const line = lineStart(text, at, start)
    if (line !== -1 && endsLine(text, at + tag.length))
      return { flush, start, end: line, after: at + tag.length }
  }
  return { flush, start, end: text.length, after: text.length }
}

/** Start of the line, if there is only white space before `at`. */
function lineStart(text: string, at: number, from: number): number {
  let i = at
  while (i > from && (text[i - 1] === ' ' || text[i - 1] === '\t')) i--
  return i === from || text[i - 1] === '\n' ? i : -1
}

function endsLine(text: string, at: number): boolean {
  let i = at
  while (text[i] === ' ' || text[i] === '\t') i++
  return i >= text.length || text[i] === '\n' || (text[i] === '\r' && text[i + 1] === '\n')
}

/** After the comment that begins at `from`, its line break excluded; `from` itself where there is none. */
export function skipComment(text: string, from: number): number {
  const [first, second] = [text[from], text[from + 1]]
  if (first === '#' || (first === '/' && second === '/')) {
    const end = text.indexOf('\n', from)
    return end === -1 ? text.length : end
  }
  if (first !== '/' || second !== '*') return from
  const end = text.indexOf('*/', from + 2)
  return end === -1 ? text.length : end + 2
}

/** Where an expression that begins at `from` ends: a line break or a closing bracket outside of its brackets. */
export function skipExpression(text: string, from: number, limit: number): number {
  return skip(text, from, limit, true)
}

/** Index of the brace that closes the one before `from`; -1 where there is none. */
export function closingBrace(text: string, from: number, limit: number): number {
  const at = skip(text, from, limit, false)
  return text[at] === '}' && at < limit ? at : -1
}

/**
 * Walks code and the strings in it. `nested` holds, for every string that is open, the depth of brackets
 * around it; within a string's interpolation the depth counts from 0 again. Where only braces are asked for,
 * other brackets do not count, so that one of them left open spoils no more than its own block.
 */
function skip(text: string, from: number, limit: number, expression: boolean): number {
  const nested: number[] = []
  let depth = 0
  const marks = expression ? CODE : BRACES
  let i = from
  while (i < limit) {
    marks.lastIndex = i
    const at = marks.test(text) ? marks.lastIndex - 1 : limit
    if (at >= limit) return limit
    const c = text[at]
    i = at + 1
    if (c === '\n') {
      if (expression && depth === 0 && nested.length === 0) return at
    } else if (c === '"' || (c === '}' && depth === 0 && nested.length > 0)) {
      const around = c === '"' ? depth : (nested.pop() ?? 0)
      const end = skipString(text, i, limit)
      i = Math.abs(end)
      depth = end < 0 ? 0 : around
      if (end < 0) nested.push(around)
    } else if (c === '<') i = (text[i] === '<' ? heredocAt(text, at)?.after : undefined) ?? i
    else if (c === '#' || c === '/') i = Math.max(i, skipComment(text, at))
    else if (c === '{' || c === '[' || c === '(') depth++
    else if (depth > 0) depth--
    else if (nested.length === 0) return at
  }
  return limit
}

/** From within a string to after its end, or (negative) into the interpolation that comes first. */
function skipString(text: string, from: number, limit: number): number {
  let i = from
  while (i < limit) {
    STRING.lastIndex = i
    const at = STRING.test(text) ? STRING.lastIndex - 1 : limit
    if (at >= limit) return limit
    const c = text[at]
    if (c === '"') return at + 1
    // A string ends with its line: what follows an unclosed quote is still read.
    if (c === '\n') return at
    if (c === '\\') i = at + 2
    else if (text[at + 1] !== '{') i = at + 1
    else if (at > from && text[at - 1] === c) i = at + 2
    else return -(at + 2)
  }
  return limit
}
