/** Exports of all stacks, by name. */
import { grouped } from '../../groups.js'
import { compare, textKey, type Text } from '../../text.js'
import { field } from '../../value.js'
import { evaluate, type Context } from './evaluate.js'
import { expandLoops } from './loops.js'
import { directoryOf } from './paths.js'
import type { Export, Stack, Stacks } from './stack.js'
import { stringText } from './texts.js'

/** All outputs of a stack that are exported, with their names as far as they are known. */
export function exportsOf(context: Context): readonly Export[] {
  const outputs = context.stack.root.get('Outputs')
  if (outputs?.kind !== 'map') return []
  return [...expandLoops(context, outputs)].flatMap(([, { value, context: inner }]) => {
    const name = stringText(evaluate(inner, field(value, 'Export', 'Name')))
    const output = field(value, 'Value')
    return name === undefined || output === undefined
      ? []
      : [{ name, output, stack: context.stack, locals: inner.locals }]
  })
}

type Lookup = (name: Text, from: Stack) => Export | undefined

interface Index {
  readonly byName: ReadonlyMap<string, readonly Export[]>
  readonly byEnding: ReadonlyMap<string, readonly Export[]>
}

const NOTHING: Index = { byName: new Map(), byEnding: new Map() }

/** Finds what an import means: the export of that very name, else the only one that can have it. */
export function exportIndex(stacks: Stacks): Lookup {
  let index: Index | undefined
  return (name, from) => {
    if (index === undefined) {
      // Names of exports may import in turn; those find nothing while the index is made.
      index = NOTHING
      const all = stacks.all.flatMap((stack) => stacks.exports(stack))
      index = {
        byName: grouped(all, (each) => textKey(each.name)),
        byEnding: grouped(all, (each) => ending(each.name)),
      }
    }
    const same = index.byName.get(textKey(name))
    if (same !== undefined) return nearest(same, from)
    const end = ending(name)
    return end === undefined ? undefined : onlyPossible(index.byEnding.get(end) ?? [], name)
  }
}

function onlyPossible(exports: readonly Export[], name: Text): Export | undefined {
  let found: Export | undefined
  for (const each of exports) {
    if (compare(each.name, name) !== 'unknown') continue
    if (found !== undefined) return undefined
    found = each
  }
  return found
}

/** Characters at the end that two names must share before one is taken for the other. */
const SHARED_END = 4

function ending(name: Text): string | undefined {
  const last = name.at(-1)
  return typeof last === 'string' && last.length >= SHARED_END ? last.slice(-SHARED_END) : undefined
}

/** Names are unique in an account and region: of several, the one in the same account or folder. */
function nearest(exports: readonly Export[], from: Stack): Export | undefined {
  if (exports.length === 1) return exports[0]
  const account = exports.filter(({ stack }) => textKey(stack.scope.account) === textKey(from.scope.account))
  const folder = exports.filter(
    ({ stack }) => directoryOf(stack.source.path) === directoryOf(from.source.path),
  )
  return [account, folder].find((some) => some.length === 1)?.[0]
}
