/** The public API: run the linter from code, and write rules of your own. */
export { defineRule, type Rule } from './rule.js'
export type { Draft, Finding, Fix, Related, Severity } from './finding.js'
export type { Graph, Hop, Role, TaskDefinition } from './graph/graph.js'
export { run, type Run, type RunInput } from './run.js'
export { UsageError } from './usage-error.js'
