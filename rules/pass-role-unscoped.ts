import type { ConditionTest } from '../src/iam/policy.js'
import { defineRule } from '../src/rule.js'
import { literal, show } from '../src/text.js'

/** What the statement's conditions leave of it; tags do not hold PassRole back reliably (UG:id_roles_use_passrole). */
function reach(conditions: readonly ConditionTest[]): string {
  const [first] = conditions
  if (first === undefined) return ': whoever holds it can run code as any role'
  const tag = conditions.find(({ key }) => /^(iam|aws):resourcetag\//i.test(key.value))
  return tag
    ? `: "${tag.key.value}" is no reliable limit, AWS advises against tags of roles for it`
    : `: "${first.key.value}" limits neither`
}

export default defineRule({
  id: 'pass-role-unscoped',
  title: 'iam:PassRole on every role, to every service',
  severity: 'warning',
  group: 'Deployment',
  security: 6.5,
  *check({ policies }) {
    for (const { policy, kind } of policies) {
      if (kind !== 'identity') continue
      for (const { effect, actions, resources, conditions, conditionUnknown } of policy.statements) {
        const passes =
          actions?.not === false &&
          actions.values.some(({ value }) => show(value).toLowerCase().startsWith('iam:pass'))
        if (effect?.value !== 'Allow' || !passes || conditionUnknown) continue
        if (conditions.some(({ key }) => /^iam:(passedtoservice|associatedresourcearn)$/i.test(key.value)))
          continue
        for (const { value, at } of resources?.not === false ? resources.values : [])
          if (literal(value) === '*')
            yield {
              at,
              message: `iam:PassRole is allowed on every role and to every service${reach(conditions)}`,
              hint: 'name the roles, and add StringEquals iam:PassedToService ecs-tasks.amazonaws.com',
            }
      }
    }
  },
})
