/** How long evaluated strings may become: definitions that double each other grow beyond all bounds. */
import type { Text } from '../../text.js'

/** Far longer than any document that AWS takes. */
export const LONGEST_TEXT = 250_000

/** Characters of a text, each hole counted as one. */
export function lengthOf(text: Text): number {
  const whole = text.length === 1 ? text[0] : undefined
  if (typeof whole === 'string') return whole.length
  return text.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 1), 0)
}
