/** The resources of a stack, loops unrolled. */
import { field, stringOf, type Value } from '../../value.js'
import { evaluate, type Context } from './evaluate.js'
import { expandLoops, loopKey } from './loops.js'

export interface Resource {
  readonly logicalId: string
  readonly type: string
  readonly value: Value
  /** Where its properties are to be evaluated. */
  readonly context: Context
}

/** A resource by its logical id. */
export function resourceOf(context: Context, logicalId: string): Resource | undefined {
  const section = context.stack.root.get('Resources')
  if (section?.kind !== 'map') return undefined
  const own = { ...context, locals: new Map() }
  const plain = section.get(logicalId)
  if (plain !== undefined) return resource(own, logicalId, plain)
  if (!section.keys().some((key) => loopKey(key) !== undefined)) return undefined
  const copy = expandLoops(own, section).get(logicalId)
  return copy && resource(copy.context, logicalId, copy.value)
}

/** All resources of a stack. */
export function resourcesOf(context: Context): readonly Resource[] {
  const section = context.stack.root.get('Resources')
  if (section?.kind !== 'map') return []
  return [...expandLoops(context, section)].flatMap(([logicalId, entry]) => {
    return resource(entry.context, logicalId, entry.value) ?? []
  })
}

function resource(context: Context, logicalId: string, value: Value): Resource | undefined {
  const type = stringOf(field(value, 'Type'))
  return type === undefined ? undefined : { logicalId, type, value, context }
}

/** An evaluated property. */
export function propertyOf({ value, context }: Resource, key: string): Value | undefined {
  return evaluate(context, field(value, 'Properties', key))
}
