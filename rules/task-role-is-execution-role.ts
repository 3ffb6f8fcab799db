import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'task-role-is-execution-role',
  title: 'one role serves as task role and as execution role',
  severity: 'warning',
  group: 'Task definition',
  security: 4,
  *check({ taskDefinitions }) {
    for (const { fact, taskRole, executionRole, label } of taskDefinitions) {
      if (!fact.taskRole || !fact.executionRole || !taskRole || taskRole !== executionRole) continue
      yield {
        at: fact.taskRole.at,
        message: `"${show(taskRole.arn)}" is both task role and execution role of task definition ${label}, so its containers may do all that the ECS agent may`,
        hint: 'give the containers a role of their own',
        related: [{ at: fact.executionRole.at, note: 'the execution role' }],
      }
    }
  },
})
