import { isDocumented } from '../src/graph/amend.js'
import { rewrite } from '../src/graph/tell.js'
import { isArnLike, parseArn, parseRoleArn } from '../src/iam/arn.js'
import { defineRule } from '../src/rule.js'
import { literal, show } from '../src/text.js'

export default defineRule({
  id: 'profile-role-mismatch',
  title: 'role_arn is nearly a role of the repository, or no role at all',
  severity: 'error',
  group: 'AWS config profile',
  *check({ nearMisses, profiles, fill }) {
    for (const miss of nearMisses) {
      if (miss.in !== 'profile') continue
      const role = show(miss.role.arn)
      yield {
        at: miss.valueAt,
        message: `role_arn "${show(miss.value)}" is not the role "${role}" that is named elsewhere: ${miss.difference}`,
        hint: `write "${role}"`,
        related: [{ at: miss.role.at, note: 'the role stands here' }],
        fix: {
          description: `name the role "${role}"`,
          safe: isDocumented(miss.role),
          edits: [rewrite(miss.valueAt, miss.value, role)],
        },
      }
    }
    for (const { settings } of profiles) {
      const setting = settings.get('role_arn')
      const value = setting && fill(setting.value.value)
      if (!setting || !value || literal(value) === undefined || parseRoleArn(value)) continue
      if (nearMisses.some(({ valueAt }) => valueAt === setting.value.at)) continue
      // What is meant to be an ARN and is none is arn-malformed's (CONF-20).
      if (isArnLike(value) && !parseArn(value)) continue
      yield {
        at: setting.value.at,
        message: `role_arn "${show(value)}" is not the ARN of a role, which is all that AssumeRole takes`,
        hint: 'give the full ARN of the role, arn:aws:iam::<account>:role/<path and name>',
      }
    }
  },
})
