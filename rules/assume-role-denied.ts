import { breaksOfKind, conditionNote, hopName, relatedOf, whenOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'assume-role-denied',
  title: 'an explicit Deny of the task role covers the hop',
  severity: 'error',
  group: 'Task role',
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, 'explicit-deny'))
      yield {
        at: broken.at,
        message: `this Deny keeps "${hop.source.label}" from assuming "${show(hop.destination.arn)}"${whenOf(hop)}${conditionNote(broken)}: no Allow outweighs it`,
        hint: 'narrow the Deny so that it does not cover this role',
        related: relatedOf(hop),
        hop: hopName(hop),
      }
  },
})
