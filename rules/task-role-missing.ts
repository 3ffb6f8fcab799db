import type { TaskDefinition } from '../src/graph/graph.js'
import { whenOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'

/** Without a wish to use AWS most tasks need no role, so that only a demand makes it an error. */
function needs({ demands, services }: TaskDefinition): { at: TaskDefinition['at']; note: string }[] {
  const exec = services.flatMap(({ executeCommand }) => executeCommand ?? [])
  return [
    ...demands.map(({ at, kind }) => ({ at, note: `the ${kind} here wants a role to be assumed` })),
    ...exec.map((at) => ({ at, note: 'ECS Exec needs a task role' })),
  ]
}

function isTaskRole({ value }: { value: string }): boolean {
  return /^task_?role/i.test(value)
}

export default defineRule({
  id: 'task-role-missing',
  title: 'the task definition names no task role',
  severity: 'error',
  group: 'Task definition',
  *check({ taskDefinitions }) {
    for (const task of taskDefinitions) {
      const { fact } = task
      const given = fact.taskRole ?? fact.taskRoleNotText ?? fact.taskRoleUnknown
      if (given !== undefined || fact.fragment || task.runs.some(({ taskRole }) => taskRole)) continue
      // It is there, one level too deep: task-role-misplaced says so.
      if (task.containers.some(({ misplacedRoles }) => misplacedRoles.some(isTaskRole))) continue
      const related = needs(task)
      yield {
        at: task.at,
        message: `task definition ${task.label} names no task role${whenOf(task)}, so its containers have ${
          fact.fargate === true ? 'no AWS credentials' : "no credentials but the instance's, if any"
        }`,
        hint: 'set taskRoleArn to the role that its containers should use',
        severity: related.length > 0 ? 'error' : 'warning',
        related,
      }
    }
  },
})
