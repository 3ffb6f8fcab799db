/** Open conditions under which a resource is made at all: what its count or for_each, and those of its modules, rest on. */
import type { Block } from '../../parse/hcl/syntax.js'
import type { When } from '../../value.js'
import { byCases } from './cases.js'
import { evaluate, iterate } from './evaluate.js'
import { labelOf, sourceText } from './frame.js'
import type { Instance } from './instance.js'
import { asNumber } from './values.js'

/** None where the resource is made for certain, or by what the variables' defaults say. */
export function existence({ instance, block }: { instance: Instance; block: Block }): When {
  const own = ownExistence(instance, block)
  return instance.caller === undefined ? own : [...existence(instance.caller), ...own]
}

function ownExistence(instance: Instance, block: Block): When {
  const { attributes } = block.body()
  const [count, forEach] = [attributes.get('count'), attributes.get('for_each')]
  const expression = (count ?? forEach)?.expression()
  if (expression === undefined) return []
  const size = (): number | undefined => {
    const value = evaluate(expression, instance.frame)
    return count ? asNumber(value) : iterate(value)?.entries.length
  }
  const found = byCases(instance.run, size)
  if (found.some(({ result, byDefault }) => byDefault && result !== undefined && result > 0)) return []
  const there = found.filter(({ result }) => result !== 0)
  const [only] = there
  if (only?.result !== undefined && there.length === 1) return only.when
  const written = sourceText(expression)
  const label = `when ${count ? 'count' : 'for_each'} (${labelOf(written)}) gives any`
  return [{ id: `instances:${instance.id}#${written}`, outcome: 'true', label }]
}
