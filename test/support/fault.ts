/** The smallest tree with a fault: a permission for one role, the trust of another account for a misspelt one. */

const statement = (rest: object): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...rest }],
})

/** Two documents whose hop is denied, and the rule that says so. */
export const fault = {
  files: {
    'iam/my-ecs-task-role.policy.json': statement({
      Resource: 'arn:aws:iam::555566667777:role/destination-role',
    }),
    'iam/destination-role.trust-policy.json': statement({
      Principal: { AWS: 'arn:aws:iam::111122223333:role/my-ecs-task-rolle' },
    }),
    'ecs/task-definition.json': {
      family: 'app',
      taskRoleArn: 'arn:aws:iam::111122223333:role/my-ecs-task-role',
      containerDefinitions: [{ name: 'app', image: 'app' }],
    },
  },
  told: 'iam/destination-role.trust-policy.json:8 trust-principal-mismatch',
} as const
