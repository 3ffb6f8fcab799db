/** Expressions that one pattern tells: most attributes are one string, or one reference. */
import type { Expression, Origin, TemplateExpression, TextPart } from './syntax.js'

/** Words that are values. */
export const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

const PLAIN_STRING = /"[^"\\$%\n]*"/y
const REFERENCE = /[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)+/y

/** What most attributes are: a string in which nothing is to be read, or a reference. */
export function plainExpression(origin: Origin, start: number, end: number): Expression | undefined {
  const { text } = origin
  const isString = text[start] === '"'
  const plain = isString ? PLAIN_STRING : REFERENCE
  plain.lastIndex = start
  if (!plain.test(text) || plain.lastIndex !== end) return undefined
  if (isString) return plainTemplate(origin, start, end)
  let to = text.indexOf('.', start)
  const name = text.slice(start, to)
  if (CONSTANTS.has(name)) return undefined
  let of: Expression = { kind: 'name', name, origin, start, end: to }
  while (to < end) {
    const from = to + 1
    const dot = text.indexOf('.', from)
    to = dot === -1 || dot > end ? end : dot
    of = { kind: 'attribute', of, name: text.slice(from, to), origin, start, end: to }
  }
  return of
}

/** The string between two quotes, as it is written. */
export function plainTemplate(origin: Origin, start: number, end: number): TemplateExpression {
  const value = origin.text.slice(start + 1, end - 1)
  const parts: TextPart[] =
    value === '' ? [] : [{ kind: 'text', value, origin, start: start + 1, end: end - 1 }]
  return { kind: 'template', parts, origin, start, end }
}
