/** Values that Terraform marks as sensitive: nothing of them is ever kept. */
import type { Place } from '../../place.js'
import type { TextValue, Value } from '../../value.js'

/** A mark as plans and states write it: `true`, or a map or list with marks in it. */
export function isMarked(mark: Value | undefined): boolean {
  return mark?.kind === 'constant' && mark.value === true
}

/** What stands for a hidden value: a hole of its own. */
export function hiddenValue(path: string, at: Place): TextValue {
  return {
    kind: 'text',
    text: [{ id: `hidden:${at.source.path}#${path}`, label: 'hidden', kind: 'any' }],
    at,
  }
}
