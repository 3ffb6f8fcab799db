import { isDocumented } from '../src/graph/amend.js'
import { boundNote, breaksOfKind, hopName, relatedOf, rewrite, whenOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'assume-role-resource-mismatch',
  title: 'the permission to assume a role names an ARN that is nearly the role, and not the role',
  severity: 'error',
  group: 'Task role',
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, 'resource-mismatch')) {
      if (!broken.near) continue
      const destination = show(hop.destination.arn)
      yield {
        at: broken.at,
        message: `sts:AssumeRole is allowed on "${show(broken.near.value)}", which is not "${destination}": ${broken.near.difference}${whenOf(hop)}${boundNote(hop.source)}${hop.destination.namedAfter ? boundNote(hop.destination) : ''}`,
        hint: `write "${destination}"`,
        related: relatedOf(hop),
        hop: hopName(hop),
        fix: {
          description: `name the role "${destination}"`,
          safe: isDocumented(hop.destination),
          edits: [rewrite(broken.near.valueAt, broken.near.value, destination)],
        },
      }
    }
  },
})
