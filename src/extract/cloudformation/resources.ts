/** The resources of a stack, loops unrolled. */
import type { Scope } from '../../facts.js'
import type { Place } from '../../place.js'
import { field, stringOf, type Value, type When } from '../../value.js'
import { evaluate, type Context } from './evaluate.js'
import { expandLoops, loopKey } from './loops.js'

export interface Resource {
  readonly logicalId: string
  readonly type: string
  readonly value: Value
  /** Where its properties are to be evaluated. */
  readonly context: Context
  /** Its logical id, where the template writes it. */
  readonly at: Place
}

/** A resource by its logical id. */
export function resourceOf(context: Context, logicalId: string): Resource | undefined {
  const section = context.stack.root.get('Resources')
  if (section?.kind !== 'map') return undefined
  const own = { ...context, locals: new Map() }
  const plain = section.get(logicalId)
  if (plain !== undefined) return resource(own, logicalId, plain, () => section.keyAt(logicalId))
  if (!section.keys().some((key) => loopKey(key) !== undefined)) return undefined
  const copy = expandLoops(own, section).get(logicalId)
  return copy && resource(copy.context, logicalId, copy.value, copy.keyAt)
}

/** All resources of a stack. */
export function resourcesOf(context: Context): readonly Resource[] {
  const section = context.stack.root.get('Resources')
  if (section?.kind !== 'map') return []
  return [...expandLoops(context, section)].flatMap(([logicalId, entry]) => {
    return resource(entry.context, logicalId, entry.value, entry.keyAt) ?? []
  })
}

function resource(
  context: Context,
  logicalId: string,
  value: Value,
  keyAt: () => Place,
): Resource | undefined {
  const type = stringOf(field(value, 'Type'))
  if (type === undefined) return undefined
  return {
    logicalId,
    type,
    value,
    context,
    get at() {
      return keyAt()
    },
  }
}

/** An evaluated property. */
export function propertyOf({ value, context }: Resource, key: string): Value | undefined {
  return evaluate(context, field(value, 'Properties', key))
}

/** How messages call a resource: its path in a CDK app, else its logical id. */
export function addressOf({ logicalId, value }: Resource): string {
  const path = stringOf(field(value, 'Metadata', 'aws:cdk:path'))
  return path === undefined ? logicalId : path.replace(/\/(?:Resource|Default)$/, '')
}

/** What every fact about a resource begins with; the cases under which it holds are added to all facts at once. */
export function factBase(resource: Resource): { scope: Scope; when: When; at: Place; address: string } {
  return { scope: resource.context.stack.scope, when: [], at: resource.at, address: addressOf(resource) }
}
