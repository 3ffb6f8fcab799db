import { breaksOfKind, hopName, relatedOf, whenOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'arn-partition-mismatch',
  title: 'the two ends of a hop lie in different AWS partitions',
  severity: 'error',
  group: 'ARNs',
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, 'partition'))
      yield {
        at: broken.at,
        message: `"${show(hop.source.arn)}" cannot assume "${show(hop.destination.arn)}"${whenOf(hop)}: roles are never assumed across partitions`,
        hint: 'use a role of the same partition, or correct the ARN',
        related: relatedOf(hop),
        hop: hopName(hop),
      }
  },
})
