import { isResidue } from '../src/graph/roles.js'
import { parseArn, parseRoleArn } from '../src/iam/arn.js'
import type { Draft } from '../src/finding.js'
import { placeKey, type At } from '../src/place.js'
import { defineRule } from '../src/rule.js'
import { literal, show, type Text } from '../src/text.js'

const KINDS: Readonly<Record<string, string>> = {
  'instance-profile': 'an instance profile',
  user: 'a user',
  group: 'a group',
  policy: 'a policy',
  'assumed-role': "a role's session",
  root: 'an account',
  cluster: 'a cluster',
  stack: 'a stack',
}

/** What is wrong with a value that should be a role; nothing where a hole could make it right. */
function fault(value: Text, shortNames: boolean): string | undefined {
  const whole = literal(value)
  if (whole?.trim() === '') return 'is empty, which ECS refuses'
  const role = parseRoleArn(value)
  if (isResidue(value)) return 'is what an unset variable leaves behind'
  if (role) return undefined
  const arn = parseArn(value)
  if (arn) {
    const kind = show(arn.resource).split(/[/:]/)[0] ?? ''
    const isKnown = !kind.includes('<') && kind !== 'role' && kind !== 'roles'
    return isKnown ? `is ${KINDS[kind] ?? 'not a role'} and not a role` : undefined
  }
  // A string that is no ARN is taken for a role's name, which has neither.
  if (whole !== undefined && /[:/]/.test(whole) && !/^arn/i.test(whole))
    return 'is neither an ARN nor the name of a role'
  // ARN-13: the provider checks the form when it plans.
  if (whole !== undefined && !shortNames) return 'is not an ARN, and Terraform takes no names of roles here'
  return undefined
}

export default defineRule({
  id: 'task-role-invalid',
  title: 'the value of the role key is not a role',
  severity: 'error',
  group: 'Task definition',
  *check({ taskDefinitions, runs, unresolvedReferences, fill }) {
    const references = new Set(unresolvedReferences.map(({ at }) => placeKey(at)))
    function* judge(role: At<Text> | undefined, key: string, shortNames = true): Generator<Draft> {
      if (!role || (references.size > 0 && references.has(placeKey(role.at)))) return
      const value = fill(role.value)
      const found = fault(value, shortNames)
      if (found !== undefined)
        yield {
          at: role.at,
          message: `${key} "${show(value)}" ${found}`,
          hint: `give the ARN of a role, or leave ${key} out`,
        }
    }
    for (const { fact } of taskDefinitions) {
      yield* judge(fact.taskRole, 'taskRoleArn', fact.shortNames)
      yield* judge(fact.executionRole, 'executionRoleArn', fact.shortNames)
      if (fact.taskRoleNotText)
        yield {
          at: fact.taskRoleNotText,
          message: 'taskRoleArn is not a string',
          hint: 'give the ARN of a role, or leave taskRoleArn out',
        }
    }
    for (const run of runs) yield* judge(run.taskRole, 'taskRoleArn')
  },
})
