/** Suppressions in comments: `# xrole-lint-ignore rule-id, rule-id until=2026-06-30 -- reason`. */
import type { Syntax } from '../files/recognise.js'
import type { Draft } from '../finding.js'
import { nearest } from '../iam/edit-distance.js'
import { placeAt, type Source } from '../place.js'
import { lineRange, lineStarts, positionAt } from '../report/position.js'
import { aboutRule, type Suppressor } from './suppress.js'
import { endedMessage, holdsOn } from './until.js'

/** Cheap to look for before anything is taken apart. */
export const MARKER = 'xrole-lint-ignore'

const OPENINGS: Readonly<Partial<Record<Syntax, RegExp>>> = {
  yaml: /(?<=^|[ \t])#[ \t]*xrole-lint-ignore\b/,
  hcl: /(?:#|\/\/|\/\*)[ \t]*xrole-lint-ignore\b/,
  ini: /(?<=^|[ \t])[#;][ \t]*xrole-lint-ignore\b/,
}

const ONLY_COMMENT: Readonly<Partial<Record<Syntax, RegExp>>> = {
  yaml: /^[ \t]*(?:#|$)/,
  hcl: /^[ \t]*(?:#|\/\/|\/\*.*\*\/[ \t]*$|$)/,
  ini: /^[ \t]*(?:[#;]|$)/,
}

export interface CommentContext {
  readonly ruleIds: readonly string[]
  /** Rules that are off find nothing, so that nothing is to be hidden of them. */
  readonly isOff: (ruleId: string) => boolean
  /** ISO date. */
  readonly today: string
  /** All files take part: with some left out, findings may be missing only because their links are. */
  readonly isWhole: boolean
}

interface Comment {
  readonly line: number
  /** Offset of what follows the marker. */
  readonly from: number
  readonly text: string
  /** Something else stands before it on its line. */
  readonly trails: boolean
}

/** All suppressors that comments of a file make, one a rule id. */
export function* commentSuppressors(
  source: Source,
  syntax: Syntax,
  context: CommentContext,
): Generator<Suppressor> {
  let below = { first: 0, last: 0 }
  for (const comment of commentsIn(source, syntax)) {
    // In the text that an earlier comment speaks for there are no comments.
    if (comment.line > below.first && comment.line <= below.last) continue
    // Comments one below the other speak for the same line, which is looked for once.
    const isSame = !comment.trails && comment.line < below.first
    const lines = isSame ? below : coveredLines(source, syntax, comment)
    if (!comment.trails) below = lines
    yield* suppressorsOf(source, comment, lines, context)
  }
}

function* commentsIn(source: Source, syntax: Syntax): Generator<Comment> {
  const opening = OPENINGS[syntax]
  if (!opening) return
  const { text } = source
  for (let at = text.indexOf(MARKER); at >= 0; at = text.indexOf(MARKER, at + MARKER.length)) {
    const { line } = positionAt(source, at)
    const { start, end } = lineRange(source, line)
    const found = opening.exec(text.slice(start, end))
    // What stands in a line that is a comment already is an example, or code taken out of use.
    if (
      !found ||
      (ONLY_COMMENT[syntax]?.test(text.slice(start, end)) &&
        text.slice(start, start + found.index).trim() !== '')
    )
      continue
    const from = start + found.index + found[0].length
    yield {
      line,
      from,
      text: text.slice(from, end),
      trails: text.slice(start, start + found.index).trim() !== '',
    }
    at = end - MARKER.length
  }
}

/** Its own line, or the next one with anything on it, with the text that begins there. */
function coveredLines(
  source: Source,
  syntax: Syntax,
  { line, trails }: Comment,
): { first: number; last: number } {
  const last = lineStarts(source).length
  let first = line
  if (!trails)
    do first++
    while (first < last && ONLY_COMMENT[syntax]?.test(lineText(source, first)))
  return { first, last: lastOfText(source, syntax, first, last) }
}

function lineText(source: Source, line: number): string {
  const { start, end } = lineRange(source, line)
  return source.text.slice(start, end)
}

/** A heredoc or a block scalar has no comments within it, so that the one before it speaks for all of it. */
function lastOfText(source: Source, syntax: Syntax, first: number, last: number): number {
  const opened = lineText(source, first)
  const heredoc = syntax === 'hcl' ? /<<-?[ \t]*([\w-]+)[ \t]*$/.exec(opened)?.[1] : undefined
  const isBlock = syntax === 'yaml' && /(?:^|[ \t])[|>][-+0-9]*[ \t]*(?:#.*)?$/.test(opened)
  if (heredoc === undefined && !isBlock) return first
  const indent = /^[ \t]*/.exec(opened)?.[0].length ?? 0
  const isInside = (text: string): boolean =>
    heredoc !== undefined
      ? text.trim() !== heredoc
      : text.trim() === '' || (/^[ \t]*/.exec(text)?.[0].length ?? 0) > indent
  let line = first
  while (line < last && isInside(lineText(source, line + 1))) line++
  return line
}

function* suppressorsOf(
  source: Source,
  { from, text }: Comment,
  lines: { first: number; last: number },
  context: CommentContext,
): Generator<Suppressor> {
  const { today } = context
  const content = text.replace(/\*\/[ \t]*$/, '')
  const dashes = /(?:^|[ \t])--(?=[ \t]|$)/.exec(content)
  const before = content.slice(0, dashes?.index)
  const after = dashes ? content.slice(dashes.index + dashes[0].length) : ''
  const until = /(?:^|[ \t])until=(\S*)/.exec(text)?.[1]
  const reason = after.replace(/(?:^|[ \t])until=\S*/, '').trim()
  const words = [...before.matchAll(/[^\s,]+/g)].filter(([word]) => !word.startsWith('until='))
  const as = { kind: 'inline', reason: reason === '' ? undefined : reason } as const
  if (words.length === 0) {
    const at = placeAt(source, from - MARKER.length, from)
    yield {
      about: '',
      hides: () => false,
      as,
      unused: { at, message: 'this suppression names no rule', hint: 'name the rules that it hides' },
    }
  }
  for (const { 0: id, index } of words) {
    const at = placeAt(source, from + index, from + index + id.length)
    const holds = holdsOn(today, until)
    yield {
      about: aboutRule(id, source.path, lines.first === lines.last ? lines.first : undefined),
      hides: (finding) => {
        if (!holds || finding.ruleId !== id || finding.at.source !== source) return false
        const { line } = positionAt(source, finding.at.range().start)
        return lines.first <= line && line <= lines.last
      },
      as,
      unused:
        holds || until === undefined
          ? unusedId(id, at, context)
          : { at, message: endedMessage(until), hint: 'mend what it hid, or give a later date' },
    }
  }
}

/** What to say of a rule id that hides nothing, wherever it stands. */
export function unusedId(
  id: string,
  at: Draft['at'],
  { ruleIds, isOff, isWhole }: CommentContext,
): Draft | undefined {
  if (!ruleIds.includes(id)) {
    const meant = nearest(id, ruleIds)
    return {
      at,
      message: `there is no rule "${id}"`,
      hint: meant === undefined ? 'xrole-lint rules lists them' : `write ${meant}`,
    }
  }
  if (!isWhole || isOff(id)) return undefined
  return {
    at,
    message: `nothing here is found by "${id}", so this suppression hides nothing`,
    hint: 'remove it',
  }
}
