/** What is wrong with the call or the configuration, not with the linted files: one line, exit status 2. */
/** Its message is shown as it is, without a stack. */
export declare class UsageError extends Error {
    readonly name = "UsageError";
}
