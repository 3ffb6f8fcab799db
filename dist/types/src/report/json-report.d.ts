/** The shape of the JSON report, as schemas/report.schema.json publishes it. */
import type { Severity } from '../finding.js';
import type { Verdict } from '../iam/decision.js';
import type { Summary } from './report.js';
/** Lines and columns from 1, columns and offsets in UTF-16 units, ends exclusive. */
export interface JsonLocation {
    /** Relative to the working directory, forward slashes. */
    readonly path: string;
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly startOffset: number;
    readonly endOffset: number;
    /** JSON pointer, Terraform address or template path. */
    readonly pointer?: string;
}
export interface JsonFix {
    readonly description: string;
    /** Whether `--fix` applies it. */
    readonly safe: boolean;
    readonly edits: readonly {
        readonly path: string;
        readonly startOffset: number;
        readonly endOffset: number;
        readonly newText: string;
    }[];
}
export interface JsonFinding {
    readonly ruleId: string;
    readonly severity: Severity;
    readonly message: string;
    readonly location: JsonLocation;
    readonly related: readonly {
        readonly message: string;
        readonly location: JsonLocation;
    }[];
    readonly hop?: {
        readonly source: string;
        readonly destination: string;
    };
    readonly fix?: JsonFix;
    /** Stable when lines above move. */
    readonly fingerprint: string;
}
export interface JsonHop {
    readonly source: string;
    readonly destination: string;
    readonly verdict: Verdict;
    readonly steps: {
        readonly taskTrust: Verdict;
        readonly permission: Verdict;
        readonly trust: Verdict;
    };
    readonly taskDefinitions: readonly {
        readonly path: string;
        readonly line: number;
    }[];
    readonly demandedBy: readonly ('permission' | 'trust' | 'profile' | 'container')[];
    readonly because: readonly string[];
    readonly when?: readonly string[];
}
export interface JsonReport {
    readonly schemaVersion: 1;
    readonly tool: {
        readonly name: string;
        readonly version: string;
    };
    readonly summary: Summary;
    readonly findings: readonly JsonFinding[];
    readonly hops: readonly JsonHop[];
}
