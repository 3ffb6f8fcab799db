import { breaksOfKind, hopName, relatedOf, whenOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'boundary-blocks-assume-role',
  title: "the task role's permissions boundary does not allow the hop",
  severity: 'error',
  group: 'Task role',
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, 'boundary')) {
      const isDenied = broken.reason?.cause === 'explicit-deny'
      const how = isDenied ? 'denies' : 'does not allow'
      yield {
        at: broken.at,
        message: `the permissions boundary of "${hop.source.label}" ${how} sts:AssumeRole on "${show(hop.destination.arn)}"${whenOf(hop)}`,
        hint: isDenied
          ? 'narrow the Deny in the boundary so that it does not cover this role'
          : 'allow it in the boundary as well: both the boundary and a policy must',
        related: relatedOf(hop),
        hop: hopName(hop),
      }
    }
  },
})
