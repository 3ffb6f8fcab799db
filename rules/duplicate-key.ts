import { defineRule } from '../src/rule.js'

export default defineRule({
  id: 'duplicate-key',
  title: 'one key stands twice in one object, and the first value is lost',
  severity: 'error',
  group: 'Policy documents',
  *check({ duplicateKeys }) {
    for (const { key, at, first } of duplicateKeys)
      yield {
        at,
        message: `key "${key}" stands twice in one object: readers keep this one and drop the first`,
        hint: 'merge the two values into one',
        related: [{ at: first, note: 'the first value, which is lost' }],
      }
  },
})
