/** Suppressions in templates: `Metadata: { xrole-lint: { ignore: [rule-id], reason: … } }` on a resource. */
import type { Syntax } from '../files/recognise.js'
import type { Finding } from '../finding.js'
import type { Place, Source } from '../place.js'
import { field, itemsOf, stringOf, type MapValue, type Value } from '../value.js'
import { unusedId, type CommentContext } from './comments.js'
import { aboutRule, type Suppressor } from './suppress.js'
import { endedMessage, holdsOn } from './until.js'

const KEY = 'xrole-lint'
/** Loops within loops; no template has more. */
const DEEPEST = 5

/** Whether a text is worth parsing for this. */
export function mayHaveMetadata(text: string): boolean {
  return text.includes(KEY) && /["']?Metadata["']?[ \t]*:/.test(text)
}

/** All suppressors of the templates in a file. */
export async function metadataSuppressors(
  source: Source,
  syntax: Syntax,
  context: CommentContext,
): Promise<readonly Suppressor[]> {
  const { parse } = await import('../documents.js')
  const { documents } = await parse([{ source, syntax }])
  return documents.flatMap(({ root }) => {
    const whole = suppressorsOf(root, [root.at], context)
    const resources = field(root, 'Resources')
    return resources?.kind === 'map' ? [...whole, ...ofResources(resources, context, DEEPEST)] : []
  })
}

function ofResources(resources: MapValue, context: CommentContext, depth: number): Suppressor[] {
  return resources.keys().flatMap((key) => {
    const resource = resources.get(key)
    if (resource === undefined) return []
    // The third item of a loop holds the resources that it makes.
    const body = key.startsWith('Fn::ForEach') ? itemsOf(resource)[2] : undefined
    if (body?.kind === 'map' && depth > 0) return ofResources(body, context, depth - 1)
    return suppressorsOf(resource, [resources.keyAt(key), resource.at], context)
  })
}

function suppressorsOf(of: Value, within: readonly Place[], context: CommentContext): Suppressor[] {
  const { today } = context
  const ours = field(of, 'Metadata', KEY)
  const [reason, until] = [stringOf(field(ours, 'reason')), stringOf(field(ours, 'until'))]
  const holds = holdsOn(today, until)
  return itemsOf(field(ours, 'ignore')).map((item): Suppressor => {
    const id = stringOf(item) ?? ''
    return {
      about: aboutRule(id, item.at.source.path),
      hides: (finding) => holds && finding.ruleId === id && within.some((place) => covers(place, finding)),
      as: { kind: 'inline', reason },
      unused:
        holds || until === undefined
          ? unusedId(id, item.at, context)
          : { at: item.at, message: endedMessage(until), hint: 'mend what it hid, or give a later date' },
    }
  })
}

function covers(place: Place, { at }: Finding): boolean {
  if (place.source !== at.source) return false
  const [outer, inner] = [place.range(), at.range()]
  return outer.start <= inner.start && inner.end <= outer.end
}
