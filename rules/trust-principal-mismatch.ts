import { isDocumented } from '../src/graph/amend.js'
import { boundNote, breaksOfKind, hopName, relatedOf, rewrite, whenOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'trust-principal-mismatch',
  title: 'the destination role trusts an ARN that is nearly the task role, and not the task role',
  severity: 'error',
  group: 'Destination role',
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, 'principal-mismatch')) {
      if (!broken.near) continue
      const source = show(hop.source.arn)
      yield {
        at: broken.at,
        message: `the trust policy trusts "${show(broken.near.value)}", which is not the task role "${source}": ${broken.near.difference}${whenOf(hop)}${boundNote(hop.destination)}`,
        hint: `write "${source}"`,
        related: relatedOf(hop),
        hop: hopName(hop),
        fix: {
          description: `trust "${source}"`,
          safe: isDocumented(hop.source) || hop.tasks.length > 0,
          edits: [rewrite(broken.near.valueAt, broken.near.value, source)],
        },
      }
    }
  },
})
