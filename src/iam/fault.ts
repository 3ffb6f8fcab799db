/** Building blocks of faults in policy documents. */
import type { Place } from '../place.js'
import { shortened } from '../secrets.js'
import { flat, show, type Text } from '../text.js'
import type { MapValue } from '../value.js'
import type { PolicyFault } from './policy.js'

/** Takes the faults that a reader finds on its way. */
export type Report = (fault: PolicyFault) => void

type Rule = PolicyFault['rule']
type Extra = Partial<Pick<PolicyFault, 'severity' | 'hint' | 'fix'>>

/** A fault; an error unless told otherwise. */
export function fault(rule: Rule, fact: string, at: Place, message: string, extra: Extra = {}): PolicyFault {
  return { rule, fact, at, message, severity: 'error', ...extra }
}

/** A fix that writes other characters where a string stands, its quotes left alone. */
export function rewrite(
  at: Place,
  written: string,
  newText: string,
): { fix: NonNullable<PolicyFault['fix']> } {
  return {
    fix: { at: at.part(0, written.length), newText, description: `replace "${written}" by "${newText}"` },
  }
}

/** A text in double quotes, holes in angle brackets, cut where it is too long for a message, on one line. */
export function quoted(value: Text | string): string {
  const whole = typeof value === 'string' ? value : show(value)
  const shown = whole.replace(/[\n\r\t]/g, (character) => JSON.stringify(character).slice(1, -1))
  return `"${shortened(shown, 200)}"`
}

/** `"a", "b" or "c"`. */
export function oneOf(words: readonly string[]): string {
  const all = words.map((word) => `"${word}"`)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`
}

/**
 * The flat form in which policy variables too (`${aws:username}`, MATCH-10) are characters that stand for
 * something unknown; offsets stay the same.
 */
export function maskVariables(value: Text): string {
  const written = flat(value)
  if (!written.includes('${')) return written
  return written.replace(/\$\{[^{}]*\}/g, (variable) => UNKNOWN.repeat(variable.length))
}

const UNKNOWN = '\uf8ff'

/** Whether a masked string has a part that is not known. */
export function hasUnknown(masked: string): boolean {
  return /[\ue000-\uf8ff]/.test(masked)
}

/** Whether a key is a template's residue (`${Operator}`, `Fn::If`): it may become anything, so nothing is said of it. */
export function isTemplateKey(key: string): boolean {
  return /[${}<>%]/.test(key) || key.startsWith('Fn::') || key === 'Ref'
}

/** Whether a map may hold keys that the files do not show. */
export function isPartial(map: MapValue): boolean {
  return map.partial === true || map.keys().some(isTemplateKey)
}
