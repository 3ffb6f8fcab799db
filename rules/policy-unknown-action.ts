import { faultsOfRule } from '../src/graph/document-faults.js'
import { defineRule } from '../src/rule.js'

export default defineRule({
  id: 'policy-unknown-action',
  title: 'a policy names an sts action that does not exist',
  severity: 'error',
  group: 'Policy documents',
  *check(graph) {
    yield* faultsOfRule(graph, 'policy-unknown-action')
  },
})
