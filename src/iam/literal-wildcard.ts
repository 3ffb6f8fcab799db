/** Wildcards under operators that compare letter by letter (COND-6). */
import type { At } from '../place.js'
import { flat, type Text } from '../text.js'
import { parseOperator } from './operators.js'
import type { ConditionTest } from './policy.js'

/** The value of a StringEquals that was meant as a pattern; holes and policy variables may hold anything. */
export function literalWildcard({ operator, values }: ConditionTest): At<Text> | undefined {
  const base = parseOperator(operator.value)?.base
  if (base !== 'StringEquals' && base !== 'StringEqualsIgnoreCase') return undefined
  return values.find(({ value }) => /[*?]/.test(flat(value).replaceAll(/\$\{[^}]*\}|<[^>]*>/g, '')))
}
