/**
 * INI as AWS SDKs read it: Python's configparser decides what a line is (indentation continues a value),
 * since most SDKs follow it; where others differ the entry says so. Knows offsets, no AWS words.
 */
import type { Document } from '../extract/extractor.js'
import { placeAt, type At, type Place, type Source } from '../place.js'
import { mapValue, type MapValue, type Value } from '../value.js'

/** One `key = value`. */
export interface IniEntry {
  readonly key: At<string>
  /** What follows `=` on its line, trimmed; quotes and inline comment included. */
  readonly value: At<string>
  /** An inline ` #` or ` ;` comment, marker included; some readers keep it in the value. */
  readonly comment: Place | undefined
  /** The entries of an indented block under an empty value. */
  readonly children: readonly IniEntry[]
  /** Indented lines under a value that is not empty: readers join them to it, or take them for settings. */
  readonly continuation: Place | undefined
}

export interface IniSection {
  /** What stands between the brackets, trimmed. */
  readonly name: At<string>
  /** Header, brackets included. */
  readonly at: Place
  readonly entries: readonly IniEntry[]
}

export interface IniDocument extends Document {
  readonly syntax: 'ini'
  readonly sections: readonly IniSection[]
  /** Lines that are neither header, entry, continuation nor comment, or that stand before any header. */
  readonly strays: readonly Place[]
}

interface OpenEntry extends IniEntry {
  readonly children: IniEntry[]
  continuation: Place | undefined
}

interface OpenSection extends IniSection {
  readonly entries: OpenEntry[]
}

interface Line {
  /** Offset of the first character that is no white space, and the end without white space. */
  readonly start: number
  readonly end: number
  readonly indent: number
  readonly content: string
}

/** Reads a whole file; never fails, since every line is at worst a stray. */
export function parseIni(source: Source): IniDocument {
  const sections: OpenSection[] = []
  const strays: Place[] = []
  let entry: OpenEntry | undefined
  let entryIndent = 0
  for (const line of linesOf(source.text)) {
    const section = sections.at(-1)
    if (section && entry && line.indent > entryIndent) {
      continueEntry(entry, line, source)
      continue
    }
    const opened = sectionAt(line, source)
    if (opened) {
      sections.push(opened)
      entry = undefined
      continue
    }
    const next = section && entryAt(line, source)
    if (next) {
      section.entries.push(next)
      entry = next
      entryIndent = line.indent
    } else strays.push(placeAt(source, line.start, line.end))
  }
  let root: MapValue | undefined
  return {
    source,
    syntax: 'ini',
    sections,
    strays,
    get root() {
      return (root ??= rootOf(source, sections))
    },
    duplicateKeys: () => duplicatesOf(sections),
  }
}

/** Whether a document was read by this reader. */
export function isIni(document: Document): document is IniDocument {
  return document.syntax === 'ini' && 'sections' in document
}

/** Lines that are neither empty nor comments. */
function* linesOf(text: string): Generator<Line> {
  let from = text.startsWith('\ufeff') ? 1 : 0
  while (from < text.length) {
    const newline = text.indexOf('\n', from)
    const to = newline === -1 ? text.length : newline
    const raw = text.slice(from, to)
    const content = raw.trim()
    const indent = raw.length - raw.trimStart().length
    const start = from + indent
    if (content !== '' && !content.startsWith('#') && !content.startsWith(';')) {
      yield { start, end: start + content.length, indent, content }
    }
    from = to + 1
  }
}

function sectionAt(line: Line, source: Source): OpenSection | undefined {
  const close = line.content.indexOf(']')
  if (!line.content.startsWith('[') || close === -1) return undefined
  const inner = line.content.slice(1, close)
  const start = line.start + 1 + (inner.length - inner.trimStart().length)
  const name = inner.trim()
  return {
    name: { value: name, at: placeAt(source, start, start + name.length) },
    at: placeAt(source, line.start, line.start + close + 1),
    entries: [],
  }
}

function entryAt(line: Line, source: Source): OpenEntry | undefined {
  const delimiter = line.content.search(/[=:]/)
  if (delimiter <= 0) return undefined
  const key = line.content.slice(0, delimiter).trimEnd()
  const value = line.content.slice(delimiter + 1).trimStart()
  const start = line.end - value.length
  const comment = inlineComment(value)
  return {
    key: { value: key, at: placeAt(source, line.start, line.start + key.length) },
    value: { value, at: placeAt(source, start, line.end) },
    comment: comment === undefined ? undefined : placeAt(source, start + comment, line.end),
    children: [],
    continuation: undefined,
  }
}

/** Offset of a comment marker at the start of a value or after white space. */
function inlineComment(value: string): number | undefined {
  for (let i = 0; i < value.length; i++) {
    const marker = value[i] === '#' || value[i] === ';'
    if (marker && (i === 0 || value.charAt(i - 1).trim() === '')) return i
  }
  return undefined
}

function continueEntry(entry: OpenEntry, line: Line, source: Source): void {
  const child = entry.value.value === '' ? entryAt(line, source) : undefined
  if (child) entry.children.push(child)
  else {
    const start = entry.continuation?.range().start ?? line.start
    entry.continuation = placeAt(source, start, line.end)
  }
}

/** The sections as plain data; sections of one name are one, and the last of duplicate keys wins. */
function rootOf(source: Source, sections: readonly IniSection[]): MapValue {
  const merged = new Map<string, { first: IniSection; entries: IniEntry[] }>()
  for (const section of sections) {
    const known = merged.get(section.name.value)
    if (known) for (const entry of section.entries) known.entries.push(entry)
    else merged.set(section.name.value, { first: section, entries: [...section.entries] })
  }
  const entries = new Map<string, { value: Value; keyAt: Place }>()
  for (const [name, { first, entries: all }] of merged) {
    entries.set(name, { value: mapOf(all, first.at), keyAt: first.name.at })
  }
  return mapValue(entries, placeAt(source, 0, source.text.length))
}

function mapOf(entries: readonly IniEntry[], at: Place): MapValue {
  const values = new Map<string, { value: Value; keyAt: Place }>()
  for (const { key, value, children } of entries) {
    const text = value.value === '' ? [] : [value.value]
    const leaf: Value = { kind: 'text', text, at: value.at }
    values.set(key.value, { value: children.length > 0 ? mapOf(children, key.at) : leaf, keyAt: key.at })
  }
  return mapValue(values, at)
}

/** Section names and, within one section, keys that stand twice; keys count without letter case. */
function duplicatesOf(sections: readonly IniSection[]): { key: string; at: Place; first: Place }[] {
  const found: { key: string; at: Place; first: Place }[] = []
  const note = (seen: Map<string, Place>, identity: string, key: string, at: Place): void => {
    const first = seen.get(identity)
    if (first) found.push({ key, at, first })
    else seen.set(identity, at)
  }
  const headers = new Map<string, Place>()
  for (const { name, at, entries } of sections) {
    note(headers, name.value, `[${name.value}]`, at)
    const keys = new Map<string, Place>()
    for (const { key } of entries) note(keys, key.value.toLowerCase(), key.value, key.at)
  }
  return found
}
