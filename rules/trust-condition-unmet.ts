import type { Draft } from '../src/finding.js'
import type { Graph } from '../src/graph/graph.js'
import { breaksOfKind, hopName, relatedOf, whenOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

/** An external id that somebody must pass, and no file shows who does. */
function* mustBePassed({ hops }: Graph): Generator<Draft> {
  for (const hop of hops) {
    if (hop.trust.verdict !== 'unknown' || hop.profile) continue
    for (const { effect, elements } of hop.trust.trials) {
      if (effect !== 'Allow' || elements.some(({ truth }) => truth === 'no')) continue
      for (const { element, truth, condition } of elements) {
        if (
          element !== 'condition' ||
          truth !== 'unknown' ||
          condition?.key.value.toLowerCase() !== 'sts:externalid'
        )
          continue
        const values = condition.values.map(({ value }) => `"${show(value)}"`).join(' or ')
        yield {
          at: condition.key.at,
          severity: 'warning',
          message: `"${show(hop.destination.arn)}" can be assumed only with the external id ${values}, and no file shows that the caller passes it`,
          hint: `pass ExternalId in the AssumeRole call, or external_id in the profile`,
          related: relatedOf(hop),
          hop: hopName(hop),
        }
      }
    }
  }
}

export default defineRule({
  id: 'trust-condition-unmet',
  title: "a condition of the destination role's trust that this caller cannot meet",
  severity: 'error',
  group: 'Destination role',
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, 'condition-unmet'))
      yield {
        at: broken.element?.condition?.key.at ?? broken.at,
        message: `"${show(hop.source.arn)}" cannot meet this condition of "${show(hop.destination.arn)}"${whenOf(hop)}: ${
          broken.element?.why ?? 'the value never matches'
        }`,
        hint: 'change the condition, or what the caller passes, so that they agree',
        related: relatedOf(hop),
        hop: hopName(hop),
      }
    yield* mustBePassed(graph)
  },
})
