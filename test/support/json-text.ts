/** JSON texts for property tests: random trees, written with random white space and escapes. */
import fc from 'fast-check'

/** A tree that stands as JSON text in a string. */
export class Inner {
  constructor(readonly tree: Tree) {}
}

export type Tree =
  string | number | boolean | null | Inner | readonly Tree[] | { readonly [key: string]: Tree }

const words = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.constantFrom(
    '',
    '"',
    '\\',
    '\\"',
    '\n\t',
    'é',
    '😀',
    '__proto__',
    'a/b~c',
    '\u2028',
    '\ud83d',
    '//',
    '{[',
    ',:',
  ),
)

export function jsonTree(options: { inner?: boolean } = {}): fc.Arbitrary<Tree> {
  const tree = fc.letrec<{ node: Tree; leaf: Tree }>((tie) => ({
    leaf: fc.oneof(
      words,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    ),
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      tie('leaf'),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.array(fc.tuple(words, tie('node')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
      ...(options.inner === true
        ? [fc.dictionary(words, tie('node'), { maxKeys: 3 }).map((object) => new Inner(object))]
        : []),
    ),
  }))
  return fc.oneof(fc.array(tree.node, { maxLength: 4 }), fc.dictionary(words, tree.node))
}

const SPACES = ['', '', '', ' ', '\n', '\r\n', '\t', '  ']

/** Writes a tree; `style` decides white space and escapes, over and over. */
export function writeJson(tree: Tree, style: readonly number[]): string {
  let turn = 0
  const next = () => style[turn++ % style.length] ?? 0
  const space = () => SPACES[next() % SPACES.length] ?? ''
  const write = (node: Tree): string => {
    if (node instanceof Inner) return writeString(write(node.tree), next)
    if (typeof node === 'string') return writeString(node, next)
    if (Array.isArray(node))
      return `[${node.map((item: Tree) => space() + write(item) + space()).join(',') || space()}]`
    if (typeof node !== 'object' || node === null) return JSON.stringify(node)
    const entries = Object.entries(node).map(
      ([key, value]) => `${space()}${writeString(key, next)}${space()}:${space()}${write(value)}${space()}`,
    )
    return `{${entries.join(',') || space()}}`
  }
  return space() + write(tree) + space()
}

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '/': '\\/',
}

function writeString(value: string, next: () => number): string {
  const units = value.split('').map((unit) => {
    const code = unit.charCodeAt(0)
    const mustEscape = code < 0x20 || unit === '"' || unit === '\\'
    const choice = next() % 5
    if (choice === 0 || (mustEscape && SHORT[unit] === undefined))
      return `\\u${code.toString(16).padStart(4, '0')}`
    return mustEscape || choice === 1 ? (SHORT[unit] ?? unit) : unit
  })
  return `"${units.join('')}"`
}
