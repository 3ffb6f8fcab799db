/** Open conditions under which a resource is made at all: what its count or for_each, and those of its modules, rest on. */
import type { Block, Expression } from '../../parse/hcl/syntax.js'
import { onceEach } from '../../once.js'
import type { When } from '../../value.js'
import { assignedTo, byCases } from './cases.js'
import { defaultsOf } from './condition.js'
import { evaluate, iterate } from './evaluate.js'
import { labelOf, sourceText } from './frame.js'
import type { Instance } from './instance.js'
import { NONE, type Assigned } from './run.js'
import { asNumber } from './values.js'

/** A resource or a call, in a module as it is called. */
export interface Placed {
  readonly instance: Instance
  readonly block: Block
}

/** None where the resource is made for certain, or by what the variables' defaults say. */
export function existence({ instance, block }: Placed): When {
  const own = ownExistence(instance, block)
  return instance.caller === undefined ? own : [...existence(instance.caller), ...own]
}

function ownExistence(instance: Instance, block: Block): When {
  const number = numberOf(instance, block)
  if (number === undefined) return []
  const found = byCases(instance.run, number.evaluate)
  if (found.some(({ result, byDefault }) => byDefault && result !== undefined && result > 0)) return []
  const there = found.filter(({ result }) => result !== 0)
  const [only] = there
  if (only?.result !== undefined && there.length === 1) return only.when
  return [{ id: number.id, outcome: 'true', label: `when ${number.label}` }]
}

/**
 * The outcomes under which a resource is made that is not made by the variables' defaults: what it is made of is
 * not what it would be by these.
 */
export function againstDefaults({ instance, block }: Placed): readonly Assigned[] {
  const { caller } = instance
  const outer = caller === undefined ? NONE : callAgainstDefaults(caller)
  const number = numberOf(instance, block)
  if (number === undefined) return outer
  const found = byCases(instance.run, number.evaluate, outer)
  if (!found.some(({ result, byDefault }) => byDefault && result === 0)) return outer
  const [only, ...more] = found.filter(({ result }) => result !== 0)
  if (only && more.length === 0) return only.assigned
  const { id, label, expression } = number
  const defaults = defaultsOf(expression, instance.frame)
  return [...outer, assignedTo({ id, asWritten: id, label, byDefault: false, defaults }, true)]
}

const callAgainstDefaults = onceEach(againstDefaults)

interface NumberOfInstances {
  readonly id: string
  readonly label: string
  readonly expression: Expression
  readonly evaluate: () => number | undefined
}

/** How many there are; `undefined` where that is not written. */
function numberOf({ id, frame }: Instance, block: Block): NumberOfInstances | undefined {
  const { attributes } = block.body()
  const [count, forEach] = [attributes.get('count'), attributes.get('for_each')]
  const expression = (count ?? forEach)?.expression()
  if (expression === undefined) return undefined
  const written = sourceText(expression)
  return {
    id: `instances:${id}#${written}`,
    label: `${count ? 'count' : 'for_each'} (${labelOf(written)}) gives any`,
    expression,
    evaluate: () => {
      const value = evaluate(expression, frame)
      return count ? asNumber(value) : iterate(value)?.entries.length
    },
  }
}
