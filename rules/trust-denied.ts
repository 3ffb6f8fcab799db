import { breaksOfKind, conditionNote, hopName, relatedOf, whenOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'trust-denied',
  title: "an explicit Deny in the destination role's trust policy covers the task role",
  severity: 'error',
  group: 'Destination role',
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, 'trust-denied'))
      yield {
        at: broken.at,
        message: `this Deny in the trust policy of "${show(hop.destination.arn)}" covers "${show(hop.source.arn)}"${whenOf(hop)}${conditionNote(broken)}: no Allow outweighs it`,
        hint: 'exempt the task role from the Deny',
        related: relatedOf(hop),
        hop: hopName(hop),
      }
  },
})
