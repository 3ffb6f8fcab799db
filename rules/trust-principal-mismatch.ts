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
      const { near } = broken
      const source = show(hop.source.arn)
      const meant = near.meant ?? source
      const what = near.meant === undefined ? 'the task role' : 'the account of the task role'
      yield {
        at: broken.at,
        message: `the trust policy trusts "${show(near.value)}", which is not ${what} "${source}": ${near.difference}${whenOf(hop)}${boundNote(hop.destination)}`,
        hint: `write "${meant}"`,
        related: relatedOf(hop),
        hop: hopName(hop),
        fix: {
          description: `trust "${meant}"`,
          safe: isDocumented(hop.source) || hop.tasks.length > 0,
          edits: [rewrite(near.valueAt, near.value, meant)],
        },
      }
    }
  },
})
