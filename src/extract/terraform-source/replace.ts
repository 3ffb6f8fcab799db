/** `replace`: of a string, or of what a regular expression takes where that is too plain to cost anything. */
import { LONGEST_TEXT } from './lengths.js'

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

const ATOM = String.raw`(?:\[\^?(?:[\w./: @,+=]|-|\\[wsd.\-/])+\]|\\[WSDwsd.\-/_:]|[\w/:@ ,-]|\.)`

/** One repetition at most, so that no input takes more than its square. The user's own regular expressions are data. */
const PLAIN = new RegExp(`^\\^?${ATOM}{0,40}?(?:${ATOM}[+*])?${ATOM}{0,40}\\$?$`)

const LONGEST_SUBJECT = 1000

function replacePattern(subject: string, pattern: string, by: string): string | undefined {
  const plain = by.includes('$') ? undefined : plainPattern(pattern, subject)
  return plain && subject.replace(plain, () => by)
}

/** A regular expression that may be run on the string. */
export function plainPattern(pattern: string, subject: string): RegExp | undefined {
  if (subject.length > LONGEST_SUBJECT || pattern.length > 100 || !PLAIN.test(pattern)) return undefined
  try {
    return new RegExp(pattern, 'g')
  } catch {
    // A range out of order.
    return undefined
  }
}
