import { faultsOfRule } from '../src/graph/document-faults.js'
import { defineRule } from '../src/rule.js'

export default defineRule({
  id: 'policy-syntax',
  title: 'IAM would refuse the policy document',
  severity: 'error',
  group: 'Policy documents',
  *check(graph) {
    yield* faultsOfRule(graph, 'policy-syntax')
  },
})
