/** Nested blocks of a resource, those of `dynamic` among them. */
import type { Block, Body } from '../../parse/hcl/syntax.js'
import type { Place } from '../../place.js'
import { spanPlace } from '../../parse/hcl/syntax.js'
import type { Value } from '../../value.js'
import { evaluate, iterate } from './evaluate.js'
import { withNames, type Frame } from './frame.js'
import { namespace } from './instance.js'

/** A nested block and the names that it sees. */
export interface Nested {
  readonly body: Body
  readonly frame: Frame
  readonly at: Place
}

export interface NestedBlocks {
  readonly blocks: readonly Nested[]
  /** There may be more, or fewer. */
  readonly partial: boolean
}

const NONE: NestedBlocks = { blocks: [], partial: false }

/** The blocks of a type, in the order in which Terraform takes them. */
export function nestedBlocks(body: Body, frame: Frame, type: string): NestedBlocks {
  if (!body.blocks.some((block) => isOf(type, block))) return NONE
  const blocks: Nested[] = []
  let partial = false
  for (const block of body.blocks) {
    if (!isOf(type, block)) continue
    if (block.type.value === type) {
      blocks.push({ body: block.body(), frame, at: spanPlace(block.header) })
    } else {
      const found = dynamicBlocks(block, frame, type)
      for (const one of found.blocks) blocks.push(one)
      partial ||= found.partial
    }
  }
  return { blocks, partial }
}

function isOf(wanted: string, { type, labels }: Block): boolean {
  return type.value === wanted || (type.value === 'dynamic' && labels[0]?.value === wanted)
}

function dynamicBlocks(block: Block, frame: Frame, type: string): NestedBlocks {
  const body = block.body()
  const content = body.blocks.find((inner) => inner.type.value === 'content')
  const forEach = body.attributes.get('for_each')?.expression()
  if (content === undefined || forEach === undefined) return { blocks: [], partial: true }
  const found = iterate(evaluate(forEach, frame))
  if (found === undefined) return { blocks: [], partial: true }
  const iterator = body.attributes.get('iterator')?.expression()
  const name = iterator?.kind === 'name' ? iterator.name : type
  const at = spanPlace(content.header)
  const blocks = found.entries.map(({ key, value }) => {
    const item = namespace(at, (part): Value | undefined =>
      part === 'value' ? value : part === 'key' ? key : undefined,
    )
    return { body: content.body(), frame: withNames(frame, [[name, item]]), at }
  })
  return { blocks, partial: found.partial }
}
