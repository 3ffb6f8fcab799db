/** `replace`: of a string, or of what a regular expression takes where that is too plain to cost anything. */
import { LONGEST_TEXT } from './lengths.js'
import { plainMatches } from './plain-pattern.js'

/** `replace`; nothing where the pattern is one that nobody here will run. */
export function replace(
  subject: string | undefined,
  old: string | undefined,
  by: string | undefined,
): string | undefined {
  if (subject === undefined || old === undefined || by === undefined) return undefined
  const isPattern = old.length > 1 && old.startsWith('/') && old.endsWith('/')
  if (isPattern) return replacePattern(subject, old.slice(1, -1), by)
  const parts = old === '' ? ['', ...Array.from(subject), ''] : subject.split(old)
  return parts.length * by.length > LONGEST_TEXT ? undefined : parts.join(by)
}

function replacePattern(subject: string, pattern: string, by: string): string | undefined {
  const found = by.includes('$') ? undefined : plainMatches(pattern, subject)
  if (found === undefined) return undefined
  const ends = [0, ...found.map(({ index, 0: { length } }) => index + length)]
  return [...found.map(({ index }, i) => subject.slice(ends[i], index)), subject.slice(ends.at(-1))].join(by)
}
