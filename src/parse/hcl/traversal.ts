/** What follows a value in HCL: `.name`, `.0`, `[key]`, and both kinds of splat. */
import { fault, identifier, invalid, MAX_CHAIN, next, skipSpace, takes, type Cursor } from './cursor.js'
import { parseExpression } from './expression.js'
import type { Expression, Step } from './syntax.js'

const LEGACY_INDEX = /\d+/y

/** The expression with all steps that follow it. */
export function parseTraversal(c: Cursor, start: number, root: Expression): Expression {
  let of = root
  for (let links = 0; ; links++) {
    if (links > MAX_CHAIN) return invalid(c, 'too many steps stand in a row')
    const opening = next(c)
    if (opening !== '.' && opening !== '[') return of
    const splat = opening === '[' || c.text[c.at + 1] === '*' ? takesSplat(c) : undefined
    if (splat !== undefined) {
      const then = parseSteps(c, splat === '[*]')
      of = { kind: 'splat', of, then, origin: c.origin, start, end: c.at }
      continue
    }
    const step = parseStep(c)
    if (step === undefined) return of
    of =
      step.kind === 'attribute'
        ? { kind: 'attribute', of, name: step.name, origin: c.origin, start, end: c.at }
        : { kind: 'index', of, key: step.key, origin: c.origin, start, end: c.at }
  }
}

function takesSplat(c: Cursor): '.*' | '[*]' | undefined {
  const from = c.at
  if (takes(c, '.*')) return '.*'
  if (takes(c, '[') && takes(c, '*') && takes(c, ']')) return '[*]'
  c.at = from
  return undefined
}

/** Steps that apply to each item: after `.*` only names, after `[*]` indexes as well. */
function parseSteps(c: Cursor, indexes: boolean): Step[] {
  const steps: Step[] = []
  for (;;) {
    skipSpace(c)
    if (c.text.startsWith('[*]', c.at) || c.text.startsWith('.*', c.at)) return steps
    if (c.text[c.at] === '[' && !indexes) return steps
    const step = parseStep(c)
    if (step === undefined) return steps
    steps.push(step)
  }
}

function parseStep(c: Cursor): Step | undefined {
  skipSpace(c)
  if (c.at >= c.limit) return undefined
  if (c.text[c.at] === '.' && c.text[c.at + 1] !== '.') {
    c.at++
    return parseName(c)
  }
  if (c.text[c.at] !== '[') return undefined
  c.at++
  const { lines } = c
  c.lines = false
  const key = parseExpression(c)
  if (!takes(c, ']')) return { kind: 'index', key: invalid(c, 'expected "]"') }
  c.lines = lines
  return { kind: 'index', key }
}

function parseName(c: Cursor): Step {
  const start = c.at
  LEGACY_INDEX.lastIndex = start
  const raw = LEGACY_INDEX.exec(c.text)?.[0]
  if (raw !== undefined) {
    c.at += raw.length
    return {
      kind: 'index',
      key: { kind: 'literal', value: Number(raw), raw, origin: c.origin, start, end: c.at },
    }
  }
  const name = identifier(c)
  if (name === undefined) fault(c, 'expected a name after "."')
  return { kind: 'attribute', name: name ?? '' }
}
