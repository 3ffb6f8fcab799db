import { faultsOfRule } from '../src/graph/document-faults.js'
import { principalsOfItself } from '../src/graph/mentions.js'
import { breaksOfKind, hopName, relatedOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'trust-principal-invalid',
  title: 'a principal that IAM refuses, or that can never be a task',
  severity: 'error',
  group: 'Destination role',
  *check(graph) {
    yield* faultsOfRule(graph, 'trust-principal-invalid')
    for (const { hop, broken } of breaksOfKind(graph, 'principal-invalid'))
      yield {
        at: broken.at,
        message: `the trust policy names one session of "${show(hop.source.name)}", and every ECS task has a session of its own`,
        hint: `trust the role: "${show(hop.source.arn)}"`,
        related: relatedOf(hop),
        hop: hopName(hop),
        fact: 'TRUST-14',
      }
    for (const role of graph.roles)
      for (const { at } of principalsOfItself(role, graph.fill))
        yield {
          at,
          message: `the trust policy of "${show(role.name)}" names the role that is being created with it, which does not exist yet`,
          hint: 'trust the account and narrow it by a condition on aws:PrincipalArn',
          fact: 'TRUST-9',
        }
  },
})
