import { faultsOfRule } from '../src/graph/document-faults.js'
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
        hint: 'write sts:AssumeRole: the caller is a role, not a SAML or web identity',
        related: relatedOf(hop),
        hop: hopName(hop),
      }
  },
})
