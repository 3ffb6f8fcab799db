import { meansEcsContainer, settingOf } from '../src/graph/profiles.js'
import { rewrite } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { literal } from '../src/text.js'

/** CHAIN-1: whatever the role's MaxSessionDuration. */
const LIMIT = 3600
const DURATION = /^(AWS_)?(ASSUME_)?ROLE_(SESSION_)?DURATION(_SECONDS)?$/

export default defineRule({
  id: 'chained-session-too-long',
  title: 'a task asks for a longer session than role chaining gives',
  severity: 'error',
  group: 'AWS config profile',
  *check({ profiles, taskDefinitions }) {
    const carried = new Set(taskDefinitions.flatMap((task) => task.profiles))
    for (const profile of profiles) {
      const setting = profile.settings.get('duration_seconds')
      const seconds = Number(settingOf(profile, 'duration_seconds'))
      if (!setting || !(seconds > LIMIT) || !(carried.has(profile) || meansEcsContainer(profile))) continue
      yield {
        at: setting.value.at,
        message: `duration_seconds ${String(seconds)} is over ${String(LIMIT)}: a task role that assumes another role is role chaining, and STS refuses sessions over one hour then`,
        hint: `write ${String(LIMIT)} or less`,
        fix: {
          description: `write ${String(LIMIT)}`,
          safe: true,
          edits: [rewrite(setting.value.at, setting.value.value, String(LIMIT))],
        },
      }
    }
    for (const { containers, taskRole } of taskDefinitions)
      for (const { name, value } of containers.flatMap(({ environment }) => environment)) {
        const seconds = Number(literal(value?.value ?? []))
        if (!taskRole || !value || !(seconds > LIMIT) || !DURATION.test(literal(name.value) ?? '')) continue
        yield {
          at: value.at,
          message: `${literal(name.value) ?? ''} ${String(seconds)} is over ${String(LIMIT)}: STS refuses sessions over one hour to a task role that assumes another role`,
          hint: `write ${String(LIMIT)} or less`,
        }
      }
  },
})
