/** The resources of a stack, loops unrolled. */
import type { Scope } from '../../facts.js'
import { push } from '../../groups.js'
import type { Place } from '../../place.js'
import { field, stringOf, type MapValue, type Value, type When } from '../../value.js'
import { evaluate, NO_LOCALS, type Context } from './evaluate.js'
import { loopKey } from './loops.js'

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
  const own = context.locals.size === 0 ? context : { ...context, locals: NO_LOCALS }
  const plain = section.get(logicalId)
  if (plain !== undefined) return typed(own, logicalId, plain, () => section.keyAt(logicalId))
  if (!context.stack.resources().hasLoops) return undefined
  const copy = context.stacks.copies(context.stack).get(logicalId)
  return copy && typed({ ...context, locals: copy.context.locals }, logicalId, copy.value, copy.keyAt)
}

function typed(context: Context, logicalId: string, value: Value, keyAt: () => Place): Resource | undefined {
  const type = stringOf(field(value, 'Type'))
  return type === undefined ? undefined : { logicalId, type, value, context, at: keyAt() }
}

/** The resources of some types in a stack. */
export function resourcesOf(context: Context, types: { has(type: string): boolean }): readonly Resource[] {
  const section = context.stack.root.get('Resources')
  if (section?.kind !== 'map') return []
  const found: Resource[] = []
  const add = (own: Context, logicalId: string, value: Value, keyAt: () => Place): void => {
    const type = stringOf(field(value, 'Type'))
    if (type !== undefined && types.has(type))
      found.push({ logicalId, type, value, context: own, at: keyAt() })
  }
  if (context.stack.resources().hasLoops) {
    for (const [
      key,
      {
        context: { locals },
        value,
        keyAt,
      },
    ] of context.stacks.copies(context.stack))
      add({ ...context, locals }, key, value, keyAt)
    return found
  }
  for (const [type, logicalIds] of context.stack.resources().byType) {
    if (!types.has(type)) continue
    for (const key of logicalIds) {
      const value = section.get(key)
      if (value !== undefined) add(context, key, value, () => section.keyAt(key))
    }
  }
  return found
}

/** What a template's section of resources holds, as far as its keys and types tell. */
export interface ResourceIndex {
  /** Logical ids by type, in the order of the template; loops are not among them. */
  readonly byType: ReadonlyMap<string, readonly string[]>
  /** Whether some resources are written as a loop. */
  readonly hasLoops: boolean
}

/** Read once a template: most of what asks for resources wants those of a type. */
export function resourceIndex(root: MapValue): ResourceIndex {
  const section = root.get('Resources')
  const byType = new Map<string, string[]>()
  let hasLoops = false
  for (const key of section?.kind === 'map' ? section.keys() : []) {
    hasLoops ||= loopKey(key) !== undefined
    const type = stringOf(field(section, key, 'Type'))
    if (type !== undefined) push(byType, type, key)
  }
  return { byType, hasLoops }
}

/** An evaluated property. */
export function propertyOf({ value, context }: Resource, key: string): Value | undefined {
  return evaluate(context, field(value, 'Properties', key))
}

/** A part of what a resource says, read once for all cases that do not differ in it. */
export function partOf<T>(resource: Resource, name: string, read: (resource: Resource) => T): T {
  const { context, logicalId } = resource
  return context.world.share(`${logicalId}/${name}`, (world) =>
    read({ ...resource, context: { ...context, world } }),
  )
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
