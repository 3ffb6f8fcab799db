/** The three documents of the AWS article, and each with a slip. */

export const SOURCE = 'arn:aws:iam::111122223333:role/my-ECS-task-role'
export const DESTINATION = 'arn:aws:iam::555566667777:role/destination-account-role'

export const taskDefinition = {
  family: 'app',
  taskRoleArn: SOURCE,
  containerDefinitions: [{ name: 'web', image: 'web' }],
}

export const permission = (resource = DESTINATION): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: resource }],
})

export const trust = (principal: object = { AWS: SOURCE }): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }],
})

/** Named as binding by name understands it. */
export function article(over: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    'task-definition.json': taskDefinition,
    'my-ECS-task-role.permissions.json': permission(),
    'destination-account-role.trust-policy.json': trust(),
    ...over,
  }
}

/** The trust names the account by one wrong digit: an error and a safe fix. */
export const slip = {
  'destination-account-role.trust-policy.json': trust({ AWS: SOURCE.replace('3333:', '3334:') }),
}
