import { defineRule } from '../src/rule.js'

export default defineRule({
  id: 'account-id-number',
  title: 'an unquoted account id that readers take for a number',
  severity: 'warning',
  group: 'Policy documents',
  *check({ accountNumbers }) {
    for (const { at, raw } of accountNumbers)
      yield {
        at,
        message: `account id ${raw} is not in quotes, so that readers take it for a number${raw.startsWith('0') ? ' and lose its leading zero' : ''}`,
        hint: `write "${raw}"`,
      }
  },
})
