import type { Role } from '../src/graph/graph.js'
import { boundNote, rewrite } from '../src/graph/tell.js'
import { editDistance } from '../src/iam/edit-distance.js'
import type { PrincipalEntry, Statement } from '../src/iam/policy.js'
import { defineRule } from '../src/rule.js'
import { literal, show } from '../src/text.js'

const SERVICE = 'ecs-tasks.amazonaws.com'

/** The statement that ought to let ECS in: the one whose principals come closest. */
function closest(role: Role): { statement: Statement; entry: PrincipalEntry | undefined } | undefined {
  const trials = role.taskTrust?.trials.filter(({ effect }) => effect !== undefined) ?? []
  const denying = trials.find(({ effect, truth }) => effect === 'Deny' && truth === 'yes')
  const trusting = trials.find(({ elements }) => elements.some(({ element, truth }) => element === 'principal' && truth === 'yes'))
  const trial = denying ?? trusting ?? trials.find(({ statement }) => services(statement).length > 0) ?? trials[0]
  if (!trial) return undefined
  const { statement } = trial
  return { statement, entry: services(statement)[0] ?? statement.principals?.entries[0] }
}

function services({ principals }: Statement): readonly PrincipalEntry[] {
  return (principals?.entries ?? []).filter(({ type }) => type === 'Service')
}

function isSlip(service: string): boolean {
  return service === 'ecs.amazonaws.com' || editDistance(service, SERVICE, 3) <= 3
}

export default defineRule({
  id: 'ecs-tasks-not-trusted',
  title: 'the trust policy of a task or execution role does not let ECS tasks have it',
  severity: 'error',
  group: 'Task role',
  *check({ roles }) {
    for (const role of roles) {
      const users = [...role.tasks.filter(({ foreign }) => !foreign), ...role.executes]
      if (users.length === 0 || role.taskTrust?.verdict !== 'denied') continue
      const found = closest(role)
      const failed = role.taskTrust.trials
        .flatMap(({ effect, elements }) => (effect === 'Allow' ? elements : []))
        .find(({ element, truth }) => element === 'condition' && truth === 'no')
      const trusts = found?.entry ? `, but "${show(found.entry.value)}"` : ''
      const service = literal(found?.entry?.value ?? []) ?? ''
      const why = trusts === '' || service === SERVICE ? `: ${failed?.why ?? role.taskTrust.reasons[0]?.message ?? 'nothing allows it'}` : trusts
      const at = service === SERVICE && failed ? failed.at : (found?.entry?.at ?? role.trust.policies[0]?.policy.statementsAt)
      yield {
        at: at ?? role.at,
        message: `"${role.label}" does not trust ${SERVICE} to do sts:AssumeRole${why}; ECS cannot start tasks with it${boundNote(role)}`,
        hint: `let the service principal "${SERVICE}" do sts:AssumeRole`,
        related: users.map(({ fact, at: taskAt, label }) => ({
          at: (role.tasks.some((task) => task.fact === fact) ? fact.taskRole?.at : fact.executionRole?.at) ?? taskAt,
          note: `task definition ${label} uses the role`,
        })),
        ...(found?.entry && isSlip(service) && {
          fix: { description: `trust ${SERVICE}`, safe: true, edits: [rewrite(found.entry.at, found.entry.value, SERVICE)] },
        }),
      }
    }
  },
})
