import { openingOf } from '../src/place.js'
import { defineRule } from '../src/rule.js'

export default defineRule({
  id: 'binding-ambiguous',
  title: 'a policy document could belong to several roles',
  severity: 'note',
  group: 'The run itself',
  *check({ policies }) {
    for (const { policy, candidates, kind } of policies) {
      // Placeholders of one name in two files look alike, and a line in the config would not tell them apart.
      const named = [...new Set(candidates)]
      const [first] = named
      if (first === undefined || named.length < 2) continue
      const { path } = policy.at.source
      const key = kind === 'trust' ? `trust: ${path}` : `policies: [${path}]`
      yield {
        at: openingOf(policy.at),
        message: `this document could belong to ${named.map((one) => `"${one}"`).join(' or ')}, so it was joined to none`,
        hint: `say it in the config: roles: [{ arn: ${first}, ${key} }]`,
      }
    }
  },
})
