import { breaksOfKind, hopName, relatedOf, whenOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'scp-blocks-assume-role',
  title: 'an organization policy does not allow the hop',
  severity: 'error',
  group: 'Task role',
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, 'scp')) {
      const how = broken.reason?.cause === 'explicit-deny' ? 'denies' : 'does not allow'
      yield {
        at: broken.at,
        message: `an organization policy ${how} sts:AssumeRole on "${show(hop.destination.arn)}" to "${hop.source.label}"${whenOf(hop)}`,
        hint: 'exempt the role or the action in the organization policy',
        related: relatedOf(hop),
        hop: hopName(hop),
      }
    }
  },
})
