import { defineRule } from '../src/rule.js'

export default defineRule({
  id: 'parse-error',
  title: 'a file that looks like one of ours cannot be read',
  severity: 'error',
  group: 'The run itself',
  *check({ parseErrors }) {
    for (const { at, message, templated } of parseErrors)
      yield {
        at,
        message,
        hint: 'correct the file, or exclude it in the config',
        ...(templated && { severity: 'note' as const }),
      }
  },
})
