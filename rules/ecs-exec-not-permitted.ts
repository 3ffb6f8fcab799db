import { actionContext } from '../src/iam/context.js'
import { decideAction } from '../src/iam/decide.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

/** ECS-15 */
const ACTIONS = ['CreateControlChannel', 'CreateDataChannel', 'OpenControlChannel', 'OpenDataChannel'].map(
  (name) => `ssmmessages:${name}`,
)

export default defineRule({
  id: 'ecs-exec-not-permitted',
  title: 'ECS Exec is enabled, and the task role lacks the permissions that it needs',
  severity: 'warning',
  group: 'Task definition',
  *check({ taskDefinitions }) {
    for (const { taskRole, services, label } of taskDefinitions) {
      if (!taskRole) continue
      const { arn, account, identity, boundary } = taskRole
      const caller = { arn, account, identity, boundary, scps: [] }
      const context = actionContext({ arn, account })
      for (const { executeCommand } of services) {
        if (!executeCommand) continue
        const missing = ACTIONS.filter(
          (action) => decideAction(caller, action, ['*'], context).verdict === 'denied',
        )
        if (missing.length === 0) continue
        yield {
          at: executeCommand,
          message: `ECS Exec is enabled for task definition ${label}, and its task role "${show(taskRole.name)}" is not allowed ${missing.join(', ')}`,
          hint: 'allow the four ssmmessages actions to the task role',
          related: [{ at: taskRole.at, note: 'the task role stands here' }],
        }
      }
    }
  },
})
