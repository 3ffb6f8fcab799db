/**
 * Globs of the configuration over paths with forward slashes: `*`, `?`, `[a-z]`, `{a,b}`, and `**` for any
 * folders. A dot is a character like others; a pattern that ends in a plain name also means all below it; of
 * several patterns the last that matches decides, and one with `!` in front takes away. Time is bounded by
 * pattern length times path length: no regular expression is made of what somebody wrote.
 */

type Token =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'star' }
  | { readonly kind: 'class'; readonly not: boolean; readonly ranges: readonly (readonly [string, string])[] }

type Segment = readonly Token[] | '**'

interface Pattern {
  readonly not: boolean
  readonly alternatives: readonly (readonly Segment[])[]
}

/** What braces may expand to. */
const MOST_ALTERNATIVES = 1000

/** A function that tells whether a path matches the globs taken together. */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map(compile)
  return (path) => {
    const segments = path.split('/').map((name) => Array.from(name))
    const last = patterns.findLast(({ alternatives }) =>
      alternatives.some((pattern) => matchesSegments(pattern, segments)),
    )
    return last !== undefined && !last.not
  }
}

/** What is wrong with a glob, as a clause after its name. */
export function globFault(glob: string): string | undefined {
  if (glob.trim() === '') return 'is empty'
  if (/^!?[/~]|^!?[A-Za-z]:[\\/]/.test(glob)) return 'is not relative to the folder of the configuration'
  if (glob.includes('\\') && !/\\[*?[\]{}!,\\]/.test(glob)) return 'needs forward slashes'
  return expandBraces(glob) === undefined
    ? `has more than ${String(MOST_ALTERNATIVES)} alternatives`
    : undefined
}

function compile(glob: string): Pattern {
  const not = glob.startsWith('!')
  const expanded = expandBraces(not ? glob.slice(1) : glob) ?? []
  return { not, alternatives: expanded.map(segmentsOf) }
}

function segmentsOf(pattern: string): Segment[] {
  const names = pattern.split('/').filter((name) => name !== '' && name !== '.')
  const segments = names.map((name) => (name === '**' ? name : tokensOf(name)))
  const last = segments.at(-1)
  if (last === '**') return segments
  const isPlain = last?.every((token) => token.kind === 'character') ?? true
  return isPlain || pattern.endsWith('/') ? [...segments, '**'] : segments
}

function tokensOf(name: string): Token[] {
  const characters = Array.from(name)
  const tokens: Token[] = []
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? ''
    const next = characters[i + 1]
    const set = character === '[' ? classAt(characters, i) : undefined
    if (character === '\\' && next !== undefined) {
      tokens.push({ kind: 'character', character: next })
      i++
    } else if (set) {
      tokens.push(set.token)
      i = set.end
    } else if (character === '*') {
      if (tokens.at(-1)?.kind !== 'star') tokens.push({ kind: 'star' })
    } else tokens.push(character === '?' ? { kind: 'any' } : { kind: 'character', character })
  }
  return tokens
}

/** `[…]`, and where its bracket closes; a `]` right after the opening is a member. */
function classAt(characters: readonly string[], open: number): { token: Token; end: number } | undefined {
  const not = characters[open + 1] === '!' || characters[open + 1] === '^'
  const first = open + (not ? 2 : 1)
  const end = characters.indexOf(']', first + 1)
  if (end === -1) return undefined
  const ranges: [string, string][] = []
  for (let i = first; i < end; i++) {
    const low = characters[i] ?? ''
    const isRange = characters[i + 1] === '-' && i + 2 < end
    ranges.push([low, isRange ? (characters[i + 2] ?? low) : low])
    if (isRange) i += 2
  }
  return { token: { kind: 'class', not, ranges }, end }
}

/** All readings of a glob with braces; `undefined` when there are too many. */
function expandBraces(glob: string): string[] | undefined {
  const done: string[] = []
  const open = [glob]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const group = firstGroup(next)
    if (group) {
      const [before, after] = [next.slice(0, group.start), next.slice(group.end)]
      open.push(...group.alternatives.map((alternative) => before + alternative + after))
    } else done.push(next)
    if (done.length + open.length > MOST_ALTERNATIVES) return undefined
  }
  return done
}

/** The first brace group that has a comma; others are plain characters. */
function firstGroup(glob: string): { start: number; end: number; alternatives: string[] } | undefined {
  const opened: { start: number; commas: number[] }[] = []
  let found: { start: number; end: number; commas: number[] } | undefined
  for (let i = 0; i < glob.length; i++) {
    const character = glob[i]
    if (character === '\\') i++
    else if (character === '{') opened.push({ start: i, commas: [] })
    else if (character === ',') opened.at(-1)?.commas.push(i)
    else if (character === '}') {
      const group = opened.pop()
      if (group && group.commas.length > 0 && !(found && found.start < group.start))
        found = { ...group, end: i + 1 }
      if (opened.length === 0 && found) break
    }
  }
  if (!found) return undefined
  const { start, end, commas } = found
  const edges = [start, ...commas, end - 1]
  const alternatives = commas.map((comma, i) => glob.slice((edges[i] ?? start) + 1, comma))
  return { start, end, alternatives: [...alternatives, glob.slice((commas.at(-1) ?? start) + 1, end - 1)] }
}

function matchesSegments(pattern: readonly Segment[], path: readonly (readonly string[])[]): boolean {
  const isStar = (segment: Segment): boolean => segment === '**'
  return wild(pattern, path, isStar, (segment, name) => segment !== '**' && matchesName(segment, name))
}

function matchesName(tokens: readonly Token[], name: readonly string[]): boolean {
  return wild(tokens, name, (token) => token.kind === 'star', fits)
}

function fits(token: Token, character: string): boolean {
  if (token.kind === 'character') return token.character === character
  if (token.kind === 'class') {
    return token.ranges.some(([low, high]) => low <= character && character <= high) !== token.not
  }
  return token.kind === 'any'
}

/** Wildcard matching without recursion: after a mismatch only the last star is made longer. */
function wild<P, S>(
  pattern: readonly P[],
  subject: readonly S[],
  isStar: (part: P) => boolean,
  matches: (part: P, item: S) => boolean,
): boolean {
  let [p, s] = [0, 0]
  let star: { p: number; s: number } | undefined
  for (let item = subject[s]; item !== undefined; item = subject[s]) {
    const part = pattern[p]
    if (part !== undefined && isStar(part)) star = { p: p++, s }
    else if (part !== undefined && matches(part, item)) {
      p++
      s++
    } else if (star) {
      p = star.p + 1
      s = ++star.s
    } else return false
  }
  return pattern.slice(p).every(isStar)
}
