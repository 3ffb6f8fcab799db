/**
 * YAML 1.2 wants every line of a flow collection indented deeper than its parent; AWS and most other readers
 * do not mind, and a closing bracket below its key is the usual style. Such lines are joined to the one before.
 */
import { parseEvents, YAMLException, type Event } from 'js-yaml'

const DEFICIENT = 'deficient indentation'
/** Characters that all attempts at one file may cost together. */
const BUDGET = 20_000_000

/** `parseEvents` for what other readers take; offsets count in the text as given. */
export function parseLeniently(text: string, maxDepth: number): readonly Event[] {
  try {
    return parseEvents(text, { maxDepth })
  } catch (error) {
    if (deficientAt(error) === undefined) throw error
    return retry(joinClosers(text), maxDepth)
  }
}

function retry(start: string, maxDepth: number): readonly Event[] {
  let text = start
  for (let left = BUDGET; ; left -= text.length + 1000) {
    try {
      return parseEvents(text, { maxDepth })
    } catch (error) {
      const at = deficientAt(error)
      const joined = at === undefined || left < 0 ? text : joinLine(text, at)
      if (joined === text) throw error
      text = joined
    }
  }
}

function deficientAt(error: unknown): number | undefined {
  return error instanceof YAMLException && error.reason === DEFICIENT ? error.mark?.position : undefined
}

function joinClosers(text: string): string {
  let joined = ''
  let from = 0
  for (const { index, 0: found } of text.matchAll(/\r?\n[ \t]*(?=[\]}])/g)) {
    const before = text.slice(from, index)
    // The first line of a block scalar cannot stand on its header's.
    if (/[|>][-+0-9]*[ \t]*$/.test(before.slice(-20))) continue
    joined += withoutComment(before) + ' '.repeat(found.length)
    from = index + found.length
  }
  return joined + text.slice(from)
}

function joinLine(text: string, at: number): string {
  const newline = text.lastIndexOf('\n', at - 1)
  if (newline < 0) return text
  return `${withoutComment(text.slice(0, newline).replace(/\r$/, ' '))} ${text.slice(newline + 1)}`
}

/** Covers a comment at the end of the text, which would swallow what is joined to it. */
function withoutComment(text: string): string {
  const comment = commentStart(text, text.lastIndexOf('\n') + 1)
  return comment === undefined ? text : text.slice(0, comment) + ' '.repeat(text.length - comment)
}

/** A `#` after white space that no quote encloses; an apostrophe in a word opens none. */
function commentStart(text: string, lineStart: number): number | undefined {
  let quote = ''
  for (let at = lineStart; at < text.length; at++) {
    const c = text.charAt(at)
    const begins = at === lineStart || ' \t,[{:('.includes(text.charAt(at - 1))
    if (quote !== '') quote = c === quote ? '' : quote
    else if (c === '#' && begins) return at
    else if ((c === '"' || c === "'") && begins) quote = c
  }
  return undefined
}
