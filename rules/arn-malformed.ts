import { arnFaults } from '../src/iam/arn.js'
import type { NamedArn } from '../src/graph/graph.js'
import { defineRule } from '../src/rule.js'

const KINDS = {
  taskRoleArn: 'role',
  executionRoleArn: 'role',
  profile: 'role',
  container: 'role',
  principal: 'principal',
  resource: 'resource',
  attachment: 'policy',
} as const satisfies Record<NamedArn['where'], string>

export default defineRule({
  id: 'arn-malformed',
  title: 'an ARN that no AWS ARN can be',
  severity: 'error',
  group: 'ARNs',
  *check({ arns, fill }) {
    for (const { value, at, where } of arns) {
      for (const { message, hint, severity, fix } of arnFaults(fill(value), KINDS[where]))
        yield {
          at,
          message,
          hint,
          severity,
          ...(fix && {
            fix: {
              description: fix.description,
              safe: true,
              edits: [{ at: at.part(fix.start, fix.end), newText: fix.newText }],
            },
          }),
        }
    }
  },
})
