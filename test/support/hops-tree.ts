/** Files with as many hops as asked for; of three, one is allowed, one denied, one unknown. */

const SOURCE = '111122223333'
const DESTINATION = '555566667777'

const statement = (more: object): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...more }],
})

const config = (more: object = {}): object => ({
  accounts: [{ id: SOURCE, name: 'source', files: ['source/**'] }],
  ...more,
})

export function hopsTree(count: number): Record<string, unknown> {
  const files: Record<string, unknown> = { '.xrole-lintrc.json': config() }
  for (let i = 0; i < count; i++) {
    const [task, reader] = [`orders-${String(i)}-task`, `ledger-${String(i)}-reader`]
    const [from, to] = [`arn:aws:iam::${SOURCE}:role/${task}`, `arn:aws:iam::${DESTINATION}:role/${reader}`]
    files[`source/${task}.json`] = {
      family: task,
      taskRoleArn: from,
      containerDefinitions: [{ name: 'a', image: 'b' }],
    }
    files[`source/${task}.policy.json`] = statement({ Resource: to })
    if (i % 3 !== 2)
      files[`destination/${reader}.trust-policy.json`] = statement({
        Principal: { AWS: i % 3 === 0 ? from : `arn:aws:iam::${SOURCE}:role/nobody-${String(i)}-else` },
      })
  }
  return files
}

const HOSTILE = `"><script>alert(1)</script><img src=x onerror="alert(1)">'&\\"]; 🚀${'long'.repeat(120)}`

/** Names that try to be something else. */
export function hostileTree(): Record<string, unknown> {
  const [from, to] = [`arn:aws:iam::${SOURCE}:role/my-task-role`, `arn:aws:iam::${DESTINATION}:role/reader`]
  return {
    '.xrole-lintrc.json': { accounts: [{ id: SOURCE, name: HOSTILE, files: ['source/**'] }] },
    'source/task.json': {
      family: HOSTILE,
      taskRoleArn: from,
      containerDefinitions: [{ name: HOSTILE, image: 'b' }],
    },
    'source/my-task-role.policy.json': {
      Version: '2012-10-17',
      Statement: [{ Sid: HOSTILE, Effect: 'Allow', Action: 'sts:AssumeRole', Resource: [to, HOSTILE] }],
    },
    'destination/reader.trust-policy.json': statement({ Principal: { AWS: from } }),
  }
}
