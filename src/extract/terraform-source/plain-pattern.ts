/** The user's own regular expressions are data: only those are run that cannot take long. */

const ATOM = String.raw`(?:\[\^?(?:[\w./: @,+=*]|-|\\[wsd.\-/])+\]|\\[WSDwsd.\-/_:]|[\w/:@ ,=-]|\.)`

/** One at a time: a group, its end (which nothing may repeat), an anchor, or an atom and how often it may stand. */
const TOKEN = new RegExp(
  String.raw`\((?:\?:|\?P?<[A-Za-z]\w*>)?|\)(?![+*?{])|[\^$|]|${ATOM}(?:\{\d{1,2}\}|([+*?]\??))?`,
  'y',
)

/** By open repetitions, each of which may try every length at every start: a search takes a millisecond at most. */
const LONGEST_SUBJECTS = [1000, 300, 120, 30]

const LONGEST_PATTERN = 200

/**
 * All matches of a regular expression of RE2, none of them empty right behind another, as Go counts; `undefined` where it
 * is none that may be run on the string.
 */
export function plainMatches(pattern: string, subject: string): readonly RegExpExecArray[] | undefined {
  const plain = plainPattern(pattern, subject)
  let end = -1
  return (
    plain &&
    [...subject.matchAll(plain)].filter(({ index, 0: { length } }) => {
      const counts = length > 0 || index !== end
      end = index + length
      return counts
    })
  )
}

function plainPattern(pattern: string, subject: string): RegExp | undefined {
  const open = pattern.length > LONGEST_PATTERN ? undefined : openRepetitions(pattern)
  if (open === undefined || subject.length > (LONGEST_SUBJECTS[open] ?? 0)) return undefined
  try {
    return new RegExp(pattern.replaceAll('(?P<', '(?<'), 'g')
  } catch {
    // A range out of order, a group without its end, a name twice.
    return undefined
  }
}

/** How many atoms may stand any number of times; `undefined` where the pattern has more than such atoms. */
function openRepetitions(pattern: string): number | undefined {
  let open = 0
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < pattern.length;) {
    const token = TOKEN.exec(pattern)
    if (token === null) return undefined
    if (token[1] !== undefined) open++
  }
  return open
}
