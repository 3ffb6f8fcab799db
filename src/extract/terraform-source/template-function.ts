/** Templates that are filled in by a call: `templatefile`, `templatestring`, and the old `data "template_file"`. */
import { originOf } from '../../parse/hcl.js'
import type { Origin } from '../../parse/hcl/syntax.js'
import { parseTemplate } from '../../parse/hcl/template.js'
import type { Source } from '../../place.js'
import { literal } from '../../text.js'
import type { TextValue, Value } from '../../value.js'
import { openHere, type Frame, type NameScope } from './frame.js'
import { templateValue } from './template-value.js'
import { entriesOf } from './values.js'

/** A file as a template. */
export function filledFile(source: Source, variables: Value | undefined, frame: Frame): Value {
  return filled(originOf(source), source.path, variables, frame)
}

/** A string as a template; nothing where it has holes already. */
export function filledString(
  value: TextValue,
  variables: Value | undefined,
  frame: Frame,
): Value | undefined {
  // Its interpolations may have been taken for placeholders of somebody else's.
  const { value: text, at } = value.raw ?? { value: literal(value.text), at: value.at }
  if (text === undefined || value.encodes !== undefined) return undefined
  const place: Origin['place'] = (start, end) => at.part(start, end)
  return filled({ text, place }, at.source.path, variables, frame)
}

/** It sees the variables that it is given and nothing else. */
function filled(origin: Origin, path: string, variables: Value | undefined, frame: Frame): Value {
  const names = new Map(variables?.kind === 'map' ? entriesOf(variables) : [])
  const scope: NameScope = {
    ...frame.scope,
    id: `${frame.scope.id} ${path}`,
    lookup: (_name, inner, at) => openHere(at, inner),
    member: () => undefined,
    definition: () => undefined,
    read: () => undefined,
  }
  const template = parseTemplate(origin, 0, origin.text.length, [])
  return templateValue(template, { run: frame.run, scope, id: scope.id, names })
}
