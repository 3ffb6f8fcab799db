import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'task-role-overridden',
  title: 'a run of the task names another task role than its definition',
  severity: 'note',
  group: 'Task definition',
  *check({ taskDefinitions, fill }) {
    for (const { runs, fact, label } of taskDefinitions)
      for (const { taskRole } of runs) {
        if (!taskRole) continue
        const own = fact.taskRole ? show(fill(fact.taskRole.value)) : 'none'
        const other = show(fill(taskRole.value))
        if (own === other) continue
        yield {
          at: taskRole.at,
          message: `this run of task definition ${label} uses the task role "${other}" instead of "${own}": hops are judged from it`,
          related: [{ at: fact.taskRole?.at ?? fact.at, note: "the definition's own task role" }],
        }
      }
  },
})
