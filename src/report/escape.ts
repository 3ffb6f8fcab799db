/**
 * Repositories hold text that nobody checked. Nothing of it reaches a terminal, a log or another tool
 * before it went through here: what is invisible is shown, what looks like a secret is masked.
 */
import { mask } from '../secrets.js'

declare const told: unique symbol
/** Text for people's eyes that went through here: the compiler refuses any other in a report. */
export type Told = string & { readonly [told]: true }

const PLAIN = /^[ -~]*$/
const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/**
 * Controls, bidi and other format characters, line separators, lone surrogates, blanks of every kind: all that
 * deceives an eye. Emoji keep their selector, Japanese its blank. It becomes a pattern where it is needed, because
 * classes of Unicode take long to make.
 */
const INVISIBLE = String.raw`(?![ \u3000\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{DI}\p{NChar}\u2800]`

/** Shows invisible characters as escapes: `\x1b`, `\u{202e}`. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(new RegExp(INVISIBLE, 'gu'), (character) => {
    const code = character.codePointAt(0) ?? 0
    const hex = code.toString(16)
    return SHORT[character] ?? (code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`)
  })
}

/**
 * One line of output that a CI log may not take for a command: runners read `::name::` after leading
 * blanks and `##[name]` anywhere.
 */
export function logLine(line: string): string {
  const inert = line.trimStart().startsWith('::') ? line.replace(':', '\\:') : line
  return inert.replaceAll('##[', '#\\#[')
}

/** Text for people, in one line: no secrets, nothing invisible, nothing that a CI log obeys. */
export function clean(text: string): Told {
  return logLine(visible(mask(text))) as Told
}

/** The same for text of ours in several lines. */
export function cleanLines(text: string): Told {
  return mask(text).split('\n').map(clean).join('\n') as Told
}

/** Lines for people outside of a report, each ended. */
export function logLines(lines: readonly string[]): Told {
  return lines.map((line) => `${clean(line)}\n`).join('') as Told
}

/** A patch that still applies, but for lines which would act on a terminal or a CI log. */
export function patchText(patch: string): string {
  // What a terminal would obey or a reader would not see; tabs, blanks and marks of scripts may stay.
  const harmful = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu
  const inert = (line: string): string => logLine(line.replace(harmful, visible))
  return patch
    .split('\n')
    .map((line) => (line.endsWith('\r') ? `${inert(line.slice(0, -1))}\r` : inert(line)))
    .join('\n')
}

/** Data of a GitHub workflow command, of several lines. */
export function commandData(lines: readonly string[]): string {
  return lines.map((line) => clean(line).replaceAll('%', '%25')).join('%0A')
}

/** A property of a GitHub workflow command. */
export function commandProperty(text: string): string {
  return visible(mask(text)).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** What is invisible, and what begins a command in a CI log, are escapes. */
function safeJson(data: unknown, indent: number): string {
  const masked = (_: string, value: unknown): unknown => (typeof value === 'string' ? mask(value) : value)
  return JSON.stringify(data, masked, indent).replace(
    new RegExp(String.raw`(?!\n)${INVISIBLE}|(?<=##)\[`, 'gu'),
    (character) =>
      character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
  )
}

/** Pretty-printed JSON, secrets masked, in which invisible characters are escapes: same data, harmless bytes. */
export function jsonText(data: unknown): string {
  return `${safeJson(data, 2)}\n`
}

/** The same on one line, without its end. */
export function jsonLine(data: unknown): string {
  return safeJson(data, 0)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for XML and HTML alike. */
export function markup(text: Told): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

/** Text in a quoted label of Mermaid, which knows entities; its directives (`%%{init: …}%%`) it takes from anywhere. */
export function mermaidText(text: Told): string {
  return text.replace(/["#&<>;`\\%{}]/g, (character) => `#${String(character.charCodeAt(0))};`)
}

/** A relative path as a URI reference, segment by segment. */
export function relativeUri(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/')
}
