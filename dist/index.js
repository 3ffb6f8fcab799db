import program from './xrole-lint.cjs'

export const { UsageError, defineRule, lint, literal, rules, show } = program
