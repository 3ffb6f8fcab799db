export { UsageError, defineRule, lint, literal, rules, show } from './xrole-lint.cjs'
