import { meansEcsContainer } from '../src/graph/profiles.js'
import { defineRule } from '../src/rule.js'

export default defineRule({
  id: 'profile-mfa',
  title: 'a profile of a task asks for an MFA code, and nobody is there to type it',
  severity: 'error',
  group: 'AWS config profile',
  *check({ profiles, taskDefinitions }) {
    const carried = new Set(taskDefinitions.flatMap((task) => task.profiles))
    for (const profile of profiles) {
      const mfa = profile.settings.get('mfa_serial')
      if (!mfa || !(carried.has(profile) || meansEcsContainer(profile))) continue
      yield {
        at: mfa.value.at,
        message: `profile "${profile.name.value}" asks for an MFA code, and a task has neither a person nor an MFA device`,
        hint: 'remove mfa_serial, and the MFA condition from the trust policy if there is one',
      }
    }
  },
})
