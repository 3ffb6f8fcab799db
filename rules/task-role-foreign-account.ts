import { whenOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'task-role-foreign-account',
  title: 'the task role lives in another account than the task',
  severity: 'error',
  group: 'Task definition',
  *check({ taskDefinitions }) {
    for (const task of taskDefinitions) {
      for (const { taskRole: at, role, foreign: runs } of task.foreignRuns)
        yield {
          at: at.at,
          message: `task role "${show(role.arn)}" of this run lives in account ${show(role.account)}, and task definition ${task.label} runs in ${show(runs.account)}${whenOf(task)}: ECS passes roles of its own account only`,
          hint: `name a role of account ${show(runs.account)} here, and let it assume "${show(role.arn)}"`,
          related: [{ at: runs.at, note: runs.note }],
        }
      const { foreign, taskRole, fact } = task
      if (!foreign || !taskRole || !fact.taskRole) continue
      yield {
        at: fact.taskRole.at,
        message: `task role "${show(taskRole.arn)}" lives in account ${show(taskRole.account)}, and task definition ${task.label} runs in ${show(foreign.account)}${whenOf(task)}: ECS passes roles of its own account only`,
        hint: `name a role of account ${show(foreign.account)} here, and let it assume "${show(taskRole.arn)}"`,
        related: [{ at: foreign.at, note: foreign.note }],
      }
    }
  },
})
