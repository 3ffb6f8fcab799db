/** Mutations of files on three levels: bytes, tokens, and the pieces of the tree that brackets and lines make. */

export type Random = () => number

const TOKENS = [
  ...[
    '"',
    "'",
    '\\',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    ':',
    ',',
    '\n',
    '\r',
    '\t',
    ' ',
    '#',
    '//',
    '/*',
    '*/',
    '---',
  ],
  ...[
    '${',
    '%{',
    '{{',
    '}}',
    '{%',
    '<%',
    '<<EOF\n',
    '$(',
    '*',
    '&a ',
    '*a',
    '!Sub ',
    '!Ref ',
    '? ',
    '- ',
    '<<: ',
  ],
  ...[
    'null',
    'true',
    '-1',
    '1e999',
    '0777',
    '__proto__',
    'constructor',
    'toString',
    '\u0000',
    '\ud800',
    '\ue000',
  ],
  ...[
    'arn:aws:iam::',
    'sts:AssumeRole',
    'Statement',
    'Fn::ForEach::',
    'for_each',
    'jsonencode(',
    '\ufeff',
    '%7b',
  ],
]

const below = (random: Random, n: number): number => Math.floor(random() * n)

function span(text: string, random: Random): [number, number] {
  const start = below(random, text.length + 1)
  return [start, Math.min(text.length, start + below(random, 40))]
}

/** A piece from an opening bracket to one that closes, or a line. */
function piece(text: string, random: Random): [number, number] {
  const from = below(random, text.length + 1)
  const open = text.slice(from).search(/[[{(]/)
  const close = open < 0 ? -1 : text.slice(from + open).search(/[\]})]/)
  if (close >= 0) return [from + open, from + open + close + 1]
  const end = text.indexOf('\n', from)
  return [text.lastIndexOf('\n', from) + 1, end < 0 ? text.length : end + 1]
}

type Mutation = (text: string, other: string, random: Random) => string

const put = (text: string, [start, end]: [number, number], by: string): string =>
  text.slice(0, start) + by + text.slice(end)

const MUTATIONS: readonly Mutation[] = [
  (text, _, random) => put(text, span(text, random), ''),
  (text, _, random) => put(text, span(text, random), String.fromCharCode(below(random, 0x10000))),
  (text, _, random) => text.slice(0, below(random, text.length)),
  (text, _, random) => put(text, span(text, random), TOKENS[below(random, TOKENS.length)] ?? ''),
  (text, _, random) => {
    const at = below(random, text.length)
    return put(text, [at, at], (TOKENS[below(random, TOKENS.length)] ?? '').repeat(1 + below(random, 300)))
  },
  (text, _, random) => put(text, piece(text, random), ''),
  (text, _, random) => put(text, piece(text, random), text.slice(...piece(text, random))),
  (text, other, random) => put(text, piece(text, random), other.slice(...piece(other, random))),
  (text, _, random) => {
    const [start, end] = piece(text, random)
    return put(text, [start, end], text.slice(start, end).repeat(1 + below(random, 20)))
  },
]

/** One to eight mutations, some of which take pieces of another file. */
export function mutated(text: string, other: string, random: Random): string {
  let now = text
  for (let n = 1 + below(random, 8); n > 0; n--)
    now = (MUTATIONS[below(random, MUTATIONS.length)] ?? ((same) => same))(now, other, random)
  return now.slice(0, 200_000)
}
