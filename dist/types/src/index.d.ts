/** The public API: run the linter from code, and write rules of your own. */
export { lint, type LintOptions, type LintResult } from './api.js';
export { defineRule, type Rule } from './rule.js';
export { UsageError } from './usage-error.js';
export { rules } from '../rules/index.js';
export type { RuleSeverity } from './check/check.js';
export type { Draft, Edit, Finding, Fix, HopName, Related, Severity } from './finding.js';
export type { Break, Demand, Graph, Hop, NamedArn, NearMiss, PolicyUse, Role, TaskDefinition, } from './graph/graph.js';
export type { Format } from './report/index.js';
export type { JsonFinding, JsonFix, JsonHop, JsonLocation, JsonReport } from './report/json-report.js';
export type { At, Place } from './place.js';
export { literal, show, type Text } from './text.js';
