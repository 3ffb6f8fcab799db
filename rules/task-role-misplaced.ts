import { defineRule } from '../src/rule.js'

export default defineRule({
  id: 'task-role-misplaced',
  title: 'a role key stands inside a container definition, where ECS ignores or refuses it',
  severity: 'error',
  group: 'Task definition',
  *check({ taskDefinitions }) {
    for (const task of taskDefinitions)
      for (const container of task.containers)
        for (const { value, at } of container.misplacedRoles)
          yield {
            at,
            message: `${value} stands inside a container definition of ${task.label}, where it has no effect`,
            hint: `move ${value} one level up, beside the list of containers`,
            related: [{ at: task.at, note: 'the task definition begins here' }],
          }
  },
})
