/** Patterns of the policy language, compiled: wildcards, policy variables, and holes of an unfinished text. */
import type { Hole, HoleKind, Text } from '../text.js'

/**
 * How a pattern reads its text. `exact`: no wildcards (COND-6). `like`: `*` is any run. `resource`: a `*`
 * stays in its colon-separated segment unless it ends the segment (MATCH-4). `arn`: each of the six ARN
 * fields on its own (COND-6).
 */
export type PatternMode = 'exact' | 'like' | 'resource' | 'arn'

/** Looks a policy variable up by lower-case key; `undefined`: it has no value in this request. */
export type Variables = (key: string) => Text | undefined

/** Sets of characters, each within the next: digits, `[a-z0-9-]`, no `:` or `/`, no `:`, all. */
export const Chars = { digit: 0, label: 1, segment: 2, noColon: 3, any: 4 } as const
export type CharSet = (typeof Chars)[keyof typeof Chars]

/** One step of a pattern or of a value: a character, or a place for one or for a run of them. */
export interface Atom {
  /** A literal character. */
  readonly char?: string
  /** Identity of a hole: equal atoms stand for the same characters. */
  readonly hole?: string
  /** Any number of characters, also none. */
  readonly run: boolean
  /** The characters it surely takes, and those that it may take. */
  readonly surely: CharSet
  readonly maybe: CharSet
}

const ofHole: Record<HoleKind, CharSet> = {
  account: Chars.digit,
  partition: Chars.label,
  region: Chars.label,
  segment: Chars.segment,
  any: Chars.any,
}

const accountDigits = Array.from({ length: 12 }, (_, i) => i)

/** A hole as atoms; an account is twelve digits, which keeps what stands behind it aligned. */
function holeAtoms(hole: Hole, wild: boolean): Atom[] {
  const set = ofHole[hole.kind]
  if (hole.kind === 'account') {
    return accountDigits.map((i) => ({
      hole: `${hole.id}#${String(i)}`,
      run: false,
      surely: set,
      maybe: set,
    }))
  }
  // What fills a hole of a pattern may hold a wildcard itself: then it takes anything.
  return [{ hole: hole.id, run: true, surely: set, maybe: wild && set >= Chars.segment ? Chars.any : set }]
}

function charAtom(char: string): Atom {
  return { char, run: false, surely: Chars.any, maybe: Chars.any }
}

/** Those that were asked for, by code. */
const asciiAtoms: Atom[] = []

function atomAt(s: string, i: number): Atom {
  const code = s.charCodeAt(i)
  if (code >= 128) return charAtom(s.charAt(i))
  return (asciiAtoms[code] ??= charAtom(s.charAt(i)))
}

function literalAtoms(s: string): Atom[] {
  const atoms: Atom[] = []
  for (let i = 0; i < s.length; i++) atoms.push(atomAt(s, i))
  return atoms
}

/** A value, in which nothing is special but its holes. */
export function valueAtoms(value: Text): Atom[] {
  return value.flatMap((piece) => (typeof piece === 'string' ? literalAtoms(piece) : holeAtoms(piece, false)))
}

function append(atoms: Atom[], more: readonly Atom[]): void {
  for (const atom of more) atoms.push(atom)
}

interface Reading {
  readonly mode: PatternMode
  /** Colons passed so far: the ARN field. */
  colons: number
  /** A hole that may hold colons has been passed, so that the field is not known. */
  blurred: boolean
}

function wildcard(c: string, next: string | undefined, reading: Reading): Atom {
  const run = c === '*'
  const free = { run, surely: Chars.any, maybe: Chars.any }
  const kept = { run, surely: Chars.noColon, maybe: Chars.noColon }
  if (reading.mode === 'like') return free
  if (reading.blurred || next === '') return { run, surely: Chars.noColon, maybe: Chars.any }
  if (reading.mode === 'arn') return reading.colons >= 5 ? free : kept
  return run && (next === undefined || next === ':') ? free : kept
}

function patternLiteral(s: string, last: boolean, reading: Reading): Atom[] {
  if (reading.mode === 'exact') return literalAtoms(s)
  const atoms: Atom[] = []
  for (let i = 0; i < s.length; i++) {
    const c = s.charAt(i)
    if (c === ':') reading.colons++
    const next = i + 1 < s.length ? s.charAt(i + 1) : last ? undefined : ''
    if (c === '*' || c === '?') atoms.push(wildcard(c, next, reading))
    else atoms.push(atomAt(s, i))
  }
  return atoms
}

const variable = /\$\{([^{}]*)\}/g

/** The value of `${…}`: an escape, a context key, or its default (MATCH-10). */
function variableText(inside: string, variables: Variables): Text | undefined {
  if (inside === '*' || inside === '?' || inside === '$') return [inside]
  const comma = inside.indexOf(',')
  const key = (comma < 0 ? inside : inside.slice(0, comma)).trim()
  const found = variables(key.toLowerCase())
  if (found !== undefined || comma < 0) return found
  const given = /^\s*'([^']*)'\s*$/.exec(inside.slice(comma + 1))?.[1]
  return given === undefined ? undefined : given === '' ? [] : [given]
}

/**
 * Compiles a pattern; `undefined` when it holds a variable without a value, so that it matches nothing.
 * Without `variables` a `${…}` is literal text, as in documents of version 2008-10-17 (GRAM-4).
 */
export function patternAtoms(pattern: Text, mode: PatternMode, variables?: Variables): Atom[] | undefined {
  const reading: Reading = { mode, colons: 0, blurred: false }
  const atoms: Atom[] = []
  for (const [index, piece] of pattern.entries()) {
    const last = index === pattern.length - 1
    if (typeof piece !== 'string') {
      if (piece.kind === 'any') reading.blurred = true
      append(atoms, holeAtoms(piece, mode !== 'exact'))
      continue
    }
    let from = 0
    for (const found of variables === undefined ? [] : piece.matchAll(variable)) {
      const value = variables && variableText(found[1] ?? '', variables)
      if (value === undefined) return undefined
      append(atoms, patternLiteral(piece.slice(from, found.index), false, reading))
      append(atoms, valueAtoms(value))
      from = found.index + found[0].length
    }
    append(atoms, patternLiteral(piece.slice(from), last, reading))
  }
  return atoms
}
