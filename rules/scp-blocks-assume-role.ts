import { breaksOfKind, conditionNote, hopName, relatedOf, whenOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

const POLICIES = { scp: 'an organization policy', rcp: 'a resource control policy of the organization' }

export default defineRule({
  id: 'scp-blocks-assume-role',
  title: 'an organization policy does not allow the hop',
  severity: 'error',
  group: 'Task role',
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, 'scp')) {
      const isDenied = broken.reason?.cause === 'explicit-deny'
      const how = isDenied ? 'denies' : 'does not allow'
      yield {
        at: broken.at,
        message: `${POLICIES[broken.reason?.layer === 'rcp' ? 'rcp' : 'scp']} ${how} sts:AssumeRole on "${show(hop.destination.arn)}" to "${hop.source.label}"${whenOf(hop)}${isDenied ? conditionNote(broken) : ''}`,
        hint: isDenied
          ? 'exempt the role from the Deny'
          : 'allow it there as well: a policy of every level must',
        related: relatedOf(hop),
        hop: hopName(hop),
      }
    }
  },
})
