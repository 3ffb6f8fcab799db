import { isUsualRole } from '../src/iam/arn.js'
import type { Statement } from '../src/iam/policy.js'
import { defineRule } from '../src/rule.js'
import { literal, show } from '../src/text.js'

/** Keys that narrow a trust to an account, an organization or a principal. */
const NARROWING: ReadonlySet<string> = new Set([
  ...['aws:principalarn', 'aws:principalaccount', 'aws:principalorgid', 'aws:principalorgpaths'],
  ...[
    'aws:sourcearn',
    'aws:sourceaccount',
    'aws:sourceorgid',
    'aws:sourcevpc',
    'aws:sourcevpce',
    'aws:userid',
  ],
])

function narrows(key: string): boolean {
  if (NARROWING.has(key) || key.startsWith('aws:principaltag/') || key.startsWith('saml:')) return true
  return key.endsWith(':sub') || key.endsWith(':aud')
}

function isNarrowed({ conditions, conditionUnknown }: Statement): boolean {
  return conditionUnknown || conditions.some(({ key }) => narrows(key.value.toLowerCase()))
}

export default defineRule({
  id: 'trust-too-broad',
  title: 'the trust policy trusts everybody, or a whole account',
  severity: 'warning',
  group: 'Destination role',
  security: 7.5,
  *check({ policies, fill }) {
    for (const { policy, kind } of policies) {
      if (kind !== 'trust') continue
      for (const statement of policy.statements) {
        if (
          statement.effect?.value !== 'Allow' ||
          isNarrowed(statement) ||
          statement.principals?.not !== false
        )
          continue
        for (const { type, value, at } of statement.principals.entries) {
          if (type !== 'AWS' || isUsualRole(value)) continue
          const shown = show(fill(value))
          if (literal(value) === '*')
            yield {
              at,
              message:
                'every principal of every AWS account that may call sts:AssumeRole can assume this role',
              hint: 'name the role that is to assume it, or add a condition on aws:PrincipalOrgID, aws:PrincipalAccount or aws:PrincipalArn',
            }
          const account = /^(?:arn:[^:]*:iam::(.*):root|(\d{12}))$/.exec(shown)
          if (account)
            yield {
              at,
              severity: 'note',
              message: `every principal that account ${account[1] ?? shown} permits can assume this role`,
              hint: 'name the role, or add a condition on aws:PrincipalArn',
            }
        }
      }
    }
  },
})
