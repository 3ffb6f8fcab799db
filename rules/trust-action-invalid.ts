import { faultsOfRule } from '../src/graph/document-faults.js'
import { sessionActionsLeftOut } from '../src/graph/session-actions.js'
import { breaksOfKind, hopName, relatedOf, whenOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'trust-action-invalid',
  title: 'the trust policy allows the task role another action than sts:AssumeRole',
  severity: 'error',
  group: 'Destination role',
  *check(graph) {
    yield* faultsOfRule(graph, 'trust-action-invalid')
    for (const { hop, broken } of breaksOfKind(graph, 'action-invalid'))
      yield {
        at: broken.at,
        message: `the trust policy of "${show(hop.destination.arn)}" lets "${show(hop.source.arn)}" do ${
          broken.trial?.statement.actions?.values.map(({ value }) => show(value)).join(', ') ?? 'nothing'
        }, not sts:AssumeRole${whenOf(hop)}`,
        hint: 'add "sts:AssumeRole", which is what a role calls',
        related: relatedOf(hop),
        hop: hopName(hop),
      }
    for (const { hop, action, at, permittedAt } of sessionActionsLeftOut(graph))
      yield {
        at,
        severity: 'warning',
        message: `"${show(hop.source.arn)}" may do ${action} on "${show(hop.destination.arn)}", whose trust policy does not allow it: a call that uses it fails as a whole`,
        hint: `add "${action}" beside "sts:AssumeRole"`,
        related: [{ at: permittedAt, note: `the caller is allowed ${action} here` }, ...relatedOf(hop)],
        hop: hopName(hop),
      }
  },
})
