import { servicesTrusted } from '../src/graph/mentions.js'
import { defineRule } from '../src/rule.js'

const SCOPES = new Set(['aws:sourceaccount', 'aws:sourcearn', 'aws:sourceorgid', 'aws:sourceorgpaths'])

export default defineRule({
  id: 'ecs-tasks-trust-unscoped',
  title: 'the trust in ECS tasks is not limited to one account',
  severity: 'note',
  group: 'Task role',
  security: 3.5,
  *check({ policies }) {
    for (const { policy, kind, role } of policies) {
      if (kind !== 'trust') continue
      for (const statement of policy.statements) {
        const trusted = servicesTrusted({ ...policy, statements: [statement] })
        if (!trusted.some((service) => service.startsWith('ecs-tasks.'))) continue
        if (
          statement.conditionUnknown ||
          statement.conditions.some(({ key }) => SCOPES.has(key.value.toLowerCase()))
        )
          continue
        yield {
          at: statement.at,
          message: `ECS may use ${role ? `"${role.label}"` : 'this role'} on behalf of any account's tasks (confused deputy)`,
          hint: 'add a condition StringEquals aws:SourceAccount with the account that runs the tasks',
        }
      }
    }
  },
})
