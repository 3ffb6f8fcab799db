import { faultsOfRule } from '../src/graph/document-faults.js'
import { defineRule } from '../src/rule.js'

export default defineRule({
  id: 'policy-version',
  title: 'the Version of a policy document is missing, old or unknown',
  severity: 'warning',
  group: 'Policy documents',
  *check(graph) {
    yield* faultsOfRule(graph, 'policy-version')
  },
})
