import { defineRule } from '../src/rule.js'

export default defineRule({
  id: 'parse-error',
  title: 'a file that looks like one of ours cannot be read',
  severity: 'error',
  group: 'The run itself',
  *check({ parseErrors }) {
    const told = new Set<string>()
    for (const { at, message, templated } of parseErrors) {
      // A template of another engine breaks in many places, of which none is at fault.
      if (templated && told.has(at.source.path)) continue
      told.add(at.source.path)
      yield {
        at,
        message,
        hint: templated
          ? 'lint what the template is rendered to, or exclude it in the config'
          : 'correct the file, or exclude it in the config',
        ...(templated && { severity: 'note' as const }),
      }
    }
  },
})
