/** Runs the rules over the graph: adds ids and severities, merges, removes duplicates, sorts. */
import type { Finding, Severity } from '../finding.js';
import type { Graph } from '../graph/graph.js';
import type { Rule } from '../rule.js';
export type RuleSeverity = Severity | 'off';
export interface CheckOptions {
    readonly rules: readonly Rule[];
    /** By rule id; a severity set here replaces the rule's own and every lower one that it chose. */
    readonly severities: ReadonlyMap<string, RuleSeverity>;
}
type Unmarked = Omit<Finding, 'fingerprint'>;
/** The order of a report: path, line, column, rule id. */
export declare function inOrder<T extends Unmarked>(findings: readonly T[]): readonly T[];
/** All findings in their order; suppressions come after. */
export declare function check(graph: Graph, { rules, severities }: CheckOptions): readonly Finding[];
export {};
