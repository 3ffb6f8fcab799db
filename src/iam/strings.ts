/** String values of policy elements, which may stand alone or in a list (GRAM-2). */
import type { At, Place } from '../place.js'
import type { Text } from '../text.js'
import { textAt, type Value } from '../value.js'
import { isTemplateKey } from './fault.js'

export interface Strings {
  readonly values: readonly At<Text>[]
  /** There may be more values than these. */
  readonly partial: boolean
}

/** Reads one string or a list of them; tells of items of another type. With `constants`, booleans are strings. */
export function strings(value: Value, allow: { constants: boolean }, refuse: (at: Place) => void): Strings {
  const items = value.kind === 'list' ? value.items() : [value]
  let partial = value.kind === 'list' && value.partial === true
  const values: At<Text>[] = []
  for (const item of items) {
    const read = textAt(item) ?? (allow.constants ? constantText(item) : undefined)
    if (read !== undefined) values.push(read)
    else if (item.kind === 'unknown' || item.kind === 'choice' || isIntrinsic(item)) partial = true
    else refuse(item.at)
  }
  return { values, partial }
}

/** `{"Fn::Sub": …}` in a document that a template includes. */
function isIntrinsic(value: Value): boolean {
  return value.kind === 'map' && value.keys().length > 0 && value.keys().every(isTemplateKey)
}

function constantText(value: Value): At<Text> | undefined {
  return value.kind === 'constant' && value.value !== null ? { value: [value.raw], at: value.at } : undefined
}
