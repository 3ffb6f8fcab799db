import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'reference-as-string',
  title: 'a reference stands as plain text that nobody will resolve',
  severity: 'error',
  group: 'Policy documents',
  *check({ unresolvedReferences }) {
    for (const { at, value, hint, problem = 'is plain text here, not a reference' } of unresolvedReferences)
      yield { at, message: `"${show(value.text)}" ${problem}`, hint }
  },
})
