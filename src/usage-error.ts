/** What is wrong with the call or the configuration, not with the linted files: one line, exit status 2. */

/** Its message is shown as it is, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
