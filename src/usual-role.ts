const usual = /^arn:aws(?:-cn|-us-gov)?:iam::\d{12}:role\/[\w+=,.@-]{1,64}$/

/** Whether a string is what nearly every ARN of a role is: without a path, and nothing wrong or open in it. */
export function isUsualRoleArn(written: string): boolean {
  return usual.test(written)
}
