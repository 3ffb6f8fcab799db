/** What looks like a secret is told of nowhere: not in a report, not in a message, not half of it. */

/** Long-lived and temporary access key ids; the other prefixes (AROA, AIDA, …) are no secrets. */
const ACCESS_KEY_ID = /(?<![A-Z0-9])(AKIA|ASIA)([A-Z0-9]{16})(?![A-Z0-9])/g
const SESSION_TOKEN = /(?<![A-Za-z0-9+=])(IQoJ|FwoG|FQoG)([A-Za-z0-9/+=]{60,})/g
/** 40 characters of base64, or of a path between its slashes; JSON may escape them. */
const SECRET_KEY = /(?<![A-Za-z0-9+=])(?:\\?\/|[A-Za-z0-9+=]){40}(?![A-Za-z0-9+=])/g
/** What a PEM file holds, whole or cut, its lines as they are or as a string of another language has them. */
const PRIVATE_KEY = /(-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----)([^-]+)/g
/** One of these is in all of them but secret keys. */
const MARKS = ['AKIA', 'ASIA', 'IQoJ', 'FwoG', 'FQoG', '-----BEGIN']
/** A value beside the name of a secret, in JSON, YAML, HCL or INI; ECS writes name and value as a pair. */
const namedSecret = (): RegExp =>
  /((?:secret_?access_?key|session_?token)\\?["']?\s{0,40}(?:[=:]\s{0,40}|[,;]?\s{0,40}\\?["']?value\\?["']?\s{0,40}[=:]\s{0,40})\\?["']?)([\w/+=-]{6,})/gi

function runs(s: string): number {
  return s.match(/[a-z]+|[A-Z]+|[0-9]+|[^a-zA-Z0-9]+/g)?.length ?? 0
}

/**
 * Whether 40 characters are as mixed as random ones (about 25 changes of class; the documented example
 * key has 16). Paths and names made of words stay well below; a commit hash has no upper case, and
 * CDK's logical ids end in eight hexadecimal digits.
 */
function looksRandom(s: string): boolean {
  if (!/[a-z]/.test(s) || !/[A-Z]/.test(s) || !/[0-9]/.test(s)) return false
  return runs(s) >= 16 && !/^[A-Za-z0-9]+[0-9A-F]{8}$/.test(s)
}

const stars = (s: string): string => '*'.repeat(s.length)

/** Masks what looks like AWS credentials or a private key; the length stays, so that offsets do. */
export function mask(text: string): string {
  const marked = MARKS.some((mark) => text.includes(mark)) ? maskMarked(text) : text
  if (text.length < 40) return marked
  return marked.replace(SECRET_KEY, (found) => (looksRandom(found) ? stars(found) : found))
}

function maskMarked(text: string): string {
  return text
    .replace(ACCESS_KEY_ID, (_, prefix: string, rest: string) => prefix + stars(rest))
    .replace(SESSION_TOKEN, (_, prefix: string, rest: string) => prefix + stars(rest))
    .replace(PRIVATE_KEY, (_, begin: string, body: string) => begin + body.replace(/[^\n]/g, '*'))
}

/** The same for a piece of a source, where the name that stands before a value also tells. */
export function maskSource(text: string): string {
  return mask(text).replace(namedSecret(), (_, before: string, value: string) => before + stars(value))
}

/** A secret that reaches so far beyond what is shown is recognised by the rest of it. */
export const MASK_MARGIN = 5000

/** The beginning of a long text. What is left of a secret that is cut through would be known by no mask. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${maskSource(text.slice(0, most + MASK_MARGIN)).slice(0, most - 1)}…`
}
