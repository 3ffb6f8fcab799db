import { defineRule } from '../src/rule.js'

const KEYS = ['role_arn', 'external_id', 'credential_source']

export default defineRule({
  id: 'profile-value-literal',
  title: 'quotes or a comment that some SDKs keep as part of the value',
  severity: 'warning',
  group: 'AWS config profile',
  *check({ profiles }) {
    for (const { settings } of profiles)
      for (const key of KEYS) {
        const setting = settings.get(key)
        if (!setting?.dressed) continue
        const what = setting.dressed === 'quotes' ? 'the quotes around' : 'the comment after'
        yield {
          at: setting.value.at,
          message: `${what} the value of ${key} ${setting.dressed === 'quotes' ? 'are' : 'is'} part of it for the AWS CLI and boto3`,
          hint: setting.dressed === 'quotes' ? 'remove the quotes' : 'put the comment on a line of its own',
        }
      }
  },
})
