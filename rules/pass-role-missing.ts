import type { Role } from '../src/graph/graph.js'
import { servicesTrusted } from '../src/graph/mentions.js'
import { passRoleContext } from '../src/iam/context.js'
import { decideAction } from '../src/iam/decide.js'
import type { Statement } from '../src/iam/policy.js'
import type { At } from '../src/place.js'
import { defineRule } from '../src/rule.js'
import { compare, show, type Text } from '../src/text.js'

/** Calls that hand a task's roles to ECS (ECS-24); `*` and `ecs:*` are too general to mean deployment. */
const DEPLOYS: ReadonlySet<string> = new Set([
  ...['ecs:registertaskdefinition', 'ecs:runtask', 'ecs:createservice', 'ecs:updateservice'],
])

function isDeployment({ value }: At<Text>): boolean {
  return DEPLOYS.has(show(value).toLowerCase())
}

function deploys({ effect, actions }: Statement): boolean {
  return effect?.value === 'Allow' && actions?.not === false && actions.values.some(isDeployment)
}

/** Scaling a service changes its number of tasks alone, which hands over nothing. */
function onlyScales({ trust }: Role): boolean {
  const services = trust.policies.flatMap(({ policy }) => servicesTrusted(policy))
  return (
    services.length > 0 && services.every((service) => /^(\w+\.)?application-autoscaling\./.test(service))
  )
}

/** A few of the names, each once. */
function listed(roles: readonly Role[]): string {
  const names = [...new Set(roles.map(({ label }) => `"${label}"`))]
  const shown = names.slice(0, 3).join(' and ')
  return names.length > 3 ? `${shown} and ${String(names.length - 3)} more` : shown
}

export default defineRule({
  id: 'pass-role-missing',
  title: "a role that deploys tasks may not pass the tasks' roles",
  severity: 'warning',
  group: 'Deployment',
  *check({ roles, taskDefinitions }) {
    const passed = new Set(
      taskDefinitions.flatMap(({ taskRole, executionRole }) => [taskRole ?? [], executionRole ?? []].flat()),
    )
    for (const role of roles) {
      const statement = role.identity.policies.flatMap(({ policy }) => policy.statements).find(deploys)
      if (!statement || !role.identity.complete || onlyScales(role)) continue
      const own = [...passed].filter(({ account }) => compare(account, role.account) === 'same')
      const context = passRoleContext({ arn: role.arn, account: role.account })
      const caller = {
        arn: role.arn,
        account: role.account,
        identity: role.identity,
        boundary: role.boundary,
        scps: [],
      }
      const mayPass = (target: Role): boolean =>
        decideAction(caller, 'iam:PassRole', target.arn, context).verdict !== 'denied'
      if (own.length === 0 || own.some(mayPass)) continue
      yield {
        at: statement.actions?.values.find(isDeployment)?.at ?? statement.at,
        message: `"${role.label}" may register or start tasks, and nothing allows it iam:PassRole on their roles ${listed(own)}`,
        hint: 'allow iam:PassRole on these roles with StringEquals iam:PassedToService ecs-tasks.amazonaws.com',
        related: own.map((target) => ({ at: target.at, note: 'a role of a task' })),
      }
    }
  },
})
