import { breaksOfKind, hopName, relatedOf, whenOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'assume-role-on-execution-role',
  title: 'the permission to assume a role is on the execution role, which containers never have',
  severity: 'error',
  group: 'Task role',
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, 'on-execution-role')) {
      if (!broken.instead) continue
      const [execution, task] = [show(broken.instead.name), show(hop.source.name)]
      yield {
        at: broken.at,
        message: `sts:AssumeRole on "${show(hop.destination.arn)}" is allowed to the execution role "${execution}", which the ECS agent uses; containers run as the task role "${task}"${whenOf(hop)}`,
        hint: `move the statement to "${task}", or swap taskRoleArn and executionRoleArn if they are mixed up`,
        related: relatedOf(hop),
        hop: hopName(hop),
      }
    }
  },
})
