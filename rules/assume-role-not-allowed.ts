import { boundNote, breaksOfKind, hopName, relatedOf, whenOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'assume-role-not-allowed',
  title: 'the task role has no permission to assume the role that it needs',
  severity: 'error',
  group: 'Task role',
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, 'not-allowed')) {
      const destination = show(hop.destination.arn)
      yield {
        at: broken.at,
        message: `no policy of "${hop.source.label}" allows sts:AssumeRole on "${destination}"${whenOf(hop)}${
          broken.element
            ? `: ${[broken.element, ...(broken.also ?? [])].map(({ why }) => why).join(', and ')}`
            : ''
        }${boundNote(hop.source)}`,
        hint:
          broken.element?.element === 'condition'
            ? 'remove the condition, or add a statement without it'
            : `add a statement that allows sts:AssumeRole on "${destination}" to the task role`,
        related: relatedOf(hop),
        hop: hopName(hop),
      }
    }
  },
})
