import { allowsAssumeRole } from '../src/graph/mentions.js'
import { parseRoleArn } from '../src/iam/arn.js'
import type { Statement } from '../src/iam/policy.js'
import { defineRule } from '../src/rule.js'
import { flat, literal, show, type Text } from '../src/text.js'

/** Keys that limit which roles a wildcard reaches. */
const LIMITS = /^(aws:resource(account|orgid|orgpaths|tag\/.*)|iam:resourcetag\/.*)$/i

/** `*`, `role/*`, or a role of every account. */
function breadth(value: Text): string | undefined {
  if (literal(value) === '*') return 'every role of every account'
  const role = parseRoleArn(value)
  if (!role) return /^arn:[^:]*:iam::\*:\*?$/.test(flat(value)) ? 'every role of every account' : undefined
  const [account, name] = [flat(role.account), flat(role.path).slice(1) + flat(role.name)]
  if (/^\*+$/.test(name))
    return account.includes('*')
      ? 'every role of every account'
      : `every role of account ${show(role.account)}`
  return account.includes('*') ? `a role of that name in every account` : undefined
}

function isLimited({ conditions, conditionUnknown }: Statement): boolean {
  return conditionUnknown || conditions.some(({ key }) => LIMITS.test(key.value))
}

export default defineRule({
  id: 'assume-role-wildcard',
  title: 'sts:AssumeRole is allowed on all roles',
  severity: 'warning',
  group: 'Task role',
  security: 6.5,
  *check({ policies, fill }) {
    for (const { policy, kind } of policies) {
      if (kind !== 'identity') continue
      for (const statement of policy.statements) {
        if (!allowsAssumeRole(statement) || isLimited(statement) || statement.resources?.not !== false)
          continue
        for (const { value, at } of statement.resources.values) {
          const found = breadth(fill(value))
          if (found !== undefined)
            yield {
              at,
              message: `sts:AssumeRole is allowed on "${show(value)}": ${found} that trusts the caller's account can be assumed`,
              hint: 'name the roles that are meant to be assumed',
            }
        }
      }
    }
  },
})
