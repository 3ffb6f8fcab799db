import { defineRule } from '../src/rule.js'
import { literal } from '../src/text.js'

const NAMES = new Set(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'])

export default defineRule({
  id: 'static-credentials',
  title: 'access keys in a container take precedence over the task role',
  severity: 'error',
  group: 'Task definition',
  security: 8,
  *check({ taskDefinitions }) {
    for (const task of taskDefinitions)
      for (const { environment } of task.containers)
        for (const entry of environment) {
          const name = literal(entry.name.value) ?? ''
          // SDKs skip variables that are empty.
          if (!NAMES.has(name) || (entry.value && literal(entry.value.value) === '')) continue
          yield {
            at: entry.at,
            message: `${name} is set in ${entry.from} of task definition ${task.label}: SDKs take it before the task role, so every call starts from another identity`,
            hint: 'remove the keys and let the SDK find the task role',
            ...(task.fact.taskRole && {
              related: [{ at: task.fact.taskRole.at, note: 'the task role that is passed over' }],
            }),
          }
        }
  },
})
