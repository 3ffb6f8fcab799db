/** `Fn::ForEach` of the AWS::LanguageExtensions transform: one body, written once for each item of a list. */
import type { Place } from '../../place.js'
import { literal, text, type Piece, type Text } from '../../text.js'
import { stringOf, type MapValue, type Value } from '../../value.js'
import { evaluate, type Context } from './evaluate.js'
import { stringText } from './texts.js'

/** An entry of a map after loops are unrolled, with the identifiers that hold in it. */
export interface LoopEntry {
  readonly context: Context
  readonly value: Value
  readonly keyAt: () => Place
}

/** Copies that all loops of one map may make; CloudFormation itself allows 500 resources. */
const MAX_COPIES = 1000
const MAX_DEPTH = 5

/** The loop's name, where a key opens one. */
export function loopKey(key: string): string | undefined {
  return key.startsWith('Fn::ForEach::') ? key.slice('Fn::ForEach::'.length) : undefined
}

/** The entries of a map; a loop over a list that is not known gives none. */
export function expandLoops(context: Context, map: MapValue): ReadonlyMap<string, LoopEntry> {
  const entries = new Map<string, LoopEntry>()
  addEntries(context, map, entries, 0)
  return entries
}

function addEntries(context: Context, map: MapValue, entries: Map<string, LoopEntry>, depth: number): void {
  for (const key of map.keys()) {
    const value = map.get(key)
    if (value === undefined) continue
    if (loopKey(key) !== undefined) addCopies(context, value, entries, depth)
    else if (key !== 'Fn::Transform') {
      const named = context.locals.size === 0 ? key : literal(substitute(context, key))
      if (named !== undefined) entries.set(named, { context, value, keyAt: () => map.keyAt(key) })
    }
  }
}

/** `[Identifier, [items], { "Key${Identifier}": body }]` */
function addCopies(context: Context, loop: Value, entries: Map<string, LoopEntry>, depth: number): void {
  if (loop.kind !== 'list' || depth >= MAX_DEPTH) return
  const [identifier, collection, body] = loop.items()
  const name = stringOf(identifier)
  const items = evaluate(context, collection)
  if (name === undefined || items?.kind !== 'list' || body?.kind !== 'map') return
  for (const item of items.items()) {
    const itemText = stringText(item)
    if (itemText === undefined) continue
    if (entries.size >= MAX_COPIES) return
    const locals = new Map(context.locals).set(name, itemText)
    addEntries({ ...context, locals }, body, entries, depth + 1)
  }
}

/** Replaces `${Identifier}` and `&{Identifier}` (which also drops what is no letter or digit). */
export function substitute(context: Context, written: string): Text {
  const pieces: (Piece | Text)[] = []
  let from = 0
  for (const match of written.matchAll(/([$&])\{([A-Za-z0-9]{1,255})\}/g)) {
    const [whole, sign, name = ''] = match
    const value = context.locals.get(name)
    if (value === undefined) continue
    const plain = literal(value)
    pieces.push(written.slice(from, match.index))
    pieces.push(sign === '&' && plain !== undefined ? plain.replace(/[^A-Za-z0-9]/g, '') : value)
    from = match.index + whole.length
  }
  return text(...pieces, written.slice(from))
}
