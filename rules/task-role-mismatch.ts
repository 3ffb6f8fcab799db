import { isDocumented } from '../src/graph/amend.js'
import { rewrite } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'task-role-mismatch',
  title: 'the task definition names an ARN that is nearly a role of the repository, and no role has it',
  severity: 'error',
  group: 'Task definition',
  *check({ nearMisses }) {
    for (const miss of nearMisses) {
      if (miss.in !== 'task-role') continue
      const role = show(miss.role.arn)
      yield {
        at: miss.valueAt,
        message: `no role "${show(miss.value)}" is known, but "${role}" is: ${miss.difference}`,
        hint: `write "${role}"`,
        related: [{ at: miss.role.at, note: 'the role stands here' }],
        fix: {
          description: `name the role "${role}"`,
          safe: isDocumented(miss.role),
          edits: [rewrite(miss.valueAt, miss.value, role)],
        },
      }
    }
  },
})
